"""L501."""

from collections.abc import Iterator

from continuity.canon.scenes import Stated
from continuity.canon.things import ThingSheet
from continuity.canon.told import told
from continuity.claims.claim import Manner, Thing
from continuity.claims.fittings import AWAY, EVERYWHERE, FITTINGS, HAS, LACKS
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

Entry = tuple[Stated, Thing]

_REACH = 60
_NEAR = 25


@rule("L501", over=ThingSheet, severity=Severity.WARNING)
def fitting_where_there_is_none(thing: ThingSheet) -> Iterator[Finding]:
    """Nobody there has a window, and then she goes to the window.

    A room without a window, a house without a lift, a flat of one room: what is not there is not
    used there. Within a scene, until the narration leaves the room; or, where it is said of the
    whole place, on the pages after.

    ## Flagged

    ```story
    The station lies under the rock. Nobody there has a window.
    It was getting light. She went to the window.
                              ^^^^^^^^^^^^^^^^^^ L501 “went to the window” here, but “Nobody there has a window” before
    ```

    ## Not flagged

    ```story
    There was no window in the cell.
    They let him out, and he walked into the office. He went to the window.
    ```
    """
    if thing.name != FITTINGS:
        return
    lacking: dict[str, Entry] = {}
    for entry in told(thing):
        one, value = entry
        if value.family == LACKS:
            lacking.setdefault(value.words[0], entry)
        elif value.family == AWAY:
            lacking = {kind: each for kind, each in lacking.items() if each[1].words[1]}
        elif value.family == HAS and (against := lacking.get(value.words[0])):
            if _there(against, entry):
                yield Finding(
                    message=f"“{value.said}” here, but “{against[1].said}” before",
                    notes=(
                        Note(one.evidence, value.said),
                        Note(against[0].evidence, against[1].said),
                    ),
                    subject=value.words[0],
                )
            del lacking[value.words[0]]


def _there(lacks: Entry, has: Entry) -> bool:
    (first, was), (one, _) = lacks, has
    if one.claim.voice.manner is not Manner.NARRATED:
        return False
    gap = one.order - first.order
    if was.words[1] == EVERYWHERE:
        return gap <= _REACH
    return first.scene == one.scene and gap <= _NEAR
