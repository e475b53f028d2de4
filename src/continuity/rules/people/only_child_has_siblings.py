"""P301."""

from collections.abc import Iterator

from continuity.canon.people import Dossier
from continuity.claims.claim import Thing, Trait
from continuity.claims.siblings import FAMILY, ONLY, SIBLING
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

_SHOWN = 3
"""So many places are shown that speak of a brother or a sister."""


@rule("P301", over=Dossier, severity=Severity.WARNING)
def only_child_has_siblings(person: Dossier) -> Iterator[Finding]:
    """An only child has a brother or a sister.

    What the narration says is compared, and what people say of themselves. Half-brothers and
    brothers-in-law are no matter of this rule, nor are people who are called "brother".

    ## Flagged

    ```story
    “Wait,” said Maya. Maya thought of her sister Lily.
    Maya was an only child, with hardly a cousin to her name.
    ^^^^^^^^^^^^^^^^^^^^^^ P301 Maya is an only child here, but has a brother or a sister elsewhere
    ```

    ## Not flagged

    ```story
    “Wait,” said Maya. Maya thought of Lily, who was like a sister.
    Maya was an only child, with hardly a cousin to her name.
    ```
    """
    name = person.person.name
    told = [
        (one, value)
        for one in person.said_of(Trait.SIBLINGS)
        if isinstance(value := one.claim.value, Thing)
        and one.owner == person.person.id
        and one.first_hand
    ]
    only = [one for one, value in told if (value.said, value.family) == (ONLY, FAMILY)]
    siblings = [one for one, value in told if value.family == SIBLING]
    if only and siblings:
        sure = [one for one in siblings if one.sure] or siblings
        yield Finding(
            message=f"{name} is an only child here, but has a brother or a sister elsewhere",
            notes=(Note(only[0].evidence), *(Note(one.evidence) for one in sure[:_SHOWN])),
            subject=name,
            doubtful=not (only[0].sure and sure[0].sure),
        )
