"""On which hand the sea, the river, a house lies while people go along; and which way they go."""

import re
from collections.abc import Iterator
from typing import Final

from continuity.claims.claim import Claim, Thing, Trait
from continuity.claims.voice import voice_at
from continuity.claims.wording import holds_any, sentences_holding
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.text import Excerpt, ParagraphKind, Span

SIDES: Final = "sides"
"""The name under which all of these are kept."""
HAND: Final = "hand"
"""The first of `words` lies on the side that is the second, for who goes along."""
TURNS: Final = "turns"
"""People turn, cross over or come back."""
SUNWARD: Final = "sunward"
"""People go towards the quarter that is the first of `words`, to judge by the sun."""
HEADING: Final = "heading"
"""People drive, ride or sail towards the quarter that is the first of `words`."""

_ALIKE: Final = {
    "sea": (
        "sea ocean pacific atlantic mediterranean adriatic aegean water coast beach shore surf"
        " waves bay estuary shoreline"
    ),
    "river": "river stream canal thames",
    "lake": "lake loch reservoir",
    "hills": "hills mountains mountain hill cliffs cliff ridge fells downs moor moors",
    "railway": "railway tracks line",
    "wood": "wood woods forest trees",
    "wall": "wall fence hedge",
    "cemetery": "cemetery graveyard churchyard",
}
_OF: Final = {word: kind for kind, words in _ALIKE.items() for word in words.split()}
_NOUN = "|".join(sorted(_OF, key=len, reverse=True))
_SIDE = (
    r"(?:on|to|at) (?:the|his|her|my|our|their|your) (?P<side>left|right)(?:[- ]hand side|"
    r" hand| side)?"
)
_ROAD = r"(?: of the (?:road|car|train|track|path|lane|street))?"
_BEFORE: Final = re.compile(
    r"\b(?:the|that|this|with) (?:[\w’'-]+"
    rf" ){{0,3}}?(?P<noun>{_NOUN})\b(?!['’])[^.!?;:]{{0,60}}?,? {_SIDE}{_ROAD}\b",
    re.IGNORECASE,
)
_BEHIND: Final = re.compile(
    rf"\b{_SIDE}{_ROAD},? (?:(?:was|were|lay|ran|rose|stood|is|are|lies|there (?:was|were)"
    rf"|stretched|spread|came) )?(?:the|a) (?:[a-z-]+ )?(?P<noun>{_NOUN})\b",
    re.IGNORECASE,
)
_TURNS: Final = re.compile(
    r"\bturn(?:ed|ing|s)? (?:back|round|around|off|left|right|inland|north|south|east|west"
    r"|the (?:car|boat|horses?|cart|wheel|ship))\b"
    r"|\b(?:drove|rode|went|came|walked|headed|sailed|started|heading|driving|going|set off"
    r"|go|come|coming|ran|marched)(?: \w+)? (?:back|home)\b"
    r"|\bway (?:back|home|down|up)\b|\breturn(?:ed|ing)? (?:to|by|along|home|journey)\b|\bthe"
    r" other way\b|\bcrossed (?:the|over|to)\b|\bcrossing the\b"
    r"|\b(?:coming|going) (?:down|up)\b|\bdoubled back\b|\bretraced\b|\btacked\b|\bu-turn\b"
    r"|\bhomewards?\b|\bswung (?:round|inland|north|south|east|west)\b"
    r"|\bthe other side\b|\bopposite (?:bank|side)\b|\bover the bridge\b|\bfac(?:ed|ing)"
    r" (?:the other|about|back)\b",
    re.IGNORECASE,
)
_HEADING: Final = re.compile(
    r"\b(?:drove|driving|rode|riding|sailed|sailing|headed|heading|marched|marching|flew"
    r"|flying|steered|steering|continued|kept on|travelled|traveled|pushed on|going|went"
    r"|walked|walking)"
    r" (?:due |straight |on |steadily |slowly )?(?P<quarter>north|south|east|west|northward"
    r"|southward|eastward|westward)s?\b(?! (?:side|of the|door|wing|gate|bank))"
)
_EVENING = r"(?:setting|sinking|evening|low|late|last of the|westering)"
_MORNING = r"(?:rising|morning|early)"
_SUN: Final = re.compile(
    rf"\binto the (?:(?P<west>{_EVENING}) sun|(?P<east>{_MORNING}) sun|(?P<sunset>sunset)"
    r"|(?P<dawn>sunrise))\b"
    r"|\bsun (?:was )?(?P<down>going down|setting|sinking|low)(?: now)? (?:(?P<ahead>ahead of"
    r"|in front of|before|in) |(?P<behind>behind|at) )(?:them|him|her|us|me|their (?:eyes"
    r"|backs)|his (?:eyes|back)|her (?:eyes|back)|our (?:eyes|backs)|my (?:eyes|back))\b"
    rf"|\b(?:the )?(?P<low>{_EVENING}|{_MORNING}) sun (?:was )?(?:(?P<ahead2>ahead of|in front"
    r" of|before|in) |(?P<behind2>behind|at) )(?:them|him|her|us|me|their (?:eyes|backs)|his"
    r" (?:eyes|back)|her (?:eyes|back)|our (?:eyes|backs)|my (?:eyes|back))\b"
)
_HANDS: Final = frozenset(("left", "right"))
_LANDMARKS: Final = frozenset(_OF)
_QUARTERS: Final = frozenset(
    f"{quarter}{end}"
    for quarter in ("north", "south", "east", "west")
    for end in ("", "s", "ward", "wards")
)
_TURNING: Final = frozenset(
    """
    turn turned turning turns back home way return returned returning other crossed crossing coming
    going doubled retraced tacked homeward homewards swung opposite bridge faced facing
    """.split()  # noqa: SIM905 - easier to read and to change as text
)
_GATE: Final = frozenset(
    ("sun", "sunset", "sunrise", "left", "right", "north", "south", "east", "west")
)


