"""Paints the shapes of a drawing."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from continuity.ui.editor.strokes import shape as severity_shape
from continuity.ui.pictures.drawing import Box, Dot, Line, Region, Shape, Side, Sign, Words
from continuity.ui.theme import Theme, interface_font


class Brushes:
    """Fonts and their metrics, made once for a view: making them costs more than drawing."""

    def __init__(self) -> None:
        self._fonts: dict[tuple[int, bool], tuple[QFont, QFontMetricsF]] = {}

    def font(self, size: int, *, bold: bool) -> QFont:
        return self._made(size, bold=bold)[0]

    def measure(self, text: str, size: int, bold: bool) -> float:  # noqa: FBT001 - see `Measure`
        return self._made(size, bold=bold)[1].horizontalAdvance(text)

    def _made(self, size: int, *, bold: bool) -> tuple[QFont, QFontMetricsF]:
        if (size, bold) not in self._fonts:
            font = interface_font(size)
            if bold:
                font.setWeight(QFont.Weight.DemiBold)
            self._fonts[size, bold] = font, QFontMetricsF(font)
        return self._fonts[size, bold]


def rect(region: Region) -> QRectF:
    return QRectF(region.x, region.y, region.width, region.height)


def paint(painter: QPainter, shapes: Iterable[Shape], theme: Theme, brushes: Brushes) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for shape in shapes:
        match shape:
            case Box():
                _box(painter, shape, theme)
            case Line():
                _line(painter, shape, theme)
            case Dot():
                painter.setPen(_pen(shape.edge, theme, 1.6))
                painter.setBrush(_colour(shape.fill, theme))
                painter.drawEllipse(QPointF(shape.x, shape.y), shape.radius, shape.radius)
            case Words():
                _words(painter, shape, theme, brushes)
            case Sign():
                severity_shape(painter, rect(shape.region), shape.severity, theme)


def _box(painter: QPainter, box: Box, theme: Theme) -> None:
    painter.setOpacity(box.opacity)
    painter.setPen(_pen(box.edge, theme, 1, dashed=box.dashed))
    painter.setBrush(_colour(box.fill, theme))
    painter.drawRoundedRect(rect(box.where), box.radius, box.radius)
    painter.setOpacity(1)


def _line(painter: QPainter, line: Line, theme: Theme) -> None:
    painter.setOpacity(line.opacity)
    painter.setPen(_pen(line.tone, theme, line.width, dashed=line.dashed))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    straight = line.width <= 1 and _upright(line)
    # A hairline between two rows of pixels would be a broad grey one.
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, not straight)
    painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in line.points]))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setOpacity(1)


def _upright(line: Line) -> bool:
    (x, y), *others = line.points
    return all(x == one for one, _ in others) or all(y == one for _, one in others)


def _words(painter: QPainter, words: Words, theme: Theme, brushes: Brushes) -> None:
    painter.setFont(brushes.font(words.size, bold=words.bold))
    painter.setPen(_colour(words.tone, theme))
    across = {
        Side.LEFT: Qt.AlignmentFlag.AlignLeft,
        Side.MIDDLE: Qt.AlignmentFlag.AlignHCenter,
        Side.RIGHT: Qt.AlignmentFlag.AlignRight,
    }[words.side]
    where = rect(words.region).adjusted(-4, -4, 4, 4)
    if words.side is Side.LEFT:
        where.setLeft(words.x)
    elif words.side is Side.RIGHT:
        where.setRight(words.x)
    painter.drawText(where, across | Qt.AlignmentFlag.AlignVCenter, words.text)


def _colour(name: str, theme: Theme) -> QColor:
    if not name:
        return QColor(Qt.GlobalColor.transparent)
    return QColor(name if name.startswith("#") else getattr(theme, name))


def _pen(name: str, theme: Theme, width: float, *, dashed: bool = False) -> QPen:
    if not name:
        return QPen(Qt.PenStyle.NoPen)
    pen = QPen(_colour(name, theme), width)
    if dashed:
        pen.setDashPattern([4 / max(width, 1), 3 / max(width, 1)])
    return pen
