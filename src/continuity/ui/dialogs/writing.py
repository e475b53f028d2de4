"""A question that is answered with some lines of text."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget
from typing_extensions import override

from continuity.ui.dialogs.asking import Wording, dialog

_HEIGHT = 120


def ask_text(
    parent: QWidget, wording: Wording, then: Callable[[str], None], *, value: str = ""
) -> QDialog:
    """Ask for text of any length; nothing is answered where there is none."""
    made, layout = dialog(parent, wording)
    field = QPlainTextEdit(value)
    field.setAccessibleName(wording.title)
    field.setTabChangesFocus(True)
    field.setMinimumHeight(_HEIGHT)
    field.installEventFilter(_Agreeing(made))
    layout.addWidget(field)

    def answer() -> None:
        if field.toPlainText().strip():
            then(field.toPlainText().strip())

    made.accepted.connect(answer)
    made.open()
    field.setFocus()
    field.moveCursor(QTextCursor.MoveOperation.End)
    return made


class _Agreeing(QObject):
    """Return with Ctrl agrees; Return alone begins a line."""

    def __init__(self, made: QDialog) -> None:
        super().__init__(made)
        self._dialog = made

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self._dialog.accept()
            return True
        return super().eventFilter(watched, event)
