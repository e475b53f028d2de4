"""Where named places are, what they are called in full, and on which side of others they lie."""

import re
from collections.abc import Iterator
from typing import Final

from continuity.claims.claim import Claim, Thing, Trait
from continuity.claims.voice import voice_at
from continuity.claims.wording import holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.numbers import PLAIN, number
from continuity.prose.reading import Reading
from continuity.story.text import Excerpt, ParagraphKind, Span

NAMED: Final = "named"
"""The first of `words` is what kind of place the name calls it: "Apex *Mart*"."""
SITE: Final = "site"
"""The first of `words` is the town or the district; `number` is 1 for one that everybody knows."""
DISTANCE: Final = "distance"
"""So many, in the unit that the first of `words` names, lie between two places."""
BEARING: Final = "bearing"
"""The first of `words` is the quarter of the sky."""

_KINDS: Final = {
    "street": "street road lane avenue drive court place terrace boulevard crescent row",
    "house": "house hall manor lodge grange cottage villa abbey priory",
    "shop": "mart mall market store shop plaza",
    "inn": "inn tavern hotel pub bar diner cafe café restaurant",
    "school": "school college academy university institute",
    "hospital": "hospital clinic infirmary asylum",
    "water": "river creek brook lake loch pond",
    "height": "hill mountain ridge peak",
    "wood": "forest wood woods grove",
    "ground": "farm ranch estate",
    "firm": "bank corporation industries enterprises laboratories labs technologies systems",
}
_FAMILIES: Final = {word: family for family, words in _KINDS.items() for word in words.split()}
_GATE: Final = frozenset(_FAMILIES)
_KIND_WORDS = "|".join(sorted((word.capitalize() for word in _FAMILIES), key=len, reverse=True))
_NAMED: Final = re.compile(
    r"(?<![\w’'-])(?P<first>[A-Z][a-z]+(?: [A-Z][a-z]+)?)"
    rf" (?P<kind>{_KIND_WORDS})\b(?! [A-Z])(?!['’])"
)
_VAGUE: Final = frozenset(
    """
    the old new high low main upper lower north south east west great grand little big long st
    saint king queen king's queen's church park station mill market river lake castle a this that
    his her my our their its no city town village state national central first second third
    """.split()  # noqa: SIM905 - easier to read and to change as text
)
"""Half the towns have such streets and houses."""
_SITE: Final = re.compile(
    r"\b(?P<what>(?:[A-Z][\w'’]+ ){1,2}(?:Street|Lane|Road|Square|Row|Terrace|House|Hall|Lodge|Inn"
    r"|Hotel|Villa|Cottage|Farm|Manor|Abbey))\b[^.!?;:“”\"A-Z]{0,90}?"
    r"\b(?:in|at|near|outside|(?:quarter|part|suburb|district|village|town|outskirts|parish) of)"
    r" (?P<town>(?:Upper |Lower |North |South |West |East )?[A-Z][a-z]+)\b(?! [A-Z])(?!['’])"
)
_BEARING: Final = re.compile(
    r"\b(?P<what>[a-z]+)(?: (?:was|is|lay|stood|sat|lies|stands|ran|rose))?,?"
    r"(?: (?:just|due|far|well|a little|some way|directly|[\w-]+ miles?))?(?: to the)?"
    r" (?P<quarter>north|south|east|west) of (?P<where>the [a-z]+|[A-Z][\w'’]+)"
)
_DISTANCE: Final = re.compile(
    r"\b(?P<what>[a-z]{3,}|[A-Z][\w'’]+),? (?:(?:was|is|lay|stood|lies|were) )?"
    r"(?:only |just |some |about |nearly |barely |a good |almost )?"
    rf"(?P<number>{PLAIN}) (?P<unit>miles?|blocks?|leagues?|kilomet(?:er|re)s?)"
    r" (?:away )?(?:from|outside|beyond|(?:to the )?(?:north|south|east|west) of)"
    r" (?P<where>(?:the|their|her|his|my) [a-z]+|[A-Z][\w'’]+(?: [A-Z][\w'’]+)?)"
)
_UNITS: Final = frozenset(
    """
    mile miles block blocks league leagues kilometer kilometers kilometre kilometres
    """.split()  # noqa: SIM905 - as the words above
)
_QUARTERS: Final = frozenset(("north", "south", "east", "west"))


def sites(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "Apex Mart", "Elm Street in Leeds", "the mill north of the river"."""
    text = reading.text
    if reading.kind is not ParagraphKind.PROSE:
        return
    if holds_any(text, _GATE):
        yield from _names(reading, lexicon)
    if holds_any(text, _UNITS):
        yield from _distances(reading, lexicon)
    if holds_any(text, _QUARTERS):
        yield from _bearings(reading, lexicon)


def _names(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    for found in _NAMED.finditer(reading.text):
        first = found["first"].lower()
        if first not in _VAGUE and not _VAGUE.issuperset(first.split()):
            kind = found["kind"].lower()
            thing = Thing(found[0], NAMED, f"{first} {_FAMILIES[kind]}", (kind,))
            yield _claim(reading, found, thing, lexicon)
    for found in _SITE.finditer(reading.text):
        town = found["town"].lower()
        if _may_be_town(town, lexicon):
            known = float(town in lexicon["known_places"])
            thing = Thing(found[0], SITE, f"site of {found['what'].lower()}", (town,), known)
            yield _claim(reading, found, thing, lexicon)


def _bearings(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    for found in _BEARING.finditer(reading.text):
        if found["what"] in lexicon["seen_things"] or found["what"] in lexicon["place_nouns"]:
            noun = f"{found['what']} by {found['where'].lower()}"
            yield _claim(
                reading, found, Thing(found[0], BEARING, noun, (found["quarter"],)), lexicon
            )


def _distances(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    for found in _DISTANCE.finditer(reading.text):
        what, count = found["what"], number(found["number"])
        placed = (
            what[0].isupper() or what in lexicon["seen_things"] or what in lexicon["place_nouns"]
        )
        if count and placed:
            noun = f"{what.lower()} from {found['where'].lower()}"
            unit = found["unit"].removesuffix("s").replace("metre", "meter")
            thing = Thing(found[0], DISTANCE, noun, (unit,), count)
            yield _claim(reading, found, thing, lexicon)


def _may_be_town(town: str, lexicon: Lexicon) -> bool:
    if town in lexicon["known_places"]:
        return True
    nobody = town in lexicon["no_person"] or town in lexicon["seasons"]
    return not nobody and town not in lexicon.given and town not in lexicon["common_words"]


def _claim(reading: Reading, found: re.Match[str], thing: Thing, lexicon: Lexicon) -> Claim:
    span = Span(*found.span())
    voice = voice_at(reading, span, lexicon, presupposed=True)
    return Claim(None, Trait.FLOOR, thing, Excerpt(span, found[0]), voice=voice)
