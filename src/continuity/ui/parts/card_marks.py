"""The small signs on cards: how far a scene is, and its label."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from continuity.ui.theme import PEOPLE, Theme

_WHOLE = 16 * 360


def status_mark(painter: QPainter, where: QRectF, share: float, theme: Theme) -> None:
    """A ring, filled by how far the work has come: the word beside it says the same."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.muted), 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(where)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.muted))
    inner = where.adjusted(2, 2, -2, -2)
    painter.drawPie(inner, 16 * 90, -round(_WHOLE * share))
    painter.restore()


def share_of(status: str, statuses: Sequence[str]) -> float:
    """How far the work has come at this status, from 0 to 1."""
    if status not in statuses:
        return 0.0
    return (statuses.index(status) + 1) / len(statuses)


def label_colour(label: str) -> str:
    """The same for the same label everywhere; a word always stands beside it."""
    return PEOPLE[sum(map(ord, label.casefold())) % len(PEOPLE)]
