"""What the story clock says: scenes in story time, processes, and what cannot be."""

from bisect import bisect_right
from dataclasses import dataclass
from enum import Enum
from math import inf, isfinite

from continuity.canon.scenes import Stated
from continuity.story.ids import SceneId
from continuity.story.moments import Bounds, Date
from continuity.story.saying import said_date
from continuity.story.text import Evidence


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a scene, up to where the narration says that time has gone by.

    `first` and `last` count paragraphs from the start of the book. `day` counts days from the first
    of the story, which is 0: one number where `low` and `high` are equal, unbounded where nothing
    is said. `part` is of the day: "dawn", "morning", "noon", "afternoon", "dusk", "evening" or
    "night"; a night's small hours belong to the day on which it began, unless a clock tells them.
    `clock` is in minutes after midnight. `date` is the one said, or counted on from one said.
    `season` is in the words of the story; a month may stand for it. `basis` holds the quotes.
    """

    first: int
    last: int
    day: Bounds
    part: str = ""
    clock: Bounds | None = None
    date: Date | None = None
    season: str = ""
    basis: tuple[Evidence, ...] = ()


def said_passage(passage: Passage) -> str:
    """All that is known of when it plays: "day 3, Tuesday, evening, 18:40"; empty for nothing."""
    known = passage.day.low == passage.day.high and isfinite(passage.day.low)
    clock = passage.clock
    near = clock is not None and clock.low != clock.high
    told = (
        f"day {passage.day.low + 1:g}" if known else "",
        said_date(passage.date) if passage.date else "",
        passage.season,
        passage.part,
        f"{'about ' if near else ''}{_of_day(clock.low)}" if clock else "",
    )
    return ", ".join(part for part in told if part)


def _of_day(minutes: float) -> str:
    return f"{int(minutes) // 60 % 24}:{int(minutes) % 60:02}"


@dataclass(frozen=True, slots=True)
class SceneClock:
    """When a scene plays.

    `since_start` is minutes from the first scene of its connected stretch of story (`thread`);
    unbounded where nothing is said. `basis` holds the quotes it rests on. `label` is for people:
    "Tuesday, about 14:00", "one hour later".
    """

    scene: SceneId
    thread: int
    since_start: Bounds
    label: str = ""
    date: Date | None = None
    clock: Bounds | None = None
    """Minutes after midnight, where a time or part of the day is said."""
    basis: tuple[Evidence, ...] = ()
    first: int = 0
    """How many paragraphs stand before the scene in the book."""
    passages: tuple[Passage, ...] = ()
    """The scene, parted where time goes by; the first tells when it opens."""
    rank: int | None = None
    """The place of the scene in the order of the story, counted from 0; None where a dream or a
    look back does not tell when it lies.
    """


@dataclass(frozen=True, slots=True)
class Process:
    """Something that takes time and is spoken of more than once: a lockdown, a voyage."""

    name: str
    stated: tuple[Stated, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One edge of a cycle: what a quote says about time."""

    evidence: Evidence
    text: str
    bounds: Bounds


class ConflictKind(Enum):
    SUM = "sum"
    """Several lengths of time do not add up."""
    LENGTHS = "lengths"
    """Two lengths of one process stand against each other."""
    ORDER = "order"
    """A later scene bears an earlier date."""
    DAYS = "days"
    """A date, a weekday or the number of a day does not follow from the nights that are told."""
    CLOCK = "clock"
    """The clock goes back within a scene."""
    LIGHT = "light"
    """The sky does not fit the clock."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A smallest set of statements about time that cannot all hold, with the sum in words.

    `certain` is False where only the usual readings of hedged quantities clash. The statement that
    the writer should look at first comes first.
    """

    subject: str
    steps: tuple[Step, ...]
    message: str
    reason: tuple[str, ...]
    certain: bool
    kind: ConflictKind = ConflictKind.SUM


@dataclass(frozen=True, slots=True)
class Timeline:
    scenes: tuple[SceneClock, ...] = ()
    processes: tuple[Process, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    stated: tuple[Stated, ...] = ()
    """Every statement about time, in reading order."""
    beside: tuple[Stated, ...] = ()
    """Every moment that is told from the now of whoever speaks: "yesterday", "an hour ago"."""
    signs: tuple[Stated, ...] = ()
    """What shows the hour, the time of the year or the number of the day, in reading order."""

    def passage_at(self, order: int) -> Passage | None:
        """The passage that a paragraph, counted from the start of the book, stands in."""
        at = bisect_right(self.scenes, order, key=lambda clock: clock.first) - 1
        parts = self.scenes[at].passages if at >= 0 else ()
        return next((part for part in parts if part.first <= order <= part.last), None)

    def days_between(self, first: int, second: int) -> Bounds:
        """How many days go by between two paragraphs, as far as the story tells."""
        before, after = self.passage_at(first), self.passage_at(second)
        if before is None or after is None:
            return Bounds(0, inf)
        if before == after:
            return Bounds(0, 0)
        low = max(0.0, after.day.low - before.day.low) if isfinite(before.day.low) else 0.0
        return Bounds(low, after.day.high - before.day.low if isfinite(after.day.high) else inf)
