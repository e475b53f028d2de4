"""Whether weekdays, the numbers of days, clock and sky fit the days and nights that are told."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import inf
from typing import Final

from continuity.canon.clock import Conflict, ConflictKind, Step
from continuity.canon.passages import Heard
from continuity.canon.scenes import Stated
from continuity.claims.claim import Feature, Manner, Stretch, Thing, Trait, Words
from continuity.claims.day_signs import LATER
from continuity.claims.light import DARK, DAWN, DUSK, LEAP, MIDNIGHT, MOONLIT, NOON, SUN
from continuity.story.moments import DAY, HOUR, Bounds, ClockTime, Date
from continuity.story.saying import WEEKDAYS

_FEW: Final = 3
"""Over more days than these one may be left out."""
_NEAR: Final = 400
"""So many paragraphs on, a night may have gone by unsaid."""
_AT_HAND: Final = 8
"""Within so many paragraphs of the clock the sky is that of the hour."""
_BACK: Final = 6 * HOUR
"""A clock that is further back begins another day."""
_LATE: Final = 5.0
_HOURS: Final = 10 * HOUR
_NONE: Final = Bounds(0, 0)
_UNTOLD: Final = 3 * HOUR
_BEFORE_LEAP: Final = 30
_BEHIND_LEAP: Final = 3
"""A leap of hours counts from a clock that stands at most so many paragraphs before it, up to one
so many behind; so much time may go by beside it without a word.
"""
_NEW: Final = frozenset({"dawn", "daybreak", "sunrise", "morning", LATER})
_SAME_DAY: Final = re.compile(r"^later\b|\bnext\b|\bfollowing\b|\bafter\b")
_NEVER: Final = {
    NOON: Bounds(19 * HOUR, 30 * HOUR),
    SUN: Bounds(22.5 * HOUR, 27.5 * HOUR),
    DAWN: Bounds(11 * HOUR, 26 * HOUR),
    DUSK: Bounds(23 * HOUR, 37 * HOUR),
    MOONLIT: Bounds(9 * HOUR, 15.5 * HOUR),
    DARK: Bounds(9 * HOUR, 15.5 * HOUR),
    MIDNIGHT: Bounds(2 * HOUR, 22 * HOUR),
}
"""When the sky is never so, in minutes after midnight, at any time of the year where people live
under a sun that sets.
"""
_SEEN: Final = {
    NOON: "the sun stands high", SUN: "the sun shines", DAWN: "it is dawn", DUSK: "it is dusk",
    MOONLIT: "the moon shines", DARK: "it is dark night", MIDNIGHT: "it is midnight",
}  # fmt: skip
_ANY: Final = Bounds(-inf, inf)


def told_days(heard: Sequence[Heard]) -> Iterator[Conflict]:
    """What does not follow from the days and nights that are told."""
    number: Heard | None = None
    leaps = [one.stated.order for one in heard if _leaps(one)]
    yield from _after_leaps(heard)
    for one in heard:
        if one.aside:
            continue
        value = one.stated.claim.value
        if isinstance(value, Date):
            yield from _of_date(one, value)
        elif isinstance(value, ClockTime):
            yield from _of_clock(one, value, leaps)
        elif isinstance(value, Feature) and one.stated.claim.trait is Trait.LIGHT:
            yield from _of_sky(one, value, leaps)
        elif isinstance(value, Thing):
            if number is not None:
                yield from _of_number(one, number)
            number = one


def _leaps(one: Heard) -> bool:
    """Whether time may go by unseen: somebody wakes, hours pass."""
    value = one.stated.claim.value
    return isinstance(value, Feature) and value.family == LEAP


def _goes_on(by: Stated, one: Heard, leaps: Sequence[int]) -> bool:
    """Whether both stand in one scene, and nothing says that time goes by between them."""
    start, end = by.order, one.stated.order
    return by.scene == one.stated.scene and not any(start <= leap <= end for leap in leaps)


def _of_date(one: Heard, date: Date) -> Iterator[Conflict]:
    """A weekday or a date within a scene in which a night or another passage has gone by; what
    does not even pass an hour, or a break, is looked at elsewhere.
    """
    by, before, gone = one.now.date_by, one.now.date, one.now.day + -one.now.dated
    if by is None or before is None or by.scene != one.stated.scene or not one.passage:
        return
    near = one.stated.order - by.order <= _NEAR
    if not near or gone.high > _FEW or by.order >= one.stated.order:
        return
    if before.weekday and date.weekday and not (before.month and date.month):
        expected = {
            (before.weekday + days - 1) % 7 + 1
            for days in range(round(gone.low), round(gone.high) + 1)
        }
        if date.weekday not in expected:
            here, there = WEEKDAYS[date.weekday - 1], WEEKDAYS[before.weekday - 1]
            right = " or ".join(WEEKDAYS[day - 1] for day in sorted(expected))
            message = (
                f"it is {here} here, but it was {there}, and by the days told since it is {right}"
            )
            yield _conflict(ConflictKind.DAYS, one.stated, by, message, (here, there))


def _of_clock(one: Heard, clock: ClockTime, leaps: Sequence[int]) -> Iterator[Conflict]:
    """The clock goes back, and neither another day nor a look back can be meant."""
    before, by = one.now.clock, one.now.clock_by
    if before is None or by is None or before.low != before.high or len(clock.halves) != 1:
        return
    back = before.low - clock.halves[0]
    if _LATE < back < _BACK and _goes_on(by, one, leaps):
        here, there = one.stated.evidence.quote, by.evidence.quote
        message = f"it is {here} here, but {there} earlier in the scene"
        yield _conflict(ConflictKind.CLOCK, one.stated, by, message, (here, there))


@dataclass(frozen=True, slots=True)
class _Struck:
    """The last clock that the narration told, and the leaps since, added up."""

    by: Stated
    halves: tuple[int, ...]
    gone: Bounds = _NONE
    leaps: tuple[Stated, ...] = ()


def _after_leaps(heard: Sequence[Heard]) -> Iterator[Conflict]:
    """The clock does not fit the hours that have gone by since it was told last."""
    struck: _Struck | None = None
    for one in heard:
        claim, value = one.stated.claim, one.stated.claim.value
        if one.aside or isinstance(value, Date) or (_leaps(one) and not _is_told(one, struck)):
            struck = None
        elif isinstance(value, ClockTime):
            if struck and struck.leaps and _clashes(struck, one.stated, value):
                yield _hours(struck, one.stated)
            struck = _Struck(one.stated, value.halves)
        elif isinstance(value, Stretch) and struck:
            length = value.duration.hard
            counts = claim.trait is Trait.SKIPS and length.low > 0 and length.high <= _HOURS
            struck = (
                replace(struck, gone=struck.gone + length, leaps=(*struck.leaps, one.stated))
                if counts and len(struck.leaps) < _FEW and not _SAME_DAY.search(_quote(one))
                else None
            )
        elif isinstance(value, Words) and value.said in _NEW:
            struck = None


def _is_told(leap: Heard, struck: _Struck | None) -> bool:
    """Whether the words are those of a leap that is counted already."""
    anchor = leap.stated.evidence.anchor
    counted = [one.evidence.anchor for one in struck.leaps] if struck else []
    return any(
        one.paragraph == anchor.paragraph and one.span.overlaps(anchor.span) for one in counted
    )


def _quote(one: Heard) -> str:
    return one.stated.evidence.quote.lower()


def _clashes(struck: _Struck, now: Stated, clock: ClockTime) -> bool:
    """Whether no halves of the day that can be meant lie so far apart. What is not told may take
    time; but never less than what is.
    """
    first, last = struck.leaps[0], struck.leaps[-1]
    at_once = (
        first.order - struck.by.order <= _BEFORE_LEAP and now.order - last.order <= _BEHIND_LEAP
    )
    most = struck.gone.high + _UNTOLD if at_once else inf
    return all(
        not struck.gone.low - _LATE <= (after - before) % DAY <= most
        for before in struck.halves
        for after in clock.halves
    )


def _hours(struck: _Struck, now: Stated) -> Conflict:
    here, there = now.evidence.quote, struck.by.evidence.quote
    leaps = " and ".join(one.evidence.quote.lower() for one in struck.leaps)
    message = f"it is {here} here, but it was {there}, and this is {leaps}"
    steps = (
        Step(now.evidence, here, _ANY),
        Step(struck.by.evidence, there, _ANY),
        *(Step(one.evidence, one.evidence.quote.lower(), _ANY) for one in struck.leaps),
    )
    return Conflict(here, steps, message, (), certain=True, kind=ConflictKind.CLOCK)


def _of_sky(one: Heard, sky: Feature, leaps: Sequence[int]) -> Iterator[Conflict]:
    now, by = one.now, one.now.clock_by
    never = _NEVER.get(sky.family)
    if never is None or now.clock is None or by is None or now.clock.low != now.clock.high:
        return
    near = one.stated.order - by.order <= _AT_HAND and _goes_on(by, one, leaps)
    narrated = one.stated.claim.voice.manner is Manner.NARRATED
    minutes = now.clock.low
    wrong = any(never.low <= at <= never.high for at in (minutes, minutes + DAY))
    if near and narrated and wrong:
        there = by.evidence.quote
        message = f"{_SEEN[sky.family]} here, but it was {there} a moment before"
        yield _conflict(ConflictKind.LIGHT, one.stated, by, message, (sky.family, there))


def _of_number(one: Heard, before: Heard) -> Iterator[Conflict]:
    """As in "Day 3", two weeks later "Day 5"."""
    now, then = one.stated.claim.value, before.stated.claim.value
    assert isinstance(now, Thing)  # noqa: S101 - days are counted by nothing else
    assert isinstance(then, Thing)  # noqa: S101 - see above
    day = Bounds(then.number - 1, then.number - 1)
    since = day if before.now.day.low <= day.low else before.now.day
    counted, least = now.number - then.number, (one.now.day + -since).low
    if since.high < inf and 0 < counted < least:
        message = (
            f"this is day {now.number:g}, but it was day {then.number:g}, and at least"
            f" {least:g} days have been told since"
        )
        yield _conflict(
            ConflictKind.DAYS, one.stated, before.stated, message, (now.said, then.said)
        )


def _conflict(
    kind: ConflictKind, here: Stated, there: Stated, message: str, said: tuple[str, str]
) -> Conflict:
    steps = (Step(here.evidence, said[0], _ANY), Step(there.evidence, said[1], _ANY))
    return Conflict(said[0], steps, message, (), certain=True, kind=kind)
