"""The composition root: builds what lives long, in order, and shows the window."""

import gc
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication

from continuity.ui.front import Front
from continuity.ui.guard import check_binding
from continuity.ui.preferences import load
from continuity.ui.words import speak

if TYPE_CHECKING:  # it comes with every view, after the first paint
    from continuity.ui.session import Session

_QUIET = 200
"""Milliseconds after the window is shown in which nothing else is done."""


def run(arguments: Sequence[str], path: Path | None) -> int:
    """Open the window, with the project or story at `path` in it. Returns when it is closed."""
    prepare()
    application = QApplication([sys.argv[0], *arguments])
    application.setApplicationName("Continuity")
    application.setOrganizationName("Continuity")
    application.setStyle("Fusion")
    store = QSettings()
    speak(application, load(store).language)
    front = Front(store)
    front.window.show()
    QTimer.singleShot(0, _know_version)
    # After the first paint: the window is there before anything slow is imported.
    front.bring_in(lambda: _begin(front, path))
    return application.exec()


def _begin(front: Front, path: Path | None) -> None:
    """The views are there: now they are joined to what they show."""
    from continuity.ui.doors import open_doors  # noqa: PLC0415 - after the first paint
    from continuity.ui.session import Session  # noqa: PLC0415 - as above

    session = Session(open_doors, front.store, front, front)
    wanted = path or front.chosen
    if wanted is not None:
        open_path(session, wanted)
    else:
        # What opening a project needs is imported while the welcome page is read.
        QTimer.singleShot(_QUIET, session.desk.warm)


def prepare() -> None:
    """Set the interpreter so that neither threads nor its own housekeeping hold up a key."""
    check_binding()
    # The worker's thread hands over to the window's at least so often (seconds).
    sys.setswitchinterval(0.002)
    # A report on a long book is some hundred thousand small values that live on. Searching them for
    # rings as often as Python does by itself would hold up a key for a tenth of a second.
    gc.set_threshold(50_000, 20, 100)


def _know_version() -> None:
    from importlib.metadata import version  # noqa: PLC0415 - slow, and the first paint needs none

    QApplication.setApplicationVersion(version("continuity"))


def open_path(session: "Session", path: Path) -> None:
    """A project is opened; any other file or folder is a story to import."""
    if path.is_dir() and (path / "continuity.toml").is_file():
        session.files.open_folder(path)
    else:
        session.files.import_story(path)
