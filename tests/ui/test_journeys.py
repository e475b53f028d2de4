"""The journeys of a writer, in the writer's terms."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from continuity.story.decisions import Verdict
from continuity.ui.dialogs.importing import ImportStory
from continuity.ui.session import Session
from continuity.ui.striving import this_day
from continuity.workspace import diary_file
from ui.hands import click, press_key, type_words
from ui.stand_ins import StandInHouse, make_project


def accept(qtbot: QtBot, session: Session) -> None:
    """Agree to the dialog that is open."""
    dialog = next(one for one in session.window.findChildren(QDialog) if one.isVisible())
    button = dialog.findChild(QPushButton, "accept")
    assert button is not None
    click(button)
    # Without a window manager nobody gives the window its keys back.
    session.window.activateWindow()
    qtbot.waitUntil(session.window.isActiveWindow)


def press(session: Session, name: str) -> None:
    """Choose an action, which must be possible."""
    assert session.actions[name].isEnabled()
    session.actions[name].trigger()


def test_j1_the_first_thing_seen_is_where_to_begin(session: Session) -> None:
    assert session.window.welcome.isVisible()
    assert set(session.window.welcome.buttons) == {"import", "open", "new", "sample"}
    assert not session.actions["save"].isEnabled()


def test_j1_the_project_opens_with_its_warnings(opened: Session) -> None:
    rows = opened.window.warnings.shown
    assert [row.text for row in rows] == ["Mara’s eyes were green, and are brown"]
    assert rows[0].detail == "Chapter 2 · Scene 1   ·   eye colour changes"
    assert opened.window.chapters.model.chapters[1].counts.errors == 1
    assert opened.window.windowTitle() == "The Weir House — Continuity"


def test_j1_what_was_open_is_offered_again(opened: Session, project: Path) -> None:
    press(opened, "close")
    assert opened.window.welcome.isVisible()
    assert opened.files.recent() == (project,)


def test_j1_the_sample_is_copied_to_where_it_can_be_written(
    session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("continuity.ui.files.documents", lambda: tmp_path / "documents")
    with qtbot.waitSignal(session.desk.opened):
        press(session, "sample")
    assert (tmp_path / "documents" / "Continuity sample" / "continuity.toml").is_file()
    assert session.desk.project is not None
    assert not session.desk.project.read_only
    diary = diary_file.read(session.desk.project.folder)
    assert diary.goals.day
    assert diary.days[-1][0] == this_day() - timedelta(days=1)
    project = session.desk.project
    words = {"Draft", "Revised", "Final"}
    qtbot.waitUntil(lambda: {one.status for one in project.cards.chapters.values()} == words)


def test_j2_a_story_is_imported_step_by_step(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    story = tmp_path / "story.md"
    story.write_text(
        "# One\n\nMara’s eyes were green.\n\n# Two\n\nTom’s eyes were blue.\n\n"
        "# Three\n\nMara’s eyes were brown.\n\n# Four\n\nNothing more.\n",
        encoding="utf-8",
    )
    session.files.import_story(story)
    dialog = session.window.findChild(ImportStory)
    assert dialog is not None
    qtbot.waitUntil(lambda: len(dialog.split.model.rows) == 4)
    dialog.split.table.setCurrentIndex(dialog.split.model.index(3, 0))
    click(dialog.split.merge)
    dialog.split.model.setData(dialog.split.model.index(1, 0), "The second")
    assert [row.title for row in dialog.split.model.rows] == ["One", "The second", "Three"]
    click(dialog.next)
    qtbot.waitUntil(lambda: len(dialog.cast.model.rows) == 2)
    assert dialog.heading.text() == "I found 2 people. Is this right?"
    dialog.cast.model.setData(
        dialog.cast.model.index(1, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole
    )
    click(dialog.next)
    assert dialog.where is not None
    dialog.where.title.setText("A story")
    dialog.where.folder.setText(str(tmp_path / "made"))
    with qtbot.waitSignal(session.desk.opened):
        click(dialog.next)
    project = session.desk.project
    assert project is not None
    assert [one.title for one in project.manuscript.book.chapters] == ["One", "The second", "Three"]
    assert [(one.kind.value, one.name) for one in project.word.corrections] == [("drop", "Tom")]
    qtbot.waitUntil(lambda: len(session.window.warnings.model.rows) == 1)


def test_j2_what_cannot_be_read_is_said_and_nothing_is_made(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    session.files.import_story(tmp_path / "missing.md")
    dialog = session.window.findChild(ImportStory)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.heading.text() == "This could not be read")
    assert "missing.md" in dialog.text.text()
    dialog.reject()


def test_j3_a_warning_is_reviewed_with_the_keyboard_alone(opened: Session, qtbot: QtBot) -> None:
    window = opened.window
    press_key(window.editor.page, Qt.Key.Key_F4)
    passages = [view.accessibleName() for view in window.card.passages]
    assert passages == ["Chapter 2 · Scene 1", "Chapter 1 · Scene 1"]
    second = opened.desk.project.manuscript.book.chapters[1].id if opened.desk.project else None
    assert window.editor.chapter == second
    press_key(window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert window.editor.page.textCursor().block().text().startswith("Mara’s eyes were green")
    press_key(window, Qt.Key.Key_I, Qt.KeyboardModifier.AltModifier)
    accept(qtbot, opened)
    qtbot.waitUntil(lambda: not window.warnings.model.rows)
    assert window.message.text == "Marked as intended."
    press_key(window.editor.page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(window.warnings.model.rows) == 1)


def test_j3_the_warning_at_the_caret_is_shown(opened: Session) -> None:
    page = opened.window.editor.page
    cursor = page.textCursor()
    cursor.setPosition(page.marks[0].start + 1)
    page.setTextCursor(cursor)
    opened.window.warnings.list.clearSelection()
    opened.window.show_panel("warnings", visible=False)
    press_key(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert opened.window.shown("warnings")
    assert opened.window.warnings.fingerprint == page.marks[0].fingerprint


def test_j3_behind_a_decision_the_next_key_leads_to_the_next_warning(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    names = ("Ada", "Ben", "Cid")
    text = "".join(f"{one}’s eyes were green.\n\n{one}’s eyes were brown.\n\n" for one in names)
    folder = make_project(tmp_path / "three", (("One", f"# One\n\n{text}"),))
    session.files.open_folder(folder)
    qtbot.waitUntil(lambda: len(session.window.warnings.model.rows) == 3)
    press(session, "different")
    qtbot.waitUntil(lambda: len(session.window.warnings.model.rows) == 2)
    press(session, "next_warning")
    assert session.deciding.current is not None
    assert session.deciding.current.subject == "Ben"
    press(session, "next_warning")
    assert session.deciding.current.subject == "Cid"


def test_j3_a_decision_is_kept_with_its_reason_and_can_be_taken_back(
    opened: Session, qtbot: QtBot
) -> None:
    press(opened, "canon")
    dialog = next(one for one in opened.window.findChildren(QDialog) if one.isVisible())
    values = dialog.findChildren(QRadioButton)
    assert [one.text() for one in values] == ["brown", "green"]
    values[1].click()
    accept(qtbot, opened)
    qtbot.waitUntil(lambda: not opened.window.warnings.model.rows)
    assert opened.desk.project is not None
    decision = opened.desk.project.word.decisions[0]
    assert (decision.verdict, decision.detail) == (Verdict.CANON, "green")
    opened.window.warnings.decided.click()
    assert len(opened.window.warnings.model.rows) == 1
    press(opened, "revoke")
    qtbot.waitUntil(lambda: not opened.window.warnings.model.rows)
    opened.window.warnings.decided.click()
    assert len(opened.window.warnings.model.rows) == 1


@pytest.mark.parametrize(
    ("action", "verdict"), [("different", Verdict.DIFFERENT_PEOPLE), ("not_so", Verdict.NOT_SO)]
)
def test_j3_one_key_decides(opened: Session, qtbot: QtBot, action: str, verdict: Verdict) -> None:
    press(opened, action)
    qtbot.waitUntil(lambda: not opened.window.warnings.model.rows)
    assert opened.desk.project is not None
    assert [one.verdict for one in opened.desk.project.word.decisions] == [verdict]


def test_j3_a_rule_is_muted_for_one_person(opened: Session, qtbot: QtBot) -> None:
    press(opened, "mute")
    dialog = next(one for one in opened.window.findChildren(QDialog) if one.isVisible())
    choices = dialog.findChildren(QRadioButton)
    assert [one.text() for one in choices] == [
        "Only this warning",
        "Warnings of this kind about Mara",
        "All warnings of this kind",
    ]
    choices[1].click()
    accept(qtbot, opened)
    qtbot.waitUntil(lambda: not opened.window.warnings.model.rows)
    assert opened.desk.project is not None
    decision = opened.desk.project.word.decisions[0]
    assert (decision.verdict, decision.subject) == (Verdict.MUTED, "Mara")


def test_j3_a_fix_is_shown_first_and_taken_in_one_step(opened: Session, qtbot: QtBot) -> None:
    press(opened, "fix")
    accept(qtbot, opened)
    page = opened.window.editor.page
    assert "Mara’s eyes were green in the lamplight" in page.toPlainText()
    qtbot.waitUntil(lambda: not opened.window.warnings.model.rows, timeout=4000)
    press(opened, "undo")
    assert "Mara’s eyes were brown in the lamplight" in page.toPlainText()


def test_j4_what_is_typed_is_saved_and_checked_after_a_pause(
    opened: Session, qtbot: QtBot, project: Path
) -> None:
    page = opened.window.editor.page
    page.moveCursor(page.textCursor().MoveOperation.End)
    page.setFocus()
    type_words(page, "Tom's eyes were black.")
    assert opened.window.saved.text() == "Saving …"
    qtbot.waitUntil(lambda: opened.window.saved.text() == "Saved", timeout=3000)
    first = min((project / "manuscript").glob("*.md"))
    assert first.read_text(encoding="utf-8").endswith("Tom's eyes were black.\n")
    qtbot.waitUntil(lambda: len(opened.window.warnings.model.rows) == 2, timeout=3000)
    assert any("Tom" in row.text for row in opened.window.warnings.model.rows)


def test_j4_underlines_keep_to_their_words_while_typing(opened: Session) -> None:
    page = opened.window.editor.page
    mark = page.marks[0]
    text = page.toPlainText()
    assert text[mark.start : mark.end] == "green"
    page.moveCursor(page.textCursor().MoveOperation.Start)
    page.insertPlainText("😀 ")
    type_words(page, "before ")
    moved = page.marks[0]
    shown = page.document().toRawText().encode("utf-16-le")
    assert shown[2 * moved.start : 2 * moved.end].decode("utf-16-le") == "green"


def test_j4_the_focus_mode_shows_the_page_alone(opened: Session) -> None:
    window = opened.window
    press(opened, "next_warning")
    assert window.editor.page.extraSelections()
    press(opened, "focus")
    assert not window.chapters.isVisible()
    assert not window.warnings.isVisible()
    assert window.editor.page.visible_marks() == ()
    assert window.editor.page.extraSelections() == []
    press(opened, "focus")
    assert window.chapters.isVisible()
    assert window.editor.page.visible_marks()
    assert window.editor.page.extraSelections()


def test_j10_a_killed_window_loses_nothing_that_was_saved(
    opened: Session, qtbot: QtBot, project: Path, tmp_path: Path
) -> None:
    page = opened.window.editor.page
    page.moveCursor(page.textCursor().MoveOperation.End)
    type_words(page, "The last words.")
    opened.desk.save()
    qtbot.waitUntil(lambda: opened.desk.all_stored)
    copy = tmp_path / "as the disk was"
    shutil.copytree(project, copy)
    (copy / "continuity.lock").unlink(missing_ok=True)
    opened.files.open_folder(copy)
    qtbot.waitUntil(lambda: opened.desk.project is not None and opened.desk.project.folder == copy)
    assert page.toPlainText().endswith("The last words.")


def test_a_dead_engine_costs_a_message_and_a_restart(
    opened: Session, qtbot: QtBot, house: StandInHouse
) -> None:
    house.engines[-1].dies = True
    press(opened, "check")
    qtbot.waitUntil(lambda: opened.window.message.text == "The checker stopped.")
    opened.desk.restart_engine()
    with qtbot.waitSignal(opened.desk.reported):
        pass
    assert len(house.engines) == 2
