"""Expressions of time as fiction writes them: how many are noticed, and how many read rightly."""

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import astuple
from math import isclose, isinf
from pathlib import Path
from typing import Any

import pytest

from claiming import claims
from continuity import assets
from continuity.claims.claim import Years
from continuity.prose.clocks import clock_times
from continuity.prose.dates import dates
from continuity.prose.hedges import UNITS
from continuity.prose.quantities import durations
from continuity.prose.telling_time import frequencies, parts_of_day, seasons, shifts
from continuity.story.moments import DAY
from continuity.story.text import Span

SENTENCES: dict[str, list[list[Any]]] = tomllib.loads(
    Path(__file__).with_name("time_expressions.toml").read_text(encoding="utf-8")
)
RECOGNISED, RIGHT = 0.95, 0.9


def _near(one: float, other: float) -> bool:
    """A quarter more or less, or a few hours of a day, is a matter of taste."""
    if isinf(one) or isinf(other):
        return one == other
    return isclose(one, other, rel_tol=0.25, abs_tol=1e-3)


def _lengths(text: str) -> Iterator[tuple[Span, Any]]:
    for span, duration in durations(text):
        yield span, astuple(duration.soft)


def _shifts(text: str) -> Iterator[tuple[Span, Any]]:
    for span, bounds in shifts(text):
        yield span, (bounds.low / DAY, bounds.high / DAY)


def _clocks(text: str) -> Iterator[tuple[Span, Any]]:
    for span, clock in clock_times(text):
        yield span, {f"{half // 60:02}:{half % 60:02}" for half in clock.halves}


def _dates(text: str) -> Iterator[tuple[Span, Any]]:
    for span, date in dates(text, assets.lexicon().tables["feasts"]):
        year, month, day, weekday = (part or "?" for part in astuple(date))
        yield span, f"{year}-{month}-{day} {weekday}"


def _ages(text: str) -> Iterator[tuple[Span, Any]]:
    for claim in claims(text, "age"):
        if isinstance(claim.value, Years):
            yield claim.excerpt.span, (claim.value.low, claim.value.high)


READERS = {
    "lengths": _lengths,
    "clocks": _clocks,
    "dates": _dates,
    "parts": parts_of_day,
    "shifts": _shifts,
    "seasons": seasons,
    "often": frequencies,
    "ages": _ages,
}


def _expected(kind: str, values: list[Any]) -> object:
    match kind:
        case "lengths":
            return tuple(value * UNITS[values[2]] for value in values[:2])
        case "clocks":
            return set(values[0].split("|"))
        case "shifts" | "ages":
            return tuple(values)
        case _:
            return values[0]


def _fits(found: object, expected: object) -> bool:
    if isinstance(expected, tuple) and isinstance(found, tuple):
        return all(_near(one, other) for one, other in zip(found, expected, strict=True))
    if isinstance(expected, float | int) and isinstance(found, float):
        return isclose(found, expected, rel_tol=0.1)
    return bool(found == expected)


def _score(kind: str, rows: Iterable[list[Any]]) -> tuple[list[str], list[str]]:
    """The sentences whose expression is not noticed, and those where it is misread."""
    missed, wrong = [], []
    for text, words, *values in rows:
        at = text.index(words)
        span = Span(at, at + len(words))
        found = [value for where, value in READERS[kind](text) if where.overlaps(span)]
        expected = _expected(kind, values)
        if not found:
            missed.append(text)
        elif not any(_fits(value, expected) for value in found):
            wrong.append(f"{text} {found} not {expected}")
    return missed, wrong


def test_nearly_all_expressions_of_time_are_noticed_and_read_rightly() -> None:
    scores = {kind: _score(kind, rows) for kind, rows in SENTENCES.items()}
    missed = [text for kind in scores for text in scores[kind][0]]
    wrong = [text for kind in scores for text in scores[kind][1]]
    number = sum(len(rows) for rows in SENTENCES.values())
    assert number >= 400
    assert 1 - len(missed) / number >= RECOGNISED, missed
    assert 1 - (len(missed) + len(wrong)) / number >= RIGHT, missed + wrong


@pytest.mark.parametrize("kind", sorted(SENTENCES))
def test_no_kind_of_expression_is_left_behind(kind: str) -> None:
    missed, wrong = _score(kind, SENTENCES[kind])
    assert len(missed) + len(wrong) <= 0.25 * len(SENTENCES[kind]), missed + wrong
