import pytest

from continuity.prose.sentences import sentences


def split(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text)]


def test_a_question_in_quotation_marks_is_one_sentence_with_its_tag() -> None:
    assert split("“What?” she said. He left.") == ["“What?” she said.", "He left."]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Brown met Dr. Bell at St. James.",
        "J. R. Smith went home.",
        "It was 5 p.m. by the clock.",
        "Hello… he said, and waited.",
    ],
)
def test_dots_of_abbreviations_and_pauses_end_nothing(text: str) -> None:
    assert split(text) == [text]


def test_the_last_sentence_needs_no_stop() -> None:
    assert split("She ran. He followed") == ["She ran.", "He followed"]


def test_two_quotations_in_a_row_are_two_sentences() -> None:
    assert split("“No!” “Yes!” they said.") == ["“No!”", "“Yes!” they said."]


def test_no_text_has_no_sentences() -> None:
    assert sentences("") == ()
