"""L302."""

from collections.abc import Iterator

from continuity.canon.things import ThingSheet, thing_of
from continuity.claims.sites import NAMED
from continuity.diagnostics.diagnostic import Fix, Note, Replacement, Severity
from continuity.rules.rule import Finding, rule

_USUAL = 2
"""So many times the right name stands there at least, and the odd one once."""


@rule("L302", over=ThingSheet, severity=Severity.WARNING)
def place_called_otherwise(thing: ThingSheet) -> Iterator[Finding]:
    """Fenton Lodge is Fenton House once.

    Compared are names of one kind of place (houses, streets, shops, inns, schools) that begin alike.
    Where the odd name stands there more than once, there are two places.

    ## Flagged

    ```story
    They lived at Fenton Lodge. Nobody visited Fenton Lodge.
    The train was late.
    That night the lights of Fenton Grange went out.
                             ^^^^^^^^^^^^^ L302 “Fenton Grange” here, but “Fenton Lodge” elsewhere (2 times)
    ```

    ## Not flagged

    ```story
    They lived at Fenton Lodge. Nobody visited Fenton Lodge.
    The train stopped at Fenton Bridge.
    ```
    """
    named = [(one, value) for one in thing.stated if (value := thing_of(one)) is not None]
    named = [one for one in named if one[1].family == NAMED]
    kinds = [value.words for _, value in named]
    if len(set(kinds)) != 2:  # noqa: PLR2004 - the right name and the wrong one
        return
    odd, now = min(named, key=lambda one: kinds.count(one[1].words))
    usual = [one for one in named if one[1].words != now.words]
    if kinds.count(now.words) > 1 or len(usual) < _USUAL:
        return
    right, was = min(usual, key=lambda one: abs(one[0].order - odd.order))
    if right.order == odd.order:
        return
    yield Finding(
        message=f"“{now.said}” here, but “{was.said}” elsewhere ({len(usual)} times)",
        notes=(
            Note(odd.evidence, "the odd name"),
            *(Note(one.evidence, "the usual name") for one, _ in (usual[0], (right, was))),
        ),
        subject=thing.name,
        fixes=(
            Fix(f"Change “{now.said}” to “{was.said}”", (Replacement(odd.evidence, was.said),)),
        ),
    )
