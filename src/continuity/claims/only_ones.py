"""Of what there is but one, and that there is another."""

import re
from collections.abc import Iterator
from typing import Final

from continuity.claims.claim import Claim, Thing, Trait
from continuity.claims.subjects import possessor
from continuity.claims.tally import singular
from continuity.claims.voice import denied, voice_at
from continuity.claims.wording import either, holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.text import Excerpt, ParagraphKind, Span

ONLY: Final = "only"
"""There is but one. The first of `words` is the side on which it lies, where that is told."""
SECOND: Final = "second"
"""There is another: the first of `words` tells which, `number` how many there are at the least."""
FIXED: Final = frozenset(
    (
        "hotel", "inn", "pub", "tavern", "shop", "church", "school", "bridge", "road", "well",
        "gate", "door", "window", "bed", "bedroom", "chair", "lamp", "key", "copy", "boat", "horse",
        "telephone", "phone", "staircase", "stairway", "entrance", "exit", "lift", "elevator",
        "bathroom", "fireplace", "clock", "mirror", "ferry", "map", "photograph", "candle", "table",
        "lantern", "street", "station", "harbour", "harbor", "hospital", "bakery", "library",
        "lighthouse", "mill", "ford", "ladder", "chimney", "balcony", "attic", "cellar", "kitchen",
        "armchair", "sofa", "bunk", "hammock", "oar", "engine", "car", "truck", "bicycle", "piano",
        "stove", "sink", "toilet", "shower", "garage", "barn", "tree", "island", "tunnel", "hatch",
        "airlock", "lifeboat", "shuttle", "radio", "computer", "screen", "pump", "tap", "pistol",
        "rifle", "gun", "sword", "dagger", "umbrella", "trunk", "suitcase", "painting", "portrait",
        "statue", "bell", "tower", "porch", "pew", "altar", "shed", "stable", "pier", "jetty",
    )
)  # fmt: skip
"""Things of which it is worth telling that there is but one, and that stay where they are."""
_NOUN = either(FIXED)
_QUARTERS = "north|south|east|west|left|right|front|back"
_ONLY: Final = re.compile(
    r"\b(?:(?:the|his|her|its|their|our|my) (?:only|sole|single|one)|(?:was|were|is|had|has"
    r"|with|have|but|and) (?:only |just |but )?(?:one|a single)|only one|just one|only the"
    r" one)"
    r" (?:(?!of\b|more\b|good\b|other\b|open\b|more\b)[a-z]+"
    rf" )?(?P<noun>{_NOUN})\b(?!['’-])(?! (?:that|who|whose|which|I|he|she|they|we|you|left"
    r"|open|key)\b)"
    r"(?P<scope>(?: in it| to it| of it)?,? (?:on|in|to|facing) the"
    rf" (?P<side>{_QUARTERS})(?:ern)?(?: side| wall| end)?\b)?"
    r"(?P<where> (?:in|on|of|to|into|for|within|across|over) (?:the|this|that|his|her|its"
    r"|our|my|their|all|town|[A-Z])\w*)?",
)
_SECOND: Final = re.compile(
    r"\b(?P<which>(?:the|his|her|its|their|our|my) (?:other|second|smaller|larger|bigger"
    r"|nearer|farther|further|third|far|back|side|rear)"
    rf"|(?:the|its|their|our|his|her) (?P<side>{_QUARTERS})|both(?: of)?(?: the| his| her|"
    rf" its| their| our)?|one of the|the two|two|three) (?P<noun>{_NOUN}s?)\b(?!['’-])",
    re.IGNORECASE,
)
_THERE_WAS: Final = re.compile(
    r"\b[Tt]here (?:was|is|were|are) ?$|\b[Tt]here(?:['’]s) $|\b[Tt]here (?:was|is)$"
)
_GATE: Final = frozenset(
    ("only", "sole", "single", "one", "other", "second", "smaller", "larger", "nearer", "both",
     "two", "three", "north", "south", "east", "west", "bigger", "farther", "further", "third")
)  # fmt: skip


def only_ones(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "the only hotel in the town", "one gate, on the south side", "the other hotel"."""
    text = reading.text
    if reading.kind is not ParagraphKind.PROSE or not holds_any(text, _GATE):
        return
    if not holds_any(text, FIXED) and not any(f"{noun}s" in text for noun in FIXED):
        return
    for found in _ONLY.finditer(text):
        if _sure(text, found) and not denied(reading, Span(*found.span())):
            words = ((found["side"] or "").lower(), (found["where"] or "").strip().lower())
            yield _claim(reading, found, Thing(found[0], ONLY, _one(found), words, 1), lexicon)
    for found in _SECOND.finditer(text):
        which = found["which"].lower()
        if which not in {"two", "three"} or found["noun"].lower().endswith("s"):
            words = ((found["side"] or "").lower(), which)
            yield _claim(reading, found, Thing(found[0], SECOND, _one(found), words, 2), lexicon)


def _sure(text: str, found: re.Match[str]) -> bool:
    """Whether it is said that there is no other, and of what: there is one gate *in the wall*."""
    said = f" {found[0].lower()} "
    counted = any(word in said for word in (" only ", " sole ", " single ", " just ", "the one "))
    counted = counted or bool(found["side"] or _THERE_WAS.search(text, 0, found.start() + 4))
    scoped = found["where"] or found["side"] or said.startswith((" had", " has"))
    return counted and bool(scoped or "only one" in said)


def _one(found: re.Match[str]) -> str:
    noun = found["noun"].lower()
    return noun if noun in FIXED else singular(noun)


def _claim(reading: Reading, found: re.Match[str], thing: Thing, lexicon: Lexicon) -> Claim:
    span = Span(*found.span())
    return Claim(
        possessor(reading, found.start("noun")),
        Trait.TALLY,
        thing,
        Excerpt(span, found[0]),
        voice=voice_at(reading, span, lexicon, presupposed=True),
    )
