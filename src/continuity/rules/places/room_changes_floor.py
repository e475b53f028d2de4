"""L102."""

from collections.abc import Iterator
from itertools import combinations

from continuity.canon.things import ThingSheet, thing_of
from continuity.claims.claim import Manner
from continuity.claims.floors import HALL
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

_NEAR = 300
"""Over so many paragraphs a story mostly stays in one house."""


@rule("L102", over=ThingSheet, severity=Severity.WARNING)
def room_changes_floor(thing: ThingSheet) -> Iterator[Finding]:
    """The library is on the second floor here and on the third there.

    Compared are rooms of which a house has one, such as the library, the nursery or the conference
    room, where the story names just two floors for it.

    ## Flagged

    ```story
    They met in the second-floor library.
    Nobody was in the third-floor library that night.
                      ^^^^^^^^^^^^^^^^^^^ L102 “third-floor library” here, but “second-floor library” elsewhere
    ```

    ## Not flagged

    ```story
    They met in the second-floor library.
    Nobody was in the third-floor nursery that night.
    ```
    """
    rooms = [(one, value) for one in thing.stated if (value := thing_of(one)) is not None]
    rooms = [one for one in rooms if one[1].family == HALL and one[0].scene not in thing.apart]
    rooms = [one for one in rooms if one[0].claim.voice.manner in (Manner.NARRATED, Manner.SPOKEN)]
    if len({value.number for _, value in rooms}) != 2:  # noqa: PLR2004 - the right floor and the wrong one
        return
    for (first, was), (second, now) in combinations(rooms, 2):
        if was.number != now.number and second.order - first.order <= _NEAR:
            yield Finding(
                message=f"“{now.said}” here, but “{was.said}” elsewhere",
                notes=(Note(second.evidence, now.said), Note(first.evidence, was.said)),
                subject=thing.name,
            )
            return
