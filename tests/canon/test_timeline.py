from collections.abc import Sequence

from continuity.canon.clock import ConflictKind, SceneClock, Timeline
from continuity.story.moments import DAY, HOUR, Date
from telling import read, report_on


def told(story: str) -> Timeline:
    return report_on(read(story)).timeline


def labels(clocks: Sequence[SceneClock]) -> list[str]:
    return [clock.label for clock in clocks]


LOCKDOWN = """
“We are in complete lockdown,” said Anna. “Nobody leaves for the next six hours.”
***
One hour later
“We are stuck in here for over another five hours yet,” said Anna.
***
Three hours later
Anna slept.
***
That had been nine hours ago now, and Anna waited.
***
“It's barely been twenty four hours since the surgery,” said Anna.
"""


def test_every_scene_has_its_clock_with_its_quotes() -> None:
    timeline = told(LOCKDOWN)
    assert labels(timeline.scenes) == [
        "",
        "one hour later",
        "three hours later",
        "nine hours ago",
        "twenty four hours since the surgery",
    ]
    assert [[one.quote for one in clock.basis] for clock in timeline.scenes] == [
        ["the next six hours"],
        ["One hour later", "over another five hours"],
        ["Three hours later"],
        ["nine hours ago"],
        ["twenty four hours since the surgery"],
    ]


def test_leaps_add_up_from_the_first_scene() -> None:
    starts = [clock.since_start for clock in told(LOCKDOWN).scenes]
    assert (starts[0].low, starts[0].high) == (0, 0)
    assert (starts[1].low, starts[1].high) == (0.75 * HOUR, 1.25 * HOUR)
    assert (starts[2].low, starts[2].high) == (3.25 * HOUR, 4.75 * HOUR)
    assert starts[3].low == 3.25 * HOUR


def test_a_process_gathers_all_that_is_said_of_it() -> None:
    [lockdown] = told(LOCKDOWN).processes
    assert lockdown.name == "lockdown"
    assert [one.evidence.quote for one in lockdown.stated] == [
        "the next six hours",
        "over another five hours",
    ]


def test_what_adds_up_is_no_conflict() -> None:
    assert told(LOCKDOWN).conflicts == ()


def test_more_left_than_can_be_is_a_conflict_with_the_sum() -> None:
    [conflict] = told(LOCKDOWN.replace("another five", "another seven")).conflicts
    assert conflict.certain
    assert [step.evidence.quote for step in conflict.steps] == [
        "over another seven hours",
        "the next six hours",
        "One hour later",
    ]
    assert conflict.reason == (
        "six hours of the lockdown are left",
        "one hour goes by",
        "so there can be at most about five hours; the text says over another seven hours",
    )


def test_the_statement_without_which_the_rest_adds_up_comes_first() -> None:
    story = """
“The lockdown has two hours left,” said Anna.
***
“There are six hours of the lockdown left,” said Anna.
***
“There are five hours of the lockdown left,” said Anna.
"""
    [conflict] = told(story).conflicts
    assert conflict.steps[0].evidence.quote == "two hours left"
    assert conflict.message == (
        "two hours of the lockdown are said to be left, but there must be at least about six hours"
    )


def test_a_deadline_without_a_name_is_a_question() -> None:
    story = """
“The lockdown ends in six hours,” said Anna.
***
One hour later
“We have seven hours left,” said Anna.
"""
    [conflict] = told(story).conflicts
    assert not conflict.certain


def test_a_sum_that_only_the_usual_reading_excludes_is_a_question() -> None:
    story = """
“The lockdown ends in about five hours,” said Anna.
***
One hour later
“The lockdown ends in five hours,” said Anna.
"""
    [conflict] = told(story).conflicts
    assert not conflict.certain


def test_a_flashback_stands_beside_the_line_of_the_story() -> None:
    story = """
“The lockdown ends in six hours,” said Anna.
***
Two years earlier
“The lockdown ends in nine hours,” said Anna.
***
One hour later
“The lockdown ends in six hours,” said Anna.
"""
    timeline = told(story)
    assert timeline.conflicts == ()
    assert [clock.thread for clock in timeline.scenes] == [1, 2, 1]


