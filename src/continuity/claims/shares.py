"""What is divided equally, and by how many; who sits down to table, and how many they are."""

import re
from collections.abc import Iterator
from typing import Final

from continuity.claims.claim import Claim, Thing, Trait
from continuity.claims.tally import NUMERAL, NUMERALS, TALLY, claim_of, singular
from continuity.claims.wording import holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.numbers import number, ordinal
from continuity.prose.reading import Reading
from continuity.story.text import Excerpt, ParagraphKind, Span

EQUALLY: Final = "equally"
"""Something is divided into `number` equal shares, or among all of whom the first of `words` is
one."""
SHARE: Final = "share"
"""One of them is the `number`-th part."""
TABLE: Final = "table"
"""Dinner is for so many; or so many seats, where the first of `words` is one."""
ONE_MORE: Final = "one more"
"""Somebody is brought along."""
COMES_TO: Final = "comes to"
"""So many they are then, as somebody says."""
HOLDS: Final = "holds"
"""It takes so many: a boat, a car, a bed."""

_FEW = r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
_EQUALLY: Final = re.compile(
    r"\b(?:divided?|split|shared?|share it|left|parted|cut)\b[^.!?;]{0,50}?"
    r"(?:\b(?:equally|evenly|share and share alike|in equal (?:parts|shares))\b[^.!?;]{0,10}?"
    r"(?: (?:among|amongst|between)(?: all)? (?:(?:the|his|her|my|our|your|their|[A-Z]\w+['’]s)"
    rf" )?(?:(?P<heirs>{_FEW})\b ?)?(?:of (?:us|them|you)\b|(?P<noun>[a-z]+s|children|men"
    r"|women)\b)?)?"
    rf"|\b(?P<ways>{_FEW})[ -]ways\b|\binto (?P<parts>{_FEW}) (?:equal )?(?:parts|shares|heaps"
    r"|piles)\b"
    rf"|\b(?:among|amongst|between) the (?P<those>{_FEW}) of (?:us|them|you)\b)",
    re.IGNORECASE,
)
_PARTS = "third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|half"
_SHARE: Final = re.compile(
    rf"\b(?:a|an|one|his|her|my|your|our|their|each) (?P<part>{_PARTS})"
    r"(?: share\b| each\b| apiece\b| part of the (?:whole|estate|money)\b"
    r"| of (?:it all|the (?:estate|money|fortune|farm|house|profits?|takings|property|inheritance"
    r"|legacy|treasure|haul|loot|prize|land|mill|business|pot|reward|gold|proceeds|winnings)\b"
    rf"|(?:[$£€]\d[\d,]*|{NUMERAL}|half a|a)(?: (?:hundred|thousand|million))?(?!["
    r" -](?:miles?|hours?|years?|minutes?|days?|acres?)\b)\b(?=[ .,;!?—”\"’])))",
    re.IGNORECASE,
)
_TABLE: Final = re.compile(
    r"\b(?:dinner|lunch|luncheon|supper|breakfast|table|places|covers|reservation|booking)\b"
    r"(?: at [^,.;]{1,30}?| (?:was|were|is|had been|laid|set|booked))*? for"
    rf" (?P<for>{_FEW})\b(?! (?:o['’]clock|years|days|hours|minutes|people['’]))"
    rf"|\b(?P<sat>{_FEW}) (?:(?:were|sat|sit) down |of us |of them )?(?:at|to|for|round)"
    r" (?:table|dinner|supper|lunch)\b"
    rf"|\blaid (?:the )?(?:table )?for (?P<laid>{_FEW})\b",
    re.IGNORECASE,
)
_ONE_MORE: Final = re.compile(
    r"\b(?:bring(?:s|ing)?|brought|invited|asked|added)(?: along)? (?:a|an|another|her|his"
    r"|one more|one)"
    r" (?:\w+ )?(?:nephew|niece|guest|friend|cousin|brother|sister|son|daughter|husband|wife|aunt"
    r"|uncle|man|girl|boy|woman|companion|stranger|visitor|secretary|more)\b",
    re.IGNORECASE,
)
_COMES_TO: Final = re.compile(
    r"(?:(?<=[“‘\"])|(?<=[“‘\"]That )|(?<=[“‘\"]We )|\b(?:that|he|she|they|which|nephew|you|I) )"
    r"(?:(?:makes?|made|will be|would be|are|were|be|makes? us|made us|make it|makes it|made"
    rf" it) )?(?P<number>{_FEW})"
    r"(?:(?:['’]s| is| at table| of us| for dinner)\b|(?=[.,!]))",
    re.IGNORECASE,
)
_HOLDS: Final = re.compile(
    r"\b(?:[Ii]t|[Ss]he|[Hh]e|[Tt]he [a-z]+|[Tt]hat) (?:only |just )?(?:takes|took"
    r"|seats|seated|sleeps|slept|carries|carried"
    rf"|holds|held) (?:only |just )?(?P<number>{_FEW})(?= ?[.,;!?—]| (?:people|men|passengers"
    r"|of us|at a (?:time|pinch)|and no more)\b)",
)
_SEATS: Final = re.compile(
    rf"\b(?:has|had|with|only|there (?:are|were)|the)(?: only| just)? (?P<number>{_FEW})"
    r" (?:seats|berths|bunks|places)\b",
    re.IGNORECASE,
)
_GATE: Final = frozenset(
    """
    equally evenly equal ways share third quarter fourth fifth sixth seventh eighth tenth half
    dinner lunch luncheon supper table places covers bring bringing brought invited takes took seats
    sleeps carries holds berths bunks divided split laid among between
    """.split()  # noqa: SIM905 - easier to read and to change as text
)


