"""Q209."""

from collections.abc import Iterator

from continuity.canon.things import ThingSheet
from continuity.canon.told import told
from continuity.claims.tally import TALLY
from continuity.claims.told_sums import LIST, SUM, TOGETHER, right_of
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule


@rule("Q209", over=ThingSheet, severity=Severity.WARNING)
def sum_is_wrong(thing: ThingSheet) -> Iterator[Finding]:
    """Eleven and one more make thirteen.

    Checked are sums that the text works out itself, numbers of parts behind the number of the whole
    and a colon, and lists of things behind a number and a colon.

    ## Flagged

    ```story
    “Eleven and the nephew makes thirteen,” she said.
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Q209 “Eleven and the nephew makes thirteen”: that is 12, not 13
    ```

    ```story
    There were fourteen prisoners: six men, five women and two children.
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Q209 “fourteen prisoners: six men, five women and two children”: that is 13, not 14
    ```

    ```story
    He owned three pieces of furniture: a chair, a futon, a table and a lamp.
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Q209 “three pieces of furniture: a chair, a futon, a table and a lamp”: these are 4, not 3
    ```

    ## Not flagged

    ```story
    “Eleven and the nephew makes twelve,” she said. “Two and two make five to him.”
    There were fourteen prisoners: six men, five women and three children.
    ```
    """
    if thing.name != TALLY:
        return
    for one, value in told(thing, SUM, LIST, TOGETHER):
        if value.family == TOGETHER:
            yield Finding(
                message=f"these numbers do not make {value.number:g}",
                notes=(Note(one.evidence),),
                subject="sum",
            )
            continue
        right = right_of(value)
        if right == value.number:
            continue
        found, wrong = (value.number, right) if value.family == LIST else (right, value.number)
        are = "these are" if value.family == LIST else "that is"
        yield Finding(
            message=f"“{value.said}”: {are} {found:g}, not {wrong:g}",
            notes=(Note(one.evidence),),
            subject="sum",
        )
