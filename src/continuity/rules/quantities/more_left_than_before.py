"""Q202."""

from collections.abc import Iterator
from itertools import pairwise

from continuity.canon.things import ThingSheet, thing_of
from continuity.claims.claim import Manner
from continuity.claims.counts import LEFT
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

_NEAR = 120
"""So many paragraphs on, others may have been found."""


@rule("Q202", over=ThingSheet, severity=Severity.WARNING)
def more_left_than_before(thing: ThingSheet) -> Iterator[Finding]:
    """Three cartridges are left, and then four.

    Compared is what the narration says to be left, within one scene.

    ## Flagged

    ```story
    Tom counted again: three cartridges left.
    The wolf came nearer. Tom waited.
    He had five cartridges left.
           ^^^^^^^^^^^^^^^^^^^^ Q202 “five cartridges left” here, but “three cartridges left” before
    ```

    ## Not flagged

    ```story
    Tom counted again: five cartridges left.
    The wolf came nearer. Tom fired twice.
    He had three cartridges left.
    ```
    """
    told = [(one, value) for one in thing.stated if (value := thing_of(one)) is not None]
    told = [one for one in told if one[1].family == LEFT and one[0].scene not in thing.apart]
    told = [one for one in told if one[0].claim.voice.manner is Manner.NARRATED]
    for (first, was), (second, now) in pairwise(told):
        near = first.scene == second.scene and 0 < second.order - first.order <= _NEAR
        if near and now.number > was.number and now.words == was.words:
            yield Finding(
                message=f"“{now.said}” here, but “{was.said}” before",
                notes=(Note(second.evidence, now.said), Note(first.evidence, was.said)),
                subject=thing.name,
            )
