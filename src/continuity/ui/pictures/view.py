"""Shows a drawing: zoom, pan, hover, keys; a click leads to the text."""

from collections.abc import Callable, Iterable
from html import escape

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QToolTip, QWidget
from typing_extensions import override

from continuity.ui.pictures.drawing import Drawing, Frame, Hot, Layer, Region, Shape
from continuity.ui.pictures.painting import Brushes, paint, rect
from continuity.ui.theme import LIGHT, Theme
from continuity.ui.words import tr

LayOut = Callable[[Frame], Drawing | None]

_LEAST, _MOST, _STEP = 0.5, 8.0, 1.25
_SLIP = 4
"""Pixels that the hand may move between press and release of a click."""
_EMPTY = Drawing("", 0, 0)
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class PictureView(QGraphicsView):
    went = Signal(object)
    """The anchor of what was chosen."""
    zoomed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme: Theme = LIGHT
        self.brushes = Brushes()
        self.drawing: Drawing = _EMPTY
        self.zoom = 1.0
        self.hot: Hot | None = None
        self._lay_out: LayOut = lambda _frame: None
        self._pressed = QPoint()
        self.setScene(QGraphicsScene(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Picture"))
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self.lay_out)

    def dress(self, theme: Theme) -> None:
        self.theme = theme
        self.setBackgroundBrush(QColor(theme.panel))
        self.viewport().update()

    def show_picture(self, lay_out: LayOut) -> bool:
        """Show what the function lays out, here and after each change of size. False for nothing
        to be seen.
        """
        self._lay_out = lay_out
        self.hot = None
        QToolTip.hideText()
        self.lay_out()
        return self.drawing is not _EMPTY

    def lay_out(self) -> None:
        size = self.viewport().size()
        frame = Frame(size.width(), size.height(), self.brushes.measure, self.zoom)
        drawing = self._lay_out(frame)
        self.drawing = drawing if drawing is not None else _EMPTY
        self.setSceneRect(rect(whole(self.drawing)))
        if self.hot is not None:
            same = (one for one in self.drawing.hots if _same(one, self.hot))
            self.hot = next(same, None)
        self.viewport().update()

    def set_zoom(self, zoom: float, about: QPointF | None = None) -> None:
        """Zoom, so that what is at `about`, a place of the viewport, stays there."""
        zoom = min(max(zoom, _LEAST), _MOST)
        if zoom == self.zoom:
            return
        point = (about or QPointF(self.viewport().rect().center())).toPoint()
        before, old = self.mapToScene(point), self.drawing
        self.zoom = zoom
        self.lay_out()
        across = self.drawing.width / old.width if old.width else 1
        down = self.drawing.height / old.height if old.height else 1
        moved = QPointF(before.x() * across, before.y() * down) - self.mapToScene(point)
        bars = ((self.horizontalScrollBar(), moved.x()), (self.verticalScrollBar(), moved.y()))
        for bar, by in bars:
            bar.setValue(bar.value() + round(by))
        self.zoomed.emit(zoom)

    def zoom_by(self, steps: int, about: QPointF | None = None) -> None:
        self.set_zoom(self.zoom * _STEP**steps, about)

    def hot_at(self, point: QPoint) -> Hot | None:
        """What is at a place of the viewport; the smallest if several are."""
        origin = self._origin()
        layer = _layer(point, self.drawing)
        at = self.mapToScene(point)
        if layer is Layer.LEFT:
            at.setX(at.x() - origin.x())
        elif layer is Layer.TOP:
            at.setY(at.y() - origin.y())
        found = [
            one
            for one in self.drawing.hots
            if one.layer is layer and one.where.holds(at.x(), at.y())
        ]
        return min(found, key=lambda one: one.where.width * one.where.height, default=None)

    def point_at(self, hot: Hot | None) -> None:
        """Mark what is pointed at, and say it to those who do not see it."""
        if hot is self.hot:
            return
        self.hot = hot
        self.setAccessibleDescription(hot.spoken if hot is not None else "")
        event = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(event)
        self.viewport().update()

    # Painting.

    @override
    def drawBackground(self, painter: QPainter, exposed: QRectF | object) -> None:
        area = QRectF(exposed)  # type: ignore[arg-type] # a rectangle of whole numbers or not
        painter.fillRect(area, QColor(self.theme.panel))
        paint(painter, _within(self.drawing.middle, area), self.theme, self.brushes)
        self._mark(painter, Layer.MIDDLE)

    @override
    def drawForeground(self, painter: QPainter, exposed: QRectF | object) -> None:
        if self.drawing is _EMPTY:
            return
        seen = self.mapToScene(self.viewport().rect()).boundingRect()
        origin, ground = self._origin(), QColor(self.theme.panel)
        left, top = self.drawing.left, self.drawing.top
        for layer, strip, shapes, way in (
            (
                Layer.TOP,
                QRectF(seen.left(), seen.top(), seen.width(), top),
                self.drawing.at_top,
                QPointF(0, origin.y()),
            ),
            (
                Layer.LEFT,
                QRectF(seen.left(), seen.top() + top, left, seen.height()),
                self.drawing.at_left,
                QPointF(origin.x(), 0),
            ),
        ):
            painter.save()
            painter.fillRect(strip, ground)
            painter.setClipRect(strip)
            painter.translate(way)
            paint(painter, _within(shapes, strip.translated(-way)), self.theme, self.brushes)
            self._mark(painter, layer)
            painter.restore()
        corner = QRectF(seen.left(), seen.top(), left, top)
        painter.fillRect(corner, ground)
        self._edges(painter, corner, seen)

    def _edges(self, painter: QPainter, corner: QRectF, seen: QRectF) -> None:
        """Hairlines along the gutters."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(QPen(QColor(self.theme.line), 1))
        if self.drawing.left:
            painter.drawLine(corner.topRight(), QPointF(corner.right(), seen.bottom()))
        if self.drawing.top:
            painter.drawLine(corner.bottomLeft(), QPointF(seen.right(), corner.bottom()))

    def _mark(self, painter: QPainter, layer: Layer) -> None:
        """Frame what is pointed at."""
        if self.hot is None or self.hot.layer is not layer:
            return
        painter.setPen(QPen(QColor(self.theme.accent), 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect(self.hot.where).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    def _origin(self) -> QPointF:
        """Where the gutters meet on the screen, in the coordinates of the drawing."""
        seen = self.mapToScene(QPoint(0, 0))
        return seen + QPointF(self.drawing.left, self.drawing.top)

    # Mouse and keys.

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        here = event.position().toPoint()
        if (here - self._pressed).manhattanLength() <= _SLIP:
            hot = self.hot_at(here)
            if hot is not None and hot.anchor is not None:
                self.went.emit(hot.anchor)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if event.buttons():
            return
        hot = self.hot_at(event.position().toPoint())
        self.point_at(hot)
        leads = hot is not None and hot.anchor is not None
        shape = Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.OpenHandCursor
        self.viewport().setCursor(shape)
        if hot is not None:
            QToolTip.showText(event.globalPosition().toPoint(), told_of(hot), self)
        else:
            QToolTip.hideText()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turn = event.angleDelta().y()
            if turn:
                self.zoom_by(1 if turn > 0 else -1, event.position())
            event.accept()
        else:
            super().wheelEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ARROWS:
            self._step(*_ARROWS[key])
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_by(1)
        elif key is Qt.Key.Key_Minus:
            self.zoom_by(-1)
        elif key is Qt.Key.Key_0:
            self.set_zoom(1.0)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if self.hot is not None and self.hot.anchor is not None:
                self.went.emit(self.hot.anchor)
        else:
            super().keyPressEvent(event)

    def _step(self, across: int, down: int) -> None:
        """To the nearest place in a direction."""
        hot = nearest(self.drawing.hots, self.hot, across, down)
        if hot is None:
            return
        self.point_at(hot)
        self._bring(hot)
        x, y = hot.where.middle
        below = self.mapFromScene(QPointF(x, y + hot.where.height / 2))
        QToolTip.showText(self.viewport().mapToGlobal(below), told_of(hot), self)

    def _bring(self, hot: Hot) -> None:
        """Scroll so that it can be seen beside the gutters."""
        seen = self.mapToScene(self.viewport().rect()).boundingRect()
        seen.adjust(self.drawing.left, self.drawing.top, 0, 0)
        where = rect(hot.where)
        for bar, low, high, start, end in (
            (self.horizontalScrollBar(), seen.left(), seen.right(), where.left(), where.right()),
            (self.verticalScrollBar(), seen.top(), seen.bottom(), where.top(), where.bottom()),
        ):
            by = min(start - low, 0) or max(end - high, 0)
            bar.setValue(bar.value() + round(by))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._later.start()


def whole(drawing: Drawing) -> Region:
    return Region(
        -drawing.left, -drawing.top, drawing.left + drawing.width, drawing.top + drawing.height
    )


def nearest(hots: Iterable[Hot], now: Hot | None, across: int, down: int) -> Hot | None:
    """The nearest place that lies in a direction; what is straight ahead counts as nearer. The
    first place of all where there is none yet.
    """
    middle = [one for one in hots if one.layer is Layer.MIDDLE]
    if now is None:
        return min(middle, key=lambda one: (one.where.y, one.where.x), default=None)
    x, y = now.where.middle

    def far(one: Hot) -> float:
        right, below = one.where.middle[0] - x, one.where.middle[1] - y
        ahead = right * across + below * down
        aside = abs(right * down) + abs(below * across)
        return ahead + 3 * aside if ahead > 1 else float("inf")

    found = min(middle, key=far, default=None)
    return found if found is not None and far(found) < float("inf") else None


def told_of(hot: Hot) -> str:
    """For the tool tip. What comes from the story is never taken for markup."""
    parts = [f"<b>{escape(hot.title)}</b>", *(escape(line) for line in hot.lines)]
    for quote in hot.quotes:
        place = f"<br><small>{escape(quote.place)}</small>" if quote.place else ""
        parts.append(f"“{escape(quote.words)}”{place}")
    return "".join(f"<p style='margin: 3px 0'>{part}</p>" for part in parts)


def _within(shapes: Iterable[Shape], area: QRectF) -> list[Shape]:
    seen = Region(area.x() - 40, area.y() - 8, area.width() + 80, area.height() + 16)
    return [shape for shape in shapes if seen.meets(shape.region)]


def _layer(point: QPoint, drawing: Drawing) -> Layer:
    if point.y() < drawing.top:
        return Layer.TOP
    return Layer.LEFT if point.x() < drawing.left else Layer.MIDDLE


def _same(one: Hot, other: Hot) -> bool:
    return (one.title, one.anchor, one.layer) == (other.title, other.anchor, other.layer)
