"""Keys that move, name and remove what is chosen in a view of the book's structure."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView
from typing_extensions import override

_ALT = Qt.KeyboardModifier.AltModifier
_NONE = Qt.KeyboardModifier.NoModifier
_KEYS = {
    (Qt.Key.Key_Up, _ALT): "up",
    (Qt.Key.Key_Down, _ALT): "down",
    (Qt.Key.Key_F2, _NONE): "rename",
    (Qt.Key.Key_Delete, _NONE): "remove",
    (Qt.Key.Key_Return, _NONE): "open",
    (Qt.Key.Key_Enter, _NONE): "open",
}
_SIDEWAYS = {(Qt.Key.Key_Left, _ALT): "up", (Qt.Key.Key_Right, _ALT): "down"}


class MovingKeys(QObject):
    """Takes these keys before a shortcut of the window that has the same."""

    wanted = Signal(str)
    """"up", "down", "rename", "remove" or "open"."""

    def __init__(self, view: QAbstractItemView, *, sideways: bool = False) -> None:
        super().__init__(view)
        self._view = view
        self._keys = {**_KEYS, **(_SIDEWAYS if sideways else {})}
        view.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        pressed = Qt.KeyboardModifier(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier)
        what = self._keys.get((Qt.Key(event.key()), pressed))
        editing = self._view.state() == QAbstractItemView.State.EditingState
        if what is None or editing:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress:
            self.wanted.emit(what)
            return True
        return False
