"""P102."""

from collections.abc import Iterator

from continuity.canon.people import Dossier
from continuity.claims.claim import Trait, Words
from continuity.diagnostics.diagnostic import Severity
from continuity.rules.people.shades import Odd, odd_ones, told
from continuity.rules.rule import Finding, rule
from continuity.story.world import WorldRule


@rule(
    "P102",
    over=Dossier,
    severity=Severity.WARNING,
    settles=Trait.HAIR_COLOUR.value,
    unless=(WorldRule.SHAPES_CHANGE,),
)
def hair_colour_changes(person: Dossier) -> Iterator[Finding]:
    """A character's hair changes colour.

    Hair may be dyed, bleached or hidden under a wig: where the story says so of somebody, the rule
    says nothing about that person. Hair that goes grey is only asked about quietly.

    ## Flagged

    ```story
    Mara's hair was black.
    Mara's hair was blonde.
    ^^^^^^^^^^^^^^^^^^^^^^ P102 Mara's hair is blonde here, but was black before
    ```

    ## Not flagged

    ```story
    Mara's hair was black.
    Mara dyed her hair on Sunday.
    Mara's hair was blonde.
    ```

    ```story
    Mara had dark hair.
    Mara pushed back Mara's brown hair.
    ```
    """
    changed = any(isinstance(one.claim.value, Words) for one in person.said_of(Trait.HAIR_COLOUR))
    if changed:
        return
    name = person.person.name
    for odd in odd_ones(told(person, Trait.HAIR_COLOUR)):
        yield Finding(
            message=f"{name}'s hair is {odd.shade.said} here, but {odd.when('was', 'is')}",
            notes=odd.notes,
            subject=name,
            doubtful=_aged(odd) or not odd.sure,
        )


def _aged(odd: Odd) -> bool:
    """Whether the later of the two colours is that of old hair."""
    later = odd.shade if odd.earlier else odd.wont
    return "grey" in later.basic
