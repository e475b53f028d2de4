"""How far a goal has come: a few words and a thin bar, quiet enough for the corner of an eye."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

from continuity.ui.theme import LIGHT, Theme, interface_font
from continuity.ui.words import tr

_BAR, _HEIGHT, _GAP, _PAD = 72, 5, 8, 8


class GoalBar(QPushButton):
    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme: Theme = LIGHT
        self._share: float | None = None
        self.setFlat(True)
        self.setAccessibleName(tr(name))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_progress(self, text: str, share: float | None) -> None:
        """`share` of the goal that is reached; none where there is no goal."""
        if (text, share) != (self.text(), self._share):
            self._share = share
            self.setText(text)
            self.setAccessibleDescription(text)
            self.updateGeometry()
            self.update()

    @override
    def sizeHint(self) -> QSize:
        self.ensurePolished()
        width = self.fontMetrics().horizontalAdvance(self.text())
        bar = _BAR + _GAP if self._share is not None else 0
        return QSize(width + bar + 2 * _PAD, self.fontMetrics().height() + 8)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.accent_soft))
            painter.drawRoundedRect(self.rect(), 5, 5)
        left = float(_PAD)
        if self._share is not None:
            y = (self.height() - _HEIGHT) / 2
            self._bar(painter, QRectF(left, y, _BAR, _HEIGHT), self._share)
            left += _BAR + _GAP
        painter.setFont(interface_font())
        painter.setPen(QColor(self.theme.muted))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(self.rect().adjusted(round(left), 0, 0, 0), middle, self.text())
        painter.end()

    def _bar(self, painter: QPainter, where: QRectF, share: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.line))
        painter.drawRoundedRect(where, _HEIGHT / 2, _HEIGHT / 2)
        if share > 0:
            done = QRectF(where)
            done.setWidth(max(where.width() * min(share, 1.0), _HEIGHT))
            painter.setBrush(QColor(self.theme.accent))
            painter.drawRoundedRect(done, _HEIGHT / 2, _HEIGHT / 2)
