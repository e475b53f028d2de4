"""Lengths of time said the way people say them."""

from typing import Final

from continuity.story.moments import DAY, HOUR, MINUTE, MONTH, WEEK, YEAR

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
    """ "five hours", "two and a half days", "40 minutes"."""
    size, name = next(
        ((size, name) for size, name, limit in _UNITS if minutes < limit), (YEAR, "year")
    )
    if minutes > 55 * MINUTE and size == MINUTE:  # noqa: PLR2004 - from here on people say hours
        size, name = HOUR, "hour"
    halves = round(2 * minutes / size)
    if size == MINUTE or halves % 2 == 0 or halves > 20:  # noqa: PLR2004 - halves of ten
        count = round(minutes / size)
        said = _WORDS[count] if count < len(_WORDS) else f"{count:,}"
        return f"{said} {name}{'' if count == 1 else 's'}"
    if halves == 1:
        return f"half an {name}" if name == "hour" else f"half a {name}"
    return f"{_WORDS[halves // 2]} and a half {name}s"
