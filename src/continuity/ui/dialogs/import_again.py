"""A story file read into the open project again: what would change, before it is done."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from continuity.ui.models.tables import Column, TableModel
from continuity.ui.words import tr
from continuity.workspace.reimport import ChapterChange, Fate

_SIZE = (720, 520)


class ImportAgain(QDialog):
    wanted = Signal(bool)
    """It is to be taken up; whether chapters that the file lacks are to be removed."""

    def __init__(self, parent: QWidget, name: str, changes: Sequence[ChapterChange]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Import again"))
        self.resize(*_SIZE)
        fates = Counter(one.fate for one in changes)
        self.heading, self.text = QLabel(_heading(fates)), QLabel(_about(name))
        columns: tuple[Column[ChapterChange], ...] = (
            Column("Chapter", lambda row: row.title),
            Column("In the file", lambda row: tr(row.fate.value)),
            Column("What is different", lambda row: row.summary),
        )
        self.model = TableModel(columns, self)
        self.model.show(tuple(changes))
        self.table = QTableView()
        self.remove = QCheckBox(tr("Remove the chapters that the file does not have"))
        self.remove.setVisible(bool(fates[Fate.GONE]))
        self.take = QPushButton(tr("Take it up"))
        self.take.setEnabled(any(one.fate is not Fate.SAME for one in changes) or _moved(changes))
        self._lay_out()
        self.take.clicked.connect(self._take)

    def _lay_out(self) -> None:
        self.heading.setProperty("tone", "large")
        self.text.setProperty("tone", "muted")
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        table = self.table
        table.setModel(self.model)
        table.setAccessibleName(tr("What becomes of each chapter"))
        table.setProperty("surface", "raised")
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.verticalHeader().hide()
        table.setShowGrid(False)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.take.setProperty("tone", "primary")
        self.take.setDefault(True)
        cancel = QPushButton(tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addWidget(cancel)
        buttons.addStretch(1)
        buttons.addWidget(self.take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        for part in (self.heading, self.text, table, self.remove):
            layout.addWidget(part, 1 if part is table else 0)
        layout.addLayout(buttons)

    def _take(self) -> None:
        self.wanted.emit(self.remove.isVisible() and self.remove.isChecked())
        self.accept()


def _heading(fates: Counter[Fate]) -> str:
    different = [
        (fates[fate], fate.value) for fate in Fate if fate is not Fate.SAME and fates[fate]
    ]
    if not different:
        return tr("Every chapter says what the file says")
    return ", ".join(f"{number} {tr(word)}" for number, word in different)


def _about(name: str) -> str:
    return tr(
        "This is what {name} would change. Decisions, declared facts, cards and comments "
        "stay; so do author’s notes that the file does not have. It can be undone.",
        name=name,
    )


def _moved(changes: Sequence[ChapterChange]) -> bool:
    """Whether the file has the chapters in another order: then there is something to take up."""
    keys = [one.chapter for one in changes if one.place >= 0 and one.chapter is not None]
    return keys != sorted(keys)
