"""P704."""

from collections.abc import Iterator
from itertools import combinations

from continuity.canon.people import Dossier
from continuity.canon.scenes import Stated
from continuity.claims.claim import Thing, Trait
from continuity.claims.told_pasts import EMPLOYED, MET
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

_RIGHT_AND_WRONG = 2
_NEAR = 150
"""Over more paragraphs somebody may work elsewhere."""


@rule("P704", over=Dossier, severity=Severity.WARNING)
def past_told_otherwise(person: Dossier) -> Iterator[Finding]:
    """Two people met in Vienna, and elsewhere they met at a party in London.

    Where two people first met, and for whom somebody works, has one answer. The rule compares what
    the narration says and what people say of themselves, and is silent where months pass, or where
    the words say that it was once so.

    ## Flagged

    ```story
    “Wait,” said Tom. “I work at the brewery,” said Tom.
    “Go on,” said Ann.
    Tom worked at the bank, and his hands were clean.
    ^^^^^^^^^^^^^^^^^^^^^^ P704 Tom works at “bank” here, but at “brewery” elsewhere
    ```

    ## Not flagged

    ```story
    “Wait,” said Tom. “I used to work at the brewery,” said Tom.
    “Go on,” said Ann.
    Tom worked at the bank, and his hands were clean.
    ```
    """
    name = person.person.name
    told = _told(person)
    for family in (MET, EMPLOYED):
        mine = [(one, value) for one, value in told if value.family == family]
        if len({value.said for _, value in mine}) != _RIGHT_AND_WRONG:
            continue
        for (first, was), (second, now) in combinations(mine, 2):
            if first.order == second.order or was.said == now.said:
                continue
            if person.years_between(first, second) or not _comparable((first, was), (second, now)):
                continue
            verb = "works at" if family == EMPLOYED else "first met somebody at"
            yield Finding(
                message=f"{name} {verb} “{now.said}” here, but at “{was.said}” elsewhere",
                notes=(Note(second.evidence), Note(first.evidence)),
                subject=name,
                doubtful=not (first.sure and second.sure),
            )
            break


def _comparable(one: tuple[Stated, Thing], other: tuple[Stated, Thing]) -> bool:
    (first, was), (second, now) = one, other
    if was.family == MET:
        return _same_pair(was, now)
    return _other_firm(was, now, first, second)


def _same_pair(was: Thing, now: Thing) -> bool:
    ours, theirs = was.words[0], now.words[0]
    return ours == theirs or not ours or not theirs


def _other_firm(was: Thing, now: Thing, first: Stated, second: Stated) -> bool:
    """Whether both are firms by name or both by their kind, and not one within the other."""
    near = abs(first.order - second.order) <= _NEAR
    alike = was.said[:1].isupper() == now.said[:1].isupper()
    return (
        near
        and alike
        and not (set(was.words) <= set(now.words) or set(now.words) <= set(was.words))
    )


def _told(person: Dossier) -> list[tuple[Stated, Thing]]:
    return [
        (one, value)
        for one in person.said_of(Trait.PAST)
        if isinstance(value := one.claim.value, Thing)
        and value.family in {MET, EMPLOYED}
        and one.owner == person.person.id
        and one.scene not in person.apart
        and one.first_hand
    ]
