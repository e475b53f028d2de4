"""Q103."""

from collections.abc import Iterator
from itertools import combinations

from continuity.canon.things import ThingSheet, thing_of
from continuity.claims.counts import RANK
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

_LOWEST = 4
"""A story tells of a first, a second and a third thing of many kinds."""


@rule("Q103", over=ThingSheet, severity=Severity.WARNING)
def rank_changes(thing: ThingSheet) -> Iterator[Finding]:
    """A thing changes its place in the row.

    "The eighth wonder of the world" cannot be the ninth a chapter later. Only things that are
    called by the same words otherwise are compared, adjective included, and only where the story
    names just two places in the row, from the fourth on.

    ## Flagged

    ```story
    They had come to find the eighth hidden door.
    At dusk Mara stood before the ninth hidden door.
                              ^^^^^^^^^^^^^^^^^^^^^ Q103 “the ninth hidden door” here, but “the eighth hidden door” before
    ```

    ## Not flagged

    ```story
    They had come to find the eighth hidden door.
    Behind the second hidden door was a wall.
    ```
    """
    ranks = [(one, value) for one in thing.stated if (value := thing_of(one)) is not None]
    ranks = [one for one in ranks if one[1].family == RANK and one[1].number >= _LOWEST]
    for (first, was), (second, now) in combinations(ranks, 2):
        rows = {value.number for _, value in ranks if value.words == was.words}
        if was.number != now.number and was.words == now.words and len(rows) == 2:  # noqa: PLR2004 - two places
            yield Finding(
                message=f"“{now.said}” here, but “{was.said}” before",
                notes=(Note(second.evidence, now.said), Note(first.evidence, was.said)),
                subject=thing.name,
            )
            return
