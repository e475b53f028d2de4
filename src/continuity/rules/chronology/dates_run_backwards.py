"""T103."""

from collections.abc import Iterator

from continuity.canon.clock import ConflictKind, Timeline
from continuity.diagnostics.diagnostic import Severity
from continuity.rules.chronology.sums import finding_of
from continuity.rules.rule import Finding, rule
from continuity.story.world import WorldRule


@rule(
    "T103",
    over=Timeline,
    severity=Severity.HINT,
    unless=(WorldRule.TIME_TRAVEL, WorldRule.OWN_CALENDAR),
)
def dates_run_backwards(timeline: Timeline) -> Iterator[Finding]:
    """A later scene bears an earlier date.

    Letters cross, and stories may be told in any order: it is only a hint. Flashbacks that say so are
    left alone, and without a year a date more than two months back is taken for next year's.

    ## Flagged

    ```story
    # February 27
    Anna came to the town.
    # February 22
      ^^^^^^^^^^^ T103 the date goes back from 27 February to 22 February
    Anna found a room.
    ```

    ## Not flagged

    ```story
    # November 27
    Anna came to the town.
    # January 22
    Anna found a room.
    ```
    """
    for conflict in timeline.conflicts:
        if conflict.kind is ConflictKind.ORDER:
            yield finding_of(conflict)
