"""The trash: what was removed, to be looked at and put back."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from continuity.ui.models.rows import RowsModel
from continuity.ui.parts.panel import empty_state
from continuity.ui.parts.two_lines import TwoLines, TwoLinesDelegate
from continuity.ui.theme import Theme, book_font
from continuity.ui.words import tr

_SIZE = (860, 560)


class TrashDialog(QDialog):
    selected = Signal(str)
    restored = Signal(str)
    deleted = Signal(str)

    def __init__(self, parent: QWidget, theme: Theme, *, writing: bool) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Trash"))
        self.resize(*_SIZE)
        self._writing = writing
        self.rows = RowsModel[TwoLines](lambda row: f"{row.text}, {row.detail}", self)
        self.list = QListView()
        self.list.setModel(self.rows)
        self.list.setAccessibleName(tr("What was removed"))
        delegate = TwoLinesDelegate(self.list)
        delegate.theme = theme
        self.list.setItemDelegate(delegate)
        self.page = QPlainTextEdit()
        self.page.setReadOnly(True)
        self.page.setAccessibleName(tr("The text"))
        self.page.setFont(book_font(size=16))
        self.page.document().setDocumentMargin(16)
        self.empty = empty_state(
            tr("Chapters and scenes that you remove can be put back from here.")
        )
        self.back = QPushButton(tr("Put back"))
        self.back.setProperty("tone", "primary")
        self.delete = QPushButton(tr("Delete for ever"))
        self.close_button = QPushButton(tr("Done"))
        self._build()
        self.list.selectionModel().currentChanged.connect(self._current)
        self.back.clicked.connect(lambda: self.restored.emit(self.key))
        self.delete.clicked.connect(lambda: self.deleted.emit(self.key))
        self.close_button.clicked.connect(self.accept)

    @property
    def key(self) -> str:
        index = self.list.currentIndex()
        return self.rows.rows[index.row()].key if index.isValid() else ""

    def show_removed(self, rows: Sequence[TwoLines]) -> None:
        self.rows.show(rows)
        self.empty.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self.page.setPlainText("")
        if rows:
            self.list.setCurrentIndex(self.rows.index(0))
        self._enable()

    def show_text(self, text: str) -> None:
        self.page.setPlainText(text)

    def _build(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list, 1)
        column.addWidget(self.empty, 1)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.setHandleWidth(1)
        halves.setChildrenCollapsible(False)
        halves.addWidget(left)
        halves.addWidget(self.page)
        halves.setSizes([320, 540])
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 4, 14, 14)
        foot.addWidget(self.delete)
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.close_button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(halves, 1)
        outer.addLayout(foot)

    def _current(self, now: QModelIndex, _before: QModelIndex) -> None:
        self._enable()
        if now.isValid():
            self.selected.emit(self.key)

    def _enable(self) -> None:
        some = bool(self.key) and self._writing
        self.back.setEnabled(some)
        self.delete.setEnabled(some)
