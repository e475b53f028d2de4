"""Underlines stay under their words while the text is being changed."""

from hypothesis import given
from hypothesis import strategies as st

from continuity.diagnostics.diagnostic import Severity
from continuity.prose.offsets import to_utf16
from continuity.story.text import Span
from continuity.ui.editor.marks import (
    Difference,
    Underline,
    between,
    carry,
    difference,
    shifted,
)
from continuity.ui.survey import Mark

TEXTS = st.text(alphabet="ab 😀é", max_size=30)


def mark(start: int, end: int) -> Mark:
    return Mark(Span(start, end), Severity.WARNING, "f", 0)


def line(start: int, end: int) -> Underline:
    return Underline(start, end, Severity.WARNING, "f", 0)


def test_a_difference_is_the_smallest_replacement() -> None:
    assert difference("the old boat", "the new boat") == Difference(4, 7, 7)
    assert difference("boat", "boat") == Difference(4, 4, 4)
    assert difference("", "boat") == Difference(0, 0, 4)
    assert difference("aaa", "aa") == Difference(2, 3, 2)


@given(TEXTS, TEXTS)
def test_a_difference_makes_the_one_text_of_the_other(before: str, after: str) -> None:
    found = difference(before, after)
    made = before[: found.start] + after[found.start : found.end_after] + before[found.end_before :]
    assert made == after


@given(TEXTS, TEXTS, st.integers(0, 30), st.integers(0, 30))
def test_what_is_carried_over_keeps_its_words(read: str, now: str, one: int, two: int) -> None:
    start, end = sorted((min(one, len(read)), min(two, len(read))))
    for carried in carry([mark(start, end)], read, now):
        shown = now.encode("utf-16-le")[2 * carried.start : 2 * carried.end]
        assert shown.decode("utf-16-le") == read[start:end]


@given(TEXTS, st.integers(0, 30), st.integers(0, 5), TEXTS)
def test_marks_shift_as_the_text_does(text: str, at: int, removed: int, added: str) -> None:
    at = min(at, len(text))
    removed = min(removed, len(text) - at)
    after = text[:at] + added + text[at + removed :]
    marks = tuple(
        line(to_utf16(text, start), to_utf16(text, start + 2)) for start in range(len(text) - 1)
    )
    units = to_utf16(text, at)
    moved = shifted(marks, units, to_utf16(text, at + removed) - units, to_utf16(added, len(added)))
    old, new = text.encode("utf-16-le"), after.encode("utf-16-le")
    words = {old[2 * one.start : 2 * one.end] for one in marks}
    assert all(new[2 * one.start : 2 * one.end] in words for one in moved)


def test_a_mark_that_is_typed_into_vanishes() -> None:
    assert shifted((line(4, 8),), 6, 0, 1) == ()
    assert carry([mark(4, 8)], "the boat", "the bo!at") == ()


def test_only_marks_of_the_stretch_are_between_its_ends() -> None:
    marks = (line(0, 3), line(5, 9), line(20, 24))
    assert between(marks, 3, 20) == (line(5, 9),)
