"""Whether the dates of the scenes and the leaps between them agree."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import floor, inf
from typing import Final

from continuity.canon.clock import Conflict, ConflictKind, Step
from continuity.canon.moments_told import Line, dates_scene, moves_on, stretch
from continuity.canon.network import Link, conflict
from continuity.claims.claim import Trait
from continuity.story.moments import DAY, Bounds, Date
from continuity.story.saying import said_date

_BEFORE: Final = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
"""Days of the year before each month."""
_YEAR: Final = 365
_BACK: Final = 60
"""A date that lies further back, in days, is next year's."""
_REACH: Final = 3
"""So many scenes on, a year may have passed unsaid."""
_SLACK: Final = 1.5
"""In days: a leap may begin in the evening of the one date and end in the morning of the other,
and a scene may last over midnight.
"""
_LEAPS: Final = 2
"""A sum of more leaps than these is not worth a question."""


def date_conflicts(line: Line) -> Iterator[Conflict]:
    """What cannot be: a leap that does not lead to the next date, a date that goes back."""
    days = _days(line)
    yield from _too_late(line, days)
    origin = line.points
    while len(days) > 1:
        links = [*line.hard, *_bound(line, days, origin)]
        uses = conflict(links)
        if not uses:
            return
        told = sorted({use.link.source for use in uses if use.link.source is not None})
        primary = max(source for source in told if source in days)
        if line.scene_of[primary] - line.scene_of[told[0]] <= _REACH:
            yield _explained(line, told, primary, "too early")
        del days[primary]


def _too_late(line: Line, days: dict[int, int]) -> Iterator[Conflict]:
    """Two dates with one leap between them and nothing else, where the leap is shorter."""
    for before, after in pairwise(days):
        between = [
            source
            for source in range(before + 1, after)
            if line.stated[source].claim.trait is Trait.SKIPS
        ]
        near = line.scene_of[after] - line.scene_of[before] <= 1
        value = stretch(line.stated[between[0]]) if len(between) == 1 and near else None
        if value is None or not moves_on(line.stated[between[0]]):
            continue
        if (days[after] - days[before] - _SLACK) * DAY > value.duration.hard.high:
            yield _explained(line, (before, between[0], after), after, "too late")


def _days(line: Line) -> dict[int, int]:
    """The day of each dated statement. Where no year is told, a date far back is next year's."""
    dated = {
        source: stated.claim.value
        for source, stated in enumerate(line.stated)
        if source in line.at and dates_scene(stated)
    }
    values = [value for value in dated.values() if isinstance(value, Date)]
    if len({value.year is None for value in values}) != 1:
        return {}
    days: dict[int, int] = {}
    last = 0
    for source, value in zip(dated, values, strict=True):
        day = day_of_year(value)
        while value.year is None and day < last - _BACK:
            day += _YEAR
        days[source] = last = day
    return days


def day_of_year(date: Date) -> int:
    year = date.year or 0
    return floor(365.25 * year) + _BEFORE[(date.month or 1) - 1] + (date.day or 1)


def _bound(line: Line, days: dict[int, int], origin: int) -> list[Link]:
    return [
        Link(origin, line.at[source], Bounds(day * DAY, (day + 1) * DAY), source)
        for source, day in days.items()
    ]


def _explained(line: Line, told: Sequence[int], primary: int, verdict: str) -> Conflict:
    others = [source for source in told if source != primary]
    steps = [_step(line, source) for source in (primary, *others)]
    leaps = [source for source in others if line.stated[source].claim.trait is Trait.SKIPS]
    before = next(source for source in others if source not in leaps)
    here, there = _said(line, primary), _said(line, before)
    if not leaps or len(leaps) > _LEAPS:
        message = f"the date goes back from {there} to {here}"
        return Conflict(here, tuple(steps), message, (), certain=False, kind=ConflictKind.ORDER)
    gone = " and ".join(line.stated[leap].evidence.quote.lower() for leap in leaps)
    message = f"{here} is {verdict}: it was {there}, and this is {gone}"
    reason = (*(step.text for step in steps[1:]), f"so {here} is {verdict}")
    return Conflict(here, tuple(steps), message, reason, certain=False)


def _said(line: Line, source: int) -> str:
    value = line.stated[source].claim.value
    return said_date(value) if isinstance(value, Date) else ""


def _step(line: Line, source: int) -> Step:
    stated = line.stated[source]
    value = stretch(stated)
    if value is None:
        return Step(stated.evidence, f"it is {_said(line, source)}", Bounds(-inf, inf))
    return Step(stated.evidence, stated.evidence.quote.lower(), value.duration.hard)
