"""P304."""

from collections.abc import Iterator
from itertools import combinations
from typing import Final

from continuity.canon.people import Dossier
from continuity.canon.scenes import Stated
from continuity.claims.claim import Kin, Manner, Trait
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule
from continuity.story.cast import MentionKind
from continuity.story.ids import PersonId

_DEGREES: Final = {
    "father": "parent", "mother": "parent", "dad": "parent", "mum": "parent", "mom": "parent",
    "brother": "sibling", "sister": "sibling", "twin": "sibling", "twin brother": "sibling",
    "twin sister": "sibling", "son": "child", "daughter": "child", "uncle": "uncle",
    "aunt": "uncle", "nephew": "nephew", "niece": "nephew", "cousin": "cousin",
    "grandfather": "grandparent", "grandmother": "grandparent", "grandson": "grandchild",
    "granddaughter": "grandchild", "husband": "spouse", "wife": "spouse",
}  # fmt: skip
"""Relations of which one person has only one to another. In-laws and steps are called otherwise by
courtesy, and are left out.
"""


@rule("P304", over=Dossier, severity=Severity.WARNING)
def kinship_changes(person: Dossier) -> Iterator[Finding]:
    """A cousin is a brother elsewhere.

    Minor relatives are introduced once, and a hundred pages on nobody remembers whose they were.
    The rule compares what the narration says with certainty, and what people say of their own
    families. Steps, halves and in-laws are no matter of it.

    ## Flagged

    ```story
    “Wait,” said Mara. “No,” said Tom. Mara and her cousin Tom laughed.
    Mara waved, and Tom, her brother, waved as well.
                    ^^^^^^^^^^^^^^^^ P304 Tom is a brother here, but a cousin elsewhere
    ```

    ## Not flagged

    ```story
    “Wait,” said Mara. “No,” said Tom. Mara and her cousin Tom laughed.
    Mara waved, and Ann, her sister, waved as well.
    ```
    """
    told: dict[PersonId, list[tuple[Stated, Kin]]] = {}
    for one, kin in _told(person):
        if one.other is not None:
            told.setdefault(one.other, []).append((one, kin))
    for every in told.values():
        for (first, was), (second, now) in combinations(every, 2):
            if _DEGREES[was.relation] != _DEGREES[now.relation] and first.order != second.order:
                yield Finding(
                    message=f"{person.person.name} is {_with_article(now)} here, but {_with_article(was)} elsewhere",
                    notes=(Note(second.evidence), Note(first.evidence)),
                    subject=person.person.name,
                    doubtful=not (first.sure and second.sure),
                )
                break


def _with_article(kin: Kin) -> str:
    return f"{'an' if kin.relation[0] in 'au' else 'a'} {kin.relation}"


def _told(person: Dossier) -> list[tuple[Stated, Kin]]:
    return [
        (one, value)
        for one in person.said_of(Trait.KINSHIP)
        if isinstance(value := one.claim.value, Kin)
        and value.relation in _DEGREES
        and one.owner == person.person.id
        and one.scene not in person.apart
        and (one.claim.voice.manner is Manner.NARRATED or _own(one, value))
    ]


def _own(stated: Stated, kin: Kin) -> bool:
    """Whether somebody says it of the own family: "my brother Tom"."""
    spoken = stated.claim.voice.manner is Manner.SPOKEN
    return spoken and kin.other is not None and kin.other.kind is MentionKind.FIRST_PERSON
