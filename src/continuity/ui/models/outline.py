"""The scenes of the book as a table, in book order or sorted by a column."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import (
    QAbstractTableModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

from continuity.story.cards import Card
from continuity.story.ids import ChapterId
from continuity.ui.models.dragging import SCENE, carrying, dragged
from continuity.ui.scene_lines import Outline, SceneLine
from continuity.ui.words import number, tr

_ROOT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


@dataclass(frozen=True, slots=True)
class Column:
    """`key` names it in the store; `sort` is what rows are sorted by; `write` takes a changed word
    into a card, where the column can be written in.
    """

    key: str
    title: str
    text: Callable[[SceneLine], str]
    sort: Callable[[SceneLine], object]
    width: int
    number: bool = False
    write: Callable[[Card, str], Card] | None = None
    shown: bool = True


def _folded(text: Callable[[SceneLine], str]) -> Callable[[SceneLine], object]:
    return lambda line: (not text(line), text(line).casefold(), line.order)


def _words(  # noqa: PLR0913 - a column's fields
    key: str,
    title: str,
    text: Callable[[SceneLine], str],
    width: int,
    *,
    write: Callable[[Card, str], Card] | None = None,
    shown: bool = True,
) -> Column:
    return Column(key, title, text, _folded(text), width, write=write, shown=shown)


def _of_goal(line: SceneLine) -> str:
    goal = line.card.goal
    return f"{number(line.words)} / {number(goal)}" if goal else number(line.words)


COLUMNS: tuple[Column, ...] = (
    Column(
        "place",
        "#",
        lambda one: str(one.order),
        lambda one: one.order,
        44,
        number=True,
        shown=False,
    ),
    Column("chapter", "Chapter", lambda one: one.chapter_name, lambda one: one.order, 100),
    _words("scene", "Scene", lambda one: one.name, 158),
    Column("when", "Story time", lambda one: one.when, lambda one: one.order, 112),
    _words("where", "Place", lambda one: one.place, 84),
    _words("people", "People", lambda one: ", ".join(one.people), 100),
    _words("viewpoint", "Point of view", lambda one: one.viewpoint, 96),
    Column("words", "Words", _of_goal, lambda one: one.words, 70, number=True),
    _words(
        "status",
        "Status",
        lambda one: one.card.status,
        96,
        write=lambda card, text: replace(card, status=text),
    ),
    _words(
        "label",
        "Label",
        lambda one: one.card.label,
        92,
        write=lambda card, text: replace(card, label=text),
        shown=False,
    ),
    Column(
        "warnings",
        "Warnings",
        lambda one: str(one.counts.loud) if one.counts.loud else "",
        lambda one: (one.counts.errors, one.counts.warnings),
        76,
        number=True,
    ),
    _words(
        "synopsis",
        "Synopsis",
        lambda one: " ".join(one.card.synopsis.split()),
        260,
        write=lambda card, text: replace(card, synopsis=text),
        shown=False,
    ),
)


def place_of(lines: Sequence[SceneLine], row: int, moved: int) -> tuple[ChapterId, int] | None:
    """Where a scene with the id `moved` comes to stand if it is put before the row `row` of the
    lines, in book order: the chapter, and the place among its scenes without this one.
    """
    rest = [(at, line) for at, line in enumerate(lines) if line.scene != moved]
    before = [line for at, line in rest if at < row]
    if before:
        chapter = before[-1].chapter
        return chapter, sum(line.chapter == chapter for line in before)
    return (rest[0][1].chapter, 0) if rest else None


class OutlineModel(QAbstractTableModel):
    noted = Signal(object, object)
    """A line, and the card that it should have."""
    dropped = Signal(int, int, int)
    """The id of a scene, of the chapter it goes to, and its place there."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.outline = Outline()
        self.lines: tuple[SceneLine, ...] = ()
        self.sorted_by: int | None = None
        """The column the rows are sorted by; None is the order of the book."""
        self.descending = False
        self.writable = False

    def show(self, outline: Outline) -> None:
        lines = self._ordered(tuple(outline.scenes()))
        self.outline = outline
        if [one.scene for one in lines] == [one.scene for one in self.lines]:
            before, self.lines = self.lines, lines
            for row, line in enumerate(lines):
                if line != before[row]:
                    self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))
            return
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def sort_by(self, column: int | None, *, descending: bool = False) -> None:
        self.beginResetModel()
        self.sorted_by, self.descending = column, descending
        self.lines = self._ordered(tuple(self.outline.scenes()))
        self.endResetModel()

    def _ordered(self, lines: tuple[SceneLine, ...]) -> tuple[SceneLine, ...]:
        if self.sorted_by is None:
            return lines
        sort = COLUMNS[self.sorted_by].sort
        return tuple(sorted(lines, key=sort, reverse=self.descending))  # type: ignore[arg-type]

    def row_of(self, scene: int) -> int:
        return next((row for row, one in enumerate(self.lines) if one.scene == scene), -1)

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and 0 <= section < len(COLUMNS):
            if role == Role.DisplayRole:
                arrow = " ↓" if self.descending else " ↑"
                return tr(COLUMNS[section].title) + (arrow if section == self.sorted_by else "")
            if role == Role.TextAlignmentRole:
                return int(_side(COLUMNS[section]) | Qt.AlignmentFlag.AlignVCenter)
        return None

    @override
    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        line, column = self.lines[index.row()], COLUMNS[index.column()]
        if role == Role.UserRole:
            return line
        text = column.text(line)
        return {
            Role.DisplayRole: text,
            Role.EditRole: text,
            Role.ToolTipRole: line.card.synopsis if column.key == "synopsis" else text,
            Role.TextAlignmentRole: int(_side(column) | Qt.AlignmentFlag.AlignVCenter),
            Role.AccessibleTextRole: f"{tr(column.title)}: {text or tr('nothing')}",
        }.get(Role(role))

    @override
    def setData(self, index: Index, value: object, role: int = Role.EditRole) -> bool:
        line, write = self.lines[index.row()], COLUMNS[index.column()].write
        if role != Role.EditRole or write is None:
            return False
        card = write(line.card, str(value).strip())
        if card != line.card:
            self.noted.emit(line, card)
        return True

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.ItemIsDropEnabled
        found = flag.ItemIsEnabled | flag.ItemIsSelectable
        if self.writable and COLUMNS[index.column()].write is not None:
            found |= flag.ItemIsEditable
        if self.writable and self.sorted_by is None:
            found |= flag.ItemIsDragEnabled
        return found

    @override
    def mimeTypes(self) -> list[str]:
        return [SCENE]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        return carrying(SCENE, self.lines[indexes[0].row()].scene)

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    @override
    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        moved = dragged(data)
        place = place_of(self.lines, row if row >= 0 else len(self.lines), moved)
        if place is not None:
            self.dropped.emit(moved, *place)
        return False  # the rows move when the book did


def _side(column: Column) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignRight if column.number else Qt.AlignmentFlag.AlignLeft
