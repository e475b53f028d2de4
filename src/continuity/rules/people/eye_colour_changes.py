"""P101."""

from collections.abc import Iterator

from continuity.canon.people import Dossier
from continuity.claims.claim import Trait
from continuity.diagnostics.diagnostic import Severity
from continuity.rules.people.shades import odd_ones, told
from continuity.rules.rule import Finding, rule
from continuity.story.world import WorldRule


@rule(
    "P101",
    over=Dossier,
    severity=Severity.WARNING,
    settles=Trait.EYE_COLOUR.value,
    unless=(WorldRule.SHAPES_CHANGE,),
)
def eye_colour_changes(person: Dossier) -> Iterator[Finding]:
    """A character's eyes change colour.

    Readers remember eyes. Lenses, magic and lamplight are good reasons; say so once, or declare
    the colour, and the rule is quiet. Shades of one colour are one colour: slate is grey, sapphire
    is blue, hazel goes with green and with brown. What people say in dialogue is their own affair.

    ## Flagged

    ```story
    Mara has green eyes.
    Mara has brown eyes.
    ^^^^^^^^^^^^^^^^^^^ P101 Mara's eyes are brown here, but were green before
    ```

    ## Not flagged

    ```story
    Mara has green eyes.
    “Mara has brown eyes,” said Tom.
    ```

    ```story
    Mara has grey eyes.
    Mara looked up, and Mara's slate eyes were wet.
    ```
    """
    name = person.person.name
    for odd in odd_ones(told(person, Trait.EYE_COLOUR)):
        yield Finding(
            message=f"{name}'s eyes are {odd.shade.said} here, but {odd.when('were', 'are')}",
            notes=odd.notes,
            subject=name,
            doubtful=not odd.sure,
        )
