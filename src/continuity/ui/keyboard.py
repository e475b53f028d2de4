"""Which keys do what: those of the table of actions, or those that the writer chose instead."""

from PySide6.QtCore import QSettings
from PySide6.QtGui import QKeySequence

from continuity.ui.actions import Action, Actions, every_action

_KEY = "keys"


class Keyboard:
    """What was chosen is kept with the preferences; what was not is free to change with us."""

    def __init__(self, actions: Actions, store: QSettings) -> None:
        self._actions = actions
        self._store = store
        for action in every_action():
            kept = store.value(f"{_KEY}/{action.name}")
            if kept is not None:
                actions[action.name].setShortcut(QKeySequence(str(kept)))

    def keys(self, name: str) -> str:
        """The keys of an action now, as the desktop writes them; empty for none."""
        return self._actions.keys(name)

    def changed(self, action: Action) -> bool:
        """Whether the keys are others than those of the table."""
        return self._actions[action.name].shortcut() != QKeySequence(action.keys)

    def in_the_way(self, name: str, keys: QKeySequence) -> Action | None:
        """The action that has these keys already, or keys that they begin with or that begin with
        them.
        """
        none, some = QKeySequence.SequenceMatch.NoMatch, keys
        for other in every_action():
            theirs = self._actions[other.name].shortcut()
            if other.name == name or theirs.isEmpty() or some.isEmpty():
                continue
            if theirs.matches(some) is not none or some.matches(theirs) is not none:
                return other
        return None

    def give(self, action: Action, keys: QKeySequence) -> None:
        """Give keys to an action, and take them from the one that has them."""
        before = self.in_the_way(action.name, keys)
        while before is not None:
            self._set(before, QKeySequence())
            before = self.in_the_way(action.name, keys)
        self._set(action, keys)

    def reset(self, action: Action) -> None:
        """Back to the keys of the table, wherever they are now."""
        self.give(action, QKeySequence(action.keys))

    def reset_all(self) -> None:
        for action in every_action():
            self._set(action, QKeySequence(action.keys))

    def _set(self, action: Action, keys: QKeySequence) -> None:
        self._actions[action.name].setShortcut(keys)
        if keys == QKeySequence(action.keys):
            self._store.remove(f"{_KEY}/{action.name}")
        else:
            text = keys.toString(QKeySequence.SequenceFormat.PortableText)
            self._store.setValue(f"{_KEY}/{action.name}", text)
