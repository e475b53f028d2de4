"""L206."""

from collections.abc import Iterator

from continuity.canon.scenes import Stated
from continuity.canon.things import ThingSheet
from continuity.canon.told import told
from continuity.claims.claim import Manner, Thing
from continuity.claims.sides import HEADING, SIDES, SUNWARD, TURNS
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

_REACH = 12
_OPPOSITE = (frozenset(("east", "west")),)


@rule("L206", over=ThingSheet, severity=Severity.WARNING)
def heading_against_the_sun(thing: ThingSheet) -> Iterator[Finding]:
    """They ride west with the setting sun behind them.

    Who goes west has the evening sun before him and the morning sun behind. Within a scene, until
    they turn.

    ## Flagged

    ```story
    They rode west all that day.
    Toward evening, with the sun going down behind them, they saw the smoke.
                             ^^^^^^^^^^^^^^^^^^^^^^^^^^ L206 “sun going down behind them” here, but “rode west” before
    ```

    ## Not flagged

    ```story
    They rode west all that day.
    Toward evening, with the sun going down ahead of them, they saw the smoke.
    ```
    """
    if thing.name != SIDES:
        return
    before: tuple[Stated, Thing] | None = None
    for entry in told(thing, HEADING, SUNWARD, TURNS):
        one, value = entry
        if one.claim.voice.manner is not Manner.NARRATED or value.family == TURNS:
            before = None if value.family == TURNS else before
            continue
        if before is not None and _against(before, entry):
            yield Finding(
                message=f"“{value.said}” here, but “{before[1].said}” before",
                notes=(
                    Note(one.evidence, value.said),
                    Note(before[0].evidence, before[1].said),
                ),
                subject="sun",
            )
        if value.family == HEADING:
            before = entry


def _against(before: tuple[Stated, Thing], entry: tuple[Stated, Thing]) -> bool:
    (first, was), (one, now) = before, entry
    near = first.scene == one.scene and one.order - first.order <= _REACH
    return near and now.family == SUNWARD and {was.words[0], now.words[0]} in _OPPOSITE
