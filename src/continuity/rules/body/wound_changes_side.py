"""B101."""

import re
from collections.abc import Iterator

from continuity.canon.bodies import may_be_one
from continuity.canon.people import Dossier
from continuity.canon.scenes import Stated
from continuity.claims.claim import Confidence, Manner, Trait, Wound
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule
from continuity.story.world import WorldRule

_SLING = re.compile(r"\b(?:sling|cast|splints?|plaster)\b")


@rule("B101", over=Dossier, severity=Severity.WARNING, unless=(WorldRule.SHAPES_CHANGE,))
def wound_changes_side(person: Dossier) -> Iterator[Finding]:
    """A wound moves from one side of the body to the other.

    The left arm breaks, and a chapter later the right one is in a sling. Two wounds that are both
    told as they happen are two wounds: only a wound that is already there has to be on the side on
    which it was before.

    ## Flagged

    ```story
    “Wait,” said Mara. Then Mara fell and broke her left arm.
    Mara's right arm was in a sling.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ B101 Mara's wound is on the right here, but was on the left
    ```

    ## Not flagged

    ```story
    “Wait,” said Mara. Then Mara fell and broke her left arm.
    Mara fell again and broke her right arm.
    Mara's right arm was in a sling.
    ```

    ```story
    “Wait,” said Mara. Then Mara broke her left arm.
    “Mara's right arm is broken,” said Tom.
    ```
    """
    name = person.person.name
    before: list[tuple[Stated, Wound]] = []
    told: set[tuple[str, str]] = set()
    for stated, wound in _told(person):
        alike = [one for one in before if may_be_one(one[1], wound)]
        there = stated.claim.confidence is not Confidence.STATED
        if there and alike and all(one.side != wound.side for _, one in alike):
            other, was = alike[-1]
            if (was.part, wound.part) not in told:
                told.add((was.part, wound.part))
                yield Finding(
                    message=f"{name}'s wound is on the {wound.side} here, but was on the {was.side}",
                    notes=(
                        Note(stated.evidence, f"{wound.side} {wound.part}"),
                        Note(other.evidence, f"{was.side} {was.part}"),
                    ),
                    subject=name,
                    doubtful=_doubtful((stated, wound), (other, was)),
                )
        before.append((stated, wound))


def _doubtful(here: tuple[Stated, Wound], there: tuple[Stated, Wound]) -> bool:
    """Whether both only ache, or somebody else may be meant. Where one of the two is certain to be
    this person's, the very same part will do for the other: a second person with a bad knee would
    be a strange chance.
    """
    (one, wound), (other, was) = here, there
    if not (_grave(one) or _grave(other)):
        return True
    if one.sure and other.sure:
        return False
    known = one.sure or other.sure or (was.kind == "break" and _dressed(one))
    return wound.part != was.part or not known


def _dressed(stated: Stated) -> bool:
    """Whether it is in a sling or the like, as a limb is that has been broken before."""
    return _SLING.search(stated.evidence.quote) is not None


def _grave(stated: Stated) -> bool:
    """Whether it is a wound, or the one limb of two that is known to ache."""
    guessed = stated.claim.confidence is Confidence.GUESSED
    return not guessed or "the one " in stated.evidence.quote


def _told(person: Dossier) -> list[tuple[Stated, Wound]]:
    return [
        (stated, stated.claim.value)
        for stated in person.said_of(Trait.WOUND)
        if isinstance(stated.claim.value, Wound)
        and stated.claim.value.side
        and stated.owner == person.person.id
        and (stated.claim.voice.manner is Manner.NARRATED or (stated.first_hand and stated.sure))
    ]
