"""Sets followed through a story: how many there were, what was set apart, what may be left."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import combinations

from continuity.canon.scenes import Stated
from continuity.claims.claim import Thing
from continuity.claims.tally import ALL_BUT, GONE, HALF_OF, LOST, MANY, OTHERS, PART, STILL

Entry = tuple[Stated, Thing]

REACH = 30
"""Over so many paragraphs "two of them" may be of a set."""
_FEWEST = 3
_MOST_PARTS = 6
"""Of more parts nobody keeps count."""


@dataclass(frozen=True, slots=True)
class Account:
    """A set and what the story says of its parts since it was counted."""

    noun: str
    words: tuple[str, ...]
    base: Entry
    number: float
    parts: tuple[Entry, ...] = ()
    lost: tuple[Entry, ...] = ()
    """Lost by name, each one."""
    before: tuple[Entry, ...] = ()
    """What was gone before the rest was told: from then on only that counts."""

    def left(self) -> frozenset[float]:
        """All numbers that may be left. What is lost for certain counts; of other parts nothing is
        known of whether one is within another.
        """
        parts = self.parts[-_MOST_PARTS:]
        sure = sum(value.number for _, value in parts if _certain(value))
        sizes = [float(value.number) for _, value in parts if not _certain(value)]
        whole = self.number - len(self.lost) - sure
        sums = {sum(some) for many in range(len(sizes) + 1) for some in combinations(sizes, many)}
        return frozenset(whole - some for some in sums if whole >= some)


def _certain(part: Thing) -> bool:
    return part.words[1] == GONE


@dataclass(slots=True)
class _Open:
    """The accounts that are open while a story is read."""

    accounts: dict[str, Account] = field(default_factory=dict)

    def near(self, order: int) -> list[Account]:
        return [one for one in self.accounts.values() if order - one.base[0].order <= REACH]


def accounts_at(entries: Iterable[Entry]) -> Iterator[tuple[Entry, tuple[Account, ...]]]:
    """Each entry with the accounts as they stand before it, the latest last."""
    kept = _Open()
    for entry in entries:
        one, value = entry
        yield entry, tuple(kept.near(one.order))
        if value.family == MANY:
            _count(kept, entry)
        elif value.family == PART:
            _set_apart(kept, entry)
        elif value.family == LOST:
            _lose(kept, entry)
        elif value.family == OTHERS:
            _rest(kept, entry)


def _count(kept: _Open, entry: Entry) -> None:
    _, value = entry
    noun, kind = value.words[:2]
    if not noun or kind == STILL:
        return
    known = kept.accounts.get(noun)
    if known is not None and known.number == value.number and known.parts:
        return
    kept.accounts.pop(noun, None)
    kept.accounts[noun] = Account(noun, value.words[2:], entry, value.number)


def _worked_out(entry: Entry, account: Account) -> Entry:
    """The part with its number, where that hangs on how many there are."""
    one, value = entry
    if HALF_OF in value.words:
        return one, replace(value, number=account.number / 2)
    if ALL_BUT in value.words:
        return one, replace(value, number=account.number - value.number)
    return entry


def _set_apart(kept: _Open, entry: Entry) -> None:
    one, value = entry
    near = [
        account
        for account in kept.near(one.order)
        if value.words[0] in ("", account.noun) and value.number < account.number
    ]
    if not near and not value.words[0] and value.number >= _FEWEST and "us" not in value.words:
        kept.accounts["them"] = Account("them", (), entry, value.number)
    for account in near:
        part = _worked_out(entry, account)
        part = part if account is near[-1] or value.words[0] else _unsure(part)
        kept.accounts[account.noun] = replace(account, parts=(*account.parts, part))


def _unsure(entry: Entry) -> Entry:
    """A part of the latest set is hardly one of those before."""
    one, value = entry
    return one, replace(value, words=(value.words[0], ""))


def _lose(kept: _Open, entry: Entry) -> None:
    one, value = entry
    for account in kept.near(one.order):
        names = {lost.words[0] for _, lost in account.lost}
        if value.words[0] not in names and len(account.lost) + 1 < account.number:
            kept.accounts[account.noun] = replace(account, lost=(*account.lost, entry))


def _rest(kept: _Open, entry: Entry) -> None:
    """From the rest on only the rest counts, where what went before is gone for good."""
    one, value = entry
    for account in kept.near(one.order):
        gone = sum(part.number for _, part in account.parts if part.words[1] == GONE)
        if gone and account.number - gone == value.number:
            kept.accounts[account.noun] = replace(
                account, number=value.number, parts=(), before=account.parts
            )
