"""How far it is from one place to another, and how far people have gone."""

import re
from collections.abc import Iterator
from typing import Final

from continuity.claims.claim import Claim, Thing, Trait
from continuity.claims.tally import NUMERAL
from continuity.claims.voice import voice_at
from continuity.claims.wording import holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.numbers import number
from continuity.prose.reading import Reading
from continuity.story.text import Excerpt, ParagraphKind, Span

JOURNEYS: Final = "journeys"
"""The name under which all of these are kept."""
APART: Final = "apart"
"""`number` of the unit that is the first of `words` lie between the two places that follow it."""
WENT: Final = "went"
"""Somebody has gone so many in all."""

BESIDE: Final = "beside"
"""Two places lie side by side, or opposite each other where `number` is 1; their names are the
`words`."""
TRAVEL: Final = "travel"
"""So many minutes, in the manner of the first of `words`, to the place that is the second."""
FAR: Final = "far"
"""Two places lie a walk or a ride apart."""

_SPOT = (
    r"(?:church|surgery|school|post office|pub|inn|station|shop|bakery|hospital|library|hotel"
    r"|house|cottage|vicarage|rectory|farm|mill|chapel|mosque|bank|police station|cinema"
    r"|theatre|park|cemetery|graveyard|harbou?r|castle|museum|university|college|factory"
    r"|office|prison|court|town hall|stable|barn|forge|smithy)"
)
_BESIDE: Final = re.compile(
    rf"\b(?P<a>{_SPOT})(?:, which)? (?:was |is |stood |stands |lay )?(?:right |just )?(?:next"
    r" door to|next"
    r" to|beside|(?P<across>opposite|across (?:the (?:street|road) )?from)|adjoining) (?:the|his"
    rf"|her|their|our) (?P<b>{_SPOT})\b"
)
_LONG = (
    r"(?:half a mile|a mile|(?:two|three|four|five|six|seven|eight|nine|ten|twelve) miles|an"
    r" hour['’]s (?:walk|ride|drive)|half an hour['’]s? (?:walk|ride|drive)|twenty minutes|a"
    r" long walk|the other end of (?:the )?(?:town|village)|the far end of (?:the )?(?:town"
    r"|village))"
)
_FAR: Final = re.compile(
    rf"\b{_LONG} (?:away )?from (?:the|his|her|their|our) (?P<a>{_SPOT}) to (?:the|his|her"
    rf"|their|our) (?P<b>{_SPOT})\b"
    rf"|\b(?P<c>{_SPOT}) (?:was|is|stood|lay|lies) (?:at |a good |some )?{_LONG} (?:away"
    rf" )?from (?:the|his|her|their|our) (?P<d>{_SPOT})\b"
    rf"|\bfrom (?:the|his|her) (?P<e>{_SPOT}) to (?:the|his|her) (?P<f>{_SPOT}) (?:was|is|it"
    rf" was) {_LONG}\b"
)
_UNIT = r"(?P<unit>miles?|leagues?|kilomet(?:er|re)s?|blocks?|versts?|stations|stops|streets)"
_SOME = r"(?:(?:only|just|barely|a good|all of|not quite|some|about|nearly|roughly|the) )?"
_PLACE = (
    r"(?:(?:the|our|his|her|their|my) [a-z]+(?! of\b)|(?!(?:It|There|That|This|He|She|They|We"
    r"|From)\b)[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?|here"
    r"|home|there)"
)
_FROM_TO: Final = re.compile(
    rf"\b{_SOME}(?P<number>{NUMERAL}) {_UNIT}(?: (?:by road|by rail|by sea|as the crow flies"
    rf"|on foot|away))? from (?P<a>{_PLACE}) to (?P<b>{_PLACE})"
    rf"|\b[Ff]rom (?P<c>{_PLACE}) to (?P<d>{_PLACE})(?: (?:is|was|it is|it was|it['’]s))?"
    rf" {_SOME}(?P<many>{NUMERAL}) {_UNIT.replace('unit', 'units')}"
    rf"|\b(?P<e>{_PLACE}) (?:is|was|lay|lies|stood|stands) {_SOME}(?P<far>{NUMERAL})"
    rf" {_UNIT.replace('unit', 'apart')}(?: away)? (?:from|outside|beyond|north of|south of"
    r"|east of|west of|up the coast from|down the coast from|upriver from|downriver from)"
    rf" (?P<f>{_PLACE})"
)
_WENT: Final = re.compile(
    r"(?<!\bhad )\b(?:walk(?:ed|ing)?|drove|rode|marched|rowed|ran|tramped|trudged|cycled"
    r"|carried|hauled|driven|ridden)(?: (?:him|her|me|them|it|us|you|a \w+|the \w+|[A-Z]\w+"
    r"|all|the|those|every one of those))?"
    rf" (?P<number>{NUMERAL}) {_UNIT}\b(?! (?:further|farther|more|before|when|and then|an"
    r" hour|a day|every|each|out|up|down|along|from|behind|to reach))",
)
_NEAR_OR_FAR: Final = frozenset(
    ("next", "beside", "opposite", "across", "adjoining", "behind", "mile", "miles", "walk", "ride",
     "drive", "minutes", "end")
)  # fmt: skip
_TRAVEL: Final = re.compile(
    rf"\b(?P<half>half )?(?P<many>an?|{NUMERAL}) (?P<unit>minutes?|hours?)['’]?s?"
    r" (?P<mode>walk|drive|ride|row|climb)"
    r" (?:from|to|down to|up to|out to) (?:the |our |his |her |their )?(?P<where>[A-Za-z]\w+)\b"
)
_MODES: Final = frozenset(("walk", "drive", "ride", "row", "climb"))
_UNITS: Final = frozenset(
    """
    mile miles league leagues kilometer kilometers kilometre kilometres block blocks verst versts
    stations stops streets
    """.split()  # noqa: SIM905 - easier to read and to change as text
)


