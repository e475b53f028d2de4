"""L103."""

from collections.abc import Iterator

from continuity.canon.scenes import Stated
from continuity.canon.things import ThingSheet
from continuity.canon.told import told
from continuity.claims.claim import Thing
from continuity.claims.layout import LAYOUT, LIES, WINDOW
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

Entry = tuple[Stated, Thing]

_REACH = 60
_WINDOW_REACH = 40
_ALIKE = 1
"""Countries count floors from nought or from one."""
_DWELLINGS = frozenset(("flat", "apartment", "room", "office", "studio", "bedsit", "suite"))
_MANY = frozenset(("room", "bedroom", "office", "ward", "suite", "flat", "apartment", "bathroom"))
"""Of these a house has several: only where one is pointed at, it is the same."""


@rule("L103", over=ThingSheet, severity=Severity.WARNING)
def room_at_another_height(thing: ThingSheet) -> Iterator[Finding]:
    """A flat on the ground floor has its yard three storeys below.

    Floors, cellar and attic stairs, numbers of hotel rooms and what is seen from a window all tell
    how high a room lies. Compared is the one room of its name within some pages; a floor more or
    less says nothing, for countries count differently. Where the story tells a third height, there
    are several rooms of the name.

    ## Flagged

    ```story
    The flat was on the ground floor, at the back.
    A fox slept in the yard, three storeys down from the window.
                             ^^^^^^^^^^^^^^^^^^ L103 “three storeys down” here, but “The flat was on the ground floor” before
    ```

    ```story
    Room 614 had twin beds.
    They climbed one more flight to the fourth floor and found the right door.
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ L103 “climbed one more flight to the fourth floor and found the right door” here, but “Room 614” before
    ```

    ## Not flagged

    ```story
    The flat was on the third floor, at the back.
    A fox slept in the yard, three storeys down from the window.
    ```
    """
    if thing.name != LAYOUT:
        return
    lying: dict[str, list[Entry]] = {}
    for entry in told(thing, LIES, WINDOW):
        one, value = entry
        if value.family == WINDOW:
            against = _seen_from(entry, lying)
        else:
            before = lying.setdefault(value.words[0], [])
            against = _against(entry, before)
            before.append(entry)
        if against is not None:
            first, was = against
            yield Finding(
                message=f"“{value.said}” here, but “{was.said}” before",
                notes=(Note(one.evidence, value.said), Note(first.evidence, was.said)),
                subject=was.words[0],
            )


def _seen_from(entry: Entry, lying: dict[str, list[Entry]]) -> Entry | None:
    """The one dwelling of the pages before, if it does not lie so high."""
    one, value = entry
    near = [
        each
        for name in _DWELLINGS
        for each in lying.get(name, [])
        if one.order - each[0].order <= _WINDOW_REACH
    ]
    if len({each.number for _, each in near}) != 1 or value.number <= 1:
        return None
    high = float(near[-1][1].words[1])
    return near[-1] if high + _ALIKE < value.number else None


def _against(entry: Entry, before: list[Entry]) -> Entry | None:
    one, value = entry
    near = [each for each in before if one.order - each[0].order <= _REACH]
    heights = {(each.number, each.words[1]) for _, each in near}
    if len(heights) != 1:
        return None
    first, was = near[-1]
    if _exact(was) and _exact(value):
        return None
    if value.words[0] in _MANY and not _pointed(first, was, one, value):
        return None
    apart = max(value.number - float(was.words[1]), was.number - float(value.words[1]))
    sign = min(value.number, was.number) < 0 < max(value.number, was.number)
    return near[0] if apart > (_ALIKE if not sign else 0) else None


def _exact(value: Thing) -> bool:
    """Whether a floor is told by its number: two of those are for other rules to compare."""
    return bool(value.words[2:]) and f"{value.number:g}" == value.words[1]


def _pointed(first: Stated, was: Thing, one: Stated, value: Thing) -> bool:
    if was.words[2:] and value.words[2:]:
        return one.owner is not None and one.owner == first.owner
    return value.words[0] == "room" and not value.words[2:]
