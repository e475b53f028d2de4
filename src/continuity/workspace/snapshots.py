"""Snapshots: all the writer's files, or one chapter's, as they were at a moment.

Each is a zip archive in `snapshots/`, whose comment says what it is. The archives in `backups/`,
one for each opening of a changed project, are snapshots as well.
"""

import json
import re
import zipfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from io import BytesIO
from pathlib import Path

from continuity.errors import CannotRead, ProjectDamaged
from continuity.exchange.plain_text import decode
from continuity.story.edits import (
    AddChapter,
    MoveChapter,
    Part,
    RemoveChapter,
    SetOutline,
    SetText,
    Together,
)
from continuity.story.ids import ChapterId
from continuity.workspace import backups, durable, outline_file, project_file, shelf
from continuity.workspace.arranging import Arranged
from continuity.workspace.segments import FOLDER as MANUSCRIPT

FOLDER = "snapshots"
NEWEST = 24
"""So many that were made by themselves are kept whatever their age; those with a name for ever."""
DAYS = 30
"""Beside the newest the last of each day is kept for so many days."""

_MANY = 3
"""Chapters. A scene that goes from one to another is no big change."""
_NAME = re.compile(r"\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d(?: \d+)?\.zip")
_STAMP_LENGTH = 19


class Kind(Enum):
    NAMED = "named"
    OPENED = "opened"
    BEFORE = "before"
    """Before a change to many places at once."""
    TIMED = "timed"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """`name` is the writer's, or says what was about to be done. `file` is that of the chapter,
    if it is one of a single chapter.
    """

    path: Path
    when: datetime
    kind: Kind
    name: str = ""
    file: str = ""
    digest: str = ""

    def texts(self) -> dict[str, str]:
        """The chapters by the names of their files, in the order of the archive."""
        found = {}
        for stored, content in backups.contents(self.path):
            folder, _, name = stored.rpartition("/")
            if folder == MANUSCRIPT:
                found[name] = decode(content).removeprefix("\ufeff").replace("\r\n", "\n")
        if not found:
            message = f"“{self.path.name}” cannot be read."
            raise CannotRead(message)
        return found

    def order(self) -> tuple[str, ...]:
        """The names of the files in the order of the book then."""
        stored = dict(backups.contents(self.path)).get(project_file.NAME)
        listed = project_file.read(stored).chapters if stored else ()
        return tuple(shelf.in_order(listed, self.texts())[0])


def take(
    folder: Path, files: Mapping[str, bytes], now: datetime, kind: Kind, name: str = ""
) -> Snapshot | None:
    """Keep the files (by path in the project). None where nothing changed since the newest: only
    who gives it a name has it a second time.
    """
    chapters = [path.rpartition("/")[2] for path in files if path.startswith(f"{MANUSCRIPT}/")]
    file = chapters[0] if chapters and project_file.NAME not in files else ""
    digest = _digest(files)
    if not chapters:
        return None
    if kind is not Kind.NAMED and any(one.digest == digest for one in listed(folder)[:1]):
        return None
    target = backups.free(folder / FOLDER, now.strftime(backups.STAMP), ".zip")
    backups.make_folder(target.parent)
    said = {"kind": kind.value, "name": name[:200], "file": file, "digest": digest}
    durable.write(target, _zipped(files, json.dumps(said).encode()))
    _thin_out(folder, now)
    return Snapshot(target, now, kind, name, file, digest)


def listed(folder: Path) -> tuple[Snapshot, ...]:
    """Newest first."""
    own = [_read(path) for path in (folder / FOLDER).glob("*.zip") if _NAME.fullmatch(path.name)]
    own += [
        Snapshot(path, _when(path), Kind.OPENED, digest=_comment(path))
        for path in backups.archives(folder)
    ]
    return tuple(sorted(own, key=lambda one: (one.when, one.path.name), reverse=True))


