"""Dated copies of the writer's own files, and single files put by.

`backups/` holds a zip archive for each opening of a changed project, in `last/` the newest good
copy of each TOML file, and in `kept/` chapters that were removed or that another program changed.
"""

import hashlib
import re
import zipfile
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path

from continuity.workspace import durable

FOLDER = "backups"
NEWEST = 10
"""So many archives are kept whatever their age …"""
DAYS = 14
"""… and beside them the last of each day for so many days."""

STAMP = "%Y-%m-%d %H.%M.%S"
_ARCHIVE = re.compile(r"(\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d)(?: \d+)?\.zip")
_FASTEST = 1


def archives(folder: Path) -> tuple[Path, ...]:
    """The archives of the project, newest first."""
    found = (path for path in (folder / FOLDER).glob("*.zip") if _ARCHIVE.fullmatch(path.name))
    return tuple(sorted(found, key=_age, reverse=True))


def back_up(folder: Path, files: Mapping[str, bytes], now: datetime) -> Path | None:
    """Archive the files (by path in the project), unless the newest archive holds the same.

    Older archives are thinned out only after the new one has been read back without a fault.
    """
    stamp = digest(files)
    older = archives(folder)
    if not files or (older and _comment(older[0]) == stamp):
        return None
    target = free(folder / FOLDER, now.strftime(STAMP), ".zip")
    make_folder(target.parent)
    durable.write(target, _zipped(files, stamp))
    if _sound(target):
        for path in _superfluous(archives(folder), now):
            durable.remove(path)
    return target


def restore(archive: Path, folder: Path) -> None:
    """Write every file of the archive into the folder. Names that lead out of it are left out."""
    for name, content in contents(archive):
        target = (folder / name).resolve()
        if target.is_relative_to(folder.resolve()):
            make_folder(target.parent)
            durable.write(target, content)


def contents(archive: Path, only: str | None = None) -> Iterator[tuple[str, bytes]]:
    """Names and contents of the archived files, or of one alone; none of an archive that is
    damaged.
    """
    try:
        with zipfile.ZipFile(archive) as file:
            names = [name for name in file.namelist() if only in (None, name)]
            yield from [(name, file.read(name)) for name in names]
    except (OSError, zipfile.BadZipFile, RuntimeError, NotImplementedError):
        return


def keep_last(folder: Path, name: str, content: bytes) -> None:
    """Put by the content as the last good copy of the file."""
    target = folder / FOLDER / "last" / name
    make_folder(target.parent)
    durable.write(target, content)


def put_by(folder: Path, name: str, content: bytes, now: datetime) -> Path:
    """Keep a version of a chapter that is no longer the one in the manuscript."""
    path = Path(name)
    target = free(folder / FOLDER / "kept", f"{now.strftime(STAMP)} {path.stem}", path.suffix)
    make_folder(target.parent)
    durable.write(target, content)
    return target


def copies(folder: Path, name: str) -> Iterator[bytes]:
    """All copies of the file `name` of the project, the best first."""
    last = folder / FOLDER / "last" / name
    if last.is_file():
        yield last.read_bytes()
    for archive in archives(folder):
        yield from (content for _, content in contents(archive, name))


def make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise durable.cannot_save(folder, error) from error


def free(folder: Path, stem: str, suffix: str) -> Path:
    target, count = folder / f"{stem}{suffix}", 2
    while target.exists():
        target, count = folder / f"{stem} {count}{suffix}", count + 1
    return target


def _zipped(files: Mapping[str, bytes], digest: bytes) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=_FASTEST) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
        archive.comment = digest
    return buffer.getvalue()


def digest(files: Mapping[str, bytes]) -> bytes:
    """The same for the same files, whenever they are archived."""
    summed = hashlib.sha256()
    for name, content in sorted(files.items()):
        summed.update(f"{name}\0{len(content)}\0".encode())
        summed.update(content)
    return summed.hexdigest().encode()


def _comment(archive: Path) -> bytes:
    try:
        with zipfile.ZipFile(archive) as file:
            return file.comment
    except (OSError, zipfile.BadZipFile):
        return b""


def _sound(archive: Path) -> bool:
    try:
        with zipfile.ZipFile(archive) as file:
            return file.testzip() is None
    except (OSError, zipfile.BadZipFile):
        return False


def _age(archive: Path) -> tuple[str, int, str]:
    return archive.name[:19], len(archive.name), archive.name


def _superfluous(newest_first: tuple[Path, ...], now: datetime) -> list[Path]:
    oldest = (now - timedelta(days=DAYS)).strftime("%Y-%m-%d")
    kept_days: set[str] = set()
    superfluous = []
    for index, path in enumerate(newest_first):
        day = path.name[:10]
        last_of_day = day not in kept_days and day > oldest
        kept_days.add(day)
        if index >= NEWEST and not last_of_day:
            superfluous.append(path)
    return superfluous
