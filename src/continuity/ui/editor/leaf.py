"""A leaf of the editor: a page, and over it, where two lie side by side, what is on it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QLabel, QTextEdit, QToolButton, QVBoxLayout, QWidget

from continuity.story.ids import ChapterId
from continuity.ui.editor.marks import Underline
from continuity.ui.editor.page import Page
from continuity.ui.words import tr


class Leaf(QWidget):
    closed = Signal()
    """The leaf is to be put away."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "page")
        self.page = Page()
        self.page.setAccessibleName(tr(name))
        self.chapter: ChapterId | None = None
        self.title = QLabel()
        self.title.setProperty("tone", "heading")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.close_button = QToolButton()
        self.close_button.setText(tr("Close"))
        self.close_button.setProperty("tone", "filter")
        self.close_button.setAccessibleName(tr("Close {name}", name=tr(name)))
        self.close_button.clicked.connect(self.closed)
        self.head = QWidget()
        self.head.setProperty("surface", "panel")
        self.head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self.head)
        row.setContentsMargins(14, 4, 8, 4)
        row.addWidget(self.title, 1)
        row.addWidget(self.close_button)
        self.head.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.page, 1)
        self._chosen: tuple[Underline, ...] = ()
        self._hits: list[tuple[int, int]] = []

    def put(self, document: QTextDocument, chapter: ChapterId | None) -> None:
        """Put a document on the page. Selections of the one before must not outlive it."""
        self._chosen, self._hits = (), []
        self.page.setExtraSelections([])
        self.page.marks = ()
        self.page.setDocument(document)
        self.chapter = chapter
        self.page.read_notes()
        self.title.setText(document.begin().text().lstrip("# ") or tr("Untitled"))

    def name_actively(self, *, active: bool) -> None:
        """Show whether it is this leaf that the keys go to."""
        self.title.setProperty("tone", "head" if active else "heading")
        self.title.style().polish(self.title)

    def highlight(self, fingerprint: str | None) -> None:
        """Give the words of one warning a soft background."""
        marks = self.page.marks
        self._chosen = tuple(mark for mark in marks if mark.fingerprint == fingerprint)
        self.paint_selections()

    def show_hits(self, hits: list[tuple[int, int]]) -> None:
        """Let what a search found stand out."""
        if hits or self._hits:
            self._hits = hits
            self.paint_selections()

    def paint_selections(self) -> None:
        selections = []
        theme = self.page.theme
        shown = () if self.page.quiet else self._chosen
        soft = [(m.start, m.end, theme.severity_soft(m.severity)) for m in shown]
        soft += [(start, end, QColor(theme.accent_soft)) for start, end in self._hits]
        for start, end, colour in soft:
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.page.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            form = QTextCharFormat()
            form.setBackground(colour)
            selection.cursor = cursor
            selection.format = form
            selections.append(selection)
        self.page.setExtraSelections(selections)
