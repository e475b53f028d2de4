"""L204."""

from collections.abc import Iterator
from itertools import combinations

from continuity.canon.scenes import Stated
from continuity.canon.things import ThingSheet
from continuity.canon.told import told
from continuity.claims.claim import Thing
from continuity.claims.outlooks import FACES
from continuity.claims.quarters import END, HOME, QUARTER, STREET_OF
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

_NEAR = 80
_WINDOW = "view of window"
"""Of windows a house has many: only somebody's own is one."""
_AXES = (
    frozenset(("north", "south", "east", "west")),
    frozenset(("left", "right")),
)


@rule("L204", over=ThingSheet, severity=Severity.WARNING)
def lies_elsewhere(thing: ThingSheet) -> Iterator[Finding]:
    """What was in the north tower is in the south tower.

    Compared are rooms and named places by the tower, the wing or the bank on which they lie, shops
    and the like by their street, and people by the street in which they live, where the story names
    just two.

    ## Flagged

    ```story
    Heron was in the north tower.
    They carried it all the way from Heron in the south tower.
                                     ^^^^^^^^^^^^^^^^^^^^^^^^ L204 “Heron in the south tower” here, but “Heron was in the north tower” elsewhere
    ```

    ```story
    She lodged on Tanner Street, over the bakery.
    They met at the bakery on Mill Road.
                ^^^^^^^^^^^^^^^^^^^^^^^ L204 “the bakery on Mill Road” here, but “on Tanner Street, over the bakery” elsewhere
    ```

    ## Not flagged

    ```story
    She lodged on Tanner Street, over the bakery.
    They met at the butcher's on Mill Road.
    ```
    """
    lying = list(told(thing, QUARTER, STREET_OF, HOME, FACES, END))
    for (first, was), (second, now) in combinations(lying, 2):
        if was.family != now.family or was.words[0] == now.words[0]:
            continue
        row = {value.words[0] for one, value in lying if one.owner == second.owner}
        if len(row) == 2 and _one_place(first, was, second, now):  # noqa: PLR2004 - the right place and the wrong one
            yield Finding(
                message=f"“{now.said}” here, but “{was.said}” elsewhere",
                notes=(Note(second.evidence, now.said), Note(first.evidence, was.said)),
                subject=thing.name,
            )
            return


def _one_place(first: Stated, was: Thing, second: Stated, now: Thing) -> bool:
    if was.family == QUARTER:
        axis = any({was.words[0], now.words[0]} <= axis for axis in _AXES)
        mine = first.claim.subject is None or (
            first.owner is not None and first.owner == second.owner
        )
        return axis and was.words[1] == now.words[1] and mine
    if was.family == HOME:
        known = first.owner is not None and first.owner == second.owner
        return known and second.order - first.order <= _NEAR
    if was.family == FACES:
        mine = was.noun != _WINDOW or (
            first.claim.subject is not None and first.owner == second.owner
        )
        return mine and second.order - first.order <= _NEAR
    return second.order - first.order <= _NEAR
