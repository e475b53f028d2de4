"""Words spelled wrong: marked, gone through, set right, added."""

import time
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot
from typing_extensions import override

from continuity.errors import ReaderUnavailable
from continuity.story.decisions import Declared
from continuity.ui.doors import Words
from continuity.ui.editor.page import Stretch
from continuity.ui.parts.spelling_menu import SpellingMenu
from continuity.ui.preferences import Spelled
from continuity.ui.session import Session
from ui.hands import press_key, type_words
from ui.stand_ins import StandInHouse, StandInWords, make_project

STORY = (("One", "# One\n\nTom’s eyes were grey. The boaq of Qara, boaqs and muqqy 😀 boaq.\n"),)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return make_project(tmp_path / "weir", STORY)


def wrong(session: Session) -> list[Stretch]:
    page = session.window.editor.page
    found, block = [], page.document().begin()
    while block.isValid():
        found += page.misspellings(block)
        block = block.next()
    return found


def marked(qtbot: QtBot, session: Session, *expected: str) -> None:
    qtbot.waitUntil(lambda: [one.words for one in wrong(session)] == list(expected))


def menu(qtbot: QtBot, session: Session) -> SpellingMenu:
    qtbot.waitUntil(lambda: _menu(session) is not None)
    found = _menu(session)
    assert found is not None
    qtbot.waitUntil(lambda: "Looking" not in found.actions()[0].text())
    return found


def _menu(session: Session) -> SpellingMenu | None:
    menus = session.window.editor.page.findChildren(SpellingMenu)
    return next((one for one in menus if one.isVisible()), None)


def choose(menu: SpellingMenu, text: str) -> None:
    next(one for one in menu.actions() if one.text() == text).trigger()
    menu.close()


def test_wrong_words_are_known_when_they_were_looked_up(opened: Session, qtbot: QtBot) -> None:
    marked(qtbot, opened, "boaq", "boaqs", "boaq")
    page = opened.window.editor.page
    cursor = page.textCursor()
    for one in wrong(opened):
        cursor.setPosition(one.start)
        cursor.setPosition(one.end, QTextCursor.MoveMode.KeepAnchor)
        assert cursor.selectedText() == one.words


def test_dots_are_painted_but_not_in_focus_mode(opened: Session, qtbot: QtBot) -> None:
    marked(qtbot, opened, "boaq", "boaqs", "boaq")
    page = opened.window.editor.page
    page.clearFocus()
    shown = page.grab().toImage()
    opened.prefer(replace(opened.preferences, spelling=Spelled.OFF))
    without = page.grab().toImage()
    assert shown != without
    opened.prefer(replace(opened.preferences, spelling=Spelled.EITHER))
    marked(qtbot, opened, "boaq", "boaqs", "boaq")
    page.quiet = True
    assert page.grab().toImage() == without


def test_american_and_british_are_looked_up_apart(opened: Session, qtbot: QtBot) -> None:
    opened.prefer(replace(opened.preferences, spelling=Spelled.AMERICAN))
    marked(qtbot, opened, "boaq", "boaqs", "muqqy", "boaq")


def test_the_next_misspelling_is_gone_to_and_set_right(opened: Session, qtbot: QtBot) -> None:
    page = opened.window.editor.page
    press_key(page, Qt.Key.Key_F7)
    found = menu(qtbot, opened)
    assert page.textCursor().selectedText() == "boaq"
    assert [one.text() for one in found.actions()[:2]] == ["boag", "boa"]
    choose(found, "boag")
    assert "The boag of" in page.toPlainText()
    press_key(page, Qt.Key.Key_F7)
    second = menu(qtbot, opened)
    assert page.textCursor().selectedText() == "boaqs"
    second.close()
    opened.actions["undo"].trigger()
    assert "The boaq of" in page.toPlainText()


def test_a_word_is_added_to_my_words_and_taken_off(
    opened: Session, qtbot: QtBot, store: QSettings
) -> None:
    press_key(opened.window.editor.page, Qt.Key.Key_F7)
    choose(menu(qtbot, opened), "Add “boaq” to my words")
    marked(qtbot, opened)
    assert store.value("spelling/words") == ["boaq"]
    page = opened.window.editor.page
    page.moveCursor(QTextCursor.MoveOperation.Start)
    assert page.find("boa")
    page.customContextMenuRequested.emit(page.cursorRect().center())
    choose(menu(qtbot, opened), "Take “boaq” off my words")
    marked(qtbot, opened, "boaq", "boaqs", "boaq")


