"""A story from a path: one file of any format, or a folder of them."""

from pathlib import Path

from continuity.errors import CannotRead, TooLarge
from continuity.exchange.plain_text import decode
from continuity.story.manuscript import Source

MARKDOWN = frozenset({".md", ".markdown", ".mdown", ".mkd"})
PLAIN = frozenset({".txt", ".text", ""})
LARGEST_TEXT = 200 * 1024 * 1024
"""Bytes; a text of thirty million words."""


def read_story(path: Path) -> tuple[Source, ...]:
    """The files of a story, in reading order; a single one for a file.

    Raises CannotRead or TooLarge, whose text is a sentence for the writer.
    """
    return (_plain(path, markdown=path.suffix.lower() in MARKDOWN),)


def _plain(path: Path, *, markdown: bool) -> Source:
    try:
        if path.stat().st_size > LARGEST_TEXT:
            message = f"{path.name} is larger than {LARGEST_TEXT >> 20} MB, which is more than any story."
            raise TooLarge(message)
        content = path.read_bytes()
    except OSError as error:
        message = f"{path} cannot be opened: {error.strerror or error}."
        raise CannotRead(message) from error
    return Source(str(path), decode(content), markdown)
