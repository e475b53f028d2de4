"""What is done once when a project is opened to write in it."""

from contextlib import suppress
from pathlib import Path

from continuity.errors import CannotSave
from continuity.store import soundness
from continuity.workspace import backups, durable, project_file, project_folder, snapshots
from continuity.workspace.lock import Lock
from continuity.workspace.project_folder import DATABASE, ProjectFolder


def is_project(folder: Path) -> bool:
    """Whether the folder holds a project, if need be one that lost its continuity.toml."""
    name = project_file.NAME
    return (folder / name).is_file() or any(backups.copies(folder, name))


def lock(path: Path) -> tuple[Lock | None, str]:
    """The lock, or none with a notice where the folder cannot be written at all."""
    try:
        return Lock.take(path), ""
    except CannotSave as error:
        return None, f"{error} The project is open for reading only."


def tidy(folder: ProjectFolder) -> None:
    """Clear what a crash left, and back up what changed since the last opening. That no backup
    can be made keeps nobody from writing.
    """
    for place in (
        folder.path,
        folder.shelf,
        folder.path / backups.FOLDER,
        folder.path / snapshots.FOLDER,
    ):
        durable.sweep(place)
    _set_aside_damage(folder)
    with suppress(CannotSave):
        for name, content in folder.contents.items():
            if content.strip():
                backups.keep_last(folder.path, name, content)
        backups.back_up(folder.path, folder.writers_files(), project_folder.now())


def _set_aside_damage(folder: ProjectFolder) -> None:
    """A damaged database is out of the way before anybody opens it. All that it held can be made
    again from the text and canon.toml.
    """
    path = folder.path / DATABASE
    wrong = soundness.fault(path)
    if not wrong:
        return
    try:
        aside = soundness.set_aside(path)
    except OSError:
        folder.notices.append(f"“{DATABASE}” is damaged ({wrong}) and cannot be moved.")
        return
    folder.notices.append(soundness.rebuilt(path, aside, wrong))
