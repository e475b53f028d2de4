"""Where the underlines are while the text under them is being changed. No Qt.

A report speaks of a text that may be some key presses old. Marks before and behind a change keep
their words; those that a change touches vanish until the next report. Offsets are those of the
page, which counts UTF-16 units.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from continuity.diagnostics.diagnostic import Severity
from continuity.prose.offsets import to_utf16
from continuity.ui.survey import Mark


@dataclass(frozen=True, slots=True)
class Underline:
    start: int
    end: int
    severity: Severity
    fingerprint: str
    note: int


@dataclass(frozen=True, slots=True)
class Difference:
    """``before[start:end_before]`` was replaced by ``after[start:end_after]``."""

    start: int
    end_before: int
    end_after: int


def difference(before: str, after: str) -> Difference:
    """The smallest single replacement that makes `after` of `before`."""
    shorter = min(len(before), len(after))
    start = _longest(shorter, lambda size: before[:size] == after[:size])
    end = _longest(
        shorter - start,
        lambda size: before[len(before) - size :] == after[len(after) - size :],
    )
    return Difference(start, len(before) - end, len(after) - end)


def _longest(most: int, equal: Callable[[int], bool]) -> int:
    """The largest size up to `most` for which `equal` holds; it holds for all smaller ones."""
    return bisect_left(range(1, most + 1), 1, key=lambda size: int(not equal(size)))


def carry(marks: Iterable[Mark], read: str, now: str) -> tuple[Underline, ...]:
    """Marks found in the text `read`, for a page that shows `now`."""
    change = difference(read, now)
    shift = change.end_after - change.end_before
    # Converting offsets walks through the text: only where a character needs two units.
    plain = now.isascii() or max(now, default="") <= "\uffff"
    carried = []
    for mark in marks:
        start, end = mark.span.start, mark.span.end
        if start >= change.end_before:
            start, end = start + shift, end + shift
        elif end > change.start:
            continue
        if not plain:
            start, end = to_utf16(now, start), to_utf16(now, end)
        carried.append(Underline(start, end, mark.severity, mark.fingerprint, mark.note))
    return tuple(carried)


def shifted(
    marks: tuple[Underline, ...], at: int, removed: int, added: int
) -> tuple[Underline, ...]:
    """The marks after `removed` units at `at` gave way to `added` ones."""
    if not marks:
        return marks
    end, by = at + removed, added - removed
    kept = []
    for mark in marks:
        if mark.end <= at:
            kept.append(mark)
        elif mark.start >= end:
            kept.append(replace(mark, start=mark.start + by, end=mark.end + by))
    return tuple(kept)


def between(marks: tuple[Underline, ...], start: int, end: int) -> tuple[Underline, ...]:
    """The marks that touch the stretch from `start` to `end`."""
    return tuple(mark for mark in marks if mark.start < end and start < mark.end)
