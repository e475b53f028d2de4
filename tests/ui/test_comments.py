"""Comments in the margin: the text stays Markdown, and the page shows the story alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPlainTextEdit
from pytestqt.qtbot import QtBot

from continuity.story.ids import ChapterId
from continuity.story.text import Span
from continuity.ui.editor.choices import Setting
from continuity.ui.editor.hidden import blanked, hidden, seen
from continuity.ui.editor.marginalia import Marginalia
from continuity.ui.editor.notes import DONE, answered, notes_of, with_done, without_done
from continuity.ui.editor.view import EditorView
from continuity.ui.session import Session
from continuity.ui.theme import LIGHT
from ui.hands import press_key, type_words

ONE = ChapterId(1)
OPENS, CLOSES = "<!-- comment 1 -->", "<!-- /comment 1 by Ann: Brown? -->"
LINE = f"Her {OPENS}green eyes{CLOSES} shone."


@pytest.fixture
def view(qtbot: QtBot) -> EditorView:
    made = EditorView()
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.dress(LIGHT, Setting())
    made.show()
    made.show_chapter(ONE, lambda _chapter: f"# The Weir\n\n{LINE}\n\nTwo.\n")
    return made


def caret(view: EditorView, before: str) -> None:
    """Put the caret before some words."""
    cursor = view.page.textCursor()
    cursor.setPosition(view.page.toPlainText().index(before))
    view.page.setTextCursor(cursor)


def line(view: EditorView) -> str:
    return view.page.document().findBlockByNumber(2).text()


def test_the_marks_take_no_room_on_the_page(view: EditorView, qtbot: QtBot) -> None:
    bare = EditorView()
    qtbot.addWidget(bare)
    bare.resize(1200, 700)
    bare.dress(LIGHT, Setting())
    bare.show()
    bare.show_chapter(ONE, lambda _chapter: "# The Weir\n\nHer green eyes shone.\n\nTwo.\n")
    widths = []
    for one in (view, bare):
        caret(one, "shone")
        widths.append(one.page.cursorRect().left())
    assert widths[0] == pytest.approx(widths[1], abs=6)


def test_the_file_keeps_its_marks(view: EditorView) -> None:
    assert LINE in (view.text(ONE) or "")


def test_a_comment_is_known_with_its_words(view: EditorView) -> None:
    (note,) = view.page.notes
    assert (note.quote, note.first, note.remark.author) == ("green eyes", "Brown?", "Ann")


def test_the_caret_steps_over_what_is_not_shown(view: EditorView) -> None:
    caret(view, " <!--")
    press_key(view.page, Qt.Key.Key_Right)
    press_key(view.page, Qt.Key.Key_Right)
    assert view.page.document().characterAt(view.page.textCursor().position() - 1) == "g"
    press_key(view.page, Qt.Key.Key_Left)
    press_key(view.page, Qt.Key.Key_Left)
    assert view.page.textCursor().positionInBlock() == len("Her")


def test_the_caret_is_never_put_within_a_mark(view: EditorView) -> None:
    caret(view, "comment 1 -->")
    assert view.page.textCursor().positionInBlock() == len(f"Her {OPENS}")


def test_backspace_and_delete_mean_letters_that_are_seen(view: EditorView) -> None:
    caret(view, " shone")
    press_key(view.page, Qt.Key.Key_Backspace)
    assert line(view) == f"Her {OPENS}green eye{CLOSES} shone."
    caret(view, " <!--")
    press_key(view.page, Qt.Key.Key_Right)
    press_key(view.page, Qt.Key.Key_Delete)
    assert line(view) == f"Her {OPENS}reen eye{CLOSES} shone."


def test_what_is_copied_is_the_story(view: EditorView) -> None:
    view.page.selectAll()
    copied = view.page.createMimeDataFromSelection().text()
    assert copied == "# The Weir\n\nHer green eyes shone.\n\nTwo."


def test_the_words_of_a_comment_are_not_looked_up_or_found(view: EditorView) -> None:
    asked: list[str] = []

    def misspelt(text: str) -> tuple[Span, ...]:
        asked.append(text)
        return ()

    view.page.misspelt = misspelt
    view.page.misspellings(view.page.document().findBlockByNumber(2))
    assert asked[-1].split() == ["Her", "green", "eyes", "shone."]
    view.searching.start()
    view.searching.bar.words.setText("Brown")
    view.searching.bar.sought.emit(0)
    assert view.searching.bar.hits.text() == "Nothing found"


def test_hidden_stretches_are_counted_as_the_page_counts() -> None:
    text = f"😀 {OPENS}x"
    assert list(hidden(text)) == [(3, 3 + len(OPENS))]
    assert blanked(text) == f"😀 {' ' * len(OPENS)}x"
    assert seen(text, Span(len(text) - 1, len(text)))
    assert not seen(text, Span(5, 6))
    assert blanked("<!-- an aside -->") == "<!-- an aside -->"


def test_answers_and_ends_are_lines_of_the_comment() -> None:
    asked = "Which floor?"
    with_answer = answered(with_done(asked), "The third.", "A. Writer")
    assert with_answer == "Which floor?\nA. Writer: The third."
    assert without_done(with_done(with_answer)) == with_answer
    (note,) = notes_of(f"<!-- comment: Which floor?\\nThe third.\\n{DONE} -->")
    assert (note.done, note.first, note.answers) == (True, "Which floor?", ("The third.",))


def say(opened: Session, words: str) -> None:
    """Write in the dialog that asks for a comment, and agree by key."""
    dialog = next(one for one in opened.window.findChildren(QDialog) if one.isVisible())
    field = dialog.findChild(QPlainTextEdit)
    assert field is not None
    field.setPlainText(words)
    press_key(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def comment_on(opened: Session, words: str, said: str) -> None:
    page = opened.window.editor.page
    cursor = page.textCursor()
    start = page.toPlainText().index(words)
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), QTextCursor.MoveMode.KeepAnchor)
    page.setTextCursor(cursor)
    opened.actions["comment"].trigger()
    say(opened, said)


def test_a_comment_is_made_answered_finished_and_removed(opened: Session, qtbot: QtBot) -> None:
    window = opened.window
    page, panel = window.editor.page, window.comments
    before = page.toPlainText()
    comment_on(opened, "green", "Or brown?")
    assert [(one.quote, one.first) for one in page.notes] == [("green", "Or brown?")]
    assert page.notes[0].remark.author == "A. Writer"
    opened.actions["comments"].trigger()
    type_words(panel.answer, "Green, it is said twice.")
    press_key(panel.answer, Qt.Key.Key_Return)
    assert page.notes[0].answers == ("A. Writer: Green, it is said twice.",)
    panel.finish.click()
    assert [one.done for one in page.notes] == [True]
    assert not panel.model.rows
    panel.with_done.setChecked(True)
    assert [row.faded for row in panel.model.rows] == [True]
    panel.finish.click()
    assert [one.done for one in page.notes] == [False]
    panel.change.click()
    say(opened, "Grey?")
    assert page.notes[0].first == "Grey?"
    panel.remove.click()
    assert page.toPlainText() == before
    opened.actions["undo"].trigger()
    assert page.notes[0].first == "Grey?"
    for _ in range(5):
        opened.actions["undo"].trigger()
    assert page.toPlainText() == before
    qtbot.waitUntil(lambda: opened.desk.all_stored, timeout=4000)


def test_a_comment_does_not_change_what_is_warned_of(opened: Session, qtbot: QtBot) -> None:
    comment_on(opened, "like her mother", "Where is that said?")
    with qtbot.waitSignal(opened.desk.reported):
        opened.actions["check"].trigger()
    qtbot.waitUntil(lambda: bool(opened.window.warnings.model.rows))
    mark = opened.window.editor.page.marks[0]
    assert opened.window.editor.page.toPlainText()[mark.start : mark.end] == "green"


def test_a_comment_on_a_heading_leaves_it_one(opened: Session) -> None:
    comment_on(opened, "# The Weir", "A better title?")
    text = opened.window.editor.page.toPlainText()
    assert text.startswith("# <!-- comment 1 -->The Weir<!--")


def test_comments_are_gone_through_from_chapter_to_chapter(opened: Session) -> None:
    editor = opened.window.editor
    first = editor.chapter
    comment_on(opened, "boat", "Whose?")
    opened.actions["next_chapter"].trigger()
    opened.actions["next_chapter"].trigger()
    third = editor.chapter
    comment_on(opened, "Nothing else", "Nothing at all?")
    opened.actions["previous_comment"].trigger()
    assert editor.chapter == third
    opened.actions["previous_comment"].trigger()
    assert editor.chapter == first
    assert editor.page.textCursor().position() == editor.page.notes[0].start
    opened.actions["next_comment"].trigger()
    assert editor.chapter == third
    opened.actions["next_comment"].trigger()
    assert opened.window.message.text == "There are no more comments."


def test_a_click_in_the_margin_leads_to_the_comment(opened: Session) -> None:
    opened.window.show_panel("warnings", visible=False)
    comment_on(opened, "green", "Or brown?")
    page = opened.window.editor.page
    margin = page.findChild(Marginalia)
    assert margin is not None
    margin.grab()
    where = margin.rect().topLeft()
    where.setX(20)
    where.setY(round(page.height_of(page.notes[0])) + 8)
    QTest.mouseClick(margin, Qt.MouseButton.LeftButton, pos=where)
    assert opened.window.shown("comments")
    assert opened.window.comments.number == 0
