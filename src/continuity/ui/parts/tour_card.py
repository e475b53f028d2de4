"""One step of a tour: a card beside a part of the window, and a frame around that part."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from continuity.ui.theme import LIGHT, Theme
from continuity.ui.words import tr

_WIDTH = 340
_GAP = 14
_INSET = 18
_LINE = 3


@dataclass(frozen=True, slots=True)
class Step:
    """`show` brings what the step speaks of into sight and gives the widget itself."""

    title: str
    text: str
    show: Callable[[], QWidget]


class TourCard(QFrame):
    ended = Signal()
    """The tour was skipped, or is over."""

    def __init__(self, window: QWidget, steps: tuple[Step, ...], theme: Theme = LIGHT) -> None:
        super().__init__(window)
        self.setProperty("surface", "card")
        self.setFixedWidth(_WIDTH)
        self._steps = steps
        self.number = 0
        self._target: QWidget | None = None
        self._frame = _Frame(window, theme)
        self.count, self.title, self.text = QLabel(), QLabel(), QLabel()
        self.back, self.skip = QPushButton(tr("Back")), QPushButton(tr("Skip the tour"))
        self.next = QPushButton()
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(36)
        shadow.setOffset(0, 6)
        shadow.setColor(QColor(0, 0, 0, 90))
        self.setGraphicsEffect(shadow)
        self._lay_out()
        self.back.clicked.connect(lambda: self.go(self.number - 1))
        self.next.clicked.connect(lambda: self.go(self.number + 1))
        self.skip.clicked.connect(self.end)
        window.installEventFilter(self)

    def go(self, number: int) -> None:
        """To a step, counted from 0; behind the last one the tour is over."""
        if number >= len(self._steps):
            self.end()
            return
        self.number = max(0, number)
        step, last = self._steps[self.number], len(self._steps) - 1
        count = tr("Step {number} of {all}", number=self.number + 1, all=last + 1)
        self.count.setText(count)
        self.title.setText(tr(step.title))
        self.text.setText(tr(step.text))
        self.back.setVisible(self.number > 0)
        self.skip.setVisible(self.number < last)
        self.next.setText(tr("Done") if self.number == last else tr("Next"))
        self.setAccessibleName(f"{count}: {tr(step.title)}")
        self.setAccessibleDescription(tr(step.text))
        self._target = step.show()
        self.text.setFixedHeight(self.text.heightForWidth(_WIDTH - 2 * _INSET))
        self.adjustSize()
        self._place()
        self._frame.show()
        self.show()
        for one in (self._frame, self):
            one.raise_()
        self.next.setFocus()

    def stand_back(self) -> None:
        """Out of sight, until it goes to a step again."""
        self._frame.hide()
        self.hide()

    def end(self) -> None:
        self.window().removeEventFilter(self)
        self._frame.hide()
        self.hide()
        self._frame.deleteLater()
        self.deleteLater()
        self.ended.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go(self.number + 1)
        else:
            super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        self.count.setProperty("tone", "muted")
        self.title.setProperty("tone", "title")
        self.text.setWordWrap(True)
        self.next.setProperty("tone", "primary")
        column = QVBoxLayout(self)
        column.setContentsMargins(_INSET, 14, _INSET, 14)
        column.setSpacing(6)
        for label in (self.count, self.title, self.text):
            label.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(label)
        column.addSpacing(6)
        row = QHBoxLayout()
        row.addWidget(self.skip)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.next)
        column.addLayout(row)

    def _place(self) -> None:
        window, target = self.window(), self._target
        if target is None:
            return
        where = QRect(target.mapTo(window, QPoint(0, 0)), target.size())
        self._frame.setGeometry(where.adjusted(-_LINE, -_LINE, _LINE, _LINE) & window.rect())
        self.move(spot_beside(where, self.sizeHint().expandedTo(QSize(_WIDTH, 0)), window.size()))


def spot_beside(where: QRect, size: QSize, room: QSize) -> QPoint:
    """Where a card of a size goes: right of a rectangle, else under it, left of it, over it or,
    where there is no room, on it; never out of the window.
    """
    spots = (
        QPoint(where.right() + _GAP, where.top()),
        QPoint(min(where.left(), room.width() - size.width() - _GAP), where.bottom() + _GAP),
        QPoint(where.left() - _GAP - size.width(), where.top()),
        QPoint(where.left(), where.top() - _GAP - size.height()),
    )
    inner = QRect(QPoint(0, 0), room)
    for spot in spots:
        if inner.contains(QRect(spot, size)):
            return spot
    return where.center() - QPoint(size.width() // 2, size.height() // 2)


class _Frame(QWidget):
    """Draws a line around what is meant; clicks go through it."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.accent), _LINE))
        inset = _LINE // 2 + 1
        painter.drawRoundedRect(self.rect().adjusted(inset, inset, -inset, -inset), 6, 6)
        painter.end()
