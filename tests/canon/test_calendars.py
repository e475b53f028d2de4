from continuity.canon.calendars import fits_two_years, weekdays, years_holding
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
