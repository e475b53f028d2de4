"""Q107."""

from collections.abc import Iterator, Sequence

from continuity.canon.ledger import Account, Entry, accounts_at
from continuity.canon.things import ThingSheet
from continuity.canon.told import told
from continuity.claims.tally import MANY, PART, STILL, TALLY, THERE, WHOLE
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

_NEAR = 2
_FEWEST = 3
_REACH = 25
_TOLD_WAYS = ((THERE, WHOLE), (THERE, THERE), (WHOLE, THERE))
"""Where both are pointed at, another rule compares them."""
_GROUPS = frozenset(
    (
        "us", "them", "you", "man", "woman", "person", "child", "boy", "girl", "party", "box",
        "set", "pack", "packet", "string", "bag", "crew", "gang", "team", "bundle", "line", "word",
        "thing", "finger", "place", "room", "house", "hundred", "letter", "friend",
    )
)  # fmt: skip
"""Of these a story has many groups."""


@rule("Q107", over=ThingSheet, severity=Severity.WARNING)
def count_changes_nearby(thing: ThingSheet) -> Iterator[Finding]:
    """Five clocks stand there, and a page later six of them strike.

    A counted set that is told again on the next pages with one or two more than there were, although
    nothing came on top. People are left out, and sets with another adjective.

    ## Flagged

    ```story
    My aunt kept five clocks, and no two of them agreed.
    At midnight they struck, all six of them.
                             ^^^^^^^^^^^^^^^ Q107 “all six of them” here, but “kept five clocks” before
    ```

    ## Not flagged

    ```story
    My aunt kept five clocks, and no two of them agreed.
    At midnight they struck, all five of them.
    ```
    """
    if thing.name != TALLY:
        return
    for entry, accounts in accounts_at(told(thing)):
        one, value = entry
        if value.family != MANY or value.words[1] == STILL:
            continue
        against = _against(entry, accounts)
        if against is not None:
            yield Finding(
                message=f"“{value.said}” here, but “{against.base[1].said}” before",
                notes=(
                    Note(one.evidence, value.said),
                    Note(against.base[0].evidence, against.base[1].said),
                ),
                subject=against.noun,
            )


def _against(entry: Entry, accounts: Sequence[Account]) -> Account | None:
    one, value = entry
    noun = value.words[0]
    near = [
        each
        for each in accounts
        if one.order - each.base[0].order <= _REACH and each.base[0].scene == one.scene
    ]
    if noun == "them" and value.said.lower().startswith("all "):
        return _of_them(value.number, near)
    of = [each for each in near if each.noun == noun and noun not in _GROUPS]
    for each in of:
        more = _FEWEST <= each.number < value.number <= each.number + _NEAR
        same = not value.words[2:] or value.words[2:] == each.words
        ways = (each.base[1].words[1], value.words[1])
        if more and same and ways in _TOLD_WAYS:
            return each
    return None


def _of_them(many: float, near: Sequence[Account]) -> Account | None:
    """The latest set, if "all of them" are too many for it and for every other one."""
    if not near or any(many == each.number or many in each.left() for each in near):
        return None
    last = near[-1]
    if last.noun in _GROUPS:
        return None
    owned = last.base[1].words[1] in (THERE, WHOLE) and last.base[1].family != PART
    return last if owned and _FEWEST <= last.number < many <= last.number + _NEAR else None
