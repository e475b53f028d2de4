"""The window as a whole: its words, its keys, its names for those who do not see it."""

import subprocess
import sys
from collections import Counter
from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHeaderView,
    QLineEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from continuity.ui.actions import every_action
from continuity.ui.dialogs.palette import CommandPalette
from continuity.ui.icons import Icons
from continuity.ui.preferences import Preferences, load, names, save
from continuity.ui.session import Session
from continuity.ui.theme import DARK, LIGHT, Scheme
from ui.hands import press_key, type_words
from ui.stand_ins import StandInHouse

HEAVY = ("sqlalchemy", "spacy", "pypandoc", "jinja2", "qtawesome")


def test_nothing_heavy_is_imported_before_the_window_is_shown(tmp_path: Path) -> None:
    script = (
        "import sys\n"
        "from PySide6.QtCore import QSettings\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from continuity.ui.doors import open_doors\n"
        "from continuity.ui.session import Session\n"
        "application = QApplication([])\n"
        "session = Session(open_doors, QSettings(sys.argv[1], QSettings.Format.IniFormat))\n"
        "session.window.show()\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])\n"
    )
    out = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", script, str(tmp_path / "s.ini")],
        check=True,
        capture_output=True,
        text=True,
    )
    assert out.stdout.strip() == "[]"


def test_no_key_does_two_things() -> None:
    used = Counter(action.keys for action in every_action() if action.keys)
    assert [keys for keys, count in used.items() if count > 1] == []


def test_every_action_has_its_icon_drawn_or_none_named(qtbot: QtBot) -> None:
    assert qtbot is not None
    icons = Icons(LIGHT)
    missing = [one.icon for one in every_action() if one.icon and icons.icon(one.icon).isNull()]
    assert missing == []
    assert icons.icon("no such thing").isNull()


def test_everything_that_can_be_used_has_a_name(opened: Session) -> None:
    kinds = (QAbstractItemView, QLineEdit, QTextEdit, QComboBox)
    found = [widget for kind in kinds for widget in opened.window.findChildren(kind)]
    nameless = [widget for widget in found if not _named(widget)]
    buttons = [one for one in opened.window.findChildren(QAbstractButton) if one.isVisible()]
    nameless += [one for one in buttons if not (one.text() or _named(one))]
    assert [(type(one).__name__, one.objectName()) for one in nameless] == []


def _named(widget: QWidget) -> bool:
    # Headings of lists and the cross in a field are parts of what has a name.
    part = isinstance(widget, QHeaderView) or isinstance(widget.parent(), QLineEdit)
    return bool(widget.accessibleName()) or part


def test_the_palette_runs_what_is_typed(opened: Session) -> None:
    opened.actions["palette"].trigger()
    palette = opened.window.findChild(CommandPalette)
    assert palette is not None
    type_words(palette.words, "story clo")
    assert [offer.name for offer in palette.model.rows] == ["clock"]
    press_key(palette.words, Qt.Key.Key_Return)
    assert opened.window.shown("clock")


