"""Where the files of a project lie: in a folder, or packed in one archive. They are only read."""

import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Self
from xml.etree import ElementTree as ET

from continuity.errors import CannotRead, TooLarge
from continuity.exchange import archive
from continuity.exchange.plain_text import decode

MOST_FILES = 20_000
LARGEST_FILE = archive.LARGEST_MEMBER
LARGEST_TOTAL = archive.LARGEST_TOTAL


@dataclass(slots=True)
class StoreRoom:
    """`names` are those of all files, with strokes between folders, seen from the project. `name`
    is what the writer calls it.
    """

    name: str
    names: frozenset[str]
    _folder: Path | None = None
    _packed: zipfile.ZipFile | None = None
    _prefix: str = ""
    _taken: list[int] = field(default_factory=list)

    @classmethod
    def of_folder(cls, folder: Path) -> Self:
        """Links are left alone: what they point at may lie anywhere."""
        names: list[str] = []
        for file in folder.rglob("*"):
            if file.is_file() and not file.is_symlink():
                names.append(file.relative_to(folder).as_posix())
                if len(names) > MOST_FILES:
                    message = f"“{folder.name}” holds more than {MOST_FILES:,} files."
                    raise TooLarge(message)
        return cls(folder.name, frozenset(names), _folder=folder)

    @classmethod
    def of_archive(cls, content: bytes, name: str, prefix: str = "") -> Self:
        """`prefix`: the folder of the archive in which the project lies."""
        members = archive.inspect(content, name, MOST_FILES)
        names = (one.removeprefix(prefix) for one in members if one.startswith(prefix))
        packed = zipfile.ZipFile(BytesIO(content))
        return cls(name, frozenset(names), _packed=packed, _prefix=prefix)

    def read(self, name: str) -> bytes:
        """The content of a file; empty where there is none. Raises CannotRead and TooLarge."""
        if name not in self.names:
            return b""
        try:
            content = self._content(name)
        except OSError as error:
            message = f"“{self.name}” cannot be read: {name} cannot be opened."
            raise CannotRead(message) from error
        self._taken.append(len(content))
        if sum(self._taken) > LARGEST_TOTAL:
            message = f"“{self.name}” holds more than {LARGEST_TOTAL // archive.MEGABYTE} MB."
            raise TooLarge(message)
        return content

    def text(self, name: str) -> str:
        """A text file, with line feeds at its lines' ends."""
        return (
            decode(self.read(name)).removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
        )

    def xml(self, name: str) -> ET.Element:
        """A file of XML as a tree. Raises CannotRead."""
        text = self.text(name)
        if "<!ENTITY" in text or "<!DOCTYPE" in text:
            message = f"“{self.name}” defines its own signs, as no story does."
            raise CannotRead(message)
        try:
            return ET.fromstring(text)  # noqa: S314 - what could be dangerous in it is refused above
        except (ET.ParseError, ValueError) as error:
            message = f"“{self.name}” is damaged: {name} cannot be understood."
            raise CannotRead(message) from error

    def _content(self, name: str) -> bytes:
        if self._packed is not None:
            return self._packed.read(self._prefix + name)
        if self._folder is None:
            return b""
        path = self._folder / name
        if path.stat().st_size > LARGEST_FILE:
            message = (
                f"“{self.name}” holds a file larger than {LARGEST_FILE // archive.MEGABYTE} MB."
            )
            raise TooLarge(message)
        return path.read_bytes()


def words_of(element: ET.Element | None, path: str = "") -> str:
    """The words of an element, or of one below it; empty where there is none."""
    if element is None:
        return ""
    return (element.findtext(path) if path else element.text or "") or ""


def fields_of(text: str) -> tuple[Mapping[str, str], str]:
    """What stands as ``name:   value`` at the head of a file, lines that go on indented, and what
    comes behind it.
    """
    fields: dict[str, str] = {}
    last = ""
    lines = text.split("\n")
    for at, line in enumerate(lines):
        name, colon, value = line.partition(":")
        if line[:1].isspace() and last and line.strip():
            fields[last] += "\n" + line.strip()
        elif colon and line[:1].strip():
            last = name.strip().replace("_.._", ":")
            fields[last] = value.strip()
        else:
            return fields, "\n".join(lines[at:]).lstrip("\n")
    return fields, ""
