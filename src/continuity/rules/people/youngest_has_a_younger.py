"""P306."""

from collections.abc import Iterator
from typing import Final

from continuity.canon.people import Dossier
from continuity.canon.scenes import Stated
from continuity.claims.claim import Thing, Trait
from continuity.claims.siblings import ELDEST, OLDER, RANK, SIBLING, YOUNGER, YOUNGEST
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

_AGAINST: Final = ((YOUNGEST, YOUNGER, "younger"), (ELDEST, OLDER, "elder"))


@rule("P306", over=Dossier, severity=Severity.WARNING)
def youngest_has_a_younger(person: Dossier) -> Iterator[Finding]:
    """The baby of the family has a little brother.

    Whoever is the youngest of the children has no younger brother or sister, and the eldest no
    elder. What the narration says is compared, and what people say of themselves; a story that
    moves on by years may have another child.

    ## Flagged

    ```story
    “Wait,” said Tom. Tom was the youngest of the family.
    Tom laughed, and his little brother Ben laughed as well.
                     ^^^^^^^^^^^^^^^^^^^^^^ P306 Tom has a younger brother here, but is the youngest elsewhere
    ```

    ## Not flagged

    ```story
    “Wait,” said Tom. Tom was the youngest of the family.
    Tom laughed, and his elder brother Ben laughed as well.
    ```
    """
    told = _told(person)
    for rank, age, word in _AGAINST:
        ranked = [one for one, value in told if (value.family, value.said) == (RANK, rank)]
        others = [
            (one, value)
            for one, value in told
            if value.family == SIBLING and value.said.startswith(f"{age} ")
        ]
        for other, value in others:
            near = [one for one in ranked if not person.years_between(one, other)]
            if near:
                yield Finding(
                    message=f"{person.person.name} has {_a(word)} {value.noun} here, but is the"
                    f" {rank} elsewhere",
                    notes=(Note(other.evidence), Note(near[0].evidence)),
                    subject=person.person.name,
                    doubtful=not (other.sure and near[0].sure),
                )
                break


def _a(word: str) -> str:
    return f"an {word}" if word.startswith("e") else f"a {word}"


def _told(person: Dossier) -> list[tuple[Stated, Thing]]:
    return [
        (one, value)
        for one in person.said_of(Trait.SIBLINGS)
        if isinstance(value := one.claim.value, Thing)
        and one.owner == person.person.id
        and one.scene not in person.apart
        and one.first_hand
    ]
