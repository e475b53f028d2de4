"""The page as a place to write: emphasis, two chapters side by side, words counted."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from continuity.ui.counting import words_of
from continuity.ui.editor.emphasising import EMPHASIS, STRONG, toggle
from continuity.ui.session import Session
from ui.hands import press_key, type_words


def select(page: QTextEdit, words: str) -> None:
    cursor = page.textCursor()
    start = page.toPlainText().index(words)
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), QTextCursor.MoveMode.KeepAnchor)
    page.setTextCursor(cursor)


@pytest.fixture
def page(qtbot: QtBot) -> QTextEdit:
    made = QTextEdit()
    qtbot.addWidget(made)
    made.setPlainText("She went down to the weir.")
    return made


def test_emphasis_is_put_on_words_and_taken_off_again(page: QTextEdit) -> None:
    select(page, "down to")
    toggle(page, EMPHASIS)
    assert page.toPlainText() == "She went *down to* the weir."
    assert page.textCursor().selectedText() == "down to"
    toggle(page, STRONG)
    assert page.toPlainText() == "She went ***down to*** the weir."
    toggle(page, EMPHASIS)
    assert page.toPlainText() == "She went **down to** the weir."
    toggle(page, STRONG)
    assert page.toPlainText() == "She went down to the weir."


def test_without_a_selection_the_word_at_the_caret_is_meant(page: QTextEdit) -> None:
    select(page, "ent")
    cursor = page.textCursor()
    cursor.clearSelection()
    page.setTextCursor(cursor)
    toggle(page, EMPHASIS)
    assert page.toPlainText() == "She *went* down to the weir."


def test_spaces_at_the_ends_of_a_selection_stay_outside(page: QTextEdit) -> None:
    select(page, " went ")
    toggle(page, STRONG)
    assert page.toPlainText() == "She **went** down to the weir."


def test_where_there_is_no_word_marks_wait_for_one(page: QTextEdit) -> None:
    page.clear()
    toggle(page, EMPHASIS)
    page.insertPlainText("now")
    assert page.toPlainText() == "*now*"


def test_emphasis_does_not_reach_over_a_paragraph(page: QTextEdit) -> None:
    page.setPlainText("One.\n\nTwo.")
    page.selectAll()
    toggle(page, EMPHASIS)
    assert page.toPlainText() == "One.\n\nTwo."


def test_emphasis_by_key_is_one_step_to_undo(opened: Session) -> None:
    page = opened.window.editor.page
    before = page.toPlainText()
    select(page, "before it was light")
    press_key(page, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert "*before it was light*" in page.toPlainText()
    opened.actions["undo"].trigger()
    assert page.toPlainText() == before


def test_two_chapters_lie_side_by_side_and_both_are_written_in(
    opened: Session, qtbot: QtBot
) -> None:
    editor = opened.window.editor
    first = editor.chapter
    opened.actions["beside"].trigger()
    assert editor.side_by_side
    assert opened.actions["beside"].isChecked()
    left, right = editor.pages
    assert editor.page is right
    assert right.toPlainText().startswith("# The Mill")
    assert right.marks
    right.moveCursor(QTextCursor.MoveOperation.End)
    type_words(right, " So be it.")
    left.setFocus()
    qtbot.waitUntil(lambda: editor.page is left)
    left.moveCursor(QTextCursor.MoveOperation.End)
    type_words(left, " At all.")
    qtbot.waitUntil(lambda: opened.desk.all_stored, timeout=4000)
    project = opened.desk.project
    assert project is not None
    one, two, _ = project.manuscript.book.chapters
    assert one.id == first
    assert project.text(one.id).rstrip().endswith(" At all.")
    assert project.text(two.id).rstrip().endswith(" So be it.")


def test_a_chapter_that_lies_beside_is_gone_to_and_not_shown_twice(opened: Session) -> None:
    editor = opened.window.editor
    first = editor.chapter
    opened.actions["beside"].trigger()
    second = editor.chapter
    assert first is not None
    assert second is not None
    opened.show_chapter(first)
    assert editor.page is editor.pages[0]
    opened.show_chapter(second)
    assert editor.page is editor.pages[1]
    assert editor.shown_chapters == (first, second)


def test_undo_goes_back_and_forth_between_the_pages(opened: Session) -> None:
    editor = opened.window.editor
    opened.actions["beside"].trigger()
    left, right = editor.pages
    before = left.toPlainText(), right.toPlainText()
    for page in (left, right):
        page.moveCursor(QTextCursor.MoveOperation.End)
    type_words(right, "x")
    left.setFocus()
    opened.actions["other_page"].trigger()
    assert editor.page is right
    opened.actions["other_page"].trigger()
    assert editor.page is left
    type_words(left, "y")
    opened.actions["undo"].trigger()
    opened.actions["undo"].trigger()
    assert (left.toPlainText(), right.toPlainText()) == before


def test_the_page_that_is_left_when_one_is_put_away_is_the_other_one(opened: Session) -> None:
    editor = opened.window.editor
    opened.actions["beside"].trigger()
    left = editor.leaves[0]
    second = editor.chapter
    left.close_button.click()
    assert not editor.side_by_side
    assert editor.shown_chapters == (second,)
    assert editor.pages[0].isVisible()
    assert not editor.pages[1].isVisible()
    assert not opened.actions["beside"].isChecked()
    opened.actions["beside"].trigger()
    opened.actions["beside"].trigger()
    assert not editor.side_by_side
    assert editor.page.toPlainText().startswith("# The Sea")


def test_a_chapter_that_goes_takes_its_page_along(opened: Session, qtbot: QtBot) -> None:
    editor = opened.window.editor
    opened.actions["beside"].trigger()
    gone = editor.chapter
    assert gone is not None
    opened.desk.perform(lambda project: project.remove(gone))
    qtbot.waitUntil(lambda: not editor.side_by_side)
    assert editor.page.toPlainText().startswith("# The Weir")


def test_a_search_looks_on_the_page_where_the_keys_are(opened: Session) -> None:
    editor = opened.window.editor
    opened.actions["beside"].trigger()
    opened.actions["find"].trigger()
    editor.searching.bar.words.setText("wheel")
    editor.searching.bar.sought.emit(0)
    assert editor.pages[1].textCursor().selectedText() == "wheel"
    assert not editor.pages[0].textCursor().hasSelection()


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("# The Weir\n\nOne two — three.\n\n***\n\nFour.", 6),
        ("It’s half-past nine…", 3),
        ("Her <!-- comment 1 -->green eyes<!-- /comment 1: Not brown? --> shone.", 4),
    ],
)
def test_signs_and_comments_are_no_words(text: str, count: int) -> None:
    assert words_of(text) == count


def test_words_are_counted_of_selection_chapter_and_book(opened: Session, qtbot: QtBot) -> None:
    page, label = opened.window.editor.page, opened.window.words
    assert label.text().startswith("26 words in this chapter · ")
    select(page, "before it was light")
    qtbot.waitUntil(lambda: label.text().startswith("4 of 26 words in this chapter"))
    page.moveCursor(QTextCursor.MoveOperation.End)
    type_words(page, " At all.")
    qtbot.waitUntil(lambda: label.text().startswith("28 words in this chapter"))
