"""The words of the tally: sets that are counted, and what becomes of them, under one name.

All claims go under that name in the order of the text. Which of them are of one set is for the
canon to say.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from continuity.claims.claim import Claim, Thing, Trait
from continuity.claims.subjects import possessor
from continuity.claims.voice import voice_at
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.text import Excerpt, Span

TALLY: Final = "tally"
MANY: Final = "many"
"""So many of something. The first of `words` is the noun for one of them ("us" and "them" are nouns
too), the second tells how they are pointed at, the others are what else they are called by."""
WHOLE, BARE, THERE, STILL = "whole", "bare", "there", "still"
"""All of them; some; as many as there are; as many as are left."""
PART: Final = "part"
"""So many of them; the first of `words` is the noun, where there is one, the second `GONE` where
they are lost, sold, eaten."""
GONE: Final = "gone"
HALF_OF, ALL_BUT = "half of", "all but"
"""As the third of its words: the part is half of them, or all but so many."""
OTHERS: Final = "others"
"""The rest of them; the first of `words` is the noun, where there is one. The second is how many
the same sentence sets apart."""
EYES: Final = "eyes"
"""So many pairs of eyes, or faces; the second of `words` is how many empty places there are."""
LOST: Final = "lost"
"""One of a set is lost or gives up, by name: the first of `words`."""
SAID: Final = "said"
"""Somebody says a bare number."""
COUNTING: Final = "counting"
"""Things are being counted."""
ASKED: Final = "asked"
"""Somebody asks how many are left."""
RUN: Final = "run"
"""Somebody counts up to so many, number by number."""
PLACE: Final = "place"
"""The so-manieth of a row: `words` stand behind the number, singular or not."""

ONES: Final = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    "|sixteen|seventeen|eighteen|nineteen"
)
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
SMALL: Final = ONES.removeprefix("one|")
NUMERAL: Final = (
    r"(?:half[ -]a[ -]dozen|(?:a|two|three|four) dozen"
    rf"|(?:(?:{_TENS})(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|{ONES}|an?)"
    rf" (?:hundred|thousand)(?: and (?:(?:{_TENS})(?:-\w+)?|{ONES}))?"
    rf"|(?:{_TENS})(?:[- ](?:one|two|three|four|five|six|seven|eight|nine)\b)?|{ONES}"
    r"|\d{1,3}(?:,\d{3})+|\d{1,4})"
)
"""Source of a pattern for one whole number."""
NUMERALS: Final = frozenset((*SMALL.split("|"), *_TENS.split("|"), "hundred", "thousand", "dozen"))
"""Words that tell of a number of things; "one" is too often none."""
_TELLING: Final = NUMERALS | {"one"}
_BESIDE: Final = frozenset(("a", "an", "half", "another", "both"))
_GAP: Final = re.compile(r"\s")
_FIGURES: Final = re.compile(r"\d+")
_TOKENS: Final = re.compile(r"[^\W\d_]+|\d+")


@dataclass(frozen=True, slots=True)
class Numerals:
    """At most so many numbers stand in a text; and the words that stand right before and right
    behind them, "a", "half", "another" and "both" taken for numbers too.
    """

    many: int
    words: frozenset[str]
    before: frozenset[str]
    behind: frozenset[str]


@lru_cache(maxsize=64)
def numerals(text: str) -> Numerals:
    """A cheap look, for whoever is to search a paragraph for numbers in turn."""
    tokens = _TOKENS.findall(text.lower())
    real = [at for at, token in enumerate(tokens) if token in _TELLING or token[0].isdigit()]
    places = real + [at for at, token in enumerate(tokens) if token in _BESIDE]
    return Numerals(
        len(real),
        frozenset(tokens[at] for at in real if tokens[at] in _TELLING),
        frozenset(tokens[at - 1] for at in places if at),
        frozenset(tokens[at + 1] for at in places if at + 1 < len(tokens)),
    )


def around_numerals(text: str, lead: int, gaps: int) -> list[tuple[int, int]]:
    """The parts of a text with its numbers: from `lead` characters before a word of a number to
    the so-manieth gap behind. They do not overlap.
    """
    low = text.lower()
    if len(low) != len(text):
        return [(0, len(text))]
    found: list[tuple[int, int]] = []
    for start, end in sorted(_spots(low, numerals(text).words)):
        begin = max(0, start - lead)
        close = _gap(text, end, gaps)
        if found and begin <= found[-1][1]:
            found[-1] = (found[-1][0], max(close, found[-1][1]))
        else:
            found.append((begin, close))
    return found


def _spots(low: str, words: frozenset[str]) -> Iterator[tuple[int, int]]:
    for word in words:
        at = low.find(word)
        while at >= 0:
            yield at, at + len(word)
            at = low.find(word, at + 1)
    for figures in _FIGURES.finditer(low):
        yield figures.span()


def _gap(text: str, at: int, gaps: int) -> int:
    for many, gap in enumerate(_GAP.finditer(text, at), 1):
        if many == gaps:
            return gap.start()
    return len(text)


def claim_of(  # noqa: PLR0913, PLR0917 - a claim has so many parts
    reading: Reading,
    found: re.Match[str],
    family: str,
    words: tuple[str, ...],
    said: float,
    lexicon: Lexicon,
) -> Claim:
    """The claim of a match; whose it is stands before it."""
    span = Span(*found.span())
    return Claim(
        possessor(reading, found.start()),
        Trait.TALLY,
        Thing(found[0], family, TALLY, words, said),
        Excerpt(span, found[0]),
        voice=voice_at(reading, span, lexicon, presupposed=True),
    )


_ODD: Final = {
    "men": "man", "women": "woman", "children": "child", "people": "person", "oxen": "ox",
    "geese": "goose", "mice": "mouse", "teeth": "tooth", "policemen": "policeman",
    "fishermen": "fisherman", "horsemen": "horseman", "wolves": "wolf", "knives": "knife",
    "loaves": "loaf", "wives": "wife", "thieves": "thief", "sheep": "sheep", "cattle": "cattle",
    "halves": "half", "seamen": "seaman", "gunmen": "gunman", "craftsmen": "craftsman",
    "shoes": "shoe", "horses": "horse", "houses": "house", "noses": "nose", "buses": "bus",
}  # fmt: skip


def singular(noun: str) -> str:
    """The noun for one of them; for comparing, so it need be no more than steady."""
    if noun in _ODD:
        return _ODD[noun]
    if noun.endswith("ies"):
        return f"{noun[:-3]}y"
    if noun.endswith(("ches", "shes", "sses", "xes", "zes")):
        return noun[:-2]
    return noun.removesuffix("s")
