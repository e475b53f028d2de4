"""A quote in its surroundings, in the book's face, with the words that clash marked."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextOption,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from continuity.diagnostics.diagnostic import Severity
from continuity.ui.survey import Passage
from continuity.ui.theme import Theme, book_font


class QuoteText(QTextEdit):
    """Text without a box of its own that is as high as its lines. A click or Return chooses it."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def fit(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        self.setFixedHeight(round(self.document().size().height()) + 4)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(160, 24)

    @override
    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        super().mouseReleaseEvent(e)
        if not self.textCursor().hasSelection():
            self.chosen.emit()

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        if e.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit()
        else:
            super().keyPressEvent(e)


class PassageView(QFrame):
    chosen = Signal()
    """The passage was clicked: its place is wanted."""

    def __init__(self, passage: Passage, severity: Severity, theme: Theme, keys: str = "") -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self.setAccessibleName(passage.heading)
        heading = QLabel(passage.heading)
        heading.setProperty("tone", "heading")
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setWordWrap(True)
        self._quote = QuoteText()
        self._quote.setAccessibleName(f"{passage.heading}: {passage.quote}")
        self._quote.setStyleSheet(f"background: {theme.raised}; border: none;")
        self._quote.chosen.connect(self.chosen)
        self._fill(passage, severity, theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 12)
        layout.setSpacing(6)
        key = QLabel(keys)
        key.setProperty("tone", "muted")
        key.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        top = QHBoxLayout()
        top.addWidget(heading, 1)
        top.addWidget(key)
        layout.addLayout(top)
        layout.addWidget(self._quote)
        if passage.note:
            note = QLabel(passage.note)
            note.setTextFormat(Qt.TextFormat.PlainText)
            note.setWordWrap(True)
            note.setProperty("tone", "muted")
            layout.addWidget(note)
        layout.addStretch(1)

    def _fill(self, passage: Passage, severity: Severity, theme: Theme) -> None:
        plain, marked = QTextCharFormat(), QTextCharFormat()
        for form in (plain, marked):
            form.setFont(book_font("", 16))
        plain.setForeground(QColor(theme.muted))
        marked.setForeground(QColor(theme.ink))
        marked.setBackground(theme.severity_soft(severity))
        marked.setFontWeight(QFont.Weight.Medium)
        cursor = self._quote.textCursor()
        cursor.insertText(passage.before, plain)
        cursor.insertText(passage.quote, marked)
        cursor.insertText(passage.after, plain)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.chosen.emit()
