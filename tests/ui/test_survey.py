"""Report and text together, in the words that views show."""

import pytest

from continuity.canon.clock import SceneClock, Timeline
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.engine.analysis import Question
from continuity.engine.report import Report
from continuity.story.decisions import AuthorsWord
from continuity.story.ids import ChapterId, ParagraphId, SceneId
from continuity.story.manuscript import Chapter
from continuity.story.moments import Bounds
from continuity.story.text import Anchor, Evidence, Span
from continuity.ui.survey import Counts, Survey, capitalised, chapter_name, scene_key
from ui.stand_ins import STORY, StandInHouse, report_on


@pytest.fixture
def survey() -> Survey:
    manuscript = StandInHouse().bound(STORY, "The Weir House")
    return Survey(manuscript, report_on(Question(manuscript.book, AuthorsWord())))


def test_a_passage_is_a_quote_in_its_surroundings(survey: Survey) -> None:
    passage = survey.passage(survey.report.diagnostics[0].notes[0])
    assert passage.heading == "Chapter 2 · Scene 1"
    assert passage.before.endswith("Mara’s eyes were ")
    assert passage.quote == "brown"
    assert passage.after == " in the lamplight."
    assert passage.known


def test_long_surroundings_are_cut_at_sentences() -> None:
    text = "One thing. " * 30 + "Mara’s eyes were green. " + "Another thing. " * 30
    chapters = (("One", f"# One\n\n{text}\n\nMara’s eyes were brown.\n"),)
    manuscript = StandInHouse().bound(chapters, "")
    made = Survey(manuscript, report_on(Question(manuscript.book, AuthorsWord())))
    passage = made.passage(made.report.diagnostics[0].notes[1])
    assert passage.before.startswith("… One thing. ")
    assert passage.after.endswith("Another thing. …")
    assert len(passage.before) < 180


def test_what_was_declared_has_no_place(survey: Survey) -> None:
    note = Note(Evidence(Anchor(ParagraphId(-1), Span(0, 5)), "green"), "you said so")
    passage = survey.passage(note)
    assert (passage.heading, passage.quote, passage.known) == ("Declared by you", "green", False)
    assert survey.located(note.evidence.anchor) is None
    assert survey.order(note.evidence) == -1


def test_marks_stand_where_the_words_stand_in_the_file(survey: Survey) -> None:
    chapters = survey.manuscript.book.chapters
    for chapter, word in zip(chapters[:2], ("green", "brown"), strict=True):
        marks = survey.marks(chapter.id)
        assert [one.span.of(survey.text(chapter.id)) for one in marks] == [word]
    assert survey.marks(chapters[2].id) == ()
    assert survey.text(ChapterId(99)) == ""


def test_warnings_are_counted_where_they_are_to_be_looked_at_first(survey: Survey) -> None:
    second = survey.manuscript.book.chapters[1]
    counts = survey.counts()
    assert counts[second.id] == Counts(errors=1)
    assert counts[scene_key(second.scenes[0].id)].worst is Severity.ERROR
    assert Counts(hints=1).worst is Severity.HINT
    assert Counts(warnings=1).worst is Severity.WARNING
    assert Counts().worst is None


def test_a_heading_says_when_the_scene_plays(survey: Survey) -> None:
    book = survey.manuscript.book
    clock = SceneClock(book.chapters[0].scenes[0].id, 0, Bounds(), label="Tuesday, about 14:00")
    report = Report(timeline=Timeline(scenes=(clock,)))
    made = Survey(survey.manuscript, report)
    first = next(iter(book.chapters[0].paragraphs()))
    assert made.heading(Anchor(first.id, Span(0, 0))) == (
        "Chapter 1 · Scene 1 · Tuesday, about 14:00"
    )
    assert made.label(SceneId(999)) == ""


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Prologue", "Prologue"),
        ("Chapter Three", "Chapter Three"),
        ("The Weir", "Chapter 7"),
        ("Chapter Three, in which rather a lot happens", "Chapter 7"),
        ("", "Chapter 7"),
    ],
)
def test_a_chapter_goes_by_its_number_unless_its_title_says_it(title: str, name: str) -> None:
    assert chapter_name(Chapter(ChapterId(1), title, ()), 7) == name


def test_a_sentence_begins_with_a_capital() -> None:
    assert capitalised("six hours") == "Six hours"
    assert capitalised("") == ""
