"""J7: cards, outline and snapshots, in the writer's terms."""

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QSettings, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from continuity.story.cards import Card
from continuity.ui.models.outline import COLUMNS
from continuity.ui.session import Session
from ui.hands import click, press_key, type_words
from ui.shaping import START, accept, becomes, book, dialog_of, put_caret_before, shape, undo

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def cards(opened: Session, qtbot: QtBot) -> Session:
    opened.actions["cards"].trigger()
    qtbot.waitUntil(lambda: len(opened.window.plan.cards.model.rows) == 7)
    return opened


def test_one_door_leads_from_view_to_view(cards: Session, qtbot: QtBot) -> None:
    window = cards.window
    assert window.plan.cards.isVisible()
    assert not window.editor.isVisible()
    press_key(window, Qt.Key.Key_O, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(window.plan.outline.isVisible)
    assert [cards.actions[name].isChecked() for name in ("draft", "cards", "outline")] == [
        False,
        False,
        True,
    ]
    cards.actions["draft"].trigger()
    assert window.editor.isVisible()


def test_what_is_noted_on_a_card_is_kept_and_can_be_undone(
    cards: Session, qtbot: QtBot, project: Path
) -> None:
    plan = cards.window.plan
    plan.cards.list.setCurrentIndex(plan.cards.model.index(2))
    type_words(plan.form.synopsis, "The boat is missed.")
    plan.form.status.setCurrentText("Revised")
    plan.form.write()
    wanted = Card("The boat is missed.", status="Revised")
    qtbot.waitUntil(lambda: list(book(cards).cards.scenes.values()) == [wanted])
    file = project / "outline.toml"
    qtbot.waitUntil(lambda: file.is_file() and "The boat is missed." in file.read_text("utf-8"))
    qtbot.waitUntil(lambda: plan.cards.model.rows[2].card == wanted)
    undo(cards)
    qtbot.waitUntil(lambda: not book(cards).cards.scenes)
    qtbot.waitUntil(lambda: plan.form.synopsis.toPlainText() == "")


def test_the_tree_says_how_far_a_chapter_is(opened: Session, qtbot: QtBot) -> None:
    tree = opened.window.chapters
    index = tree.model.index(0, 0)
    tree.marked.emit(tree.model.chapters[0].id, None, "Revised")
    qtbot.waitUntil(lambda: tree.model.chapters[0].status == "Revised")
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.split(", ")[1] == "Revised"
    assert "Status: Revised" in index.data(Qt.ItemDataRole.ToolTipRole)
    undo(opened)
    qtbot.waitUntil(lambda: tree.model.chapters[0].status == "")


def test_a_card_moves_by_key_and_stays_chosen(cards: Session, qtbot: QtBot) -> None:
    plan = cards.window.plan
    plan.cards.list.setCurrentIndex(plan.cards.model.index(1))
    scene = plan.current()[1]
    press_key(plan.cards.list, Qt.Key.Key_Right, ALT)
    becomes(qtbot, cards, [("The Weir", ["Nobody had", "Mara eyes"]), *START[1:]])
    qtbot.waitUntil(lambda: plan.cards.list.currentIndex().row() == 2)
    assert plan.current()[1] == scene


def test_a_card_is_dragged_under_another_chapter(cards: Session, qtbot: QtBot) -> None:
    model = cards.window.plan.cards.model
    data = model.mimeData([model.index(2)])
    model.dropMimeData(data, Qt.DropAction.MoveAction, 7, 0, QModelIndex())
    becomes(
        qtbot,
        cards,
        [("The Weir", ["Mara eyes"]), START[1], ("The Sea", ["Tom eyes", "Nobody had"])],
    )


def test_return_opens_the_scene_in_the_draft(cards: Session) -> None:
    plan = cards.window.plan
    plan.cards.list.setCurrentIndex(plan.cards.model.index(4))
    press_key(plan.cards.list, Qt.Key.Key_Return)
    assert cards.window.view == "draft"
    assert cards.window.editor.page.toPlainText().startswith("# The Mill")


def test_cards_are_told_to_those_who_hear_them(cards: Session) -> None:
    model = cards.window.plan.cards.model
    told = model.data(model.index(1), Qt.ItemDataRole.AccessibleTextRole)
    assert str(told).startswith("Scene 1: Mara’s eyes were green")
    assert str(told).endswith(" words")


def test_the_outline_is_sorted_without_changing_the_book(cards: Session, qtbot: QtBot) -> None:
    cards.actions["outline"].trigger()
    panel = cards.window.plan.outline
    words = next(at for at, one in enumerate(COLUMNS) if one.key == "words")
    panel.sort(words)
    panel.sort(words)
    counts = [line.words for line in panel.model.lines]
    assert counts == sorted(counts, reverse=True)
    assert panel.order.isVisible()
    assert not panel.model.flags(panel.model.index(0, 0)) & Qt.ItemFlag.ItemIsDragEnabled
    click(panel.order)
    assert [line.order for line in panel.model.lines] == [1, 2, 3, 4]
    assert shape(cards) == START
    assert qtbot is not None


def test_a_status_is_set_in_the_outline(cards: Session, qtbot: QtBot) -> None:
    cards.actions["outline"].trigger()
    panel = cards.window.plan.outline
    status = next(at for at, one in enumerate(COLUMNS) if one.key == "status")
    panel.table.setCurrentIndex(panel.model.index(1, status))
    press_key(panel.table, Qt.Key.Key_F2)
    box = panel.table.findChild(QComboBox)
    assert box is not None
    assert [box.itemText(at) for at in range(box.count())] == ["", "Draft", "Revised", "Final"]
    box.setCurrentText("Final")
    press_key(box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [one.status for one in book(cards).cards.scenes.values()] == ["Final"])


def test_the_columns_chosen_are_remembered(cards: Session, store: QSettings) -> None:
    panel = cards.window.plan.outline
    at = next(at for at, one in enumerate(COLUMNS) if one.key == "synopsis")
    assert panel.table.isColumnHidden(at)
    panel.table.setColumnHidden(at, False)  # noqa: FBT003 - Qt's own signature
    panel.remember(store)
    panel.table.setColumnHidden(at, True)  # noqa: FBT003 - as above
    panel.recall(store)
    assert not panel.table.isColumnHidden(at)


def test_the_words_for_status_are_the_writers_own(
    cards: Session, qtbot: QtBot, project: Path
) -> None:
    cards.actions["statuses"].trigger()
    line = dialog_of(qtbot, cards).findChild(QLineEdit)
    assert line is not None
    assert line.text() == "Draft, Revised, Final"
    line.setText("Idea, Written , ,Done, Idea")
    accept(qtbot, cards)
    offered = cards.window.plan.form.status
    cards.window.plan.choose(book(cards).manuscript.book.chapters[0].id, None)
    qtbot.waitUntil(lambda: book(cards).settings.statuses == ("Idea", "Written", "Done"))
    assert "statuses = [" in (project / "continuity.toml").read_text(encoding="utf-8")
    words = ["", "Idea", "Written", "Done"]
    qtbot.waitUntil(lambda: [offered.itemText(at) for at in range(offered.count())] == words)
    undo(cards)
    qtbot.waitUntil(lambda: book(cards).settings.statuses == ("Draft", "Revised", "Final"))


def test_a_chapter_is_compared_with_a_snapshot_and_restored(opened: Session, qtbot: QtBot) -> None:
    opened.keeping.take("Before the cut", whole=True)
    page = opened.window.editor.page
    put_caret_before(opened, "green")
    type_words(page, "sea-")
    opened.desk.save()
    qtbot.waitUntil(lambda: opened.desk.all_stored)
    opened.actions["snapshots"].trigger()
    dialog = dialog_of(qtbot, opened)
    qtbot.waitUntil(lambda: "1 place changed" in dialog.told.text())  # type: ignore[attr-defined]
    html = dialog.page.toHtml()  # type: ignore[attr-defined]
    assert "line-through" in html
    assert "underline" in html
    assert dialog.rows.rows[0].text == "Before the cut"  # type: ignore[attr-defined]
    click(dialog.one)  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: "sea-" not in page.toPlainText())
    undo(opened)
    qtbot.waitUntil(lambda: "sea-green" in page.toPlainText())


def test_snapshots_are_made_while_writing(opened: Session, qtbot: QtBot, project: Path) -> None:
    opened.keeping.keep()
    type_words(opened.window.editor.page, "More. ")
    opened.keeping.keep()
    opened.keeping.keep()
    folder = project / "snapshots"
    qtbot.waitUntil(lambda: folder.is_dir() and len(list(folder.glob("*.zip"))) == 1)
    QApplication.processEvents()
    assert len(list(folder.glob("*.zip"))) == 1
