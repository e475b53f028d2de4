"""T204."""

from collections.abc import Iterator

from continuity.canon.clock import ConflictKind, Timeline
from continuity.diagnostics.diagnostic import Severity
from continuity.rules.chronology.sums import finding_of
from continuity.rules.rule import Finding, rule
from continuity.story.world import WorldRule


@rule(
    "T204",
    over=Timeline,
    severity=Severity.WARNING,
    unless=(WorldRule.OWN_CALENDAR, WorldRule.TIME_TRAVEL),
)
def weekday_against_nights(timeline: Timeline) -> Iterator[Finding]:
    """A weekday, or the number of a day, does not fit the nights that the story has told.

    Whoever finds a letter on Tuesday evening, lies awake at three and takes the train the next
    evening takes it on a Wednesday. Days are counted by what the narration says of the clock, the
    light and the part of the day, within one scene and over no more than three days; where a break
    leaves it open how much time has passed, nothing is said. Numbered days ("Day 3", "Day 5") are
    compared with the leaps between them.

    ## Flagged

    ```story
    It was Tuesday, and the evening light was red.
    At three in the morning she gave up on sleep.
    By noon she stood at the ferry. It was Friday, and cold.
                                    ^^^^^^^^^^^^^ T204 it is Friday here, but it was Tuesday, and by the days told since it is Wednesday
    ```

    ## Not flagged

    ```story
    It was Tuesday, and the evening light was red.
    At three in the morning she gave up on sleep.
    By noon she stood at the ferry. It was Wednesday, and cold.
    ***
    It was Friday. Nobody had come.
    ```
    """
    for conflict in timeline.conflicts:
        if conflict.kind is ConflictKind.DAYS:
            yield finding_of(conflict)
