"""A story from a path: one file of any format, a folder of them, or another program's project."""

import re
from collections.abc import Callable
from pathlib import Path

from continuity.errors import CannotRead, TooLarge
from continuity.exchange import fountain, projects
from continuity.exchange.archive import MEGABYTE, inspect, locked
from continuity.exchange.binder import Found
from continuity.exchange.limits import nothing
from continuity.exchange.plain_text import decode
from continuity.exchange.rich import read_rich
from continuity.story.manuscript import Source

LARGEST_TEXT = 40 * MEGABYTE
"""A text of some seven million words: the longest series together."""
LARGEST_DOCUMENT = 100 * MEGABYTE
MOST_FILES = 2_000

_MARKDOWN = frozenset({".md", ".markdown", ".mdown", ".mkd"})
_PLAIN = frozenset({".txt", ".text"})
_SCREENPLAYS = frozenset({".fountain", ".spmd"})
_RICH = {
    ".docx": "docx",
    ".docm": "docx",
    ".odt": "odt",
    ".epub": "epub",
    ".rtf": "rtf",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}
_OTHERS = {
    ".doc": "an old Word document; save it as .docx",
    ".pdf": "a PDF, which keeps pages and not paragraphs; export it as .docx or text",
    ".pages": "a Pages document; export it as Word",
    ".wpd": "a WordPerfect document; save it as .docx",
    ".mobi": "a Kindle book; convert it to .epub",
    ".azw3": "a Kindle book; convert it to .epub",
}
_OLE = b"\xd0\xcf\x11\xe0"
_PACKED = b"PK\x03\x04"
_RTF = b"{\\rtf"
_PDF = b"%PDF"
_HTML = re.compile(rb"\s*(?:\xef\xbb\xbf)?<(?:!doctype html|html|\?xml)", re.IGNORECASE)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1b]")
_HEAD = 4096
_FEW = 0.02
_DIGITS = re.compile(r"(\d+)")


def read_story(path: Path, heed: Callable[[], None] = nothing) -> tuple[Source, ...]:
    """The files of a story in reading order; see `find_story`."""
    return find_story(path, heed).sources


def find_story(path: Path, heed: Callable[[], None] = nothing) -> Found:
    """A story with all that comes with it: one file, those of a folder, or the project of another
    program. `heed` is called now and then, and may raise Cancelled.

    Raises CannotRead or TooLarge, whose text is a sentence for the writer.
    """
    project = projects.found(path, heed)
    if project is not None:
        return project
    if not path.is_dir():
        return _file(path, heed)
    files = sorted((one for one in path.rglob("*") if _is_story(one, path)), key=_natural)
    if not files:
        message = f"There is no story in “{path}”: no text, Markdown, Word or other document."
        raise CannotRead(message)
    if len(files) > MOST_FILES:
        message = f"“{path}” holds {len(files):,} documents; choose the folder of one story."
        raise TooLarge(message)
    sources: list[Source] = []
    for one in files:
        heed()
        sources += _file(one, heed).sources
    return Found(tuple(sources))


def can_read(path: Path) -> bool:
    """Whether the name of a file is that of a story."""
    return _is_document(path) or path.suffix.lower() in projects.SUFFIXES


def _is_document(path: Path) -> bool:
    return path.suffix.lower() in _MARKDOWN | _PLAIN | _SCREENPLAYS | _RICH.keys()


def _is_story(file: Path, folder: Path) -> bool:
    hidden = any(part.startswith((".", "~")) for part in file.relative_to(folder).parts)
    return not hidden and _is_document(file) and file.is_file() and not file.is_symlink()


def _natural(path: Path) -> list[tuple[int, str]]:
    """Chapter 10 behind chapter 9."""
    parts = _DIGITS.split(str(path).casefold())
    return [(int(part), "") if part.isdigit() else (-1, part) for part in parts]


def _file(path: Path, heed: Callable[[], None]) -> Found:
    name, suffix = path.name, path.suffix.lower()
    if suffix in _OTHERS:
        message = f"“{name}” is {_OTHERS[suffix]}."
        raise CannotRead(message)
    content = _content(path)
    form = _form(content, suffix, name)
    if form:
        if len(content) > LARGEST_DOCUMENT:
            message = f"“{name}” is larger than {LARGEST_DOCUMENT // MEGABYTE} MB."
            raise TooLarge(message)
        return Found((Source(str(path), read_rich(content, form, name, heed), markdown=True),))
    text = decode(content)
    if len(_CONTROL.findall(text[:_HEAD])) > _FEW * min(len(text), _HEAD):
        message = f"“{name}” does not look like text."
        raise CannotRead(message)
    if not any(letter.isalnum() for letter in text):
        message = f"There is no text in “{name}”."
        raise CannotRead(message)
    if suffix in _SCREENPLAYS:
        return fountain.found(text, path.stem)
    return Found((Source(str(path), text, markdown=suffix in _MARKDOWN),))


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST_TEXT:
            message = f"“{path.name}” is larger than {LARGEST_TEXT // MEGABYTE} MB."
            raise TooLarge(message)
        return path.read_bytes()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        message = f"“{path}” cannot be opened: {reason}."
        raise CannotRead(message) from error


def _form(content: bytes, suffix: str, name: str) -> str:
    """The format of a document, by what it is rather than by its name; empty for plain text."""
    if content.startswith(_OLE):
        if suffix in {".docx", ".docm"}:
            raise locked(name)
        message = f"“{name}” is {_OTHERS['.doc']}."
        raise CannotRead(message)
    if content.startswith(_PDF):
        message = f"“{name}” is {_OTHERS['.pdf']}."
        raise CannotRead(message)
    if content.startswith(_PACKED):
        return _packed_form(content, name)
    if content.startswith(_RTF):
        return "rtf"
    expected = _RICH.get(suffix, "")
    if expected == "html" or (suffix not in _MARKDOWN | _PLAIN and _HTML.match(content)):
        return "html"
    if expected:
        message = (
            f"“{name}” is empty." if not content else f"“{name}” is not a .{expected} document."
        )
        raise CannotRead(message)
    return ""


def _packed_form(content: bytes, name: str) -> str:
    members = inspect(content, name)
    if "word/document.xml" in members or any(one.startswith("word/") for one in members):
        return "docx"
    if "META-INF/container.xml" in members:
        return "epub"
    if "content.xml" in members:
        return "odt"
    message = f"“{name}” is packed, but there is no document in it that can be read."
    raise CannotRead(message)
