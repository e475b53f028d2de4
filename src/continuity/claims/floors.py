"""On which floor something is, and how many floors lie between."""

import re
from collections.abc import Iterator
from typing import Final

from continuity.claims.claim import Claim, Thing, Trait
from continuity.claims.subjects import possessor
from continuity.claims.voice import voice_at
from continuity.claims.wording import holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.numbers import number, ordinal
from continuity.prose.reading import Reading
from continuity.story.cast import Mention
from continuity.story.text import Excerpt, ParagraphKind, Span

ON: Final = "on"
"""`number` is the floor; the ground floor is 0."""
BELOW: Final = "below"
"""Street or yard lie `number` floors below."""
DOWN: Final = "down"
"""Somebody goes down `number` floors, or some floors where it is 0."""
UP: Final = "up"
"""Somebody goes up to floor `number`."""
FLOOR: Final = "floor"
HALL: Final = "hall"
"""A room of which a house has one lies on floor `number`; its noun is its own."""

_NUMBER = (
    r"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?|\w+teen|one|two"
    r"|three|four"
    r"|five|six|seven|eight|nine|ten|eleven|twelve|a|single|\d{1,3}|(?:a|one) hundred(?: and \w+)?)"
)
_ORDINAL = (
    r"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+|ieth)?|\w+teenth"
    r"|first|second"
    r"|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|twentieth|thirtieth"
    r"|fortieth|fiftieth|sixtieth|\d{1,3}(?:st|nd|rd|th)|ground|main)"
)
_STOREY = r"(?:floors?|stor(?:e?y|e?ys|ies|eys))"
_ON: Final = re.compile(
    rf"\b(?:(?:on|in|to|from) (?:the|its|their|a) (?P<floor>{_ORDINAL})[ -]{_STOREY}"
    rf"|(?P<part>{_ORDINAL})[ -](?:floor|storey|story) (?:[\w-]+ )?"
    r"(?:walk-up|apartment|flat|window|room|bedroom|office|studio|loft|suite|balcony|landing"
    r"|corridor)"
    r"|(?P<ground>ground)[ -]floor|(?:^|(?<=[.!?“\"] )"
    r"|(?<=[“\"]))(?P<answer>[A-Z][\w-]+) floor(?=[.,]))\b"
)
_AWAY: Final = re.compile(
    rf"\b(?P<below>{_NUMBER}) {_STOREY} (?:below|beneath|down)\b"
    rf"|\b(?:down|descended) (?:the |all )?(?P<down>{_NUMBER}) (?:{_STOREY}|flights?)\b"
    rf"|\b(?P<flights>{_NUMBER}) flights? (?:down|below)\b"
    r"|\b(?:passed|went|came|ran|walked|hurried|followed \w+|led \w+|rushed|started|bounded"
    r"|crept|slipped)"
    r" (?:back |quickly |slowly )?(?P<stairs>downstairs)\b"
    rf"|\b(?:climbed|went|came|ran|walked|hurried|rode|trudged) (?:back )?up (?:the stairs )?to the"
    rf" (?P<up>{_ORDINAL}) floor\b",
    re.IGNORECASE,
)
HALLS: Final = frozenset(
    (
        "conference room", "boardroom", "server room", "control room", "break room", "meeting room",
        "common room", "waiting room", "library", "nursery", "laboratory", "cafeteria", "canteen",
        "gym", "chapel", "infirmary", "morgue", "archive", "ballroom", "dining room", "kitchen",
        "music room", "billiard room", "attic", "study", "schoolroom", "newsroom", "courtroom",
    )
)  # fmt: skip
"""Rooms of which a house has one."""
_HALL: Final = "|".join(sorted(HALLS, key=len, reverse=True))
_HALL_ON: Final = re.compile(
    rf"\b(?P<above>{_ORDINAL})[- ](?:floor|storey|story) (?P<hall>{_HALL})\b"
    rf"|\bthe (?P<room>{_HALL}),? (?:(?:was|is|lay) )?(?:up |high |down )?on the"
    rf" (?P<floor>{_ORDINAL}) (?:floor|storey|story)\b",
    re.IGNORECASE,
)
_STREET: Final = re.compile(
    r"\b(?:street|pavement|sidewalk|awning|traffic|cars?|taxis?|city|road|yard|courtyard|ground"
    r"|pedestrians?|avenue)\b"
)
_WORDS: Final = frozenset(
    (
        "floor", "floors", "storey", "story", "stories", "storeys", "flight", "flights",
        "downstairs",
    )
)  # fmt: skip


