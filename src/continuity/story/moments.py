"""Story time: bounds, hedged durations, dates. The unit is the minute."""

from dataclasses import dataclass
from math import inf

MINUTE = 1.0
HOUR = 60.0
DAY = 24 * HOUR
WEEK = 7 * DAY
MONTH = 30.44 * DAY
YEAR = 365.25 * DAY


@dataclass(frozen=True, slots=True)
class Bounds:
    """All values from `low` to `high`, both included, in minutes. Infinite where open."""

    low: float = -inf
    high: float = inf

    def __add__(self, other: "Bounds") -> "Bounds":
        return Bounds(self.low + other.low, self.high + other.high)

    def __neg__(self) -> "Bounds":
        return Bounds(-self.high, -self.low)

    def meets(self, other: "Bounds") -> bool:
        return self.low <= other.high and other.low <= self.high

    def meet(self, other: "Bounds") -> "Bounds":
        """The common part; empty (`low > high`) if there is none."""
        return Bounds(max(self.low, other.low), min(self.high, other.high))


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time as it was written, with hedges.

    `hard` holds every reading that a reasonable person could defend, `soft` the usual one
    (SCIENCE of hedged quantities: Williams & Power 2013, and the table in docs/quantities.md).
    """

    said: str
    hard: Bounds
    soft: Bounds


@dataclass(frozen=True, slots=True)
class Date:
    """What is said of a day; parts not said are None. `month` and `weekday` count from 1 (January,
    Monday).
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class ClockTime:
    """Minutes after midnight; `halves` holds both readings where neither a.m. nor p.m. is said."""

    said: str
    halves: tuple[int, ...]
