"""P703."""

from collections.abc import Iterator

from continuity.canon.people import Dossier
from continuity.canon.scenes import Stated
from continuity.claims.claim import Manner, Thing, Trait
from continuity.claims.experience import DONE, LONG_SINCE, NEVER, NOT_YET
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule
from continuity.story.cast import MentionKind

_NEAR = 120
"""Over more paragraphs "the letter" may be another letter."""
_OF_NAMES = ("knows ", "been ")


@rule("P703", over=Dossier, severity=Severity.WARNING)
def never_done_yet_done(person: Dossier) -> Iterator[Finding]:
    """Somebody who has never been to Paris has lived there.

    Compared is what a person has never done with what the same person did long before: where
    people have been, whom they know, what they have told, read or seen. What is done later, for
    the first time, is no matter of this rule, so the words must tell that it was before ("once",
    "years ago", "when I lived there"), or stand before the place that denies it.

    ## Flagged

    ```story
    “Wait,” said Tom. Tom had never been to Paris.
    “Go on,” said Ann.
    “When I lived in Paris,” said Tom, “I had a cat.”
          ^^^^^^^^^^^^^^^^ P703 Tom has done here what Tom has never done elsewhere
    ```

    ## Not flagged

    ```story
    “Wait,” said Tom. Tom had never been to Paris.
    “Go on,” said Ann.
    “When I lived in Rome,” said Tom, “I had a cat.”
    ```
    """
    name = person.person.name
    told = _told(person)
    for one, value in told:
        if value.family not in {NEVER, NOT_YET}:
            continue
        for other, done in told:
            if done.noun == value.noun and _against(person, (one, value), (other, done)):
                first, second = sorted((one, other), key=lambda each: each.order)
                here, there = ("has done", "has never done")
                if second is one:
                    here, there = there, here
                yield Finding(
                    message=f"{name} {here} here what {name} {there} elsewhere",
                    notes=(Note(second.evidence), Note(first.evidence)),
                    subject=name,
                    doubtful=not (first.sure and second.sure),
                )
                return


def _against(person: Dossier, never: tuple[Stated, Thing], done: tuple[Stated, Thing]) -> bool:
    (one, value), (other, how) = never, done
    if how.family not in {DONE, LONG_SINCE} or one.order == other.order:
        return False
    far = not value.noun.startswith(_OF_NAMES) and abs(one.order - other.order) > _NEAR
    if far or person.years_between(one, other):
        return False
    told = value.noun.startswith("told ")
    if other.order > one.order:
        return how.family == LONG_SINCE or told
    return value.family == NEVER


def _told(person: Dossier) -> list[tuple[Stated, Thing]]:
    return [
        (one, value)
        for one in person.said_of(Trait.PAST)
        if isinstance(value := one.claim.value, Thing)
        and one.owner == person.person.id
        and one.scene not in person.apart
        and (one.first_hand or _to_you(one))
    ]


def _to_you(stated: Stated) -> bool:
    """Whether somebody is told of it to the face: "when you told me"."""
    subject = stated.claim.subject
    spoken = stated.claim.voice.manner is Manner.SPOKEN and subject is not None
    return spoken and subject is not None and subject.kind is not MentionKind.NAME
