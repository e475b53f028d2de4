"""Goals: what is to be written, how much of it is, and on which days it was."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from continuity.story.diary import Diary, Goals
from continuity.story.ids import ChapterId
from continuity.ui.actions import Doing
from continuity.ui.counting import Counting
from continuity.ui.desk import Desk
from continuity.ui.dialogs.goals import Reached, ask_goals
from continuity.ui.window import Window
from continuity.ui.words import noted, tr

_KEEP_AFTER = 4000
"""Milliseconds after words were written before the diary is."""


@dataclass(frozen=True, slots=True)
class Aim:
    """How far one goal has come; `goal` is 0 where none is set."""

    name: str
    words: int
    goal: int

    @property
    def share(self) -> float | None:
        return max(0.0, self.words / self.goal) if self.goal else None

    @property
    def told(self) -> str:
        if self.goal:
            return tr(
                "{some:,} of {goal:,} {where}",
                some=self.words,
                goal=self.goal,
                where=tr(self.name),
            )
        return tr("{some:,} {where}", some=self.words, where=tr(self.name))


def this_day() -> date:
    """By the writer's own clock."""
    return datetime.now(tz=UTC).astimezone().date()


class Striving(QObject):
    """Keeps the diary of the project on the desk."""

    def __init__(self, window: Window, desk: Desk, counting: Counting) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._counting = counting
        self.today: Callable[[], date] = this_day
        self.diary = Diary()
        self._session = 0
        self._folder: Path | None = None
        self._kept = True
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_KEEP_AFTER)
        self._later.timeout.connect(self.keep)
        counting.wrote.connect(self._wrote)
        counting.counted.connect(self._show)
        desk.opened.connect(self._opened)
        desk.changed.connect(lambda _changes: self._show())
        desk.closing.connect(self._closing)
        window.goal.clicked.connect(self.ask)

    def doing(self) -> Doing:
        return {"goals": self.ask}

    def aims(self) -> tuple[Aim, ...]:
        """What is aimed at, from the day to the book."""
        goals = self.diary.goals
        return (
            Aim(noted("today"), self.diary.on(self.today()), goals.day),
            Aim(noted("this session"), self._session, goals.session),
            Aim(noted("in this chapter"), self._counting.chapter, self._own or goals.chapter),
            Aim(noted("in the book"), self._counting.book, goals.book),
        )

    @property
    def _own(self) -> int:
        """The goal of the chapter where the keys go; 0 where it has none of its own."""
        project, here = self._desk.project, self._window.editor.chapter
        return project.cards.of(here).goal if project is not None and here is not None else 0

    def ask(self) -> None:
        """Show how far the goals have come, and have them set."""
        self._counting.count()
        here = self._window.editor.chapter
        day, session, chapter, book = (aim.words for aim in self.aims())
        ask_goals(
            self._window,
            self._window.theme,
            (self.diary, self.today()),
            Reached((day, session, chapter, chapter, book), self._own, here is not None),
            lambda goals, own: self._set(goals, own, here),
        )

    def keep(self) -> None:
        """Write the diary; on the worker's thread, and not where somebody else writes."""
        self._later.stop()
        project, folder, diary = self._desk.project, self._folder, self.diary
        if self._kept or project is None or project.read_only or folder is None:
            return
        self._kept = True

        def failed(_error: Exception) -> None:
            self._kept = False

        doors = self._desk.doors
        self._desk.background.do(
            lambda: doors().keep_diary(folder, diary), lambda _none: None, failed
        )

    def _opened(self) -> None:
        project = self._desk.project
        self.diary, self._session, self._kept = Diary(), 0, True
        if project is None:
            return
        folder = self._folder = project.folder
        doors = self._desk.doors

        def read(diary: Diary) -> None:
            if self._folder == folder:
                written = self.diary.on(self.today())
                self.diary = diary.written(self.today(), written) if written else diary
                self._show()

        self._desk.background.do(lambda: doors().diary(folder), read, lambda _error: None)
        self._show()

    def _closing(self) -> None:
        self._counting.count()
        self.keep()

    def _wrote(self, words: int) -> None:
        self._session += words
        self.diary = self.diary.written(self.today(), words)
        self._kept = False
        self._later.start()
        self._show()

    def _set(self, goals: Goals, own: int, chapter: ChapterId | None) -> None:
        project = self._desk.project
        if project is not None and chapter is not None and own != self._own:
            card = replace(project.cards.of(chapter), goal=own)
            self._desk.perform(lambda project: project.set_card(chapter, card))
        self.diary = Diary(goals, self.diary.days)
        self._kept = False
        self.keep()
        self._show()

    def _show(self) -> None:
        """In the status bar: the first goal that is set, or the words of the day."""
        aims = self.aims()
        first = next((aim for aim in aims if aim.goal), aims[0])
        bar = self._window.goal
        bar.show_progress(first.told, first.share)
        bar.setToolTip("\n".join(aim.told for aim in aims))
