"""Importing a story: its split into chapters, its cast, its folder, one step after the other."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from continuity.story.decisions import AuthorsWord
from continuity.story.manuscript import Manuscript
from continuity.ui.background import Background, Relay
from continuity.ui.dialogs.import_cast import CastStep
from continuity.ui.dialogs.import_split import SplitStep
from continuity.ui.dialogs.new_project import Where
from continuity.ui.doors import Answer, Chapters, Engine, OpenDoors
from continuity.ui.import_plan import planned
from continuity.ui.project import Project
from continuity.ui.words import tr

if TYPE_CHECKING:  # it comes with the reader of prose, which the window does not wait for
    from continuity.exchange.binder import Found

_SIZE = (1040, 680)


class ImportStory(QDialog):
    made = Signal(object)
    """A function that makes the project; to be called on the worker's thread."""

    def __init__(
        self, parent: QWidget, doors: OpenDoors, background: Background, folder: Path
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Import a story"))
        self.resize(*_SIZE)
        self._doors = doors
        self._background = background
        self._folder = folder
        self._engine: Engine | None = None
        self._answers = Relay(self._answered, self)
        self._manuscript: Manuscript | None = None
        self._found: Found | None = None
        self._open = True
        self.split, self.cast = SplitStep(), CastStep()
        self.where: Where | None = None
        self.heading, self.text = QLabel(), QLabel()
        self.progress = QProgressBar()
        self.back, self.next = QPushButton(tr("Back")), QPushButton(tr("Continue"))
        self._stack = QStackedWidget()
        self._wait = QWidget()
        self._last = QWidget()
        self._lay_out()

    def read(self, path: Path) -> None:
        """Begin with a file or folder."""
        self._waiting(tr("Reading the story"), tr("{name} is being read.", name=path.name))

        def work() -> tuple["Found", Manuscript, Chapters, Manuscript]:
            found = self._doors().read(path, lambda: not self._open)
            manuscript = found.manuscript()
            split = self._doors().split(manuscript)
            return found, manuscript, split, self._doors().bound(split, manuscript.book.title)

        def done(told: tuple["Found", Manuscript, Chapters, Manuscript]) -> None:
            self._found, self._manuscript, split, bound = told
            self.split.show_chapters(planned(split, bound, self._found.cards), bound)
            self._show_split()

        self._background.do(work, self._if_open(done), self._if_open(self._failed))

    @override
    def done(self, arg__1: int) -> None:
        self._open = False
        self._answers.close()
        self._close_engine()
        super().done(arg__1)

    def _lay_out(self) -> None:
        self.heading.setProperty("tone", "large")
        self.text.setProperty("tone", "muted")
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.progress.setTextVisible(False)
        self.progress.setMaximumWidth(420)
        self.progress.setAccessibleName(tr("Progress"))
        self.next.setProperty("tone", "primary")
        self.next.setDefault(True)
        waiting = QVBoxLayout(self._wait)
        waiting.addWidget(self.progress)
        waiting.addStretch(1)
        QVBoxLayout(self._last).setContentsMargins(0, 0, 0, 0)
        for step in (self._wait, self.split, self.cast, self._last):
            self._stack.addWidget(step)
        cancel = QPushButton(tr("Cancel"))
        cancel.setAutoDefault(False)
        self.back.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.addWidget(cancel)
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.next)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        layout.addWidget(self.heading)
        layout.addWidget(self.text)
        layout.addSpacing(6)
        layout.addWidget(self._stack, 1)
        layout.addLayout(buttons)
        cancel.clicked.connect(self.reject)
        self.back.clicked.connect(self._go_back)
        self.next.clicked.connect(self._go_on)

    def _say(self, step: QWidget, heading: str, text: str, go_on: str) -> None:
        self._stack.setCurrentWidget(step)
        self.heading.setText(heading)
        self.text.setText(text)
        self.next.setText(go_on)
        self.next.setVisible(bool(go_on))
        self.back.setVisible(step in (self.cast, self._last))

    def _waiting(self, heading: str, text: str) -> None:
        self.progress.setRange(0, 0)
        self.progress.show()
        self._say(self._wait, heading, text, "")

    def _show_split(self) -> None:
        self._say(self.split, tr("Is this how it is divided?"), self.split.summary, tr("Continue"))

    def _show_cast(self) -> None:
        self._say(self.cast, self.cast.summary, tr(_ABOUT_CAST), tr("Continue"))

    def _show_where(self) -> None:
        if self.where is None:
            book = self._manuscript.book if self._manuscript else None
            title, author = (book.title, book.author) if book else ("", "")
            self.where = Where(self._folder, title, author)
            layout = self._last.layout()
            if isinstance(layout, QVBoxLayout):
                layout.addWidget(self.where)
                layout.addStretch(1)
        text = tr("The story is copied into a folder of its own. Your file stays as it is.")
        self._say(self._last, tr("Where should it be kept?"), text, tr("Import"))
        self.where.title.setFocus()

    def _go_back(self) -> None:
        if self._stack.currentWidget() is self.cast:
            self._show_split()
        else:
            self._show_cast()

    def _go_on(self) -> None:
        step = self._stack.currentWidget()
        if step is self.split:
            self._read_cast()
        elif step is self.cast:
            self._show_where()
        else:
            self._make()

    def _read_cast(self) -> None:
        self._waiting(tr("Looking for the people"), tr("The story is being read."))
        chapters = self.split.chosen()

        def work() -> Manuscript:
            bound = self._doors().bound(chapters, "")
            if self._engine is None:
                self._engine = self._doors().engine(self._answers.send, None)
            self._doors().inquire(self._engine, bound)
            return bound

        self._background.do(work, self._if_open(lambda _bound: None), self._if_open(self._failed))

    def _answered(self, told: object) -> None:
        answer: Answer = told  # type: ignore[assignment] # all that the engine sends
        if answer.report is not None:
            self._close_engine()
            self.cast.show_people(answer.report)
            self._show_cast()
        elif answer.error and answer.final:
            self._failed(ValueError(answer.error))
        elif answer.stage:
            self.progress.setRange(0, 1000)
            self.progress.setValue(round(answer.fraction * 1000))
            self.text.setText(tr(answer.stage) + " …")

    def _make(self) -> None:
        if self.where is None:
            return
        title, author, folder = self.where.chosen()
        chapters = self.split.chosen()
        word = AuthorsWord(corrections=self.cast.corrections())
        cards = self.split.chosen_cards()
        papers = self._found.papers if self._found else ()
        doors = self._doors

        def make() -> Project:
            return doors().create(
                folder,
                title=title,
                author=author,
                chapters=chapters,
                word=word,
                cards=cards,
                papers=papers,
            )

        self.made.emit(make)
        self.accept()

    def _failed(self, error: Exception) -> None:
        self.progress.hide()
        self._say(self._wait, tr("This could not be read"), str(error), "")

    def _close_engine(self) -> None:
        engine, self._engine = self._engine, None
        if engine is not None:
            self._background.do(engine.close, lambda _none: None, lambda _error: None)

    def _if_open(self, then: Callable[..., None]) -> Callable[..., None]:
        """Nothing happens any more once the dialog is closed."""

        def call(*values: object) -> None:
            if self._open:
                then(*values)

        return call


_ABOUT_CAST = (
    "Untick whoever is not a person, tick who is a main character, change a name by typing. "
    "Select several to say that they are one."
)
