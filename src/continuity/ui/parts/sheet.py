"""A page to read: headings, facts and quotes, each of which may lead to a place in the text.

It is built through a cursor, never from markup, so no text of a story is taken for markup.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QTextBrowser, QWidget
from typing_extensions import override

from continuity.ui.theme import LIGHT, Theme, book_font, interface_font
from continuity.ui.words import tr

_WIDE = 100.0


class Sheet(QTextBrowser):
    followed = Signal(int)
    """The number of the link that was followed, as `link` counted them."""

    asked = Signal(int, QPoint)
    """The number of the link whose menu is wanted, and where, on the screen."""

    def __init__(self, name: str, parent: QWidget | None = None, *, raised: bool = False) -> None:
        super().__init__(parent)
        self.raised = raised
        self.theme: Theme = LIGHT
        self.setAccessibleName(tr(name))
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setOpenLinks(False)
        self.anchorClicked.connect(self._follow)
        self.document().setDocumentMargin(14)

    def begin(self, theme: Theme) -> None:
        self.theme = theme
        self.clear()
        ground = theme.raised if self.raised else theme.panel
        edge = f"1px solid {theme.line}" if self.raised else "none"
        self.setStyleSheet(
            f"QTextBrowser {{ background: {ground}; border: {edge}; border-radius: 6px; }}"
        )

    def end(self) -> None:
        """Back to the top, with nothing selected."""
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def title(self, text: str) -> None:
        self._put(text, self._form(self.theme.ink, size=19, weight=QFont.Weight.DemiBold), top=0)

    def heading(self, text: str) -> None:
        form = self._form(self.theme.muted, size=12, weight=QFont.Weight.DemiBold)
        self._put(text, form, top=16, bottom=4)

    def line(self, text: str, *, muted: bool = False, top: int = 2) -> None:
        self._put(text, self._form(self.theme.muted if muted else self.theme.ink), top=top)

    def fact(self, text: str, detail: str, link: int | None = None) -> None:
        """What is said, and beside it, quieter, by whom or where."""
        form = self._form(self.theme.ink, weight=QFont.Weight.Medium)
        self._put(text, self._linked(form, link), top=6)
        if detail:
            quiet = self._linked(self._form(self.theme.muted, size=12), link)
            self.textCursor().insertText("   " + detail, quiet)

    def remarks(self, parts: Sequence[tuple[str, str, int]]) -> None:
        """Short quotes in one line, each with a word or two on it and its link."""
        quiet = self._form(self.theme.muted, size=12)
        for number, (words, text, link) in enumerate(parts):
            form = self._linked(self._book(self.theme.ink), link)
            if number:
                self.textCursor().insertText("   ", quiet)
                self.textCursor().insertText(f"“{words}”", form)
            else:
                self._put(f"“{words}”", form, top=1, bottom=2, left=10)
            if text:
                self.textCursor().insertText(f" {text}", quiet)

    def quote(self, before: str, words: str, after: str, link: int | None = None) -> None:
        """Words of the story in the book's face, with their surroundings."""
        quiet = self._linked(self._book(self.theme.muted), link)
        self._put(before, quiet, top=1, bottom=2, left=10)
        cursor = self.textCursor()
        cursor.insertText(words, self._linked(self._book(self.theme.ink), link))
        cursor.insertText(after, quiet)

    def _form(
        self, colour: str, *, size: int = 13, weight: QFont.Weight = QFont.Weight.Normal
    ) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setFont(interface_font(size))
        form.setFontWeight(weight)
        form.setForeground(QColor(colour))
        return form

    def _book(self, colour: str) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setFont(book_font("", 15))
        form.setForeground(QColor(colour))
        return form

    def _linked(self, form: QTextCharFormat, link: int | None) -> QTextCharFormat:
        if link is not None:
            form.setAnchor(True)
            form.setAnchorHref(f"place:{link}")
            form.setProperty(
                QTextFormat.Property.TextUnderlineStyle.value,
                QTextCharFormat.UnderlineStyle.NoUnderline.value,
            )
        return form

    def _put(
        self, text: str, form: QTextCharFormat, *, top: int, bottom: int = 0, left: int = 0
    ) -> None:
        block = QTextBlockFormat()
        block.setTopMargin(top)
        block.setBottomMargin(bottom)
        block.setLeftMargin(left)
        height = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        block.setLineHeight(_WIDE + 15, height)
        cursor = self.textCursor()
        if self.document().isEmpty():
            cursor.setBlockFormat(block)
        else:
            cursor.insertBlock(block)
        cursor.insertText(text, form)
        self.setTextCursor(cursor)

    @override
    def contextMenuEvent(self, e: QContextMenuEvent) -> None:
        """Of the link under the mouse; by key, of the one that has been tabbed to."""
        by_key = e.reason() is QContextMenuEvent.Reason.Keyboard
        href = self.textCursor().charFormat().anchorHref() if by_key else self.anchorAt(e.pos())
        if href:
            where = self.cursorRect().bottomLeft() if by_key else e.pos()
            self.asked.emit(int(QUrl(href).path()), self.viewport().mapToGlobal(where))
        else:
            super().contextMenuEvent(e)

    def _follow(self, url: QUrl) -> None:
        self.followed.emit(int(url.path()))
