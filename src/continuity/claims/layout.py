"""How high in a house its rooms lie: in words of floors, of stairs, of room numbers."""

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
from continuity.story.text import Excerpt, ParagraphKind, Span

LAYOUT: Final = "layout"
"""The name under which all of these are kept."""
LIES: Final = "lies"
"""A room lies on floor `number` at the lowest, on the floor that is the second of `words` at the
highest; the ground floor is 0, the cellar -1. The first of `words` is the room."""
WINDOW: Final = "window"
"""What is seen from a window lies `number` floors below."""
STOREYS: Final = "storeys"
"""A house has so many, the ground floor among them."""
FLOOR_OF: Final = "floor of"
"""Something is on floor `number` of the house."""
CLIMBED: Final = "climbed"
"""Somebody climbs `number` flights to get there."""

_HIGHEST = 99
_WORD_FLOORS = (
    r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
    r"|thirteenth|fourteenth|fifteenth|sixteenth|twentieth|(?:twenty|thirty|forty)-\w+"
    r"|\d{1,2}(?:st|nd|rd|th)"
)
_SMALL = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty"
_ROOM = (
    r"(?:(?:art|music|class|meeting|conference|board|server|control|common|waiting|dining|drawing"
    r"|sitting|living|reading|ball|bed|bath|school|staff|news|court|store|store-|map|chart"
    r"|engine|bar"
    r"|operating|interview|guest|sewing|sick|tap|tea|locker|billiard|dressing) ?room|room|flat"
    r"|apartment|office|studio|library|nursery|kitchen|canteen|cafeteria|ward|laboratory|lab|study"
    r"|workshop|chapel|gallery|suite|bedsit|bookshop|restaurant|archive|morgue|gym|surgery"
    r"|infirmary"
    r"|dormitory|schoolroom|classroom|bedroom|parlour|parlor|laundry|darkroom|attic)"
)
_FLOOR = (
    rf"(?:the (?P<floor>{_WORD_FLOORS}|ground|top) (?:floor|storey|story)"
    r"|(?P<on>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?=[,.;!?]| because)"
    r"|the (?P<place>basement|cellar|attic|loft)"
    r"|(?P<top>the (?:very )?top of the (?:building|house|stairs|tower))"
    r"|the (?P<bottom>bottom) of the (?:building|house))"
)
_LIES: Final = re.compile(
    r"\b(?P<det>[Tt]he|[Hh]is|[Hh]er|[Mm]y|[Oo]ur|[Tt]heir|[Ii]ts|[Yy]our|an?|[A-Z]\w+['’]s)"
    rf" (?:(?!of\b|in\b|on\b|to\b)[a-z-]+ )??(?P<room>{_ROOM})"
    r"(?:,? (?:which|that))?(?: (?:was|is|were|lay|stood|sat))?,?(?: (?:up|down|high up|all"
    r" the way up|right|also|still|back))*"
    rf" (?:on|in|at) {_FLOOR}\b",
)
_PREFIXED: Final = re.compile(
    r"\b(?P<det>[Tt]he|[Hh]is|[Hh]er|[Mm]y|[Oo]ur|[Tt]heir|[Ii]ts|[Yy]our|an?|[A-Z]\w+['’]s)"
    rf" (?:(?P<floor>{_WORD_FLOORS}|ground|top)[ -](?:floor|storey|story)|(?P<place>basement"
    rf"|cellar|attic|upstairs|downstairs)) (?P<room>{_ROOM})\b(?! (?:window|door|stairs"
    r"|steps)\b)",
)
_LIVES: Final = re.compile(
    rf"\b(?:lived|lives|live|lodged|lodges|slept|sleeps) (?:up |high up )?(?:on|in|at) {_FLOOR}\b"
)
_NUMBERED: Final = re.compile(r"\b(?:[Rr]oom|[Ss]uite) (?:number |No\. ?)?(?P<number>\d{3,4})\b")
_REACHED: Final = re.compile(
    r"\b(?:climbed|went|walked|ran|rode|trudged|came|toiled|staggered|took the (?:lift"
    r"|elevator|stairs))\b[^.!?;]{0,40}?\bto the"
    rf" (?P<floor>{_WORD_FLOORS}|ground|top) floor\b[^.!?]{{0,40}}\b(?:the right door|(?:his"
    r"|her|their|my|our|the) (?:own )?(?:door|room|key|rooms))\b",
)
_STAIRS_TO: Final = re.compile(
    r"\b(?:down|descended|descending) the (?P<low>basement|cellar) (?:steps"
    r"|stairs)[^.!?;]{0,12}? (?:in)?to (?:the|his|her|my|our|their) (?P<down>(?:[a-z]+"
    rf" )??{_ROOM})\b"
    r"|\b(?:up|climbed|climbing) the (?:attic|tower|loft) (?:steps|stairs"
    rf"|ladder)[^.!?;]{{0,12}}? (?:in)?to (?:the|his|her|my|our|their) (?P<up>{_ROOM})\b"
    r"|\bdown (?:in)?to (?:the|his|her|my|our|their) (?P<under>basement|cellar)"
    rf" (?P<room>{_ROOM})\b",
)
_WINDOW: Final = re.compile(
    rf"\b(?P<number>{_SMALL}|\d{{1,3}}) (?:floors|storeys|stories) (?:down|below|beneath)\b",
    re.IGNORECASE,
)
_LOOKS: Final = re.compile(
    r"\b(?:window|windows|glass|balcony|sill|ledge|looked (?:out|down)|yard|street|pavement"
    r"|sidewalk"
    r"|courtyard|garden|traffic|ground|square|road|alley|car park|parking lot)\b"
)
_STOREYS: Final = re.compile(
    r"\b(?:house|building|library|hotel|school|tower|place|inn|mill|hospital|block|villa"
    r"|mansion|shop|warehouse)\b[^.!?;]{0,40}? (?:has|had|of|with|is|was) (?:only"
    rf" )?(?P<has>one|{_SMALL}) (?:storeys|stories|floors|storey|story)\b(?! (?:down|below|up"
    r"|above))"
    rf"|\b(?P<high>one|single|{_SMALL})[- ](?:storey|story|storeyed|storied)(?:ed)? (?:\w+"
    r" )?(?:house|building|hotel|library|school|inn|mill|cottage|villa|block)\b"
    r"|\b(?:the|a|his|her|my|their|our) (?P<bungalow>bungalow)\b",
    re.IGNORECASE,
)
_FLOOR_OF: Final = re.compile(
    rf"\b[Oo]n the (?P<floor>{_WORD_FLOORS}) floor\b(?! of (?:the|a|an) [a-z]+ (?:across|opposite))"
)
_CLIMBED: Final = re.compile(
    rf"\b(?:climbed|climbs|up) (?:the )?(?P<number>{_SMALL}) flights\b", re.IGNORECASE
)
_ON: Final = frozenset(
    ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
     "twelve")
)  # fmt: skip
_GATE: Final = frozenset(
    ("floor", "floors", "storey", "storeys", "story", "stories", "basement", "cellar", "attic",
     "loft", "top", "bottom", "upstairs", "downstairs", "flights", "bungalow", "storied", "tower")
)  # fmt: skip


