"""The keyboard shortcuts: looked for, and changed."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from continuity.ui.actions import MENUS, Action, every_action
from continuity.ui.dialogs.asking import Wording, dialog, without_cancel
from continuity.ui.keyboard import Keyboard
from continuity.ui.models.tables import Column, TableModel
from continuity.ui.words import tr

_SIZE = QSize(640, 640)
_SHARE = 0.9
_SAY = "Choose a line, press the new keys, and set them."


def show_shortcuts(parent: QWidget, keyboard: Keyboard) -> QDialog:
    made, layout = dialog(parent, Wording("Keyboard shortcuts", "", "Done"))
    form = ShortcutsForm(keyboard)
    layout.addWidget(form)
    made.resize(_SIZE.boundedTo(parent.screen().availableSize() * _SHARE))
    without_cancel(made)
    made.open()
    form.words.setFocus()
    return made


class ShortcutsForm(QWidget):
    def __init__(self, keyboard: Keyboard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keyboard = keyboard
        self.words = QLineEdit()
        self.words.setPlaceholderText(tr("Find by words or by keys"))
        self.words.setAccessibleName(tr("Find a shortcut"))
        self.words.setClearButtonEnabled(True)
        self.table = QTableView()
        self.model = self._made_model()
        self.keys = QKeySequenceEdit()
        self.keys.setAccessibleName(tr("New keys"))
        self.keys.setMaximumSequenceLength(1)
        self.keys.setClearButtonEnabled(True)
        self.give, self.reset, self.reset_all = (
            QPushButton(text) for text in (tr("Set"), tr("Reset"), tr("Reset all"))
        )
        self.told = QLabel()
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self._lay_out()
        self.words.textChanged.connect(lambda _text: self._fill())
        self.table.selectionModel().currentChanged.connect(lambda _new, _old: self._chosen())
        self.keys.keySequenceChanged.connect(lambda _keys: self._weigh())
        self.give.clicked.connect(self._give)
        self.reset.clicked.connect(self._reset)
        self.reset_all.clicked.connect(self._reset_all)
        self._fill()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return sets the keys that were pressed; it does not end the dialog."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.give.click()
        else:
            super().keyPressEvent(event)

    @property
    def action(self) -> Action | None:
        row = self.table.currentIndex().row()
        return self.model.rows[row] if 0 <= row < len(self.model.rows) else None

    def _made_model(self) -> TableModel[Action]:
        columns: tuple[Column[Action], ...] = (
            Column("What", lambda action: tr(action.text).rstrip("…")),
            Column("Menu", _menu_of),
            Column("Keys", self._told_keys),
        )
        model = TableModel(columns, self)
        self.table.setModel(model)
        self.table.setProperty("surface", "raised")
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        head.setMinimumSectionSize(110)
        self.table.setAccessibleName(tr("Keyboard shortcuts"))
        return model

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.keys, 1)
        for button in (self.give, self.reset, self.reset_all):
            button.setAutoDefault(False)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.words)
        column.addWidget(self.table, 1)
        column.addWidget(self.told)
        column.addLayout(row)

    def _told_keys(self, action: Action) -> str:
        keys = self._keyboard.keys(action.name)
        return (
            tr("{value}  (changed)", value=keys or tr("none"))
            if self._keyboard.changed(action)
            else keys
        )

    def _fill(self) -> None:
        chosen = self.action
        words = self.words.text().casefold().split()
        self.model.show(
            action
            for action in every_action()
            if all(word in self._all_words(action) for word in words)
        )
        rows = self.model.rows
        self.table.selectRow(rows.index(chosen) if chosen in rows else 0)
        self._chosen()

    def _all_words(self, action: Action) -> str:
        return f"{tr(action.text)} {_menu_of(action)} {self._told_keys(action)}".casefold()

    def _chosen(self) -> None:
        action = self.action
        self.keys.setKeySequence(
            QKeySequence(self._keyboard.keys(action.name)) if action is not None else QKeySequence()
        )
        self._weigh()

    def _weigh(self) -> None:
        """Say what the keys that were pressed would do."""
        action, keys = self.action, self.keys.keySequence()
        self.told.setProperty("tone", "muted")
        self.told.setText(tr(_SAY))
        self.keys.setEnabled(action is not None)
        self.reset.setEnabled(action is not None and self._keyboard.changed(action))
        self.reset_all.setEnabled(any(self._keyboard.changed(one) for one in every_action()))
        new = action is not None and keys != QKeySequence(self._keyboard.keys(action.name))
        self.give.setEnabled(new)
        self.give.setText(tr("Set"))
        if action is not None and new:
            other = self._keyboard.in_the_way(action.name, keys)
            if other is not None:
                self.told.setProperty("tone", "error")
                name = tr(other.text).rstrip("…")
                self.told.setText(
                    tr("These are the keys of “{name}”, which would have none.", name=name)
                )
                self.give.setText(tr("Take them"))
        self.told.style().polish(self.told)

    def _give(self) -> None:
        if self.action is not None:
            self._keyboard.give(self.action, self.keys.keySequence())
            self._fill()

    def _reset(self) -> None:
        if self.action is not None:
            self._keyboard.reset(self.action)
            self._fill()

    def _reset_all(self) -> None:
        self._keyboard.reset_all()
        self._fill()


def _menu_of(action: Action) -> str:
    names = (tr(title).replace("&", "") for title, actions in MENUS if action in actions)
    return next(names, "")
