"""What the words around a thing say becomes of it: a function of text and spans alone."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from continuity.claims import fate_patterns as losing
from continuity.claims import fate_words as fate
from continuity.claims import hand_patterns as hand
from continuity.claims import state_patterns as states
from continuity.claims.noun_phrases import NounPhrase
from continuity.story.text import Span

_BEFORE: Final = 60
NEW: Final = frozenset(
    (
        "new", "second", "other", "spare", "fresh", "borrowed", "third", "replacement", "similar",
        "different", "next", "extra", "identical",
    )
)  # fmt: skip
"""Of a thing that is not the one there was."""
WHOSE: Final = frozenset(("his", "her", "my", "their", "our", "'s"))
_OWN_CLOTHES: Final = frozenset(("his", "her", "my "))
USES: Final = frozenset((fate.IN_HAND, fate.THERE, *fate.SIGNS.values(), *fate.RESTORED))
"""What shows that a thing is there and whole."""


@dataclass(frozen=True, slots=True)
class Turn:
    family: str
    span: Span
    """The words that tell it, with those for the thing."""
    verb: int | None = None
    """Where the verb begins that somebody is the subject of."""
    loose: bool = False
    """The words are used of much that is no thing: "lost", "gave", "left"."""


_BURNS: Final = frozenset((*states.LIGHTS, "stove", "heater", "boiler", "pipe", "kettle"))
"""To burn down is no more than what these are for."""


def turn_of(text: str, span: Span, phrase: NounPhrase | None, determiner: str) -> Turn | None:
    """What becomes of the thing at the span, which is the phrase itself or an "it" for it."""
    if phrase is not None and not NEW.isdisjoint(phrase.words):
        return None
    start = max(0, span.start - _BEFORE)
    before = text[start : span.start]
    if "of " in before[-4:] and losing.LIKENESS.search(before):
        return None
    noun = phrase.noun if phrase else ""
    return (
        _state(text, span, before, _STATES.get(noun, ()))
        or _back(text, span, before)
        or (None if noun in _BURNS else _lost_behind(text, span))
        or _lost_ahead(text, span, before, determiner)
        or _used(text, span, before, phrase.determiner if phrase else "")
    )


def shown(text: str, turn: Turn) -> bool:
    """Whether somebody who hands it over or leaves it shows that it is there, here and now."""
    if turn.family not in {fate.PARTED, fate.GONE} or turn.verb is None:
        return False
    return not hand.NOT_NOW.search(text[max(0, turn.verb - _BEFORE) : turn.verb])


def _ends(text: str, span: Span) -> str:
    """The last word of the phrase."""
    return span.of(text).rsplit(" ", 1)[-1].lower()


_State = tuple[str, re.Pattern[str], bool]
"""A state, the words for it, and whether they stand ahead of the thing."""


def _state(text: str, span: Span, before: str, words: Sequence[_State]) -> Turn | None:
    """A light goes out, a clock stops, a bottle is empty; or it shines, strikes, is drunk from."""
    start = span.start - len(before)
    for family, pattern, ahead in words:
        found = pattern.search(before) if ahead else _behind(pattern, text, span.end)
        if found is None:
            continue
        at = found.start() if ahead else len(before)
        if family in USES and hand.NOT_NOW.search(before[:at]):
            continue
        last = span.end if ahead else found.end()
        return Turn(family, Span(start + at, last), start + at if ahead else None)
    return None


_MACHINE: Final[tuple[_State, ...]] = (
    (fate.DEAD, states.NO_MORE, False),
    (fate.GOING, states.SETS_GOING, True),
    (fate.WORKS, states.GOES, False),
    (fate.WORKS, states.SET_GOING, True),
)
_STATES: Final[Mapping[str, tuple[_State, ...]]] = {
    **dict.fromkeys(states.MACHINES, _MACHINE),
    **dict.fromkeys(states.CLOCKS, ((fate.DEAD, states.STOPPED, False), *_MACHINE)),
    **dict.fromkeys(
        states.LIGHTS,
        (
            (fate.OUT, states.PUT_OUT, True),
            (fate.LIT, states.LIT_AHEAD, True),
            (fate.SHINES, states.BY_LIGHT, True),
            (fate.OUT, states.GOES_OUT, False),
            (fate.LIT, states.LIT_BEHIND, False),
            (fate.SHINES, states.SHINES_ON, False),
        ),
    ),
    **dict.fromkeys(
        states.VESSELS,
        (
            (fate.EMPTIED, states.EMPTIES, True),
            (fate.FILLED, states.FILLS, True),
            (fate.DRINKS, states.POURED, True),
            (fate.EMPTIED, states.IS_EMPTY, False),
        ),
    ),
}


def _back(text: str, span: Span, before: str) -> Turn | None:
    found = None if _last_word(before) in _NEVER_AHEAD else losing.BACK_AHEAD.search(before)
    if found:
        return Turn(fate.BACK, Span(span.start - len(before) + found.start(), span.end))
    behind = losing.BACK_BEHIND.match(text, span.end)
    return Turn(fate.BACK, Span(span.start, behind.end())) if behind else None


def _lost_behind(text: str, span: Span) -> Turn | None:
    for family, pattern in losing.BEHIND:
        found = _behind(pattern, text, span.end)
        if found:
            return Turn(family, Span(span.start, found.end()))
    return None


def _last_word(before: str) -> str:
    return before.rstrip().rpartition(" ")[2]


def _behind(pattern: re.Pattern[str], text: str, end: int) -> re.Match[str] | None:
    """What stands behind a thing, or behind words for its place: "the clock in the hall"."""
    found = pattern.match(text, end)
    if found is not None or not text.startswith(" ", end):
        return found
    behind = (pattern.match(text, place) for place in _places(text, end))
    return next((one for one in behind if one), None)


@lru_cache(maxsize=16)
def _places(text: str, end: int) -> tuple[int, ...]:
    """Where words for a place end; pattern after pattern is tried behind them."""
    found = (one.match(text, end) for one in hand.PLACES)
    return tuple(place.end() for place in found if place)


def _lost_ahead(text: str, span: Span, before: str, determiner: str) -> Turn | None:
    start, end = span.start - len(before), span.end
    if " " not in before[-2:]:
        return None  # all that may stand ahead ends in a space
    for pattern, family, follows in () if _last_word(before) in _NEVER_AHEAD else _AHEAD:
        found = pattern.search(before)
        if not found or before[: found.start()].endswith(" it "):
            continue
        behind = follows.match(text, end) if follows else None
        if follows is None or behind:
            last = behind.end() if behind else end
            loose = pattern in _LOOSE
            return Turn(family, Span(start + found.start(), last), start + found.start(), loose)
    found = losing.GIVEN.search(before)
    if not found:
        return None
    whom = (found["whom"] or "").strip()
    behind = None if whom else losing.GIVEN_TO.match(text, end)
    theirs = {whom, determiner} in ({"him", "his"}, {"her"}, {"me", "my"})
    if (not whom and not behind) or theirs:
        return None
    last = behind.end() if behind else end
    return Turn(fate.PARTED, Span(start + found.start(), last), start + found.start(), loose=True)


_AHEAD: Final = (
    (losing.DESTROYED_AHEAD, fate.DESTROYED, None),
    (losing.DESTROYED_WITH, fate.DESTROYED, losing.IN_PIECES),
    (losing.THROWN, fate.DESTROYED, losing.INTO_FIRE),
    (losing.THROWN, fate.PARTED, losing.INTO_POST),
    (losing.THROWN, fate.GONE, losing.INTO_BIN),
    (losing.THROWN, fate.SUNK, losing.INTO_WATER),
    (losing.LEFT, fate.GONE, losing.LEFT_BEHIND),
    (losing.GONE_AHEAD, fate.GONE, None),
    (losing.PARTED_AHEAD, fate.PARTED, None),
    (losing.FLUSHED, fate.SUNK, losing.DOWN),
    (losing.MADE, fate.DESTROYED, None),
    (losing.LET, fate.SUNK, losing.GO),
    (losing.TAKEN_BY, fate.SUNK, None),
    (losing.LAID, fate.SUNK, losing.IN_GRAVE),
    (losing.TAKEN_TO, fate.PARTED, losing.TO_SHOP),
    (losing.LEAVES, fate.GONE, losing.SOMEWHERE),
    (losing.SWAPPED, fate.PARTED, losing.SWAPPED_FOR),
)


_NEVER_AHEAD: Final = frozenset(
    """
    and at from by into through as is was but that onto between near beside behind under toward
    towards against across
    """.split()  # noqa: SIM905 - easier to read and to change as text
)
"""Words in which nothing ends that is told ahead of a thing."""
_LOOSE: Final = frozenset((losing.LEAVES, losing.GONE_AHEAD, losing.TAKEN_BY, losing.LEFT))


def _used(text: str, span: Span, before: str, whose: str) -> Turn | None:
    start = span.start - len(before)
    drawn = hand.DRAWN.search(before)
    pocket = hand.FROM_POCKET.match(text, span.end) if drawn else None
    wrapped = hand.WRAPPED.search(before)
    about = hand.ABOUT.match(text, span.end) if wrapped else None
    if about:
        drawn, pocket = wrapped, about
    found = drawn if pocket else hand.HELD.search(before) or hand.WITH.search(before)
    if not found and _ends(text, span) in hand.ABOARD_OF:
        found = hand.ABOARD.search(before)
    elif not found and text[span.start : span.start + 3].lower() in _OWN_CLOTHES:
        found = hand.DRESSED.search(before)
    if found:
        last = pocket.end() if pocket else span.end
        return _now(fate.IN_HAND, before, found.start(), Span(start + found.start(), last))
    behind = hand.HELD_BEHIND.match(text, span.end)
    if behind and (whose not in WHOSE or whose in {behind["holder"], "'s"}):
        return _now(fate.IN_HAND, before, len(before), Span(span.start, behind.end()))
    mirror = hand.IN_GLASS.search(before) if text[span.end - 6 : span.end] == "mirror" else None
    found = hand.SEEN.search(before) or mirror
    if not found and hand.UP.match(text, span.end):
        found = hand.PICKED.search(before)
    if found:
        return _now(fate.THERE, before, found.start(), Span(start + found.start(), span.end))
    behind = _behind(hand.STANDS, text, span.end)
    if behind:
        return _now(fate.THERE, before, len(before), Span(span.start, behind.end()))
    return None


def _now(family: str, before: str, at: int, span: Span) -> Turn | None:
    """It is used where nothing ahead of the verb says that it once was or may be."""
    if hand.NOT_NOW.search(before[:at]):
        return None
    return Turn(family, span, span.start)
