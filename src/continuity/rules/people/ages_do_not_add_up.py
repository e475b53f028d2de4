"""P201."""

from collections.abc import Iterator
from itertools import pairwise

from continuity.canon.people import Dossier
from continuity.canon.scenes import Stated
from continuity.claims.claim import Confidence, Manner, Trait, Years
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule
from continuity.story.world import WorldRule

_REACH = {2: 20, 3: 40, 5: 400}
"""Years that nobody takes within so many paragraphs unless the story says that time has passed."""


_FIGURE = 30
"""Whoever is so many years older of a sudden only feels so."""


@rule(
    "P201",
    over=Dossier,
    severity=Severity.WARNING,
    settles=Trait.AGE.value,
    unless=(WorldRule.TIME_TRAVEL,),
)
def ages_do_not_add_up(person: Dossier) -> Iterator[Finding]:
    """A character's ages do not add up.

    People grow older as the story goes on, never younger, and not by years within an hour. What is
    said of another time ("when she was nine") does not count, nor does what others say of somebody
    in dialogue; scenes that look back are left out.

    ## Flagged

    ```story
    “Wait,” said Mara. Mara was thirty-four.
    Mara was nearly thirty.
    ^^^^^^^^^^^^^^^^^^^^^^ P201 Mara is nearly thirty here, but was thirty-four before, and nobody grows younger
    ```

    ## Not flagged

    ```story
    “Wait,” said Mara. Mara was thirty-four.
    When Mara was nine, the mill burned down.
    ```

    ```story
    “Wait,” said Mara. Mara was thirty-four.
    “Mara is twenty,” said Tom.
    ```
    """
    name = person.person.name
    for (first, younger), (second, older) in pairwise(_told(person)):
        if abs(older.low - younger.low) > _FIGURE:
            continue
        notes = (Note(second.evidence, older.said), Note(first.evidence, younger.said))
        told = f"{name} is {_words(older)} here, but was {_words(younger)} before"
        if older.high <= younger.low:
            yield Finding(
                message=f"{told}, and nobody grows younger",
                notes=notes,
                subject=name,
                doubtful=not (first.sure and second.sure),
            )
        elif _outgrown(person, (first, second), older.low - younger.high + 1):
            yield Finding(
                message=f"{told}, and no such time has passed",
                notes=notes,
                subject=name,
                doubtful=not (first.sure and second.sure),
            )


def _words(age: Years) -> str:
    said = age.said.lower()
    return f"in the {said}" if said.endswith(("ies", "teens")) else said


def _outgrown(person: Dossier, ages: tuple[Stated, Stated], years: float) -> bool:
    """Whether somebody has grown older by so many years sooner than the story moves on."""
    first, second = ages
    if any(first.order < leap <= second.order for leap in person.leaps):
        return False
    return first.order < 0 or any(
        years > least and second.order - first.order <= far for least, far in _REACH.items()
    )


def _told(person: Dossier) -> list[tuple[Stated, Years]]:
    """Ages of the story's now, in the narration or out of the person's own mouth."""
    return [
        (stated, stated.claim.value)
        for stated in person.said_of(Trait.AGE)
        if isinstance(stated.claim.value, Years)
        and stated.owner == person.person.id
        and stated.scene not in person.apart
        and stated.claim.confidence is not Confidence.GUESSED
        and (stated.first_hand or _asked_for(stated))
    ]


def _asked_for(stated: Stated) -> bool:
    """Whether it answers a question: nobody jokes with a nurse or a policeman."""
    return stated.claim.subject is None and stated.claim.voice.manner is Manner.SPOKEN
