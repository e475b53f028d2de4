"""The sheet of keyboard shortcuts, drawn from the table of actions."""

from PySide6.QtWidgets import QAbstractItemView, QDialog, QHeaderView, QTableView, QWidget

from continuity.ui.actions import Action, every_action
from continuity.ui.dialogs.asking import Wording, dialog, without_cancel
from continuity.ui.models.tables import Column, TableModel

_SIZE = (520, 620)


def show_shortcuts(parent: QWidget) -> QDialog:
    made, layout = dialog(parent, Wording("Keyboard shortcuts", "", "Done"))
    table = QTableView()
    table.setProperty("surface", "raised")
    columns: tuple[Column[Action], ...] = (
        Column("What", lambda action: action.text.rstrip("…")),
        Column("Keys", lambda action: action.keys),
    )
    model = TableModel(columns, made)
    model.show(action for action in every_action() if action.keys)
    table.setModel(model)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.verticalHeader().hide()
    table.setShowGrid(False)
    table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    table.setAccessibleName("Keyboard shortcuts")
    layout.addWidget(table)
    made.resize(*_SIZE)
    without_cancel(made)
    made.open()
    return made
