"""A window on a desk, with a real project and an engine that stands in."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from continuity.ui.session import Session
from ui.stand_ins import StandInHouse, make_project


@pytest.fixture
def store(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def house() -> StandInHouse:
    return StandInHouse()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return make_project(tmp_path / "weir")


@pytest.fixture
def session(qtbot: QtBot, store: QSettings, house: StandInHouse) -> Iterator[Session]:
    made = Session(lambda: house, store)
    made.window.resize(1440, 900)
    made.window.show()
    qtbot.waitExposed(made.window)
    yield made
    made.desk.leave()
    made.window.deleteLater()
    made.deleteLater()


@pytest.fixture
def opened(qtbot: QtBot, session: Session, project: Path) -> Session:
    """The window with the project in it, and the first report."""
    with qtbot.waitSignal(session.desk.opened):
        session.files.open_folder(project)
    # The count of words is what is shown last.
    qtbot.waitUntil(lambda: " in the book" in session.window.words.text())
    return session


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A warning of Qt fails a test, but for what the screen that nobody sees cannot do."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            item.add_marker(
                pytest.mark.qt_log_ignore(
                    r"does not support (propagateSizeHints|raise|grabbing)", extend=True
                )
            )
