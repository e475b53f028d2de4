"""Places in the book, by chapter, each with a tick."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

from continuity.prose.search import Found
from continuity.story.ids import ChapterId
from continuity.ui.seeking import ChapterPlaces

_ROOT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class PlacesModel(QAbstractItemModel):
    """An index of a chapter has the internal number 0, one of a place that of its chapter's row
    plus 1. Without `ticks` the places are only shown.
    """

    ticked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ticks = False
        self._chapters: tuple[ChapterPlaces, ...] = ()
        self._left_out: list[set[int]] = []

    @property
    def chapters(self) -> tuple[ChapterPlaces, ...]:
        return self._chapters

    def show(self, chapters: tuple[ChapterPlaces, ...], *, ticks: bool) -> None:
        self.beginResetModel()
        self._chapters = chapters
        self._left_out = [set(one.doubtful) for one in chapters]
        self.ticks = ticks
        self.endResetModel()
        self.ticked.emit()

    def count(self) -> int:
        return sum(len(one.places) for one in self._chapters)

    def chosen(self) -> dict[ChapterId, tuple[Found, ...]]:
        """The places that are ticked, by chapter."""
        found = {
            one.source.chapter: tuple(
                place for number, place in enumerate(one.places) if number not in out
            )
            for one, out in zip(self._chapters, self._left_out, strict=True)
        }
        return {chapter: places for chapter, places in found.items() if places}

    def place(self, index: Index) -> tuple[ChapterPlaces, Found] | None:
        if not index.isValid() or index.internalId() == 0:
            return None
        chapter = self._chapters[index.internalId() - 1]
        return chapter, chapter.places[index.row()]

    @override
    def index(self, row: int, column: int, parent: Index = _ROOT) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    @override
    def parent(self, index: Index = _ROOT) -> QModelIndex:  # type: ignore[override] # one of two
        if not index.isValid() or index.internalId() == 0:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, 0)

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        if not parent.isValid():
            return len(self._chapters)
        if parent.column() > 0 or parent.internalId() != 0:
            return 0
        return len(self._chapters[parent.row()].places)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 1

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if self.ticks else flags

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.CheckStateRole:
            return self._tick(index) if self.ticks else None
        found = self.place(index)
        if role == Qt.ItemDataRole.UserRole:
            return found[1] if found is not None else None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if found is None:
            chapter = self._chapters[index.row()]
            return f"{chapter.source.title}   ·   {len(chapter.places)}"
        place = found[1]
        change = f"{place.words} → {place.new}" if self.ticks else place.words
        return f"{place.before}{change}{place.after}"

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        on = Qt.CheckState(value) is Qt.CheckState.Checked
        row = index.row() if index.internalId() == 0 else index.internalId() - 1
        every = range(len(self._chapters[row].places))
        numbers = every if index.internalId() == 0 else (index.row(),)
        change = self._left_out[row].difference_update if on else self._left_out[row].update
        change(numbers)
        above = self.index(row, 0)
        self.dataChanged.emit(above, above)
        self.dataChanged.emit(self.index(0, 0, above), self.index(len(every) - 1, 0, above))
        self.ticked.emit()
        return True

    def _tick(self, index: Index) -> Qt.CheckState:
        if index.internalId() != 0:
            out = index.row() in self._left_out[index.internalId() - 1]
            return Qt.CheckState.Unchecked if out else Qt.CheckState.Checked
        left_out = self._left_out[index.row()]
        if not left_out:
            return Qt.CheckState.Checked
        some = len(left_out) < len(self._chapters[index.row()].places)
        return Qt.CheckState.PartiallyChecked if some else Qt.CheckState.Unchecked
