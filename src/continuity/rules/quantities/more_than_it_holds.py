"""Q211."""

from collections.abc import Iterator

from continuity.canon.things import ThingSheet
from continuity.canon.told import told
from continuity.claims.shares import HOLDS, TABLE
from continuity.claims.tally import TALLY
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

_REACH = 120


@rule("Q211", over=ThingSheet, severity=Severity.WARNING)
def more_than_it_holds(thing: ThingSheet) -> Iterator[Finding]:
    """The boat has three seats, and takes four.

    Asked where the story tells one number of seats or berths and one of how many a vehicle takes.

    ## Flagged

    ```story
    The lander is small, and it has three seats.
    “She takes four,” said Tom.
     ^^^^^^^^^^^^^^ Q211 “She takes four” here, but “has three seats” before
    ```

    ## Not flagged

    ```story
    The lander is small, and it has three seats.
    “She takes three,” said Tom.
    ```
    """
    if thing.name != TALLY:
        return
    seats = [each for each in told(thing, TABLE) if each[1].words]
    holds = list(told(thing, HOLDS))
    if len({value.number for _, value in seats}) != 1 or len({v.number for _, v in holds}) != 1:
        return
    (first, was), (second, now) = seats[0], holds[0]
    if was.number < now.number and abs(first.order - second.order) <= _REACH:
        yield Finding(
            message=f"“{now.said}” here, but “{was.said}” before",
            notes=(Note(second.evidence, now.said), Note(first.evidence, was.said)),
            subject="seat",
        )
