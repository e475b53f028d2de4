"""The project on the desk: what is done to it, in order, and what is found out about it.

Everything that touches the project runs on one worker thread, in the order in which it was asked
for; reading and checking run in the engine's own process. The window hears of both by two signals.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from continuity.engine.report import Report
from continuity.errors import ProjectLocked
from continuity.story.edits import Edit
from continuity.story.ids import ChapterId
from continuity.story.manuscript import Manuscript
from continuity.ui.background import Background, Relay, sentence
from continuity.ui.doors import Answer, Engine, OpenDoors
from continuity.ui.errands import prepared, put_away, read_whole, recalled
from continuity.ui.project import Project
from continuity.ui.survey import Survey
from continuity.ui.turns import after
from continuity.ui.words import tr
from continuity.workspace.changes import Changes

T = TypeVar("T")

SAVE_AFTER = 400
"""Milliseconds without a key press before the text is saved."""
CHECK_AFTER = 400
_STOPPED = True


@dataclass(slots=True)
class _Weighing:
    """A question about what might be, and the number under which it was asked; 0 before."""

    edit_of: Callable[[Project], Edit]
    hear: Callable[[Answer | None], object]
    number: int = 0


class Desk(QObject):
    changed = Signal(object)
    """Changes: what an edit touched."""
    reported = Signal(object)
    """Survey: a report and the manuscript it speaks of."""
    performed = Signal()
    """Something was done to the project that it can undo."""
    opened = Signal()
    """The texts can be shown and written on; what is in them is told a moment later."""
    read = Signal()
    """What is in the chapters is known."""
    closing = Signal()
    """The project is about to be put away: the last moment to have something written."""
    closed = Signal()
    kept_open = Signal()
    """The project was not closed: what was typed cannot be written."""
    progressed = Signal(str, float)
    """What is being done, and how much of it is done; an empty name when it is over."""
    stored = Signal()
    """See `all_stored`, which may have another answer now."""
    failed = Signal(str)
    locked = Signal(object, str)
    """A folder that somebody else writes in, and a sentence that says who."""
    engine_failed = Signal(str, bool)
    """What happened, and whether it is up to the user to have it go on."""

    def __init__(self, doors: OpenDoors, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.doors = doors
        self.background = Background(self)
        self.project: Project | None = None
        self.survey: Survey | None = None
        self.page_text: Callable[[ChapterId], str | None] = lambda _chapter: None
        self._answers = Relay(self._received, self)
        self._engine: Engine | None = None
        self._asked: dict[int, Manuscript] = {}
        self._weighing: _Weighing | None = None
        self._last = 0
        """The number of the last question about the text as it stands."""
        self._settled = False
        """Whether that was answered, and nothing was changed since."""
        self._asking = threading.Lock()
        self._dirty: set[ChapterId] = set()
        self._unsaved: set[ChapterId] = set()
        """Chapters whose last text did not reach the disk; kept by the worker."""
        self._saving = 0
        self._save_timer = after(SAVE_AFTER, self.save, self)
        self._check_timer = after(CHECK_AFTER, self.check, self)

    def open(self, folder: Path, *, read_only: bool = False) -> None:
        if not self.close():
            return
        self.progressed.emit(tr("Opening"), 0.0)

        def failed(error: Exception) -> None:
            self.progressed.emit("", 1.0)
            if isinstance(error, ProjectLocked):
                self.locked.emit(folder, str(error))
            else:
                self.failed.emit(sentence(error))

        self.background.do(
            lambda: prepared(lambda: self.doors().open(folder, read_only=read_only)),
            self._take,
            failed,
        )

    def warm(self) -> None:
        """Import on the worker's thread what opening a project needs."""
        self.background.do(self.doors, lambda _doors: None, lambda _error: None)

    def take_new(self, make: Callable[[], Project]) -> None:
        """Put a project on the desk that `make` creates on the worker's thread."""
        if not self.close():
            return
        self.background.do(lambda: prepared(make), self._take, self._say)

    def touch(self, chapter: ChapterId, *, check: bool = True) -> None:
        """A chapter was typed in: save after a pause, check after a longer one."""
        self._dirty.add(chapter)
        self._settled = False
        self._save_timer.start()
        if check:
            self._check_timer.start()
        self.stored.emit()

    @property
    def all_stored(self) -> bool:
        """Whether all that was typed is on the disk."""
        return not self._dirty and not self._saving

    def waiting(self, chapter: ChapterId) -> bool:
        """Whether the page is ahead of the file."""
        return chapter in self._dirty

    def save(self) -> None:
        """Begin to save all that was typed."""
        self._save_timer.stop()
        texts = [(chapter, self.page_text(chapter)) for chapter in self._dirty]
        self._dirty.clear()
        for chapter, text in texts:
            if text is not None:
                self._store(chapter, text)
        self.stored.emit()

    def _taken_up(self, changes: Changes) -> None:
        if changes:
            self.changed.emit(changes)

    def perform(
        self, operation: Callable[[Project], Changes | None], *, undoable: bool = True
    ) -> None:
        """Do something to the project; what it changed is told to everybody, and checked."""

        def then(changes: Changes | None) -> None:
            if changes:
                if undoable:
                    self.performed.emit()
                self.changed.emit(changes)
                if changes.structure:
                    self._survey_anew()
                if changes.checkable:
                    self.check()

        self.save()
        self._with_project(operation, then, self._say)

    def learn(
        self, operation: Callable[[Project], T], then: Callable[[T], object], *, quiet: bool = False
    ) -> None:
        """Have something read from the project, or made of it, away from the window's thread.
        `quiet`: that it could not be done is told to nobody.
        """
        failed = self._say if not quiet else lambda _error: None
        self._with_project(operation, then, failed)

    def weigh(
        self, edit_of: Callable[[Project], Edit], hear: Callable[[Answer | None], object]
    ) -> None:
        """Ask what would be found if an edit were done, and hear every answer until
        `stop_weighing`; None where the edit cannot be done. What is to be asked about the text as
        it stands comes first, so that both can be compared.
        """
        self._weighing = _Weighing(edit_of, hear)
        if self._dirty or not self._settled or self._check_timer.isActive():
            self.check()
        else:
            self._ask_weighing()

    def stop_weighing(self) -> None:
        """What the engine last thought about was not the book: it is asked about that again."""
        if self._weighing is not None:
            self._weighing = None
            self.check()

    def check(self) -> None:
        """Ask the engine about the text as it stands now."""
        self._check_timer.stop()
        self._settled = False
        self.save()
        self._with_project(self._ask, lambda _number: None, self._engine_said)

    def restart_engine(self) -> None:
        engine, self._engine = self._engine, None
        if engine is not None:
            self.background.do(engine.close, lambda _none: None, lambda _error: None)
        self.check()

    def close(self, *, anyway: bool = False) -> bool:
        """Save, and put the project away. What was typed is on the disk when this returns; if it
        cannot be written, the project stays, unless it is to be closed anyway.
        """
        if self.project is None:
            return True
        self.closing.emit()
        self.save()
        self.background.finish()
        if self._unsaved and not anyway:
            # Behind the messages on what went wrong, which are on their way.
            QTimer.singleShot(0, self.kept_open.emit)
            return False
        self._check_timer.stop()
        project, engine = self.project, self._engine
        self.project = self.survey = self._engine = None
        self._asked.clear()
        self.background.do(lambda: put_away(project, engine), lambda _none: None, self._say)
        self.closed.emit()
        return True

    def leave(self) -> None:
        """The program ends: nothing is accepted any more."""
        self.close(anyway=True)
        self._answers.close()
        self.background.close()

    def _take(self, prepared: tuple[Project, Survey]) -> None:
        self.project, self.survey = prepared
        self._dirty.clear()
        self._unsaved.clear()
        self._saving = 0
        self.progressed.emit("", 1.0)
        self.opened.emit()
        self.reported.emit(self.survey)
        self.stored.emit()
        # Behind the first painting of the page: until then the worker leaves the window alone.
        QTimer.singleShot(0, self, self._read_on)

    def _read_on(self) -> None:
        def read(survey: Survey) -> None:
            self.survey = survey
            self.reported.emit(survey)
            self.read.emit()

        self._with_project(read_whole, read, self._say)
        self._with_project(recalled, self._remembered, self._say)
        self.check()

    def _remembered(self, survey: Survey | None) -> None:
        """What was known when the project was last open, until it is read anew."""
        if survey is not None and self.survey is not None and not self.survey.report.scenes:
            self.survey = survey
            self.reported.emit(survey)

    def _survey_anew(self) -> None:
        """Chapters came, went or moved: show that at once, with what is known so far."""
        known = self.survey.report if self.survey is not None else Report()

        def surveyed(survey: Survey) -> None:
            self.survey = survey
            self.reported.emit(survey)

        self._with_project(lambda project: Survey(project.manuscript, known), surveyed, self._say)

    def _with_project(
        self,
        operation: Callable[[Project], T],
        then: Callable[[T], object],
        failed: Callable[[Exception], object],
    ) -> None:
        project = self.project
        if project is None:
            return

        def still(value: T) -> None:
            if self.project is project:
                then(value)

        def still_failed(error: Exception) -> None:
            if self.project is project:
                failed(error)

        self.background.do(lambda: operation(project), still, still_failed)

    def _store(self, chapter: ChapterId, text: str) -> None:
        self._saving += 1

        def write(project: Project) -> None:
            self._unsaved.add(chapter)
            project.write(chapter, text)
            self._unsaved.discard(chapter)

        def written(_none: None) -> None:
            self._saving -= 1
            self.stored.emit()
            if not self._saving:
                # Not before it is told that all is on the disk.
                self._with_project(lambda project: project.read_on(), self._taken_up, self._say)

        def failed(error: Exception) -> None:
            self._saving -= 1
            self._dirty.add(chapter)
            self.stored.emit()
            self._say(error)

        self._with_project(write, written, failed)

    def _ask(self, project: Project) -> int:
        """On the worker's thread."""
        if self._engine is None:
            self._engine = self.doors().engine(self._answered, project.folder / "story.db")
        manuscript = project.manuscript
        with self._asking:
            number = self._engine.ask(project.question())
            self._asked[number] = manuscript
            self._last = number
            if self._weighing is not None:
                self._weighing.number = 0  # overtaken; it is asked again
        return number

    def _ask_weighing(self) -> None:
        weighing = self._weighing
        if weighing is None:
            return

        def ask(project: Project) -> None:
            question = project.question_if(weighing.edit_of(project))
            with self._asking:
                if self._engine is not None:
                    weighing.number = self._engine.ask(question)

        def failed(error: Exception) -> None:
            self._weighing = None
            self._say(error)
            weighing.hear(None)

        self._with_project(ask, lambda _none: None, failed)

    def _answered(self, answer: Answer) -> None:
        """On the engine's thread: the index is made there, not on the window's."""
        with self._asking:
            manuscript = self._asked.get(answer.number)
        if answer.report is not None and manuscript is not None:
            self._answers.send((answer, Survey(manuscript, answer.report)))
        else:
            self._answers.send(answer)

    def _received(self, told: object) -> None:
        if self.project is None:
            return
        if isinstance(told, tuple):
            self._surveyed(*told)
        else:
            self._heard(told)  # type: ignore[arg-type] # answers are all that is sent but surveys

    def _surveyed(self, answer: Answer, survey: Survey) -> None:
        for old in [old for old in self._asked if old < answer.number]:
            del self._asked[old]
        self.survey = survey
        self.reported.emit(survey)
        if answer.final:
            self._settled = self._settled or answer.number == self._last
            self.progressed.emit("", 1.0)
            self._with_project(
                lambda project: project.keep(survey.report), lambda _none: None, self._say
            )
            if self._settled and self._weighing is not None and not self._weighing.number:
                self._ask_weighing()

    def _heard(self, answer: Answer) -> None:
        weighing = self._weighing
        if weighing is not None and answer.number == weighing.number:
            weighing.hear(answer)
        elif answer.error:
            self.progressed.emit("", 1.0)
            self.engine_failed.emit(answer.error, answer.final)
        elif answer.stage:
            self.progressed.emit(answer.stage, answer.fraction)

    def _engine_said(self, error: Exception) -> None:
        self.engine_failed.emit(sentence(error), _STOPPED)

    def _say(self, error: Exception) -> None:
        self.failed.emit(sentence(error))
