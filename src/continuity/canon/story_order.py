"""The scenes in the order in which they happen, as far as that is told."""

import datetime as dt
from collections.abc import Mapping, Sequence
from math import isfinite
from typing import Final

from continuity.canon.clock import SceneClock
from continuity.canon.moments_told import SceneTime, goes_back, stretch
from continuity.story.ids import SceneId
from continuity.story.moments import Date

_MAIN: Final = 1


def ranks(times: Sequence[SceneTime], clocks: Sequence[SceneClock]) -> Mapping[SceneId, int]:
    """The place of each scene in story order, counted from 0. The story's own course is told as it
    happens; a look back stands where its date or its leap puts it, and nowhere if it has neither.
    """
    order = [clock for clock in clocks if clock.thread == _MAIN]
    for time, clock in zip(times, clocks, strict=True):
        if clock.thread == _MAIN:
            continue
        at = _by_date(clock, order)
        if at is None:
            at = _by_leap(time, clock, clocks, order)
        if at is not None:
            order.insert(at, clock)
    return {clock.scene: at for at, clock in enumerate(order)}


def _day(date: Date | None) -> int | None:
    """A number for a date with its year; what is not said of it is as early as can be."""
    if date is None or date.year is None:
        return None
    try:
        return dt.date(date.year, date.month or 1, date.day or 1).toordinal()
    except ValueError:
        return None


def _by_date(clock: SceneClock, order: Sequence[SceneClock]) -> int | None:
    day = _day(clock.date)
    if day is None:
        return None
    days = [(at, other) for at, one in enumerate(order) if (other := _day(one.date)) is not None]
    return next((at for at, other in days if other > day), None)


def _by_leap(
    time: SceneTime, clock: SceneClock, clocks: Sequence[SceneClock], order: Sequence[SceneClock]
) -> int | None:
    """Counted back from the scene of the story's course that stands before it."""
    leap = next((value for one in time.stated if goes_back(one) and (value := stretch(one))), None)
    before = [one for one in clocks[: clocks.index(clock)] if one.thread == _MAIN]
    if leap is None or not before:
        return None
    since = before[-1].since_start + leap.duration.hard
    if since.high < 0:
        return 0
    at = order.index(before[-1])
    while at > 0 and order[at - 1].since_start.low > since.high:
        at -= 1
    return at if isfinite(since.high) and order[at].since_start.low >= since.high else None