def journeys(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "it is eleven miles from Tullagh to the sea", "you walked her eleven miles"."""
    text = reading.text
    if reading.kind is not ParagraphKind.PROSE:
        return
    for pattern, family in ((_BESIDE, BESIDE), (_FAR, FAR)):
        for found in pattern.finditer(text) if holds_any(text, _NEAR_OR_FAR) else ():
            groups = found.groupdict()
            across = groups.pop("across", None)
            places = tuple(sorted(word for word in groups.values() if word))
            yield _claim(reading, found, family, places, 1 if across else 0, lexicon)
    for found in _TRAVEL.finditer(text) if holds_any(text, _MODES) else ():
        many = number(found["many"]) or 1
        minutes = many * (60 if found["unit"].startswith("hour") else 1)
        minutes = minutes / 2 if found["half"] else minutes
        words = (found["mode"], found["where"].lower())
        yield _claim(reading, found, TRAVEL, words, minutes, lexicon)
    if not holds_any(text, _UNITS):
        return
    for found in _FROM_TO.finditer(text):
        said = found["number"] or found["many"] or found["far"]
        ends = (found["a"] or found["c"] or found["e"], found["b"] or found["d"] or found["f"])
        unit = _unit(found["unit"] or found["units"] or found["apart"])
        places = tuple(sorted(end.lower() for end in ends))
        yield _claim(reading, found, APART, (unit, *places), number(said) or 0, lexicon)
    for found in _WENT.finditer(text):
        unit = _unit(found["unit"])
        yield _claim(reading, found, WENT, (unit,), number(found["number"]) or 0, lexicon)


def _unit(words: str) -> str:
    return words.lower().removesuffix("s").replace("metre", "meter")


def _claim(  # noqa: PLR0913, PLR0917 - a claim has so many parts
    reading: Reading,
    found: re.Match[str],
    family: str,
    words: tuple[str, ...],
    many: float,
    lexicon: Lexicon,
) -> Claim:
    span = Span(*found.span())
    return Claim(
        None,
        Trait.LAYOUT,
        Thing(found[0], family, JOURNEYS, words, many),
        Excerpt(span, found[0]),
        voice=voice_at(reading, span, lexicon, presupposed=True),
    )