def test_the_palette_is_gone_through_with_the_arrow_keys(opened: Session) -> None:
    opened.actions["palette"].trigger()
    palette = opened.window.findChild(CommandPalette)
    assert palette is not None
    press_key(palette.words, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == 1
    press_key(palette.words, Qt.Key.Key_Up)
    press_key(palette.words, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == len(palette.model.rows) - 1
    palette.reject()


def test_panels_are_remembered(opened: Session, store: QSettings, house: StandInHouse) -> None:
    opened.window.show_panel("people", visible=True)
    opened.window.show_panel("chapters", visible=False)
    opened.window.remember(store)
    again = Session(lambda: house, store)
    assert [
        name for name in ("chapters", "warnings", "people", "clock") if again.window.shown(name)
    ] == [
        "warnings",
        "people",
    ]
    again.desk.leave()
    again.window.deleteLater()


def test_one_panel_at_a_time_stands_at_the_right(opened: Session) -> None:
    opened.actions["people"].trigger()
    assert opened.actions["people"].isChecked()
    opened.actions["clock"].trigger()
    assert opened.window.shown("clock")
    assert not opened.window.shown("people")
    assert not opened.actions["people"].isChecked()
    opened.actions["clock"].trigger()
    assert not opened.window.shown("clock")


def test_preferences_are_kept(store: QSettings) -> None:
    assert load(store) == Preferences()
    chosen = Preferences(Scheme.DARK, "Georgia", 24, 70, 1.8, 0.0, while_typing=False)
    save(store, chosen)
    assert load(store) == chosen


def test_a_preference_that_makes_no_sense_is_as_at_the_beginning(store: QSettings) -> None:
    store.setValue("preferences/size", "huge")
    store.setValue("preferences/theme", "pink")
    store.setValue("preferences/while_typing", "perhaps")
    store.setValue("preferences/characters", "100000")
    assert load(store) == Preferences(characters=110)


def test_a_list_of_one_is_still_a_list(store: QSettings) -> None:
    store.setValue("recent", "one")
    assert names(store, "recent") == ("one",)
    assert names(store, "nothing", ("two",)) == ("two",)


def test_dark_is_put_on_at_once(opened: Session) -> None:
    opened.prefer(Preferences(theme=Scheme.DARK))
    assert opened.window.theme is DARK
    assert opened.window.editor.page.theme is DARK
    assert load(opened.store).theme is Scheme.DARK
    assert opened.window.editor.page.marks


def test_the_preferences_are_drawn_from_their_definition(opened: Session, qtbot: QtBot) -> None:
    opened.actions["preferences"].trigger()
    dialog = next(one for one in opened.window.findChildren(QDialog) if one.isVisible())
    scheme = next(
        one for one in dialog.findChildren(QComboBox) if one.accessibleName() == "Colours"
    )
    scheme.setCurrentText("Dark")
    with qtbot.waitSignal(dialog.accepted):
        dialog.accept()
    assert opened.preferences == Preferences(theme=Scheme.DARK)


def test_the_page_of_a_rule_is_shown(opened: Session, qtbot: QtBot) -> None:
    opened.actions["explain"].trigger()
    qtbot.waitUntil(
        lambda: any(
            "The page of P101" in one.toPlainText() for one in opened.window.findChildren(QTextEdit)
        )
    )


def test_a_warning_under_the_pointer_shows_the_other_quote(opened: Session) -> None:
    page = opened.window.editor.page
    text = page.describe(page.marks[0])
    assert "brown" in text
    assert "Chapter 2 · Scene 1" in text


def test_warnings_are_filtered_by_words_and_severity(opened: Session) -> None:
    panel = opened.window.warnings
    panel.words.setText("nobody")
    assert not panel.model.rows
    panel.words.setText("mara brown")
    assert [row.key for row in panel.shown] == [panel.fingerprint]
    fingerprint = panel.fingerprint
    panel.words.clear()
    for toggle in panel.filters.values():
        toggle.setChecked(False)
    assert not panel.model.rows
    panel.select(fingerprint)
    assert [row.key for row in panel.shown] == [fingerprint]


def test_people_are_corrected_from_their_list(opened: Session, qtbot: QtBot) -> None:
    opened.actions["people"].trigger()
    panel = opened.window.people
    assert [row.text for row in panel.model.rows] == ["Mara", "Tom"]
    assert panel.person is not None
    assert "Mara" in panel.sheet.toPlainText()
    panel.wanted.emit("main", "Tom")
    project = opened.desk.project
    assert project is not None
    qtbot.waitUntil(lambda: bool(project.word.corrections))
    assert project.word.corrections[0].name == "Tom"
    panel.words.setText("tom")
    assert [row.text for row in panel.model.rows] == ["Tom"]


def test_chapters_are_turned_with_keys(opened: Session) -> None:
    editor = opened.window.editor
    first = editor.chapter
    opened.actions["next_chapter"].trigger()
    assert editor.chapter != first
    opened.actions["previous_chapter"].trigger()
    opened.actions["previous_chapter"].trigger()
    assert editor.chapter == first


def test_a_scene_of_the_tree_leads_to_its_first_words(opened: Session) -> None:
    panel = opened.window.chapters
    scene = panel.model.chapters[0].scenes[1]
    panel.chosen.emit(scene.chapter, scene.id)
    assert opened.window.editor.page.textCursor().block().text().startswith("Nobody had seen")


def test_f6_goes_between_the_page_and_the_warnings(opened: Session, qtbot: QtBot) -> None:
    window = opened.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.editor.page.setFocus()
    opened.actions["other_area"].trigger()
    assert window.warnings.list.hasFocus()
    opened.actions["other_area"].trigger()
    assert window.editor.page.hasFocus()
