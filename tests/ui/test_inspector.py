"""The scene at the caret: when, where, who is there, who is hurt, and how it is told."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from continuity import assets
from continuity.engine.analysis import Analysis, Question
from continuity.story.decisions import AuthorsWord
from continuity.story.ids import SceneId
from continuity.ui.panels.inspector import InspectorPanel
from continuity.ui.session import Session
from continuity.ui.survey import Survey
from continuity.ui.theme import DARK
from ui.stand_ins import StandInHouse

STORY = (
    "# One\n\nTuesday, 9 a.m.\n\nThey were in the kitchen of Thorn House. Mara Holt fell and broke her left arm."
    " “I am tired,” said Mara.\n\nTom Lake came in. “Here you are,” said Tom Lake. “Where is Ida Prowse?” asked Tom.\n\n***\n\n"
    "Mara walked to the mill. “It hurts,” said Mara.\n\n***\n\n"
    "Three months later\n\nMara swam across the lake. “At last,” said Mara.\n"
)


@pytest.fixture(scope="module")
def survey() -> Survey:
    manuscript = StandInHouse().bound((("One", STORY),), "A story")
    report = Analysis(assets.lexicon()).report(Question(manuscript.book, AuthorsWord()))
    return Survey(manuscript, report)


def scenes(survey: Survey) -> list[SceneId]:
    return [scene.id for scene in survey.manuscript.book.chapters[0].scenes]


@pytest.fixture
def panel(survey: Survey, qtbot: QtBot) -> InspectorPanel:
    made = InspectorPanel()
    qtbot.addWidget(made)
    made.show()
    made.show_survey(survey)
    return made


def part(panel: InspectorPanel, heading: str) -> list[str]:
    """The lines under a heading of the sheet."""
    lines = panel.sheet.toPlainText().split("\n")
    heads = {
        "When",
        "Where",
        "Present",
        "Only mentioned",
        "Comings and goings",
        "Injuries not said to be over",
        "How it is told",
    }
    found = []
    for line in lines[lines.index(heading) + 1 :]:
        if line in heads:
            break
        found.append(line)
    return found


def test_a_scene_says_when_and_where_it_plays(survey: Survey, panel: InspectorPanel) -> None:
    panel.show_scene(scenes(survey)[0])
    assert panel.sheet.toPlainText().startswith("Chapter 1 · Scene 1\n")
    assert part(panel, "When")[0].startswith("Tuesday")
    assert any("kitchen" in line for line in part(panel, "Where"))


def test_who_is_there_is_told_apart_from_who_is_only_mentioned(
    survey: Survey, panel: InspectorPanel
) -> None:
    panel.show_scene(scenes(survey)[0])
    present = [line.split("   ")[0] for line in part(panel, "Present")]
    assert sorted(present) == ["Mara Holt", "Tom Lake"]
    assert part(panel, "Only mentioned")[0].startswith("Ida Prowse")


def test_an_open_injury_goes_on_until_months_went_by(survey: Survey, panel: InspectorPanel) -> None:
    second, third = scenes(survey)[1:]
    panel.show_scene(second)
    told = part(panel, "Injuries not said to be over")
    assert len(told) == 1
    assert told[0].startswith("Mara Holt: left arm")
    assert "Chapter 1 · Scene 1" in told[0]
    panel.show_scene(third)
    assert "Injuries not said to be over" not in panel.sheet.toPlainText()


def test_every_fact_leads_to_its_quote(survey: Survey, panel: InspectorPanel, qtbot: QtBot) -> None:
    panel.show_scene(scenes(survey)[0])
    with qtbot.waitSignal(panel.went) as went:
        panel.sheet.followed.emit(0)
    assert went.args is not None
    assert survey.spot(went.args[0].paragraph) is not None


def test_the_sheet_takes_on_the_colours_and_keeps_its_scene(
    survey: Survey, panel: InspectorPanel
) -> None:
    panel.show_scene(scenes(survey)[1])
    before = panel.sheet.toPlainText()
    panel.dress(DARK)
    assert panel.sheet.toPlainText() == before


def test_without_a_scene_it_says_what_will_be_there(panel: InspectorPanel) -> None:
    panel.show_scene(None)
    assert panel.sheet.toPlainText().startswith("Put the caret into a scene")


def test_a_scene_is_found_by_the_place_in_its_chapter(survey: Survey) -> None:
    chapter = survey.manuscript.book.chapters[0]
    for words, scene in (("# One", 0), ("Tom Lake", 0), ("to the mill", 1), ("swam", 2)):
        assert survey.scene_at(chapter.id, STORY.index(words)) == chapter.scenes[scene].id


def test_the_inspector_follows_the_caret_also_while_the_page_is_ahead(
    opened: Session, qtbot: QtBot
) -> None:
    opened.actions["inspector"].trigger()
    inspector, page = opened.window.inspector, opened.window.editor.page
    first, second = (one.id for one in opened.desk.project.manuscript.book.chapters[0].scenes)  # type: ignore[union-attr] # it is open
    qtbot.waitUntil(lambda: inspector.scene == first)
    cursor = page.textCursor()
    cursor.insertText("Some words more. ")
    cursor.movePosition(cursor.MoveOperation.End)
    page.setTextCursor(cursor)
    qtbot.waitUntil(lambda: inspector.scene == second)
    assert inspector.sheet.toPlainText().startswith("Chapter 1 · Scene 2")


def test_the_inspector_is_filled_as_soon_as_a_chapter_is_on_the_page(
    session: Session, qtbot: QtBot, project: Path
) -> None:
    session.window.show_panel("inspector", visible=True)
    session.files.open_folder(project)
    inspector = session.window.inspector
    qtbot.waitUntil(lambda: inspector.sheet.toPlainText().startswith("Chapter 1 · Scene 1"))
    session.actions["next_chapter"].trigger()
    qtbot.waitUntil(lambda: inspector.sheet.toPlainText().startswith("Chapter 2 · Scene 1"))
    session.actions["close"].trigger()
    session.files.open_folder(project)
    qtbot.waitUntil(lambda: inspector.sheet.toPlainText().startswith("Chapter 1 · Scene 1"))
