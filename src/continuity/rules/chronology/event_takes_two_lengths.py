"""T102."""

from collections.abc import Iterator

from continuity.canon.clock import ConflictKind, Timeline
from continuity.diagnostics.diagnostic import Severity
from continuity.rules.chronology.sums import finding_of
from continuity.rules.rule import Finding, rule


@rule("T102", over=Timeline, severity=Severity.WARNING)
def event_takes_two_lengths(timeline: Timeline) -> Iterator[Finding]:
    """One and the same event lasts for two different lengths of time.

    A three-day voyage that has taken five days is two voyages or one slip. Only what goes by the same
    name within a few scenes is taken for the same event, and amounts are read generously.

    ## Flagged

    ```story
    After the three-day voyage they were glad of land.
    “The voyage took seven days,” Anna told her mother.
     ^^^^^^^^^^^^^^^^^^^^^^^^^^ T102 the voyage lasts seven days here, but three days before
    ```

    ## Not flagged

    ```story
    After the three-day voyage they were glad of land.
    “The voyage took about four days,” Anna told her mother.
    “The voyage home took seven days.”
    ```
    """
    for conflict in timeline.conflicts:
        if conflict.kind is ConflictKind.LENGTHS:
            yield finding_of(conflict)
