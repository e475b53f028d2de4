"""Two versions of a text, compared by word."""

from hypothesis import given
from hypothesis import strategies as st

from continuity.workspace.comparing import Kind, changes, compared


def told(before: str, after: str) -> str:
    """What is gone in brackets, what is new in braces."""
    marks = {Kind.SAME: "{}", Kind.GONE: "[{}]", Kind.NEW: "<{}>"}
    return "".join(marks[one.kind].format(one.text) for one in compared(before, after))


def test_one_word_for_another() -> None:
    assert told("The grey sea lay still.\n", "The green sea lay still.\n") == (
        "The [grey]<green> sea lay still.\n"
    )


def test_words_that_stand_together_change_together() -> None:
    assert told("She ran down the hill.", "She walked up the hill.") == (
        "She [ran down]<walked up> the hill."
    )


def test_a_paragraph_that_is_gone_and_one_that_is_new() -> None:
    before = "One.\n\nTwo.\n\nThree.\n"
    assert told(before, "One.\n\nThree.\n\nFour.\n") == (
        "One.\n\n[Two.\n\n]Three.[\n]<\n\nFour.\n>"
    )


def test_changes_are_counted_by_place() -> None:
    pieces = compared("A b c d e f.\n", "A x c d e y.\n")
    assert changes(pieces) == 2
    assert changes(compared("Same.\n", "Same.\n")) == 0


def test_a_chapter_written_all_anew_is_compared_in_no_time() -> None:
    before = " ".join(f"word{number % 900}" for number in range(6000))
    after = " ".join(f"word{number * 7 % 1100}" for number in range(6000))
    assert changes(compared(before, after)) > 0


@given(st.text(alphabet="ab c.\n’", max_size=60), st.text(alphabet="ab c.\n’", max_size=60))
def test_both_versions_can_be_read_from_the_pieces(before: str, after: str) -> None:
    pieces = compared(before, after)
    assert "".join(one.text for one in pieces if one.kind is not Kind.NEW) == before
    assert "".join(one.text for one in pieces if one.kind is not Kind.GONE) == after
