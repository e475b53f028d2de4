"""The models pass Qt's own examination, whatever is shown in them."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from continuity.story.ids import ChapterId, SceneId
from continuity.ui.models.rows import RowsModel
from continuity.ui.models.tables import Column, TableModel
from continuity.ui.models.tree import ChapterRow, SceneRow, TreeModel
from continuity.ui.survey import Counts

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
CHECK = Qt.ItemDataRole.CheckStateRole


@dataclass(frozen=True)
class Boat:
    name: str
    afloat: bool = True


COLUMNS: tuple[Column[Boat], ...] = (
    Column(
        "Name",
        lambda boat: boat.name,
        write=lambda boat, name: replace(boat, name=name),
        ticked=lambda boat: boat.afloat,
        tick=lambda boat, on: replace(boat, afloat=on),
    ),
    Column("Letters", lambda boat: str(len(boat.name)), number=True),
)


def test_a_list_shows_its_rows(qtbot: QtBot) -> None:
    assert qtbot is not None
    model: RowsModel[str] = RowsModel(str.upper)
    tester = QAbstractItemModelTester(model, FATAL)
    model.show(["one", "two"])
    assert model.index(1).data() == "TWO"
    assert model.index(1).data(Qt.ItemDataRole.UserRole) == "two"
    assert model.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == "TWO"
    model.show([])
    assert model.rowCount() == 0
    assert tester.model() is model


def test_a_list_that_shows_the_same_again_resets_nothing(qtbot: QtBot) -> None:
    model: RowsModel[str] = RowsModel(str)
    model.show(["one"])
    with qtbot.assertNotEmitted(model.modelReset):
        model.show(["one"])


def test_a_table_can_be_written_in(qtbot: QtBot) -> None:
    model = TableModel(COLUMNS)
    tester = QAbstractItemModelTester(model, FATAL)
    model.show([Boat("Mary"), Boat("Anne")])
    with qtbot.waitSignal(model.dataChanged):
        assert model.setData(model.index(0, 0), "Marianne")
    assert model.setData(model.index(1, 0), Qt.CheckState.Unchecked, CHECK)
    assert model.rows == (Boat("Marianne"), Boat("Anne", afloat=False))
    assert model.index(0, 1).data() == "8"
    assert model.index(1, 0).data(CHECK) is Qt.CheckState.Unchecked
    assert tester.model() is model


def test_a_column_that_is_not_to_be_written_refuses(qtbot: QtBot) -> None:
    assert qtbot is not None
    model = TableModel(COLUMNS)
    model.show([Boat("Mary")])
    assert not model.setData(model.index(0, 1), "9")
    assert not model.setData(QModelIndex(), "9")
    assert not model.flags(model.index(0, 1)) & Qt.ItemFlag.ItemIsEditable
    assert model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsEditable


def test_a_table_has_headings(qtbot: QtBot) -> None:
    assert qtbot is not None
    model = TableModel(COLUMNS)
    across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    assert [model.headerData(n, across) for n in (0, 1, 2)] == ["Name", "Letters", None]
    assert model.headerData(0, down) is None


def book(*counts: int) -> tuple[ChapterRow, ...]:
    return tuple(
        ChapterRow(
            ChapterId(number),
            number + 1,
            f"Chapter {number + 1}",
            tuple(
                SceneRow(SceneId(10 * number + scene), ChapterId(number), f"Scene {scene + 1}")
                for scene in range(count)
            ),
        )
        for number, count in enumerate(counts)
    )


def test_a_tree_shows_chapters_with_their_scenes(qtbot: QtBot) -> None:
    assert qtbot is not None
    model = TreeModel()
    tester = QAbstractItemModelTester(model, FATAL)
    assert model.show(book(2, 0, 3))
    third = model.index_of(ChapterId(2))
    assert model.rowCount(third) == 3
    assert model.index(1, 0, third).data() == "Scene 2"
    assert model.parent(model.index(1, 0, third)) == third
    assert not model.index_of(ChapterId(9)).isValid()
    assert model.show(book(1))
    assert tester.model() is model


def test_new_counts_move_no_row_of_the_tree(qtbot: QtBot) -> None:
    model = TreeModel()
    model.show(book(2, 1))
    rows = list(book(2, 1))
    rows[1] = replace(rows[1], counts=Counts(errors=1))
    with qtbot.waitSignal(model.dataChanged), qtbot.assertNotEmitted(model.modelReset):
        assert not model.show(tuple(rows))
    index = model.index_of(ChapterId(1))
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Chapter 2, 1 warning"
    assert not model.show(tuple(rows))
