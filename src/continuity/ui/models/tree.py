"""Chapters with their scenes."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from continuity.story.ids import ChapterId, SceneId
from continuity.ui.survey import NOTHING, Counts

_ROOT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class SceneRow:
    id: SceneId
    chapter: ChapterId
    text: str
    label: str = ""
    counts: Counts = NOTHING


@dataclass(frozen=True, slots=True)
class ChapterRow:
    id: ChapterId
    number: int
    text: str
    scenes: tuple[SceneRow, ...] = ()
    counts: Counts = NOTHING


class TreeModel(QAbstractItemModel):
    """An index of a chapter has the internal number 0, one of a scene that of its chapter's row
    plus 1.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chapters: tuple[ChapterRow, ...] = ()

    @property
    def chapters(self) -> tuple[ChapterRow, ...]:
        return self._chapters

    def show(self, chapters: tuple[ChapterRow, ...]) -> bool:
        """Whether rows came, went or moved; otherwise only their words and counts are renewed."""
        if chapters == self._chapters:
            return False
        if _shape(chapters) == _shape(self._chapters):
            before, self._chapters = self._chapters, chapters
            for row, chapter in enumerate(chapters):
                if chapter == before[row]:
                    continue
                index = self.index(row, 0)
                self.dataChanged.emit(index, index)
                if chapter.scenes:
                    last = self.index(len(chapter.scenes) - 1, 0, index)
                    self.dataChanged.emit(self.index(0, 0, index), last)
            return False
        self.beginResetModel()
        self._chapters = chapters
        self.endResetModel()
        return True

    def index_of(self, chapter: ChapterId) -> QModelIndex:
        for row, one in enumerate(self._chapters):
            if one.id == chapter:
                return self.index(row, 0)
        return QModelIndex()

    def row_at(self, index: Index) -> ChapterRow | SceneRow | None:
        if not index.isValid():
            return None
        if index.internalId() == 0:
            return self._chapters[index.row()]
        return self._chapters[index.internalId() - 1].scenes[index.row()]

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
        return len(self._chapters[parent.row()].scenes)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 1

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.text}, {_spoken(row.counts)}"
        return None


def _shape(chapters: tuple[ChapterRow, ...]) -> tuple[tuple[int, tuple[int, ...]], ...]:
    return tuple((one.id, tuple(scene.id for scene in one.scenes)) for one in chapters)


def _spoken(counts: Counts) -> str:
    return f"{counts.loud} warnings" if counts.loud != 1 else "1 warning"
