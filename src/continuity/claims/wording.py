"""Word lists made into patterns, once for each list."""

import re
from functools import lru_cache


@lru_cache(maxsize=256)
def either(words: frozenset[str]) -> str:
    """The words as alternatives of a pattern, the longest first. Straight and curly apostrophes
    are one.
    """
    ordered = sorted(words, key=lambda word: (-len(word), word))
    parts = (re.escape(word).replace("’", "'").replace("'", "['’]") for word in ordered)
    return (
        "(?:"
        + "|".join(part.replace(r"\ ", r"[ -]").replace(r"\-", r"[ -]") for part in parts)
        + ")"
    )


_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=16)
def _vocabulary(text: str) -> frozenset[str]:
    """The words of a paragraph; all extractors look at one paragraph in turn."""
    return frozenset(_WORD.findall(text.lower()))


@lru_cache(maxsize=256)
def _openings(words: frozenset[str]) -> frozenset[str]:
    """The first word of each phrase."""
    found = (_WORD.search(word) for word in words)
    return frozenset(word[0].lower() for word in found if word)


def holds_any(text: str, words: frozenset[str]) -> bool:
    """Whether the text may hold any of the words or phrases: a cheap gate before a search."""
    return not _vocabulary(text).isdisjoint(_openings(words))


@lru_cache(maxsize=256)
def finder(words: frozenset[str]) -> re.Pattern[str]:
    """Finds any of the words as whole words, in any case."""
    return re.compile(rf"\b{either(words)}\b", re.IGNORECASE)
