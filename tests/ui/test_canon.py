"""Journey J9: what the author declares, the world of the story, packs, and decisions."""

from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from continuity.canon.world import Likely, Sign
from continuity.story.decisions import AuthorsWord, Declared, Verdict
from continuity.story.text import Anchor, Evidence, Span
from continuity.story.world import EVERYBODY, NOBODY, WORLD, WorldRule
from continuity.ui.dialogs.canon_pack import new_lines, taken
from continuity.ui.project import Project
from continuity.ui.session import Session
from continuity.ui.survey import Survey
from continuity.workspace.changes import Changes
from ui.hands import click, press_key, type_words

EYES = Declared("Mara", "eyes", "green", "")
AGE = Declared("Tom", "age", "40", "on the memorial")


def word(session: Session) -> AuthorsWord:
    assert session.desk.project is not None
    return session.desk.project.word


def _declare(fact: Declared, project: Project) -> Changes:
    return project.declare(fact)


def declare(session: Session, qtbot: QtBot, *facts: Declared) -> None:
    for fact in facts:
        session.desk.perform(partial(_declare, fact))
    qtbot.waitUntil(lambda: len(session.window.canon.model.rows) == len(facts))


@pytest.fixture
def canon(opened: Session, qtbot: QtBot) -> Session:
    opened.actions["canon_view"].trigger()
    declare(opened, qtbot, EYES, AGE)
    return opened


def test_the_facts_declared_stand_in_a_table(canon: Session) -> None:
    panel = canon.window.canon
    assert panel.isVisible()
    assert panel.tabs[0].text() == "Facts · 2"
    shown = [str(panel.model.index(0, column).data()) for column in range(4)]
    assert shown == ["Mara", "Colour of the eyes", "green", ""]


def test_a_fact_is_changed_in_its_cell_and_the_change_undone(canon: Session, qtbot: QtBot) -> None:
    model = canon.window.canon.model
    assert model.setData(model.index(0, 2), "grey")
    qtbot.waitUntil(lambda: word(canon).declared[0].value == "grey")
    assert word(canon).declared[1] == AGE
    canon.actions["undo"].trigger()
    qtbot.waitUntil(lambda: word(canon).declared == (EYES, AGE))
    qtbot.waitUntil(lambda: canon.window.canon.model.rows == (EYES, AGE))


def test_what_is_declared_is_chosen_by_its_name(canon: Session, qtbot: QtBot) -> None:
    model = canon.window.canon.model
    model.setData(model.index(0, 1), "Colour of the hair")
    qtbot.waitUntil(lambda: word(canon).declared[0].trait == "hair")
    model.setData(model.index(0, 1), "favourite hymn")
    qtbot.waitUntil(lambda: word(canon).declared[0].trait == "favourite hymn")


def test_a_fact_without_a_subject_keeps_the_one_it_had(canon: Session) -> None:
    model = canon.window.canon.model
    model.setData(model.index(0, 0), "  ")
    assert model.rows[0] == EYES


def test_a_fact_is_removed_by_the_delete_key(canon: Session, qtbot: QtBot) -> None:
    table = canon.window.canon.table
    table.setFocus()
    table.selectRow(1)
    press_key(table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: word(canon).declared == (EYES,))


def test_f2_changes_the_cell_and_renames_nobody(canon: Session, qtbot: QtBot) -> None:
    table = canon.window.canon.table
    table.setFocus()
    table.setCurrentIndex(canon.window.canon.model.index(0, 2))
    press_key(table, Qt.Key.Key_F2)
    assert not any(one.isVisible() for one in canon.window.findChildren(QDialog))
    editor = next(one for one in table.findChildren(QLineEdit) if one.isVisible())
    editor.selectAll()
    type_words(editor, "hazel")
    press_key(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: word(canon).declared[0].value == "hazel")


def test_facts_are_found_by_their_words(canon: Session) -> None:
    panel = canon.window.canon
    panel.words.setText("memorial")
    assert panel.model.rows == (AGE,)
    panel.words.clear()
    assert len(panel.model.rows) == 2


def test_what_is_declared_of_the_world_is_chosen_from_a_list(canon: Session, qtbot: QtBot) -> None:
    row = canon.window.canon.world.rows[WorldRule.GHOSTS_SPEAK]
    for place, subject in ((1, EVERYBODY), (2, NOBODY)):
        row.choice.setCurrentIndex(place)
        row.choice.activated.emit(place)
        fact = Declared(subject, WORLD, "ghosts-speak")
        qtbot.waitUntil(partial(lambda fact: fact in word(canon).declared, fact))
    row.choice.setCurrentIndex(0)
    row.choice.activated.emit(0)
    qtbot.waitUntil(lambda: word(canon).declared == (EYES, AGE))


def test_a_rule_of_the_world_holds_for_people_that_are_named(canon: Session, qtbot: QtBot) -> None:
    canon.window.canon.show_tab(1)
    row = canon.window.canon.world.rows[WorldRule.MAGIC_HEALING]
    row.choice.setCurrentIndex(3)
    row.choice.activated.emit(3)
    assert row.names.isVisible()
    row.names.setText("Mara, Tom")
    press_key(row.names, Qt.Key.Key_Return)
    facts = {Declared(name, WORLD, "magic-healing") for name in ("Mara", "Tom")}
    qtbot.waitUntil(lambda: facts <= set(word(canon).declared))
    assert len(canon.window.canon.model.rows) == 2


