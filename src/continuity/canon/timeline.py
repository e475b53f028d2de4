"""The story clock: scenes in story time, the processes that run through them, what cannot be."""

from collections.abc import Sequence
from math import inf
from typing import Final

from continuity.canon.clock import Conflict, SceneClock, Timeline
from continuity.canon.dated import date_conflicts
from continuity.canon.moments_told import SceneTime, line, moves_on, scene_time, stretch
from continuity.canon.scenes import Stated
from continuity.canon.sums import conflicts, processes, runs
from continuity.claims.claim import Confidence, Manner, Trait, Words
from continuity.story.moments import Bounds, ClockTime, Date
from continuity.story.saying import said_date
from continuity.story.text import Evidence

__all__ = ["SceneTime", "scene_time", "timeline"]

DAYPARTS: Final = {
    "dawn": Bounds(240, 480),
    "daybreak": Bounds(240, 480),
    "sunrise": Bounds(240, 500),
    "morning": Bounds(240, 720),
    "noon": Bounds(690, 780),
    "midday": Bounds(660, 810),
    "afternoon": Bounds(720, 1110),
    "teatime": Bounds(900, 1080),
    "dusk": Bounds(960, 1320),
    "twilight": Bounds(960, 1320),
    "sunset": Bounds(960, 1320),
    "evening": Bounds(960, 1439),
    "night": Bounds(1080, 1800),
    "midnight": Bounds(1410, 1470),
}
"""Minutes after midnight; over 1,440 in the small hours of the next day."""


def timeline(times: tuple[SceneTime, ...]) -> Timeline:
    drawn = line(times)
    all_runs = runs(drawn)
    found: list[Conflict] = []
    for run in all_runs:
        found += conflicts(drawn, run)
    found += date_conflicts(drawn)
    return Timeline(
        _clocks(times),
        processes(drawn, all_runs),
        tuple(found),
        tuple(stated for time in times for stated in time.stated),
    )


def _clocks(times: Sequence[SceneTime]) -> tuple[SceneClock, ...]:
    """Each scene's time since the start of its thread. A dream or a flashback is a thread of its
    own; the story goes on where it was left.
    """
    clocks = []
    threads, now, started = 1, Bounds(0, 0), False
    main = 1
    for time in times:
        if time.aside:
            threads += 1
            clocks.append(_clock(time, threads, Bounds(0, 0)))
            continue
        if started and not _leaps(time):
            now = Bounds(now.low, inf)
        started = True
        for leap in _leaps(time):
            now += leap
        clocks.append(_clock(time, main, now))
    return tuple(clocks)


def _leaps(time: SceneTime) -> tuple[Bounds, ...]:
    values = [stretch(one) for one in time.stated if moves_on(one)]
    return tuple(value.duration.hard for value in values if value)


def _tells_now(stated: Stated) -> bool:
    claim = stated.claim
    if claim.confidence is not Confidence.STATED or not claim.holds:
        return False
    if claim.trait is Trait.ELAPSED:
        return claim.voice.manner in (Manner.NARRATED, Manner.SPOKEN)
    return claim.voice.manner is Manner.NARRATED


def _clock(time: SceneTime, thread: int, since: Bounds) -> SceneClock:
    telling = [one for one in time.stated if _tells_now(one)]
    date = next((one.claim.value for one in telling if isinstance(one.claim.value, Date)), None)
    return SceneClock(
        time.scene,
        thread,
        since,
        _label(time, telling),
        date,
        _of_day(telling),
        _basis(time),
    )


def _basis(time: SceneTime) -> tuple[Evidence, ...]:
    """The quotes that tell the scene's now, and what they say of processes."""
    return tuple(
        one.evidence
        for one in time.stated
        if _tells_now(one) or one.claim.trait in (Trait.LASTS, Trait.REMAINS)
    )


def _of_day(telling: Sequence[Stated]) -> Bounds | None:
    """The minutes of the day of the first statement that leaves no doubt which half is meant."""
    parts = [one.claim.value.said for one in telling if isinstance(one.claim.value, Words)]
    part = DAYPARTS.get(parts[0]) if parts else None
    clock = next(
        (one.claim.value for one in telling if isinstance(one.claim.value, ClockTime)), None
    )
    if clock is None:
        return part
    halves = [half for half in clock.halves if part is None or part.low <= half <= part.high]
    return Bounds(halves[0], halves[0]) if len(halves) == 1 else part


def _label(time: SceneTime, telling: Sequence[Stated]) -> str:
    dates = [said_date(one.claim.value) for one in telling if isinstance(one.claim.value, Date)]
    clocks = [one.evidence.quote for one in telling if one.claim.trait is Trait.AT_CLOCK]
    leaps = [one.evidence.quote for one in telling if one.claim.trait is Trait.SKIPS]
    parts = [one.claim.value.said for one in telling if isinstance(one.claim.value, Words)]
    gone = [one.evidence.quote for one in telling if one.claim.trait is Trait.ELAPSED]
    named = (leaps[:1], dates[:1], clocks[:1] or parts[:1])
    label = ", ".join(part for part in (first for group in named for first in group) if part)
    label = label or (gone[0] if gone else "")
    return label[:1].lower() + label[1:] if leaps and label else label or _aside(time)


def _aside(time: SceneTime) -> str:
    return "another time" if time.aside else ""
