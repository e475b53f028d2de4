"""Lengths of time as they are written: found, and made into bounds."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from continuity.prose.hedges import HEDGES, UNITS, Hedge, bounds, vague_bounds
from continuity.prose.numbers import PLAIN, number
from continuity.prose.words import holds_any
from continuity.story.moments import Bounds, Duration
from continuity.story.text import Span

__all__ = ["Amount", "amounts", "durations", "number"]

_UNITS: Final = (
    "second|sec|minute|min|hour|hr|day|night|week|fortnight|month|summer|winter|year|yr|decade"
    "|century|centurie"
)
_UNIT: Final = re.compile(
    rf"(?<=[ \-–‑\d½¼¾])(?P<unit>{_UNITS})s?\b(?!\.\d)",
    re.IGNORECASE,
)
_WORDS: Final = frozenset(f"{unit}{s}" for unit in _UNITS.split("|") for s in ("", "s"))
_NAMES: Final = {
    "sec": "second",
    "min": "minute",
    "hr": "hour",
    "night": "day",
    "summer": "year",
    "winter": "year",
    "yr": "year",
    "centurie": "century",
}
_WINDOW: Final = 72
"""Characters before a unit in which its amount may begin."""

_BEFORE: Final = {word: hedge for hedge in HEDGES for word in hedge.words}
_BEHIND: Final = {word: hedge for hedge in HEDGES for word in hedge.behind}


def _either(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True)).replace(" ", r"\s")


_ADJECTIVE: Final = (
    "more|further|whole|full|long|solid|short|good|additional|other|extra|entire|bloody|little"
    "|standard|brief|straight|consecutive|odd|earth|terrestrial|damn|goddamn|fucking|mere|weary"
    "|endless|hard|happy|lonely|terrible|awful|miserable|precious|measly|lousy|great|busy|quiet"
)
_ONCE: Final = rf"{PLAIN}(?:[\s\-]and[\s\-](?:an?[\s\-])?(?:half|quarter|three\squarters))?"
_AMOUNT: Final = re.compile(
    rf"""(?<![\w\-–,.])
    (?:(?P<hedge>{_either(_BEFORE)})\s)?
    (?:(?:only|just|the|those|these|next|last|past|first|another|yet|my|his|her|their|our)\s)*?
    (?P<amount>
        (?P<couple>(?:a\s)?couple(?:\sof)?)
      | (?P<few>(?:an?other\s|a\s)?(?:good\s|very\s|precious\s)?few|several)
      | (?P<handful>(?:a\s)?handful\sof)
      | (?P<half_dozen>half[\s\-]a[\s\-]dozen|a\shalf[\s\-]dozen|half[\s\-]dozen)
      | (?P<dozens>dozens\sof)
      | (?P<dozen>(?:a\s)?dozen)
      | (?P<part>(?:an?\s)?(?:half|quarter)|three[\s\-]quarters)(?:\sof)?(?:[\s\-](?:an?|the))?
      | (?P<one>{_ONCE})
      | (?:between\s)?(?P<low>{_ONCE}|an?)
        (?:\s?[\-–—]\s?|,?\s(?:or|to|and)\s(?:maybe\s|perhaps\s|even\s)?)(?P<high>{_ONCE})
      | (?P<single>an?|another|(?<=the\s)(?:past|coming))
    )
    (?P<adjectives>(?:[\-–‑\s](?:{_ADJECTIVE}))*)
    [\-–‑\s]*$""",
    re.VERBOSE | re.IGNORECASE,
)
_TAIL: Final = re.compile(
    rf"""(?P<plus>\sand\s(?:an?\s)?(?P<fraction>half|quarter|three\squarters))?
    (?:,?\sor\s(?:maybe\s|perhaps\s|even\s)?(?P<high>two|three|four|five|six)\b)?
    (?:,?\s(?P<behind>{_either(_BEHIND)})\b)?""",
    re.VERBOSE | re.IGNORECASE,
)
_JOINT: Final = re.compile(r",?\s(?:and\s)?$|\s$")
_FRACTIONS: Final = {"half": 0.5, "quarter": 0.25, "three quarters": 0.75}


@dataclass(frozen=True, slots=True)
class Amount:
    """A length of time where it stands; `more` if it comes on top: "three more hours"."""

    span: Span
    duration: Duration
    unit: str
    more: bool = False
    count: float | None = None
    """How many units, where one number says it."""


def durations(text: str) -> tuple[tuple[Span, Duration], ...]:
    """All lengths of time in `text` that have an amount, hedges included in their spans."""
    return tuple((amount.span, amount.duration) for amount in amounts(text))


@lru_cache(maxsize=4)
def amounts(text: str) -> tuple[Amount, ...]:
    """All lengths of time in `text`; several extractors look at one paragraph in turn."""
    found: list[Amount] = []
    if not holds_any(text, _WORDS):
        return ()
    start = 0
    for match in _UNIT.finditer(text):
        one = _amount(text, match, start)
        if one is None:
            continue
        start = one.span.end
        if found and _joins(text, found[-1], one):
            found[-1] = _joined(text, found[-1], one)
        else:
            found.append(one)
    return tuple(found)


def _amount(text: str, match: re.Match[str], start: int) -> Amount | None:
    begin = max(start, match.start() - _WINDOW)
    before = _AMOUNT.search(text[begin : match.start()])
    if before is None:
        return None
    word = match["unit"].lower()
    unit = _NAMES.get(word, word)
    tail = _TAIL.match(text, match.end())
    assert tail is not None  # noqa: S101 - every part of the pattern is optional
    hedge = _hedge(before["hedge"], tail["behind"])
    count, hard_soft = _measured(before, tail, unit, hedge)
    if hard_soft is None:
        return None
    first = before.start("hedge") if before["hedge"] else before.start("amount")
    span = Span(begin + first, tail.end())
    head = before[0].lower()
    more = " more" in before["adjectives"].lower() or "another" in head or "further" in head
    return Amount(span, Duration(span.of(text), *hard_soft), unit, more, count)


def _hedge(before: str | None, behind: str | None) -> Hedge | None:
    if before:
        return _BEFORE[" ".join(before.lower().split())]
    return _BEHIND[" ".join(behind.lower().split())] if behind else None


def _measured(
    before: re.Match[str], tail: re.Match[str], unit: str, hedge: Hedge | None
) -> tuple[float | None, tuple[Bounds, Bounds] | None]:
    for vague in ("couple", "few", "handful", "half_dozen", "dozens", "dozen"):
        if before[vague]:
            return None, vague_bounds(_vague(vague, before[vague]), unit, hedge)
    low = high = _single(before)
    if before["high"]:
        low, high = number(before["low"]), number(before["high"])
    if low is None or high is None:
        return None, None
    if tail["fraction"]:
        low = high = high + _FRACTIONS[" ".join(tail["fraction"].lower().split())]
    if tail["high"]:
        high = number(tail["high"]) or high
    if low > high:
        return None, None
    return (low if low == high else None), bounds(low, high, unit, hedge)


def _vague(group: str, said: str) -> str:
    if "several" in said.lower():
        return "several"
    return {"half_dozen": "half a dozen", "dozen": "a dozen"}.get(group, group)


def _single(before: re.Match[str]) -> float | None:
    if before["part"]:
        words = re.sub(r"^an?\s", "", before["part"].lower()).replace("-", " ")
        return _FRACTIONS[words]
    if before["one"]:
        return number(before["one"])
    return 1.0


def _joins(text: str, before: Amount, after: Amount) -> bool:
    """Whether "two hours" and "ten minutes" are one length of time."""
    between = text[before.span.end : after.span.start]
    smaller = UNITS[after.unit] < UNITS[before.unit]
    return smaller and before.count is not None and bool(_JOINT.fullmatch(between))


def _joined(text: str, before: Amount, after: Amount) -> Amount:
    """The sum: as sure as its smallest part, for nobody rounds hours and then names minutes."""
    span = Span(before.span.start, after.span.end)
    whole = (before.count or 0) * UNITS[before.unit]
    shift = Bounds(whole, whole)
    duration = Duration(span.of(text), after.duration.hard + shift, after.duration.soft + shift)
    size = UNITS[after.unit]
    count = None if after.count is None else whole / size + after.count
    return Amount(span, duration, after.unit, before.more, count)
