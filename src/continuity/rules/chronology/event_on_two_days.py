"""T207."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from continuity.canon.calendars import ordinal_of
from continuity.canon.clock import Timeline
from continuity.canon.moments_told import dates_scene
from continuity.canon.scenes import Stated
from continuity.claims.claim import Stretch, Thing, Trait
from continuity.claims.occasions import DAY_OF_YEAR, MOVED, WEEKDAY, YEAR_ALONE
from continuity.claims.plans import PASTS, PLANS
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule
from continuity.story.moments import DAY, Bounds, Date
from continuity.story.saying import MONTHS, WEEKDAYS
from continuity.story.world import WorldRule

_REACH: Final = 400
"""So many paragraphs on, a trial may be another trial."""
_WEEK: Final = 60
"""And so many, a Saturday another Saturday."""
_SCENE: Final = 30
_AT_ONCE: Final = 10
"""Within so many paragraphs one speaks of the plan of which another spoke."""
_DRIFT: Final = 0.2
"""A day told from the light may be one too many; so much more is allowed for each."""
_RECENT: Final = 12
_BESIDE: Final = 3
_HALF_A_YEAR: Final = 182


@rule(
    "T207",
    over=Timeline,
    severity=Severity.WARNING,
    unless=(WorldRule.OWN_CALENDAR, WorldRule.TIME_TRAVEL),
)
def event_on_two_days(timeline: Timeline) -> Iterator[Finding]:
    """A wedding, a trial or a fire is on one day here, and on another there.

    If the solstice is ten days off and somebody says on the same night that it is three days off,
    one of them is wrong. Days are counted from the now of whoever speaks, as far as the story tells
    how many have gone by since; dates, weekdays and years are compared with each other. What is
    put off or brought forward is left alone.

    ## Flagged

    ```story
    “The trial is in nine days,” said Mara.
    “The trial is tomorrow,” said Tom.
     ^^^^^^^^^^^^^^^^^^^^^ T207 the trial is tomorrow here, but nine days off before
    ```

    ```story
    The fire of 1887 took the mill.
    Nobody had rebuilt it since the fire of 1894.
                                ^^^^^^^^^^^^^^^^ T207 the fire is in 1894 here, but in 1887 before
    ```

    ## Not flagged

    ```story
    “The trial is in nine days,” said Mara.
    ***
    Six days later
    “We have three days until the trial,” said Tom.
    “The wedding is on Friday,” said Mara.
    “They have postponed the wedding,” said Tom. “The wedding is on Saturday.”
    ```
    """
    apart = {clock.scene for clock in timeline.scenes if clock.thread > 1}
    told = [one for one in timeline.beside if one.claim.trait is Trait.OCCASION]
    told = [one for one in told if one.scene not in apart]
    dates = [one for one in timeline.stated if isinstance(one.claim.value, Date)]
    moved = {_noun(one) for one in told if _family(one) == MOVED}
    days = [_day(one, timeline, dates) for one in told if _noun(one) not in moved]
    told_of = [{step.evidence.anchor.paragraph for step in one.steps} for one in timeline.conflicts]
    recent: dict[str, list[_Day]] = {}
    for second in days:
        before = recent.setdefault(_noun(second.stated), [])
        first = next((one for one in before if _clash(one, second, timeline)), None)
        recent[_noun(second.stated)] = [*before[1 - _RECENT :], second]
        if first is not None:
            places = {one.stated.evidence.anchor.paragraph for one in (first, second)}
            if not any(places <= others for others in told_of):
                yield _finding(first, second)


@dataclass(frozen=True, slots=True)
class _Day:
    """When the event is: `off` in days from the now of the passage, `date` as the day of a year
    (1 for the first of January, and on into the next), as far as it is known.
    """

    stated: Stated
    off: Bounds | None = None
    date: Bounds | None = None
    weekday: int = 0
    year: int = 0
    dated: tuple[Stated, ...] = ()
    """The date that `date` is counted from."""


def _noun(stated: Stated) -> str:
    value = stated.claim.value
    if isinstance(value, Thing):
        return value.noun
    return value.process if isinstance(value, Stretch) else ""


def _family(stated: Stated) -> str:
    value = stated.claim.value
    return value.family if isinstance(value, Thing) else ""


def _words(stated: Stated) -> frozenset[str]:
    value = stated.claim.value
    if isinstance(value, Thing):
        return frozenset(value.words)
    return frozenset(value.about) if isinstance(value, Stretch) else frozenset()


def _day(stated: Stated, timeline: Timeline, dates: Sequence[Stated]) -> _Day:
    passage = timeline.passage_at(stated.order)
    value = stated.claim.value
    if isinstance(value, Thing):
        number = int(value.number)
        if value.family == DAY_OF_YEAR:
            day = _of_year(Date(None, number // 100, number % 100))
            return _Day(stated, date=Bounds(day, day) if day else None)
        weekday, year = number * (value.family == WEEKDAY), number * (value.family == YEAR_ALONE)
        return _Day(stated, weekday=weekday, year=year)
    assert isinstance(value, Stretch)  # noqa: S101 - occasions have no other values
    off = Bounds(value.duration.hard.low / DAY, value.duration.hard.high / DAY)
    beside = [one for one in dates if _stands_beside(one, stated)][-1:]
    date = beside[-1].claim.value if beside else passage.date if passage else None
    told = beside or [one for one in dates if dates_scene(one) and one.order <= stated.order][-1:]
    day = _of_year(date) if isinstance(date, Date) else None
    counted = Bounds(day + off.low, day + off.high) if day else None
    return _Day(stated, None if beside else off, counted, dated=tuple(told))


def _stands_beside(date: Stated, stated: Stated) -> bool:
    """As in "December 20th. Three days before the solstice"."""
    before, after = date.evidence.anchor, stated.evidence.anchor
    gap = after.span.start - before.span.end
    return before.paragraph == after.paragraph and 0 <= gap <= _BESIDE


def _of_year(date: Date) -> int | None:
    if not date.month or not date.day:
        return None
    ordinal = ordinal_of(Date(None, date.month, date.day))
    return None if ordinal is None else ordinal - dt.date(2000, 12, 31).toordinal()


def _clash(first: _Day, second: _Day, timeline: Timeline) -> bool:
    one, other = _words(first.stated), _words(second.stated)
    gap = second.stated.order - first.stated.order
    if (one and other and not one & other) or gap > _REACH or not _one_event(first, second):
        return False
    if first.weekday and second.weekday:
        return first.weekday != second.weekday and gap <= _WEEK
    if first.year and second.year:
        return first.year != second.year and one == other
    if first.date and second.date and _apart(first.date, second.date):
        return True
    gone = timeline.days_between(first.stated.order, second.stated.order)
    return bool(first.off and second.off) and _off(first, second, gone)


def _one_event(first: _Day, second: _Day) -> bool:
    """Whether nobody else's plan, death or birth may be meant."""
    one, other, noun = first.stated, second.stated, _noun(first.stated)
    if noun in PASTS:
        return one.owner is not None and one.owner == other.owner
    return noun not in PLANS or _one_plan(one, other)


