"""Q207."""

from collections.abc import Iterator, Mapping

from continuity.canon.scenes import Stated
from continuity.canon.things import ThingSheet
from continuity.canon.told import told
from continuity.claims.claim import Thing
from continuity.claims.shares import EQUALLY, SHARE
from continuity.claims.tally import MANY, TALLY
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

Entry = tuple[Stated, Thing]

_REACH = 60
"""Over so many paragraphs a legacy is spoken of."""
_ALIKE = (
    frozenset(("daughter", "girl", "sister")),
    frozenset(("son", "boy", "brother")),
    frozenset(("child", "heir", "grandchild", "orphan")),
    frozenset(("partner", "man", "friend", "companion", "crew", "thief", "robber")),
)


@rule("Q207", over=ThingSheet, severity=Severity.WARNING)
def share_does_not_fit(thing: ThingSheet) -> Iterator[Finding]:
    """What is divided equally among three comes to a quarter each.

    How many share it is told with the division, or it is the only number of them that stands in the
    pages before. Compared is the next share of money or goods that is told.

    ## Flagged

    ```story
    There were three Fenton girls.
    “All of it is to be divided equally among the daughters.”
    “A quarter of forty thousand,” said Tom.
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ Q207 “A quarter of forty thousand” here, but it is shared by 3
    ```

    ## Not flagged

    ```story
    There were three Fenton girls.
    “All of it is to be divided equally among the daughters.”
    “A third of forty thousand,” said Tom.
    ```
    """
    if thing.name != TALLY:
        return
    sets: dict[str, dict[float, Entry]] = {}
    shared: tuple[Entry, Entry] | None = None
    for entry in told(thing):
        one, value = entry
        if value.family == MANY:
            sets.setdefault(value.words[0], {}).setdefault(value.number, entry)
        elif value.family == EQUALLY:
            heirs = entry if value.number else _heirs(value.words[0], sets, one.order)
            shared = (entry, heirs) if heirs else None
        elif value.family == SHARE and shared is not None:
            division, heirs = shared
            if one.order - division[0].order <= _REACH and value.number != heirs[1].number:
                places = dict.fromkeys((entry, heirs, division))
                yield Finding(
                    message=f"“{value.said}” here, but it is shared by {heirs[1].number:g}",
                    notes=tuple(Note(each.evidence, what.said) for each, what in places),
                    subject="share",
                )
            shared = None


def _heirs(noun: str, sets: Mapping[str, Mapping[float, Entry]], order: int) -> Entry | None:
    """The one number of them that was told before."""
    names = next((group for group in _ALIKE if noun in group), frozenset((noun,)))
    found = {
        many: entry
        for name in names
        for many, entry in sets.get(name, {}).items()
        if order - entry[0].order <= _REACH
    }
    return next(iter(found.values())) if len(found) == 1 else None