def sides(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "with the sea on her left", "the ocean, sliding by on the right of the road"."""
    text = reading.text
    if reading.kind is not ParagraphKind.PROSE:
        return
    if holds_any(text, _GATE):
        hand = holds_any(text, _HANDS) and holds_any(text, _LANDMARKS)
        for pattern in (_BEFORE, _BEHIND) if hand else ():
            for found in pattern.finditer(text):
                words = (_OF[found["noun"].lower()], found["side"].lower())
                yield _claim(reading, found, HAND, words, lexicon)
        for found in _SUN.finditer(text) if "sun" in text else ():
            yield _claim(reading, found, SUNWARD, (_by_the_sun(found),), lexicon)
        for found in _HEADING.finditer(text) if holds_any(text, _QUARTERS) else ():
            quarter = found["quarter"].removesuffix("ward")
            yield _claim(reading, found, HEADING, (quarter,), lexicon)
    turn = _turn(reading)
    if turn is not None and not reading.quoted(turn.start()):
        yield _claim(reading, turn, TURNS, (), lexicon)


def _turn(reading: Reading) -> re.Match[str] | None:
    for sentence in sentences_holding(reading, _TURNING):
        turn = _TURNS.search(reading.text, sentence.start, sentence.end)
        if turn is not None:
            return turn
    return None


def _by_the_sun(found: re.Match[str]) -> str:
    if found["west"] or found["sunset"]:
        return "west"
    if found["east"] or found["dawn"]:
        return "east"
    morning = bool(found["low"] and re.match(_MORNING, found["low"]))
    ahead = bool(found["ahead"] or found["ahead2"])
    return "east" if morning == ahead else "west"


def _claim(
    reading: Reading, found: re.Match[str], family: str, words: tuple[str, ...], lexicon: Lexicon
) -> Claim:
    span = Span(*found.span())
    thing = Thing(found[0], family, SIDES, words)
    voice = voice_at(reading, span, lexicon)
    return Claim(None, Trait.LAYOUT, thing, Excerpt(span, found[0]), voice=voice)