def _one_plan(first: Stated, second: Stated) -> bool:
    """Whether both speak of what one person is about to do; where nobody is named, at once."""
    owners = {first.owner, second.owner}
    gap = second.order - first.order
    if first.scene != second.scene or gap > _SCENE:
        return False
    return len(owners) == 1 and None not in owners if gap > _AT_ONCE else len(owners - {None}) <= 1


def _apart(one: Bounds, other: Bounds) -> bool:
    """Whether two days of some year are more than a day apart."""
    far = max(one.low - other.high, other.low - one.high)
    return 1 < far < _HALF_A_YEAR


def _off(first: _Day, second: _Day, gone: Bounds) -> bool:
    """Whether what is said to be left, or to have gone, does not fit the days told between."""
    before, after = first.off, second.off
    assert before is not None  # noqa: S101 - the caller has looked
    assert after is not None  # noqa: S101 - the caller has looked
    slack = 0.5 if gone.high == 0 else 1 + _DRIFT * gone.low
    too_late = gone.low + after.low - before.high
    too_early = before.low - gone.high - after.high
    return max(too_late, too_early) > slack


def _finding(first: _Day, second: _Day) -> Finding:
    here, there = _said(second), _said(first)
    noun = _noun(second.stated)
    notes = [Note(second.stated.evidence, here), Note(first.stated.evidence, there)]
    if first.date and second.date:
        notes += [Note(one.evidence, "the date") for day in (second, first) for one in day.dated]
    message = f"the {noun} is {here} here, but {there} before"
    return Finding(message, tuple(notes), subject=noun)


def _said(day: _Day) -> str:
    value = day.stated.claim.value
    if day.weekday:
        return f"on {WEEKDAYS[day.weekday - 1]}"
    if day.year:
        return f"in {day.year}"
    if isinstance(value, Thing):
        return f"on {int(value.number) % 100} {MONTHS[int(value.number) // 100 - 1]}"
    assert isinstance(value, Stretch)  # noqa: S101 - occasions have no other values
    said = value.duration.said.lower()
    if not any(word in said for word in ("day", "week", "month", "night")) or " " not in said:
        return said
    if said.startswith(("the day", "the night", "the eve", "last")):
        return said
    return f"{said} {'ago' if value.duration.hard.high < 0 else 'off'}"
