import pytest

from continuity.prose.dates import dates
from continuity.story.moments import Date

FEASTS = {"Christmas Eve": ("12", "24"), "New Year's Eve": ("12", "31")}


def told(text: str) -> list[tuple[str, Date]]:
    return [(span.of(text), date) for span, date in dates(text, FEASTS)]


@pytest.mark.parametrize(
    ("text", "said", "date"),
    [
        ("Tuesday, June 10, 1919", "Tuesday, June 10, 1919", Date(1919, 6, 10, 2)),
        ("on the 10th of June", "10th of June", Date(None, 6, 10)),
        ("10 June 1919", "10 June 1919", Date(1919, 6, 10)),
        ("the third of May", "third of May", Date(None, 5, 3)),
        ("the twenty-first day of May", "twenty-first day of May", Date(None, 5, 21)),
        ("Monday, the 3rd", "Monday, the 3rd", Date(None, None, 3, 1)),
        ("December 15th meant work", "December 15th", Date(None, 12, 15)),
        ("Monday, November 18th", "Monday, November 18th", Date(None, 11, 18, 1)),
        (
            "The 16th of July fell on a Monday.",
            "16th of July fell on a Monday",
            Date(None, 7, 16, 1),
        ),
        ("the 16th of July, a Monday", "16th of July, a Monday", Date(None, 7, 16, 1)),
        ("on Tuesday.", "Tuesday", Date(weekday=2)),
        ("It was Christmas Eve", "Christmas Eve", Date(None, 12, 24)),
        ("on New Year’s Eve", "New Year’s Eve", Date(None, 12, 31)),
        ("in June", "June", Date(month=6)),
        ("April 1882", "April 1882", Date(1882, 4)),
        ("In 1923 it rained", "1923", Date(1923)),
        ("July 7. Hum!", "July 7", Date(None, 7, 7)),
        ("Wednesday night, 5th May", "Wednesday night, 5th May", Date(None, 5, 5, 3)),
        ("Sept. 4, 1820", "Sept. 4, 1820", Date(1820, 9, 4)),
        ("on Tuesday the second of the men", "Tuesday", Date(weekday=2)),
    ],
)
def test_a_date_is_read_with_all_its_parts(text: str, said: str, date: Date) -> None:
    assert told(text) == [(said, date)]


@pytest.mark.parametrize(
    "text",
    [
        "May I go?",
        "They march on.",
        "in 1500 men",
        "Maya slept",
        "June 45",
        "June 39",
        "a christmas eve",
    ],
)
def test_what_is_no_date_is_left_alone(text: str) -> None:
    assert told(text) == []


def test_without_a_table_there_are_no_feasts() -> None:
    assert dates("It was Christmas Eve") == ()
