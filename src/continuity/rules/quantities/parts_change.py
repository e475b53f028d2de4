"""Q104."""

from collections.abc import Iterator
from itertools import combinations

from continuity.canon.scenes import Stated
from continuity.canon.things import ThingSheet, thing_of
from continuity.claims.claim import Manner, Thing
from continuity.claims.sets import BODY, PARTS
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

_NEAR = 300
"""Over so many paragraphs such a number is remembered."""


@rule("Q104", over=ThingSheet, severity=Severity.WARNING)
def parts_change(thing: ThingSheet) -> Iterator[Finding]:
    """A house of two storeys grows a third, a crew of nine has ten.

    Compared are numbers of parts and of people that go with one word: "the two-storey house", "a
    crew of nine". Where the story gives three numbers, there are several of the thing.

    ## Flagged

    ```story
    They came to a two-storey inn.
    A lamp burned in the three-storey inn.
                         ^^^^^^^^^^^^^^^^ Q104 “three-storey inn” here, but “two-storey inn” elsewhere
    ```

    ## Not flagged

    ```story
    They came to a two-storey inn.
    A lamp burned in the three-storey mill.
    ```
    """
    counted = [(one, value) for one, value in _told(thing) if one.scene not in thing.apart]
    for (first, was), (second, now) in combinations(counted, 2):
        same = was.family == now.family and was.words == now.words
        if not same or was.number == now.number or not _near(first, second):
            continue
        row = [value.number for _, value in counted if value.words == now.words]
        if len(set(row)) == 2:  # noqa: PLR2004 - the right number and the wrong one
            yield Finding(
                message=f"“{now.said}” here, but “{was.said}” elsewhere",
                notes=(Note(second.evidence, now.said), Note(first.evidence, was.said)),
                subject=thing.name,
            )
        return


def _near(first: Stated, second: Stated) -> bool:
    mine, theirs = first.claim.subject, second.claim.subject
    if mine is not None and theirs is not None and first.owner != second.owner:
        return False
    return 0 < second.order - first.order <= _NEAR


def _told(thing: ThingSheet) -> Iterator[tuple[Stated, Thing]]:
    for one in thing.stated:
        value = thing_of(one)
        told = one.claim.voice.manner in (Manner.NARRATED, Manner.SPOKEN)
        if told and value is not None and value.family in (BODY, PARTS):
            yield one, value
