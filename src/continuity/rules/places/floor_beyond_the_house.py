"""L104."""

from collections.abc import Iterator

from continuity.canon.scenes import Stated
from continuity.canon.things import ThingSheet
from continuity.canon.told import told
from continuity.claims.claim import Thing
from continuity.claims.layout import CLIMBED, FLOOR_OF, LAYOUT, STOREYS, WINDOW
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

Entry = tuple[Stated, Thing]

_REACH = 60
_FEWEST = 3


@rule("L104", over=ThingSheet, severity=Severity.WARNING)
def floor_beyond_the_house(thing: ThingSheet) -> Iterator[Finding]:
    """A house of three storeys has a fourth floor.

    Where one number of storeys is told, no floor lies above them, and nothing lies more floors
    below than there are; and who goes to a room on the fourth floor climbs more than two flights.

    ## Flagged

    ```story
    The house on the corner has three storeys.
    On the fourth floor, Tom is asleep in the bath.
    ^^^^^^^^^^^^^^^^^^^ L104 “On the fourth floor” here, but “house on the corner has three storeys” before
    ```

    ```story
    The seminar met in a room on the fourth floor.
    Hannah climbed the two flights and knocked.
           ^^^^^^^^^^^^^^^^^^^^^^^ L104 “climbed the two flights” here, but “on the fourth floor” before
    ```

    ## Not flagged

    ```story
    The house on the corner has three storeys.
    On the third floor, Tom is asleep in the bath.
    ```
    """
    if thing.name != LAYOUT:
        return
    house: list[Entry] = []
    floors: list[Entry] = []
    for entry in told(thing, STOREYS, FLOOR_OF, WINDOW, CLIMBED):
        one, value = entry
        house = [each for each in house if one.order - each[0].order <= _REACH]
        floors = [each for each in floors if one.order - each[0].order <= _REACH]
        against = None
        if value.family == STOREYS:
            house.append(entry)
        elif value.family == CLIMBED:
            against = _too_few(value, floors)
        elif len({each.number for _, each in house}) == 1:
            most = house[0][1].number + (1 if value.family == WINDOW else 0)
            against = house[0] if value.number > most > 1 else None
        if value.family == FLOOR_OF:
            floors.append(entry)
        if against is not None:
            yield Finding(
                message=f"“{value.said}” here, but “{against[1].said}” before",
                notes=(
                    Note(one.evidence, value.said),
                    Note(against[0].evidence, against[1].said),
                ),
                subject="house",
            )


def _too_few(climbed: Thing, floors: list[Entry]) -> Entry | None:
    """The one floor that was told, if so few flights do not lead there."""
    if len({each.number for _, each in floors}) != 1:
        return None
    floor = floors[0][1].number
    return floors[0] if floor >= _FEWEST and climbed.number + 1 < floor else None
