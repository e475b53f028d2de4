"""How the window feels: time to the first paint, and what a key press costs while a check runs.

    python benchmarks/key_presses.py [WORDS]

The book is the sample, copied until it is long enough. Keys come from a thread of their own, one
every sixty milliseconds, whether the window is ready or not; a key's time ends when the page has
been painted with its letter, so time spent waiting for the window counts.
"""

import os
import subprocess
import sys
import tempfile
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import quantiles

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSettings, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from continuity import assets
from continuity.ui.doors import open_doors
from continuity.ui.editor.page import Page
from continuity.ui.session import Session
from continuity.workspace.workspace import Workspace

_KEYS = 250
_PAUSE = 0.06
_STRETCH = 50
_THINKING = 1.2
"""Every fifty keys: long enough for the text to be saved and asked about."""
_STARTS = 7
_SHOW = """
import sys, time
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication
from continuity.ui.application import prepare
from continuity.ui.front import Front
prepare()
application = QApplication(sys.argv)
application.setStyle("Fusion")
front = Front(QSettings(sys.argv[1], QSettings.Format.IniFormat))
front.window.show()
front.window.repaint()
print(time.time(), *(name for name in ("sqlalchemy", "spacy", "pypandoc") if name in sys.modules))
"""


class _TimedPage(Page):
    """Notes when the letters that were typed have been painted."""

    typed: deque[float]
    taken: list[float]

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        super().keyPressEvent(e)
        self.handled += 1

    handled = 0

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        while self.handled and self.typed:
            self.handled -= 1
            self.taken.append(time.perf_counter() - self.typed.popleft())


class Typist(QObject):
    def __init__(self, session: Session, page: _TimedPage) -> None:
        super().__init__(session)
        self.session, self.page = session, page
        self.results: dict[str, list[float]] = {}
        self.acts = self._acts()
        self.until: Callable[[], bool] = lambda: True
        self.timer = QTimer(self)
        self.timer.setInterval(50)
        self.timer.timeout.connect(self._step)
        self.timer.start()

    def _step(self) -> None:
        if self.until():
            try:
                self.until = next(self.acts)
            except StopIteration:
                self.timer.stop()
                self.session.window.close()

    def _acts(self) -> Iterator[Callable[[], bool]]:
        desk, window = self.session.desk, self.session.window
        yield lambda: desk.survey is not None and bool(desk.survey.report.scenes)
        yield lambda: not window.doing.text()
        yield from self._type("idle", check=False)
        yield lambda: not window.doing.text()
        yield from self._type("while a check runs", check=True)
        yield lambda: not window.doing.text()

    def _type(self, name: str, *, check: bool) -> Iterator[Callable[[], bool]]:
        self.page.typed, self.page.taken = deque(), []
        if check:
            # A new engine knows nothing yet: it reads the whole book while we type.
            self.session.desk.restart_engine()
        # The first event of all makes the keyboard known; that must happen on this thread.
        QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, "")
        thread = threading.Thread(target=self._keys)
        thread.start()
        yield lambda: not thread.is_alive() and not self.page.typed
        self.results[name] = self.page.taken

    def _keys(self) -> None:
        for number in range(_KEYS):
            letter = "the quick brown fox "[number % 20]
            press = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
            self.page.typed.append(time.perf_counter())
            QCoreApplication.postEvent(self.page, press)
            time.sleep(_PAUSE if number % _STRETCH else _THINKING)


def make_book(folder: Path, words: int) -> int:
    """A project of about so many words; how many it really has."""
    files = sorted((assets.sample() / "manuscript").glob("*.md"))
    texts = [path.read_text(encoding="utf-8") for path in files]
    chapters: list[tuple[str, str]] = []
    count = 0
    while count < words:
        text = texts[len(chapters) % len(texts)]
        body = text.partition("\n")[2]
        title = f"Chapter {len(chapters) + 1}"
        chapters.append((title, f"# {title}\n{body}"))
        count += len(body.split())
    Workspace.create(folder, title="A long book", chapters=chapters).close()
    return count


def start_times(work: Path) -> list[float]:
    times = []
    for _ in range(_STARTS):
        begun = time.time()
        out = subprocess.run(  # noqa: S603 - our own words
            [sys.executable, "-c", _SHOW, str(work / "start.ini")],
            check=True,
            capture_output=True,
            text=True,
        ).stdout.split()
        times.append(float(out[0]) - begun)
        if out[1:]:
            print("imported before the window was shown:", *out[1:])
    return times


def type_in(work: Path) -> dict[str, list[float]]:
    application = QApplication.instance() or QApplication(sys.argv[:1])
    application.setApplicationName("Continuity")
    if isinstance(application, QApplication):
        application.setStyle("Fusion")
    session = Session(open_doors, QSettings(str(work / "t.ini"), QSettings.Format.IniFormat))
    page = session.window.editor.page
    page.__class__ = _TimedPage
    if not isinstance(page, _TimedPage):
        raise TypeError(page)
    session.window.resize(1440, 900)
    session.window.show()
    session.files.open_folder(work / "book")
    typist = Typist(session, page)
    application.exec()
    return typist.results


def main() -> None:
    words = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        starts = sorted(start_times(work))
        print(
            f"first paint    median {starts[len(starts) // 2] * 1000:5.0f} ms"
            f"   slowest {starts[-1] * 1000:5.0f} ms   ({len(starts)} starts)"
        )
        count = make_book(work / "book", words)
        for what, taken in type_in(work).items():
            p95 = quantiles(taken, n=20)[-1]
            print(
                f"key, {what:<20} median {sorted(taken)[len(taken) // 2] * 1000:5.1f} ms"
                f"   p95 {p95 * 1000:5.1f} ms   max {max(taken) * 1000:5.1f} ms"
                f"   ({len(taken)} keys, {count:,} words)"
            )


if __name__ == "__main__":
    main()
