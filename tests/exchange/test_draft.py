"""What is handed over of a manuscript: chosen chapters, notes, queries."""

import pytest

from continuity.diagnostics.diagnostic import Diagnostic, Note, Severity
from continuity.errors import BadSettings
from continuity.exchange.draft.document import Comment, Line, LineKind, Piece, pieces
from continuity.exchange.draft.gathering import Choice, chosen, draft
from continuity.exchange.draft.page_setup import about, legal, running_head, xml
from continuity.prose.segmentation import manuscript
from continuity.story.manuscript import Source
from continuity.story.text import Span
from exchange.a_novel import novel
from exchange.a_report import CLASH, WHOLE, evidence


def kinds(choice: Choice) -> list[str]:
    return [line.kind.value for line in draft(novel(), choice).lines()]


def test_every_line_is_of_its_kind() -> None:
    assert kinds(Choice(notes=True)) == [
        *("chapter", "time", "first", "prose", "break", "first", "time", "first"),
        *("chapter", "subtitle", "first", "scene", "first", "prose"),
        *("chapter", "first", "note"),
    ]


def test_notes_stay_at_home_unless_wanted() -> None:
    assert "note" not in kinds(Choice())


def test_chapters_can_be_chosen() -> None:
    written = draft(novel(), Choice(frozenset({1, 3})))
    assert [chapter[0].text for chapter in written.chapters] == ["The Gate", "High Water"]
    assert written.words == 47


@pytest.mark.parametrize(
    ("words", "numbers"), [("", set()), ("2", {2}), ("1-3, 5", {1, 2, 3, 5}), ("4–4", {4})]
)
def test_chapters_are_named_by_numbers_and_ranges(words: str, numbers: set[int]) -> None:
    assert chosen(words) == numbers


@pytest.mark.parametrize("words", ["one", "3-1", "1-", "1.5"])
def test_what_names_no_chapters_is_refused(words: str) -> None:
    with pytest.raises(BadSettings, match="names no chapters"):
        chosen(words)


def test_a_chapter_that_is_not_there_is_refused() -> None:
    with pytest.raises(BadSettings, match="there is no chapter 7; the story has 3"):
        draft(novel(), Choice(frozenset({2, 7})))


def test_a_chapter_without_a_heading_is_given_its_title() -> None:
    two = [
        Source("01-rain.md", "It rained.", markdown=True),
        Source("sun.md", "Sun.", markdown=True),
    ]
    written = draft(manuscript(two, one_chapter_each=True), Choice())
    assert [chapter[0] for chapter in written.chapters] == [
        Line(LineKind.CHAPTER, "Rain"),
        Line(LineKind.CHAPTER, "Sun"),
    ]
    assert written.name == "Untitled"


def test_what_stands_before_the_first_heading_is_no_chapter() -> None:
    front = [Source("01-front.md", "For Ann.", markdown=True), Source("b.md", "# One\n\nRain.")]
    written = draft(manuscript(front, one_chapter_each=True), Choice())
    assert written.chapters[0] == (Line(LineKind.FIRST, "For Ann."),)


def test_a_query_stands_at_its_first_words_and_names_the_others() -> None:
    (comment,) = draft(WHOLE, Choice(queries=(CLASH,))).comments()
    line = next(line for line in draft(WHOLE, Choice(queries=(CLASH,))).lines() if line.comments)
    assert comment.span.of(line.text) == "Mara’s eyes were brown"
    assert comment.paragraphs == (
        "Mara’s eyes were green [warning, P101]",
        "green in chapter 1",
        "brown in chapter 2",
        "Compare Chapter 1, scene 1: “Mara had green eyes” (green)",
    )


def test_queries_are_numbered_in_the_order_of_their_words() -> None:
    earlier = Diagnostic("X", "x", Severity.ERROR, "y", (Note(evidence("Rain")),), "f")
    found = draft(WHOLE, Choice(queries=(CLASH, earlier))).comments()
    assert [(one.number, one.paragraphs[0]) for one in found] == [
        (0, "Y [error, X]"),
        (1, "Mara’s eyes were green [warning, P101]"),
    ]


def test_a_line_is_cut_where_its_look_changes_and_where_comments_begin_and_end() -> None:
    comment = Comment(4, Span(2, 7), ("why?",))
    line = Line(LineKind.PROSE, "abcdefghij", (Span(5, 9),), (comment,))
    assert list(pieces(line)) == [
        Piece("ab"),
        Piece("cde", begins=(4,)),
        Piece("fg", emphatic=True, ends=(4,)),
        Piece("hi", emphatic=True),
        Piece("j"),
    ]


def test_the_running_head_has_surname_and_short_title() -> None:
    assert running_head(draft(novel(), Choice())) == "Holt / LATE FERRY"
    long = novel(title="A History of Everything That Ever Happened", author="the crew")
    assert running_head(draft(long, Choice())) == "the crew / HISTORY OF EVERYTHING"
    assert running_head(draft(novel(author=""), Choice())) == "LATE FERRY"


def test_the_length_is_rounded_as_on_a_title_page() -> None:
    assert (about(812), about(96_349)) == ("812 words", "about 96,300 words")


def test_signs_that_xml_forbids_are_left_out() -> None:
    assert xml('a\x00<b>\x0b&\ud800"') == "a&lt;b&gt;&amp;&quot;"
    assert legal("a\x01b") == "ab"
