"""Help: the guide, the shortcuts and the rules, to be read and searched."""

from collections.abc import Sequence
from pathlib import PurePosixPath

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from continuity.ui.handbook import Page
from continuity.ui.models.rows import RowsModel
from continuity.ui.theme import interface_font
from continuity.ui.words import tr

_SIZE = QSize(1000, 700)
_SHARE = 0.9
_LIST = 270
_HEADS = {1: (22, 0, 10), 2: (16, 18, 6), 3: (14, 14, 4)}
"""Size of a heading in pixels, and the space above and under it, by its level."""
_TEXT = 14
_WIDE = 135.0


class Help(QDialog):
    """Open beside the work: it does not hold up the window."""

    def __init__(self, parent: QWidget, pages: Sequence[Page], key: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Help"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        self._pages = tuple(pages)
        self.words = QLineEdit()
        self.model: RowsModel[Page] = RowsModel(_line, self)
        self.list = QListView()
        self.text = QTextBrowser()
        self.nothing = QLabel(tr("Nothing in the help speaks of that."))
        self._lay_out()
        self.words.textChanged.connect(lambda _text: self._fill())
        self.list.selectionModel().currentChanged.connect(lambda _new, _old: self._show())
        self.text.anchorClicked.connect(self._follow)
        self._fill()
        self.show_page(key)
        self.resize(_SIZE.boundedTo(parent.screen().availableSize() * _SHARE))
        self.words.setFocus()

    @property
    def page(self) -> Page | None:
        row = self.list.currentIndex().row()
        return self.model.rows[row] if 0 <= row < len(self.model.rows) else None

    def show_page(self, key: str) -> None:
        """The page of a key, whatever was looked for."""
        if any(one.key == key for one in self._pages):
            self.words.clear()
            row = [one.key for one in self.model.rows].index(key)
            self.list.setCurrentIndex(self.model.index(row))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows go through the pages while words are typed."""
        steps: dict[int, int] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        step = steps.get(event.key(), 0)
        if step and self.words.hasFocus():
            row = min(max(self.list.currentIndex().row() + step, 0), len(self.model.rows) - 1)
            self.list.setCurrentIndex(self.model.index(row))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.text.setFocus()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.words.setPlaceholderText(tr("Search the help"))
        self.words.setAccessibleName(tr("Search the help"))
        self.words.setClearButtonEnabled(True)
        self.list.setModel(self.model)
        self.list.setAccessibleName(tr("Pages of the help"))
        self.list.setSpacing(1)
        self.text.setAccessibleName(tr("Page of the help"))
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setOpenLinks(False)
        self.text.document().setDocumentMargin(24)
        self.nothing.setProperty("tone", "muted")
        self.nothing.setWordWrap(True)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(12, 12, 6, 12)
        column.addWidget(self.words)
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.setHandleWidth(1)
        halves.setChildrenCollapsible(False)
        halves.addWidget(left)
        halves.addWidget(self.text)
        halves.setSizes([_LIST, _SIZE.width() - _LIST])
        halves.setStretchFactor(1, 1)
        close = QPushButton(tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 8, 12, 10)
        foot.addStretch(1)
        foot.addWidget(close)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(halves, 1)
        outer.addLayout(foot)

    def _fill(self) -> None:
        words = self.words.text().strip()
        before = self.page
        shown = self._pages
        if words:
            ranked = [(one.answers(words), one) for one in self._pages]
            ranked.sort(key=lambda pair: -pair[0])
            shown = tuple(one for rank, one in ranked if rank)
        self.model.show(shown)
        self.nothing.setVisible(not shown)
        self.list.setVisible(bool(shown))
        keep = not words and before in shown
        row = shown.index(before) if keep and before is not None else 0
        self.list.setCurrentIndex(self.model.index(row))
        self._show()

    def _show(self) -> None:
        page = self.page
        self.text.setMarkdown(page.text if page is not None else "")
        typeset(self.text.document())
        for word in self.words.text().split()[:1]:
            self.text.find(word, QTextDocument.FindFlag(0))

    def _follow(self, url: QUrl) -> None:
        """Links lead to other pages of the help; whatever lies outside is not there to be had."""
        key = url.fragment() or PurePosixPath(url.path()).stem
        self.show_page(key)


def typeset(document: QTextDocument) -> None:
    """Give Markdown the air of a page: it comes without any."""
    document.setDefaultFont(interface_font(_TEXT))
    block = document.begin()
    while block.isValid():
        cursor, form = QTextCursor(block), block.blockFormat()
        size, above, under = _HEADS.get(form.headingLevel(), (0, 0, 8))
        code = form.hasProperty(QTextFormat.Property.BlockCodeLanguage) or (
            form.nonBreakableLines()
        )
        form.setTopMargin(above)
        form.setBottomMargin(0 if code or block.textList() else under)
        form.setNonBreakableLines(False)
        if not code:
            wide = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
            form.setLineHeight(_WIDE, wide)
        cursor.setBlockFormat(form)
        if size:
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            head = QTextCharFormat()
            head.setFont(interface_font(size))
            head.setFontWeight(QFont.Weight.DemiBold)
            cursor.mergeCharFormat(head)
        block = block.next()


def _line(page: Page) -> str:
    return page.title
