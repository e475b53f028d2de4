"""Q205."""

from collections.abc import Iterator, Sequence

from continuity.canon.ledger import Account, accounts_at
from continuity.canon.things import ThingSheet
from continuity.canon.told import told
from continuity.claims.tally import ASKED, COUNTING, RUN, SAID, TALLY
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

_BEHIND = 1
"""So many paragraphs behind the counting its outcome is told."""
_NEAR = 2
_MARKS = "“”‘’'\",.! "
_STEPS = frozenset(("step", "stair", "rung", "stroke", "chime", "bell", "tread"))
"""What people count as they go, or as it sounds."""


@rule("Q205", over=ThingSheet, severity=Severity.WARNING)
def counted_aloud_otherwise(thing: ThingSheet) -> Iterator[Finding]:
    """There are three keys, and who counts them says “Four”.

    Asked where somebody counts and then says a bare number, without having been asked anything: it
    is to be the number of some set that was told on the pages before, or of what may be left of it.
    And who counts stairs as he goes does not come to more than there are.

    ## Flagged

    ```story
    There were three keys, and three sisters to hold them.
    He took the keys from them one by one.
    “Four,” he said. “Good.”
    ^^^^^^ Q205 “Four” here, but “three keys” before
    ```

    ## Not flagged

    ```story
    There were three keys, and three sisters to hold them.
    He took the keys from them one by one.
    “Three,” he said. “Good.”
    ```
    """
    if thing.name != TALLY:
        return
    counting = asked = -_BEHIND - 1
    for entry, accounts in accounts_at(told(thing)):
        one, value = entry
        if value.family == COUNTING:
            counting = one.order
        elif value.family == ASKED:
            asked = one.order
        against = None
        if value.family == SAID and one.order - counting <= _BEHIND < one.order - asked:
            against = _other(value.number, accounts)
        elif value.family == RUN:
            steps = [each for each in accounts if each.noun in _STEPS]
            against = steps[-1] if steps and steps[-1].number < value.number else None
        if against is not None:
            yield Finding(
                message=f"“{value.said.strip(_MARKS)}” here, but “{_said(against)}” before",
                notes=(
                    Note(one.evidence, value.said.strip(_MARKS)),
                    Note(against.base[0].evidence, against.base[1].said),
                ),
                subject=against.noun,
            )


def _said(account: Account) -> str:
    return account.base[1].said.removeprefix("There were ").removeprefix("there were ")


def _other(many: float, accounts: Sequence[Account]) -> Account | None:
    """The one set in reach that may be meant, if the number goes with none."""
    if any(many == one.number or many in one.left() for one in accounts):
        return None
    near = [one for one in accounts if one.number > 1 and abs(one.number - many) <= _NEAR]
    return near[0] if near and len({one.number for one in near}) == 1 else None
