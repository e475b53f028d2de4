"""Words that one book spells in two ways: British and American, -ise and -ize, with and without a
hyphen.

Only words that stand there in both spellings are compared, so that no list of right spellings is
needed, and a book that keeps to one way is never told which.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import Final

from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.ids import ParagraphId
from continuity.story.text import Anchor, Evidence, ParagraphKind, Span

_WORD: Final = re.compile(r"(?<![\w’'-])[a-z]+(?:-[a-z]+)*(?![\w-])")
_ENDING: Final = re.compile(r"(?P<stem>[a-z]{3,})i[sz](?P<rest>e|es|ed|ing|ation|ations|er|ers)")
_MOST_PLACES = 3
_RATIO = 4
"""So many times as often the usual spelling stands there."""


class Convention(Enum):
    VARIETY = "British or American"
    ENDING = "-ise or -ize"
    HYPHEN = "hyphen"


@dataclass(frozen=True, slots=True)
class Variant:
    """A word that stands there seldom in one spelling, and often in the other."""

    convention: Convention
    odd: str
    usual: str
    times: int
    """How often the usual spelling stands there."""
    odd_times: int
    places: tuple[Evidence, ...] = ()
    """Of the odd spelling, in the order of the book; at most the first three."""
    spoken: bool = False
    """Whether the first of the places is in dialogue."""
    usual_place: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Conventions:
    """All words of a book that are spelled in two ways."""

    variants: tuple[Variant, ...] = ()


@lru_cache(maxsize=4)
def _stems(rows: frozenset[str]) -> Mapping[str, tuple[str, str]]:
    """A stem, of either variety, to its British and its American spelling."""
    pairs = [tuple(row.split()) for row in rows]
    return {
        stem: (british, american) for british, american in pairs for stem in (british, american)
    }


@lru_cache(maxsize=4)
def _stem(rows: frozenset[str]) -> re.Pattern[str]:
    return re.compile("|".join(sorted(_stems(rows), key=len, reverse=True)))


Words = tuple[tuple[str, int], ...]
"""Words of a scene and how often each stands there."""


def words_spelled(readings: Iterable[Reading], lexicon: Lexicon) -> Words:
    """The words of a scene that may have two spellings: those with a hyphen, the uncommon ones,
    and those that are spelled otherwise across the ocean.
    """
    counts: Counter[str] = Counter()
    for reading in readings:
        if reading.kind is ParagraphKind.PROSE:
            counts.update(_WORD.findall(reading.text))
    common, stem = lexicon["common_words"], _stem(lexicon["spelling_pairs"])
    kept = (
        one
        for one in counts.items()
        if one[0] not in common or stem.match(one[0]) or _ENDING.fullmatch(one[0])
    )
    return tuple(sorted(kept))


def variants(scenes: Iterable[Words], lexicon: Lexicon) -> tuple[Variant, ...]:
    """Words with two spellings, one of them at least four times as common; without places."""
    counts: Counter[str] = Counter()
    for words in scenes:
        for word, count in words:
            counts[word] += count
    found = []
    for word, other, convention in _pairs(counts, lexicon):
        usual, odd = sorted((word, other), key=lambda one: (-counts[one], one))
        if counts[usual] >= _RATIO * counts[odd] and counts[odd] <= _MOST_PLACES:
            found.append(Variant(convention, odd, usual, counts[usual], counts[odd]))
    return tuple(sorted(found, key=lambda one: one.odd))


def _pairs(counts: Mapping[str, int], lexicon: Lexicon) -> Iterator[tuple[str, str, Convention]]:
    rows = lexicon["spelling_pairs"]
    for word in counts:
        if "-" in word:
            solid = word.replace("-", "")
            if solid in counts and word.count("-") == 1:
                yield word, solid, Convention.HYPHEN
            continue
        stem = _stem(rows).match(word)
        if stem:
            british, american = _stems(rows)[stem[0]]
            other = american + word[len(british) :]
            if word.startswith(british) and other != word and other in counts:
                yield word, other, Convention.VARIETY
        ending = _ENDING.fullmatch(word)
        if ending:
            other = f"{ending['stem']}iz{ending['rest']}"
            if other != word and other in counts:
                yield word, other, Convention.ENDING


def spellings_of(found: Iterable[Variant]) -> frozenset[str]:
    return frozenset(word for one in found for word in (one.odd, one.usual))


@dataclass(frozen=True, slots=True)
class Found:
    """A word where it stands."""

    word: str
    place: Evidence
    spoken: bool


def places_of(reading: Reading, paragraph: ParagraphId, wanted: frozenset[str]) -> Iterator[Found]:
    if reading.kind is not ParagraphKind.PROSE or not any(one in reading.text for one in wanted):
        return
    for found in _WORD.finditer(reading.text):
        if found[0] in wanted:
            span = Span(*found.span())
            evidence = Evidence(Anchor(paragraph, span), found[0])
            yield Found(found[0], evidence, reading.quoted(span.start))


def conventions(found: Iterable[Variant], places: Iterable[Found]) -> Conventions:
    """The variants with their places."""
    known: dict[str, list[Found]] = {}
    for place in places:
        known.setdefault(place.word, []).append(place)
    told = []
    for one in found:
        odd, usual = known.get(one.odd, []), known.get(one.usual, [])
        if odd and usual:
            told.append(
                Variant(
                    one.convention,
                    one.odd,
                    one.usual,
                    one.times,
                    one.odd_times,
                    tuple(place.place for place in odd[:_MOST_PLACES]),
                    odd[0].spoken,
                    usual[0].place,
                )
            )
    return Conventions(tuple(told))
