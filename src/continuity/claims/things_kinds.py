"""What kind of vehicle or footwear somebody has: of those one has one at a time."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from continuity.claims.claim import Claim, Thing, Trait
from continuity.claims.noun_phrases import NounPhrase, noun_phrases
from continuity.claims.subjects import noun_ending, pronoun
from continuity.claims.voice import quote_around, voice_at
from continuity.claims.wording import holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.text import Excerpt, ParagraphKind

KIND: Final = "kind"
"""`words` begins with the kind itself; behind it stand the wider words that go with it too."""

_FAMILIES: Final = ("footwear", "vehicle")
_NOT_WORN_OUT: Final = frozenset(("slipper",))
"""Put on and taken off without a word."""


_COMPOUND: Final = re.compile(
    r"[ -](?:coach|chair|carriage|car|cart|cab|shop|tracks?|wheels?|laces?|heels?|soles?|tops?)\b"
)
_GENERAL: Final = frozenset(
    (
        "shoe", "car", "carriage", "coach", "vehicle", "cart", "wagon", "waggon", "rig", "truck",
        "machine", "automobile", "motor", "engine", "cab", "conveyance", "electric", "limber",
    )
)  # fmt: skip


def things_kinds(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "her boots", "Mrs Reed's victoria"."""
    kinds = _kinds(_rows(lexicon, "kinds"), _rows(lexicon, "more_kinds"))
    nouns = frozenset(kinds)
    if reading.kind is not ParagraphKind.PROSE or not holds_any(reading.text, nouns):
        return
    for phrase in noun_phrases(reading.text, nouns):
        if phrase.whose is None or quote_around(reading, phrase.span) is not None:
            continue
        if _COMPOUND.match(reading.text, phrase.span.end):
            continue
        yield _claim(reading, phrase, kinds[phrase.noun], lexicon)


def _rows(lexicon: Lexicon, table: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple(sorted(lexicon.tables[table].items()))


Rows = tuple[tuple[str, tuple[str, ...]], ...]


@lru_cache(maxsize=4)
def _kinds(rows: Rows, more: Rows) -> Mapping[str, tuple[str, tuple[str, ...]]]:
    """Each noun, in the plural too: its family, and the kind with its wider words. General words
    are left out: people call whatever is on their feet shoes, and whatever has wheels a carriage.
    """
    found = {}
    for noun, (family, *wider) in (*rows, *more):
        if family in _FAMILIES and noun not in _NOT_WORN_OUT | _GENERAL:
            found[noun] = found[f"{noun}s"] = (family, (noun, *wider))
    return found


def _claim(
    reading: Reading, phrase: NounPhrase, kind: tuple[str, tuple[str, ...]], lexicon: Lexicon
) -> Claim:
    assert phrase.whose is not None  # noqa: S101 - only what is somebody's is asked about
    family, words = kind
    by_name = phrase.determiner == "'s"
    owner = noun_ending(reading, phrase.whose.end) if by_name else pronoun(reading, phrase.whose)
    said = phrase.span.of(reading.text)
    return Claim(
        owner,
        Trait.THING,
        Thing(said, KIND, family, words),
        Excerpt(phrase.span, said),
        voice=voice_at(reading, phrase.span, lexicon, presupposed=True),
    )
