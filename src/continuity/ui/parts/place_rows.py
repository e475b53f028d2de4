"""Draws a place found in the book: the words in their line, and what is to stand there instead."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from continuity.prose.search import Found
from continuity.ui.theme import LIGHT, Theme, book_font, interface_font

_ROW = 30
_BEFORE = 0.34
"""Of the row, at most, for what stands before the words."""
_TEXT = 14
_BASE = 5
"""How far the line on which letters stand lies under the middle of the row."""


class PlaceRowDelegate(QStyledItemDelegate):
    theme: Theme = LIGHT
    changes = False
    """Whether the new words are drawn, and the old ones struck out."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(200, _ROW)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        self.initStyleOption(option, index)
        place: Found | None = index.data(Qt.ItemDataRole.UserRole)
        text, option.text = option.text, ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        where = style.subElementRect(
            QStyle.SubElement.SE_ItemViewItemText, option, option.widget
        ).adjusted(6, 0, -8, 0)
        painter.save()
        ticked = index.data(Qt.ItemDataRole.CheckStateRole)
        out = ticked is not None and Qt.CheckState(ticked) is Qt.CheckState.Unchecked
        if place is None:
            font = interface_font()
            font.setWeight(QFont.Weight.Medium)
            self._piece(painter, where, text, font, self.theme.ink)
        else:
            self._place(painter, where, place, struck=self.changes and not out)
        painter.restore()

    def _place(self, painter: QPainter, where: QRect, place: Found, *, struck: bool) -> None:
        plain = book_font("", _TEXT)
        bold, gone = QFont(plain), QFont(plain)
        bold.setWeight(QFont.Weight.Bold)
        gone.setStrikeOut(True)
        before = _shortened(_line(place.before), plain, round(where.width() * _BEFORE))
        muted, ink = self.theme.muted, self.theme.ink
        words = _line(place.words)
        pieces = [(before, plain, muted)]
        if struck:
            pieces.append((words, gone, self.theme.error))
            pieces.append((f" {_line(place.new)}" if place.new else "", bold, self.theme.accent))
        else:
            pieces.append((words, bold, ink))
        for text, font, colour in [*pieces, (_line(place.after), plain, muted)]:
            where = self._piece(painter, where, text, font, colour)

    def _piece(self, painter: QPainter, where: QRect, text: str, font: QFont, colour: str) -> QRect:
        """Draw a piece, and say where the next one may stand. All stand on one line, though faces
        are of different heights.
        """
        painter.setFont(font)
        painter.setPen(QColor(colour))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, where.width()))
        painter.drawText(where.left(), where.center().y() + _BASE, shown)
        return where.adjusted(metrics.horizontalAdvance(shown), 0, 0, 0)


def _shortened(text: str, font: QFont, width: int) -> str:
    """The end of the text that is no wider, cut between words."""
    metrics = QFontMetrics(font)
    while " " in text and metrics.horizontalAdvance(text) > width:
        text = "… " + text.removeprefix("… ").split(" ", 1)[-1]
        if text.count(" ") == 1:
            break
    return text


def _line(text: str) -> str:
    return text.replace("\n", " ")
