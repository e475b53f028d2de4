"""P202."""

from collections.abc import Iterator

from continuity.canon.people import Dossier
from continuity.canon.scenes import Stated
from continuity.claims.claim import Confidence, Trait, Years
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule


@rule("P202", over=Dossier, severity=Severity.WARNING)
def work_began_too_early(person: Dossier) -> Iterator[Finding]:
    """A character has worked for more years than the character's age allows.

    Whoever is thirty-four cannot look back on thirty-five years of work, nor on twenty-five. Work
    is taken to begin at fourteen at the earliest; a child that is put to it sooner is a good
    reason to mute the rule for this person.

    ## Flagged

    ```story
    “Wait,” said Mara. Mara was thirty-four.
    “I have spent thirty-five years working with plants,” said Mara.
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ P202 Mara is thirty-four, too young for this
    ```

    ## Not flagged

    ```story
    “Wait,” said Mara. Mara was fifty-four.
    “I have spent thirty-five years working with plants,” said Mara.
    ```
    """
    name = person.person.name
    told = _told(person)
    ages = [one for one in told if one[0].claim.confidence is not Confidence.GUESSED]
    for spent, least in told:
        if spent.claim.confidence is not Confidence.GUESSED:
            continue
        young = [
            one
            for one in ages
            if one[1].high <= least.low and not person.years_between(one[0], spent)
        ]
        if young and len(young) == len(ages):
            stated, age = young[0]
            yield Finding(
                message=f"{name} is {age.said.lower()}, too young for this",
                notes=(Note(spent.evidence, least.said), Note(stated.evidence, age.said)),
                subject=name,
                doubtful=not (spent.sure and stated.sure),
            )
            return


def _told(person: Dossier) -> list[tuple[Stated, Years]]:
    return [
        (stated, stated.claim.value)
        for stated in person.said_of(Trait.AGE)
        if isinstance(stated.claim.value, Years)
        and stated.owner == person.person.id
        and stated.scene not in person.apart
        and stated.first_hand
    ]
