"""How severities are drawn: one shape and one line each, so that colour is never all there is."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QTextLine

from continuity.diagnostics.diagnostic import Severity
from continuity.ui.theme import Theme

SHAPES = {Severity.ERROR: "●", Severity.WARNING: "▲", Severity.HINT: "■"}
_WIDTH = 2.0
_FINE = 1.6
_DASHES = {
    Severity.ERROR: None,
    Severity.WARNING: [4.5, 2.5],
    Severity.HINT: [0.1, 2.4],
}


def underline(painter: QPainter, row: QRect, severity: Severity, theme: Theme) -> None:
    """A line under the words that stand in `row`."""
    pen = QPen(theme.severity(severity), _WIDTH)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    dashes = _DASHES[severity]
    if dashes is not None:
        pen.setDashPattern(dashes)
    if severity is Severity.HINT:
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    y = row.bottom() + 5
    painter.drawLine(QPointF(row.left(), y), QPointF(row.right(), y))


def dots(painter: QPainter, row: QRect, theme: Theme) -> None:
    """Fine dots close under a word that is spelled wrong; warnings lie lower and are thicker."""
    pen = QPen(QColor(theme.error), _FINE)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setDashPattern([0.1, 2.2])
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    y = row.bottom() + 2.5
    painter.drawLine(QPointF(row.left() + 1, y), QPointF(row.right(), y))
    painter.restore()


def shape(painter: QPainter, where: QRectF, severity: Severity, theme: Theme) -> None:
    """A circle, a triangle or a square that fills `where`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.severity(severity))
    if severity is Severity.ERROR:
        painter.drawEllipse(where)
    elif severity is Severity.WARNING:
        painter.drawPolygon(
            QPolygonF(
                [
                    QPointF(where.center().x(), where.top()),
                    where.bottomRight(),
                    where.bottomLeft(),
                ]
            )
        )
    else:
        inset = where.width() * 0.06
        painter.drawRect(where.adjusted(inset, inset, -inset, -inset))
    painter.restore()


def across(line: QTextLine, at: int) -> float:
    """How far from the left the character at offset `at` begins."""
    # Qt's answer is the pair (place, offset that it belongs to).
    answer = line.cursorToX(at)
    return float(answer[0] if isinstance(answer, tuple) else answer)  # type: ignore[arg-type] # stub: object
