"""J7: the shape of the book is changed, in the writer's terms."""

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSettings, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLineEdit, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from continuity.story.cards import Card
from continuity.ui.dialogs.impact import ImpactDialog
from continuity.ui.models.outline import COLUMNS
from continuity.ui.project import Project
from continuity.ui.session import Session
from ui.hands import click, press_key, type_words

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def book(session: Session) -> Project:
    assert session.desk.project is not None
    return session.desk.project


def shape(session: Session) -> list[tuple[str, list[str]]]:
    """Every chapter with the first words of its scenes."""
    return [
        (
            chapter.title,
            [
                " ".join(
                    next((one.text for one in scene.paragraphs if one.text != chapter.title), "")
                    .replace("’s", "")
                    .split()[:2]
                )
                for scene in chapter.scenes
            ],
        )
        for chapter in book(session).manuscript.book.chapters
    ]


START = [
    ("The Weir", ["Mara eyes", "Nobody had"]),
    ("The Mill", ["The wheel"]),
    ("The Sea", ["Tom eyes"]),
]


def becomes(qtbot: QtBot, session: Session, expected: list[tuple[str, list[str]]]) -> None:
    qtbot.waitUntil(lambda: shape(session) == expected)


def dialog_of(qtbot: QtBot, session: Session) -> QDialog:
    def there() -> list[QDialog]:
        return [one for one in session.window.findChildren(QDialog) if one.isVisible()]

    qtbot.waitUntil(lambda: bool(there()))
    return there()[-1]


def accept(qtbot: QtBot, session: Session) -> None:
    button = dialog_of(qtbot, session).findChild(QPushButton, "accept")
    assert button is not None
    click(button)
    session.window.activateWindow()
    qtbot.waitUntil(session.window.isActiveWindow)


def choose_in_tree(session: Session, chapter: int, scene: int | None = None) -> None:
    tree, model = session.window.chapters.tree, session.window.chapters.model
    index = model.index(chapter, 0)
    tree.setCurrentIndex(index if scene is None else model.index(scene, 0, index))
    tree.setFocus()


def undo(session: Session) -> None:
    session.actions["undo"].trigger()


def test_chapters_go_up_and_down_by_key(opened: Session, qtbot: QtBot) -> None:
    choose_in_tree(opened, 2)
    press_key(opened.window.chapters.tree, Qt.Key.Key_Up, ALT)
    becomes(qtbot, opened, [START[0], START[2], START[1]])
    assert opened.window.message.text == "The chapter was moved."
    qtbot.waitUntil(
        lambda: opened.window.chapters.current()[0] == book(opened).manuscript.book.chapters[1].id
    )
    undo(opened)
    becomes(qtbot, opened, START)


def test_a_scene_goes_over_the_border_of_its_chapter_by_key(opened: Session, qtbot: QtBot) -> None:
    choose_in_tree(opened, 0, 1)
    press_key(opened.window.chapters.tree, Qt.Key.Key_Down, ALT)
    moved = [("The Weir", ["Mara eyes"]), ("The Mill", ["Nobody had", "The wheel"]), START[2]]
    becomes(qtbot, opened, moved)
    undo(opened)
    becomes(qtbot, opened, START)


def drop(session: Session, what: QModelIndex, onto: QModelIndex, row: int) -> None:
    """As the tree does when the mouse lets go."""
    model = session.window.chapters.model
    data = model.mimeData([what])
    where = QPersistentModelIndex(onto)
    action = Qt.DropAction.MoveAction
    assert model.canDropMimeData(data, action, row, 0, where)
    model.dropMimeData(data, action, row, 0, where)


def test_a_chapter_is_dragged(opened: Session, qtbot: QtBot) -> None:
    model = opened.window.chapters.model
    drop(opened, model.index(0, 0), QModelIndex(), 3)
    becomes(qtbot, opened, [START[1], START[2], START[0]])


def test_a_scene_is_dragged_onto_a_chapter(opened: Session, qtbot: QtBot) -> None:
    model = opened.window.chapters.model
    drop(opened, model.index(0, 0, model.index(0, 0)), model.index(2, 0), -1)
    becomes(
        qtbot,
        opened,
        [("The Weir", ["Nobody had"]), START[1], ("The Sea", ["Tom eyes", "Mara eyes"])],
    )


def test_nothing_can_be_dragged_where_it_is_read_only(opened: Session) -> None:
    model = opened.window.chapters.model
    opened.window.chapters.allow(writing=False)
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsDragEnabled


def put_caret_before(session: Session, words: str) -> None:
    page = session.window.editor.page
    cursor = page.textCursor()
    cursor.setPosition(page.toPlainText().index(words))
    page.setTextCursor(cursor)
    page.setFocus()


def test_a_scene_begins_at_the_caret(opened: Session, qtbot: QtBot) -> None:
    put_caret_before(opened, "She went down")
    press_key(opened.window, Qt.Key.Key_K, CONTROL)
    accept(qtbot, opened)
    becomes(qtbot, opened, [("The Weir", ["Mara eyes", "She went", "Nobody had"]), *START[1:]])
    text = opened.window.editor.page.toPlainText()
    assert "mother’s.\n\n***\n\nShe went down" in text
    undo(opened)
    becomes(qtbot, opened, START)


