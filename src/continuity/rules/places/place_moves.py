"""L401."""

from collections.abc import Iterator
from itertools import combinations

from continuity.canon.things import ThingSheet, thing_of
from continuity.claims.sites import SITE
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule


@rule("L401", over=ThingSheet, severity=Severity.WARNING)
def place_moves(thing: ThingSheet) -> Iterator[Finding]:
    """A street lies in another town than before.

    Compared are streets and houses with a name, and where they are said to be. A town that
    everybody knows is not compared with one that nobody does: that may be a part of it.

    ## Flagged

    ```story
    She lived in Fenton Row, near the river at Marlbridge.
    Fenton Row was a muddy lane in Ostercombe.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ L401 “Fenton Row was a muddy lane in Ostercombe” here, but “Fenton Row, near the river at Marlbridge” elsewhere
    ```

    ## Not flagged

    ```story
    She lived in Fenton Row, near the river at Marlbridge.
    Fenton Row was the poorest street in London.
    ```
    """
    sites = [(one, value) for one in thing.stated if (value := thing_of(one)) is not None]
    sites = [one for one in sites if one[1].family == SITE]
    for (first, was), (second, now) in combinations(sites, 2):
        towns = {value.words[0] for _, value in sites if value.number == now.number}
        if was.number == now.number and was.words != now.words and len(towns) == 2:  # noqa: PLR2004 - two towns
            yield Finding(
                message=f"“{now.said}” here, but “{was.said}” elsewhere",
                notes=(Note(second.evidence, now.words[0]), Note(first.evidence, was.words[0])),
                subject=thing.name,
            )
            return
