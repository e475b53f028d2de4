"""Q203."""

from collections.abc import Iterator, Sequence

from continuity.canon.ledger import Account, Entry, accounts_at
from continuity.canon.scenes import Stated
from continuity.canon.things import ThingSheet
from continuity.canon.told import told
from continuity.claims.claim import Thing
from continuity.claims.tally import EYES, GONE, OTHERS, PART, STILL, TALLY
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

_MOST_PLACES = 5
_LEAVES = ("that leaves", "that left", "which leaves", "which left")
_BESIDE = 12
_FEWEST = 3
_BODIES = frozenset(
    """
    us choir crew class team jury family household band company brother sister juror singer nun
    monk prisoner player dog horse pupil rower oarsman
    """.split()  # noqa: SIM905 - easier to read and to change as text
)
"""Those of whom each has one face."""
_NEAR = 2
"""A number further off is of another set."""


@rule("Q203", over=ThingSheet, severity=Severity.WARNING)
def set_does_not_add_up(thing: ThingSheet) -> Iterator[Finding]:
    """Of seven cups two are broken, and six are left.

    A set that was counted is followed for some pages: what the story sets apart of it ("two of
    them"), who of it is lost by name, and what is left in the end. A number that no sum of these
    gives is a slip. Where more may have gone than was told, nothing is said.

    ## Flagged

    ```story
    Seven cups stood on the shelf.
    Two of them fell and broke.
    Six cups still stood there.
    ^^^^^^^^ Q203 “Six cups” here, but there were “Seven cups”, and then “Two of them fell”
    ```

    ```story
    They had taken five rugs. Two were recovered in the car. The other three were missing.
    “I sit on one,” she said, “and the other four are in my bath.”
                                   ^^^^^^^^^^^^^^ Q203 “the other four” here, but there were “five rugs”, and then “Two were recovered”
    ```

    ## Not flagged

    ```story
    Seven cups stood on the shelf.
    Two of them fell and broke.
    Five cups still stood there.
    ```

    ```story
    Seven cups stood on the shelf.
    Two of them fell and broke.
    Three cups still stood there after that night.
    ```
    """
    if thing.name != TALLY:
        return
    for entry, accounts in accounts_at(told(thing)):
        against = _against(entry, accounts)
        if against is not None:
            parts = (*against.before, *against.lost, *against.parts)
            names = " and ".join(f"“{value.said}”" for _, value in parts[:2])
            then = f", and then {names}" if names else ""
            yield Finding(
                message=f"“{entry[1].said}” here, but there were “{against.base[1].said}”{then}",
                notes=tuple(
                    Note(one.evidence, value.said) for one, value in (entry, against.base, *parts)
                )[:_MOST_PLACES],
                subject=against.noun,
            )


def _against(entry: Entry, accounts: Sequence[Account]) -> Account | None:
    """The account that the entry cannot be of, though it must be."""
    value = entry[1]
    if value.family == OTHERS:
        return _rest_wrong(entry, accounts)
    if value.family == EYES:
        return _faces_wrong(entry, accounts)
    if value.family == PART and "us" in value.words:
        ours = [one for one in accounts if one.noun == "us"]
        return ours[-1] if ours and ours[-1].number < value.number else None
    return _left_wrong(entry, accounts) if value.words[1:2] == (STILL,) else None


def _left_wrong(entry: Entry, accounts: Sequence[Account]) -> Account | None:
    value = entry[1]
    of = [one for one in accounts if _may_be(one, value)]
    if not value.words[0] and any(value.number in one.left() for one in of):
        return None
    if value.said.lower().startswith(_LEAVES):
        return next((one for one in of[-1:] if _unequal(one, entry)), None)
    return next((one for one in of if _too_many(one, value.number)), None)


def _unequal(account: Account, entry: Entry) -> bool:
    """Whether "that leaves four" is not what the part right before it leaves."""
    one, value = entry
    last = account.parts[-1][0].order if account.parts else -_BESIDE
    right = value.number in account.left() or value.number >= account.number
    return not right and one.order - last <= _NEAR


def _faces_wrong(entry: Entry, accounts: Sequence[Account]) -> Account | None:
    lost = [one for one in accounts if one.lost]
    if not lost:
        return _too_many_faces(entry, accounts)
    return lost[-1] if all(_too_many(one, entry[1].number) for one in lost) else None


def _too_many_faces(entry: Entry, accounts: Sequence[Account]) -> Account | None:
    """The one company of this page, if it has one or two fewer than there are faces."""
    one, value = entry
    near = [
        each
        for each in accounts
        if one.order - each.base[0].order <= _BESIDE
        and each.base[0].scene == one.scene
        and each.base[0].evidence.anchor != one.evidence.anchor
    ]
    many = value.number + float(value.words[1])
    if any(each.number >= many for each in near):
        return None
    bodies = [each for each in near if each.noun in _BODIES and each.number >= many - _NEAR]
    return bodies[0] if len(bodies) == 1 and bodies[0].number >= _FEWEST else None


def _may_be(account: Account, value: Thing) -> bool:
    """Whether what is left is left of this set: the noun says so, or a part of it is gone for good."""
    if value.words[0]:
        return account.noun == value.words[0]
    return bool(account.lost) or any(part.words[1] == GONE for _, part in account.parts)


def _too_many(account: Account, many: float) -> bool:
    """Whether more are left than can be, but not so many that they are of another set."""
    left = account.left()
    return many not in left and min(left) < many <= account.number + _NEAR


def _close(account: Account, one: Stated) -> bool:
    """Whether a part of it was told right before."""
    return one.order - account.parts[-1][0].order <= _NEAR


def _rest_wrong(entry: Entry, accounts: Sequence[Account]) -> Account | None:
    one, value = entry
    if not value.words[1]:
        apart = [each for each in accounts if each.parts and _close(each, one)]
        wrong = len(apart) == 1 and _too_many(apart[0], value.number)
        return apart[0] if wrong and value.words[0] in ("", apart[0].noun) else None
    whole = value.number + float(value.words[1])
    named = [each for each in accounts if value.words[0] in ("", each.noun)]
    if any(whole in (each.number, *each.left()) for each in named):
        return None
    near = [each for each in named if each.before and abs(each.number - whole) <= _NEAR]
    return near[-1] if near and near[-1].base[0].scene == one.scene else None
