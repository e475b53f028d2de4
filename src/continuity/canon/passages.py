"""The story's day and hour, passage by passage: a scene is parted where the narration says that
time has gone by, and each part has its own time.
"""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import inf
from typing import Final

from continuity.canon.calendars import days_between, ordinal_of
from continuity.canon.clock import Passage
from continuity.canon.moments_told import SceneTime, moves_on, names_today, stretch
from continuity.canon.scenes import Stated
from continuity.claims.claim import Confidence, Feature, Manner, Thing, Trait, Words
from continuity.claims.day_signs import LATER
from continuity.claims.light import DARK, DAWN, DUSK, MIDNIGHT, MOONLIT, NOON
from continuity.story.moments import DAY, HOUR, WEEK, Bounds, ClockTime, Date

PARTS: Final = ("dawn", "morning", "noon", "afternoon", "dusk", "evening", "night")
"""In the order of the day. The small hours are night."""
_SAME: Final = {
    "daybreak": "dawn", "sunrise": "dawn", "midday": "noon", "teatime": "afternoon",
    "twilight": "dusk", "sunset": "dusk", "midnight": "night",
}  # fmt: skip
_SKY: Final = {
    DAWN: "dawn", NOON: "noon", DUSK: "dusk", MOONLIT: "night", DARK: "night", MIDNIGHT: "night",
}  # fmt: skip
_ALIKE: Final = frozenset(
    frozenset(pair)
    for pair in (
        *(("dawn", "morning"), ("morning", "noon"), ("noon", "afternoon"), ("afternoon", "dusk")),
        *(("dusk", "evening"), ("evening", "night"), ("dusk", "night")),
    )
)
"""What may be said of one and the same hour."""
_HOURS: Final = {
    "dawn": Bounds(240, 480), "morning": Bounds(270, 715), "noon": Bounds(680, 810),
    "afternoon": Bounds(710, 1110), "dusk": Bounds(930, 1320), "evening": Bounds(960, 1440),
    "night": Bounds(1140, 1740),
}  # fmt: skip
_NEXT: Final = re.compile(r"\b(?:next|following)\b|^the \w+ after$")
_SMALL_HOURS: Final = 5 * HOUR
_EVENING: Final = 17 * HOUR
_OPENING: Final = 12
"""What stands in so many paragraphs from the start of a scene tells when it starts."""
_LONG: Final = 100
"""Over so many paragraphs without a word on the hour a night may have gone by."""
_SOON: Final = 2
"""A clock so soon after the part of the day tells the same moment."""
_SHORT: Final = 3 * HOUR
_AT_ONCE: Final = 45.0
_UNKNOWN: Final = Bounds(-inf, inf)
_TODAY: Final = Bounds(0, 0)


def part_of(minutes: float) -> str:
    """The part of the day of a time of the clock."""
    of_day = minutes % DAY
    ends = ((300, "night"), (690, "morning"), (765, "noon"), (1050, "afternoon"), (1260, "evening"))
    return next((part for end, part in ends if of_day < end), "night")


@dataclass(frozen=True, slots=True)
class Now:
    """What is known of the moment at which the story stands. `day` counts days from its first."""

    day: Bounds = _TODAY
    part: str = ""
    clock: Bounds | None = None
    date: Date | None = None
    """The last date said, with `dated`, the day on which that was."""
    dated: Bounds = _UNKNOWN
    season: str = ""
    struck: Bounds | None = None
    """The last clock of the day, whatever hours have gone by since."""
    date_by: Stated | None = None
    clock_by: Stated | None = None
    """The statements that told date and clock."""

    @property
    def small_hours(self) -> bool:
        return self.clock is not None and self.clock.high < _SMALL_HOURS

    def later(self, days: Bounds, part: str = "", clock: Bounds | None = None) -> "Now":
        struck = clock or (self.clock or self.struck if days.low == 0 else None)
        day = self.day + days
        return replace(self, day=day, part=part, clock=clock, struck=struck, clock_by=None)


