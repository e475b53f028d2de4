"""W103."""

from collections.abc import Iterator

from continuity.canon.clock import ConflictKind, Timeline
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule


@rule("W103", over=Timeline, severity=Severity.WARNING)
def sky_against_clock(timeline: Timeline) -> Iterator[Finding]:
    """The sky does not fit the clock.

    At a quarter past two in the afternoon there is no moonlight to see by, and the sun does not shine
    at midnight. Only what nowhere and at no time of the year can be counts, within a few paragraphs
    of the clock. Worlds with other suns, and the far north, have every right to turn this rule off.

    ## Flagged

    ```story
    At 2:15 p.m. Mara opened the door.
    The moon shone on the snow.
        ^^^^^^^^^^ W103 the moon shines here, but it was 2:15 p.m. a moment before
    ```

    ## Not flagged

    ```story
    At 9:15 p.m. Mara opened the door.
    The moon shone on the snow.
    ***
    At 2:15 p.m. Tom opened the window. He remembered the moonlight on the snow.
    ```
    """
    for conflict in timeline.conflicts:
        if conflict.kind is ConflictKind.LIGHT:
            notes = tuple(Note(step.evidence, step.text) for step in conflict.steps)
            yield Finding(conflict.message, notes, subject=conflict.subject)
