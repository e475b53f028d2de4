"""Where each scene lies in story time, as a reader would guess it from what is said.

The story clock gives bounds, and they are open wherever nothing is said. A picture needs one place
for each scene: the time that is said, or else right behind the scene before.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import isfinite

from continuity.canon.clock import SceneClock, Timeline
from continuity.canon.scenes import Stated
from continuity.claims.claim import Stretch, Trait
from continuity.story.ids import SceneId
from continuity.story.moments import DAY, ClockTime, Date

_LATE = 20.0
"""So many minutes a clock may be behind: people say "eight" for what was five past."""


@dataclass(frozen=True, slots=True)
class Moment:
    """`at` is minutes since the first day of the calendar, or since the first day of the story if
    no date is said; None where a scene lies outside the story at a time that is not told.
    """

    scene: SceneId
    at: float | None
    said: bool
    aside: bool = False


@dataclass(slots=True)
class _Hand:
    """Where the story stands."""

    now: float
    dated: bool
    moments: list[Moment] = field(default_factory=list)

    @property
    def day(self) -> float:
        return self.now // DAY


def moments(timeline: Timeline) -> tuple[tuple[Moment, ...], bool]:
    """A moment for each scene, in reading order, and whether they are counted by the calendar."""
    main = [clock for clock in timeline.scenes if clock.thread == 1]
    days = (day for clock in main if (day := _day(clock.date)) is not None)
    first = next(days, None)
    hand = _Hand((first or 0) * DAY, first is not None)
    stated: dict[SceneId, list[Stated]] = {}
    for one in timeline.stated:
        stated.setdefault(one.scene, []).append(one)
    for clock in timeline.scenes:
        if clock.thread == 1:
            _go_on(hand, clock, stated)
        else:
            at = _aside(hand, clock, stated)
            hand.moments.append(Moment(clock.scene, at, at is not None, aside=True))
    return tuple(hand.moments), hand.dated


def _go_on(hand: _Hand, clock: SceneClock, stated: Mapping[SceneId, list[Stated]]) -> None:
    before = hand.now
    leap = _leap(clock, stated)
    if leap > 0:
        hand.now += leap
    day = _day_from(hand, clock.date)
    if day is not None:
        hand.now = max(hand.now, day * DAY) if day == hand.day else day * DAY
    time = _time(hand, clock, stated, exact=day is not None)
    if time is not None:
        hand.now = time
    said = leap > 0 or time is not None or (day is not None and bool(clock.label))
    if hand.now < before and day is None:
        hand.now = before
    hand.moments.append(Moment(clock.scene, hand.now, said or not hand.moments))
    _go_through(hand, clock)


def _go_through(hand: _Hand, clock: SceneClock) -> None:
    """On to the last passage of a scene in which days or hours go by: the next goes on there."""
    if len(clock.passages) < 2:  # noqa: PLR2004 - one passage leads nowhere
        return
    first, last = clock.passages[0], clock.passages[-1]
    days = last.day.low - first.day.low
    if not isfinite(days) or days < 0:
        return
    hours = last.clock.low if last.clock is not None else 0.0
    hand.now = max(hand.now, (hand.day + days) * DAY + hours % DAY)


def _aside(hand: _Hand, clock: SceneClock, stated: Mapping[SceneId, list[Stated]]) -> float | None:
    day = _day(clock.date)
    if day is not None and hand.dated:
        return day * DAY
    leap = _leap(clock, stated)
    return hand.now + leap if leap < 0 else None


def _day(date: Date | None) -> int | None:
    """The number of a day of which all is said."""
    if date is None or date.year is None or date.month is None or date.day is None:
        return None
    try:
        return dt.date(date.year, date.month, date.day).toordinal()
    except ValueError:
        return None


def _day_from(hand: _Hand, date: Date | None) -> float | None:
    """The day that a date means where the story stands: the next one of that name."""
    if date is None:
        return None
    whole = _day(date)
    if whole is not None:
        return whole if hand.dated else None
    if date.weekday is not None and date.day is None and hand.dated:
        here = dt.date.fromordinal(int(hand.day)).isoweekday()
        return hand.day + (date.weekday - here) % 7
    return None


def _leap(clock: SceneClock, stated: Mapping[SceneId, list[Stated]]) -> float:
    """How far the scene says that it is from the one before, in minutes; 0 if it does not."""
    for one in stated.get(clock.scene, ()):
        value = one.claim.value
        quote = one.evidence.quote.casefold()
        if (
            one.claim.trait is Trait.SKIPS
            and isinstance(value, Stretch)
            and quote in clock.label.casefold()
        ):
            low, high = value.duration.soft.low, value.duration.soft.high
            return (low + high) / 2 if isfinite(low) and isfinite(high) else 0.0
    return 0.0


def _time(
    hand: _Hand, clock: SceneClock, stated: Mapping[SceneId, list[Stated]], *, exact: bool
) -> float | None:
    """The moment that is meant by a time of day: the first one that is not yet over."""
    halves: tuple[float, ...] = ()
    for one in stated.get(clock.scene, ()):
        value = one.claim.value
        if isinstance(value, ClockTime) and one.evidence.quote in clock.label:
            halves = tuple(value.halves)
            break
    if not halves and clock.clock is not None:
        halves = (clock.clock.low % DAY,)
    if not halves:
        return None
    today = hand.day * DAY
    if exact and len(halves) == 1:
        return today + halves[0]
    coming = [today + day + half for day in (0, DAY) for half in halves]
    return min((at for at in coming if at >= hand.now - _LATE), default=None)
