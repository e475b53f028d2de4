"""The calendar: which weekday a date has, and which years can hold a set of dates."""

import datetime as dt
from collections.abc import Iterable
from typing import Final

from continuity.story.moments import Date

_JULIAN_UNTIL: Final = 1752
"""The last year in which an English story may count by the old calendar."""
_CYCLE: Final = 400
"""Years after which the Gregorian calendar repeats itself."""
_DAYS: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def weekdays(date: Date) -> frozenset[int]:
    """The weekdays that a date with a year can have: one, or two where both calendars are in use.
    Empty for a day that no month has.
    """
    if date.year is None or date.month is None or date.day is None:
        return frozenset(range(1, 8))
    found = {_gregorian(date.year, date.month, date.day)}
    if date.year <= _JULIAN_UNTIL:
        found.add(_julian(date.year, date.month, date.day))
    return frozenset(day for day in found if day)


def _gregorian(year: int, month: int, day: int) -> int:
    """1 for Monday; 0 for a day that does not exist."""
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    if day > _DAYS[month - 1] - (month == 2 and not leap):  # noqa: PLR2004 - February
        return 0
    before = year - 1
    days = 365 * before + before // 4 - before // 100 + before // 400
    return (days + _day_of_year(month, day, leap=leap) - 1) % 7 + 1


def _julian(year: int, month: int, day: int) -> int:
    leap = year % 4 == 0
    if day > _DAYS[month - 1] - (month == 2 and not leap):  # noqa: PLR2004 - February
        return 0
    before = year - 1
    days = 365 * before + before // 4 - 2
    return (days + _day_of_year(month, day, leap=leap) - 1) % 7 + 1


def _day_of_year(month: int, day: int, *, leap: bool) -> int:
    return sum(_DAYS[: month - 1]) + day - (month > 2 and not leap)  # noqa: PLR2004 - February


def years_holding(dates: Iterable[Date]) -> frozenset[int]:
    """The years of one cycle in which all the dates (weekday, month and day) are right."""
    pairs = {(date.month, date.day, date.weekday) for date in dates}
    return frozenset(
        year
        for year in range(2000, 2000 + _CYCLE)
        if all(
            month and day and _gregorian(year, month, day) == weekday
            for month, day, weekday in pairs
        )
    )


def fits_two_years(dates: Iterable[Date]) -> bool:
    """Whether some year and the one after it can hold all the dates between them."""
    pairs = {(date.month, date.day, date.weekday) for date in dates}
    return any(
        all(
            month
            and day
            and weekday in (_gregorian(year, month, day), _gregorian(year + 1, month, day))
            for month, day, weekday in pairs
        )
        for year in range(2000, 2000 + _CYCLE)
    )


def days_between(before: Date | None, after: Date) -> int | None:
    """How many days later a date is than the one before; a weekday is the next one of its name."""
    if before is None:
        return None
    if before.day and after.day and before.month and after.month:
        if (before.year is None) != (after.year is None) and before.year != after.year:
            return None
        one, other = ordinal_of(before), ordinal_of(after)
        return None if one is None or other is None else other - one
    if before.weekday and after.weekday:
        return (after.weekday - before.weekday) % 7
    return None


def ordinal_of(date: Date) -> int | None:
    """A number for the day, the next day's being one more; None for a day that does not exist."""
    try:
        return dt.date(date.year or 2001, date.month or 1, date.day or 1).toordinal()
    except ValueError:
        return None
