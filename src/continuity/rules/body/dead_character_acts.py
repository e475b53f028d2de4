"""B201."""

from collections.abc import Iterator

from continuity.canon.people import Dossier
from continuity.canon.scenes import Stated
from continuity.claims.claim import Confidence, Manner, Trait, Words
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule
from continuity.story.cast import MentionKind

_PLAINLY_ALIVE = 3
"""Whoever acts in so many scenes after a death is alive: the story has its reasons, or the death
was somebody else's.
"""


@rule("B201", over=Dossier, severity=Severity.ERROR, settles=Trait.DEATH.value)
def dead_character_acts(person: Dossier) -> Iterator[Finding]:
    """A character who is dead says or does something.

    Stories look back, raise the dead and give a son his father's name, so this is a question until
    the author has declared the death; then it is an error. Whoever "cannot die" by the author's
    word, whoever is said to be alive after all, and whoever goes on acting in scene after scene is
    left alone, and so are dreams and scenes that look back.

    ## Flagged

    ```story
    Marcus was killed at the bridge.
    ***
    Ann waited for the tide.
    ***
    “It is late,” said Marcus.
                  ^^^^^^^^^^^ B201 Marcus is dead by now
    ```

    ## Not flagged

    ```story
    Marcus nearly died of laughing.
    ***
    Ann waited for the tide.
    ***
    “It is late,” said Marcus.
    ```

    ```story
    Ann thought that Marcus was dead.
    ***
    “It is late,” said Marcus.
    ```
    """
    said = [
        one
        for one in person.stated
        if one.claim.trait is Trait.DEATH and one.owner == person.person.id
    ]
    declared = any(one.order < 0 and one.claim.holds for one in said)
    death = _death(person, said, declared=declared)
    if death is None:
        return
    acts = [one for one in _acts(person) if one.order > death.order and one.scene != death.scene]
    alive = len({one.scene for one in acts}) >= _PLAINLY_ALIVE
    if not acts or (alive and not declared):
        return
    name = person.person.name
    yield Finding(
        message=f"{name} is dead by now",
        notes=(Note(acts[0].evidence), Note(death.evidence, "the death")),
        subject=name,
        doubtful=not declared,
    )


def _death(person: Dossier, said: list[Stated], *, declared: bool) -> Stated | None:
    """Where the death is told for certain; None where it is not, or anything is said against it.
    If the author says that it is so, any mention of it will do.
    """
    told = [one for one in said if one.order >= 0 and one.claim.voice.manner is Manner.NARRATED]
    if any(isinstance(one.claim.value, Words) for one in said):
        return None
    if not declared and any(not one.claim.holds for one in told):
        return None
    certain = (one for one in told if one.claim.holds and (declared or _certain(person, one)))
    return next(certain, None)


def _certain(person: Dossier, one: Stated) -> bool:
    claim = one.claim
    return (
        claim.confidence is Confidence.STATED
        and one.scene not in person.apart
        and claim.subject is not None
        and claim.subject.kind is MentionKind.NAME
    )


def _acts(person: Dossier) -> list[Stated]:
    return [
        one
        for one in person.said_of(Trait.ACTS)
        if one.owner == person.person.id
        and one.scene not in person.apart
        and one.claim.voice.manner is Manner.NARRATED
    ]
