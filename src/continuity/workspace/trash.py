"""Chapters and scenes that were removed, and how they come back.

They lie as Markdown in `backups/kept`, where also lies what other programs wrote over; a list
beside them says where each stood. Without the list they can be put back all the same.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from continuity.errors import CannotRead, CannotSave, ContinuityError, ProjectDamaged
from continuity.exchange.plain_text import decode
from continuity.story.edits import AddChapter, Edit
from continuity.workspace import arranging, backups, durable, toml
from continuity.workspace.arranging import Arranged

LIST = "kept.toml"
_COMMENT = "Where the chapters and scenes in this folder stood."
_STAMP_LENGTH = 19


@dataclass(frozen=True, slots=True)
class Removed:
    """`file` is the name of the chapter's file; `scene` counts from 1, 0 is a whole chapter;
    `place` is that of the chapter in the book, from 0, or -1 where nobody knows.
    """

    path: Path
    when: datetime
    title: str
    file: str
    scene: int = 0
    place: int = -1

    def text(self) -> str:
        try:
            return decode(self.path.read_bytes()).replace("\r\n", "\n")
        except OSError as error:
            message = f"“{self.path.name}” cannot be read: {error.strerror}."
            raise CannotRead(message) from error


def keep(folder: Path, content: bytes, removed: Removed) -> None:
    """Put by what is about to be removed, and note where it stood. `removed.path` is not used."""
    stem = Path(removed.file).stem
    name = f"{stem} scene {removed.scene}.md" if removed.scene else removed.file
    path = backups.put_by(folder, name, content, removed.when)
    note(path, removed)


def note(path: Path, removed: Removed) -> None:
    """Write into the list where the file put by at `path` stood. It is of help, no more: that it
    cannot be written keeps nobody from removing anything.
    """
    rows = [row for row in _rows(path.parent) if (path.parent / _name(row)).is_file()]
    row: toml.Table = {"kept": path.name, "title": removed.title, "file": removed.file}
    row |= {"place": removed.place} | ({"scene": removed.scene} if removed.scene else {})
    with suppress(CannotSave):
        content = toml.render({"format": toml.FORMAT, "kept": [*rows, row]}, _COMMENT)
        durable.write(path.parent / LIST, content)


def listed(folder: Path) -> tuple[Removed, ...]:
    """All that was put by, newest first."""
    place = folder / backups.FOLDER / "kept"
    rows = {_name(row): row for row in _rows(place)}
    found = [_removed(path, rows.get(path.name, {})) for path in place.glob("*.md")]
    return tuple(sorted((one for one in found if one), key=lambda one: one.path.name, reverse=True))


def restoration(book: Arranged, removed: Removed) -> Edit:
    """The edit that puts it back where it stood; a scene whose chapter is gone becomes one."""
    text = removed.text()
    if not text.strip():
        message = "There is nothing in it."
        raise ContinuityError(message)
    chapters = book.manuscript.book.chapters
    names = [source.path.rpartition("/")[2] for source in book.manuscript.sources]
    place = removed.place if 0 <= removed.place <= len(chapters) else len(chapters)
    if removed.scene and removed.file in names:
        chapter = chapters[names.index(removed.file)]
        return arranging.insert_scene(book, chapter.id, removed.scene - 1, text)
    return AddChapter(place, removed.title, text, "" if removed.scene else removed.file)


def delete(removed: Removed) -> None:
    """For good."""
    durable.remove(removed.path)


def _rows(place: Path) -> Iterator[toml.Table]:
    try:
        table = toml.parse((place / LIST).read_bytes(), LIST)
    except (OSError, ProjectDamaged, CannotRead):
        return
    yield from toml.tables(table, "kept")


def _name(row: toml.Table) -> str:
    return Path(toml.text(row, "kept")).name


def _removed(path: Path, row: toml.Table) -> Removed | None:
    try:
        when = datetime.strptime(path.name[:_STAMP_LENGTH], backups.STAMP).astimezone()
    except ValueError:
        return None
    own = path.stem[_STAMP_LENGTH:].strip()
    file = Path(toml.text(row, "file")).name or f"{own}.md"
    title = toml.text(row, "title") or own.lstrip("0123456789-").replace("-", " ").capitalize()
    return Removed(
        path, when, title or own, file, _number(row, "scene", 0), _number(row, "place", -1)
    )


def _number(row: toml.Table, key: str, default: int) -> int:
    value = row.get(key, default)
    return value if isinstance(value, int) else default
