"""The outer margin: what comments say, beside the lines that they speak of."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from continuity.ui.editor.notes import Note
from continuity.ui.theme import interface_font
from continuity.ui.words import tr

if TYPE_CHECKING:  # the page owns its margin: importing it would go in a circle
    from continuity.ui.editor.page import Page

WIDEST = 250
_ROOM = 150
"""Pixels in which words can be set; in less there is a sign only."""
_PAD, _GAP = 8.0, 8.0
_MOST_LINES = 5
_SIGN = 13.0


class Marginalia(QWidget):
    chosen = Signal(int)
    """The number, in their order, of a comment that was clicked."""

    def __init__(self, page: "Page") -> None:
        super().__init__(page)
        self._page = page
        self._drawn: list[tuple[QRectF, int]] = []
        self.setAccessibleName(tr("Comments in the margin"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._drawn = []
        if self._page.quiet:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        below = 0.0
        for number, note in self._page.visible_notes():
            y = max(self._page.height_of(note), below)
            where = self._paint(painter, number, note, y)
            self._drawn.append((where, number))
            below = where.bottom() + _GAP
        painter.end()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        for where, number in self._drawn:
            if where.contains(event.position()):
                self.chosen.emit(number)
                return
        event.ignore()

    def _paint(self, painter: QPainter, number: int, note: Note, y: float) -> QRectF:
        theme = self._page.theme
        here = number == self._page.note_at_caret()
        if self.width() < _ROOM:
            where = QRectF(4, y + 4, _SIGN, _SIGN)
            self._sign(painter, where, done=note.done, here=here)
            return where
        font = interface_font(12)
        metrics = QFontMetricsF(font)
        lines = _wrapped(note, self.width() - 2 * _PAD - 3, metrics)
        step = metrics.height() + 1
        where = QRectF(1, y, self.width() - 2, len(lines) * step + 2 * _PAD - 2)
        painter.setPen(QPen(QColor(theme.accent if here else theme.line), 1))
        painter.setBrush(QColor(theme.accent_soft if here else theme.panel))
        painter.drawRoundedRect(where, 6, 6)
        painter.setFont(font)
        painter.setPen(QColor(theme.muted if note.done else theme.ink))
        for row, line in enumerate(lines):
            base = where.top() + _PAD + row * step + metrics.ascent() - 1
            painter.drawText(QPointF(where.left() + _PAD, base), line)
        return where

    def _sign(self, painter: QPainter, where: QRectF, *, done: bool, here: bool) -> None:
        """A small leaf of paper with lines on it, or with a tick if it is done with."""
        theme = self._page.theme
        painter.setPen(QPen(QColor(theme.accent if here else theme.muted), 1.5))
        painter.setBrush(QColor(theme.page if done else theme.accent_soft))
        painter.drawRoundedRect(where, 3, 3)
        if done:
            points = [(3.5, 7), (5.5, 9), (9.5, 4.5)]
            corner = where.topLeft()
            painter.drawPolyline(QPolygonF([corner + QPointF(x, y) for x, y in points]))
        else:
            for part in (0.36, 0.64):
                y = where.top() + where.height() * part
                painter.drawLine(QPointF(where.left() + 3, y), QPointF(where.right() - 3, y))


def _wrapped(note: Note, width: float, metrics: QFontMetricsF) -> list[str]:
    """As many lines as there is room for; the last one says that there is more."""
    said = [note.first, *note.answers] if not note.done else [f"✓ {note.first}"]
    lines: list[str] = []
    for paragraph in said:
        line = ""
        for word in paragraph.split():
            longer = f"{line} {word}".strip()
            if line and metrics.horizontalAdvance(longer) > width:
                lines.append(line)
                line = word
            else:
                line = longer
        lines.append(line)
    most = 1 if note.done else _MOST_LINES
    if len(lines) > most:
        lines = [*lines[: most - 1], f"{lines[most - 1]} …"]
    elide = Qt.TextElideMode.ElideRight
    return [metrics.elidedText(line, elide, width) for line in lines]
