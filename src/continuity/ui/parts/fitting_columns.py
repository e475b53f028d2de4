"""Columns that share the width of their table: none is cut off, and no room stays empty."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QTableView
from typing_extensions import override

_BESIDE_TITLE, _MOST_FOR_TITLE = 22, 112
"""Pixels around a title, and how much of a long one may claim at most."""


class FittingColumns(QObject):
    """Keeps the widths that were wished for, and gives the columns as much of them as there is
    room for. Those that are `rigid`, such as numbers, keep theirs.
    """

    def __init__(self, table: QTableView, wished: Sequence[int], rigid: frozenset[int]) -> None:
        super().__init__(table)
        self.wished = list(wished)
        self._table = table
        self._rigid = rigid
        self._fitting = False
        self._telling_nothing: frozenset[int] = frozenset()
        table.horizontalHeader().setMinimumSectionSize(0)
        table.viewport().installEventFilter(self)
        table.horizontalHeader().sectionResized.connect(self._resized)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.fit()
        return False

    def tell_nothing(self, columns: frozenset[int]) -> None:
        """Columns without words in any row; they make room for the others where it is short."""
        if columns != self._telling_nothing:
            self._telling_nothing = columns
            self.fit()

    def fit(self) -> None:
        shown = [at for at in range(len(self.wished)) if not self._table.isColumnHidden(at)]
        widths = {
            at: max(self.wished[at], self._least(at) if at in self._rigid else 0) for at in shown
        }
        if sum(widths.values()) > self._table.viewport().width():
            widths |= dict.fromkeys(self._telling_nothing & widths.keys(), 0)
            shown = [at for at in shown if widths[at]]
        soft = {at for at in shown if at not in self._rigid}
        while soft:
            room = self._table.viewport().width() - sum(widths[at] for at in widths.keys() - soft)
            share = room / sum(self.wished[at] for at in soft)
            short = {at for at in soft if self.wished[at] * share < self._least(at)}
            widths |= {at: int(self.wished[at] * share) for at in soft - short}
            widths |= {at: self._least(at) for at in short}
            soft = soft - short if short else set()
        self._fitting = True
        for at, width in widths.items():
            self._table.setColumnWidth(at, width)
        self._fitting = False

    def _least(self, at: int) -> int:
        """So much that the title can be read."""
        header = self._table.horizontalHeader()
        title = str(self._table.model().headerData(at, header.orientation()))
        return min(header.fontMetrics().horizontalAdvance(title) + _BESIDE_TITLE, _MOST_FOR_TITLE)

    def _resized(self, at: int, _before: int, width: int) -> None:
        """By the writer's own hand."""
        header = self._table.horizontalHeader()
        last = max((n for n in range(header.count()) if not header.isSectionHidden(n)), default=-1)
        # The last one takes what is left, whoever asks; a hidden one has no width.
        if not self._fitting and width and at != last:
            self.wished[at] = width
