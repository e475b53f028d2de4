"""Ages and years of birth."""

import pytest

from claiming import claims, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She was twelve.", ["She: twelve [12, 13)"]),
        ("He turned 25.", ["He: 25 [25, 26)"]),
        ("Philip was just twenty-four years of age.", ["Philip: twenty-four [24, 25)"]),
        ("Thirty-four-year-old Ann sat down.", ["Ann: thirty-four [34, 35)"]),
        ("Ann, a thirty-four-year-old teacher, sat down.", ["Ann: thirty-four [34, 35)"]),
        ("Ann was a thirty-year-old teacher.", ["Ann: thirty [30, 31)"]),
        ("Twenty-two years old and tired, Ethan sat down.", ["Ethan: twenty-two [22, 23)"]),
        ("Ethan was plain. Twenty-two years old and tired.", ["Ethan: twenty-two [22, 23)"]),
        ("Tom, aged nine, ran.", ["Tom: nine [9, 10)"]),
        ("At thirty-two, he was already tired.", ["he: thirty-two [32, 33)"]),
        ("She was in her early forties.", ["She: early forties [40, 45)"]),
        ("He was in his teens.", ["He: teens [13, 20)"]),
        ("A man in his sixties came in.", ["A man: sixties [60, 70)"]),
        ("She was a woman of fifty-eight, with a limp.", ["She: fifty-eight [58, 59)"]),
        ("He looked older than his fifty-eight years.", ["his: fifty-eight [58, 59)"]),
        ("For most of his forty-odd years he had slept.", ["his: forty-odd [40, 50)"]),
        ("He was learning, not yet twenty, to wait.", ["He: not yet twenty [14, 20)"]),
        ("She was about forty.", ["She: about forty [33, 48)"]),
        ("She was over forty.", ["She: over forty [40, 115)"]),
        ("She was under forty.", ["She: under forty [0, 41)"]),
        ("He was nearly thirty.", ["He: nearly thirty [28, 31)"]),
        ("Lily was three years old.", ["Lily: three [3, 4)"]),
        ("“I'm only nine,” said Randolph.", ["I: nine [9, 10) (spoken)"]),
        ("She'd been twenty-two then, not thirty-four.", ["She: thirty-four [34, 35)"]),
        ("He was seven-and-twenty years old.", ["He: seven-and-twenty [27, 28)"]),
    ],
)
def test_how_old_somebody_is(text: str, expected: list[str]) -> None:
    assert said(text, "age") == expected


@pytest.mark.parametrize(
    "text",
    [
        "When she was twelve, her father left.",
        "He had been twelve then.",
        "She was twelve when her father died.",
        "At twenty-two he went to Italy with some cousins.",
        "At five o'clock she was already at work.",
        "There were six of them. It was twelve. He was six feet tall.",
        "They laughed at him since he was a country boy of nineteen.",
        "She was two.",
        "“I was nine,” said Tom.",
        "She was not thirty.",
        "The house was forty.",
        "We were twelve at table.",
        "He was four hundred years old.",
        "He was 400 years old.",
        "Forty-year-old whisky stood about.",
    ],
)
def test_other_times_and_other_numbers_are_no_age(text: str) -> None:
    assert said(text, "age") == []


def test_a_year_of_birth_is_a_date() -> None:
    (claim,) = claims("Mara was born in 1990.", "birth")
    assert (claim.subject and claim.subject.text, getattr(claim.value, "year", None)) == (
        "Mara",
        1990,
    )


def test_a_birth_of_nobody_is_left_out() -> None:
    assert claims("It was an idea born in 1990.", "birth") == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“I’ve spent forty-five years negotiating,” said Tom.",
            ["I: forty-five years negotiating [59, inf) (spoken)"],
        ),
        (
            "Thirty years of working with plants had taught her a lot.",
            ["her: thirty years of working [44, inf)"],
        ),
        ("Mara had spent twenty years in the army.", ["Mara: twenty years in the army [34, inf)"]),
        ("He spent seven years working in a mill.", []),
        ("Thirty years of work had gone into it.", []),
    ],
)
def test_years_of_work_bound_an_age_from_below(text: str, expected: list[str]) -> None:
    assert said(text, "age") == expected
