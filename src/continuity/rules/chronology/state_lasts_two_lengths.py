"""T104."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from continuity.canon.clock import ConflictKind, Timeline
from continuity.canon.scenes import Stated
from continuity.claims.claim import Manner, Stretch, Trait
from continuity.claims.spell_words import FAMILY, NAME
from continuity.claims.spells import AGO, DONE, NOT, OURS, WHOLE
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule
from continuity.story.moments import DAY, MONTH, YEAR, Bounds

_UNSAID: Final = (Manner.SUPPOSED, Manner.DREAMT)
_REACH: Final = {3 * YEAR: 40, 5 * YEAR: 400}
"""Lengths that do not go by within so many paragraphs unless the story says so."""
_WITHIN: Final = 2 * DAY
"""Nor does more than this within a scene."""
_NEAR: Final = 100
"""Within so many paragraphs one and the same word means one and the same thing."""
_LONG: Final = 3 * MONTH
_LASTING: Final = 20 * DAY
"""Who waits three days may wait again; who studies for three months has done so once."""
_SLACK: Final = 1
"""A day told from the light may be one too many."""
_BEGINS: Final = frozenset(
    FAMILY + name
    for name in (
        *("marriage", "engagement", "widowhood", "rent", "dwell", "work", "meeting", "death"),
        *("retire", "divorce", "exile", "blindness", "absence", "command", "ending"),
    )
)
"""States that are as old as the event of which the same words speak: who married four years ago has
been married for four.
"""
_ONSET: Final = FAMILY + "onset"
_MUTUAL: Final = frozenset(
    FAMILY + name for name in ("marriage", "engagement", "meeting", "divorce", "separation")
)
"""What two people have in common: "they" and "we" may be the same two."""
_ONCE: Final = frozenset({FAMILY + "burial"})
"""What is told of without saying whose it is."""
_AT_ONCE: Final = 30
_LONG_AGO: Final = 15 * YEAR


@rule("T104", over=Timeline, severity=Severity.WARNING)
def state_lasts_two_lengths(timeline: Timeline) -> Iterator[Finding]:
    """What has gone on up to now, or happened once, is so long ago here and so long there.

    Whoever has worked at the mill for twelve years has not been there for eighteen a page later.
    Two statements are compared if they are about the same person and say the same of them, or, where
    nobody is named, if they share their main words. Amounts are read generously, and time that the
    story says has passed in between is allowed for. What is over grows no more: who studied the herd
    for three months has not studied it for years.

    ## Flagged

    ```story
    “Wait,” said Mara. She had worked at the mill for twelve years.
    Tom looked at Mara. Mara had worked at the mill for three years, and nobody thanked her.
                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ T104 three years here, but twelve years before
    ```

    ```story
    Between them lay seventy-three thousand years of separation.
    The ships came home after fifty thousand years of separation.
                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ T104 fifty thousand years here, but seventy-three thousand years before
    ```

    ## Not flagged

    ```story
    “Wait,” said Mara. She had worked at the mill for twelve years.
    Mara had worked at the bakery for three years.
    ***
    Six years later
    “Wait,” said Mara. She had worked at the mill for eighteen years.
    ```
    """
    apart = {clock.scene for clock in timeline.scenes if clock.thread > 1}
    told = [one for one in map(_spell, timeline.stated) if one and one.stated.scene not in apart]
    elsewhere = [
        {step.evidence.anchor.paragraph for step in one.steps}
        for one in timeline.conflicts
        if one.kind is ConflictKind.LENGTHS
    ]
    leaps = [one.order for one in timeline.stated if _leaps(one)]
    clashes: dict[int, list[_Spell]] = {}
    for (at, first), (_, second) in combinations(enumerate(told), 2):
        if not _one_thing(first, second) or not _clash(first, second, leaps, timeline):
            continue
        places = {one.stated.evidence.anchor.paragraph for one in (first, second)}
        if not any(places <= others for others in elsewhere):
            clashes.setdefault(at, []).append(second)
    odd: set[Stated] = set()
    for at, others in clashes.items():
        if told[at].stated not in odd:
            odd.update(one.stated for one in others)
            yield _finding(told[at], others, _first_told(told, others[0]))


def _first_told(told: Sequence["_Spell"], other: "_Spell") -> list["_Spell"]:
    """Where a length that is not met by chance is told for the first time, of whatever."""
    said = _said(other)
    if other.value.duration.hard.low < _LONG_AGO:
        return []
    return [one for one in told if _said(one) == said and one is not other][:1]


@dataclass(frozen=True, slots=True)
class _Spell:
    stated: Stated
    value: Stretch

    @property
    def words(self) -> frozenset[str]:
        return frozenset(self.value.about)


def _spell(stated: Stated) -> _Spell | None:
    claim = stated.claim
    if claim.trait is not Trait.SPELL or not claim.holds or claim.voice.manner in _UNSAID:
        return None
    return _Spell(stated, claim.value) if isinstance(claim.value, Stretch) else None


def _leaps(stated: Stated) -> bool:
    value = stated.claim.value
    if stated.claim.trait is not Trait.SKIPS or not isinstance(value, Stretch):
        return False
    return value.duration.hard.high >= _LONG


def _one_thing(first: _Spell, second: _Spell) -> bool:
    """Whether both speak of one state, or of one event."""
    shared = {word for word in first.words & second.words if not word.startswith((NAME, NOT))}
    shared = shared or _one_place(first, second)
    if not shared or not _comparable(first, second, shared):
        return False
    if first.value.process == WHOLE:
        return first.words == second.words
    alike = _fits(first.words - shared, second.words - shared)
    if None not in (first.stated.owner, second.stated.owner):
        return alike and _one_owner(first, second, shared)
    if (OURS in first.words) != (OURS in second.words) and not shared & _MUTUAL:
        return False
    gap = second.stated.order - first.stated.order
    near = gap <= _NEAR and (first.value.process != AGO or bool(shared & _ONCE))
    return (len(shared) > 1 or near or _is_state(first, second, shared)) and alike


def _comparable(first: _Spell, second: _Spell, shared: AbstractSet[str]) -> bool:
    """Whether both tell of a state, of what is over, or of an event; or one of them of the event that
    the other's state began with.
    """
    kinds = {first.value.process, second.value.process}
    if kinds == {"", AGO} and _begins(first, second, shared):
        return True
    alike = len(kinds - {DONE}) <= 1 and (DONE not in kinds or kinds <= {DONE, ""})
    return alike and (NOT in first.words) == (NOT in second.words)


def _one_place(first: _Spell, second: _Spell) -> set[str]:
    """Where nothing but a place is named: nine years in Africa, sixteen years in Africa."""
    known = first.stated.owner is not None and first.stated.owner == second.stated.owner
    return set(first.words) if known and first.words == second.words else set()


def _begins(first: _Spell, second: _Spell, shared: AbstractSet[str]) -> bool:
    """Whether one tells how old a state is, and the other when it began: with the event itself, with
    buying or joining, or when it was done for the last time.
    """
    state, event = (first, second) if second.value.process == AGO else (second, first)
    onset = shared - {_ONSET} and _ONSET in event.words
    return bool(shared & _BEGINS or onset or (shared and NOT in state.words))


def _one_owner(first: _Spell, second: _Spell, shared: AbstractSet[str]) -> bool:
    """Whether both are of one person, or of two who can be only one and the other to each other."""
    owners = [one for one in (first.stated.owner, second.stated.owner) if one is not None]
    if len(set(owners)) == 1:
        return True
    named = {f"{NAME}{owner.split('-')[0]}" for owner in owners}
    return bool(shared & _MUTUAL) and bool(named & (first.words | second.words))


def _fits(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether what else is said leaves it one thing: nothing on one side, or some of the same."""
    one, other = _told(one), _told(other)
    return not one or not other or bool(one & other)


