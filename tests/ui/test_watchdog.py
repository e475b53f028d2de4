"""The window's thread is never held up for long, on a book of 120,000 words.

What is measured is what the thread does itself between two looks at the keys: how much else runs
on the machine makes no difference to it.
"""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from continuity.ui.session import Session
from ui.hands import type_words
from ui.stand_ins import make_project

CHAPTERS, PARAGRAPHS = 40, 60
LONGEST = 0.050
"""Seconds."""
PROSE = (
    "The ferry did not run that day, so they walked along the shore with their boots in their "
    "hands and said little of what they had seen, for it was late and the wind was against them, "
    "and “nobody will believe it,” as she had said, would have been true of most of the village."
)


class Watchdog(QObject):
    """Looks at the clock of its thread whenever the event loop comes round."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = time.thread_time()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        now = time.thread_time()
        self.longest = max(self.longest, now - self._last)
        self._last = now

    def forget(self) -> None:
        QTest.qWait(1)
        self.longest = 0.0
        self._last = time.thread_time()


def chapter(number: int) -> tuple[str, str]:
    title = f"Chapter {number}"
    eyes = f"Mara’s eyes were {'green' if number % 2 else 'brown'}."
    paragraphs = [f"{eyes} {PROSE}" if row % 20 == 0 else PROSE for row in range(PARAGRAPHS)]
    return title, f"# {title}\n\n" + "\n\n".join(paragraphs) + "\n"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return make_project(tmp_path / "long", tuple(chapter(n + 1) for n in range(CHAPTERS)))


@pytest.fixture
def watchdog(session: Session) -> Iterator[Watchdog]:
    QTest.qWait(50)
    made = Watchdog()
    yield made
    made.deleteLater()
    assert session.window is not None


_COME = """
import sys, time
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from continuity.ui.application import prepare
from continuity.ui.front import Front
prepare()
application = QApplication([])
application.setStyle("Fusion")
front = Front(QSettings(sys.argv[1], QSettings.Format.IniFormat))
front.window.show()
front.window.repaint()
taken, begun = [], time.thread_time()
for _ in front.steps:
    application.processEvents()
    taken.append(time.thread_time() - begun)
    begun = time.thread_time()
print(max(taken))
"""


def test_bringing_in_the_views_holds_up_nothing(tmp_path: Path) -> None:
    """In a process of its own, where nothing is imported yet."""
    told = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", _COME, str(tmp_path / "settings.ini")],
        check=True,
        capture_output=True,
        text=True,
    )
    assert float(told.stdout) < LONGEST


def test_opening_a_long_book_holds_up_nothing(
    session: Session, watchdog: Watchdog, book: Path, qtbot: QtBot
) -> None:
    watchdog.forget()
    session.files.open_folder(book)
    qtbot.waitUntil(lambda: bool(session.window.warnings.model.rows), timeout=20_000)
    QTest.qWait(100)
    assert watchdog.longest < LONGEST


def test_going_through_the_chapters_holds_up_nothing(
    session: Session, watchdog: Watchdog, book: Path, qtbot: QtBot
) -> None:
    session.files.open_folder(book)
    qtbot.waitUntil(lambda: bool(session.window.warnings.model.rows), timeout=20_000)
    QTest.qWait(100)
    watchdog.forget()
    for _ in range(6):
        session.actions["next_chapter"].trigger()
        QTest.qWait(20)
    session.actions["beside"].trigger()
    QTest.qWait(20)
    session.actions["next_warning"].trigger()
    QTest.qWait(20)
    assert watchdog.longest < LONGEST


def test_typing_and_checking_hold_up_nothing(
    session: Session, watchdog: Watchdog, book: Path, qtbot: QtBot
) -> None:
    session.files.open_folder(book)
    qtbot.waitUntil(lambda: bool(session.window.warnings.model.rows), timeout=20_000)
    page = session.window.editor.page
    page.moveCursor(QTextCursor.MoveOperation.End)
    QTest.qWait(100)
    watchdog.forget()
    for letter in " Nobody had told him of the lamp, and so he did not look.":
        type_words(page, letter)
        QTest.qWait(2)
    session.actions["check"].trigger()
    with qtbot.waitSignal(session.desk.reported, timeout=20_000):
        pass
    QTest.qWait(200)
    assert watchdog.longest < LONGEST
