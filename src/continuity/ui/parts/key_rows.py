"""Draws a row of a list as words at the left and a key at the right."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from continuity.ui.theme import LIGHT, Theme, interface_font

_ROW = 32


class KeyRowDelegate(QStyledItemDelegate):
    """For rows that have a `text` and `keys`."""

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
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.accent_soft))
            painter.drawRoundedRect(rect.adjusted(4, 1, -4, -1), 5, 5)
        inner = rect.adjusted(16, 0, -16, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(interface_font())
        painter.setPen(QColor(self.theme.ink))
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignLeft, row.text)
        painter.setPen(QColor(self.theme.muted))
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, row.keys)
        painter.restore()
