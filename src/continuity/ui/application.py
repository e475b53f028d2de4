"""The composition root: builds what lives long, in order, and shows the window."""

import sys
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication

from continuity.ui.doors import open_doors
from continuity.ui.guard import check_binding
from continuity.ui.session import Session


def run(arguments: Sequence[str], path: Path | None) -> int:
    """Open the window, with the project or story at `path` in it. Returns when it is closed."""
    check_binding()
    # The worker's thread hands over to the window's at least so often (seconds): a key is not
    # kept waiting while text is saved.
    sys.setswitchinterval(0.002)
    application = QApplication([sys.argv[0], *arguments])
    application.setApplicationName("Continuity")
    application.setOrganizationName("Continuity")
    application.setApplicationVersion(version("continuity"))
    application.setStyle("Fusion")
    session = Session(open_doors, QSettings())
    session.window.show()
    if path is not None:
        # After the first paint: the window is there before anything slow is imported.
        QTimer.singleShot(0, lambda: open_path(session, path))
    return application.exec()


def open_path(session: Session, path: Path) -> None:
    """A project is opened; any other file or folder is a story to import."""
    if path.is_dir() and (path / "continuity.toml").is_file():
        session.files.open_folder(path)
    else:
        session.files.import_story(path)
