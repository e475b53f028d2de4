"""The marks beside the lines that warnings speak of."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from continuity.ui.editor.marks import Underline
from continuity.ui.editor.strokes import shape
from continuity.ui.words import tr

if TYPE_CHECKING:  # the page owns its margin: importing it would go in a circle
    from continuity.ui.editor.page import Page

_SIZE = 9.0


class Margin(QWidget):
    pointed = Signal(str)

    def __init__(self, page: "Page") -> None:
        super().__init__(page)
        self._page = page
        self._drawn: list[tuple[QRectF, Underline]] = []
        self.setAccessibleName(tr("Marks of warnings"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._drawn = []
        worst: dict[int, Underline] = {}
        for mark in self._page.visible_marks():
            rows = self._page.rows(mark)
            if rows:
                y = rows[0].center().y()
                if y not in worst or worst[y].severity < mark.severity:
                    worst[y] = mark
        for y, mark in worst.items():
            where = QRectF((self.width() - _SIZE) / 2, y - _SIZE / 2 + 2, _SIZE, _SIZE)
            shape(painter, where, mark.severity, self._page.theme)
            self._drawn.append((where, mark))
        painter.end()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        for where, mark in self._drawn:
            if where.adjusted(-10, -6, 10, 6).contains(event.position()):
                self.pointed.emit(mark.fingerprint)
