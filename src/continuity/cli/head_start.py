"""What can begin before the command itself is there: its imports take half a second by themselves.

The language model takes longer to load than all else that comes before it is wanted. For a long
story it is loaded in a process of its own from the first moment on.
"""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from continuity.engine.grammar import ParserOnDemand, parser_on_demand

_CHECKING: Final = frozenset(("check", "cast", "quotes", "timeline", "bible"))
_LONG: Final = 120_000
"""Bytes of a story, some twenty thousand words, which as good as always hold something to parse."""
_STORED: Final = "story.db"
"""A project that was checked before remembers most that would be parsed."""


def head_start(words: Sequence[str]) -> ParserOnDemand | None:
    """A parser that is being loaded, if the words of the command line promise much to parse."""
    if words[0] not in _CHECKING or "--no-grammar" in words or not any(map(_long, words[1:])):
        return None
    parser = parser_on_demand()
    if parser is not None:
        parser.load_ahead()
    return parser


def _long(word: str) -> bool:
    """Whether it is the name of a long text, or of a folder with some. Books in other formats are
    packed, and their size says little.
    """
    path = Path(word)
    with suppress(OSError, ValueError):
        if path.is_file():
            return path.suffix.lower() in {".md", ".txt"} and path.stat().st_size >= _LONG
        if path.is_dir() and not (path / _STORED).exists():
            texts = (*path.glob("*.md"), *path.glob("*.txt"), *path.glob("manuscript/*.md"))
            return sum(text.stat().st_size for text in texts) >= _LONG
    return False
