"""T205."""

from collections.abc import Iterator

from continuity.canon.clock import ConflictKind, Timeline
from continuity.diagnostics.diagnostic import Severity
from continuity.rules.chronology.sums import finding_of
from continuity.rules.rule import Finding, rule
from continuity.story.world import WorldRule


@rule(
    "T205",
    over=Timeline,
    severity=Severity.WARNING,
    unless=(WorldRule.TIME_TRAVEL,),
)
def clock_runs_back(timeline: Timeline) -> Iterator[Finding]:
    """The clock goes back within a scene, or does not go on by the hours that are told.

    Only times that the narration gives for the scene itself are compared, and only where it is plain
    which half of the day they mean. A clock that is back by more than six hours is that of another
    day; what is planned, remembered or spoken of is no clock of the scene. Where the narration leaps
    on by hours from one clock to the next, at least these must have gone by; hardly more, if the leap
    stands right beside the clock.

    ## Flagged

    ```story
    At 9:40 a.m. the bell rang.
    Mara put on her coat.
    At 9:10 a.m. Tom came in.
       ^^^^^^^^^ T205 it is 9:10 a.m. here, but 9:40 a.m. earlier in the scene
    ```

    ```story
    At 9:40 p.m. the bell rang.
    ***
    Two hours later, Mara rose. It was 10:15 p.m., and raining.
                                       ^^^^^^^^^^ T205 it is 10:15 p.m. here, but it was 9:40 p.m., and this is two hours later
    ```

    ## Not flagged

    ```story
    At 9:40 a.m. the bell rang.
    “I was here at 9:10 a.m.,” said Tom. He had come at 9:10 a.m.
    At 1:15 p.m. Mara put on her coat.
    At 1:10 a.m. she was still awake.
    Half an hour later, Tom woke. It was 1:45 a.m.
    ```
    """
    for conflict in timeline.conflicts:
        if conflict.kind is ConflictKind.CLOCK:
            yield finding_of(conflict)
