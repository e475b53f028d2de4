import pytest

from telling import read, report_on


def told(story: str) -> list[str]:
    timeline = report_on(read(story)).timeline
    return [
        one.message for one in timeline.conflicts if one.kind.value in {"days", "clock", "light"}
    ]


def test_a_weekday_follows_from_the_nights_told() -> None:
    story = """
    It was Tuesday, and the evening light was red.
    At three in the morning she gave up on sleep.
    By noon she stood at the ferry. It was {day}, and cold.
    """
    assert told(story.format(day="Wednesday")) == []
    assert told(story.format(day="Friday")) == [
        "it is Friday here, but it was Tuesday, and by the days told since it is Wednesday"
    ]


def test_the_clock_does_not_go_back() -> None:
    story = "At 9:40 a.m. the bell rang.\nMara sat down.\nAt {clock} Tom came."
    assert told(story.format(clock="9:10 a.m.")) == [
        "it is 9:10 a.m. here, but 9:40 a.m. earlier in the scene"
    ]
    assert told(story.format(clock="9:50 a.m.")) == []
    assert told(story.format(clock="1:10 a.m.")) == []


def test_the_sky_fits_the_clock() -> None:
    story = "At 2:15 p.m. Mara opened the door.\nThe moon shone on the {what}."
    assert told(story.format(what="snow")) == [
        "the moon shines here, but it was 2:15 p.m. a moment before"
    ]
    assert told("At 9:15 p.m. Mara opened the door.\nThe moon shone on the snow.") == []


def test_counted_days_follow_from_the_days_told() -> None:
    story = "Day 3.\nThey sailed.\n***\n{later}\nMara slept.\n***\nDay {number}.\nThey landed."
    assert told(story.format(later="Two weeks later", number=20)) == []


HOURS = """
At 9:40 p.m. the bell rang.
Mara sat down.
***
{leap}
{clock}, and Tom slept.
"""


@pytest.mark.parametrize(
    ("leap", "clock"),
    [
        ("Two hours later, Mara rose.", "It was 10:15 p.m."),
        ("Three hours later", "At midnight Mara rose. It was 11:30 p.m."),
        ("Half an hour later, Mara rose.", "It was 2:45 a.m."),
        ("An hour later, Mara rose.", "It was 9:55 p.m."),
        ("Forty minutes later, Mara rose.", "It was 9:50 p.m."),
    ],
)
def test_the_clock_goes_on_by_the_hours_that_are_told(leap: str, clock: str) -> None:
    [message] = told(HOURS.format(leap=leap, clock=clock))
    assert "but it was 9:40 p.m., and this is" in message


@pytest.mark.parametrize(
    ("leap", "clock"),
    [
        ("Two hours later, Mara rose.", "It was 11:45 p.m."),
        ("Two hours later, Mara rose.", "It was ten to twelve"),
        ("Three hours later", "It was 1:05 a.m."),
        ("About an hour later, Mara rose.", "It was 10:35 p.m."),
        ("The next morning, Mara rose.", "It was 9:05 a.m."),
        ("Two hours later, Mara rose. They had begun at 6:00 p.m.", "She slept"),
    ],
)
def test_the_clock_may_fit_the_hours_that_are_told(leap: str, clock: str) -> None:
    assert told(HOURS.format(leap=leap, clock=clock)) == []


def test_a_log_that_opens_late_counts_from_its_first_day() -> None:
    log = "Day 40.\nThey sailed.\n\nDay 41.\nThey slept.\n\nDay 43.\nRain.\n\nDay 44.\nSun."
    assert told(log) == []
    late = "Day 3.\nThey sailed.\n***\nTwo weeks later\nMara slept.\n***\nDay 5.\nThey landed."
    assert told(late) == [
        "this is day 5, but it was day 3, and at least 14 days have been told since"
    ]
