"""Adding, renaming, moving and removing chapters."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from continuity.story.ids import ChapterId
from continuity.ui.desk import Desk
from continuity.ui.dialogs.asking import Wording, ask_line
from continuity.ui.project import Project
from continuity.ui.window import Window
from continuity.workspace.changes import Changes


class Chaptering(QObject):
    def __init__(self, window: Window, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._doing: dict[str, Callable[[Project, ChapterId], object]] = {
            "add": self._add,
            "rename": self._rename,
            "remove": self._remove,
            "up": lambda project, chapter: self._move(project, chapter, -1),
            "down": lambda project, chapter: self._move(project, chapter, 1),
        }
        window.chapters.wanted.connect(self._do)

    def _do(self, what: str, chapter: int) -> None:
        if self._desk.project is not None:
            self._doing[what](self._desk.project, ChapterId(chapter))

    def _add(self, project: Project, chapter: ChapterId) -> None:
        order = _order(project)
        place = order.index(chapter) + 1 if chapter in order else len(order)
        wording = Wording("Add a chapter", "What is it called?", "Add")
        ask_line(
            self._window,
            wording,
            lambda title: self._desk.perform(lambda project: project.add(place, title)),
            value=f"Chapter {place + 1}",
        )

    def _rename(self, project: Project, chapter: ChapterId) -> None:
        title = next(one.title for one in project.manuscript.book.chapters if one.id == chapter)
        ask_line(
            self._window,
            Wording("Rename the chapter", "", "Rename"),
            lambda new: self._desk.perform(lambda project: project.rename(chapter, new)),
            value=title,
        )

    def _remove(self, _project: Project, chapter: ChapterId) -> None:
        self._perform_and_say("The chapter was removed.", lambda one: one.remove(chapter))

    def _move(self, project: Project, chapter: ChapterId, by: int) -> None:
        order = _order(project)
        place = order.index(chapter) + by
        if 0 <= place < len(order):
            self._perform_and_say("The chapter was moved.", lambda one: one.move(chapter, place))

    def _perform_and_say(self, text: str, operation: Callable[[Project], Changes]) -> None:
        self._desk.perform(operation)
        undo = self._window.actions_["undo"].trigger
        self._window.message.say(text, "Undo", undo, brief=True)


def _order(project: Project) -> list[ChapterId]:
    return [chapter.id for chapter in project.manuscript.book.chapters]
