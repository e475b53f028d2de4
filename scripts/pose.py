"""Poses the window for its portraits: opens the sample, shows each view, has each one taken.

python scripts/pose.py [FOLDER]       into docs/screenshots or FOLDER
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from continuity import assets
from continuity.ui.dialogs.importing import ImportStory
from continuity.ui.doors import open_doors
from continuity.ui.preferences import Preferences
from continuity.ui.session import Session
from continuity.ui.striving import this_day
from continuity.ui.theme import Scheme
from continuity.workspace import diary_file

_STEP = 60
_CALM = 8
"""Steps without a change before a picture is taken."""

Until = Callable[[], bool]


class Photographer(QObject):
    """Goes through the poses; each says when it is ready by a function that becomes true."""

    def __init__(self, session: Session, folder: Path, work: Path) -> None:
        super().__init__(session)
        self.session, self.folder, self.work = session, folder, work
        self.poses = self._poses()
        self.until: Until = lambda: True
        self.timer = QTimer(self)
        self.timer.setInterval(_STEP)
        self.timer.timeout.connect(self._step)
        self.timer.start()

    def _step(self) -> None:
        if self.until():
            try:
                self.until = next(self.poses)
            except StopIteration:
                self.timer.stop()
                self.session.window.close()

    def take(self, name: str) -> None:
        path = self.folder / f"{name}.png"
        command = ["import", "-silent", "-window", "root", str(path)]
        subprocess.run(command, check=True)  # noqa: S603 - our own words
        print(path)

    def calm(self) -> Until:
        left = [_CALM]

        def still() -> bool:
            left[0] -= 1
            return left[0] <= 0

        return still

    def _poses(self) -> Iterator[Until]:
        session, window = self.session, self.session.window
        window.showMaximized()
        yield self.calm()
        yield self.calm()
        self.take("welcome")
        yield from self._importing()
        session.files.open_folder(self.work / "sample")
        yield lambda: session.desk.project is not None
        yield lambda: session.desk.survey is not None and bool(session.desk.survey.report.scenes)
        yield lambda: not window.doing.text()
        window.card.setFocus()
        yield self.calm()
        self.take("draft")
        session.actions["next_chapter"].trigger()
        yield from self._reviewing()
        yield from self._knowing()
        session.prefer(Preferences(theme=Scheme.DARK))
        yield self.calm()
        self.take("dark")
        window.show_panel("people", visible=False)
        session.prefer(Preferences(theme=Scheme.LIGHT))
        session.actions["focus"].trigger()
        yield self.calm()
        self.take("focus")
        session.actions["focus"].trigger()
        session.actions["palette"].trigger()
        yield self.calm()
        self.take("palette")

    def _importing(self) -> Iterator[Until]:
        window = self.session.window
        self.session.files.import_story(self.work / "story.md")
        dialog = window.findChild(ImportStory)
        if dialog is None:
            return
        yield lambda: bool(dialog.split.model.rows)
        yield self.calm()
        self.take("import-split")
        dialog.next.click()
        yield lambda: bool(dialog.cast.model.rows)
        yield self.calm()
        self.take("import-cast")
        dialog.reject()
        yield self.calm()

    def _reviewing(self) -> Iterator[Until]:
        """The first warning that rests on a sum."""
        session = self.session
        for _ in session.window.warnings.model.rows:
            session.actions["next_warning"].trigger()
            yield self.calm()
            if session.deciding.current is not None and session.deciding.current.reason:
                break
        self.take("review")

    def _knowing(self) -> Iterator[Until]:
        window = self.session.window
        window.show_panel("clock", visible=True)
        yield self.calm()
        self.take("story-clock")
        for name in ("people", "inspector", "places"):
            self.session.actions[name].trigger()
            yield self.calm()
            self.take(name)
        window.show_panel("people", visible=True)
        window.show_panel("people", visible=False)
        window.show_panel("pictures", visible=True)
        for place, name in enumerate(("clock", "presence", "states", "relations")):
            window.pictures.show_tab(place)
            yield self.calm()
            self.take(f"picture-{name}")
        window.show_panel("pictures", visible=False)
        yield from self._planning()
        window.show_panel("people", visible=True)

    def _planning(self) -> Iterator[Until]:
        for name in ("cards", "outline", "canon_view"):
            self.session.actions[name].trigger()
            yield self.calm()
            self.take(name)
        self.session.actions["draft"].trigger()
        yield self.calm()


def _story(work: Path) -> None:
    """The sample as one file, as a writer would bring it."""
    shutil.copytree(assets.sample(), work / "sample")
    kept = diary_file.read(work / "sample").ending(this_day() - timedelta(days=1))
    diary_file.write(work / "sample", kept)
    chapters = sorted((work / "sample" / "manuscript").glob("*.md"))
    text = "\n\n".join(path.read_text(encoding="utf-8") for path in chapters)
    (work / "story.md").write_text(text, encoding="utf-8")


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path("docs/screenshots")
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Continuity")
    application.setStyle("Fusion")
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        _story(work)
        store = QSettings(str(work / "settings.ini"), QSettings.Format.IniFormat)
        session = Session(open_doors, store)
        session.window.show()
        Photographer(session, folder, work)
        application.exec()


if __name__ == "__main__":
    main()
