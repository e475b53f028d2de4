"""B102."""

from collections.abc import Iterator, Sequence
from typing import Final

from continuity.canon.people import Dossier
from continuity.canon.scenes import Stated
from continuity.claims.claim import Confidence, Feature, Manner, Trait, Wound
from continuity.claims.limbs import BOTH_HANDS, LEGS
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule
from continuity.story.world import WorldRule

_LEG: Final = frozenset(("leg", "ankle", "knee", "foot", "shin", "thigh", "calf", "hip", "heel"))
_ARM: Final = frozenset(
    ("arm", "forearm", "elbow", "wrist", "hand", "shoulder", "collarbone", "palm")
)
_GRAVE: Final = frozenset(("break", "sprain", "shot", "crush"))
_NEAR: Final = 60
"""So many paragraphs on, a wound that the story has not come back to may have healed."""
_AGAIN: Final = 2


@rule("B102", over=Dossier, severity=Severity.WARNING, unless=(WorldRule.MAGIC_HEALING,))
def wound_forgotten(person: Dossier) -> Iterator[Finding]:
    """A character does what a fresh wound does not allow.

    Who has just broken an ankle does not sprint, and who has broken an arm does not fold both
    hands behind the head. Only broken, wrenched and shot limbs count, and only for so long as the
    story does not move on. Where the passage speaks of pain, of a bandage or of limping, the
    writer knows about the wound.

    ## Flagged

    ```story
    “Wait,” said Mara. Then Mara fell and broke her ankle.
    Mara sprinted down the lane.
    ^^^^^^^^^^^^^^^^^^ B102 Mara does this with a broken ankle
    ```

    ## Not flagged

    ```story
    “Wait,” said Mara. Then Mara fell and broke her ankle.
    In spite of the pain Mara sprinted down the lane.
    ```

    ```story
    “Wait,” said Mara. Then Mara fell and broke her ankle.
    Two months later Mara sprinted down the lane.
    ```
    """
    name = person.person.name
    wounds = [one for one in _wounds(person) if one[1].kind in _GRAVE]
    for use, family in _uses(person):
        if family not in {LEGS, BOTH_HANDS}:
            continue
        limb = _LEG if family == LEGS else _ARM
        fresh = [one for one in wounds if one[1].part in limb and _lasts(person, one[0], use)]
        if fresh and _beyond_doubt(fresh, use, limb, person):
            wound = fresh[-1][1]
            yield Finding(
                message=f"{name} does this with a {_KINDS[wound.kind]} {wound.part}",
                notes=(Note(use.evidence), *_places([one for one, _ in fresh])),
                subject=name,
            )
            return


def _places(fresh: Sequence[Stated]) -> tuple[Note, ...]:
    """Where the wound comes about, and where it was last spoken of."""
    ends = dict.fromkeys((fresh[0].evidence, fresh[-1].evidence))
    return tuple(Note(evidence, "the wound") for evidence in ends)


_KINDS = {
    "break": "broken",
    "sprain": "sprained",
    "shot": "shot",
    "crush": "crushed",
}


def _lasts(person: Dossier, wound: Stated, use: Stated) -> bool:
    """Whether the wound is still fresh: nothing is told in between of time that goes by."""
    gap = use.order - wound.order
    early = gap == 0 and wound.evidence.anchor.span < use.evidence.anchor.span
    if not early and not 0 < gap <= _NEAR:
        return False
    return not any(wound.order < skip <= use.order for skip in (*person.leaps, *person.skips))


def _beyond_doubt(
    fresh: Sequence[tuple[Stated, Wound]], use: Stated, limb: frozenset[str], person: Dossier
) -> bool:
    """Whether it is this person's wound: it is said for certain, or more than once."""
    said = [one for one, wound in _wounds(person) if wound.part in limb and one.order <= use.order]
    told = any(one.claim.confidence is not Confidence.GUESSED for one, _ in fresh)
    certain = any(one.sure for one, _ in fresh) or len({one.order for one in said}) >= _AGAIN
    return told and use.sure and certain


def _wounds(person: Dossier) -> list[tuple[Stated, Wound]]:
    """Wounds of the story's now; in speech, those that are taken for granted."""
    return [
        (one, value)
        for one in person.said_of(Trait.WOUND)
        if isinstance(value := one.claim.value, Wound)
        and one.owner == person.person.id
        and one.scene not in person.apart
        and one.claim.voice.manner is Manner.NARRATED
    ]


def _uses(person: Dossier) -> list[tuple[Stated, str]]:
    return [
        (one, value.family)
        for one in person.said_of(Trait.ACTS)
        if isinstance(value := one.claim.value, Feature)
        and one.owner == person.person.id
        and one.scene not in person.apart
    ]