def shares(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "divided equally among the daughters", "a quarter of it", "dinner was for ten"."""
    text = reading.text
    if reading.kind is not ParagraphKind.PROSE:
        return
    if holds_any(text, _GATE):
        yield from _divided(reading, lexicon)
        for pattern, family, words, gates in _SEATED:
            told = all(holds_any(text, gate) for gate in gates)
            for found in pattern.finditer(text) if told else ():
                said = next((number(group) for group in found.groups() if group), 1) or 1
                yield claim_of(reading, found, family, words, said, lexicon)
    for found in _COMES_TO.finditer(text) if reading.quotes and holds_any(text, NUMERALS) else ():
        if reading.quoted(found.start()):
            span = Span(*found.span())
            thing = Thing(found[0], COMES_TO, TALLY, (), number(found["number"]) or 0)
            yield Claim(None, Trait.TALLY, thing, Excerpt(span, found[0]))


_MEALS: Final = frozenset(
    """
    dinner lunch luncheon supper breakfast table places covers reservation booking
    """.split()  # noqa: SIM905 - easier to read and to change as text
)
_BRINGING: Final = frozenset(
    ("bring", "brings", "bringing", "brought", "invited", "asked", "added")
)
_GUESTS: Final = frozenset(
    """
    nephew niece guest friend cousin brother sister son daughter husband wife aunt uncle man girl
    boy woman companion stranger visitor secretary more
    """.split()  # noqa: SIM905 - easier to read and to change as text
)
_HOLDING: Final = frozenset(
    """
    takes took seats seated sleeps slept carries carried holds held
    """.split()  # noqa: SIM905 - easier to read and to change as text
)
_PLACES: Final = frozenset(("seats", "berths", "bunks", "places"))
_SEATED: Final = (
    (_TABLE, TABLE, (), (NUMERALS, _MEALS)),
    (_ONE_MORE, ONE_MORE, (), (_BRINGING, _GUESTS)),
    (_HOLDS, HOLDS, (), (NUMERALS, _HOLDING)),
    (_SEATS, TABLE, ("seat",), (NUMERALS, _PLACES)),
)


def _divided(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    for found in _EQUALLY.finditer(reading.text):
        said = found["heirs"] or found["ways"] or found["parts"] or found["those"]
        noun = (singular(found["noun"].lower()),) if found["noun"] else ("",)
        if said or found["noun"]:
            many = number(said) or 0 if said else 0
            yield claim_of(reading, found, EQUALLY, noun, many, lexicon)
    for found in _SHARE.finditer(reading.text):
        yield claim_of(reading, found, SHARE, (), _denominator(found["part"]), lexicon)


def _denominator(part: str) -> float:
    if part.lower() in {"half", "quarter"}:
        return 2 if part.lower() == "half" else 4
    return float(ordinal(part) or 0)
