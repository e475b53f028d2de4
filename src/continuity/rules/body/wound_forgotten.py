"""B102."""

from collections.abc import Iterator, Sequence
from typing import Final

from continuity.canon.people import Dossier
from continuity.canon.scenes import Stated
from continuity.claims.claim import Confidence, Feature, Manner, Trait, Wound
from continuity.claims.limbs import BOTH_HANDS, LEGS, UPRIGHT
from continuity.claims.limits import IMMOBILE, SPARED
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule
from continuity.story.world import WorldRule

_LEG: Final = frozenset(("leg", "ankle", "knee", "foot", "shin", "thigh", "calf", "hip", "heel"))
_ARM: Final = frozenset(
    ("arm", "forearm", "elbow", "wrist", "hand", "shoulder", "collarbone", "palm")
)
_SHOWN: Final = 3
_NEAR: Final = 60
"""So many paragraphs on, a wound that the story has not come back to may have healed."""


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
    wounds = [one for one in _wounds(person) if one[1].kind in _KINDS]
    for use, family in _uses(person):
        fresh = [
            (one, wound)
            for one, wound in wounds
            if _forbids(wound, family) and _lasts(person, one, use)
        ]
        if fresh and _beyond_doubt(fresh, use):
            yield Finding(
                message=f"{name} {_KINDS[fresh[-1][1].kind].format(part=fresh[-1][1].part)}",
                notes=(Note(use.evidence), *_places([one for one, _ in fresh])),
                subject=name,
            )
            return


def _forbids(wound: Wound, family: str) -> bool:
    """Whether nobody does such a thing with such a wound."""
    if wound.kind == IMMOBILE:
        return family in {LEGS, UPRIGHT}
    return wound.part in {LEGS: _LEG, BOTH_HANDS: _ARM}.get(family, frozenset())


def _places(fresh: Sequence[Stated]) -> tuple[Note, ...]:
    """Where the wound comes about, and where it was last spoken of."""
    every = list(dict.fromkeys(one.evidence for one in fresh))
    return tuple(
        Note(evidence, "the wound") for evidence in (*every[:_SHOWN], *every[_SHOWN:][-1:])
    )


_KINDS: Final = {
    "break": "does this with a broken {part}",
    "sprain": "does this with a sprained {part}",
    "shot": "does this with a shot {part}",
    "crush": "does this with a crushed {part}",
    "stiff": "does this with a stiff {part}",
    IMMOBILE: "does this, but cannot stand or walk",
    SPARED: "does this, but is not to use the {part}",
}


def _lasts(person: Dossier, wound: Stated, use: Stated) -> bool:
    """Whether the wound is still fresh: nothing is told in between of time that goes by."""
    gap = use.order - wound.order
    early = gap == 0 and wound.evidence.anchor.span < use.evidence.anchor.span
    if not early and not 0 < gap <= _NEAR:
        return False
    return not any(wound.order < skip <= use.order for skip in (*person.leaps, *person.skips))


def _beyond_doubt(fresh: Sequence[tuple[Stated, Wound]], use: Stated) -> bool:
    """Whether it is a wound that is told, and surely this person who moves."""
    told = any(one.claim.confidence is not Confidence.GUESSED for one, _ in fresh)
    return told and use.sure


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
