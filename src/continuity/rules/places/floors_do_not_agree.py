"""L101."""

from collections.abc import Iterator

from continuity.canon.scenes import Stated
from continuity.canon.things import ThingSheet, thing_of
from continuity.claims.claim import Manner, Thing
from continuity.claims.floors import BELOW, DOWN, FLOOR, ON, UP
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

_HIGH = 3
_SLACK = 2
"""Countries count floors from nought or from one, and an entrance may lie half a floor up."""


@rule("L101", over=ThingSheet, severity=Severity.WARNING)
def floors_do_not_agree(thing: ThingSheet) -> Iterator[Finding]:
    """A room is on one floor here and on another there.

    Who stands on the fortieth floor does not look down thirty floors to the street, who is on the
    ground floor does not go downstairs to the front door, and from the second floor the way to the
    ground floor is not up. Compared are statements of one scene; and, over the whole story, two
    floors of one person's flat.

    ## Flagged

    ```story
    Mara stood at the window of her apartment on the fortieth floor.
    Tom waited thirty floors below, in the street.
               ^^^^^^^^^^^^^^^^^^^ L101 “thirty floors below” here, but “on the fortieth floor” elsewhere
    ```

    ## Not flagged

    ```story
    Mara stood at the window of her apartment on the fortieth floor.
    Tom waited thirty-nine floors below, in the street.
    ```

    ```story
    Mara stood at the window of her apartment on the fortieth floor.
    ***
    Tom waited thirty floors below, in the street.
    ```
    """
    if thing.name != FLOOR:
        return
    seen: list[tuple[Stated, Thing]] = []
    for one in thing.stated:
        now = thing_of(one)
        if now is None or one.claim.voice.manner not in (Manner.NARRATED, Manner.SPOKEN):
            continue
        here = [other for other in seen if other[0].scene == one.scene]
        against = _moved(one, now, seen) if now.family == ON else _against(now, here)
        if against is not None:
            yield Finding(
                message=f"“{now.said}” here, but “{against[1].said}” elsewhere",
                notes=(Note(one.evidence), Note(against[0].evidence)),
                subject=thing.name,
            )
        seen.append((one, now))


def _against(now: Thing, here: list[tuple[Stated, Thing]]) -> tuple[Stated, Thing] | None:
    """The last floor of this scene that does not go with the way that is told."""
    on = [one for one in here if one[1].family == ON]
    levels = {one[1].number for one in on}
    if not on:
        return None
    last = max(on, key=lambda one: one[1].number) if now.family == DOWN else on[-1]
    level = last[1].number
    if now.family == DOWN:
        wrong = now.number > max(levels) or (now.number == 0 and levels == {0})
        wrong = wrong or (now.number == 1 and "single" in now.said and max(levels) >= _HIGH)
    elif now.family == BELOW:
        fits = level - _SLACK <= now.number <= level
        wrong = len(levels) == 1 and level >= _HIGH and not fits
    else:
        wrong = now.family == UP and now.number < level
    return last if wrong else None


def _moved(
    one: Stated, now: Thing, seen: list[tuple[Stated, Thing]]
) -> tuple[Stated, Thing] | None:
    """Another floor of the same room of the same person."""
    for other, was in reversed(seen):
        same = was.family == ON and was.words == now.words and other.owner == one.owner
        if same and now.words and one.owner is not None and was.number != now.number:
            return other, was
    return None