def test_a_scene_of_other_people_is_not_set_after_the_one_before() -> None:
    story = """
“The lockdown ends in six hours,” said Anna. Anna sat down.
***
One hour later
“The lockdown ends in nine hours,” said Tom. Tom sat down.
"""
    assert told(story).conflicts == ()


def test_a_process_far_away_is_another_one() -> None:
    rest = "\n***\n".join(["Anna slept."] * 12)
    story = f"The siege lasted two weeks.\n***\n{rest}\n***\nThe siege lasted five weeks."
    assert told(story).conflicts == ()


def test_a_date_and_a_time_of_day_stand_on_the_clock() -> None:
    story = """
It was Tuesday, June 10, 1919. At 9 p.m. Anna came.
***
That evening Anna left at seven.
***
It was eight o'clock. Anna ate.
"""
    first, second, third = told(story).scenes
    assert first.date == Date(1919, 6, 10, 2)
    assert first.label == "Tuesday, 10 June 1919, 9 p.m."
    assert first.clock is not None
    assert first.clock.low == 21 * HOUR
    assert second.clock is not None
    assert (second.clock.low, second.clock.high) == (19 * HOUR, 19 * HOUR)
    assert third.clock is not None
    assert third.clock.low == 20 * HOUR


def test_events_are_counted_from_one_moment() -> None:
    story = """
Three days after the funeral Anna came.
***
One week later
Two days after the funeral Anna went.
"""
    [conflict] = told(story).conflicts
    assert conflict.message == (
        "two days are said to have gone since the funeral, but it must be at least about ten days"
    )


def test_what_lasts_less_than_is_left_of_it_is_a_conflict() -> None:
    story = """
“The lockdown lasts four hours,” said Anna.
“There are six hours left of the lockdown,” said Anna.
"""
    [conflict] = told(story).conflicts
    assert conflict.certain
    assert conflict.kind is ConflictKind.SUM


def test_what_all_the_rest_leaves_no_room_for_is_told_of_what_lasts() -> None:
    story = """
“There are six hours left of the lockdown,” said Anna.
***
“There are six hours left of the lockdown,” said Anna.
***
“The lockdown lasts two hours,” said Anna.
"""
    [conflict] = told(story).conflicts
    assert conflict.message == (
        "the lockdown lasts two hours here, but by all the rest it must be at least about six hours"
    )


def test_start_and_end_of_a_process_are_two_moments() -> None:
    story = """
“The lockdown began an hour ago,” said Anna. “The lockdown lasts six hours,” said Anna.
***
“It's twelve hours until the lockdown ends,” said Anna.
***
“It's two hours since the lockdown ended,” said Anna.
"""
    [conflict] = told(story).conflicts
    assert conflict.steps[0].evidence.quote.startswith("twelve hours until")


def test_before_and_after_the_start_of_an_event() -> None:
    story = """
“Two days until the wedding,” said Anna.
***
One week later
“At least four days until the wedding,” said Anna.
***
“At most ten days until the wedding,” said Anna.
"""
    [conflict] = told(story).conflicts
    assert conflict.message == (
        "two days are said to be left until the wedding, but there must be at least about eleven days"
    )
    assert conflict.reason == (
        "one week goes by",
        "at least four days are left until the wedding",
        "so there must be at least about eleven days; the text says two days",
    )


def test_two_statements_that_both_fail_are_told_one_after_the_other() -> None:
    story = """
“The lockdown ends in six hours,” said Anna.
***
“The lockdown ends in nine hours,” said Anna.
***
“The lockdown ends in fourteen hours,” said Anna.
"""
    quotes = [one.steps[0].evidence.quote for one in told(story).conflicts]
    assert quotes == [
        "The lockdown ends in fourteen hours",
        "The lockdown ends in nine hours",
    ]


def test_any_voyage_is_no_process_of_the_story() -> None:
    assert told("A three-day voyage is nothing.\nA five-day voyage is long.").processes == ()


def test_a_leap_that_is_longer_than_the_dates_allow_is_a_question() -> None:
    story = """
It was June 3. Anna came.
***
Three days later
It was June 4. Anna left.
"""
    [conflict] = told(story).conflicts
    assert (conflict.kind, conflict.certain) == (ConflictKind.SUM, False)
    assert conflict.message == "4 June is too early: it was 3 June, and this is three days later"
    assert conflict.reason == ("it is 3 June", "three days later", "so 4 June is too early")


