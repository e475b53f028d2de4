"""Writes a drawing as SVG or PNG."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from continuity.ui.pictures.drawing import Drawing, Words
from continuity.ui.pictures.painting import Brushes, paint
from continuity.ui.theme import Theme
from continuity.workspace.durable import write

_EDGE = 24.0
_TITLE = 44.0
_SCALE = 2
"""Pixels of an image for one of the screen."""
_MOST = 16_000
"""Pixels: images that are larger cannot be opened everywhere."""


def size(drawing: Drawing) -> QSize:
    across = drawing.left + drawing.width + 2 * _EDGE
    down = drawing.top + drawing.height + 2 * _EDGE + 2 * _TITLE
    return QSize(round(max(across, 480)), round(down))


def as_svg(drawing: Drawing, title: str, theme: Theme) -> bytes:
    area = size(drawing)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    maker = QSvgGenerator()
    maker.setOutputDevice(buffer)
    maker.setSize(area)
    maker.setViewBox(QRectF(0, 0, area.width(), area.height()))
    maker.setTitle(title)
    painter = QPainter(maker)
    _draw(painter, drawing, title, theme)
    painter.end()
    return bytes(buffer.data().data())


def as_png(drawing: Drawing, title: str, theme: Theme) -> bytes:
    area = size(drawing)
    scale = min(_SCALE, _MOST / max(area.width(), area.height()))
    image = QImage(area * scale, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(scale, scale)
    _draw(painter, drawing, title, theme)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload] # the stubs want bytes, Qt a word
    return bytes(buffer.data().data())


def export(drawing: Drawing, title: str, theme: Theme, path: Path) -> None:
    """Raises CannotSave where it cannot be written."""
    made = as_png if path.suffix.lower() == ".png" else as_svg
    write(path, made(drawing, title, theme))


def _draw(painter: QPainter, drawing: Drawing, title: str, theme: Theme) -> None:
    brushes, area = Brushes(), size(drawing)
    painter.fillRect(0, 0, area.width(), area.height(), QColor(theme.panel))
    heading = Words(_EDGE, _EDGE + 8, title, 0, "ink", 17, bold=True)
    legend = Words(_EDGE, area.height() - _EDGE, drawing.legend, 0)
    paint(painter, (_wide(heading, area), _wide(legend, area)), theme, brushes)
    painter.translate(_EDGE + drawing.left, _EDGE + _TITLE + drawing.top)
    paint(painter, (*drawing.middle, *drawing.at_left, *drawing.at_top), theme, brushes)


def _wide(words: Words, area: QSize) -> Words:
    """All the room that there is beside it."""
    return Words(
        words.x, words.y, words.text, area.width() - words.x, words.tone, words.size, words.bold
    )