def restoration(book: Arranged, snapshot: Snapshot, file: str = "") -> Together:
    """The edit that gives the chapter of that file, or all of them, the text of then. For all,
    chapters that came since are removed, and those that are gone come back.
    """
    texts = snapshot.texts()
    whole = not (file or snapshot.file)
    wanted = [file] if file else list(snapshot.order())
    chapters = book.manuscript.book.chapters
    names = [source.path.rpartition("/")[2] for source in book.manuscript.sources]
    ids = dict(zip(names, (chapter.id for chapter in chapters), strict=True))
    parts: list[Part] = []
    order = list(names)
    for place, name in enumerate(wanted):
        if name in ids:
            now = book.text(ids[name])
            if now != texts[name]:
                parts.append(SetText(ids[name], now, texts[name]))
            if whole and order[place] != name:
                parts.append(MoveChapter(ids[name], order.index(name), place))
                order.insert(place, order.pop(order.index(name)))
        elif name in texts:
            parts.append(AddChapter(place if whole else len(order), name, texts[name], name))
            order.insert(place if whole else len(order), name)
    if whole:
        parts += [
            RemoveChapter(ids[name], place, name, book.text(ids[name]), name)
            for place, name in enumerate(order)
            if name not in texts
        ]
    notes = _notes(snapshot, file or snapshot.file)
    return Together((*parts, *notes), "Restore a snapshot")


def _notes(snapshot: Snapshot, file: str) -> tuple[SetOutline, ...]:
    """What gives chapters and scenes the cards of then. A snapshot of one chapter that an earlier
    version of the program took has none, and leaves them as they are.
    """
    stored = dict(backups.contents(snapshot.path))
    if outline_file.NAME not in stored and project_file.NAME not in stored:
        return ()
    then = stored.get(outline_file.NAME, b"")
    path = snapshot.path.parent.parent / outline_file.NAME
    now = path.read_bytes() if path.is_file() else b""
    try:
        after = outline_file.exchanged(now, then, file) if file else then
    except ProjectDamaged:
        return ()
    return (SetOutline(now, after),) if outline_file.differ(now, after) else ()


def is_big(edit: Together) -> bool:
    """Whether a snapshot is worth its while before the edit."""
    texts = sum(isinstance(part, SetText) for part in edit.parts)
    others = any(isinstance(part, AddChapter | RemoveChapter | SetOutline) for part in edit.parts)
    return texts >= _MANY or others


def chapter_file(book: Arranged, chapter: ChapterId) -> str:
    """The name of the chapter's file."""
    for one, source in zip(book.manuscript.book.chapters, book.manuscript.sources, strict=True):
        if one.id == chapter:
            return source.path.rpartition("/")[2]
    return ""


def delete(snapshot: Snapshot) -> None:
    durable.remove(snapshot.path)


def _read(path: Path) -> Snapshot:
    said: dict[str, str] = {}
    with suppress(ValueError, TypeError):
        said = {key: str(value) for key, value in json.loads(_comment(path)).items()}
    try:
        kind = Kind(said.get("kind", ""))
    except ValueError:
        kind = Kind.TIMED
    return Snapshot(
        path,
        _when(path),
        kind,
        said.get("name", ""),
        said.get("file", ""),
        said.get("digest", ""),
    )


def _thin_out(folder: Path, now: datetime) -> None:
    """Of those that made themselves, newest first: the newest, and the last of each day."""
    oldest, days = now - timedelta(days=DAYS), set[str]()
    own = [one for one in listed(folder) if one.path.parent.name == FOLDER]
    made = [one for one in own if one.kind is not Kind.NAMED]
    for at, one in enumerate(made):
        day = one.path.name[:10]
        last = day not in days and one.when > oldest
        days.add(day)
        if at >= NEWEST and not last:
            durable.remove(one.path)


def _when(path: Path) -> datetime:
    return datetime.strptime(path.name[:_STAMP_LENGTH], backups.STAMP).astimezone()


def _comment(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as file:
            return file.comment.decode("utf-8", "replace")
    except (OSError, zipfile.BadZipFile):
        return ""


def _zipped(files: Mapping[str, bytes], comment: bytes) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
        archive.comment = comment
    return buffer.getvalue()


def _digest(files: Mapping[str, bytes]) -> str:
    """As in `backups`, so that a snapshot right after opening is known to hold the same."""
    return backups.digest(files).decode()