def floors(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """Floors that people live, work, look down and go down from."""
    text = reading.text
    if reading.kind is not ParagraphKind.PROSE or not holds_any(text, _WORDS):
        return
    for found in _ON.finditer(text):
        said = found["floor"] or found["part"] or found["ground"] or found["answer"]
        level = 0 if said.lower() in {"ground", "main"} else ordinal(said)
        if level is not None:
            yield _claim(reading, found, ON, level, lexicon)
    for found in _HALL_ON.finditer(text):
        said = (found["above"] or found["floor"]).lower()
        level = 0 if said in {"ground", "main"} else ordinal(said)
        if level is not None:
            yield _hall(reading, found, level, lexicon)
    for found in _AWAY.finditer(text):
        yield from _away(reading, found, lexicon)


def _hall(reading: Reading, found: re.Match[str], level: float, lexicon: Lexicon) -> Claim:
    span = Span(*found.span())
    room = (found["hall"] or found["room"]).lower()
    thing = Thing(found[0], HALL, room, (), level)
    voice = voice_at(reading, span, lexicon, presupposed=found["hall"] is not None)
    return Claim(None, Trait.FLOOR, thing, Excerpt(span, found[0]), voice=voice)


def _away(reading: Reading, found: re.Match[str], lexicon: Lexicon) -> Iterator[Claim]:
    if found["stairs"]:
        yield _claim(reading, found, DOWN, 0, lexicon)
    elif found["up"]:
        level = 0 if found["up"].lower() in {"ground", "main"} else ordinal(found["up"])
        if level is not None:
            yield _claim(reading, found, UP, level, lexicon)
    else:
        said = (found["below"] or found["down"] or found["flights"]).lower()
        count = 1 if said in {"a", "single"} else number(said)
        street = _STREET.search(reading.text, found.end(), found.end() + 90)
        family = BELOW if found["below"] else DOWN
        if count and (street or family == DOWN):
            yield _claim(reading, found, family, count, lexicon)


def _claim(
    reading: Reading, found: re.Match[str], family: str, count: float, lexicon: Lexicon
) -> Claim:
    span = Span(*found.span())
    return Claim(
        _whose(reading, found) if family == ON else None,
        Trait.FLOOR,
        Thing(found[0], family, FLOOR, _room(reading, found) if family == ON else (), count),
        Excerpt(span, found[0]),
        voice=voice_at(reading, span, lexicon),
    )


_ROOM: Final = re.compile(
    r"\b(?P<room>apartment|flat|room|rooms|office|studio|loft|suite|chambers|lodgings|window)"
    r"(?:,? (?:was|is|were|stood|lay|which was|that was|high|up))? $"
)


def _room(reading: Reading, found: re.Match[str]) -> tuple[str, ...]:
    """Which room of somebody's is said to be on the floor."""
    room = _ROOM.search(reading.text, max(0, found.start() - 40), found.start())
    return (room["room"],) if room else ()


def _whose(reading: Reading, found: re.Match[str]) -> Mention | None:
    """Whose room it is, where somebody's room is said to be on the floor."""
    room = _ROOM.search(reading.text, max(0, found.start() - 40), found.start())
    return possessor(reading, room.start() if room else found.start())
