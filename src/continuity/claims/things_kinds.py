"""What kind of vehicle or footwear somebody has: of those one has one at a time."""

import re
from collections.abc import Iterator
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

_COMPOUND: Final = re.compile(
    r"[ -](?:coach|chair|carriage|car|cart|cab|shop|tracks?|wheels?|laces?|heels?|soles?|tops?)\b"
)


def things_kinds(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "her boots", "Mrs Reed's victoria"."""
    nouns = lexicon["kind_forms"]
    if reading.kind is not ParagraphKind.PROSE or not holds_any(reading.text, nouns):
        return
    for phrase in noun_phrases(reading.text, nouns):
        if phrase.whose is None or quote_around(reading, phrase.span) is not None:
            continue
        if _COMPOUND.match(reading.text, phrase.span.end):
            continue
        yield _claim(reading, phrase, lexicon)


def _claim(reading: Reading, phrase: NounPhrase, lexicon: Lexicon) -> Claim:
    assert phrase.whose is not None  # noqa: S101 - only what is somebody's is asked about
    family, *words = lexicon.tables["kinds"][phrase.noun]
    by_name = phrase.determiner == "'s"
    owner = noun_ending(reading, phrase.whose.end) if by_name else pronoun(reading, phrase.whose)
    said = phrase.span.of(reading.text)
    return Claim(
        owner,
        Trait.THING,
        Thing(said, KIND, family, tuple(words)),
        Excerpt(phrase.span, said),
        voice=voice_at(reading, phrase.span, lexicon, presupposed=True),
    )
