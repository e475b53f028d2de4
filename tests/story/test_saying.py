import pytest

from continuity.story.moments import DAY, HOUR, MONTH, WEEK, YEAR, Date
from continuity.story.saying import in_words, said_date


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (20, "20 minutes"),
        (1, "one minute"),
        (0, "no minutes"),
        (HOUR, "one hour"),
        (1.5 * HOUR, "one and a half hours"),
        (5 * HOUR, "five hours"),
        (30.4 * HOUR, "30 hours"),
        (2.5 * DAY, "two and a half days"),
        (3 * WEEK, "three weeks"),
        (6 * MONTH, "six months"),
        (28 * YEAR, "28 years"),
    ],
)
def test_a_length_is_said_the_way_people_say_it(minutes: float, said: str) -> None:
    assert in_words(minutes) == said


def test_a_date_is_said_with_the_parts_that_are_known() -> None:
    assert said_date(Date(1919, 6, 10, 2)) == "Tuesday, 10 June 1919"
    assert said_date(Date(None, 6, None, None)) == "June"
    assert said_date(Date(weekday=7)) == "Sunday"
