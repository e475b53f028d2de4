"""Q210."""

from collections.abc import Iterator

from continuity.canon.scenes import Stated
from continuity.canon.things import ThingSheet
from continuity.canon.told import told
from continuity.claims.claim import Thing
from continuity.claims.only_ones import ONLY, SECOND
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

Entry = tuple[Stated, Thing]

_REACH = 150
_DEFINITE = ("the other", "the second", "the smaller", "the larger", "the bigger", "both", "one of",
             "the third", "the two", "the farther", "the nearer", "his other", "her other")  # fmt: skip


@rule("Q210", over=ThingSheet, severity=Severity.HINT)
def only_one_has_a_second(thing: ThingSheet) -> Iterator[Finding]:
    """The only hotel in the town, and then the other hotel.

    What there is but one of ("the only", "only one", "a single") has no other, no smaller one, and
    not both of them. Where the one lies on a side that is told ("one gate, on the south side"), there
    is none on another side.

    ## Flagged

    ```story
    The Swan was the only hotel in the town.
    He lodged on the far side of the square from the other hotel.
                                                 ^^^^^^^^^^^^^^^ Q210 “the other hotel” here, but “the only hotel in the” before
    ```

    ```story
    The wall had one gate in it, on the south side.
    Someone knocked at the north gate.
                       ^^^^^^^^^^^^^^ Q210 “the north gate” here, but “had one gate in it, on the south side” before
    ```

    ## Not flagged

    ```story
    The Swan was the only good hotel in the town.
    He lodged on the far side of the square from the other hotel.
    ```
    """
    only: Entry | None = None
    for entry in told(thing, ONLY, SECOND):
        one, value = entry
        if value.family == ONLY:
            only = only or entry
        elif only is not None and one.order - only[0].order <= _REACH and _against(only, entry):
            yield Finding(
                message=f"“{value.said}” here, but “{only[1].said}” before",
                notes=(Note(one.evidence, value.said), Note(only[0].evidence, only[1].said)),
                subject=thing.name,
            )
            return


def _against(only: Entry, entry: Entry) -> bool:
    _, was = only
    one, value = entry
    if one.owner != only[0].owner and one.claim.subject and only[0].claim.subject:
        return False
    if value.words[0]:
        return was.words[0] not in ("", value.words[0]) and {was.words[0], value.words[0]} <= _SKY
    return value.words[1].startswith(_DEFINITE)


_SKY = frozenset(("north", "south", "east", "west"))
