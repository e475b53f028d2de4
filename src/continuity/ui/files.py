"""Opening, making, importing and exporting: the actions of the File menu."""

import shutil
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from continuity import assets
from continuity.story.decisions import AuthorsWord
from continuity.ui.actions import Doing
from continuity.ui.desk import Desk
from continuity.ui.dialogs.asking import Wording, ask_choice
from continuity.ui.dialogs.import_again import ImportAgain
from continuity.ui.dialogs.importing import ImportStory
from continuity.ui.dialogs.new_project import ask_new
from continuity.ui.handing_over import HandingOver
from continuity.ui.preferences import recent
from continuity.ui.project import Project
from continuity.ui.striving import this_day
from continuity.ui.window import Window
from continuity.ui.words import tr
from continuity.workspace.reimport import ChapterChange, compared, take_up

_RECENT = 8
_FIRST_CHAPTER = ("Chapter One", "# Chapter One\n\n")
STORIES = (
    "Stories (*.docx *.odt *.rtf *.epub *.html *.htm *.md *.markdown *.txt *.fountain"
    " *.scrivx *.nwx *.msk *.zip);;All files (*)"
)


class Files(QObject):
    def __init__(self, window: Window, desk: Desk, store: QSettings) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._store = store
        self.handing_over = HandingOver(window, desk, store, documents)
        window.welcome.chosen.connect(self.open_folder)
        desk.opened.connect(self._opened)
        desk.locked.connect(self._locked)

    def doing(self) -> Doing:
        return {
            "new": self.new,
            "open": self.open,
            "import": self.import_story,
            "import_again": self.import_again,
            "sample": self.sample,
            **self.handing_over.doing(),
        }

    def recent(self) -> tuple[Path, ...]:
        """Projects opened before that are still there, the latest first."""
        return recent(self._store)

    def open_folder(self, folder: Path) -> None:
        self._desk.open(folder)

    def open(self) -> None:
        dialog = self._folder_dialog(tr("Open project"))
        dialog.fileSelected.connect(lambda name: self.open_folder(Path(name)))
        dialog.open()

    def new(self) -> None:
        def make(title: str, author: str, folder: Path) -> None:
            doors = self._desk.doors
            self._desk.take_new(
                lambda: doors().create(
                    folder,
                    title=title,
                    author=author,
                    chapters=(_FIRST_CHAPTER,),
                    word=AuthorsWord(),
                )
            )

        ask_new(self._window, documents(), make)

    def import_story(self, path: Path | None = None) -> None:
        if path is not None:
            self._import(path)
            return
        dialog = QFileDialog(self._window, tr("Import a story"), str(documents()), tr(STORIES))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self._import(Path(name)))
        dialog.open()

    def import_again(self, path: Path | None = None) -> None:
        """Read a story file into the open project, once the writer saw what would change."""
        if path is not None:
            self._compare(path)
            return
        dialog = QFileDialog(self._window, tr("Import again"), str(documents()), tr(STORIES))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self._compare(Path(name)))
        dialog.open()

    def _compare(self, path: Path) -> None:
        doors = self._desk.doors
        self._desk.save()

        def compare(project: Project) -> tuple[ChapterChange, ...]:
            found = doors().read(path, lambda: self._desk.project is not project)
            return compared(project, doors().split(found.manuscript()))

        def show(changes: tuple[ChapterChange, ...]) -> None:
            dialog = ImportAgain(self._window, path.name, changes)
            dialog.wanted.connect(
                lambda remove: self._desk.perform(
                    lambda project: take_up(project, changes, remove_gone=remove)
                )
            )
            dialog.open()

        self._desk.learn(compare, show)

    def sample(self) -> None:
        """Open the writer's copy of the sample, made the first time: the one that came with the
        program cannot be written.
        """
        target, doors = documents() / "Continuity sample", self._desk.doors

        def copied() -> Path:
            if not target.exists():
                shutil.copytree(assets.sample(), target)
                for path in (target, *target.rglob("*")):
                    path.chmod(path.stat().st_mode | (0o700 if path.is_dir() else 0o600))
                # As if it had been written up to now: the chart shows the last days.
                kept = doors().diary(target)
                doors().keep_diary(target, kept.ending(this_day() - timedelta(days=1)))
            return target

        self._desk.background.do(
            copied, self.open_folder, lambda error: self._window.message.say(str(error))
        )

    def _import(self, path: Path) -> None:
        dialog = ImportStory(self._window, self._desk.doors, self._desk.background, documents())
        dialog.made.connect(self._desk.take_new)
        dialog.read(path)
        dialog.open()

    def _folder_dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self._window, title, str(documents()))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        return dialog

    def _opened(self) -> None:
        if self._desk.project is not None:
            here = self._desk.project.folder
            kept = [here, *(path for path in self.recent() if path != here)]
            self._store.setValue("recent", [str(path) for path in kept[:_RECENT]])

    def _locked(self, folder: Path, text: str) -> None:
        ask_choice(
            self._window,
            Wording("Somebody is writing there", text, "Go on"),
            (("read", "Open it for reading only"),),
            lambda _read: self._desk.open(folder, read_only=True),
        )


def documents() -> Path:
    where = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(where) or str(Path.home()))