def asked(session: Session) -> Survey:
    """The survey, as if its story spoke of ghosts."""
    survey = session.desk.survey
    assert survey is not None
    paragraph = next(iter(survey.manuscript.book.chapters[1].paragraphs()))
    evidence = Evidence(Anchor(paragraph.id, Span(0, 3)), paragraph.text[:3])
    likely = Likely(WorldRule.GHOSTS_SPEAK, (Sign(WorldRule.GHOSTS_SPEAK, evidence),))
    return Survey(survey.manuscript, replace(survey.report, likely=(likely,)))


def test_what_the_story_seems_to_say_is_asked_with_its_quotes(canon: Session, qtbot: QtBot) -> None:
    panel = canon.window.canon
    panel.show_survey(asked(canon))
    panel.show_tab(1)
    row = panel.world.rows[WorldRule.GHOSTS_SPEAK]
    assert panel.tabs[1].text() == "World · 1 question"
    assert row.question.isVisible()
    assert "Chapter 2 · Scene 1" in row.quotes.toPlainText()
    row.quotes.followed.emit(0)
    project = canon.desk.project
    assert project is not None
    assert canon.window.editor.chapter == project.manuscript.book.chapters[1].id
    canon.actions["canon_view"].trigger()
    click(row.no)
    fact = Declared(NOBODY, WORLD, "ghosts-speak")
    qtbot.waitUntil(lambda: fact in word(canon).declared)
    qtbot.waitUntil(lambda: not row.question.isVisible())
    assert panel.tabs[1].text() == "World"


def test_a_canon_pack_is_shown_before_it_is_taken_over(
    canon: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    pack = tmp_path / "series.csv"
    pack.write_text(
        "subject,trait,value,note\nMara,eyes,green,\nMara,eyes,brown,book two\nIda,age,9,\n",
        encoding="utf-8",
    )
    canon.knowing.canon.read_pack(pack)
    qtbot.waitUntil(lambda: any(one.isVisible() for one in canon.window.findChildren(QDialog)))
    dialog = next(one for one in canon.window.findChildren(QDialog) if one.isVisible())
    table = dialog.findChild(QTableView)
    assert table is not None
    model = table.model()
    assert model.rowCount() == 2
    assert model.index(0, 4).data() == "green"
    model.setData(model.index(0, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    accept = dialog.findChild(QPushButton, "accept")
    assert accept is not None
    click(accept)
    qtbot.waitUntil(lambda: word(canon).declared == (EYES, AGE, Declared("Ida", "age", "9")))


def test_a_pack_that_says_nothing_new_is_told_so(
    canon: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    canon.knowing.canon.write_pack(tmp_path / "mine.toml")
    qtbot.waitUntil((tmp_path / "mine.toml").exists)
    canon.knowing.canon.read_pack(tmp_path / "mine.toml")
    qtbot.waitUntil(lambda: any(one.isVisible() for one in canon.window.findChildren(QDialog)))
    dialog = next(one for one in canon.window.findChildren(QDialog) if one.isVisible())
    assert dialog.findChild(QTableView) is None
    dialog.reject()


def test_a_pack_that_cannot_be_read_is_told_in_a_sentence(
    canon: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    pack = tmp_path / "broken.csv"
    pack.write_text("who,what\nMara,eyes\n", encoding="utf-8")
    with qtbot.waitSignal(canon.desk.failed) as failed:
        canon.knowing.canon.read_pack(pack)
    assert failed.args == ["“broken.csv” has no column “subject” in its first line."]


@pytest.mark.parametrize("name", ["canon.toml", "canon.csv"])
def test_a_pack_written_is_the_pack_read(
    canon: Session, qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    canon.knowing.canon.write_pack(path)
    qtbot.waitUntil(path.exists)
    qtbot.waitUntil(lambda: name in canon.window.message.text)
    assert canon.desk.doors().read_pack(path).declared == (EYES, AGE)


def test_a_decision_is_listed_and_taken_back(canon: Session, qtbot: QtBot) -> None:
    survey = canon.desk.survey
    assert survey is not None
    one = survey.report.diagnostics[0]
    canon.desk.perform(lambda project: project.decide(one, Verdict.INTENDED, reason="her lenses"))
    panel = canon.window.canon
    qtbot.waitUntil(lambda: panel.decisions.count == 1)
    qtbot.waitUntil(panel.decisions.go.isEnabled)
    panel.show_tab(2)
    row = panel.decisions.model.rows[0]
    assert row.text == "Intended: Mara’s eyes were green, and are brown"
    assert "her lenses" in row.detail
    click(panel.decisions.back)
    qtbot.waitUntil(lambda: word(canon).decisions == ())
    qtbot.waitUntil(panel.decisions.empty.isVisible)
    assert panel.tabs[2].text() == "Decisions"


def test_the_warning_of_a_decision_is_shown(canon: Session, qtbot: QtBot) -> None:
    survey = canon.desk.survey
    assert survey is not None
    one = survey.report.diagnostics[0]
    canon.desk.perform(lambda project: project.decide(one, Verdict.INTENDED))
    panel = canon.window.canon
    qtbot.waitUntil(panel.decisions.go.isEnabled)
    panel.show_tab(2)
    click(panel.decisions.go)
    assert canon.window.view == "draft"
    assert canon.deciding.current is not None
    assert canon.deciding.current.fingerprint == one.fingerprint


def test_what_a_pack_says_is_new_once_and_decisions_stay_at_home() -> None:
    here = AuthorsWord(declared=(EYES,))
    pack = AuthorsWord(declared=(EYES, AGE, AGE))
    lines = new_lines(here, pack)
    assert [line.said for line in lines] == [AGE]
    assert taken(here, (replace(lines[0], keep=False),)) == here
    assert taken(here, lines).declared == (EYES, AGE)
