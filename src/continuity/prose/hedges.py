"""What hedged lengths of time may mean: the table of docs/quantities.md, as data."""

from collections.abc import Callable
from dataclasses import dataclass
from math import inf
from typing import Final

from continuity.story.moments import DAY, HOUR, MINUTE, MONTH, WEEK, YEAR, Bounds

_STRICT: Final = 0.01
"""In minutes: "over an hour" excludes the hour itself, by less than a second."""

UNITS: Final = {
    "second": MINUTE / 60,
    "minute": MINUTE,
    "hour": HOUR,
    "day": DAY,
    "week": WEEK,
    "fortnight": 2 * WEEK,
    "month": MONTH,
    "year": YEAR,
    "decade": 10 * YEAR,
    "century": 100 * YEAR,
}
"""Minutes in each."""

_ONE: Final = {
    "second": (Bounds(0, 10), Bounds(0, 1)),
    "minute": (Bounds(0, 10), Bounds(0.5, 3)),
    "day": (Bounds(0.5 * DAY, 1.5 * DAY), Bounds(0.75 * DAY, 1.25 * DAY)),
    "week": (Bounds(4 * DAY, 10 * DAY), Bounds(0.9 * WEEK, 1.1 * WEEK)),
    "fortnight": (Bounds(11 * DAY, 17 * DAY), Bounds(0.9 * 2 * WEEK, 1.1 * 2 * WEEK)),
    "month": (Bounds(3 * WEEK, 6 * WEEK), Bounds(0.9 * MONTH, 1.1 * MONTH)),
    "year": (Bounds(9 * MONTH, 15 * MONTH), Bounds(0.9 * YEAR, 1.1 * YEAR)),
}
"""What a single one may mean. "A minute" and "a second" are figures of speech."""

_PARTS: Final = {
    ("hour", 0.5): Bounds(20, 45),
    ("hour", 0.25): Bounds(10, 20),
    ("day", 0.5): Bounds(4 * HOUR, 14 * HOUR),
    ("year", 0.5): Bounds(4 * MONTH, 8 * MONTH),
}

_ROUND: Final = {
    "second": (5,),
    "minute": (5,),
    "hour": (10, 12),
    "day": (10,),
    "week": (10,),
    "month": (10, 6),
    "year": (5,),
    "decade": (10,),
    "century": (10,),
    "fortnight": (10,),
}
"""Multiples of these are round numbers: people say them when they mean about so many."""

VAGUE: Final = {
    "couple": (Bounds(1, 4), Bounds(2, 3)),
    "few": (Bounds(2, 12), Bounds(3, 5)),
    "several": (Bounds(2, 12), Bounds(3, 8)),
    "handful": (Bounds(2, 12), Bounds(3, 6)),
    "half a dozen": (Bounds(4, 8), Bounds(5, 7)),
    "a dozen": (Bounds(9, 16), Bounds(11, 13)),
    "dozens": (Bounds(20, inf), Bounds(20, inf)),
}
"""Amounts that are no numbers, counted in units: every defensible reading, the usual one."""


@dataclass(frozen=True, slots=True)
class Hedge:
    """A row of the table: words before or behind an amount from `low` to `high`, and what they
    make of it.
    """

    words: tuple[str, ...]
    behind: tuple[str, ...]
    hard: Callable[[float, float], Bounds]
    soft: Callable[[float, float], Bounds]


