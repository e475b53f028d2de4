"""T203."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import ceil, floor
from typing import Final

from continuity.canon.clock import Timeline
from continuity.canon.moments_told import moves_on, names_today, opens_on
from continuity.canon.scenes import Stated
from continuity.claims.claim import Confidence, Manner, Stretch, Trait, Words
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule
from continuity.story.moments import DAY, ClockTime, Date
from continuity.story.saying import WEEKDAYS
from continuity.story.world import WorldRule

_FAR: Final = 60
"""So many paragraphs on, a night may have gone by unsaid."""
_OPENING: Final = 3
_NEW_DAY: Final = frozenset({"dawn", "daybreak", "sunrise", "morning"})
_WEEK: Final = 7
_MANY: Final = 2
"""If it may be so many weekdays, it is only hinted at that it is none of them."""


@rule(
    "T203",
    over=Timeline,
    severity=Severity.WARNING,
    unless=(WorldRule.OWN_CALENDAR, WorldRule.TIME_TRAVEL),
)
def weekday_does_not_follow(timeline: Timeline) -> Iterator[Finding]:
    """A scene plays on a weekday that does not follow from the one before and the time between.

    The next morning after a Tuesday is a Wednesday, and three days after it is a Friday. Only scenes
    that open by saying how much time has passed are counted on from; after any other break it may be
    any day.

    ## Flagged

    ```story
    It was Tuesday, and raining.
    ***
    The next evening, Anna came back. It was Thursday, and the market was empty.
                                      ^^^^^^^^^^^^^^^ T203 it is Thursday here, but counted from Tuesday it should be Wednesday
    ```

    ## Not flagged

    ```story
    It was Tuesday, and raining.
    ***
    The next evening, Anna came back. It was Wednesday, and the market was empty.
    ***
    Anna sat at home. It was Saturday.
    ***
    A few days later, it was Friday again.
    ```
    """
    clocks = {clock.scene: (at, clock) for at, clock in enumerate(timeline.scenes)}
    day = _Day()
    for stated in timeline.stated:
        at, clock = clocks[stated.scene]
        if clock.thread > 1:
            continue
        if at != day.scene:
            near = moves_on(stated) and stated.order - clock.first <= _OPENING
            day = replace(day, scene=at, crossed=True) if near and at == day.scene + 1 else _Day(at)
        value = stated.claim.value
        if not isinstance(value, Date):
            day = _passed(day, stated)
        elif value.weekday and (_plays(stated) or opens_on(stated, clock.first)):
            if day.crossed and _clashes(day, stated, value.weekday):
                yield _finding(stated, value.weekday, day)
            day = _Day(at, stated, frozenset({value.weekday}))


@dataclass(frozen=True, slots=True)
class _Day:
    """The weekdays that it can be by now, counted from `said`; none where that is unknown.
    `crossed` tells that a break of scenes lies between.
    """

    scene: int = -2
    said: Stated | None = None
    weekdays: frozenset[int] = frozenset()
    crossed: bool = False
    clock: int = 0
    leaps: tuple[Stated, ...] = ()
    """What tells that days have gone by since."""

    def later(self, least: int, most: int) -> "_Day":
        moved = {
            (day + more - 1) % _WEEK + 1 for day in self.weekdays for more in range(least, most + 1)
        }
        return replace(self, weekdays=frozenset(moved), clock=0)


def _passed(day: _Day, stated: Stated) -> _Day:
    """The day after what is said of the time that goes by."""
    claim, value = stated.claim, stated.claim.value
    if claim.trait is Trait.SKIPS and isinstance(value, Stretch):
        if not moves_on(stated):
            return replace(day, said=None) if claim.voice.manner is Manner.NARRATED else day
        return replace(day.later(*_days(stated, value)), leaps=(*day.leaps, stated))
    if isinstance(value, ClockTime) and _plays(stated):
        return replace(day.later(0, int(max(value.halves) < day.clock)), clock=max(value.halves))
    if isinstance(value, Words) and value.said in _NEW_DAY and _plays(stated):
        return day.later(0, 1)
    return day


def _days(stated: Stated, value: Stretch) -> tuple[int, int]:
    """How many midnights lie in a leap, at least and at most."""
    said = stated.evidence.quote.lower()
    if any(words in said for words in ("next ", "following ", " after")):
        length = value.duration.soft
        return (1, 1) if length.high <= 2 * DAY else (0, _WEEK)
    length = value.duration.hard
    if length.high >= (_WEEK - 1) * DAY:
        return (0, _WEEK)
    return floor(length.low / DAY + 0.5), ceil(length.high / DAY)


def _clashes(day: _Day, stated: Stated, weekday: int) -> bool:
    said = day.said
    return said is not None and weekday not in day.weekdays and stated.order - said.order <= _FAR


def _plays(stated: Stated) -> bool:
    """Whether the narration says it of the scene's own time."""
    claim = stated.claim
    earnest = claim.voice.manner is Manner.NARRATED or names_today(stated)
    return earnest and claim.holds and claim.confidence is Confidence.STATED


def _finding(stated: Stated, weekday: int, day: _Day) -> Finding:
    assert day.said is not None  # noqa: S101 - else there is nothing to clash with
    here, before = WEEKDAYS[weekday - 1], day.said.claim.value
    assert isinstance(before, Date)  # noqa: S101 - days are told by dates alone
    told = WEEKDAYS[(before.weekday or 1) - 1]
    right = " or ".join(WEEKDAYS[one - 1] for one in sorted(day.weekdays))
    return Finding(
        f"it is {here} here, but counted from {told} it should be {right}",
        (
            Note(stated.evidence, here),
            Note(day.said.evidence, f"so it is {right}"),
            *(Note(leap.evidence, "days go by") for leap in day.leaps),
        ),
        subject=here,
        doubtful=len(day.weekdays) > _MANY,
    )
