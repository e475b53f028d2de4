"""Questions that the window asks, answered."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLineEdit, QTableView, QToolTip
from pytestqt.qtbot import QtBot

from continuity.story.cast import CorrectionKind
from continuity.ui.dialogs.new_project import Where, folder_name, free
from continuity.ui.files import documents
from continuity.ui.session import Session
from ui.hands import press_key


def dialog_of(session: Session) -> QDialog:
    return next(one for one in session.window.findChildren(QDialog) if one.isVisible())


def test_a_person_is_renamed(opened: Session, qtbot: QtBot) -> None:
    opened.window.people.wanted.emit("call", "Mara")
    dialog = dialog_of(opened)
    line = dialog.findChild(QLineEdit)
    assert line is not None
    assert line.text() == "Mara"
    line.setText("Mara Holt")
    dialog.accept()
    project = opened.desk.project
    assert project is not None
    qtbot.waitUntil(lambda: bool(project.word.corrections))
    said = project.word.corrections[0]
    assert (said.kind, said.name, said.other) == (CorrectionKind.RENAME, "Mara", "Mara Holt")


def test_two_people_are_made_one(opened: Session, qtbot: QtBot) -> None:
    opened.window.people.wanted.emit("merge", "Mara")
    dialog = dialog_of(opened)
    box = dialog.findChild(QComboBox)
    assert box is not None
    assert [box.itemText(n) for n in range(box.count())] == ["Tom"]
    dialog.accept()
    project = opened.desk.project
    assert project is not None
    qtbot.waitUntil(lambda: bool(project.word.corrections))
    assert (project.word.corrections[0].name, project.word.corrections[0].other) == ("Tom", "Mara")


def test_whoever_has_one_name_cannot_be_parted(opened: Session) -> None:
    opened.window.people.wanted.emit("split", "Mara")
    assert opened.window.message.text == "Mara has no other name."


def test_a_fact_is_declared(opened: Session, qtbot: QtBot) -> None:
    opened.window.people.wanted.emit("declare", "Mara")
    dialog = dialog_of(opened)
    fields = {one.accessibleName(): one for one in dialog.findChildren(QLineEdit)}
    fields["Is"].setText("green")
    dialog.accept()
    project = opened.desk.project
    assert project is not None
    qtbot.waitUntil(lambda: bool(project.word.declared))
    said = project.word.declared[0]
    assert (said.subject, said.trait, said.value) == ("Mara", "eyes", "green")


def test_a_fact_of_nobody_is_not_declared(opened: Session, qtbot: QtBot) -> None:
    opened.actions["declare"].trigger()
    dialog_of(opened).accept()
    qtbot.wait(50)
    assert opened.desk.project is not None
    assert opened.desk.project.word.declared == ()


def test_a_chapter_is_added_and_renamed_by_name(opened: Session, qtbot: QtBot) -> None:
    panel = opened.window.chapters
    panel.add.click()
    answer(opened, "The Lock")
    qtbot.waitUntil(lambda: "The Lock" in [row.text for row in panel.model.chapters])
    added = next(row for row in panel.model.chapters if row.text == "The Lock")
    panel.wanted.emit("rename", added.id, None)
    answer(opened, "The Sluice")
    qtbot.waitUntil(lambda: "The Sluice" in [row.text for row in panel.model.chapters])


def answer(session: Session, text: str) -> None:
    dialog = dialog_of(session)
    line = dialog.findChild(QLineEdit)
    assert line is not None
    line.setText(text)
    dialog.accept()


def test_a_new_project_is_made(
    session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("continuity.ui.files.documents", lambda: tmp_path)
    session.actions["new"].trigger()
    dialog = dialog_of(session)
    where = dialog.findChild(Where)
    assert where is not None
    where.title.setText("A: story?")
    assert where.folder.text() == str(tmp_path / "A story")
    with qtbot.waitSignal(session.desk.opened):
        dialog.accept()
    assert session.window.editor.chapter is not None
    assert (tmp_path / "A story" / "continuity.toml").is_file()


def test_a_folder_chosen_by_hand_stays(tmp_path: Path, qtbot: QtBot) -> None:
    where = Where(tmp_path, "One")
    qtbot.addWidget(where)
    where.folder.setText("/home/a/mine")
    where.folder.textEdited.emit("/home/a/mine")
    where.title.setText("Two")
    assert where.chosen() == ("Two", "", Path("/home/a/mine"))


def test_a_folder_that_exists_gets_a_number(tmp_path: Path) -> None:
    (tmp_path / "One").mkdir()
    (tmp_path / "One 2").mkdir()
    assert free(tmp_path / "One") == tmp_path / "One 3"
    assert folder_name("a/b: c. ") == "a b c"
    assert folder_name("???") == "Untitled"


def test_documents_are_kept_in_a_folder_that_there_is_a_name_for() -> None:
    assert documents().is_absolute()


def test_the_shortcuts_are_listed(opened: Session) -> None:
    opened.actions["shortcuts"].trigger()
    table = dialog_of(opened).findChild(QTableView)
    assert table is not None
    rows = {table.model().index(n, 0).data() for n in range(table.model().rowCount())}
    assert {"Next warning", "Intended", "Focus mode"} <= rows


def test_about_says_what_it_is(opened: Session) -> None:
    opened.actions["about"].trigger()
    assert dialog_of(opened).windowTitle() == "Continuity"


@pytest.mark.parametrize("name", ["open", "import", "import_canon", "export_canon"])
def test_a_file_is_asked_for(opened: Session, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []

    def show(dialog: QDialog) -> None:
        shown.append(dialog.windowTitle())

    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.open", show)
    opened.actions[name].trigger()
    assert len(shown) == 1


def test_a_mark_in_the_margin_shows_its_warning(opened: Session, qtbot: QtBot) -> None:
    page = opened.window.editor.page
    margin = page._margin
    qtbot.waitUntil(lambda: bool(margin._drawn))
    where, mark = margin._drawn[0]
    with qtbot.waitSignal(page.pointed) as pointed:
        qtbot.mouseClick(margin, Qt.MouseButton.LeftButton, pos=where.center().toPoint())  # type: ignore[no-untyped-call]
    assert pointed.args == [mark.fingerprint]


def test_the_pointer_over_a_mark_brings_the_other_quote(opened: Session) -> None:
    page = opened.window.editor.page
    where = page.rows(page.marks[0])[0].center()
    event = QHelpEvent(QHelpEvent.Type.ToolTip, where, page.viewport().mapToGlobal(where))
    QApplication.sendEvent(page.viewport(), event)
    assert "brown" in QToolTip.text()
    QToolTip.showText(QPoint(0, 0), "")


def test_a_click_on_marked_words_shows_their_warning(opened: Session, qtbot: QtBot) -> None:
    page = opened.window.editor.page
    where = page.rows(page.marks[0])[0].center()
    with qtbot.waitSignal(page.pointed):
        qtbot.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=where)  # type: ignore[no-untyped-call]


def test_the_search_is_left_with_escape(opened: Session) -> None:
    opened.actions["find"].trigger()
    search = opened.window.editor.searching.bar
    assert search.isVisible()
    search.words.setText("mara")
    press_key(search, Qt.Key.Key_Return)
    assert search.hits.text() == "1 of 1"
    press_key(search, Qt.Key.Key_Escape)
    assert not search.isVisible()
