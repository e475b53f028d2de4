"""Draws a row of a list as a line, a quieter line under it, and a mark before both."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from continuity.diagnostics.diagnostic import Severity
from continuity.ui.editor.strokes import shape
from continuity.ui.theme import LIGHT, Theme, interface_font

_ROW = 48
_MARK = 9.0


@dataclass(frozen=True, slots=True)
class TwoLines:
    """`mark` is a severity, drawn as its shape, or a colour, drawn as a bar."""

    text: str
    detail: str
    mark: Severity | str | None = None
    faded: bool = False
    key: str = ""


class TwoLinesDelegate(QStyledItemDelegate):
    theme: Theme = LIGHT

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(120, _ROW)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(Qt.ItemDataRole.UserRole)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        self._background(painter, rect, state)
        self._mark(painter, rect, row)
        text = rect.adjusted(34, 6, -12, -6)
        font = interface_font()
        font.setWeight(QFont.Weight.Medium)
        painter.setFont(font)
        painter.setPen(QColor(self.theme.muted if row.faded else self.theme.ink))
        _draw(painter, text, row.text, Qt.AlignmentFlag.AlignTop)
        painter.setFont(interface_font(12))
        painter.setPen(QColor(self.theme.muted))
        _draw(painter, text, row.detail, Qt.AlignmentFlag.AlignBottom)
        painter.restore()

    def _background(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.accent_soft if chosen else self.theme.window))
            painter.drawRoundedRect(rect.adjusted(6, 1, -6, -1), 6, 6)
        if chosen and state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(self.theme.accent))
            painter.drawRoundedRect(QRectF(rect.adjusted(6, 1, -6, -1)), 6, 6)

    def _mark(self, painter: QPainter, rect: QRect, row: TwoLines) -> None:
        if isinstance(row.mark, Severity):
            where = QRectF(rect.left() + 16, rect.top() + 11, _MARK, _MARK)
            if row.faded:
                painter.setOpacity(0.45)
            shape(painter, where, row.mark, self.theme)
            painter.setOpacity(1.0)
        elif row.mark:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(row.mark))
            painter.drawRoundedRect(QRectF(rect.left() + 18, rect.top() + 9, 3, 30), 1.5, 1.5)


def _draw(painter: QPainter, rect: QRect, text: str, align: Qt.AlignmentFlag) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, align | Qt.AlignmentFlag.AlignLeft, shown)
