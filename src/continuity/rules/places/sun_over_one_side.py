"""L205."""

from collections.abc import Iterator
from itertools import combinations

from continuity.canon.things import ThingSheet
from continuity.canon.told import told
from continuity.claims.outlooks import FACING, SUN
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

_REACH = 60


@rule("L205", over=ThingSheet, severity=Severity.WARNING)
def sun_over_one_side(thing: ThingSheet) -> Iterator[Finding]:
    """The sun rises out of the sea and sets into it.

    Who stays in one place sees the sun come up on one side and go down on the other, and a kitchen
    that looks east has no evening sun. Compared is what the sun stands over, and into which room it
    shines, within some pages.

    ## Flagged

    ```story
    In the morning the sun rose out of the sea.
    They sat on the wall until the sun set behind the sea.
                                   ^^^^^^^^^^^^^^^^^^^^^^ L205 “sun set behind the sea” here, but “sun rose out of the sea” elsewhere
    ```

    ## Not flagged

    ```story
    In the morning the sun rose out of the sea.
    They sat on the wall until the sun set behind the hills.
    ```
    """
    for (first, was), (second, now) in combinations(told(thing, SUN, FACING), 2):
        if was.words != now.words and second.order - first.order <= _REACH:
            yield Finding(
                message=f"“{now.said}” here, but “{was.said}” elsewhere",
                notes=(Note(second.evidence, now.said), Note(first.evidence, was.said)),
                subject="sun",
            )
            return
