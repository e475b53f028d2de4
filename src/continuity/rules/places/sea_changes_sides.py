"""L203."""

from collections.abc import Iterator

from continuity.canon.scenes import Stated
from continuity.canon.things import ThingSheet
from continuity.canon.told import told
from continuity.claims.claim import Manner, Thing
from continuity.claims.sides import HAND, SIDES, TURNS
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

Entry = tuple[Stated, Thing]

_REACH = 25


@rule("L203", over=ThingSheet, severity=Severity.WARNING)
def sea_changes_sides(thing: ThingSheet) -> Iterator[Finding]:
    """The sea is on their left, and then on the right of the road.

    While people go one way, the sea, a river or the hills stay on one hand. Who turns, crosses over
    or comes back has them on the other: then the rule says nothing.

    ## Flagged

    ```story
    Mara drove south, with the sea on her left.
    Tom ate an orange.
    She looked at the shining ocean, sliding by on the right of the road.
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ L203 “the shining ocean, sliding by on the right of the road” here, but “with the sea on her left” before
    ```

    ## Not flagged

    ```story
    Mara drove south, with the sea on her left.
    At noon they turned back.
    She looked at the shining ocean, sliding by on the right of the road.
    ```
    """
    if thing.name != SIDES:
        return
    seen: dict[str, Entry] = {}
    for entry in told(thing):
        one, value = entry
        if value.family == TURNS:
            seen = {}
        elif value.family == HAND and one.claim.voice.manner is Manner.NARRATED:
            before = seen.get(value.words[0])
            if before is not None and before[1].words[1] != value.words[1] and _near(before, one):
                yield Finding(
                    message=f"“{value.said}” here, but “{before[1].said}” before",
                    notes=(
                        Note(one.evidence, value.said),
                        Note(before[0].evidence, before[1].said),
                    ),
                    subject=value.words[0],
                )
            seen[value.words[0]] = entry


def _near(before: Entry, one: Stated) -> bool:
    first = before[0]
    return first.scene == one.scene and one.order - first.order <= _REACH
