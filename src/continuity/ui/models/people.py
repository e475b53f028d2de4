"""The list of people, of whom one may be dragged onto another: they are the same person."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from continuity.ui.models.rows import RowsModel
from continuity.ui.parts.two_lines import TwoLines

_KIND = "application/x-continuity-person"
Index = QModelIndex | QPersistentModelIndex


class PeopleModel(RowsModel[TwoLines]):
    united = Signal(str, str)
    """The key of who was dragged, and of the one onto whom."""
    writable = True

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if self.writable and index.isValid():
            flags |= Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
        return flags

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction

    @override
    def mimeTypes(self) -> list[str]:
        return [_KIND]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        for index in indexes[:1]:
            data.setData(_KIND, self.rows[index.row()].key.encode())
        return data

    @override
    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Onto somebody else, not between two."""
        dragged = bytes(data.data(_KIND).data()).decode()
        return parent.isValid() and bool(dragged) and dragged != self.rows[parent.row()].key

    @override
    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        dragged = bytes(data.data(_KIND).data()).decode()
        self.united.emit(dragged, self.rows[parent.row()].key)
        return True