def layout(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "the flat was on the ground floor", "Room 614", "up on five", "three storeys down"."""
    text = reading.text
    if reading.kind is not ParagraphKind.PROSE:
        return
    if "oom " in text or "uite " in text:
        for found in _NUMBERED.finditer(text):
            level = int(found["number"]) // 100
            yield _claim(reading, found, LIES, ("room", str(level)), level, lexicon)
    told = holds_any(text, _GATE)
    if told or (" on " in text and holds_any(text, _ON)):
        for found in _LIES.finditer(text):
            yield from _lying(reading, found, lexicon)
    if told:
        yield from _rooms(reading, lexicon)
        yield from _houses(reading, lexicon)


def _rooms(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    text = reading.text
    for found in _PREFIXED.finditer(text):
        yield from _lying(reading, found, lexicon)
    for pattern, room in ((_LIVES, "flat"), (_REACHED, "room")):
        for found in pattern.finditer(text):
            low, high = _levels(found)
            yield _claim(reading, found, LIES, (room, str(high)), low, lexicon)
    for found in _STAIRS_TO.finditer(text):
        room = found["down"] or found["up"] or found["room"]
        low, high = (1, _HIGHEST) if found["up"] else (-_HIGHEST, -1)
        yield _claim(reading, found, LIES, (_room(room), str(high)), low, lexicon)
    for found in _WINDOW.finditer(text) if _LOOKS.search(text) else ():
        yield _claim(reading, found, WINDOW, (), number(found["number"]) or 0, lexicon)


def _houses(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    text = reading.text
    for found in _STOREYS.finditer(text):
        said = (found["has"] or found["high"] or "one").lower()
        many = 1 if said == "single" else number(said) or 0
        yield _claim(reading, found, STOREYS, (), many, lexicon)
    for found in _FLOOR_OF.finditer(text):
        yield _claim(reading, found, FLOOR_OF, (), ordinal(found["floor"]) or 0, lexicon)
    for found in _CLIMBED.finditer(text):
        yield _claim(reading, found, CLIMBED, (), number(found["number"]) or 0, lexicon)


def _lying(reading: Reading, found: re.Match[str], lexicon: Lexicon) -> Iterator[Claim]:
    low, high = _levels(found)
    room = _room(found["room"])
    determiner = found["det"].lower()
    yield _claim(reading, found, LIES, (room, str(high), determiner), low, lexicon)


def _room(words: str) -> str:
    return words.lower().replace(" ", "").replace("-", "")


def _levels(found: re.Match[str]) -> tuple[int, int]:
    """The lowest and the highest floor that the words allow."""
    groups = found.groupdict()
    said = (groups.get("floor") or "").lower()
    if said == "ground" or groups.get("bottom"):
        return (0, 0) if said else (-_HIGHEST, 0)
    if said == "top" or groups.get("top"):
        return 1, _HIGHEST
    if said:
        return ordinal(said) or 0, ordinal(said) or 0
    if groups.get("on"):
        return int(number(groups["on"]) or 0), int(number(groups["on"]) or 0)
    place = groups.get("place")
    if place in {"basement", "cellar"}:
        return -_HIGHEST, -1
    return (1, _HIGHEST) if place in {"attic", "loft", "upstairs"} else (-_HIGHEST, 0)


def _claim(  # noqa: PLR0913, PLR0917 - a claim has so many parts
    reading: Reading,
    found: re.Match[str],
    family: str,
    words: tuple[str, ...],
    level: float,
    lexicon: Lexicon,
) -> Claim:
    span = Span(*found.span())
    return Claim(
        possessor(reading, found.start("room")) if words[2:] else None,
        Trait.LAYOUT,
        Thing(found[0], family, LAYOUT, words, level),
        Excerpt(span, found[0]),
        voice=voice_at(reading, span, lexicon, presupposed=True),
    )
