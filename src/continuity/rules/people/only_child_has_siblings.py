"""P301."""

from collections.abc import Iterator

from continuity.canon.people import Dossier
from continuity.canon.scenes import Stated
from continuity.claims.claim import Thing, Trait
from continuity.claims.siblings import CHILD, FAMILY, NO_SUCH, ONLY, SIBLING
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
    siblings = [(one, value) for one, value in told if value.family == SIBLING]
    only = [one for one, value in told if (value.said, value.family) == (ONLY, FAMILY)]
    if only and siblings:
        yield _finding(name, "is an only child", only[0], [one for one, _ in siblings])
    for noun in ("brother", "sister"):
        none = [one for one, value in told if (value.family, value.noun) == (NO_SUCH, noun)]
        some = [one for one, value in siblings if value.noun == noun]
        if none and some and not only:
            yield _finding(name, f"has no {noun}", none[0], some)
    for noun in ("son", "daughter"):
        none = [one for one, value in told if (value.family, value.noun) == (NO_SUCH, noun)]
        some = [one for one, value in told if (value.family, value.noun) == (CHILD, noun)]
        if none and some and not person.leaps:
            yield _finding(name, f"has no {noun}", none[0], some, f"a {noun}")


def _finding(
    name: str,
    none: str,
    first: Stated,
    siblings: list[Stated],
    some: str = "a brother or a sister",
) -> Finding:
    sure = [one for one in siblings if one.sure] or siblings
    return Finding(
        message=f"{name} {none} here, but has {some} elsewhere",
        notes=(Note(first.evidence), *(Note(one.evidence) for one in sure[:_SHOWN])),
        subject=name,
        doubtful=not (first.sure and sure[0].sure),
    )
