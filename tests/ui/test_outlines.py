"""What cards, outline and comparison show, without a window."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QSettings, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from continuity.engine.report import Report
from continuity.prose.segmentation import manuscript
from continuity.story.cards import Card, Cards
from continuity.story.ids import ChapterId, SceneId
from continuity.story.manuscript import Source
from continuity.ui.differences import page
from continuity.ui.models.cards import CardsModel
from continuity.ui.models.outline import COLUMNS, OutlineModel, place_of
from continuity.ui.panels.outline import OutlinePanel
from continuity.ui.parts.card_marks import label_colour, share_of
from continuity.ui.scene_lines import ChapterLine, Outline, SceneLine, outline
from continuity.ui.survey import Counts, Survey
from continuity.ui.theme import LIGHT
from continuity.workspace.comparing import compared

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def line(scene: int, chapter: int, words: int = 100, status: str = "") -> SceneLine:
    return SceneLine(
        ChapterId(chapter),
        SceneId(scene),
        1,
        scene,
        f"Chapter {chapter}",
        begins=f"Words of {scene}",
        card=Card(status=status),
        words=words,
    )


def book(*chapters: list[SceneLine]) -> Outline:
    return Outline(
        tuple(
            ChapterLine(ChapterId(number), number, f"Chapter {number}", scenes=tuple(lines))
            for number, lines in enumerate(chapters, start=1)
        ),
        ("Draft", "Final"),
    )


THREE = book([line(1, 1, 300), line(2, 1, 100, "Final")], [line(3, 2, 200, "Draft")])


def test_the_models_stand_up_to_qt(qtbot: QtBot) -> None:
    assert qtbot is not None
    for model in (OutlineModel(), CardsModel()):
        tester = QAbstractItemModelTester(model, FATAL)
        model.show(THREE)
        model.show(book([line(2, 1, 100, "Final"), line(1, 1, 300)]))
        model.show(Outline())
        assert model.rowCount() == 0
        assert tester is not None


def test_what_is_renewed_in_place_is_told_row_by_row(qtbot: QtBot) -> None:
    model = CardsModel()
    model.show(THREE)
    chapter = THREE.chapters[1]
    noted = replace(chapter.scenes[0], counts=Counts(warnings=2))
    second = replace(chapter, scenes=(noted,))
    with qtbot.waitSignal(model.dataChanged) as told, qtbot.assertNotEmitted(model.modelReset):
        model.show(replace(THREE, chapters=(THREE.chapters[0], second)))
    assert told.args is not None
    spoken = model.data(model.index(4), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Scene 1: Words of 3, status Draft, 200 words, 2 warnings"


def test_sorting_puts_what_is_empty_last(qtbot: QtBot) -> None:
    assert qtbot is not None
    model = OutlineModel()
    model.show(THREE)
    model.sort_by(next(at for at, one in enumerate(COLUMNS) if one.key == "status"))
    assert [one.card.status for one in model.lines] == ["Draft", "Final", ""]
    model.sort_by(None)
    assert [one.scene for one in model.lines] == [1, 2, 3]


def test_where_a_scene_goes_is_counted_without_itself() -> None:
    lines = tuple(THREE.scenes())
    assert place_of(lines, 0, 3) == (1, 0)
    assert place_of(lines, 2, 1) == (1, 1)
    assert place_of(lines, 3, 1) == (2, 1)
    assert place_of(lines[:1], 0, 1) is None


def test_a_drop_from_elsewhere_does_nothing(qtbot: QtBot) -> None:
    model = CardsModel()
    model.show(THREE)
    data = model.mimeData([model.index(0)])
    with qtbot.assertNotEmitted(model.dropped):
        model.dropMimeData(data, Qt.DropAction.MoveAction, 2, 0, QModelIndex())


def test_an_outline_says_what_was_found_and_noted() -> None:
    text = "# One\n\n## The quay\n\nIt rained on the quay.\n\n***\n\nNobody came.\n"
    read = manuscript([Source("1.md", text, markdown=True)], one_chapter_each=True)
    chapter = read.book.chapters[0]
    quay = chapter.scenes[0].id
    cards = Cards({chapter.id: Card(notes="Short")}, {quay: Card(label="Rain")})
    made = outline(Survey(read, Report()), cards, ("Draft",))
    (one,) = made.chapters
    assert (one.title, one.words, one.card.notes) == ("One", 7, "Short")
    assert [(each.name, each.begins, each.card.label) for each in one.scenes] == [
        ("The quay", "It rained on the quay.", "Rain"),
        ("Nobody came.", "Nobody came.", ""),
    ]
    assert made.labels == ("Rain",)


def test_a_status_is_drawn_by_how_far_it_is() -> None:
    statuses = ("Draft", "Revised", "Final")
    assert [share_of(one, statuses) for one in (*statuses, "Elsewhere")] == [1 / 3, 2 / 3, 1.0, 0.0]
    assert label_colour("Sea") == label_colour("sea")


def test_changes_are_marked_by_more_than_colour() -> None:
    html = page(compared("The grey sea.\n", "The <green> sea.\n"), LIGHT)
    assert "<s style=" in html
    assert ">grey</s>" in html
    assert "<u style=" in html
    assert "&lt;green&gt;</u>" in html


def test_long_stretches_without_a_change_are_folded() -> None:
    before = "\n\n".join(f"Paragraph {number}." for number in range(40))
    html = page(compared(before, before.replace("Paragraph 20.", "Something else.")), LIGHT)
    assert html.count("paragraphs the same") == 2
    assert "Paragraph 19." in html
    assert "Paragraph 2." not in html


def test_columns_that_tell_nothing_make_room_where_it_is_short(
    qtbot: QtBot, store: QSettings
) -> None:
    panel = OutlinePanel()
    panel.recall(store)
    qtbot.addWidget(panel)
    panel.resize(600, 400)
    panel.show()
    panel.show_outline(THREE)
    at = {one.key: number for number, one in enumerate(COLUMNS)}
    assert panel.table.columnWidth(at["viewpoint"]) == 0
    assert panel.table.columnWidth(at["status"]) > 0
    seen = replace(line(1, 1), viewpoint="Mara")
    panel.show_outline(book([seen]))
    assert panel.table.columnWidth(at["viewpoint"]) > 0
    panel.show_outline(THREE)
    panel.resize(1500, 400)
    assert panel.table.columnWidth(at["viewpoint"]) > 0


@pytest.mark.parametrize("width", [700, 1100])
def test_the_columns_share_the_width_of_the_outline(
    qtbot: QtBot, store: QSettings, width: int
) -> None:
    panel = OutlinePanel()
    panel.recall(store)
    qtbot.addWidget(panel)
    panel.resize(width, 400)
    panel.show()
    panel.show_outline(THREE)
    table = panel.table
    room = table.viewport().width()
    assert 0 <= room - table.horizontalHeader().length() <= len(COLUMNS)
    assert not table.horizontalScrollBar().isVisible()
    before = [table.columnWidth(at) for at in range(len(COLUMNS))]
    panel.resize(width + 100, 400)
    wider = [at for at, one in enumerate(COLUMNS) if table.columnWidth(at) > before[at]]
    assert "scene" in {COLUMNS[at].key for at in wider}
