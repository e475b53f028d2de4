"""What the story clock says: scenes in story time, processes, and what cannot be."""

from dataclasses import dataclass
from enum import Enum

from continuity.canon.scenes import Stated
from continuity.story.ids import SceneId
from continuity.story.moments import Bounds, Date
from continuity.story.text import Evidence


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
