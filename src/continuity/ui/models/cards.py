"""The scenes of the book as cards, under the headings of their chapters."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

from continuity.ui.models.dragging import SCENE, carrying, dragged
from continuity.ui.scene_lines import ChapterLine, Outline, SceneLine
from continuity.ui.words import tr

_ROOT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class CardsModel(QAbstractListModel):
    """The headings of the chapters and the scenes under them, one row each."""

    dropped = Signal(int, int, int)
    """The id of a scene, of the chapter it goes to, and its place there."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[ChapterLine | SceneLine, ...] = ()
        self.writable = False

    def show(self, outline: Outline) -> None:
        rows = list[ChapterLine | SceneLine]()
        for chapter in outline.chapters:
            rows += (chapter, *chapter.scenes)
        if [_key(row) for row in rows] == [_key(row) for row in self.rows]:
            before, self.rows = self.rows, tuple(rows)
            for at, row in enumerate(rows):
                if row != before[at]:
                    self.dataChanged.emit(self.index(at), self.index(at))
            return
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def row_of(self, chapter: int, scene: int | None) -> int:
        wanted = (chapter, scene)
        return next((at for at, row in enumerate(self.rows) if _key(row) == wanted), -1)

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Role.UserRole:
            return row
        if role == Role.DisplayRole:
            return row.title if isinstance(row, ChapterLine) else row.name
        if role == Role.AccessibleTextRole:
            return _spoken(row)
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.ItemIsDropEnabled
        found = flag.ItemIsEnabled | flag.ItemIsSelectable
        if self.writable and isinstance(self.rows[index.row()], SceneLine):
            found |= flag.ItemIsDragEnabled
        return found

    @override
    def mimeTypes(self) -> list[str]:
        return [SCENE]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        row = self.rows[indexes[0].row()]
        return carrying(SCENE, row.scene if isinstance(row, SceneLine) else -1)

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    @override
    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        moved = dragged(data)
        before = self.rows[: row if row >= 0 else len(self.rows)]
        above = [one for one in before if _key(one) != (one.chapter, moved)]
        if moved >= 0 and self.rows:
            chapter = above[-1].chapter if above else self.rows[0].chapter
            mine = (one for one in above if isinstance(one, SceneLine))
            self.dropped.emit(moved, chapter, sum(one.chapter == chapter for one in mine))
        return False  # as in the outline


def _key(row: ChapterLine | SceneLine) -> tuple[int, int | None]:
    return row.chapter, row.scene if isinstance(row, SceneLine) else None


def _spoken(row: ChapterLine | SceneLine) -> str:
    """For those who hear the card."""
    loud = row.counts.loud
    told = [
        row.title
        if isinstance(row, ChapterLine)
        else tr("Scene {number}: {name}", number=row.number, name=row.name),
        row.card.status and tr("status {status}", status=row.card.status),
        row.card.label and tr("label {label}", label=row.card.label),
        row.card.synopsis,
        tr("{count:,} word", many="{count:,} words", count=row.words),
        tr("{count} warning", many="{count} warnings", count=loud) if loud else "",
    ]
    return ", ".join(part for part in told if part)
