"""The words that tell what lasts, without their endings; words of one state are one."""

import re
from functools import lru_cache
from typing import Final

from continuity.prose.lexicon import Lexicon

NAME: Final = "^"
FAMILY: Final = "="
"""Before a word that stands with a capital, and before the name of a family of words."""
_WORD: Final = re.compile(r"[A-Za-z][a-z]+(?:['’][a-z]+)?")
_ENDINGS: Final = ("ings", "ing", "ied", "ies", "ed", "es", "s", "e")
_LEAST: Final = 3
"""Shorter words tell nothing."""
_PHRASES: Final = (
    (re.compile(r"\b(?:been|was)\s(?:all\s)?over\b"), "ended"),
    (re.compile(r"\bbeen\s(?:away|abroad|gone)\b"), "disappeared"),
    (re.compile(r"\b(?:ran|run)\s(?:away|off)\b|\bwalked\sout\b"), "disappeared"),
    (
        re.compile(r"\b(?:left|quit)\s(?=home\b|us\b|me\b|here\b|the\s(?:village|town|farm))"),
        "disappeared ",
    ),
    (re.compile(r"\b(?:came|come|got)\s(?=here\b|to\s|home\b|back\b|out\s)"), "joined "),
    (re.compile(r"\b(?:left|gone|went|moved)\s(?:for|to|out\sto)\b"), "joined"),
    (re.compile(r"\btook\sup\b|\btaken\sup\b"), "joined"),
    (re.compile(r"\bat\ssea\b"), "seafaring"),
    (re.compile(r"\bman\sand\swife\b"), "married"),
    (re.compile(r"\b(?:in|into)\sthe\sground\b"), "buried"),
)
"""What is said in more than a word."""


def content(said: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The words that tell what it is about, without their endings; words of one family are one."""
    families = _families(tuple(lexicon.tables["spell_families"].items()))
    for phrase, word in _PHRASES:
        said = phrase.sub(word, said)
    found: dict[str, None] = {}
    for match in _WORD.finditer(said):
        word = match[0].lower().replace("’", "'").partition("'")[0]
        if len(word) < _LEAST or word in lexicon["spell_stop"]:
            continue
        named = match[0][0].isupper() and match.start() > 0
        found[NAME + word if named else families.get(word) or _stem(word)] = None
    return tuple(found)


@lru_cache(maxsize=8)
def _families(rows: tuple[tuple[str, tuple[str, ...]], ...]) -> dict[str, str]:
    return {word: FAMILY + name for name, words in rows for word in (name, *words)}


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST:
            return word[: -len(ending)]
    return word
