"""L402."""

from collections.abc import Iterator
from itertools import combinations

from continuity.canon.things import ThingSheet, thing_of
from continuity.claims.sites import DISTANCE
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

_SLACK = 1.3
"""People round distances."""


@rule("L402", over=ThingSheet, severity=Severity.WARNING)
def distance_changes(thing: ThingSheet) -> Iterator[Finding]:
    """The farm is two miles from the village here and five miles there.

    Compared are two distances of the same two places, in one unit, that differ by more than people
    round.

    ## Flagged

    ```story
    The farm lay two miles from the village.
    Nobody walked to the farm, five miles from the village.
                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ L402 “farm, five miles from the village” here, but “farm lay two miles from the village” elsewhere
    ```

    ## Not flagged

    ```story
    The farm lay two miles from the village.
    Nobody walked to the mill, five miles from the village.
    ```
    """
    told = [(one, value) for one in thing.stated if (value := thing_of(one)) is not None]
    told = [one for one in told if one[1].family == DISTANCE]
    for (first, was), (second, now) in combinations(told, 2):
        low, high = sorted((was.number, now.number))
        if was.words == now.words and high > _SLACK * low:
            yield Finding(
                message=f"“{now.said}” here, but “{was.said}” elsewhere",
                notes=(Note(second.evidence, now.said), Note(first.evidence, was.said)),
                subject=thing.name,
            )
            return
