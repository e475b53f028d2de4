"""The command palette: type a few letters of what is wanted."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from continuity.ui.actions import Action, Actions, every_action
from continuity.ui.models.rows import RowsModel
from continuity.ui.parts.key_rows import KeyRowDelegate
from continuity.ui.theme import Theme

_SIZE = (520, 380)


class CommandPalette(QDialog):
    def __init__(self, actions: Actions, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("All commands")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self._actions = actions
        self.words = QLineEdit()
        self.words.setPlaceholderText("What do you want to do?")
        self.words.setAccessibleName("Command")
        self.model: RowsModel[Action] = RowsModel(_shown, self)
        self.list = QListView()
        self.list.setProperty("surface", "raised")
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        delegate = KeyRowDelegate(self)
        delegate.theme = theme
        self.list.setItemDelegate(delegate)
        self.list.setAccessibleName("Commands")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 14, 14, 14)
        layout.addWidget(self.words)
        layout.addWidget(self.list, 1)
        self.words.textChanged.connect(lambda _text: self._refill())
        self.words.returnPressed.connect(self._run)
        self.list.activated.connect(lambda _index: self._run())
        self.list.clicked.connect(lambda _index: self._run())
        self.words.installEventFilter(self)
        self._refill()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        keys = (Qt.Key.Key_Down, Qt.Key.Key_Up)
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in keys
            and self.model.rows
        ):
            by = 1 if event.key() == Qt.Key.Key_Down else -1
            row = (self.list.currentIndex().row() + by) % len(self.model.rows)
            self.list.setCurrentIndex(self.model.index(row))
            return True
        return super().eventFilter(watched, event)

    def _refill(self) -> None:
        words = self.words.text().casefold().split()
        self.model.show(
            action
            for action in every_action()
            if self._actions[action.name].isEnabled()
            and action.name != "palette"
            and all(word in action.text.casefold() for word in words)
        )
        self.list.setCurrentIndex(self.model.index(0))

    def _run(self) -> None:
        row = self.list.currentIndex().row()
        if 0 <= row < len(self.model.rows):
            action = self._actions[self.model.rows[row].name]
            self.accept()
            action.trigger()


def _shown(action: Action) -> str:
    return f"{action.text}      {action.keys}" if action.keys else action.text
