"""Q208."""

from collections.abc import Iterator

from continuity.canon.scenes import Stated
from continuity.canon.things import ThingSheet
from continuity.canon.told import told
from continuity.claims.claim import Thing
from continuity.claims.shares import COMES_TO, ONE_MORE, TABLE
from continuity.claims.tally import EYES, TALLY
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

Entry = tuple[Stated, Thing]

_REACH = 40
_NEAR = 3
"""A number further off is of another company."""


@rule("Q208", over=ThingSheet, severity=Severity.WARNING)
def company_does_not_fit(thing: ThingSheet) -> Iterator[Finding]:
    """Dinner is for ten, one more comes, and there are twelve faces and an empty chair.

    Faces and empty chairs at a table that was laid for a number of people, with those who were
    brought along on top: there cannot be more of them.

    ## Flagged

    ```story
    Dinner at the Hall was for ten, and Mrs. Grey was bringing a nephew.
    “Eleven is nothing,” said Ann.
    He looked at the twelve faces and the one empty chair.
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Q208 “twelve faces and the one empty chair” here, but “Dinner at the Hall was for ten” before
    ```

    ## Not flagged

    ```story
    Dinner at the Hall was for ten, and Mrs. Grey was bringing a nephew.
    He looked at the ten faces and the one empty chair.
    ```
    """
    if thing.name != TALLY:
        return
    laid: Entry | None = None
    more: list[Entry] = []
    for entry in told(thing):
        one, value = entry
        if value.family == TABLE and not value.words:
            laid, more = entry, []
        elif laid is None or one.order - laid[0].order > _REACH:
            laid = None
        elif value.family == ONE_MORE or _agrees(value, laid, more):
            more.append(entry)
        elif value.family == EYES and 0 < _over(entry, laid, more) <= _NEAR:
            yield Finding(
                message=f"“{value.said}” here, but “{laid[1].said}” before",
                notes=tuple(Note(each.evidence, what.said) for each, what in (entry, laid, *more)),
                subject="table",
            )


def _agrees(value: Thing, laid: Entry, more: list[Entry]) -> bool:
    return value.family == COMES_TO and value.number == laid[1].number + _added(more)


def _added(more: list[Entry]) -> float:
    return sum(value.number for _, value in more if value.family == ONE_MORE)


def _over(entry: Entry, laid: Entry, more: list[Entry]) -> float:
    """By how many they are too many."""
    value = entry[1]
    return value.number + float(value.words[1]) - laid[1].number - _added(more)
