"""J7: the shape of the book is changed, in the writer's terms."""

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSettings, Qt
from PySide6.QtWidgets import QLineEdit, QRadioButton
from pytestqt.qtbot import QtBot

from continuity.ui.dialogs.impact import ImpactDialog
from continuity.ui.session import Session
from ui.hands import click, press_key, type_words
from ui.shaping import START, accept, becomes, book, dialog_of, put_caret_before, shape, undo

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def choose_in_tree(session: Session, chapter: int, scene: int | None = None) -> None:
    tree, model = session.window.chapters.tree, session.window.chapters.model
    index = model.index(chapter, 0)
    tree.setCurrentIndex(index if scene is None else model.index(scene, 0, index))
    tree.setFocus()


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


def test_a_scene_begins_at_the_caret(opened: Session, qtbot: QtBot) -> None:
    put_caret_before(opened, "She went down")
    press_key(opened.window, Qt.Key.Key_K, CONTROL)
    accept(qtbot, opened)
    becomes(qtbot, opened, [("The Weir", ["Mara eyes", "She went", "Nobody had"]), *START[1:]])
    page = opened.window.editor.page
    qtbot.waitUntil(lambda: "mother’s.\n\n***\n\nShe went down" in page.toPlainText())
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
