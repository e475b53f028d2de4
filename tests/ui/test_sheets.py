"""What is known of people and of time, as it is read."""

import pytest
from PySide6.QtWidgets import QDialog, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from continuity import assets
from continuity.claims.claim import (
    Fate,
    Feature,
    Kin,
    Shades,
    Stretch,
    Trait,
    Value,
    Words,
    Wound,
    Years,
)
from continuity.engine.analysis import Analysis, Question
from continuity.story.cast import Mention, MentionKind
from continuity.story.decisions import AuthorsWord, Declared
from continuity.story.moments import Bounds, ClockTime, Date, Duration
from continuity.story.text import Span
from continuity.ui.dossier_sheet import said
from continuity.ui.panels.people import PeoplePanel
from continuity.ui.panels.story_clock import StoryClockPanel
from continuity.ui.parts.sheet import Sheet
from continuity.ui.session import Session
from continuity.ui.survey import Survey
from continuity.ui.theme import DARK, LIGHT
from ui.stand_ins import StandInHouse

FIRST = (
    "# One\n\nTuesday, 9 a.m.\n\nMara Holt has green eyes. “I am tired,” said Mara.\n\n"
    "Mara broke her left arm. The lockdown would last six hours.\n\n***\n\n"
    "One hour later\n\nMara slept.\n"
)
SECOND = "# Two\n\n“Mara has brown eyes,” said Tom Lake. Tom was forty years old.\n"
CHAPTERS = (("One", FIRST), ("Two", SECOND))


@pytest.fixture(scope="module")
def survey() -> Survey:
    manuscript = StandInHouse().bound(CHAPTERS, "A story")
    report = Analysis(assets.lexicon()).report(Question(manuscript.book, AuthorsWord()))
    return Survey(manuscript, report)


def test_a_sheet_has_every_fact_with_its_place_and_its_quote(survey: Survey, qtbot: QtBot) -> None:
    panel = PeoplePanel()
    qtbot.addWidget(panel)
    panel.show()
    panel.show_survey(survey)
    panel.words.setText("mara")
    text = panel.sheet.toPlainText()
    assert text.startswith("Mara Holt\n")
    assert "Appears in" in text
    assert "Eyes\ngreen" in text
    assert "Chapter 1 · Scene 1" in text
    assert "Mara Holt has green eyes" in text


def test_a_fact_says_whose_word_it_is(survey: Survey, qtbot: QtBot) -> None:
    panel = PeoplePanel()
    qtbot.addWidget(panel)
    panel.show()
    panel.show_survey(survey)
    panel.words.setText("mara")
    assert "said by Tom Lake" in panel.sheet.toPlainText()


def test_a_quote_leads_to_its_place(survey: Survey, qtbot: QtBot) -> None:
    panel = PeoplePanel()
    qtbot.addWidget(panel)
    panel.show()
    panel.show_survey(survey)
    with qtbot.waitSignal(panel.went) as went:
        panel.sheet.followed.emit(0)
    assert went.args is not None
    assert survey.spot(went.args[0].paragraph) is not None


def test_the_story_clock_has_every_scene_and_every_statement(survey: Survey, qtbot: QtBot) -> None:
    panel = StoryClockPanel()
    qtbot.addWidget(panel)
    panel.show()
    panel.show_survey(survey)
    text = panel.sheet.toPlainText()
    assert "Chapter 1 · One" in text
    assert "“Tuesday”   “9 a.m.”" in text
    assert "(the length of the lockdown)" in text
    assert text.count("Scene 1") == 2
    panel.dress(DARK)
    assert panel.sheet.toPlainText() == text
    with qtbot.waitSignal(panel.went):
        panel.sheet.followed.emit(0)


def test_words_of_a_story_are_never_markup(qtbot: QtBot) -> None:
    sheet = Sheet("Test")
    qtbot.addWidget(sheet)
    sheet.begin(LIGHT)
    sheet.quote("<b>before</b> ", "<img src='x'>", " after", 0)
    sheet.end()
    assert sheet.toPlainText() == "<b>before</b> <img src='x'> after"


TOM = Mention(Span(0, 3), "Tom", MentionKind.NAME)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Shades("sea-green", frozenset({"green"})), "sea-green"),
        (Feature("tall", "height"), "tall"),
        (Years("forty", 40, 41), "forty"),
        (Words("a baker"), "a baker"),
        (Kin("sister", TOM), "sister of Tom"),
        (Kin("sister", None), "sister"),
        (Wound("arm", "left", "broken"), "left arm broken"),
        (Fate(""), "dead"),
        (Fate("drowned"), "drowned"),
        (ClockTime("six o’clock", (360, 1080)), "six o’clock"),
        (Date(1953, 1, 31, 6), "Saturday 31 1 1953"),
    ],
)
def test_a_value_is_said_in_words(value: Value, words: str) -> None:
    assert said(value) == words


def test_a_length_of_time_is_said_as_it_was_written() -> None:
    assert said(Stretch(Duration("six hours", Bounds(), Bounds()), "lockdown")) == "six hours"


def test_the_menu_of_a_fact_says_what_can_be_done(survey: Survey, qtbot: QtBot) -> None:
    panel = PeoplePanel()
    qtbot.addWidget(panel)
    panel.show()
    panel.show_survey(survey)
    panel.words.setText("mara")
    for writing, count in ((True, 3), (False, 1)):
        panel.allow(writing=writing)
        panel.sheet.asked.emit(0, panel.mapToGlobal(panel.rect().center()))
        menu = panel.findChildren(QMenu)[-1]
        assert len(menu.actions()) == count
        if writing:
            with qtbot.waitSignal(panel.judged) as judged:
                menu.actions()[1].trigger()
            assert judged.args is not None
            assert said(judged.args[1].claim.value) == "green"
        menu.close()


def test_what_the_text_says_is_made_canon(opened: Session, survey: Survey, qtbot: QtBot) -> None:
    mara = next(one for one in survey.report.dossiers if one.person.name == "Mara Holt")
    eyes = mara.said_of(Trait.EYE_COLOUR)[0]
    opened.knowing.casting.confirm("Mara Holt", eyes)
    project = opened.desk.project
    assert project is not None
    fact = Declared("Mara Holt", "eyes", "green")
    qtbot.waitUntil(lambda: project.word.declared == (fact,))
    opened.actions["undo"].trigger()
    qtbot.waitUntil(lambda: project.word.declared == ())


def test_what_the_text_says_wrongly_is_declared_otherwise(
    opened: Session, survey: Survey, qtbot: QtBot
) -> None:
    mara = next(one for one in survey.report.dossiers if one.person.name == "Mara Holt")
    opened.knowing.casting.reject("Mara Holt", mara.said_of(Trait.EYE_COLOUR)[0])
    dialog = next(one for one in opened.window.findChildren(QDialog) if one.isVisible())
    value = next(one for one in dialog.findChildren(QLineEdit) if one.accessibleName() == "Is")
    value.setText("hazel")
    dialog.accept()
    project = opened.desk.project
    assert project is not None
    fact = Declared("Mara Holt", "eyes", "hazel")
    qtbot.waitUntil(lambda: project.word.declared == (fact,))
