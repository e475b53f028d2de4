"""What is known of people and of time, as it is read."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
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
from continuity.story.cast import (
    Correction,
    CorrectionKind,
    Mention,
    MentionKind,
    NamedPlace,
)
from continuity.story.decisions import AuthorsWord, Declared
from continuity.story.ids import PlaceId
from continuity.story.moments import Bounds, ClockTime, Date, Duration
from continuity.story.text import Span
from continuity.ui.dossier_sheet import said
from continuity.ui.panels.people import PeoplePanel
from continuity.ui.panels.places import PlacesPanel
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


SCENES = (
    "# One\n\nMara went into the mill. “Here,” said Mara. Mara wore a green coat. From Askmouth came"
    " the carts.\n\n***\n\nMara went into the mill. Mara took off her green coat. “To Askmouth,” said"
    " Mara, and they drove to Askmouth.\n"
)


@pytest.fixture(scope="module")
def placed() -> Survey:
    manuscript = StandInHouse().bound((("One", SCENES),), "A story")
    report = Analysis(assets.lexicon()).report(Question(manuscript.book, AuthorsWord()))
    places = (NamedPlace(PlaceId("askmouth"), "Askmouth", 3),)
    cast = replace(report.cast, places=places, things=())
    return Survey(manuscript, replace(report, cast=cast))


@pytest.fixture
def places(placed: Survey, qtbot: QtBot) -> PlacesPanel:
    panel = PlacesPanel()
    qtbot.addWidget(panel)
    panel.show()
    panel.show_survey(placed)
    return panel


def test_a_place_has_every_line_that_names_it(places: PlacesPanel) -> None:
    places.words.setText("askm")
    text = places.sheet.toPlainText()
    assert text.startswith("Askmouth\n3 mentions\n")
    assert text.count("Chapter 1 · Scene") == 3
    assert "they drove to Askmouth" in text


def test_a_place_without_a_name_counts_where_scenes_play_there_again(places: PlacesPanel) -> None:
    places.words.setText("mill")
    assert [row.text for row in places.model.rows] == ["Mill"]
    assert "Scenes that play here" in places.sheet.toPlainText()


def test_a_thing_has_all_that_is_said_of_it_and_whose_it_is(places: PlacesPanel) -> None:
    places.words.setText("coat")
    assert [row.text for row in places.model.rows] == ["Coat"]
    text = places.sheet.toPlainText()
    assert next(line for line in text.split("\n") if "Scene 1" in line).startswith("a green coat")
    assert text.count("took off her green coat") >= 1
    assert text.count("Chapter 1 · Scene 2") == 1


def test_a_line_of_a_place_leads_to_its_words(
    placed: Survey, places: PlacesPanel, qtbot: QtBot
) -> None:
    places.words.setText("askm")
    with qtbot.waitSignal(places.went) as went:
        places.sheet.followed.emit(2)
    assert went.args is not None
    spot = placed.spot(went.args[0].paragraph)
    assert spot is not None
    assert went.args[0].span.of(spot.paragraph.text) == "Askmouth"


def test_where_nothing_is_known_it_says_what_will_be_there(qtbot: QtBot) -> None:
    panel = PlacesPanel()
    qtbot.addWidget(panel)
    panel.dress(DARK)
    assert "will be listed here" in panel.sheet.toPlainText()


def test_who_is_dragged_onto_another_is_the_same_person(opened: Session, qtbot: QtBot) -> None:
    opened.actions["people"].trigger()
    model = opened.window.people.model
    qtbot.waitUntil(lambda: len(model.rows) == 2)
    mara, tom = model.index(0), model.index(1)
    dragged, copy = model.mimeData([tom]), Qt.DropAction.CopyAction
    assert not model.dropMimeData(dragged, copy, -1, -1, tom)
    assert model.dropMimeData(dragged, copy, -1, -1, mara)
    project = opened.desk.project
    assert project is not None
    merged = Correction(CorrectionKind.MERGE, "Mara", "Tom")
    qtbot.waitUntil(lambda: project.word.corrections == (merged,))
    opened.actions["undo"].trigger()
    qtbot.waitUntil(lambda: project.word.corrections == ())


def test_nobody_is_dragged_where_nothing_may_be_written(opened: Session) -> None:
    opened.window.people.allow(writing=False)
    model = opened.window.people.model
    opened.actions["people"].trigger()
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsDragEnabled
