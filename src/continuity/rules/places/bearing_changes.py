"""L202."""

from collections.abc import Iterator
from itertools import combinations

from continuity.canon.things import ThingSheet, thing_of
from continuity.claims.sites import BEARING
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

_OPPOSITE = (frozenset(("north", "south")), frozenset(("east", "west")))


@rule("L202", over=ThingSheet, severity=Severity.WARNING)
def bearing_changes(thing: ThingSheet) -> Iterator[Finding]:
    """What lay north of the river lies south of it.

    Compared is what goes by one word and lies by one place: "the mill north of the river".

    ## Flagged

    ```story
    They went to the mill north of the river.
    Nobody had seen the mill, just south of the river.
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ L202 “mill, just south of the river” here, but “mill north of the river” elsewhere
    ```

    ## Not flagged

    ```story
    They went to the mill north of the river.
    Nobody had seen the inn south of the river.
    ```
    """
    told = [(one, value) for one in thing.stated if (value := thing_of(one)) is not None]
    told = [one for one in told if one[1].family == BEARING]
    for (first, was), (second, now) in combinations(told, 2):
        if {was.words[0], now.words[0]} in _OPPOSITE:
            yield Finding(
                message=f"“{now.said}” here, but “{was.said}” elsewhere",
                notes=(Note(second.evidence, now.words[0]), Note(first.evidence, was.words[0])),
                subject=thing.name,
            )
            return
