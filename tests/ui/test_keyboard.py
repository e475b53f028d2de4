"""Shortcuts that are looked for and changed, and going by a few letters."""

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from continuity.ui.actions import Action, every_action
from continuity.ui.dialogs.palette import Palette
from continuity.ui.dialogs.shortcuts import ShortcutsForm
from continuity.ui.keyboard import Keyboard
from continuity.ui.session import Session
from ui.hands import click, press_key, type_words
from ui.stand_ins import StandInHouse


def named(name: str) -> Action:
    return next(one for one in every_action() if one.name == name)


@pytest.fixture
def form(opened: Session) -> ShortcutsForm:
    opened.actions["shortcuts"].trigger()
    found = opened.window.findChild(ShortcutsForm)
    assert found is not None
    return found


def choose(form: ShortcutsForm, words: str) -> None:
    form.words.setText(words)
    form.table.selectRow(0)


def told(form: ShortcutsForm) -> list[str]:
    return [form.model.index(row, 2).data() for row in range(form.model.rowCount())]


def test_shortcuts_are_found_by_words_and_by_keys(form: ShortcutsForm) -> None:
    choose(form, "focus")
    assert [one.name for one in form.model.rows] == ["focus"]
    choose(form, "ctrl+shift+f")
    assert [one.name for one in form.model.rows] == ["find_all"]
    choose(form, "no such thing")
    assert form.model.rows == ()
    assert not form.keys.isEnabled()


def test_other_keys_are_given_and_kept(
    form: ShortcutsForm, opened: Session, store: QSettings, house: StandInHouse
) -> None:
    choose(form, "focus mode")
    form.keys.setKeySequence(QKeySequence("Ctrl+Shift+F12"))
    click(form.give)
    assert opened.actions["focus"].shortcut() == QKeySequence("Ctrl+Shift+F12")
    assert told(form) == ["Ctrl+Shift+F12  (changed)"]
    again = Session(lambda: house, store)
    assert again.actions["focus"].shortcut() == QKeySequence("Ctrl+Shift+F12")
    again.desk.leave()
    again.window.deleteLater()


def test_keys_of_another_command_are_taken_only_when_told(
    form: ShortcutsForm, opened: Session
) -> None:
    choose(form, "focus mode")
    form.keys.setKeySequence(QKeySequence("F4"))
    assert form.told.text() == "These are the keys of “Next warning”, which would have none."
    assert opened.actions["next_warning"].shortcut() == QKeySequence("F4")
    assert form.give.text() == "Take them"
    click(form.give)
    assert opened.actions["focus"].shortcut() == QKeySequence("F4")
    assert opened.actions["next_warning"].shortcut().isEmpty()


def test_one_is_reset_or_all_are(form: ShortcutsForm, opened: Session) -> None:
    choose(form, "focus mode")
    assert not form.reset.isEnabled()
    form.keys.setKeySequence(QKeySequence("F4"))
    click(form.give)
    click(form.reset)
    assert opened.actions["focus"].shortcut() == QKeySequence("F8")
    assert opened.actions["next_warning"].shortcut().isEmpty()
    click(form.reset_all)
    assert [one.name for one in every_action() if not _as_in_table(opened, one)] == []


def _as_in_table(opened: Session, action: Action) -> bool:
    return opened.actions[action.name].shortcut() == QKeySequence(action.keys)


def test_keys_taken_off_stay_off(opened: Session, store: QSettings, house: StandInHouse) -> None:
    keyboard = Keyboard(opened.actions, store)
    keyboard.give(named("focus"), QKeySequence())
    again = Session(lambda: house, store)
    assert again.actions["focus"].shortcut().isEmpty()
    again.desk.leave()
    again.window.deleteLater()


def test_the_buttons_of_the_card_show_the_keys_that_were_chosen(
    opened: Session, store: QSettings
) -> None:
    Keyboard(opened.actions, store).give(named("intended"), QKeySequence("Ctrl+Shift+F9"))
    button = opened.window.card._buttons["intended"]
    assert button.keys == "Ctrl+Shift+F9"
    assert button.accessibleDescription() == "Key: Ctrl+Shift+F9"


def test_a_few_letters_lead_to_a_chapter(opened: Session) -> None:
    opened.actions["go_to"].trigger()
    palette = opened.window.findChild(Palette)
    assert palette is not None
    type_words(palette.words, "mill")
    assert palette.model.rows[0].text == "The Mill"
    press_key(palette.words, Qt.Key.Key_Return)
    assert opened.window.editor.page.toPlainText().startswith("# The Mill")


def test_a_scene_is_found_by_its_first_words(opened: Session) -> None:
    opened.actions["go_to"].trigger()
    palette = opened.window.findChild(Palette)
    assert palette is not None
    type_words(palette.words, "nobody had seen")
    press_key(palette.words, Qt.Key.Key_Return)
    assert opened.window.editor.page.textCursor().block().text().startswith("Nobody had seen")


def test_with_ctrl_a_chapter_is_laid_beside(opened: Session) -> None:
    first = opened.window.editor.chapter
    opened.actions["go_to"].trigger()
    palette = opened.window.findChild(Palette)
    assert palette is not None
    type_words(palette.words, "sea")
    press_key(palette.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    editor = opened.window.editor
    assert editor.side_by_side
    assert editor.shown_chapters[0] == first
    assert editor.page.toPlainText().startswith("# The Sea")


def test_a_person_is_shown(opened: Session) -> None:
    opened.actions["go_to"].trigger()
    palette = opened.window.findChild(Palette)
    assert palette is not None
    type_words(palette.words, "tom person")
    press_key(palette.words, Qt.Key.Key_Return)
    assert opened.window.shown("people")
    assert opened.window.people.person is not None
    assert opened.window.people.person.name == "Tom"


def test_return_in_the_field_of_keys_does_not_end_the_dialog(
    form: ShortcutsForm, qtbot: QtBot
) -> None:
    dialog = form.window()
    assert isinstance(dialog, QDialog)
    form.words.setFocus()
    press_key(form.words, Qt.Key.Key_Return)
    qtbot.wait(20)
    assert dialog.isVisible()
