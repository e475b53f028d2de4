"""Finding and replacing in the chapter."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from continuity.story.ids import ChapterId
from continuity.ui.editor.choices import Setting
from continuity.ui.editor.view import EditorView
from continuity.ui.session import Session
from continuity.ui.theme import LIGHT
from ui.hands import click, press_key, type_words

ONE = ChapterId(1)
TEXT = "# The Weir\n\nOne *word* only.\n\nTwo 😀 too.\n\n***\n\nThree tools.\n"


@pytest.fixture
def view(qtbot: QtBot) -> EditorView:
    made = EditorView()
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.dress(LIGHT, Setting())
    made.show()
    made.show_chapter(ONE, lambda _chapter: TEXT)
    return made


def seek(view: EditorView, words: str, new: str = "") -> None:
    view.searching.start(replacing=True)
    bar = view.searching.bar
    bar.words.setText(words)
    bar.new.setText(new)
    bar.sought.emit(0)


def told(view: EditorView) -> str:
    return view.searching.bar.hits.text()


def test_words_are_found_and_gone_through(view: EditorView) -> None:
    seek(view, "o")
    assert told(view) == "1 of 8"
    assert view.page.textCursor().selectedText().lower() == "o"
    view.searching.on(1)
    assert told(view) == "2 of 8"
    view.searching.on(-1)
    view.searching.on(-1)
    assert told(view) == "8 of 8"
    seek(view, "boat")
    assert told(view) == "Nothing found"
    view.searching.bar.left.emit()
    assert not view.searching.bar.isVisible()
    view.searching.on(1)
    assert view.searching.bar.isVisible()


def test_whole_words_capitals_and_expressions_are_switched_on(view: EditorView) -> None:
    switches = view.searching.bar.manner.switches
    seek(view, "too")
    assert told(view) == "1 of 2"
    click(switches["whole"])
    assert told(view) == "1 of 1"
    click(switches["case"])
    seek(view, "TWO")
    assert told(view) == "Nothing found"
    click(switches["expression"])
    seek(view, r"T\w+")
    assert told(view).endswith(" of 3")


def test_a_wrong_expression_is_told_in_a_sentence(view: EditorView) -> None:
    click(view.searching.bar.manner.switches["expression"])
    seek(view, "(o")
    assert told(view) == "This is no regular expression: missing ) (character 3)."
    assert view.searching.bar.hits.property("tone") == "error"
    seek(view, "o", r"\2")
    assert told(view) == "The replacement cannot be used: no such group."
    seek(view, "o")
    assert view.searching.bar.hits.property("tone") == "muted"


def test_one_place_after_the_other_is_replaced(view: EditorView) -> None:
    seek(view, "too", "also")
    view.searching.bar.new.setFocus()
    press_key(view.searching.bar.new, Qt.Key.Key_Return)
    assert view.text(ONE) == TEXT.replace("too.", "also.")
    assert view.page.textCursor().selectedText() == "too"
    click(view.searching.bar.one)
    assert view.text(ONE) == TEXT.replace("too", "also")
    assert told(view) == "Nothing found"


def test_a_place_that_is_not_selected_is_gone_to_first(view: EditorView) -> None:
    seek(view, "too", "also")
    view.page.moveCursor(view.page.textCursor().MoveOperation.Start)
    click(view.searching.bar.one)
    assert view.text(ONE) == TEXT
    assert view.page.textCursor().selectedText() == "too"


def test_all_are_replaced_in_one_step_that_is_undone(view: EditorView) -> None:
    seek(view, "o", "0")
    with_all = TEXT.replace("o", "0").replace("One", "0ne")
    click(view.searching.bar.all)
    assert view.text(ONE) == with_all
    assert told(view) == "Replaced in 8 places"
    assert view.undo(ONE)
    assert view.text(ONE) == TEXT
    assert not view.undo(ONE)


def test_nothing_is_replaced_on_a_page_that_may_only_be_read(view: EditorView) -> None:
    view.page.setReadOnly(True)
    seek(view, "o", "0")
    assert not view.searching.bar.all.isEnabled()
    view.searching.bar.all_replaced.emit()
    view.searching.bar.replaced.emit()
    assert view.text(ONE) == TEXT


def test_the_replacing_row_is_there_only_where_it_is_wanted(opened: Session) -> None:
    opened.actions["find"].trigger()
    bar = opened.window.editor.searching.bar
    assert bar.isVisible()
    assert not bar.second.isVisible()
    opened.actions["replace"].trigger()
    assert bar.second.isVisible()


def test_what_was_replaced_in_a_chapter_is_undone_with_the_key(
    opened: Session, qtbot: QtBot
) -> None:
    editor = opened.window.editor
    chapter = editor.chapter
    assert chapter is not None
    before = editor.text(chapter)
    opened.actions["replace"].trigger()
    type_words(editor.searching.bar.words, "Mara")
    type_words(editor.searching.bar.new, "Ada")
    click(editor.searching.bar.all)
    assert "Ada’s eyes" in (editor.text(chapter) or "")
    qtbot.waitUntil(lambda: opened.desk.all_stored)
    opened.actions["undo"].trigger()
    assert editor.text(chapter) == before


def test_a_text_changed_elsewhere_is_taken_over_and_back(view: EditorView) -> None:
    press_key(view.page, Qt.Key.Key_End)
    type_words(view.page, "s")
    typed = view.text(ONE) or ""
    changed = typed.replace("One", "Ten 😀").replace("tools", "mills")
    view.reload(ONE, changed)
    assert view.text(ONE) == changed
    view.reload(ONE, typed)
    assert view.text(ONE) == typed
    view.reload(ONE, changed)
    assert view.text(ONE) == changed
    view.reload(ONE, typed)
    assert view.undo(ONE)
    assert view.text(ONE) == TEXT
