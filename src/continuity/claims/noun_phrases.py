"""Noun phrases around nouns of interest: determiner, adjectives, noun; no parser needed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from continuity.story.text import Span

_TOKEN = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*|\d[\d,]*")
_JOINS = re.compile(r" |, ")
_DETERMINERS = frozenset(
    (
        "the", "a", "an", "this", "that", "these", "those", "his", "her", "my", "your", "their",
        "our", "its", "another", "some", "any", "no", "every", "each", "all", "both", "other",
        "either", "neither", "thy",
    )
)  # fmt: skip
_NO_ADJECTIVE = frozenset(
    (
        "of", "in", "with", "at", "on", "from", "to", "by", "for", "into", "over", "under",
        "and", "or", "but", "as", "than", "like", "not", "had", "has", "have", "was", "were",
        "is", "are", "be", "been", "am", "do", "did", "does", "said", "would", "could", "should",
        "might", "must", "may", "can", "will", "shall", "he", "she", "it", "they", "we", "you",
        "i", "him", "them", "us", "me", "who", "whom", "which", "what", "that", "when", "where",
        "while", "if", "because", "so", "then", "there", "here", "up", "down", "out", "off",
        "away", "back", "through", "across", "behind", "before", "after", "around", "about",
        "against", "between", "among", "without", "within", "upon", "onto", "toward", "towards",
        "past", "near", "beside",
    )
)  # fmt: skip
_MOST_ADJECTIVES = 4


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """`noun` is a form that was asked for; `words` stand between the determiner and it, in lower
    case. `determiner` is in lower case too, "'s" for "Mara's", empty where there is none.
    """

    span: Span
    determiner: str
    whose: Span | None
    """Where the owner stands: "her", "Mara"."""
    words: tuple[str, ...]
    noun: str
    at: int
    """Where the noun itself begins."""


@lru_cache(maxsize=16)
def _tokens(text: str) -> tuple[tuple[str, int, int], ...]:
    """All extractors look at one paragraph in turn."""
    return tuple(
        (found[0].lower().replace("’", "'"), found.start(), found.end())
        for found in _TOKEN.finditer(text)
    )


def noun_phrases(text: str, nouns: frozenset[str]) -> Iterator[NounPhrase]:
    """The phrases that end in one of the nouns, in the order of the text."""
    tokens = _tokens(text)
    for index, (word, start, end) in enumerate(tokens):
        if word in nouns:
            yield _phrase(text, tokens, index, start, end)


def _phrase(
    text: str, tokens: tuple[tuple[str, int, int], ...], index: int, start: int, end: int
) -> NounPhrase:
    words: list[str] = []
    noun, first, follower = text[start:end].lower(), start, start
    for at in range(index - 1, max(0, index - _MOST_ADJECTIVES - 1) - 1, -1):
        word, begin, close = tokens[at]
        if not _JOINS.fullmatch(text, close, follower):
            break
        if word in _DETERMINERS:
            whose = Span(begin, close) if word in _POSSESSIVES else None
            return NounPhrase(Span(begin, end), word, whose, tuple(words), noun, start)
        if word == "s" and at:  # the text has lost its apostrophes: "Mara s hat"
            _, begin, close = tokens[at - 1]
            return NounPhrase(Span(begin, end), "'s", Span(begin, close), tuple(words), noun, start)
        if word.endswith(("'s", "s'")):
            whose = Span(begin, close - 2 if word.endswith("'s") else close - 1)
            return NounPhrase(Span(begin, end), "'s", whose, tuple(words), noun, start)
        if word in _NO_ADJECTIVE or len(words) == _MOST_ADJECTIVES:
            break
        words.insert(0, word)
        first = follower = begin
    return NounPhrase(Span(first, end), "", None, tuple(words), noun, start)


_POSSESSIVES = frozenset(["his", "her", "my", "your", "their", "our", "its", "thy"])
