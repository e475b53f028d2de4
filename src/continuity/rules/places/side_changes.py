"""L201."""

from collections.abc import Iterator
from itertools import combinations

from continuity.canon.things import ThingSheet, thing_of
from continuity.claims.addresses import SIDE
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

_RARE = 4
"""A third door on the left is in many corridors, a fifth in few."""


@rule("L201", over=ThingSheet, severity=Severity.WARNING)
def side_changes(thing: ThingSheet) -> Iterator[Finding]:
    """What lay on the left lies on the right.

    Compared are things with the same place in a row: the fifth chapel on the left, the fifth chapel
    on the right. Up to the third, they may well be two, and the rule asks quietly.

    ## Flagged

    ```story
    They met in the fifth chapel on the right.
    His grave is in the fifth chapel to the left of the nave.
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ L201 “the fifth chapel to the left” here, but “the fifth chapel on the right” elsewhere
    ```

    ## Not flagged

    ```story
    They met in the fifth chapel on the right.
    His grave is in the fourth chapel to the left of the nave.
    ```
    """
    sides = [(one, thing_of(one)) for one in thing.stated]
    for (first, was), (second, now) in combinations(sides, 2):
        if was is None or now is None or {was.family, now.family} != {SIDE}:
            continue
        if was.words[0] == now.words[0] and was.words[1] != now.words[1]:
            yield Finding(
                message=f"“{now.said}” here, but “{was.said}” elsewhere",
                notes=(Note(second.evidence, now.words[1]), Note(first.evidence, was.words[1])),
                subject=thing.name,
                doubtful=now.number < _RARE,
            )
            return