def test_a_chapter_begins_at_the_caret(opened: Session, qtbot: QtBot) -> None:
    put_caret_before(opened, "Nobody had seen")
    press_key(opened.window, Qt.Key.Key_K, CONTROL)
    dialog_of(qtbot, opened).findChildren(QRadioButton)[1].setChecked(True)
    accept(qtbot, opened)
    line = dialog_of(qtbot, opened).findChild(QLineEdit)
    assert line is not None
    type_words(line, "The Boat")
    accept(qtbot, opened)
    becomes(
        qtbot,
        opened,
        [("The Weir", ["Mara eyes"]), ("The Boat", ["Nobody had"]), *START[1:]],
    )
    undo(opened)
    becomes(qtbot, opened, START)


def test_two_scenes_become_one_by_key(opened: Session, qtbot: QtBot) -> None:
    put_caret_before(opened, "She went down")
    press_key(opened.window, Qt.Key.Key_M, CONTROL)
    becomes(qtbot, opened, [("The Weir", ["Mara eyes"]), *START[1:]])
    undo(opened)
    becomes(qtbot, opened, START)


def test_what_cannot_be_merged_says_why(opened: Session, qtbot: QtBot) -> None:
    opened.chaptering.do("merge", book(opened).manuscript.book.chapters[2].id)
    qtbot.waitUntil(lambda: opened.window.message.text.startswith("It is the last chapter"))
    assert shape(opened) == START


def test_a_scene_is_given_a_title_with_f2(opened: Session, qtbot: QtBot) -> None:
    choose_in_tree(opened, 0, 1)
    press_key(opened.window.chapters.tree, Qt.Key.Key_F2)
    line = dialog_of(qtbot, opened).findChild(QLineEdit)
    assert line is not None
    type_words(line, "The Boat")
    accept(qtbot, opened)
    qtbot.waitUntil(lambda: opened.window.chapters.model.chapters[0].scenes[1].text == "The Boat")


def test_a_removed_scene_comes_back_from_the_trash(opened: Session, qtbot: QtBot) -> None:
    choose_in_tree(opened, 0, 0)
    press_key(opened.window.chapters.tree, Qt.Key.Key_Delete)
    becomes(qtbot, opened, [("The Weir", ["Nobody had"]), *START[1:]])
    assert opened.window.message.text == "The scene is in the trash."
    opened.keeping.show_trash()
    dialog = dialog_of(qtbot, opened)
    qtbot.waitUntil(lambda: "Mara’s eyes were green" in dialog.page.toPlainText())  # type: ignore[attr-defined]
    click(dialog.back)  # type: ignore[attr-defined]
    becomes(qtbot, opened, START)


# What a change would bring.


@pytest.fixture
def clashing(opened: Session, qtbot: QtBot) -> Session:
    """Green eyes, brown eyes and black eyes: the stand-in compares the first two it meets."""
    opened.show_chapter(book(opened).manuscript.book.chapters[2].id)
    page = opened.window.editor.page
    page.moveCursor(page.textCursor().MoveOperation.End)
    type_words(page, " Mara's eyes were black.")
    opened.desk.check()
    qtbot.waitUntil(lambda: opened.desk.all_stored)
    qtbot.waitUntil(lambda: len(opened.window.warnings.model.rows) == 1)
    return opened


def test_a_change_that_brings_no_warning_is_done_without_a_word(
    clashing: Session, qtbot: QtBot
) -> None:
    choose_in_tree(clashing, 0)
    press_key(clashing.window.chapters.tree, Qt.Key.Key_Down, ALT)
    becomes(qtbot, clashing, [START[1], START[0], START[2]])
    assert clashing.window.findChild(ImpactDialog) is None


def test_new_warnings_are_shown_before_and_nothing_is_done_unless_agreed(
    clashing: Session, qtbot: QtBot
) -> None:
    choose_in_tree(clashing, 2)
    press_key(clashing.window.chapters.tree, Qt.Key.Key_Up, ALT)
    qtbot.waitUntil(lambda: clashing.window.findChild(ImpactDialog) is not None)
    dialog = clashing.window.findChild(ImpactDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.heading.text() == "1 new warning, 1 solved")
    assert [row.detail for row in dialog.rows.rows] == ["New", "Solved"]
    assert dialog.do.text() == "Move"
    dialog.reject()
    assert shape(clashing) == START
    qtbot.waitUntil(lambda: len(clashing.window.warnings.model.rows) == 1)
    press_key(clashing.window.chapters.tree, Qt.Key.Key_Up, ALT)
    accept(qtbot, clashing)
    becomes(qtbot, clashing, [START[0], START[2], START[1]])


def test_who_does_not_want_to_be_asked_is_not(
    clashing: Session, qtbot: QtBot, store: QSettings
) -> None:
    store.setValue("structure/weigh", "false")
    choose_in_tree(clashing, 2)
    press_key(clashing.window.chapters.tree, Qt.Key.Key_Up, ALT)
    becomes(qtbot, clashing, [START[0], START[2], START[1]])


# Cards and outline.


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


# Snapshots.


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
