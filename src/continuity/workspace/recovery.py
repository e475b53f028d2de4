"""Reads the TOML files of a project; in the place of a damaged or lost one, its last good copy."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from continuity.errors import CannotRead, ProjectDamaged
from continuity.store import soundness
from continuity.workspace import backups, durable

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Recovered(Generic[T]):
    """`content` is what the file holds now, or ought to hold. `notice` is empty if all was well."""

    value: T
    content: bytes
    notice: str = ""


def read(
    folder: Path,
    name: str,
    parse: Callable[[bytes], T],
    *,
    read_only: bool,
    missing: T | None = None,
) -> Recovered[T]:
    """The parsed file. `missing` is the value of a project that never had one.

    A damaged file is set aside, never overwritten. ProjectDamaged where there is no good copy.
    """
    path = folder / name
    content = _content(path)
    try:
        if content is not None and content.strip():
            return Recovered(parse(content), content)
        damage = ProjectDamaged(f"“{name}” is {'missing' if content is None else 'empty'}.")
    except ProjectDamaged as error:
        damage = error
    for copy in _copies(folder, name):
        try:
            value = parse(copy)
        except ProjectDamaged:
            continue
        if not read_only:
            _put_back(path, copy)
        what = "missing" if content is None else "damaged"
        return Recovered(value, copy, f"“{name}” was {what}; its last good copy was put back.")
    if missing is not None and not (content or b"").strip():
        return Recovered(missing, b"")
    message = f"{damage} There is no good copy of it in “{backups.FOLDER}”."
    raise ProjectDamaged(message) from damage


def _put_back(path: Path, copy: bytes) -> None:
    try:
        soundness.set_aside(path)
    except OSError as error:
        raise durable.cannot_save(path, error) from error
    durable.write(path, copy)


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        message = f"“{path.name}” cannot be read: {error.strerror}."
        raise CannotRead(message) from error


def _copies(folder: Path, name: str) -> Iterator[bytes]:
    yield from (copy for copy in backups.copies(folder, name) if copy.strip())
    stored = soundness.kept_file(folder / "story.db", name)
    if stored is not None:
        yield stored
