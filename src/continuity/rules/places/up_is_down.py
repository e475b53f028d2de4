"""L105."""

from collections.abc import Iterator

from continuity.canon.scenes import Stated
from continuity.canon.things import ThingSheet
from continuity.canon.told import told
from continuity.claims.claim import Thing
from continuity.claims.layout import LAYOUT, LIES
from continuity.claims.up_and_down import BEYOND, GOES, HIGH, LEAVES, LOW, STANDS
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

Entry = tuple[Stated, Thing]

_REACH = 60
_NEAR = 30
_TOP = 90
"""What is said to be on the top floor has no floor told, but a highest that is without bound."""


@rule("L105", over=ThingSheet, severity=Severity.WARNING)
def up_is_down(thing: ThingSheet) -> Iterator[Finding]:
    """The bathroom is downstairs, and somebody goes up to it.

    What lies upstairs, or at the top of the hill, is not gone down to from there, and what is
    downstairs or at the foot is not gone up to. Nobody lives over who lives on the top floor, and
    from a room on the fourth floor the way to the street is not up.

    ## Flagged

    ```story
    The bathroom was downstairs, past the scullery.
    Harold had gone up to the bathroom an hour ago.
               ^^^^^^^^^^^^^^^^^^^^^^^ L105 “gone up to the bathroom” here, but “The bathroom was downstairs” before
    ```

    ```story
    We lived on the top floor, Mother and I.
    All winter we heard the Kowalskis overhead.
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ L105 “heard the Kowalskis overhead” here, but “lived on the top floor” before
    ```

    ## Not flagged

    ```story
    The bathroom was downstairs, past the scullery.
    Harold had gone down to the bathroom an hour ago.
    ```
    """
    if thing.name != LAYOUT:
        return
    stands: dict[str, Entry] = {}
    lies: list[Entry] = []
    for entry in told(thing, LIES, STANDS, GOES, LEAVES, BEYOND):
        one, value = entry
        against = None
        if value.family == LIES:
            lies.append(entry)
        elif value.family == STANDS:
            known = stands.setdefault(value.words[0], entry)
            against = known if known[1].words != value.words else None
        elif value.family == GOES:
            known = stands.get(value.words[0], entry)
            against = known if known[1].words[1] != value.words[1] else None
        else:
            against = _home(entry, lies)
        if against is not None and one.order - against[0].order <= _REACH:
            yield Finding(
                message=f"“{value.said}” here, but “{against[1].said}” before",
                notes=(
                    Note(one.evidence, value.said),
                    Note(against[0].evidence, against[1].said),
                ),
                subject=value.words[0],
            )


def _home(entry: Entry, lies: list[Entry]) -> Entry | None:
    """The one room of the pages before, if the way out of it, or who lives over it, does not fit."""
    one, value = entry
    near = [each for each in lies if one.order - each[0].order <= _NEAR]
    heights = {(each.number, each.words[1]) for _, each in near}
    if len(heights) != 1:
        return None
    lowest, highest = near[-1][1].number, float(near[-1][1].words[1])
    if value.family == LEAVES:
        wrong = (value.words[0] == HIGH and lowest >= 1) or (value.words[0] == LOW and highest < 0)
    else:
        top = highest > _TOP and lowest >= 1 and "top" in near[-1][1].said
        wrong = (value.words[0] == HIGH and top) or (value.words[0] == LOW and highest <= 0)
    return near[-1] if wrong else None
