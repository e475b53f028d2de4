"""The chapters as files: reads, writes, and notices what other programs did to them."""

import os
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from continuity.errors import CannotRead
from continuity.exchange.plain_text import decode
from continuity.story.ids import ChapterId
from continuity.workspace import durable

_BOM = b"\xef\xbb\xbf"
_LINE_ENDS = re.compile(r"\r\n?")
_SURROGATES = re.compile("[\ud800-\udfff]")
"""Halves of characters, which no file can hold. An editor may hand one over mid-way."""

Stamp = tuple[int, int, int, int]
"""Changes whenever the file does: times of content and of entry, length, number."""


@dataclass(frozen=True, slots=True)
class ChapterFile:
    """The lines of `text` end in a line feed, those of the file in `line_end`."""

    chapter: ChapterId
    name: str
    text: str
    line_end: str = "\n"
    marked: bool = False
    """Whether the file begins with a mark of byte order."""
    stamp: Stamp = (0, 0, 0, 0)

    def content(self, text: str) -> bytes:
        """The bytes of the file if it held `text`."""
        whole = _writable(text).replace("\n", self.line_end).encode()
        return _BOM + whole if self.marked else whole


def read(path: Path, chapter: ChapterId) -> ChapterFile:
    try:
        stamp = stamp_of(path)
        content = path.read_bytes()
    except OSError as error:
        message = f"“{path.name}” cannot be read: {error.strerror}."
        raise CannotRead(message) from error
    file = of_text(path.name, chapter, decode(content))
    return replace(file, marked=content.startswith(_BOM), stamp=stamp)


def of_text(name: str, chapter: ChapterId, whole: str) -> ChapterFile:
    """The file that holds `whole`, with line ends of any kind and perhaps a mark in front."""
    return ChapterFile(
        chapter,
        name,
        _with_line_feeds(whole.removeprefix("\ufeff")),
        "\r\n" if "\r\n" in whole else "\n",
        whole.startswith("\ufeff"),
    )


def _with_line_feeds(text: str) -> str:
    return _LINE_ENDS.sub("\n", text) if "\r" in text else text


def write(path: Path, file: ChapterFile, text: str) -> ChapterFile:
    """Replace the text of the file, durably; line ends and mark stay what they were."""
    durable.write(path, file.content(text))
    return replace(file, text=_writable(text), stamp=stamp_of(path))


def _writable(text: str) -> str:
    """The text without what no file can hold."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return _SURROGATES.sub("�", text)
    return text


def stamp_of(path: Path) -> Stamp:
    status = path.stat()
    return status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino


def found(folder: Path) -> tuple[str, ...]:
    """Names of the Markdown files in the folder, in the order of their names.

    Hidden files and those that lead out of the folder by a symbolic link are left out: writing
    to them would change what is not the project's.
    """
    try:
        with os.scandir(folder) as entries:
            names = [entry.name for entry in entries if _is_chapter(folder, entry)]
    except OSError:
        return ()
    return tuple(sorted(names, key=_reading_order))


def _is_chapter(folder: Path, entry: os.DirEntry[str]) -> bool:
    if not entry.name.lower().endswith(".md"):
        return False
    if entry.is_symlink():
        return belongs(folder, entry.name)
    return _is_plain(entry.name) and entry.is_file()


def _is_plain(name: str) -> bool:
    """Whether it is the name of a file that is to be seen, and no way to another folder."""
    hidden = not name or name.startswith(".")
    return not hidden and Path(name).name == name and "\\" not in name and "\0" not in name


def belongs(folder: Path, name: str) -> bool:
    """Whether `name` is a plain file name in the folder that stays in it when it is followed."""
    if not _is_plain(name):
        return False
    real = Path(os.path.realpath(folder / name))
    return real.is_file() and real.is_relative_to(Path(os.path.realpath(folder)))


def in_order(listed: Iterable[str], there: Iterable[str]) -> tuple[list[str], list[str], list[str]]:
    """The names to read, those of them that nobody listed, and the listed that are gone.

    Some systems write accents apart from their letters (NFD): such names are the same.
    """
    there = list(there)
    real = {unicodedata.normalize("NFC", name): name for name in there}
    wanted = list(dict.fromkeys(unicodedata.normalize("NFC", name) for name in listed))
    known = [real[name] for name in wanted if name in real]
    new = [name for name in there if name not in set(known)]
    return known + new, new, [name for name in wanted if name not in real]


def _reading_order(name: str) -> tuple[tuple[int, str], ...]:
    """Numbers in names count as numbers, so that chapter 10 comes behind chapter 9."""
    parts = re.findall(r"\d+|\D+", name.casefold())
    return tuple((int(part), "") if part.isdecimal() else (-1, part) for part in parts)
