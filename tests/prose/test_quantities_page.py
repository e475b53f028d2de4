"""The table of docs/quantities.md is what the program does."""

from math import isinf
from pathlib import Path

from continuity.prose.hedges import HEDGES
from continuity.prose.quantities import durations
from continuity.story.moments import DAY, HOUR, MINUTE, MONTH, WEEK, YEAR, Bounds

PAGE = Path(__file__).parents[2] / "docs" / "quantities.md"

EXAMPLES = (
    ("exactly seven hours", HOUR, "hours"),
    ("seven hours", HOUR, "hours"),
    ("47 minutes", MINUTE, "minutes"),
    ("30 minutes", MINUTE, "minutes"),
    ("ten days", DAY, "days"),
    ("about seven hours", HOUR, "hours"),
    ("seven hours or so", HOUR, "hours"),
    ("barely seven hours", HOUR, "hours"),
    ("nearly seven hours", HOUR, "hours"),
    ("over seven hours", HOUR, "hours"),
    ("well over seven hours", HOUR, "hours"),
    ("less than seven hours", HOUR, "hours"),
    ("at least seven hours", HOUR, "hours"),
    ("at most seven hours", HOUR, "hours"),
    ("two or three hours", HOUR, "hours"),
    ("an hour or two", HOUR, "hours"),
    ("a couple of hours", HOUR, "hours"),
    ("a few hours", HOUR, "hours"),
    ("several hours", HOUR, "hours"),
    ("a handful of hours", HOUR, "hours"),
    ("half a dozen hours", HOUR, "hours"),
    ("a dozen hours", HOUR, "hours"),
    ("dozens of hours", HOUR, "hours"),
    ("a quarter of an hour", MINUTE, "minutes"),
    ("half an hour", MINUTE, "minutes"),
    ("an hour", MINUTE, "minutes"),
    ("an hour and a half", HOUR, "hours"),
    ("half a day", HOUR, "hours"),
    ("a day", HOUR, "hours"),
    ("a week", DAY, "days"),
    ("a fortnight", DAY, "days"),
    ("a month", WEEK, "weeks"),
    ("half a year", MONTH, "months"),
    ("a year", MONTH, "months"),
    ("seven years", YEAR, "years"),
    ("a second", MINUTE / 60, "seconds"),
    ("a minute", MINUTE, "minutes"),
)


def _figure(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _interval(bounds: Bounds, size: float) -> str:
    low = bounds.low / size
    return (
        f"{_figure(low)} and more"
        if isinf(bounds.high)
        else f"{_figure(low)} to {_figure(bounds.high / size)}"
    )


def _row(text: str, size: float, unit: str) -> str:
    [(_, duration)] = durations(text)
    hard, soft = _interval(duration.hard, size), _interval(duration.soft, size)
    return f"| {text} | {hard} {unit} | {soft} {unit} |"


def test_the_table_of_amounts_is_what_the_program_does() -> None:
    page = PAGE.read_text(encoding="utf-8")
    expected = [_row(*example) for example in EXAMPLES]
    assert [line for line in page.splitlines() if line in expected] == expected


def test_every_hedge_is_named_on_the_page() -> None:
    page = PAGE.read_text(encoding="utf-8")
    expected = [
        f"| {', '.join(hedge.words)} | {', '.join(hedge.behind) or '–'} |" for hedge in HEDGES
    ]
    assert [line for line in page.splitlines() if line in expected] == expected
