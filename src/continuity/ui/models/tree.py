"""Chapters with their scenes."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

from continuity.story.ids import ChapterId, SceneId
from continuity.ui.models.dragging import CHAPTER, SCENE, carrying, dragged
from continuity.ui.survey import NOTHING, Counts
from continuity.ui.words import tr

_ROOT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class SceneRow:
    id: SceneId
    chapter: ChapterId
    text: str
    label: str = ""
    counts: Counts = NOTHING
    status: str = ""


@dataclass(frozen=True, slots=True)
class ChapterRow:
    id: ChapterId
    number: int
    text: str
    scenes: tuple[SceneRow, ...] = ()
    counts: Counts = NOTHING
    status: str = ""


class TreeModel(QAbstractItemModel):
    """An index of a chapter has the internal number 0, one of a scene that of its chapter's row
    plus 1.
    """

    dropped = Signal(int, int, int)
    """The id of a scene, of the chapter it goes to, and its place there."""
    chapter_dropped = Signal(int, int)
    """The id of a chapter, and its place in the book."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.writable = False
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

    def index_of_scene(self, chapter: ChapterId, scene: SceneId) -> QModelIndex:
        """That of the chapter where the scene has no row of its own."""
        parent = self.index_of(chapter)
        row = self.row_at(parent)
        for at, one in enumerate(row.scenes if isinstance(row, ChapterRow) else ()):
            if one.id == scene:
                return self.index(at, 0, parent)
        return parent

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
            told = (row.text, row.status, _spoken(row.counts))
            return ", ".join(part for part in told if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{row.text}\n{tr('Status')}: {row.status}" if row.status else row.text
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.ItemIsDropEnabled
        found = flag.ItemIsEnabled | flag.ItemIsSelectable
        if self.writable:
            found |= flag.ItemIsDragEnabled
            if index.internalId() == 0:
                found |= flag.ItemIsDropEnabled
        return found

    @override
    def mimeTypes(self) -> list[str]:
        return [SCENE, CHAPTER]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        row = self.row_at(indexes[0])
        if isinstance(row, SceneRow):
            return carrying(SCENE, row.id)
        return carrying(CHAPTER, row.id if row is not None else -1)

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    @override
    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Scenes go between scenes or onto a chapter, chapters between chapters."""
        return data.hasFormat(CHAPTER) is not parent.isValid() and (
            data.hasFormat(SCENE) or data.hasFormat(CHAPTER)
        )

    @override
    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        if parent.isValid():
            self._drop_scene(dragged(data, SCENE), self._chapters[parent.row()], row)
        else:
            self._drop_chapter(dragged(data, CHAPTER), row)
        return False  # the rows move when the book did

    def _drop_scene(self, scene: int, chapter: ChapterRow, row: int) -> None:
        ids = [one.id for one in chapter.scenes]
        # A chapter of one scene shows no row of it.
        place = max(len(ids), 1) if row < 0 else row
        if scene in ids:
            before = ids.index(SceneId(scene))
            place -= before < place
            if place == before:
                return
        if scene >= 0:
            self.dropped.emit(scene, chapter.id, place)

    def _drop_chapter(self, chapter: int, row: int) -> None:
        ids = [one.id for one in self._chapters]
        if chapter not in ids:
            return
        before = ids.index(ChapterId(chapter))
        place = len(ids) if row < 0 else row
        place -= before < place
        if place != before:
            self.chapter_dropped.emit(chapter, place)


def _shape(chapters: tuple[ChapterRow, ...]) -> tuple[tuple[int, tuple[int, ...]], ...]:
    return tuple((one.id, tuple(scene.id for scene in one.scenes)) for one in chapters)


def _spoken(counts: Counts) -> str:
    return tr("{count} warning", many="{count} warnings", count=counts.loud)
