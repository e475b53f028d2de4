"""B203."""

from collections.abc import Iterator
from itertools import combinations
from typing import Final

from continuity.canon.people import Dossier
from continuity.canon.scenes import Stated
from continuity.claims.claim import Manner, Thing, Trait
from continuity.claims.relatives import AGE, AGO, AS, DEAD, DIED, OF
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule
from continuity.story.cast import MentionKind
from continuity.story.world import WorldRule

_YEARS: Final = 2
"""Ages of a child that are not so many years apart may be one."""
_LONG_AGO: Final = 3


@rule(
    "B203",
    over=Dossier,
    severity=Severity.WARNING,
    unless=(WorldRule.DEATH_IS_REVERSIBLE, WorldRule.TIME_TRAVEL),
)
def relative_dies_twice(person: Dossier) -> Iterator[Finding]:
    """A character's father dies of two things, or at two times.

    He drowned in one chapter and had a weak heart in another; or the child was five in the one and
    twelve in the other. What the narration says is compared, and what people say of their own
    families. An accident may be a fall, a fire or a crash, and an illness any illness.

    ## Flagged

    ```story
    “Wait,” said Tom. Tom remembered little. His father died when he was five.
    Tom had the watch from his father, who died when he was sixteen, and kept it.
                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ B203 Tom's father died when Tom was 16 here, but when Tom was 5 elsewhere
    ```

    ## Not flagged

    ```story
    “Wait,” said Tom. Tom remembered little. His father died when he was five.
    Tom had the watch from his mother, who died when he was sixteen, and kept it.
    ```
    """
    name = person.person.name
    told = _told(person)
    for kin in dict.fromkeys(thing.family for _, thing in told):
        deaths = [one for one in told if one[1].family == kin]
        for (first, was), (second, now) in combinations(deaths, 2):
            said = _clash(was, now)
            if said and first.order != second.order:
                yield Finding(
                    message=_message(name, kin, said),
                    notes=(Note(second.evidence), Note(first.evidence)),
                    subject=name,
                    doubtful=not (first.sure and second.sure),
                )
                break


def _clash(one: Thing, other: Thing) -> tuple[str, str] | None:
    """In what the second death differs from the first, each in words; None where they may be one."""
    ours, theirs = (_words(thing, AGE) for thing in (one, other))
    if ours and theirs and abs(float(ours[0]) - float(theirs[0])) >= _YEARS:
        return f"when {{name}} was {theirs[0]}", f"when {{name}} was {ours[0]}"
    ours, theirs = (_words(thing, AGO) for thing in (one, other))
    if ours and theirs and _far(float(ours[0]), float(theirs[0])):
        return _ago(theirs[0]), _ago(ours[0])
    ours, theirs = (_words(thing, AS) for thing in (one, other))
    if ours and theirs and not set(ours) & set(theirs):
        return f"of this ({_words(other, OF)[0]})", f"otherwise ({_words(one, OF)[0]})"
    return None


def _words(thing: Thing, mark: str) -> list[str]:
    return [word.removeprefix(mark) for word in thing.words if word.startswith(mark)]


def _far(one: float, other: float) -> bool:
    """Whether the one is years ago and the other a few months, or half or double the years."""
    low, high = sorted((one, other))
    return high >= _LONG_AGO and high > 2 * low


def _ago(years: str) -> str:
    return "lately" if float(years) < 1 else f"{years} years ago"


def _message(name: str, kin: str, said: tuple[str, str]) -> str:
    here, there = (one.format(name=name) for one in said)
    return f"{name}'s {kin} died {here} here, but {there} elsewhere"


def _told(person: Dossier) -> list[tuple[Stated, Thing]]:
    """The deaths of relatives: the narration's word, or one's own."""
    return [
        (stated, value)
        for stated in person.said_of(Trait.KINSHIP)
        if isinstance(value := stated.claim.value, Thing)
        and value.said in {f"{value.family} {DEAD}", f"{value.family} {DIED}"}
        and stated.owner == person.person.id
        and _trusted(stated)
    ]


def _trusted(stated: Stated) -> bool:
    manner, subject = stated.claim.voice.manner, stated.claim.subject
    own = subject is not None and subject.kind is MentionKind.FIRST_PERSON
    return manner is Manner.NARRATED or (manner is Manner.SPOKEN and own)
