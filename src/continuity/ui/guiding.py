"""The tour of the window, and the help."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QSettings, QTimer
from PySide6.QtWidgets import QWidget

from continuity.ui.actions import MENUS, SEPARATOR, Actions, Doing
from continuity.ui.desk import Desk
from continuity.ui.dialogs.help import Help
from continuity.ui.handbook import Page, guide_pages, rule_page
from continuity.ui.parts.tour_card import Step, TourCard
from continuity.ui.window import Window
from continuity.ui.words import noted, tr

_TAKEN = "tour/taken"
_AFTER = 400
"""Milliseconds after a project is open before the first step is shown."""
_STEPS = (
    (
        "chapters",
        noted("Your book"),
        noted(
            "Chapters and their scenes. Drag them to another place, or split and merge them: what"
            " a move would bring is told before it is done."
        ),
    ),
    (
        "page",
        noted("The page"),
        noted(
            "Write here; every word is saved by itself. What does not agree is underlined, each"
            " severity with a line of its own. F8 leaves you alone with the text."
        ),
    ),
    (
        "warnings",
        noted("What does not agree"),
        noted(
            "The warnings, worst first. F4 goes to the next one, and the list can be grouped and"
            " searched. Nothing is ever changed without you."
        ),
    ),
    (
        "card",
        noted("Both places, side by side"),
        noted(
            "Every warning shows the words it rests on. Go to either place, or decide: intended,"
            " canon, a dream or a lie, muted. All of it can be undone."
        ),
    ),
    (
        "views",
        noted("The story whole"),
        noted(
            "Cards, outline, pictures and your canon stand here; the scene, the people and the"
            " story clock at the foot. F1 is help, and Ctrl+Shift+P finds every command."
        ),
    ),
)


class Guiding(QObject):
    def __init__(self, window: Window, desk: Desk, actions: Actions, store: QSettings) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._actions = actions
        self._store = store
        self._waiting = False
        self.card: TourCard | None = None
        desk.opened.connect(self._opened)
        desk.closed.connect(self._closed)
        actions["sample"].triggered.connect(self._first_look)
        actions["focus"].toggled.connect(self._stand_back)

    def doing(self) -> Doing:
        return {"tour": self.tour, "help": self.help}

    def tour(self) -> None:
        """Show the window step by step; with the sample if nothing is open."""
        if self._desk.project is None:
            self._waiting = True
            self._actions["sample"].trigger()
        else:
            self._begin()

    def help(self, key: str = "") -> None:
        """Open the help, at the page of this key if it has one."""
        doors = self._desk.doors

        def show(rules: tuple[tuple[str, str], ...]) -> None:
            pages = (*guide_pages(), self._keys(), *(rule_page(*one) for one in rules))
            Help(self._window, pages, key).open()

        self._desk.background.do(
            lambda: doors().pages(), show, lambda error: self._window.message.say(str(error))
        )

    def _keys(self) -> Page:
        """The shortcuts as they are now."""
        parts = [f"# {tr('Keyboard shortcuts')}"]
        for title, actions in MENUS:
            rows = [
                f"| {tr(one.text).rstrip('…')} | {self._actions.keys(one.name)} |"
                for one in actions
                if one is not SEPARATOR and self._actions.keys(one.name)
            ]
            head = (
                f"\n## {tr(title).replace('&', '')}\n\n| {tr('What')} | {tr('Keys')} |\n|---|---|"
            )
            parts += [head, *rows]
        return Page("keys", tr("Keyboard shortcuts"), tr("Guide"), "\n".join(parts))

    def _first_look(self) -> None:
        """Whoever opens the sample for the first time is shown around."""
        if self._store.value(_TAKEN) is None:
            self._waiting = True

    def _opened(self) -> None:
        if self._waiting:
            self._waiting = False
            QTimer.singleShot(_AFTER, self, self._begin)

    def _closed(self) -> None:
        if self.card is not None:
            self.card.end()

    def _begin(self) -> None:
        if self._desk.project is None or self.card is not None:
            return
        if self._actions["focus"].isChecked():
            self._actions["focus"].trigger()
        steps = tuple(Step(title, text, self._shower(name)) for name, title, text in _STEPS)
        self.card = TourCard(self._window, steps, self._window.theme)
        self.card.ended.connect(self._ended)
        self.card.go(0)

    def _stand_back(self, alone: bool) -> None:  # noqa: FBT001 - Qt hands it on so
        """Who wants to be alone with the page is not shown around."""
        if self.card is not None and alone:
            self.card.stand_back()
        elif self.card is not None:
            # When the panels are back in their places.
            QTimer.singleShot(0, self.card, self._come_back)

    def _come_back(self) -> None:
        if self.card is not None:
            self.card.go(self.card.number)

    def _ended(self) -> None:
        self.card = None
        self._store.setValue(_TAKEN, "yes")
        self._window.editor.page.setFocus()

    def _shower(self, name: str) -> Callable[[], QWidget]:
        window = self._window

        def show() -> QWidget:
            window.show_view("draft")
            if name == "chapters":
                window.show_panel("chapters", visible=True)
                return window.chapters
            if name in {"warnings", "card"}:
                window.show_panel("warnings", visible=True)
                return window.warnings if name == "warnings" else window.card
            return window.editor if name == "page" else window.door

        return show
