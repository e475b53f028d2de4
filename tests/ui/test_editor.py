"""The page: a book to read, a file of Markdown to save."""

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QFont, QTextCursor
from pytestqt.qtbot import QtBot

from continuity.diagnostics.diagnostic import Severity
from continuity.story.ids import ChapterId
from continuity.story.text import Span
from continuity.ui.editor.choices import Setting
from continuity.ui.editor.typesetting import Line, line_of
from continuity.ui.editor.view import EditorView
from continuity.ui.survey import Mark
from continuity.ui.theme import DARK, LIGHT
from ui.hands import press_key, type_words

ONE = ChapterId(1)
TEXT = "# The Weir\n\nOne *word* only.\n\nTwo.\n\n***\n\nThree.\n"


@pytest.fixture
def view(qtbot: QtBot) -> EditorView:
    made = EditorView()
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.dress(LIGHT, Setting())
    made.show()
    made.show_chapter(ONE, lambda _chapter: TEXT)
    return made


def lines(view: EditorView) -> list[tuple[str, Line]]:
    found = []
    block = view.page.document().begin()
    while block.isValid():
        found.append((block.text(), line_of(block)))
        block = block.next()
    return found


def end(view: EditorView) -> None:
    view.page.moveCursor(QTextCursor.MoveOperation.End)


def test_what_was_loaded_comes_back_letter_by_letter(view: EditorView) -> None:
    assert view.text(ONE) == TEXT
    assert view.text(ChapterId(2)) is None


def test_hard_spaces_and_emoji_come_back_too(view: EditorView) -> None:
    text = "A\u00a0hard space, 😀 and “quotes”.\n\nAn end"
    view.show_chapter(ChapterId(2), lambda _chapter: text)
    assert view.text(ChapterId(2)) == text


def test_lines_are_set_for_what_they_are(view: EditorView) -> None:
    assert lines(view)[:9] == [
        ("# The Weir", Line.HEADING),
        ("", Line.GAP),
        ("One *word* only.", Line.OPENING),
        ("", Line.GAP),
        ("Two.", Line.PROSE),
        ("", Line.GAP),
        ("***", Line.BREAK),
        ("", Line.GAP),
        ("Three.", Line.OPENING),
    ]
    assert view.page.document().findBlockByNumber(4).blockFormat().textIndent() > 20


def test_loading_can_not_be_undone(view: EditorView) -> None:
    assert not view.page.document().isUndoAvailable()


def test_return_makes_a_paragraph_and_backspace_joins_it_again(view: EditorView) -> None:
    view.show_chapter(ChapterId(3), lambda _chapter: "One. Two.")
    cursor = view.page.textCursor()
    cursor.setPosition(5)
    view.page.setTextCursor(cursor)
    press_key(view.page, Qt.Key.Key_Return)
    assert view.text(ChapterId(3)) == "One. \n\nTwo."
    press_key(view.page, Qt.Key.Key_Backspace)
    assert view.text(ChapterId(3)) == "One. Two."
    press_key(view.page, Qt.Key.Key_Return)
    press_key(view.page, Qt.Key.Key_Up)
    assert view.page.textCursor().block().text() == "One. "
    press_key(view.page, Qt.Key.Key_End)
    press_key(view.page, Qt.Key.Key_Delete)
    assert view.text(ChapterId(3)) == "One. Two."


def test_a_heading_is_set_as_one_as_soon_as_it_is_one(view: EditorView) -> None:
    end(view)
    press_key(view.page, Qt.Key.Key_Return)
    type_words(view.page, "# New")
    block = view.page.document().lastBlock()
    assert line_of(block) is Line.HEADING
    assert block.blockFormat().topMargin() > 0


def test_undo_takes_back_the_words_and_redo_brings_them_again(view: EditorView) -> None:
    end(view)
    type_words(view.page, "More.")
    assert view.undo(ONE)
    assert view.text(ONE) == TEXT
    assert view.redo(ONE)
    assert view.text(ONE) == TEXT[:-1] + "More.\n"
    assert not view.redo(ONE)
    assert not view.undo(ChapterId(9))


