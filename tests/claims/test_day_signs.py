import pytest

from claiming import claims
from continuity.claims.claim import Stretch, Thing, Words
from continuity.story.moments import DAY


def signs(text: str) -> list[str]:
    return [
        claim.value.said
        for claim in claims(text, "sign of the hour")
        if isinstance(claim.value, Words)
    ]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("The late afternoon light fell on the desk.", "afternoon"),
        ("She pulled her coat closed against the night air.", "night"),
        ("It was Saturday morning, and nobody was up.", "morning"),
        ("The sun was setting over the docks.", "dusk"),
        ("Dawn broke over the roofs.", "dawn"),
        ("Night had fallen when the train stopped.", "night"),
        ("He sat up in the middle of the night.", "night"),
        ("It was nearly noon.", "noon"),
        ("“Good evening,” said the porter.", "evening"),
        ("The last sunlight bled away.", "dusk"),
        ("The days that followed were a blur.", "later"),
        ("Weeks passed.", "later"),
        ("One evening, a letter came.", "later"),
    ],
)
def test_the_hour_shows_in_light_air_and_greetings(text: str, part: str) -> None:
    assert signs(text) == [part]


@pytest.mark.parametrize(
    "text",
    [
        "Her hair was like the morning sun.",
        "He had walked home in the morning sun.",
        "“The morning sun is bad for the paint,” he said.",
        "She remembered the cold night air of the hills.",
        "They would meet in the evening light.",
        "One day at a time, he told himself.",
        "He liked night trains and evening dress.",
    ],
)
def test_what_is_not_meant_for_now_shows_nothing(text: str) -> None:
    assert signs(text) == []


def test_the_time_of_the_year_is_that_of_the_scene() -> None:
    [autumn] = claims("It was late autumn.", "time of year")
    assert autumn.value == Words("autumn")
    assert claims("A thin November rain fell.", "time of year") != ()
    assert claims("He thought of the winter coat. Summer school was over.", "time of year") == ()
    assert claims("The winter solstice was near.", "time of year") == ()


@pytest.mark.parametrize(
    ("text", "number"), [("Day 12.", 12), ("Day Three", 3), ("On the fifth day they saw land.", 5)]
)
def test_days_are_counted(text: str, number: int) -> None:
    [claim] = claims(text, "day")
    assert isinstance(claim.value, Thing)
    assert claim.value.number == number


def test_the_first_day_of_something_else_counts_nothing() -> None:
    assert claims("On the first day of term it snowed.", "day") == ()


def test_moments_are_counted_from_the_now_of_the_speaker() -> None:
    found = claims(
        "“I saw her yesterday, and tomorrow I shall see her again,” he said.", "beside now"
    )
    lengths = [claim.value.duration.soft for claim in found if isinstance(claim.value, Stretch)]
    assert [(one.low, one.high) for one in lengths] == [(-DAY, -DAY), (DAY, DAY)]


def test_the_narration_tells_only_of_what_is_past_beside_its_now() -> None:
    assert [claim.excerpt.text for claim in claims("He had come an hour ago.", "beside now")] == [
        "an hour ago"
    ]
    assert claims("Three days later he came.", "beside now") == ()