@dataclass(frozen=True, slots=True)
class Heard:
    """A statement, and what was known of the moment when it came. `passage` counts the passages of
    its scene before; `scene` the scenes of the book.
    """

    stated: Stated
    now: Now
    scene: int
    passage: int
    aside: bool = False


class _Teller:
    """Reads the signs of one scene from top to bottom."""

    def __init__(self, time: SceneTime, before: Now | None) -> None:
        self._time = time
        self._fresh = True
        """Nothing in this scene has told yet where it stands beside the one before."""
        self.now = before or Now()
        self._first = time.first
        self._basis: list[Stated] = []
        self._told: list[Passage] = []
        self.heard: list[Heard] = []
        self._opened = before is not None
        """Something stands before this scene."""

    def tell(self) -> tuple[Passage, ...]:
        before = self.now
        if self._opened:
            self.now = before.later(Bounds(0, inf))
        cues = sorted((*self._time.stated, *self._time.signs), key=_place)
        for one in cues:
            if _is_told(one):
                self.heard.append(Heard(one, self.now, 0, len(self._told)))
                self._hear(one, before)
        self._close(self._time.last + 1)
        return tuple(self._told)

    def _hear(self, one: Stated, before: Now) -> None:
        relative = self._relative(one, before)
        if relative is not None:
            self._start(one, relative, at_once=self._fresh and self._near(one))
            self._fresh = False
            return
        claim = one.claim
        match claim.value:
            case ClockTime(halves=halves):
                self._at(one, halves)
            case Date() as date:
                self._on(one, date)
            case Words(said=said) if claim.trait is Trait.SEASON:
                self.now = replace(self.now, season=said)
                self._basis.append(one)
            case Words(said=said) if said == LATER:
                self._start(one, self.now.later(Bounds(0, inf)))
            case Words(said=said):
                weak = claim.trait is Trait.DAY_SIGN
                self._during(one, _SAME.get(said, said), weak=weak)
            case Thing(number=number) if claim.trait is Trait.DAY_NUMBER:
                self._day_number(one, number)
            case Feature(family=family) if claim.trait is Trait.LIGHT and family in _SKY:
                early = family == DAWN and "morning" in one.evidence.quote.lower()
                self._during(one, "morning" if early else _SKY[family], weak=True)
            case _:
                pass

    def _near(self, one: Stated) -> bool:
        return one.order - self._time.first <= _OPENING

    # Leaps, and "that night".

    def _relative(self, one: Stated, before: Now) -> Now | None:
        """Where the story stands after a leap, counted from where it stood."""
        at = before if self._fresh and self._opened and self._near(one) else self.now
        quote = one.evidence.quote.lower()
        if moves_on(one):
            return _leapt(one, at, quote)
        value = one.claim.value
        if one.claim.trait is not Trait.IN_DAYPART or not isinstance(value, Words):
            return None
        if quote.startswith(("that ", "later that")):
            part = _SAME.get(value.said, value.said)
            if at.part and PARTS.index(part) < PARTS.index(at.part):
                return None
            return replace(at, part=part, clock=None if part != at.part else at.clock)
        return None

    # Signs of the hour.

    def _during(self, one: Stated, part: str, *, weak: bool) -> None:
        now = self.now
        if part not in PARTS or part == now.part:
            if part == now.part and not weak:
                self._basis.append(one)
            return
        if not now.part:
            self._fill(one, part)
            return
        alike = frozenset((part, now.part)) in _ALIKE
        if weak and alike:
            self._basis.append(one)
            return
        later = PARTS.index(part) > PARTS.index(now.part)
        if later and not (now.part == "night" and now.small_hours):
            self._start(one, now.later(_TODAY, part))
        elif now.part in ("night", "evening", "dusk") and part in ("dawn", "morning", "noon"):
            days = _TODAY if now.small_hours else Bounds(1, 1)
            self._start(one, now.later(days, part))
        elif not weak:
            self._start(one, now.later(Bounds(1, 1), part))

    def _fill(self, one: Stated, part: str) -> None:
        """The first word on the part of the day since the last leap."""
        if one.order - self._first <= _OPENING:
            clock = self.now.clock
            self.now = replace(self.now, part=part, clock=clock)
            self._basis.append(one)
        else:
            late = PARTS.index(part) >= PARTS.index("noon")
            days = _TODAY if late and one.order - self._first <= _LONG else Bounds(0, 1)
            self._start(one, self.now.later(days, part))

    def _at(self, one: Stated, halves: tuple[int, ...]) -> None:
        if halves == (0,):  # midnight belongs to the night that it divides
            self._during(one, "night", weak=False)
            return
        now = self.now
        minutes = self._half(halves)
        if minutes is None:
            return
        clock = Bounds(minutes, minutes)
        kept = bool(now.part) and self._fits(minutes, now.part)
        part = now.part if kept else part_of(minutes)
        if now.clock is None and (kept or not now.part):
            if one.order - self._first <= (_SOON if now.part else _OPENING):
                self.now = replace(now, clock=clock, part=now.part or part, clock_by=one)
                self._basis.append(one)
            else:
                days = _TODAY if now.part else Bounds(0, 1)
                self._strike(one, days, part, clock)
            return
        at = now.clock.low if now.clock else _HOURS[now.part].low % DAY
        if now.part == "night" and now.clock is None:
            self._strike(one, Bounds(0, 1), part, clock)
        elif minutes >= at - _AT_ONCE:
            same = now.clock is not None and abs(minutes - at) < 1
            if not same:
                self._strike(one, _TODAY, part, clock)
        elif (at >= _EVENING or now.part in {"dusk", "evening"}) and minutes < 12 * HOUR:
            self._strike(one, Bounds(1, 1), part, clock)

    def _strike(self, one: Stated, days: Bounds, part: str, clock: Bounds) -> None:
        self._start(one, replace(self.now.later(days, part, clock), clock_by=one))

    def _half(self, halves: tuple[int, ...]) -> int | None:
        """The half of the day that is meant, if that is plain."""
        if len(halves) == 1:
            return halves[0]
        now = self.now
        last = now.clock or (None if now.part or self._told else now.struck)
        if last is not None:
            coming = [half for half in halves if (half - last.low) % DAY <= 5 * HOUR]
            return coming[0] if len(coming) == 1 else None
        fits = [half for half in halves if now.part and self._fits(half, now.part)]
        return fits[0] if len(fits) == 1 else None

    @staticmethod
    def _fits(minutes: float, part: str) -> bool:
        hours = _HOURS[part]
        return hours.low <= minutes <= hours.high or hours.low <= minutes + DAY <= hours.high

    # Dates and counted days.

    def _on(self, one: Stated, date: Date) -> None:
        now = self.now
        moved = days_between(now.date, date)
        dated = now.dated
        day = now.day
        if moved is not None and dated.low == dated.high:
            day = Bounds(dated.low + moved, dated.low + moved)
            if date.month is None and now.day.low > day.low:
                weeks = -(-(now.day.low - day.low) // 7)
                day = day + Bounds(7 * weeks, 7 * weeks) if now.day.high < inf else now.day
        stands = replace(now, date=date, day=day, dated=day, date_by=one)
        if one.order - self._first <= _OPENING or date == now.date:
            self.now = stands
            self._basis.append(one)
            self._fresh = False
        else:
            self._start(one, replace(stands, part="", clock=None))

    def _day_number(self, one: Stated, number: float) -> None:
        day = Bounds(number - 1, number - 1)
        if self.now.day == day:
            self._basis.append(one)
            self._fresh = False
        elif self.now.day.low <= day.low and not self._time.aside:
            self._start(one, replace(self.now, day=day, part="", clock=None), at_once=self._fresh)
            self._fresh = False

    # The passages themselves.

    def _start(self, one: Stated, now: Now, *, at_once: bool = False) -> None:
        """A new passage opens in the paragraph of the statement; `at_once`, the scene does."""
        if not at_once:
            self._close(one.order)
        self.now = now
        self._first = self._time.first if at_once else one.order
        self._basis.append(one)

    def _close(self, end: int) -> None:
        if end > self._first and (self._basis or not self._told):
            self._told.append(
                Passage(
                    self._first,
                    end - 1,
                    self.now.day,
                    self.now.part,
                    self.now.clock,
                    _counted(self.now),
                    self.now.season,
                    tuple(dict.fromkeys(stated.evidence for stated in self._basis)),
                )
            )
        self._basis = []


def passages(
    times: Sequence[SceneTime],
) -> tuple[tuple[tuple[Passage, ...], ...], tuple[Heard, ...]]:
    """The passages of each scene, in reading order, and what was heard on the way."""
    now: Now | None = None
    told, heard = [], []
    for at, time in enumerate(times):
        teller = _Teller(time, Now(day=_UNKNOWN) if time.aside else now)
        told.append(teller.tell())
        heard += [replace(one, scene=at, aside=time.aside) for one in teller.heard]
        if not time.aside:
            now = teller.now
    return tuple(told), tuple(heard)


def _place(one: Stated) -> tuple[int, int, int]:
    return (one.order, one.evidence.anchor.span.start, -one.evidence.anchor.span.end)


def _is_told(one: Stated) -> bool:
    """Whether the narration means it for the scene's own now; a greeting shows it, too."""
    claim = one.claim
    if claim.trait in (Trait.DAY_SIGN, Trait.LIGHT, Trait.SEASON, Trait.DAY_NUMBER):
        return claim.holds and claim.voice.manner in (Manner.NARRATED, Manner.SPOKEN)
    told = claim.confidence is Confidence.STATED and claim.holds
    return told and (claim.voice.manner in (Manner.NARRATED, Manner.WRITTEN) or names_today(one))


def _leapt(one: Stated, at: Now, quote: str) -> Now:
    value = stretch(one)
    assert value is not None  # noqa: S101 - only stretches move on
    part = next((part for part in PARTS if part in quote), "")
    soft = value.duration.soft
    if quote.startswith("later that"):
        return replace(at, part=part, clock=None)
    if _NEXT.search(quote) and soft.high <= 2 * DAY:
        day = _TODAY if at.small_hours and part in ("dawn", "morning") else Bounds(1, 1)
        return at.later(day, part)
    if soft.high <= _SHORT:
        clock = at.clock + soft if at.clock and at.clock.high + soft.high < DAY else None
        late = clock is None and at.part in {"", "night", "evening"}
        crossing = Bounds(0, 1) if late else _TODAY
        kept = at.part if soft.high <= _AT_ONCE else part_of(clock.low) if clock else ""
        return at.later(crossing, kept, clock)
    if soft.high < DAY:
        return at.later(Bounds(0, 1), part)
    days = Bounds(round(soft.low / DAY), inf if soft.high == inf else round(soft.high / DAY))
    return at.later(days, "" if soft.high >= WEEK and soft.low != soft.high else part)


def _counted(now: Now) -> Date | None:
    """The date by now: the last one said, counted on from if it is known how many days since."""
    date, since = now.date, _TODAY if now.day == now.dated else now.day + -now.dated
    if date is None or since.low != since.high or abs(since.low) == inf:
        return None
    days = round(since.low)
    weekday = (date.weekday + days - 1) % 7 + 1 if date.weekday else None
    if days == 0:
        return date
    start = ordinal_of(date) if date.month and date.day else None
    if start is None:
        return Date(weekday=weekday) if weekday else None
    day = dt.date.fromordinal(start + days)
    return Date(day.year if date.year else None, day.month, day.day, weekday)
