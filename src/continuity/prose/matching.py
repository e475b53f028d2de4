"""Which paragraphs of a new text are paragraphs of the old one, unchanged, edited or moved."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher

_LARGEST_MIDDLE = 400_000
"""Pairs of changed paragraphs. Above this only those are matched that are equal and unique."""
_LARGEST_PAIRING = 2_500
_ALIKE = 0.5
_MOVED_WORTH = 40
"""Characters. Shorter paragraphs are too common to be known again elsewhere."""


def matched(olds: list[str], news: list[str]) -> dict[int, int]:
    """For each new text that is an old one, unchanged or edited: the index of the old.

    Both ends are compared first, so that one edit in a long book costs one pass over it.
    """
    head, tail = _common_ends(olds, news)
    same = {at: at for at in range(head)}
    same.update({len(news) - at: len(olds) - at for at in range(1, tail + 1)})
    left, right = olds[head : len(olds) - tail], news[head : len(news) - tail]
    for old, new in _blocks(left, right):
        for ours, theirs in _aligned(left, right, old, new):
            same[theirs + head] = ours + head
    _find_moved(olds, news, same)
    return same


def _common_ends(olds: list[str], news: list[str]) -> tuple[int, int]:
    longest = min(len(olds), len(news))
    head = 0
    while head < longest and olds[head] == news[head]:
        head += 1
    tail = 0
    while tail < longest - head and olds[-1 - tail] == news[-1 - tail]:
        tail += 1
    return head, tail


def _find_moved(olds: list[str], news: list[str], same: dict[int, int]) -> None:
    used = set(same.values())
    waiting: defaultdict[str, list[int]] = defaultdict(list)
    for at, text in enumerate(olds):
        if at not in used and len(text) >= _MOVED_WORTH:
            waiting[text].append(at)
    for at, text in enumerate(news):
        if at not in same and waiting.get(text):
            same[at] = waiting[text].pop(0)


def _blocks(olds: list[str], news: list[str]) -> Iterator[tuple[range, range]]:
    """Ranges of old and new that stand for one another, equal or not."""
    if len(olds) * len(news) <= _LARGEST_MIDDLE:
        for _, a, b, c, d in SequenceMatcher(None, olds, news, autojunk=False).get_opcodes():
            yield range(a, b), range(c, d)
        return
    ours, theirs = Counter(olds), Counter(news)
    where = {text: at for at, text in enumerate(olds) if ours[text] == 1}
    for at, text in enumerate(news):
        if text in where and theirs[text] == 1:
            yield range(where[text], where[text] + 1), range(at, at + 1)


def _aligned(olds: list[str], news: list[str], old: range, new: range) -> Iterator[tuple[int, int]]:
    """Pairs within two ranges that stand for one another."""
    if len(old) == len(new):
        yield from zip(old, new, strict=True)
        return
    if not old or not new or len(old) * len(new) > _LARGEST_PAIRING:
        return
    first = new.start
    for ours in old:
        rest = range(first, new.stop)
        best = max(rest, key=lambda theirs: _likeness(olds[ours], news[theirs]), default=None)
        if best is not None and _likeness(olds[ours], news[best]) >= _ALIKE:
            yield ours, best
            first = best + 1


def _likeness(old: str, new: str) -> float:
    """The part of the shorter text's words that the other one has too."""
    ours, theirs = Counter(old.split()), Counter(new.split())
    shorter = min(ours.total(), theirs.total())
    return (ours & theirs).total() / shorter if shorter else 0.0