def _told(words: frozenset[str]) -> frozenset[str]:
    return words - {NOT, OURS, _ONSET}


def _is_state(first: _Spell, second: _Spell, shared: set[str]) -> bool:
    """Whether nothing is named but one and the same state: "years of separation"."""
    narrated = all(
        one.stated.claim.voice.manner is Manner.NARRATED and one.words == shared
        for one in (first, second)
    )
    return narrated and all(word.startswith(FAMILY) for word in shared)


def _clash(first: _Spell, second: _Spell, leaps: Sequence[int], timeline: Timeline) -> bool:
    before, after = first.value.duration.hard, second.value.duration.hard
    start, end = first.stated.order, second.stated.order
    gone = timeline.days_between(start, end)
    certain = max(0, gone.low - _SLACK) * DAY if first.value.process == AGO else 0
    if after.high < before.low + certain:
        return True
    if before.meets(after):
        return False
    if first.value.process == WHOLE:
        return end - start <= _NEAR
    if first.value.process == second.value.process == DONE and before.low >= _LASTING:
        return any(word.startswith(FAMILY) for word in first.words & second.words)
    return not any(start < leap <= end for leap in leaps) and _outgrown(first, second, gone)


def _outgrown(first: _Spell, second: _Spell, gone: Bounds) -> bool:
    """Whether it has grown by more than there was time for."""
    before, after = first.value.duration.hard, second.value.duration.hard
    far = second.stated.order - first.stated.order
    grown = after.low - before.high
    within = grown > _WITHIN and first.stated.scene == second.stated.scene
    goes_on = DONE not in (first.value.process, second.value.process)
    if within and far <= _AT_ONCE and goes_on:
        return True
    too_much = within or grown > (gone.high + _SLACK) * DAY
    if too_much and before.high >= _LONG:
        return True
    return any(grown >= least and far <= most for least, most in _REACH.items())


def _said(spell: _Spell) -> str:
    return spell.value.duration.said.lower().replace(" the ", " ").removeprefix("the ")


def _finding(first: _Spell, others: Sequence[_Spell], more: Sequence[_Spell]) -> Finding:
    second = others[0]
    here, there = _said(second), _said(first)
    places = dict.fromkeys((second.stated, first.stated, *(one.stated for one in more)))
    lengths = {one.stated: _said(one) for one in (second, first, *more)}
    gone = ", and days have gone by since" if here == there else ""
    return Finding(
        f"{here} here, but {there} before{gone}",
        tuple(Note(stated.evidence, lengths[stated]) for stated in places),
        subject=here,
        doubtful=not (first.stated.sure and second.stated.sure),
    )