EXACTLY: Final = Hedge(
    ("exactly", "precisely"),
    ("exactly", "precisely", "to the day", "to the hour", "to the minute", "on the dot"),
    lambda low, high: Bounds(low - MINUTE, high + MINUTE),
    Bounds,
)
WELL_OVER: Final = Hedge(
    ("well over", "far more than", "much more than", "well above"),
    (),
    lambda low, _: Bounds(1.05 * low + _STRICT, inf),
    lambda low, high: Bounds(1.2 * low, 2 * high),
)
AT_LEAST: Final = Hedge(
    ("at least", "no less than", "not less than", "no fewer than", "a minimum of"),
    ("at least", "or more", "at the very least", "minimum"),
    lambda low, _: Bounds(low, inf),
    lambda low, _: Bounds(low, inf),
)
AT_MOST: Final = Hedge(
    ("at most", "no more than", "not more than", "up to", "a maximum of", "at the most"),
    ("at most", "at the most", "or less", "maximum", "tops"),
    lambda _, high: Bounds(0, high),
    lambda _, high: Bounds(0, high),
)
OVER: Final = Hedge(
    (
        *("over", "more than", "upwards of", "upward of", "longer than", "better than", "above"),
        *("in excess of", "just over", "a little over", "slightly over", "a little more than"),
    ),
    ("and more", "and counting", "and then some"),
    lambda low, _: Bounds(low + _STRICT, inf),
    lambda low, high: Bounds(low + _STRICT, 1.5 * high),
)
NEARLY: Final = Hedge(
    (
        *("nearly", "almost", "close to", "not quite", "just under", "close on", "near"),
        *("getting on for", "the better part of", "the best part of", "practically"),
        *("a little under", "a little less than", "slightly under"),
    ),
    (),
    lambda low, high: Bounds(0.7 * low, high),
    lambda low, high: Bounds(0.85 * low, high - _STRICT),
)
UNDER: Final = Hedge(
    ("under", "less than", "fewer than", "within", "inside", "inside of", "well under", "not even"),
    (),
    lambda _, high: Bounds(0, high - _STRICT),
    lambda low, high: Bounds(0.5 * low, high - _STRICT),
)
ABOUT: Final = Hedge(
    (
        *("about", "around", "some", "roughly", "approximately", "perhaps", "maybe", "probably"),
        *("something like", "in the region of", "nigh on", "an estimated", "only about"),
        *("barely", "scarcely", "hardly", "more or less"),
    ),
    ("or so", "or thereabouts", "give or take", "more or less"),
    lambda low, high: Bounds(0.67 * low, 1.33 * high),
    lambda low, high: Bounds(0.85 * low, 1.15 * high),
)
HEDGES: Final = (EXACTLY, WELL_OVER, AT_LEAST, AT_MOST, OVER, NEARLY, UNDER, ABOUT)

_OPEN_BELOW: Final = (AT_MOST, UNDER)
_OPEN_ABOVE: Final = (AT_LEAST, OVER, WELL_OVER)


_EXACT_FROM: Final = 100
"""From so many on, the noughts at the end do not count: seventy-three thousand is not round."""


def is_round(count: float, unit: str) -> bool:
    if count < _EXACT_FROM:
        return count == 1 or any(count % step == 0 for step in _ROUND[unit])
    digits = count / _last_place(count)
    return digits < 10 or digits % 5 == 0  # noqa: PLR2004 - one digit, or halves of ten


def _last_place(count: float) -> float:
    """What a one in the last digit before the noughts is worth: a thousand in 73,000."""
    place = 1.0
    while count >= _EXACT_FROM and count % (10 * place) == 0:
        place *= 10
    return place


def bounds(low: float, high: float, unit: str, hedge: Hedge | None) -> tuple[Bounds, Bounds]:
    """The hard and the soft bounds, in minutes, of `low` to `high` units."""
    size = UNITS[unit]
    if hedge is not None:
        return hedge.hard(low * size, high * size), hedge.soft(low * size, high * size)
    if low != high:
        return (
            Bounds(max(low - 0.5, 0) * size, (high + 0.5) * size),
            Bounds(low * size, high * size),
        )
    tenth = Bounds(0.9 * low * size, 1.1 * low * size)
    if low == 1 and unit in _ONE:
        return _ONE[unit]
    if low < 1:
        third = Bounds(0.67 * low * size, 1.33 * low * size)
        return _PARTS.get((unit, low), third), tenth
    if is_round(low, unit) or low % 1:
        return Bounds(0.75 * low * size, 1.25 * low * size), tenth
    half = 0.5 * _last_place(low)
    return Bounds((low - half) * size, (low + half) * size), Bounds(low * size, low * size)


def vague_bounds(word: str, unit: str, hedge: Hedge | None) -> tuple[Bounds, Bounds]:
    """The same for "a few" and its kind."""
    size = UNITS[unit]
    hard, soft = (Bounds(each.low * size, each.high * size) for each in VAGUE[word])
    if hedge in _OPEN_ABOVE:
        return Bounds(hard.low, inf), Bounds(soft.low, inf)
    if hedge in _OPEN_BELOW:
        return Bounds(0, hard.high), Bounds(0, soft.high)
    return hard, soft
