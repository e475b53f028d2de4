"""P403."""

from collections.abc import Iterator
from typing import Final

from continuity.canon.people import Dossier
from continuity.canon.scenes import Stated
from continuity.claims.claim import Feature, Trait
from continuity.claims.ranks import RISES
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

_LADDERS: Final = (
    frozenset(("constable", "sergeant", "inspector", "superintendent", "commissioner")),
    frozenset(
        ("private", "corporal", "sergeant", "lieutenant", "captain", "major", "colonel", "brigadier", "general")
    ),
    frozenset(("midshipman", "ensign", "lieutenant", "commander", "captain", "commodore", "admiral")),
)  # fmt: skip
_RIGHT_AND_WRONG: Final = 2
_NEAR: Final = 150
"""Over more paragraphs somebody may have risen."""
_ODD: Final = 2
"""Whoever is called so more often has the rank."""


@rule("P403", over=Dossier, severity=Severity.WARNING)
def rank_is_another(person: Dossier) -> Iterator[Finding]:
    """A captain is said to be a lieutenant.

    What is said of somebody's rank is put beside the title. Two titles are a matter of N204. One
    rank must be told only once or twice, and near the other; whoever is promoted anywhere in the
    story, or acts for somebody, is left alone.

    ## Flagged

    ```story
    “Course?” said Tom. Captain Tom Marsh stood at the rail.
    “North,” said Captain Tom Marsh, and yawned.
    “Aye,” said Ann. Tom had been a lieutenant for six weeks.
                     ^^^^^^^^^^^^^^^^^^^^^^^^^ P403 Tom Marsh is a lieutenant here, but a captain elsewhere
    ```

    ## Not flagged

    ```story
    “Course?” said Tom. Captain Tom Marsh stood at the rail.
    Captain Tom Marsh had been promoted in the spring.
    “Aye,” said Ann. Tom had been a lieutenant for six weeks.
    ```
    """
    told = [
        (one, value.said)
        for one in person.said_of(Trait.RANK)
        if isinstance(value := one.claim.value, Feature)
        and one.owner == person.person.id
        and one.scene not in person.apart
    ]
    if any(rank == RISES for _, rank in told):
        return
    by_rank: dict[str, list[Stated]] = {}
    for one, rank in told:
        by_rank.setdefault(rank, []).append(one)
    if all(_by_title(one) for one, _ in told):
        return
    if len(by_rank) != _RIGHT_AND_WRONG or not any(set(by_rank) <= row for row in _LADDERS):
        return
    odd, usual = sorted(by_rank, key=lambda rank: (len(by_rank[rank]), -by_rank[rank][0].order))
    wrong = by_rank[odd][0]
    right = min(by_rank[usual], key=lambda one: abs(one.order - wrong.order))
    low, high = sorted((wrong.order, right.order))
    leap = any(low < skip <= high for skip in person.leaps)
    if len(by_rank[odd]) <= _ODD and high - low <= _NEAR and not leap:
        first = by_rank[usual][0]
        places = (wrong, right, first) if first is not right else (wrong, right)
        yield Finding(
            message=f"{person.person.name} is {_a(odd)} here, but {_a(usual)} elsewhere",
            notes=tuple(Note(one.evidence) for one in places),
            subject=person.person.name,
            doubtful=not (wrong.sure and right.sure),
        )


def _by_title(stated: Stated) -> bool:
    subject = stated.claim.subject
    return subject is not None and subject.span == stated.evidence.anchor.span


def _a(rank: str) -> str:
    return f"{'an' if rank[0] in 'aei' else 'a'} {rank}"
