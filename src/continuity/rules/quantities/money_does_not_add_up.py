"""Q206."""

from collections.abc import Iterator
from itertools import combinations, groupby

from continuity.canon.scenes import Stated
from continuity.canon.things import ThingSheet
from continuity.canon.told import told
from continuity.claims.claim import Thing
from continuity.claims.money import CHANGE, DUE, MONEY, PAID, REST
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

Entry = tuple[Stated, Thing]

_REACH = 20
"""Over so many paragraphs a debt is remembered."""
_MOST = 5
"""Of more payments nobody keeps count."""
_MOST_PLACES = 6


@rule("Q206", over=ThingSheet, severity=Severity.WARNING)
def money_does_not_add_up(thing: ThingSheet) -> Iterator[Finding]:
    """Of fifty dollars fifteen are paid, and forty-five are still owed.

    From a debt, a bet or a price what is paid on the pages after it is taken off. What is said to be
    still owed must be the difference, or one that leaves some of the payments out.

    ## Flagged

    ```story
    The bet was for fifty dollars.
    He gave her the ten. He gave her another five.
    “That’s forty-five you owe me.”
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Q206 “That’s forty-five you owe me” here, but of “bet was for fifty dollars” 15 were paid
    ```

    ## Not flagged

    ```story
    The bet was for fifty dollars.
    He gave her the ten. He gave her another five.
    “That’s thirty-five you owe me.”
    ```
    """
    if thing.name != MONEY:
        return
    due: Entry | None = None
    paid: list[Entry] = []
    for entry in told(thing):
        one, value = entry
        if due is not None and one.order - due[0].order > _REACH:
            due = None
        if value.family == DUE:
            due, paid = entry, []
        elif due is None or value.words[0] not in ("", due[1].words[0]):
            continue
        elif value.family == PAID:
            paid.append(entry)
        elif value.family in (REST, CHANGE) and paid and not _fits(due, paid, value):
            gone = sum(each.number for _, each in paid)
            yield Finding(
                message=f"“{value.said}” here, but of “{due[1].said}” {gone:g} were paid",
                notes=tuple(Note(each.evidence, what.said) for each, what in (entry, due, *paid))[
                    :_MOST_PLACES
                ],
                subject="money",
            )


def _fits(due: Entry, paid: list[Entry], rest: Thing) -> bool:
    """Whether some of the payments make it. Those of one paragraph go together."""
    blocks = [
        sum(value.number for _, value in block)
        for _, block in groupby(paid, lambda each: each[0].order)
    ][-_MOST:]
    whole = due[1].number
    for many in range(len(blocks) + 1):
        for some in combinations(blocks, many):
            left = whole - sum(some)
            if rest.number in (left, -left) and (rest.family == REST or some):
                return True
    return rest.number > whole or (sum(blocks) > whole and rest.family == REST)
