"""L502."""

from collections.abc import Iterator
from itertools import combinations

from continuity.canon.things import ThingSheet
from continuity.canon.told import told
from continuity.claims.ways_in import WAYS_IN
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

_REACH = 60


@rule("L502", over=ThingSheet, severity=Severity.WARNING)
def way_in_changes(thing: ThingSheet) -> Iterator[Finding]:
    """The cellar stairs are in the kitchen, and then one goes to the cellar across the yard.

    Compared are ways into one and the same cellar, attic or privy within some pages: from a room of
    the house, or over the yard and the street.

    ## Flagged

    ```story
    From the kitchen you went straight down into the cellar.
    She heard him go out across the yard to the cellar.
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ L502 “out across the yard to the cellar” here, but “From the kitchen you went straight down into the cellar” elsewhere
    ```

    ## Not flagged

    ```story
    From the kitchen you went straight down into the cellar.
    She heard him go out across the yard to the barn.
    ```
    """
    if thing.name != WAYS_IN:
        return
    for (first, was), (second, now) in combinations(told(thing), 2):
        apart = was.family != now.family and was.words == now.words
        if apart and second.order - first.order <= _REACH:
            yield Finding(
                message=f"“{now.said}” here, but “{was.said}” elsewhere",
                notes=(Note(second.evidence, now.said), Note(first.evidence, was.said)),
                subject=was.words[0],
            )
            return
