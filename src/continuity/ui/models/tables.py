"""A table of plain values, whose columns say how they are shown and changed."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from continuity.ui.words import tr

R = TypeVar("R")
_ROOT = QModelIndex()
_CHECK = Qt.ItemDataRole.CheckStateRole


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """`write` gives the row with another text, `tick` the row with its box ticked or not."""

    title: str
    text: Callable[[R], str]
    write: Callable[[R, str], R] | None = None
    ticked: Callable[[R], bool] | None = None
    tick: Callable[[R, bool], R] | None = None
    number: bool = False


class TableModel(QAbstractTableModel, Generic[R]):
    def __init__(self, columns: Sequence[Column[R]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._rows: tuple[R, ...] = ()

    @property
    def rows(self) -> tuple[R, ...]:
        return self._rows

    def show(self, rows: Iterable[R]) -> None:
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._columns)

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        across = orientation is Qt.Orientation.Horizontal and 0 <= section < len(self._columns)
        if across and role == Qt.ItemDataRole.DisplayRole:
            return tr(self._columns[section].title)
        if across and role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(self._columns[section])
        return None

    @override
    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], self._columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return column.text(row)
        if role == _CHECK and column.ticked is not None:
            return Qt.CheckState.Checked if column.ticked(row) else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(column)
        return row if role == Qt.ItemDataRole.UserRole else None

    @override
    def setData(
        self,
        index: QModelIndex | QPersistentModelIndex,
        value: object,
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        if not index.isValid():
            return False
        row, column = self._rows[index.row()], self._columns[index.column()]
        if role == Qt.ItemDataRole.EditRole and column.write is not None:
            new = column.write(row, str(value))
        elif role == _CHECK and column.tick is not None:
            new = column.tick(row, Qt.CheckState(value) is Qt.CheckState.Checked)
        else:
            return False
        rows = list(self._rows)
        rows[index.row()] = new
        self._rows = tuple(rows)
        first = self.index(index.row(), 0)
        self.dataChanged.emit(first, self.index(index.row(), len(self._columns) - 1))
        return True

    @override
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid():
            column = self._columns[index.column()]
            if column.write is not None:
                flags |= Qt.ItemFlag.ItemIsEditable
            if column.tick is not None:
                flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def _alignment(self, column: Column[R]) -> int:
        side = Qt.AlignmentFlag.AlignRight if column.number else Qt.AlignmentFlag.AlignLeft
        return (side | Qt.AlignmentFlag.AlignVCenter).value
