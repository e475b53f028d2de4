import pytest

from continuity.prose.numbers import number, ordinal


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("six", 6),
        ("Twenty four", 24),
        ("twenty-four", 24),
        ("eight-and-twenty", 28),
        ("a hundred", 100),
        ("one hundred and twenty", 120),
        ("three thousand two hundred", 3200),
        ("a", 1),
        ("half", 0.5),
        ("half a dozen", 6),
        ("two dozen", 24),
        ("three score", 60),
        ("three and a half", 3.5),
        ("one and three quarters", 1.75),
        ("1,200", 1200),
        ("2.5", 2.5),
        ("2½", 2.5),
        ("½", 0.5),
        ("17", 17),
        ("5 hundred", 500),
    ],
)
def test_a_number_is_read_in_words_and_figures(words: str, value: float) -> None:
    assert number(words) == value


@pytest.mark.parametrize(
    "words", ["", "cat", "two three", "and five", "five and", "six or seven", "half cat"]
)
def test_what_is_no_single_number_has_no_value(words: str) -> None:
    assert number(words) is None


@pytest.mark.parametrize(
    ("words", "value"),
    [("third", 3), ("Twenty-first", 21), ("21st", 21), ("2nd", 2), ("two hundredth", 200)],
)
def test_an_ordinal_is_read_in_words_and_figures(words: str, value: int) -> None:
    assert ordinal(words) == value


@pytest.mark.parametrize("words", ["three", "", "cat third"])
def test_what_is_no_ordinal_has_no_value(words: str) -> None:
    assert ordinal(words) is None
