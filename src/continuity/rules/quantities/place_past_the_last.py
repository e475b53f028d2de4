"""Q106."""

from collections.abc import Iterator, Sequence

from continuity.canon.ledger import Account, Entry, accounts_at
from continuity.canon.things import ThingSheet
from continuity.canon.told import told
from continuity.claims.claim import Thing
from continuity.claims.tally import PLACE, TALLY, THERE, singular
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

_NUMBERED = frozenset(("page", "chapter", "step", "stair", "verse", "line"))
_NEAR = 3
_FEWEST = 3
_BESIDE = 12
"""So few paragraphs on, "the eighth" is of the set that was counted."""
_SHORT = 3
"""So many words say which place it is, where the noun stands right behind the number."""


@rule("Q106", over=ThingSheet, severity=Severity.WARNING)
def place_past_the_last(thing: ThingSheet) -> Iterator[Finding]:
    """A stair of twelve steps has a fourteenth, a book of three hundred pages a page 340.

    Compared are the places of a row with how many there are, as told on the pages before.

    ## Flagged

    ```story
    Twelve stairs led up to the landing.
    On the fourteenth stair he stopped and listened.
       ^^^^^^^^^^^^^^^^^^^^ Q106 “the fourteenth stair” here, but “Twelve stairs” before
    ```

    ```story
    The book ran to three hundred and twelve pages.
    By Friday he had got to page three hundred and forty.
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Q106 “page three hundred” here, but “three hundred and twelve pages” before
    ```

    ## Not flagged

    ```story
    Twelve stairs led up to the landing.
    On the eleventh stair he stopped and listened.
    ```
    """
    if thing.name != TALLY:
        return
    for entry, accounts in accounts_at(told(thing)):
        one, value = entry
        against = _past(entry, accounts) if value.family == PLACE else None
        if against is not None:
            yield Finding(
                message=f"“{_said(value, against)}” here, but “{against.base[1].said}” before",
                notes=(
                    Note(one.evidence, _said(value, against)),
                    Note(against.base[0].evidence, against.base[1].said),
                ),
                subject=against.noun,
            )


def _past_alone(entry: Entry, accounts: Sequence[Account]) -> Account | None:
    """The one set of these pages, if it ends right before the place."""
    one, value = entry
    near = [
        each
        for each in accounts
        if each.number >= _FEWEST and one.order - each.base[0].order <= _BESIDE
    ]
    if any(each.number >= value.number for each in near):
        return None
    last = [each for each in near if each.number + 1 == value.number]
    alone = len(last) == 1 and len(near) == 1
    return last[-1] if alone and last[-1].base[1].words[1] == THERE else None


def _said(value: Thing, account: Account) -> str:
    if not value.words:
        return value.said
    words = value.said.split()
    return " ".join(words[:_SHORT]) if singular(value.words[0]) == account.noun else value.said


def _past(entry: Entry, accounts: Sequence[Account]) -> Account | None:
    value = entry[1]
    if not value.words:
        return _past_alone(entry, accounts)
    names = {singular(word) for word in value.words}
    for account in accounts:
        if account.noun not in names or account.number < _FEWEST:
            continue
        most = account.number + _NEAR
        told_elsewhere = len(value.words) == 1 and value.number == account.number + 1
        numbered = bool(names & _NUMBERED) or not told_elsewhere
        if account.number < value.number and numbered:
            return account if value.number <= most or names & _NUMBERED else None
    return None
