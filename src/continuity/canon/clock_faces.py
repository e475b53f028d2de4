"""Each scene's clock: since when, which date, what time of day, in which words, on which quotes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import inf
from typing import Final

from continuity.canon.clock import SceneClock, said_passage
from continuity.canon.dated import day_of_year
from continuity.canon.moments_told import SceneTime, dates_scene, moves_on, stretch
from continuity.canon.passages import Heard, passages
from continuity.canon.scenes import Stated
from continuity.canon.story_order import ranks
from continuity.claims.claim import Confidence, Manner, Trait, Words
from continuity.story.moments import DAY, Bounds, ClockTime, Date
from continuity.story.saying import said_date
from continuity.story.text import Evidence

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
_AT_FIRST: Final = Bounds(0, 0)
_OPENING: Final = 12
"""What stands in so many paragraphs from the start of a scene tells when it starts."""


def clocks(times: Sequence[SceneTime]) -> tuple[tuple[SceneClock, ...], tuple[Heard, ...]]:
    """A dream, a flashback and a scene of an earlier year are threads of their own; the story goes
    on where it was left. With what was heard of day and hour on the way.
    """
    hand, asides = _Hand(), 0
    placed: list[tuple[int, Bounds]] = []
    beside = []
    for time in times:
        if time.aside or hand.is_past(time):
            asides += 1
            placed.append((1 + asides, _AT_FIRST))
            beside.append(replace(time, aside=True))
        else:
            placed.append((1, hand.set_to(time)))
            beside.append(time)
    parted, heard = passages(beside)
    told = [
        _clock(time, thread, since, parts[0].last if parts else time.last)
        for time, (thread, since), parts in zip(times, placed, parted, strict=True)
    ]
    rank = ranks(times, told)
    faces = (
        _shown(replace(clock, passages=mine, rank=rank.get(clock.scene)))
        for clock, mine in zip(told, parted, strict=True)
    )
    return tuple(faces), heard


def _shown(clock: SceneClock) -> SceneClock:
    """With what light, greetings and counted days show, where nothing is said outright."""
    if not clock.passages or not clock.passages[0].basis:
        return clock
    opens = clock.passages[0]
    exact = opens.clock if opens.clock and opens.clock.low == opens.clock.high else None
    hours = clock.clock or exact or (None if opens.clock else DAYPARTS.get(opens.part))
    label = clock.label if not clock.label.startswith("then ") else ""
    said = said_passage(replace(opens, day=Bounds()))
    basis = clock.basis or opens.basis
    return replace(clock, clock=hours, label=label or said or clock.label, basis=basis)


@dataclass(slots=True)
class _Hand:
    """Where the story stands: minutes since its first scene, and the last date with its minutes."""

    now: Bounds | None = None
    date: Date | None = None
    dated: Bounds = _AT_FIRST
    year: int | None = None

    def set_to(self, time: SceneTime) -> Bounds:
        """Move on to the start of a scene, say when that is, and go on to its end."""
        leaps = [one for one in time.stated if moves_on(one)]
        at_once = [one for one in leaps if one.order - time.first <= _OPENING]
        since = self.now or _AT_FIRST
        if self.now and not at_once:
            since = Bounds(since.low, inf)
        for leap in at_once if self.now else ():
            since += _length(leap)
        since = self._by_date(time, since)
        self.now, self.year = since, _year(time) or self.year
        for leap in leaps[len(at_once) :]:
            self.now += _length(leap)
        return since

    def is_past(self, time: SceneTime) -> bool:
        """Whether the scene opens with an earlier date: with a year, or it is an earlier year's."""
        date, year = _date(time), _year(time)
        if year is None or self.year is None or year != self.year:
            return year is not None and self.year is not None and year < self.year
        dated = self.date is not None and date is not None and self.date.year == date.year
        return dated and day_of_year(date or Date()) < day_of_year(self.date or Date())

    def _by_date(self, time: SceneTime, since: Bounds) -> Bounds:
        date = _date(time)
        if date is None:
            return since
        if self.date and (self.date.year is None) == (date.year is None):
            days = day_of_year(date) - day_of_year(self.date)
            placed = self.dated + Bounds((days - 1) * DAY, (days + 1) * DAY)
            if placed.meets(since):
                since = placed.meet(since)
        self.date, self.dated = date, since
        return since


