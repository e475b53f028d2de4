"""Snapshots: what was kept when, compared with the text of now by word, and brought back."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from continuity.ui.models.rows import RowsModel
from continuity.ui.parts.two_lines import TwoLines, TwoLinesDelegate
from continuity.ui.theme import Theme, book_font
from continuity.ui.words import tr

_SIZE = (1080, 680)
_EMPTY = (
    "A snapshot keeps the text as it is now. One is made by itself when the project is opened, "
    "before a change to many places, and every so often while you write."
)


class SnapshotsDialog(QDialog):
    selected = Signal(str)
    """The key of a snapshot whose differences are to be looked for."""
    turned = Signal(str)
    """The file of a chapter that is to be compared."""
    taken = Signal()
    deleted = Signal(str)
    restored = Signal(str, str)
    """The key of a snapshot, and the file of the chapter that is to be as it was; empty for all."""

    def __init__(self, parent: QWidget, theme: Theme, *, writing: bool) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Snapshots"))
        self.resize(*_SIZE)
        self._writing = writing
        self.rows = RowsModel[TwoLines](lambda row: f"{row.text}, {row.detail}", self)
        self.list = QListView()
        self.list.setModel(self.rows)
        self.list.setAccessibleName(tr("Snapshots"))
        delegate = TwoLinesDelegate(self.list)
        delegate.theme = theme
        self.list.setItemDelegate(delegate)
        self.chapter = QComboBox()
        self.chapter.setAccessibleName(tr("Chapter"))
        self.chapter.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.page = QTextBrowser()
        self.page.setAccessibleName(tr("What differs"))
        self.page.setFont(book_font(size=16))
        self.page.document().setDocumentMargin(20)
        self.page.setOpenLinks(False)
        self.told = QLabel()
        self.told.setProperty("tone", "muted")
        self.take = QPushButton(tr("Take a snapshot…"))
        self.delete = QPushButton(tr("Delete"))
        self.one = QPushButton(tr("Restore this chapter"))
        self.all = QPushButton(tr("Restore all"))
        self.close_button = QPushButton(tr("Done"))
        self._build()
        self._connect()
        self._enable()

    @property
    def key(self) -> str:
        index = self.list.currentIndex()
        return self.rows.rows[index.row()].key if index.isValid() else ""

    def show_snapshots(self, rows: Sequence[TwoLines]) -> None:
        here = self.key
        self.rows.show(rows)
        keys = [row.key for row in rows]
        place = keys.index(here) if here in keys else 0
        if rows:
            self.list.setCurrentIndex(self.rows.index(place))
        else:
            self.told.setText(tr(_EMPTY))
        self._enable()

    def show_chapters(self, chapters: Sequence[tuple[str, str]]) -> None:
        """Files and names of the chapters that differ, all at once if there are none."""
        self.chapter.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.chapter.clear()
        for file, name in chapters:
            self.chapter.addItem(name, file)
        self.chapter.blockSignals(False)  # noqa: FBT003 - as above
        self.chapter.setVisible(bool(chapters))
        if chapters:
            self.turned.emit(chapters[0][0])
        else:
            self.page.setHtml("")
            self.told.setText(tr("Nothing was changed since."))
        self._enable()

    def show_page(self, told: str, html: str) -> None:
        self.told.setText(told)
        self.page.setHtml(html)

    def _build(self) -> None:
        left, right = QWidget(), QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.setContentsMargins(12, 8, 12, 12)
        for button in (self.take, self.delete):
            row.addWidget(button)
        column.addLayout(row)
        column = QVBoxLayout(right)
        column.setContentsMargins(12, 12, 12, 12)
        top = QHBoxLayout()
        top.addWidget(self.chapter)
        top.addWidget(self.told, 1)
        column.addLayout(top)
        column.addWidget(self.page, 1)
        foot = QHBoxLayout()
        for button in (self.one, self.all):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column.addLayout(foot)
        self.told.setWordWrap(True)
        self.take.setProperty("tone", "primary")
        for button in (self.take, self.delete, self.one, self.all):
            button.setAutoDefault(False)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.setHandleWidth(1)
        halves.setChildrenCollapsible(False)
        halves.addWidget(left)
        halves.addWidget(right)
        halves.setSizes([330, 750])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(halves)

    def _connect(self) -> None:
        self.list.selectionModel().currentChanged.connect(self._current)
        self.chapter.activated.connect(lambda _at: self.turned.emit(self.chapter.currentData()))
        self.take.clicked.connect(self.taken)
        self.delete.clicked.connect(lambda: self.deleted.emit(self.key))
        self.one.clicked.connect(
            lambda: self.restored.emit(self.key, self.chapter.currentData() or "")
        )
        self.all.clicked.connect(lambda: self.restored.emit(self.key, ""))
        self.close_button.clicked.connect(self.accept)

    def _current(self, now: QModelIndex, _before: QModelIndex) -> None:
        self._enable()
        if now.isValid():
            self.selected.emit(self.key)

    def _enable(self) -> None:
        differs = bool(self.chapter.count()) and self._writing and bool(self.key)
        self.one.setEnabled(differs)
        self.all.setEnabled(differs)
        self.take.setEnabled(self._writing)
        self.delete.setEnabled(self._writing and bool(self.key))
