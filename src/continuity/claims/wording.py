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


@lru_cache(maxsize=256)
def finder(words: frozenset[str]) -> re.Pattern[str]:
    """Finds any of the words as whole words, in any case."""
    return re.compile(rf"\b{either(words)}\b", re.IGNORECASE)
