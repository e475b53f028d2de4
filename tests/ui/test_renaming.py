"""Another name through the whole book."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from continuity.story.decisions import NOTHING_SAID, Declared, Verdict
from continuity.ui.dialogs.renaming import Rename
from continuity.ui.session import Session
from ui.hands import click, press_key, type_words


def begin(qtbot: QtBot, session: Session) -> Rename:
    session.window.activateWindow()
    press_key(session.window.editor.page, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: session.window.findChild(Rename) is not None)
    dialog = session.window.findChild(Rename)
    assert dialog is not None
    return dialog


def texts(session: Session) -> list[str]:
    project = session.desk.project
    assert project is not None
    return [project.text(one.id) for one in project.manuscript.book.chapters]


def to(qtbot: QtBot, dialog: Rename, new: str, count: int) -> None:
    dialog.new.clear()
    type_words(dialog.new, new)
    qtbot.waitUntil(lambda: dialog.rename.text().startswith(f"Rename in {count} "))
    qtbot.waitUntil(lambda: new in str(dialog.places.model.chosen()))


def test_a_person_is_renamed_everywhere_and_it_is_undone_in_one_step(
    opened: Session, qtbot: QtBot
) -> None:
    before = texts(opened)
    dialog = begin(qtbot, opened)
    assert dialog.name.currentText() == "Mara"
    to(qtbot, dialog, "Ada", 2)
    click(dialog.rename)
    qtbot.waitUntil(lambda: opened.window.message.text == "Mara is Ada now, in 2 places.")
    assert texts(opened) == [one.replace("Mara", "Ada") for one in before]
    qtbot.waitUntil(lambda: opened.window.warnings.model.rows[0].text.startswith("Ada’s eyes"))
    opened.actions["undo"].trigger()
    qtbot.waitUntil(lambda: texts(opened) == before)


def test_what_the_author_said_of_the_person_goes_along(opened: Session, qtbot: QtBot) -> None:
    desk, survey = opened.desk, opened.desk.survey
    assert survey is not None
    warning = survey.report.diagnostics[0]
    with qtbot.waitSignal(desk.performed):
        desk.perform(lambda one: one.declare(Declared("Mara", "eyes", "green")))
    with qtbot.waitSignal(desk.performed):
        desk.perform(lambda one: one.decide(warning, Verdict.INTENDED))
    qtbot.waitUntil(lambda: desk.survey is not None and bool(desk.survey.report.decided))
    dialog = begin(qtbot, opened)
    to(qtbot, dialog, "Ada", 2)
    click(dialog.rename)
    qtbot.waitUntil(lambda: "Ada now" in opened.window.message.text)
    assert desk.project is not None
    assert desk.project.word.declared == (Declared("Ada", "eyes", "green"),)
    assert desk.project.word.decisions[0].subject == "Ada"
    qtbot.waitUntil(lambda: desk.survey is not None and "Ada" in str(desk.survey.report.decided))
    assert desk.survey is not None
    assert not desk.survey.report.diagnostics


def test_the_name_at_the_caret_is_meant(opened: Session, qtbot: QtBot) -> None:
    project, page = opened.desk.project, opened.window.editor.page
    assert project is not None
    opened.show_chapter(project.manuscript.book.chapters[2].id)
    page.moveCursor(QTextCursor.MoveOperation.Start)
    assert page.find("Tom")
    dialog = begin(qtbot, opened)
    assert dialog.name.currentText() == "Tom"
    dialog.name.setCurrentText("Mara")
    assert dialog.new.text() == "Mara"
    dialog.new.setText("Tom")
    qtbot.waitUntil(lambda: "is called Tom already" in dialog.places.told.text())
    dialog.reject()


def test_a_form_can_be_changed_by_hand(opened: Session, qtbot: QtBot) -> None:
    dialog = begin(qtbot, opened)
    assert not dialog.rename.isEnabled()
    assert dialog.forms.setData(dialog.forms.index(0, 1), "Adèle")
    qtbot.waitUntil(lambda: "Adèle" in str(dialog.places.model.chosen()))
    dialog.reject()


def test_a_story_without_names_says_so(session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(session.desk.opened):
        session.desk.take_new(
            lambda: session.desk.doors().create(
                tmp_path / "new",
                title="N",
                author="",
                chapters=(("One", "Rain."),),
                word=NOTHING_SAID,
            )
        )
    session.actions["rename"].trigger()
    assert session.window.message.text == "Nobody and nothing has a name yet."