def test_a_leap_that_leads_to_the_next_date_is_none() -> None:
    story = """
It was June 3. Anna came.
***
Three days later
It was June 6. Anna left.
***
It was January 3. Anna came back.
"""
    assert told(story).conflicts == ()


def test_dates_far_apart_may_be_of_other_years() -> None:
    rest = "\n***\n".join(["Anna slept."] * 4)
    story = f"It was June 3. Anna slept.\n***\n{rest}\n***\nIt was May 3. Anna slept."
    assert told(story).conflicts == ()


def test_dates_with_and_without_a_year_are_not_compared() -> None:
    story = "It was June 3, 1920. Anna slept.\n***\nIt was May 3. Anna slept."
    assert told(story).conflicts == ()


def test_dates_with_their_years_are_in_order() -> None:
    story = "It was June 3, 1920. Anna slept.\n***\nIt was May 3, 1921. Anna slept."
    assert told(story).conflicts == ()


def test_a_leap_among_others_is_no_sum() -> None:
    story = """
It was June 3. Anna came. Two days passed.
***
Three days later
It was June 10. Anna left.
"""
    assert told(story).conflicts == ()


def test_dates_place_scenes_and_an_earlier_year_is_another_thread() -> None:
    story = """
It was Monday, 11 December 2023. Anna came.
***
It was Thursday, 14 December 2023. Anna slept.
***
It was 1 February 1953. The water rose.
***
It was 15 December 2023. Anna left.
"""
    scenes = told(story).scenes
    assert [clock.thread for clock in scenes] == [1, 1, 2, 1]
    assert (scenes[1].since_start.low, scenes[1].since_start.high) == (2 * DAY, 4 * DAY)
    assert scenes[3].since_start.low == 2 * DAY


def test_what_is_said_late_in_a_scene_is_not_its_start() -> None:
    rest = "\n".join(["Anna walked."] * 14)
    [scene] = told(f"Anna slept.\n{rest}\nAt 9 a.m. she woke.").scenes
    assert (scene.label, scene.clock) == ("then 9 a.m.", None)


def test_a_memory_is_not_when_the_scene_plays() -> None:
    [scene] = told("Anna stopped at the door. That was seven weeks ago.").scenes
    assert scene.label == ""


def test_a_leap_inside_a_scene_counts_for_the_next() -> None:
    rest = "\n".join(["Anna walked."] * 14)
    story = f"Anna slept.\n{rest}\nThree days later, Anna woke.\n***\nTwo hours later\nAnna ate."
    first, second = told(story).scenes
    assert (first.since_start.low, first.since_start.high) == (0, 0)
    assert second.since_start.low == 2.5 * DAY + 1.5 * HOUR


def test_a_lockdown_is_spoken_of_when_it_begins() -> None:
    story = """
The quarantine was to last fourteen days. Anna sat down.
***
Five days later
“There are eleven days of quarantine left,” said Anna.
"""
    [conflict] = told(story).conflicts
    assert not conflict.certain
    assert "can be at most about nine days" in conflict.message


def test_a_voyage_may_be_spoken_of_before_it_begins() -> None:
    story = """
“The voyage will take fourteen days,” said Anna.
***
Five days later
“There are fourteen days of the voyage left,” said Anna.
"""
    assert told(story).conflicts == ()


def test_a_forecast_may_change() -> None:
    story = """
“The storm will last two more days,” said Anna.
***
One hour later
“The storm will last another four days,” said Anna.
"""
    [conflict] = told(story).conflicts
    assert not conflict.certain


def test_lengths_that_only_the_usual_reading_parts_are_not_worth_a_word() -> None:
    story = "The three-day voyage was over.\nThe voyage took about four days."
    assert told(story).conflicts == ()


def test_less_than_an_hour_leaves_less_than_an_hour() -> None:
    story = """
“The lockdown ends in less than two hours,” said Anna.
***
“There are four hours of lockdown left,” said Anna.
"""
    [conflict] = told(story).conflicts
    assert conflict.message == (
        "four hours of the lockdown are said to be left, but there can be at most about two hours"
    )


def test_an_empty_story_has_an_empty_clock() -> None:
    assert told("").conflicts == ()