def _date(time: SceneTime) -> Date | None:
    """The day and month, at least, of the scene's start."""
    dates = (one.claim.value for one in _opening(time) if dates_scene(one))
    return next((value for value in dates if isinstance(value, Date)), None)


def _year(time: SceneTime) -> int | None:
    """The year that the scene's start is dated with."""
    dates = (one.claim.value for one in _opening(time))
    return next((value.year for value in dates if isinstance(value, Date) and value.year), None)


def _length(leap: Stated) -> Bounds:
    value = stretch(leap)
    return value.duration.hard if value else Bounds(0, inf)


def _opening(time: SceneTime) -> list[Stated]:
    """What tells the scene's now right at its start."""
    return [one for one in time.stated if _tells_now(one) and one.order - time.first <= _OPENING]


def _tells_now(stated: Stated) -> bool:
    claim = stated.claim
    if claim.confidence is not Confidence.STATED or not claim.holds:
        return False
    if claim.trait is Trait.ELAPSED:
        return claim.voice.manner in (Manner.NARRATED, Manner.SPOKEN)
    return claim.voice.manner is Manner.NARRATED


def _clock(time: SceneTime, thread: int, since: Bounds, last: int) -> SceneClock:
    """What is said up to the paragraph `last`, the end of the first passage, is the label."""
    opening = [one for one in _opening(time) if one.order <= last]
    later = [one for one in time.stated if _tells_now(one) and one not in opening]
    then = _label(later)
    label = _label(opening) or (f"then {then}" if then else "")
    date = next((one.claim.value for one in opening if isinstance(one.claim.value, Date)), None)
    return SceneClock(
        time.scene,
        thread,
        since,
        label or ("another time" if time.aside else ""),
        date,
        _of_day(opening),
        _basis(time),
        time.first,
    )


def _basis(time: SceneTime) -> tuple[Evidence, ...]:
    """The quotes that tell the scene's now, and what they say of processes."""
    return tuple(
        one.evidence
        for one in time.stated
        if _tells_now(one) or one.claim.trait in (Trait.LASTS, Trait.REMAINS)
    )


def _of_day(opening: Sequence[Stated]) -> Bounds | None:
    """The minutes of the day, if it is plain which half of it is meant."""
    part: Bounds | None = None
    for one in opening:
        value = one.claim.value
        if isinstance(value, Words):
            part = part or DAYPARTS.get(value.said)
        elif isinstance(value, ClockTime):
            halves = value.halves
            if len(halves) > 1 and part is not None:
                halves = tuple(half for half in halves if part.low <= half <= part.high)
            return Bounds(halves[0], halves[0]) if len(halves) == 1 else part
    return part


def _label(telling: Sequence[Stated]) -> str:
    """In the words of the story: "one hour later", "Tuesday, 10 June 1919, 9 p.m."."""
    dates = [said_date(one.claim.value) for one in telling if isinstance(one.claim.value, Date)]
    clock = [one.evidence.quote for one in telling if one.claim.trait is Trait.AT_CLOCK]
    leaps = [_small(one.evidence.quote) for one in telling if one.claim.trait is Trait.SKIPS]
    parts = [one.claim.value.said for one in telling if isinstance(one.claim.value, Words)]
    gone = [one.evidence.quote for one in telling if one.claim.trait is Trait.ELAPSED]
    named = leaps[:1] + dates[:1] + (clock[:1] or parts[:1])
    return ", ".join(named or gone[:1])


def _small(quote: str) -> str:
    return quote[:1].lower() + quote[1:]
