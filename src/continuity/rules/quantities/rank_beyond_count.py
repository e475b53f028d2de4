"""Q102."""

from collections.abc import Iterator

from continuity.canon.things import ThingSheet, thing_of
from continuity.claims.counts import RANK, SET, SOME
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

_NEAR = 2000
"""Over so many paragraphs a number of things is remembered."""
_FEWEST = 3


@rule("Q102", over=ThingSheet, severity=Severity.WARNING)
def rank_beyond_count(thing: ThingSheet) -> Iterator[Finding]:
    """There is a fifth where there are only four.

    Flagged is the place in a row that is the next after the last: a larger one is hardly of the
    same row. A thing that comes on top is mostly called "a fifth", and that is no slip.

    ## Flagged

    ```story
    There were four letters on the table.
    Nobody had opened the fifth letter.
                      ^^^^^^^^^^^^^^^^ Q102 “the fifth letter” here, but “four letters” elsewhere
    ```

    ## Not flagged

    ```story
    There were four letters on the table.
    Nobody had opened the fourth letter.
    ```

    ```story
    There were four letters on the table.
    There was a fifth letter in the drawer.
    ```
    """
    counted = [(one, value) for one in thing.stated if (value := thing_of(one)) is not None]
    totals = [one for one in counted if one[1].family in (SET, SOME)]
    if len({value.number for _, value in totals}) != 1:
        return
    total, many = totals[0]
    for one, rank in counted:
        beyond = rank.family == RANK and rank.number == many.number + 1 > _FEWEST
        if beyond and abs(one.order - total.order) <= _NEAR and rank.words == many.words:
            yield Finding(
                message=f"“{rank.said}” here, but “{many.said}” elsewhere",
                notes=(Note(one.evidence), Note(total.evidence)),
                subject=thing.name,
            )
            return
