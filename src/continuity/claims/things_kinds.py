"""What kind of vehicle, shoe, gun or tree something is: of those there is one at a time."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from continuity.claims.claim import Claim, Thing, Trait, Voice
from continuity.claims.noun_phrases import NounPhrase, noun_phrases
from continuity.claims.subjects import noun_ending, pronoun
from continuity.claims.voice import quote_around, voice_at
from continuity.claims.wording import holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.cast import Mention
from continuity.story.text import Excerpt, ParagraphKind

KIND: Final = "kind"
"""`words` begins with the kind itself; behind it stand the wider words that go with it too."""
MAKE: Final = "make"
"""The family of the makes of cars, which are written with a capital."""

_COMPOUND: Final = re.compile(
    r"[ -](?:coach|chair|carriage|car|cart|cab|shop|tracks?|wheels?|laces?|heels?|soles?|tops?"
    r"|house|parties|party|time|dealer|motor)\b"
)
_NEXT: Final = re.compile(r"[ -]([a-z]+)")
_THE: Final = frozenset(("the", "this", "that"))


@lru_cache(maxsize=4)
def _kinds(rows: frozenset[str]) -> Mapping[str, tuple[str, ...]]:
    """Form of a noun, plural too, to its family, the kind itself and wider words for it."""
    found = {}
    for row in rows:
        noun, _, rest = row.partition(": ")
        family, *wider = rest.split()
        plural = f"{noun}es" if noun.endswith(("s", "x", "ch", "sh")) else f"{noun}s"
        for form in (noun, plural):
            found[form] = (family, noun, *wider)
    return found


@lru_cache(maxsize=4)
def _forms(rows: frozenset[str]) -> frozenset[str]:
    return frozenset(_kinds(rows))


def things_kinds(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "her boots", "Mrs Reed's victoria", "the revolver"."""
    nouns = _forms(lexicon["kinds"])
    if reading.kind is not ParagraphKind.PROSE or not holds_any(reading.text, nouns):
        return
    kinds = _kinds(lexicon["kinds"])
    for phrase in noun_phrases(reading.text, nouns):
        row = kinds[phrase.noun]
        if (row[0] == MAKE) != reading.text[phrase.at].isupper():
            continue
        if quote_around(reading, phrase.span) is not None or _goes_on(reading, phrase, lexicon):
            continue
        yield _claim(reading, phrase, row, lexicon)


def _goes_on(reading: Reading, phrase: NounPhrase, lexicon: Lexicon) -> bool:
    """Whether the word only tells what the next one is like: "the coffee cup"."""
    end = phrase.span.end
    if _COMPOUND.match(reading.text, end):
        return True
    behind = _NEXT.match(reading.text, end)
    if behind is None or phrase.whose is not None:
        return False
    return not lexicon["seen_things"].isdisjoint((behind[1], behind[1].removesuffix("s")))


def _claim(reading: Reading, phrase: NounPhrase, row: tuple[str, ...], lexicon: Lexicon) -> Claim:
    family, *words = row
    said = phrase.span.of(reading.text)
    pointed = phrase.whose is not None or phrase.determiner in _THE
    voice = voice_at(reading, phrase.span, lexicon, presupposed=True) if pointed else Voice()
    return Claim(
        _owner(reading, phrase),
        Trait.THING,
        Thing(said, KIND, family, tuple(words)),
        Excerpt(phrase.span, said),
        voice=voice,
    )


def _owner(reading: Reading, phrase: NounPhrase) -> Mention | None:
    if phrase.whose is None:
        return None
    if phrase.determiner == "'s":
        return noun_ending(reading, phrase.whose.end)
    return pronoun(reading, phrase.whose)
