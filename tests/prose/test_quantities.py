from math import inf

import pytest

from continuity.prose.quantities import amounts, durations
from continuity.story.moments import DAY, HOUR, MONTH, WEEK, YEAR, Bounds


def hours(low: float, high: float) -> Bounds:
    return Bounds(low * HOUR, high * HOUR)


def days(low: float, high: float) -> Bounds:
    return Bounds(low * DAY, high * DAY)


@pytest.mark.parametrize(
    ("text", "said", "hard"),
    [
        ("It lasts six hours.", "six hours", hours(5.5, 6.5)),
        ("One Hour later...", "One Hour", hours(0.75, 1.25)),
        ("3 Hours later...", "3 Hours", hours(2.5, 3.5)),
        ("exactly six hours", "exactly six hours", Bounds(359, 361)),
        ("barely twenty four hours", "barely twenty four hours", hours(0.67 * 24, 1.33 * 24)),
        ("It has been twenty four hours", "twenty four hours", hours(18, 30)),
        ("half an hour", "half an hour", Bounds(20, 45)),
        ("a quarter of an hour", "a quarter of an hour", Bounds(10, 20)),
        ("an hour and a half", "an hour and a half", hours(1.125, 1.875)),
        ("two-and-a-half hours", "two-and-a-half hours", hours(1.875, 3.125)),
        ("a couple of days", "a couple of days", days(1, 4)),
        ("several days", "several days", days(2, 12)),
        ("half a dozen days", "half a dozen days", days(4, 8)),
        ("dozens of days", "dozens of days", days(20, inf)),
        ("a dozen days", "a dozen days", days(9, 16)),
        ("a handful of days", "a handful of days", days(2, 12)),
        ("at least a few days", "at least a few days", days(2, inf)),
        ("less than a dozen days", "less than a dozen days", days(0, 16)),
        ("the six-hour lockdown", "six-hour", hours(5.5, 6.5)),
        ("two or three days", "two or three days", days(1.5, 3.5)),
        ("between two and three days", "between two and three days", days(1.5, 3.5)),
        ("5-7 days", "5-7 days", days(4.5, 7.5)),
        ("a day or two", "a day or two", days(0.5, 2.5)),
        ("at least seven hours", "at least seven hours", hours(7, inf)),
        ("seven hours at most", "seven hours at most", hours(0, 7)),
        (
            "two hours and twenty-one minutes",
            "two hours and twenty-one minutes",
            Bounds(140.5, 141.5),
        ),
        ("forty-eight hours", "forty-eight hours", hours(36, 60)),
        ("a hundred and fifty days", "a hundred and fifty days", days(112.5, 187.5)),
        ("eight-and-twenty hours", "eight-and-twenty hours", hours(27.5, 28.5)),
        ("a fortnight", "a fortnight", days(11, 17)),
        ("a week", "a week", days(4, 10)),
        ("a month", "a month", Bounds(3 * WEEK, 6 * WEEK)),
        ("a year", "a year", Bounds(9 * MONTH, 15 * MONTH)),
        ("half a year", "half a year", Bounds(4 * MONTH, 8 * MONTH)),
        ("a year or so", "a year or so", Bounds(0.67 * YEAR, 1.33 * YEAR)),
        ("two bloody whole days", "two bloody whole days", days(1.5, 2.5)),
        ("3 hrs", "3 hrs", hours(2.5, 3.5)),
        ("half a week", "half a week", Bounds(0.67 * WEEK / 2, 1.33 * WEEK / 2)),
        ("the past hour", "past hour", hours(0.75, 1.25)),
    ],
)
def test_a_length_of_time_is_found_and_bounded(text: str, said: str, hard: Bounds) -> None:
    [(span, duration)] = durations(text)
    assert (span.of(text), duration.said) == (said, said)
    assert duration.hard.low == pytest.approx(hard.low)
    assert duration.hard.high == pytest.approx(hard.high)


def test_over_and_under_leave_out_the_amount_itself() -> None:
    [(_, over)] = durations("over another five hours")
    [(_, under)] = durations("less than five hours")
    assert over.hard.low > 5 * HOUR
    assert over.hard.high == inf
    assert under.hard.high < 5 * HOUR


def test_years_months_and_days_are_one_length() -> None:
    text = "eight and twenty years, two months, and nineteen days"
    [amount] = amounts(text)
    assert amount.span.of(text) == text
    assert amount.duration.soft.low == pytest.approx(28 * YEAR + 2 * MONTH + 19 * DAY)


def test_two_lengths_side_by_side_stay_two() -> None:
    text = "five minutes to two hours; a few hours and ten minutes"
    assert [amount.span.of(text) for amount in amounts(text)] == [
        "five minutes",
        "two hours",
        "a few hours",
        "ten minutes",
    ]


@pytest.mark.parametrize(
    "text", ["three more hours", "another couple of hours", "over another five hours"]
)
def test_what_comes_on_top_is_marked(text: str) -> None:
    [amount] = amounts(text)
    assert amount.more


@pytest.mark.parametrize(
    "text",
    [
        "every day",
        "for hours",
        "last Tuesday night",
        "one fine day",
        "four to two days",
        "two three hours",
    ],
)
def test_what_has_no_amount_is_no_length(text: str) -> None:
    assert durations(text) == ()
