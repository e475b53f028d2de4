"""Rows under headings that fold them away."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPolygonF
from PySide6.QtWidgets import QStyleOptionViewItem
from typing_extensions import override

from continuity.ui.parts.two_lines import TwoLines, TwoLinesDelegate
from continuity.ui.theme import interface_font

_ROW = 32


@dataclass(frozen=True, slots=True)
class Heading:
    text: str
    count: int
    folded: bool = False


Row = TwoLines | Heading


class HeadedDelegate(TwoLinesDelegate):
    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        if isinstance(index.data(Qt.ItemDataRole.UserRole), Heading):
            return QSize(120, _ROW)
        return super().sizeHint(option, index)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(row, Heading):
            super().paint(painter, option, index)
            return
        rect: QRect = option.rect
        painter.save()
        self._background(painter, rect, option.state)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.muted))
        painter.drawPolygon(_arrow(QPointF(rect.left() + 20, rect.center().y() + 1), row.folded))
        font = interface_font(12)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(self.theme.muted))
        middle = Qt.AlignmentFlag.AlignVCenter
        count = f"{row.count}"
        room = painter.fontMetrics().horizontalAdvance(count) + 8
        words = rect.adjusted(34, 0, -16 - room, 0)
        shown = painter.fontMetrics().elidedText(
            row.text, Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, middle | Qt.AlignmentFlag.AlignLeft, shown)
        painter.drawText(rect.adjusted(0, 0, -16, 0), middle | Qt.AlignmentFlag.AlignRight, count)
        painter.restore()


def _arrow(middle: QPointF, folded: bool) -> QPolygonF:  # noqa: FBT001 - one of two directions
    corners = ((-2.5, -4), (3, 0), (-2.5, 4)) if folded else ((-4, -2.5), (4, -2.5), (0, 3))
    return QPolygonF([middle + QPointF(*corner) for corner in corners])
