"""Lengths of time and dates, said the way people say them."""

from typing import Final

from continuity.story.moments import DAY, HOUR, MINUTE, MONTH, WEEK, YEAR, Date

WEEKDAYS: Final = (*("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),)
MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
_UNITS: Final = (
    (MINUTE, "minute", 90 * MINUTE),
    (HOUR, "hour", 36 * HOUR),
    (DAY, "day", 14 * DAY),
    (WEEK, "week", 10 * WEEK),
    (MONTH, "month", 24 * MONTH),
)
"""Minutes in the unit, its name, and the length from which on the next unit is used."""
_WORDS: Final = (
    *("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve"),
)


def in_words(minutes: float) -> str:
    """A length as people say it: "five hours", "two and a half days", "40 minutes"."""
    size, name = next(
        ((size, name) for size, name, limit in _UNITS if minutes < limit), (YEAR, "year")
    )
    if minutes > 55 * MINUTE and size == MINUTE:
        size, name = HOUR, "hour"
    halves = round(2 * minutes / size)
    if size == MINUTE or halves % 2 == 0 or halves > 20:  # noqa: PLR2004 - halves of ten
        count = round(minutes / size)
        said = _WORDS[count] if count < len(_WORDS) else f"{count:,}"
        return f"{said} {name}{'' if count == 1 else 's'}"
    return f"{_WORDS[halves // 2]} and a half {name}s"


def said_date(date: Date) -> str:
    """All that is known of a date: "Tuesday, 14 June 1919"."""
    weekday = WEEKDAYS[date.weekday - 1] if date.weekday else ""
    day = str(date.day) if date.day else ""
    month = MONTHS[date.month - 1] if date.month else ""
    rest = " ".join(part for part in (day, month, str(date.year) if date.year else "") if part)
    return ", ".join(part for part in (weekday, rest) if part)
