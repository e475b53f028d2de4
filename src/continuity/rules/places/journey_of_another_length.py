"""L403."""

from collections.abc import Iterator

from continuity.canon.scenes import Stated
from continuity.canon.things import ThingSheet
from continuity.canon.told import told
from continuity.claims.claim import Thing
from continuity.claims.journeys import APART, BESIDE, FAR, JOURNEYS, TRAVEL, WENT
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

Entry = tuple[Stated, Thing]

_REACH = 40
_SLACK = 1.3
"""People round distances."""
_FEWEST = 3


@rule("L403", over=ThingSheet, severity=Severity.WARNING)
def journey_of_another_length(thing: ThingSheet) -> Iterator[Finding]:
    """It is eleven miles to the sea, and who walked them walked four.

    Compared are two distances between the same two places; and how far people have gone in all, with
    the one distance that was told on the pages before, its half and its double. What stands next
    door is no walk away.

    ## Flagged

    ```story
    It is eleven miles from Fenton to the sea.
    “And you walked her four miles in the middle of the night?”
             ^^^^^^^^^^^^^^^^^^^^^ L403 “walked her four miles” here, but “eleven miles from Fenton to the sea” before
    ```

    ```story
    It is eleven miles from Fenton to the sea.
    From Fenton to the sea it is twenty miles.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ L403 “From Fenton to the sea it is twenty miles” here, but “eleven miles from Fenton to the sea” before
    ```

    ## Not flagged

    ```story
    It is eleven miles from Fenton to the sea.
    “And you walked her eleven miles in the middle of the night?”
    ```
    """
    if thing.name != JOURNEYS:
        return
    ways: list[Entry] = []
    sides: list[Entry] = []
    for entry in told(thing, APART, WENT, BESIDE, FAR, TRAVEL):
        one, value = entry
        if value.family in (BESIDE, FAR):
            against = next((each for each in sides if _apart(each[1], value)), None)
            sides.append(entry)
        elif value.family in (APART, TRAVEL):
            known = [each for each in ways if each[1].words == value.words]
            against = next((each for each in known if not _alike(each[1], value)), None)
            ways.append(entry)
        else:
            near = [each for each in ways if one.order - each[0].order <= _REACH]
            against = _walked(value, near)
        if against is not None:
            yield Finding(
                message=f"“{value.said}” here, but “{against[1].said}” before",
                notes=(
                    Note(one.evidence, value.said),
                    Note(against[0].evidence, against[1].said),
                ),
                subject="journey",
            )


def _apart(was: Thing, now: Thing) -> bool:
    """Whether one pair lies side by side here and apart, or opposite each other, there."""
    return was.words == now.words and (was.family, was.number) != (now.family, now.number)


def _alike(was: Thing, now: Thing) -> bool:
    low, high = sorted((was.number, now.number))
    return high <= _SLACK * low


def _walked(value: Thing, near: list[Entry]) -> Entry | None:
    ways = {each.number for _, each in near if each.words[0] == value.words[0]}
    if len(ways) != 1 or len(near) != 1 or value.number < _FEWEST:
        return None
    way = near[0][1].number
    if any(way * part / _SLACK <= value.number <= way * part * _SLACK for part in (0.5, 1, 2)):
        return None
    return near[0]