def test_what_is_pasted_is_plain_text(view: EditorView) -> None:
    end(view)
    rich = QMimeData()
    rich.setHtml("<h1>Big</h1>")
    rich.setText("Big")
    view.page.insertFromMimeData(rich)
    assert view.text(ONE) == TEXT[:-1] + "Big\n"


def test_a_file_dropped_on_the_page_is_not_text(view: EditorView) -> None:
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile("/home/a/story.docx")])
    dropped.setText("file:///home/a/story.docx")
    assert not view.page.canInsertFromMimeData(dropped)


def test_opening_a_chapter_is_not_typing_in_it(view: EditorView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(view.edited, wait=50):
        view.show_chapter(ChapterId(4), lambda _chapter: "# Four\n\nWords.")
        view.dress(DARK, Setting(size=24))


def test_every_chapter_keeps_its_place_and_its_undo(view: EditorView) -> None:
    end(view)
    type_words(view.page, "x")
    view.show_chapter(ChapterId(5), lambda _chapter: "Another.")
    view.show_chapter(ONE, lambda _chapter: "never asked")
    assert view.page.textCursor().atEnd()
    assert view.undo(ONE)


def test_a_text_changed_elsewhere_is_taken_over_around_the_caret(view: EditorView) -> None:
    end(view)
    view.reload(ONE, TEXT.replace("Two", "Second"))
    assert view.text(ONE) == TEXT.replace("Two", "Second")
    assert view.page.textCursor().atEnd()


def test_marks_survive_a_change_of_colours(view: EditorView) -> None:
    start = TEXT.index("Two")
    view.show_marks(ONE, (Mark(Span(start, start + 3), Severity.ERROR, "f", 0),), TEXT)
    view.dress(DARK, Setting(size=22))
    assert [(one.start, one.end) for one in view.page.marks] == [(start, start + 3)]


def test_underlines_are_painted_in_the_colour_of_the_severity(view: EditorView) -> None:
    start = TEXT.index("Two")
    view.show_marks(ONE, (Mark(Span(start, start + 3), Severity.ERROR, "f", 0),), TEXT)
    picture = view.page.viewport().grab().toImage()
    row = view.page.rows(view.page.marks[0])[0]
    colours = {picture.pixelColor(row.center().x(), row.bottom() + n).name() for n in range(3, 8)}
    assert LIGHT.error.lower() in colours


def test_emphasis_is_shown_as_emphasis(view: EditorView) -> None:
    block = view.page.document().findBlockByNumber(2)
    italic = [
        block.text()[one.start : one.start + one.length]
        for one in block.layout().formats()
        if one.format.fontItalic()
    ]
    assert italic == ["word"]


def test_headings_are_larger(view: EditorView) -> None:
    formats = view.page.document().begin().layout().formats()
    assert any(one.format.fontWeight() == QFont.Weight.DemiBold for one in formats)


def test_a_replacement_is_done_only_where_all_the_words_stand(view: EditorView) -> None:
    start = TEXT.index("Two")
    good, bad = (Span(start, start + 3), "Two", "2"), (Span(0, 3), "Two", "2")
    assert not view.replace((good, bad))
    assert view.text(ONE) == TEXT
    assert view.replace((good,))
    assert view.text(ONE) == TEXT.replace("Two", "2")


def test_a_chapter_that_is_gone_leaves_an_empty_page(view: EditorView) -> None:
    view.forget(ONE)
    assert view.chapter is None
    assert view.page.toPlainText() == ""


def test_a_letter_with_alt_is_never_written(view: EditorView) -> None:
    """Its command may be one that cannot be given just now."""
    press_key(view.page, Qt.Key.Key_I, Qt.KeyboardModifier.AltModifier)
    assert view.text(ONE) == TEXT
