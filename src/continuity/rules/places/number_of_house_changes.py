"""L301."""

from collections.abc import Iterator

from continuity.canon.things import ThingSheet, thing_of
from continuity.claims.addresses import ROOM, STREET
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule


@rule("L301", over=ThingSheet, severity=Severity.WARNING)
def number_of_house_changes(thing: ThingSheet) -> Iterator[Finding]:
    """A house, a flat or a seat changes its number.

    Asked where a story names just two numbers of one street, or of its flats, suites, cabins,
    seats and flights. Rooms and cells lie side by side by nature: about them the rule asks quietly.

    ## Flagged

    ```story
    Mara lived at 14 Elm Street.
    The cab stopped before 41 Elm Street.
                           ^^^^^^^^^^^^^ L301 “41 Elm Street” here, but “14 Elm Street” elsewhere
    ```

    ## Not flagged

    ```story
    Mara lived at 14 Elm Street.
    The cab stopped before 41 Oak Street.
    ```
    """
    numbered = [(one, value) for one in thing.stated if (value := thing_of(one)) is not None]
    numbered = [one for one in numbered if one[1].family in (STREET, ROOM)]
    different = {(value.number, value.words) for _, value in numbered}
    if len(different) != 2:  # noqa: PLR2004 - one of two is a slip, of three none need be
        return
    first, was = numbered[0]
    second, now = next(
        one for one in numbered if (one[1].number, one[1].words) != (was.number, was.words)
    )
    yield Finding(
        message=f"“{now.said}” here, but “{was.said}” elsewhere",
        notes=(Note(second.evidence), Note(first.evidence)),
        subject=thing.name,
        doubtful=thing.name.startswith(("room", "cell", "gate", "platform")),
    )
