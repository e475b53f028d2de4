"""P203."""

from collections.abc import Iterator
from itertools import combinations
from typing import Final

from continuity.canon.people import Dossier
from continuity.canon.scenes import Stated
from continuity.claims.claim import Kin, Thing, Trait
from continuity.claims.kin_ages import AGE_OF_KIN
from continuity.claims.siblings import COUNT
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule
from continuity.story.world import WorldRule

_NEAR: Final = 60
"""Within so many paragraphs a single year counts; over more a birthday may have gone by."""


@rule("P203", over=Dossier, severity=Severity.WARNING, unless=(WorldRule.TIME_TRAVEL,))
def kin_ages_do_not_add_up(person: Dossier) -> Iterator[Finding]:
    """A character's daughter is six here and nine there.

    Children off stage are not called by name, and their ages slip. Whoever has several of a kind,
    two sons or two sisters, is left alone, and so is a story that moves on by months or years.

    ## Flagged

    ```story
    “Wait,” said Tom. Tom thought of his six-year-old daughter.
    “My daughter is nine,” said Tom.
     ^^^^^^^^^^^^^^^^^^^ P203 Tom's daughter is 9 here, but 6 elsewhere
    ```

    ## Not flagged

    ```story
    “Wait,” said Tom. Tom thought of his six-year-old daughter.
    “My son is nine,” said Tom.
    ```
    """
    name = person.person.name
    told = _told(person)
    for noun in dict.fromkeys(thing.noun for _, thing in told):
        mine = [] if _several(person, noun) else [one for one in told if one[1].noun == noun]
        for (first, was), (second, now) in combinations(mine, 2):
            apart = 1 if second.order - first.order <= _NEAR else 2
            if abs(was.number - now.number) >= apart and not person.years_between(first, second):
                yield Finding(
                    message=f"{name}'s {noun} is {now.number:g} here, but {was.number:g} elsewhere",
                    notes=(Note(second.evidence), Note(first.evidence)),
                    subject=name,
                    doubtful=not (first.sure and second.sure),
                )
                break


def _several(person: Dossier, noun: str) -> bool:
    """Whether more than one is spoken of, or has a name."""
    named = {
        one.owner
        for one in person.said_of(Trait.KINSHIP)
        if isinstance(value := one.claim.value, Kin)
        and value.relation == noun
        and one.other == person.person.id
    }
    counted = any(
        isinstance(value := one.claim.value, Thing)
        and value.family == COUNT
        and value.noun == noun
        and value.said != f"only {noun}"
        for one in person.said_of(Trait.SIBLINGS)
    )
    return counted or len(named) > 1


def _told(person: Dossier) -> list[tuple[Stated, Thing]]:
    return [
        (one, value)
        for one in person.said_of(Trait.SIBLINGS)
        if isinstance(value := one.claim.value, Thing)
        and value.family == AGE_OF_KIN
        and one.owner == person.person.id
        and one.scene not in person.apart
        and one.first_hand
    ]
