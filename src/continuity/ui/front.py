"""What is there at once: the window with its welcome page.

All else comes in short steps while that is looked at. What is asked for meanwhile is done when all
is there, a moment later.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QSettings

from continuity.ui.actions import Actions
from continuity.ui.preferences import load, recent
from continuity.ui.theme import theme_of
from continuity.ui.turns import Turns
from continuity.ui.window import Window, tune_application


class Front(QObject):
    def __init__(self, store: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.store = store
        self.preferences = load(store)
        self.chosen: Path | None = None
        """A project or story that was asked for before it could be opened."""
        tune_application(theme_of(self.preferences.theme))
        self.actions = Actions(self)
        self.actions.enable(())
        self.window = Window(self.actions)
        self.window.welcome.show_recent(recent(store))
        self.window.show_welcome()
        self.window.dress(self.preferences)
        self.window.recall_place(store)
        self._early = [
            self.window.welcome.chosen.connect(self._choose),
            self.window.dropped.connect(self._choose),
        ]
        self.steps = self.window.furnish()
        """Brings in the views; see `Window.furnish`."""
        self._turns = Turns(self)

    def bring_in(self, then: Callable[[], object]) -> None:
        """Bring in the views step by step, and call `then` when they are there."""
        self._turns.take(self.steps, then)

    def finish(self) -> None:
        """Bring in what is not there yet at once. Nothing waits any more to be asked for."""
        self._turns.drop()
        for _ in self.steps:
            pass
        for connection in self._early:
            QObject.disconnect(connection)
        self._early.clear()

    def _choose(self, path: object) -> None:
        self.chosen = Path(str(path))
