"""Words of each day, and goals."""

from datetime import date

from continuity.story.diary import Diary, Goals

MONDAY, TUESDAY, WEDNESDAY = (date(2026, 3, day) for day in (2, 3, 4))


def test_words_taken_out_count_against_those_written() -> None:
    diary = Diary().written(MONDAY, 300).written(MONDAY, -120)
    assert diary.on(MONDAY) == 180
    assert diary.on(TUESDAY) == 0


def test_days_stand_in_order() -> None:
    diary = Diary().written(TUESDAY, 1).written(MONDAY, 2)
    assert diary.days == ((MONDAY, 2), (TUESDAY, 1))


def test_a_streak_lasts_until_a_day_is_missed() -> None:
    diary = Diary().written(MONDAY, 10).written(TUESDAY, 10)
    assert diary.streak(TUESDAY) == 2
    assert diary.streak(WEDNESDAY) == 2
    assert diary.streak(date(2026, 3, 5)) == 0


def test_with_a_goal_only_days_that_reach_it_make_a_streak() -> None:
    diary = Diary(Goals(day=100)).written(MONDAY, 99).written(TUESDAY, 100)
    assert diary.streak(TUESDAY) == 1


def test_a_day_on_which_more_was_taken_out_ends_a_streak() -> None:
    diary = Diary().written(MONDAY, 10).written(TUESDAY, -5)
    assert diary.streak(TUESDAY) == 1
    assert diary.streak(WEDNESDAY) == 0
