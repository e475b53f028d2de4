from continuity.canon.clock import Timeline, said_passage
from continuity.story.moments import Bounds
from telling import read, report_on


def told(story: str) -> Timeline:
    return report_on(read(story)).timeline


def hours(story: str) -> list[list[str]]:
    """What is said of each passage, scene by scene."""
    return [[said_passage(one) for one in clock.passages] for clock in told(story).scenes]


def test_a_scene_is_parted_where_the_narration_says_that_time_goes_by() -> None:
    story = """
    It was Tuesday, and the morning light lay on the desk.
    Mara worked.
    At 2:15 p.m. she stopped.
    That night she could not sleep.
    The next morning Tom came.
    """
    assert hours(story) == [
        [
            "day 1, Tuesday, morning",
            "day 1, Tuesday, afternoon, 14:15",
            "day 1, Tuesday, night",
            "day 2, Wednesday, morning",
        ]
    ]


def test_days_are_counted_over_the_breaks_of_scenes() -> None:
    story = """
    It was 3 June, and hot. Mara sat down.
    ***
    Three days later
    Mara got up.
    ***
    That night, Mara slept.
    """
    assert hours(story) == [["day 1, 3 June"], ["day 4, 6 June"], ["day 4, 6 June, night"]]


def test_a_break_that_says_nothing_leaves_the_day_open() -> None:
    [_, [passage]] = [clock.passages for clock in told("It was dusk.\n***\nMara sat.").scenes]
    assert (passage.day.low, passage.day.high) == (0, float("inf"))
    assert said_passage(passage) == ""


def test_the_sky_and_a_greeting_show_the_hour() -> None:
    assert hours("Mara opened the door. The sun was setting.") == [["day 1, dusk"]]
    assert hours("“Good evening,” said Tom.") == [["day 1, evening"]]
    assert hours("She stood in the cold night air.") == [["day 1, night"]]
    assert hours("She stood in the autumn rain. The autumn wind blew.") == [["day 1, autumn"]]


def test_what_is_remembered_compared_or_spoken_shows_no_hour() -> None:
    for story in (
        "It was like the morning sun.",
        "She had stood in the morning sun. “The evening air is bad,” said Tom.",
        "She remembered the night air. If the evening sun came, they would go.",
        "They met every winter day.",
    ):
        assert hours(story) == [["day 1"]], story


def test_after_a_night_a_morning_is_the_next_day() -> None:
    story = "Night fell.\nThey waited.\nBy dawn the ship was gone."
    assert hours(story) == [["day 1, night", "day 2, dawn"]]


def test_the_clock_tells_which_half_by_the_part_of_the_day() -> None:
    story = "The evening light was red.\nAt seven o'clock, Mara left.\nAt nine o'clock, she came."
    assert hours(story)[0] == ["day 1, evening, 19:00", "day 1, evening, 21:00"]


def test_after_a_break_the_clock_goes_on_from_where_it_was() -> None:
    story = "At 4:30 p.m. the bell rang.\n***\nAt a quarter past five, Mara left."
    assert hours(story) == [["day 1, afternoon, 16:30"], ["afternoon, 17:15"]]


def test_over_midnight_the_clock_begins_a_new_day() -> None:
    story = "At 11:30 p.m. the bell rang.\nAt 2:10 a.m. it rang again.\nAt 6:30 a.m. Mara got up."
    assert hours(story) == [["day 1, night, 23:30", "day 2, night, 2:10", "day 2, morning, 6:30"]]


def test_counted_days_stand_where_the_story_puts_them() -> None:
    story = "Day 1.\nThey sailed.\nOn the third day the wind fell."
    assert hours(story) == [["day 1", "day 3"]]
    assert hours("On the third day of school they sang.") == [["day 1"]]


def test_every_passage_rests_on_its_quotes() -> None:
    story = "It was Friday.\nAt 2:20 p.m. Tom came.\nNight fell."
    [clock] = told(story).scenes
    assert [[one.quote for one in passage.basis] for passage in clock.passages] == [
        ["It was Friday", "2:20 p.m."],
        ["Night fell"],
    ]


def test_moments_beside_the_now_of_a_speaker_are_kept() -> None:
    timeline = told("“I saw him yesterday, and an hour ago,” said Mara.")
    assert [one.evidence.quote for one in timeline.beside] == ["yesterday", "an hour ago"]


def test_scenes_have_their_place_in_story_order() -> None:
    story = """
    10 May 1950
    Mara sat down.
    ***
    3 May 1950
    Mara sat in Vienna.
    ***
    11 May 1950
    Mara got up.
    ***
    Ten years earlier
    Mara was a child.
    ***
    Mara dreamed. She was dreaming of the sea.
    """
    scenes = told(story).scenes
    assert [clock.rank for clock in scenes] == [2, 1, 3, 0, None]
    assert scenes[1].thread > 1


def test_the_light_gives_a_scene_its_clock_where_nothing_is_said_outright() -> None:
    [clock] = told("Mara opened the door. The sun was setting.").scenes
    assert (clock.label, clock.clock) == ("dusk", Bounds(960, 1320))
    assert [one.quote for one in clock.basis] == ["The sun was setting"]
