"""Cards and outline: kept up with the book, written on, and led from to the draft."""

from dataclasses import replace

from PySide6.QtCore import QObject, QSettings

from continuity.story.cards import Card
from continuity.story.ids import ChapterId, SceneId
from continuity.ui.actions import Doing
from continuity.ui.chaptering import Chaptering
from continuity.ui.desk import Desk
from continuity.ui.dialogs.asking import Wording, ask_line
from continuity.ui.plan import VIEWS
from continuity.ui.project import Project
from continuity.ui.scene_lines import Outline, outline
from continuity.ui.survey import Survey
from continuity.ui.window import Window
from continuity.workspace.changes import Changes


class Planning(QObject):
    def __init__(
        self, window: Window, desk: Desk, chaptering: Chaptering, store: QSettings
    ) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._chaptering = chaptering
        self._stale = True
        plan = window.plan
        plan.recall(store)
        plan.wanted.connect(self._want)
        plan.dropped.connect(chaptering.move_scene)
        plan.outline.noted.connect(self.note)
        plan.form.noted.connect(self.note)
        plan.form.named.connect(chaptering.name)
        window.chapters.marked.connect(self._mark)
        window.turned.connect(self._turned)
        desk.opened.connect(self._opened)
        desk.reported.connect(self._reported)
        desk.changed.connect(self._changed)
        desk.closed.connect(lambda: plan.show_outline(Outline()))

    def doing(self) -> Doing:
        return {
            "draft": lambda: self._show("draft"),
            "cards": lambda: self._show("cards"),
            "outline": lambda: self._show("outline"),
            "statuses": self.ask_statuses,
        }

    def ask_statuses(self) -> None:
        """The words for how far a scene is, in the order of the work."""
        project = self._desk.project
        if project is None:
            return
        wording = Wording(
            "Status words",
            "How far can a scene or chapter be? In the order of the work, parted by commas.",
            "Apply",
        )
        value = ", ".join(project.settings.statuses)
        ask_line(self._window, wording, self._set_statuses, value=value)

    def _set_statuses(self, line: str) -> None:
        words = tuple(dict.fromkeys(word.strip() for word in line.split(",") if word.strip()))

        def set_words(project: Project) -> Changes:
            return project.set(replace(project.settings, statuses=words))

        if words:
            self._desk.perform(set_words)

    def note(self, chapter: int, scene: object, card: Card) -> None:
        key = None if scene is None else SceneId(int(str(scene)))
        self._desk.perform(lambda project: project.set_card(ChapterId(chapter), card, key))

    def _show(self, name: str) -> None:
        self._window.show_view(name)
        if name == "draft":
            self._window.editor.page.setFocus()
        else:
            self._window.plan.take_keys()

    def _mark(self, chapter: int, scene: object, status: str) -> None:
        key = None if scene is None else SceneId(int(str(scene)))

        def mark(project: Project) -> Changes:
            before = project.cards.of(ChapterId(chapter), key)
            return project.set_card(ChapterId(chapter), replace(before, status=status), key)

        self._desk.perform(mark)

    def _want(self, what: str, chapter: int, scene: object) -> None:
        if what == "open":
            self._window.show_view("draft")
            self._window.chapters.chosen.emit(chapter, scene)
            self._window.editor.page.setFocus()
        else:
            self._chaptering.do(what, chapter, scene)

    def _opened(self) -> None:
        project = self._desk.project
        if project is not None:
            self._window.plan.allow(writing=not project.read_only)
            self._show_statuses()
            self._stale = True

    def _show_statuses(self) -> None:
        project = self._desk.project
        if project is not None:
            self._window.chapters.show_cards(project.cards, project.settings.statuses)

    def _reported(self, _survey: Survey) -> None:
        self._stale = True
        self._show_statuses()
        self._renew()

    def _changed(self, changes: Changes) -> None:
        self._show_statuses()
        if changes.cards or changes.settings:
            self._stale = True
            self._renew()

    def _turned(self) -> None:
        """Another view is in the middle: what nobody saw was not kept up."""
        if self._window.view not in VIEWS:
            self._window.plan.form.write()
        self._renew()

    def _renew(self) -> None:
        survey = self._desk.survey
        if not self._stale or survey is None or self._window.view not in VIEWS:
            return
        self._stale = False
        self._desk.learn(
            lambda project: outline(survey, project.cards, project.settings.statuses),
            self._window.plan.show_outline,
        )
