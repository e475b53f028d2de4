"""Numbers of houses and rooms, and on which side of a row something lies."""

import re
from collections.abc import Iterator
from typing import Final

from continuity.claims.claim import Claim, Thing, Trait
from continuity.claims.voice import voice_at
from continuity.claims.wording import holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.numbers import number, ordinal
from continuity.prose.reading import Reading
from continuity.story.text import Excerpt, ParagraphKind, Span

STREET: Final = "street"
ROOM: Final = "room"
SIDE: Final = "side"
"""`number` is the place in the row, the side the last of `words`."""

_ADDRESS: Final = re.compile(
    r"\b(?:[Nn]o\. |[Nn]umber )?(?P<house>\d{1,5}|(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix"
    r"|[Ss]even|[Ee]ight"
    r"|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[Tt]hirteen|[Ff]ourteen|[Ff]ifteen|[Ss]ixteen"
    r"|[Ss]eventeen"
    r"|[Ee]ighteen|[Nn]ineteen|(?:[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty|[Ss]ixty|[Ss]eventy"
    r"|[Ee]ighty"
    r"|[Nn]inety)(?:-\w+)?)),?"
    r" (?P<street>(?:[A-Z][\w'’]+ ){1,3}(?:Street|Road|Lane|Avenue|Square|Place|Terrace|Gardens"
    r"|Crescent"
    r"|Row|Drive|Court|Boulevard|Mews))\b"
)
_STREETS: Final = frozenset(
    (
        "street", "road", "lane", "avenue", "square", "place", "terrace", "gardens", "crescent",
        "row", "drive", "court", "boulevard", "mews",
    )
)  # fmt: skip
_DIGIT: Final = re.compile(r"\d")
_ROOM: Final = re.compile(
    r"\b(?P<kind>[Aa]partment|[Ff]lat|[Ss]uite|[Ll]ocker|[Cc]abin|[Bb]erth|[Ss]eat|[Ff]light"
    r"|[Gg]ate"
    r"|[Pp]latform|[Rr]oom|[Cc]ell)(?: [Nn]umber| [Nn]o\.)? (?P<number>\d{1,4})(?P<letter>[A-Z])?\b"
)
_SIDE: Final = re.compile(
    r"\bthe (?P<rank>third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last) (?P<noun>[a-z]+)"
    r" (?:on|to) (?:the|his|her|my|your|their) (?P<side>left|right)\b"
)


def addresses(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """Houses, rooms, seats and flights with a number; doors, chapels and houses with a side."""
    text = reading.text
    if reading.kind is ParagraphKind.NOTE:
        return
    if " the left" in text or " the right" in text or " his " in text or " her " in text:
        for found in _SIDE.finditer(text):
            rank = ordinal(found["rank"]) or 0
            thing = Thing(found[0], SIDE, found["noun"], (found["rank"], found["side"]), rank)
            yield _claim(reading, found, thing, lexicon)
    for found in _ADDRESS.finditer(text) if holds_any(text, _STREETS) else ():
        house = number(found["house"])
        if house:
            street = found["street"].lower()
            yield _claim(reading, found, Thing(found[0], STREET, street, number=house), lexicon)
    for found in _ROOM.finditer(text) if _DIGIT.search(text) else ():
        kind, letter = found["kind"].lower(), found["letter"] or ""
        thing = Thing(found[0], ROOM, f"{kind} number", (letter,), float(found["number"]))
        yield _claim(reading, found, thing, lexicon)


def _claim(reading: Reading, found: re.Match[str], thing: Thing, lexicon: Lexicon) -> Claim:
    span = Span(*found.span())
    excerpt = Excerpt(span, found[0])
    return Claim(None, Trait.FLOOR, thing, excerpt, voice=voice_at(reading, span, lexicon))