def test_a_word_is_added_to_the_book(opened: Session, qtbot: QtBot) -> None:
    press_key(opened.window.editor.page, Qt.Key.Key_F7)
    choose(menu(qtbot, opened), "Add “boaq” to this book")
    marked(qtbot, opened)
    assert opened.desk.project is not None
    assert opened.desk.project.word.declared == (Declared("boaq", "spelling", ""),)
    opened.actions["undo"].trigger()
    marked(qtbot, opened, "boaq", "boaqs", "boaq")


def test_the_menu_of_a_wrong_word_has_the_usual_things_below(opened: Session, qtbot: QtBot) -> None:
    marked(qtbot, opened, "boaq", "boaqs", "boaq")
    page = opened.window.editor.page
    cursor = page.textCursor()
    cursor.setPosition(wrong(opened)[0].start + 1)
    page.setTextCursor(cursor)
    page.customContextMenuRequested.emit(page.cursorRect().center())
    shown = menu(qtbot, opened)
    names = [one.text().replace("&", "").split("\t")[0] for one in shown.actions() if one.text()]
    assert names == [
        "boag",
        "boa",
        "Add “boaq” to my words",
        "Add “boaq” to this book",
        "Ignore “boaq” for now",
        "Undo",
        "Redo",
        "Cut",
        "Copy",
        "Paste",
        "Delete",
        "Select All",
    ]
    assert opened.actions["undo"] in shown.actions()
    shown.close()


def test_a_word_is_ignored_for_now(opened: Session, qtbot: QtBot) -> None:
    press_key(opened.window.editor.page, Qt.Key.Key_F7)
    choose(menu(qtbot, opened), "Ignore “boaq” for now")
    marked(qtbot, opened, "boaqs")


def test_people_of_the_story_are_spelled_right(opened: Session, qtbot: QtBot) -> None:
    page = opened.window.editor.page
    page.moveCursor(QTextCursor.MoveOperation.End)
    press_key(page, Qt.Key.Key_Return)
    type_words(page, "Quaq's eyes were quiet.")
    marked(qtbot, opened, "boaq", "boaqs", "boaq", "Quaq's", "quiet")
    qtbot.waitUntil(
        lambda: [one.words for one in wrong(opened)] == ["boaq", "boaqs", "boaq", "quiet"]
    )


def test_nothing_wrong_is_said(opened: Session, qtbot: QtBot) -> None:
    opened.window.editor.page.selectAll()
    type_words(opened.window.editor.page, "Rain.")
    press_key(opened.window.editor.page, Qt.Key.Key_F7)
    qtbot.waitUntil(lambda: "No word of this chapter" in opened.window.message.text)
    opened.prefer(replace(opened.preferences, spelling=Spelled.OFF))
    press_key(opened.window.editor.page, Qt.Key.Key_F7)
    assert "Spelling is off" in opened.window.message.text


class NoWords(StandInWords):
    @override
    def wrong(self, words: list[str], *, british: bool) -> list[str]:
        message = "Spelling cannot be checked: no dictionary."
        raise ReaderUnavailable(message)


class Wordless(StandInHouse):
    @override
    def words(self) -> Words:
        return NoWords()


@pytest.mark.parametrize("house", [Wordless()])
def test_without_a_dictionary_there_is_a_message_once(opened: Session, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "no dictionary" in opened.window.message.text)
    assert wrong(opened) == []


def test_a_key_does_not_wait_for_the_dictionary(opened: Session, qtbot: QtBot) -> None:
    page = opened.window.editor.page
    marked(qtbot, opened, "boaq", "boaqs", "boaq")
    page.moveCursor(QTextCursor.MoveOperation.End)
    taken = []
    for letter in "a new qord and another one that is longer than that":
        start = time.perf_counter()
        type_words(page, letter)
        page.viewport().repaint()
        taken.append(time.perf_counter() - start)
    assert sorted(taken)[len(taken) // 2] < 0.016
