"""Q213."""

from collections.abc import Iterator

from continuity.canon.scenes import Stated
from continuity.canon.things import ThingSheet
from continuity.canon.told import told
from continuity.claims.claim import Thing
from continuity.claims.rates import RATE, TIMES, TOTAL
from continuity.claims.tally import MANY, TALLY
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

Entry = tuple[Stated, Thing]

_REACH = 3
_PEOPLE = frozenset(("us", "them", "man", "woman", "person", "child", "boy", "girl", "passenger"))


@rule("Q213", over=ThingSheet, severity=Severity.WARNING)
def rate_does_not_give_total(thing: ThingSheet) -> Iterator[Finding]:
    """Sixty a week for three weeks come to two hundred and forty.

    Compared within a few paragraphs: so much a week and so many weeks, or so much each and so many of
    them, and what it is said to come to.

    ## Flagged

    ```story
    The rent was sixty a week. She owed for three weeks.
    It came to two hundred and forty.
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Q213 “came to two hundred and forty” here, but “sixty a week” and “for three weeks” give 180
    ```

    ## Not flagged

    ```story
    The rent was sixty a week. She owed for three weeks.
    It came to a hundred and eighty.
    ```
    """
    if thing.name != TALLY:
        return
    rates: list[Entry] = []
    times: list[Entry] = []
    for entry in told(thing, RATE, TIMES, TOTAL, MANY):
        one, value = entry
        rates = [each for each in rates if one.order - each[0].order <= _REACH]
        times = [each for each in times if one.order - each[0].order <= _REACH]
        if value.family == RATE:
            rates.append(entry)
        elif value.family != TOTAL:
            times.append(entry)
        elif len(rates) == 1:
            fits = [each for each in times if _of(rates[0][1], each[1])]
            numbers = {each.number for _, each in fits}
            product = rates[0][1].number * fits[0][1].number if fits else 0
            if len(numbers) == 1 and value.number != product:
                yield _finding(entry, rates[0], fits[0], product)


def _of(rate: Thing, times: Thing) -> bool:
    if rate.words[0]:
        return times.family == TIMES and times.words[0] == rate.words[0]
    return times.family == MANY and times.words[0] in _PEOPLE


def _finding(entry: Entry, rate: Entry, times: Entry, product: float) -> Finding:
    value = entry[1]
    sums = f"“{rate[1].said}” and “{times[1].said}” give {product:g}"
    return Finding(
        message=f"“{value.said}” here, but {sums}",
        notes=tuple(Note(each.evidence, what.said) for each, what in (entry, rate, times)),
        subject="total",
    )
