"""The list of warnings in groups, and what is new in it since the last session."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from continuity.engine.analysis import Question
from continuity.story.decisions import AuthorsWord
from continuity.ui.grouping import Grouping, groups
from continuity.ui.panels.warnings import WarningsPanel
from continuity.ui.parts.headed import Heading
from continuity.ui.parts.two_lines import TwoLines
from continuity.ui.session import Session
from continuity.ui.survey import Survey
from ui.hands import press_key
from ui.stand_ins import StandInHouse, make_project, report_on

CHAPTERS = (
    ("Prologue", "# Prologue\n\nMara’s eyes were green.\n\nTom’s eyes were grey.\n"),
    ("The Mill", "# The Mill\n\nMara’s eyes were brown.\n\nAnn’s eyes were blue.\n"),
    ("The Sea", "# The Sea\n\nTom’s eyes were black.\n\nAnn’s eyes were green.\n"),
)


@pytest.fixture
def survey() -> Survey:
    manuscript = StandInHouse().bound(CHAPTERS, "Eyes")
    return Survey(manuscript, report_on(Question(manuscript.book, AuthorsWord())))


@pytest.fixture
def panel(qtbot: QtBot, survey: Survey) -> WarningsPanel:
    made = WarningsPanel()
    qtbot.addWidget(made)
    made.resize(400, 600)
    made.show_survey(survey)
    made.show()
    return made


def listed(panel: WarningsPanel) -> list[str]:
    return [
        f"# {row.text} {row.count}" if isinstance(row, Heading) else row.text.split("’")[0]
        for row in panel.model.rows
    ]


@pytest.mark.parametrize(
    ("by", "titles"),
    [
        (Grouping.NONE, [""]),
        (Grouping.CHAPTER, ["Chapter 2 · The Mill", "Chapter 3 · The Sea"]),
        (Grouping.PERSON, ["Mara", "Tom", "Ann"]),
        (Grouping.RULE, ["Eye colour changes  P101"]),
        (Grouping.SEVERITY, ["Errors"]),
    ],
)
def test_warnings_are_grouped_by(by: Grouping, titles: list[str], survey: Survey) -> None:
    made = groups(survey.report.diagnostics, by, survey)
    assert [group.title for group in made] == titles
    assert sum(len(group.members) for group in made) == 3


def test_the_list_has_a_heading_over_each_group(panel: WarningsPanel) -> None:
    assert listed(panel) == ["Mara", "Tom", "Ann"]
    panel.group(Grouping.CHAPTER)
    assert listed(panel) == [
        "# Chapter 2 · The Mill 1",
        "Mara",
        "# Chapter 3 · The Sea 2",
        "Tom",
        "Ann",
    ]
    assert panel.model.index(2).data() == "Chapter 3 · The Sea, 2, open"


def test_a_group_is_folded_by_a_click_and_by_keys(panel: WarningsPanel) -> None:
    panel.group(Grouping.CHAPTER)
    where = panel.list.visualRect(panel.model.index(0)).center()
    QTest.mouseClick(
        panel.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where
    )
    assert listed(panel) == ["# Chapter 2 · The Mill 1", "# Chapter 3 · The Sea 2", "Tom", "Ann"]
    press_key(panel.list, Qt.Key.Key_Right)
    assert listed(panel)[1] == "Mara"
    press_key(panel.list, Qt.Key.Key_Space)
    assert listed(panel)[1] == "# Chapter 3 · The Sea 2"
    panel.list.setCurrentIndex(panel.model.index(3))
    press_key(panel.list, Qt.Key.Key_Left)
    press_key(panel.list, Qt.Key.Key_Left)
    assert listed(panel) == ["# Chapter 2 · The Mill 1", "# Chapter 3 · The Sea 2"]


def test_the_next_warning_is_found_in_a_folded_group(panel: WarningsPanel) -> None:
    panel.group(Grouping.PERSON)
    panel.fold("Mara", folded=True)
    panel.fold("Tom", folded=True)
    panel.step(1)
    assert [row.text.split("’")[0] for row in panel.shown] == ["Tom", "Ann"]
    assert listed(panel)[panel.list.currentIndex().row()] == "Tom"


def test_all_may_be_folded(panel: WarningsPanel) -> None:
    panel.group(Grouping.SEVERITY)
    panel.fold("Errors", folded=True)
    assert listed(panel) == ["# Errors 3"]
    panel.step(-1)
    assert listed(panel)[panel.list.currentIndex().row()] == "Ann"


def test_a_heading_leaves_the_warning_that_was_chosen(panel: WarningsPanel) -> None:
    panel.group(Grouping.CHAPTER)
    chosen: list[str] = []
    panel.chosen.connect(chosen.append)
    panel.list.setCurrentIndex(panel.model.index(0))
    assert chosen == []


def test_what_is_new_is_what_the_last_session_did_not_know(panel: WarningsPanel) -> None:
    assert panel.fresh.isHidden()
    row = panel.model.rows[0]
    assert isinstance(row, TwoLines)
    panel.know(frozenset({row.key}))
    assert panel.fresh.text() == "New 2"
    panel.fresh.setChecked(True)
    assert listed(panel) == ["Tom", "Ann"]
    panel.select(row.key)
    assert listed(panel) == ["Mara", "Tom", "Ann"]


def test_a_session_remembers_grouping_and_what_it_saw(
    qtbot: QtBot, session: Session, store: QSettings, house: StandInHouse, tmp_path: Path
) -> None:
    folder = make_project(tmp_path / "eyes", CHAPTERS)
    panel = session.window.warnings
    session.files.open_folder(folder)
    qtbot.waitUntil(lambda: len(panel.shown) == 3)
    assert panel.fresh.isHidden()
    panel.group(Grouping.RULE)
    assert session.desk.close()
    text = (folder / "manuscript").glob("*.md")
    sea = next(path for path in text if "sea" in path.name)
    sea.write_text(sea.read_text("utf-8") + "\nIda’s eyes were grey.\n\nIda’s eyes were red.\n")
    again = Session(lambda: house, store)
    assert again.window.warnings.grouping is Grouping.RULE
    again.files.open_folder(folder)
    qtbot.waitUntil(lambda: len(again.window.warnings.shown) == 4)
    assert again.window.warnings.fresh.text() == "New 1"
    again.desk.leave()
    again.window.deleteLater()
