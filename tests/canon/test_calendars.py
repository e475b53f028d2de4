from continuity.canon.calendars import (
    days_between,
    fits_two_years,
    ordinal_of,
    weekdays,
    years_holding,
)
from continuity.story.moments import Date


def test_a_date_with_its_year_has_one_weekday() -> None:
    assert weekdays(Date(1919, 6, 10)) == {2}
    assert weekdays(Date(2000, 2, 29)) == {2}


def test_up_to_1752_both_calendars_are_right() -> None:
    assert weekdays(Date(1666, 9, 2)) == {4, 7}


def test_a_day_that_no_month_has_has_no_weekday() -> None:
    assert weekdays(Date(2023, 2, 29)) == frozenset()
    assert weekdays(Date(1900, 2, 29)) == frozenset()
    assert weekdays(Date(1700, 2, 29)) == {4}
    assert weekdays(Date(1700, 2, 30)) == frozenset()


def test_what_is_not_said_may_be_any_weekday() -> None:
    assert weekdays(Date(None, 6, 10)) == set(range(1, 8))


def test_dates_of_one_year_agree() -> None:
    assert years_holding([Date(None, 7, 16, 1), Date(None, 7, 24, 2)])
    assert not years_holding([Date(None, 7, 16, 1), Date(None, 7, 25, 2)])


def test_two_years_in_a_row_hold_more_than_one() -> None:
    assert fits_two_years([Date(None, 7, 16, 1), Date(None, 7, 25, 2)])
    assert not fits_two_years([Date(None, 11, 18, 1), Date(None, 8, 2, 1)])


def test_days_between_two_dates_or_weekdays_are_counted() -> None:
    assert days_between(Date(None, 12, 30), Date(None, 12, 31)) == 1
    assert days_between(Date(2024, 2, 28), Date(2024, 3, 1)) == 2
    assert days_between(Date(weekday=6), Date(weekday=1)) == 2
    assert days_between(Date(2024, 2, 28), Date(weekday=1)) is None
    assert days_between(None, Date(weekday=1)) is None
    assert ordinal_of(Date(2023, 2, 30)) is None
