"""Projects of other writing programs, wherever they lie: in a folder, or packed in an archive."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from continuity.errors import CannotRead, TooLarge
from continuity.exchange import archive, manuskript, novelwriter, scrivener
from continuity.exchange.binder import Found
from continuity.exchange.store_room import MOST_FILES, StoreRoom

SUFFIXES: Final = frozenset({".scriv", ".scrivx", ".nwx", ".msk", ".zip"})
_PROJECT_FILES: Final = frozenset({".scrivx", ".nwx"})
_LARGEST: Final = 200 * archive.MEGABYTE
_DEEPEST: Final = 2
"""Folders of an archive above a project."""


def found(path: Path, heed: Callable[[], None]) -> Found | None:
    """The project at a path, or None where there is another thing. Raises CannotRead, TooLarge."""
    suffix = path.suffix.lower()
    if path.is_dir():
        room = _folder(path)
    elif suffix in _PROJECT_FILES and path.is_file():
        room = _folder(path.parent)
    elif suffix == ".msk" and path.is_file() and path.with_suffix("").is_dir():
        room = _folder(path.with_suffix(""))
    elif suffix in SUFFIXES and path.is_file():
        return _packed(path, heed)
    else:
        return None
    known = None if room is None else _known(room, heed)
    if known is None and suffix in SUFFIXES:
        message = f"“{path.name}” is no project of Scrivener, novelWriter or Manuskript."
        raise CannotRead(message)
    return known


def _folder(path: Path) -> StoreRoom | None:
    """The room of a folder, if there is a project in it: looking alone reads no file."""
    there = {one.name for one in path.iterdir()}
    is_project = (
        novelwriter.PROJECT in there
        or {"infos.txt", "outline"} <= there
        or any(name.endswith(".scrivx") for name in there)
    )
    return StoreRoom.of_folder(path) if is_project else None


def _packed(path: Path, heed: Callable[[], None]) -> Found:
    name = path.name
    try:
        if path.stat().st_size > _LARGEST:
            message = f"“{name}” is larger than {_LARGEST // archive.MEGABYTE} MB."
            raise TooLarge(message)
        content = path.read_bytes()
    except OSError as error:
        message = f"“{path}” cannot be opened: {(error.strerror or str(error)).lower()}."
        raise CannotRead(message) from error
    members = archive.inspect(content, name, MOST_FILES)
    folders = {one.rpartition("/")[0] for one in members if one.count("/") <= _DEEPEST}
    for folder in sorted({"", *folders}, key=lambda one: (one.count("/"), one)):
        prefix = f"{folder}/" if folder else ""
        names = frozenset(one.removeprefix(prefix) for one in members if one.startswith(prefix))
        if _is_known(names):
            known = _known(StoreRoom.of_archive(content, name, prefix), heed)
            if known is not None:
                return known
    message = f"“{name}” is packed, but there is no project in it that can be read."
    raise CannotRead(message)


def _is_known(names: frozenset[str]) -> bool:
    return (
        bool(scrivener.binder_of(names))
        or novelwriter.PROJECT in names
        or manuskript.is_project(names)
    )


def _known(room: StoreRoom, heed: Callable[[], None]) -> Found | None:
    if scrivener.binder_of(room.names):
        return scrivener.found(room, heed)
    if novelwriter.PROJECT in room.names:
        return novelwriter.found(room, heed)
    if manuskript.is_project(room.names):
        return manuskript.found(room, heed)
    return None
