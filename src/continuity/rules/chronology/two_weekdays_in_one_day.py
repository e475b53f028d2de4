"""T202."""

from collections.abc import Iterator
from dataclasses import dataclass

from continuity.canon.clock import Timeline
from continuity.canon.scenes import Stated
from continuity.claims.claim import Confidence, Manner, Trait
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule
from continuity.story.ids import SceneId
from continuity.story.moments import ClockTime, Date
from continuity.story.saying import WEEKDAYS


@rule("T202", over=Timeline, severity=Severity.WARNING)
def two_weekdays_in_one_day(timeline: Timeline) -> Iterator[Finding]:
    """A scene plays on two weekdays, and no night passes.

    Only weekdays that the narration gives for the scene itself are compared, and only while nothing
    in the scene says that time goes by: no leap, no next morning, no clock that starts anew.

    ## Flagged

    ```story
    This was a Tuesday morning, and the market was full.
    Anna pushed through the crowd.
    It was Thursday, after all; nobody worked.
    ^^^^^^^^^^^^^^^ T202 it is Thursday here, but Tuesday earlier in the scene
    ```

    ## Not flagged

    ```story
    It was Tuesday, and the market was full.
    On Thursdays it was empty. “It was Thursday when I saw him,” said Tom.
    The next morning Anna came back. It was Wednesday.
    Friday came, and nobody had seen him.
    ```
    """
    day = _Day()
    for stated in timeline.stated:
        if stated.scene != day.scene or _passes(stated, day):
            day = _Day(stated.scene)
        value = stated.claim.value
        if not _plays(stated):
            continue
        if isinstance(value, ClockTime):
            day.clock = max(value.halves)
        elif isinstance(value, Date) and value.weekday:
            if day.said and day.weekday != value.weekday and not _opens_a_day(stated, value):
                yield _finding(stated, value.weekday, day)
            day.said, day.weekday = stated, value.weekday


@dataclass(slots=True)
class _Day:
    """What is known of the day that is being told."""

    scene: SceneId | None = None
    said: Stated | None = None
    weekday: int = 0
    clock: int = 0


def _plays(stated: Stated) -> bool:
    """Whether the narration says it of the scene's own time."""
    claim = stated.claim
    earnest = claim.voice.manner is Manner.NARRATED and claim.holds
    return earnest and claim.confidence is Confidence.STATED


def _opens_a_day(stated: Stated, date: Date) -> bool:
    """Whether the story goes on to another day: "Wednesday came", "On Friday they left"."""
    return stated.evidence.quote.startswith(WEEKDAYS[(date.weekday or 1) - 1])


def _passes(stated: Stated, day: _Day) -> bool:
    """Whether another day may have come."""
    value = stated.claim.value
    if stated.claim.trait in (Trait.SKIPS, Trait.IN_DAYPART):
        return True
    return isinstance(value, ClockTime) and max(value.halves) < day.clock


def _finding(stated: Stated, weekday: int, day: _Day) -> Finding:
    here, before = WEEKDAYS[weekday - 1], WEEKDAYS[day.weekday - 1]
    notes = [Note(stated.evidence, here)]
    if day.said:
        notes.append(Note(day.said.evidence, before))
    message = f"it is {here} here, but {before} earlier in the scene"
    return Finding(message, tuple(notes), subject=here)
