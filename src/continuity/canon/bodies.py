"""All wounds of a book that have a side, whosever they are said to be."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from continuity.canon.scenes import SceneReading, Stated
from continuity.claims.claim import Trait, Wound
from continuity.story.cast import Gender
from continuity.story.ids import PersonId, SceneId

_LIMBS: Final = (
    frozenset(("arm", "forearm", "elbow", "wrist")),
    frozenset(("hand", "palm", "knuckles", "wrist", "thumb", "claw")),
    frozenset(("arm", "hand", "sleeve", "forearm", "biceps")),
    frozenset(("limb", "arm", "wrist", "hand", "elbow")),
    frozenset(("limb", "leg", "foot", "ankle", "knee")),
    frozenset(("shoulder", "collarbone")),
    frozenset(("leg", "thigh", "calf", "shin", "knee", "ankle", "foot")),
    frozenset(("foot", "ankle", "heel", "toe")),
    frozenset(("cheek", "temple", "jaw", "eyebrow")),
    frozenset(("eye", "eyebrow", "forehead", "brow", "temple", "head")),
    frozenset(("eye", "eye-socket", "eye socket")),
    frozenset(("side", "rib", "ribs", "flank", "chest", "thorax", "lung", "breast")),
)
_KINDS: Final = (
    frozenset(("break", "hurt", "crush")),
    frozenset(("sprain", "hurt")),
    frozenset(("cut", "hurt", "scar", "stab", "bite")),
    frozenset(("shot", "hurt", "scar")),
    frozenset(("stab", "hurt", "scar")),
    frozenset(("burn", "hurt", "scar")),
    frozenset(("bruise", "hurt")),
    frozenset(("bite", "hurt", "scar")),
    frozenset(("loss",)),
    frozenset(("hurt", "crush")),
    frozenset(("hurt", "stiff", "break", "shot")),
)


def may_be_one(one: Wound, other: Wound) -> bool:
    """Whether both may be the same wound, sides apart."""
    parts = one.part == other.part or any({one.part, other.part} <= limb for limb in _LIMBS)
    return parts and any({one.kind, other.kind} <= kin for kin in _KINDS)


@dataclass(frozen=True, slots=True)
class Bodies:
    """`stated` are the wounds with a side, in reading order; those of dreams are left out."""

    stated: tuple[Stated, ...] = ()
    genders: tuple[tuple[PersonId, Gender], ...] = ()
    """Of those who are hurt."""
    apart: frozenset[SceneId] = frozenset()
    """Scenes that look back."""


def wounds_in(scene: SceneReading) -> Bodies:
    """What one scene says of wounds."""
    if scene.dream:
        return Bodies()
    told = tuple(
        one
        for one in scene.stated
        if one.claim.trait is Trait.WOUND
        and isinstance(one.claim.value, Wound)
        and one.claim.value.side
        and one.claim.holds
    )
    back = scene.flashback and bool(told)
    return Bodies(told, apart=frozenset((scene.scene,)) if back else frozenset())


def bodies(scenes: Iterable[Bodies], genders: Mapping[PersonId, Gender]) -> Bodies:
    """The wounds of the book."""
    every = tuple(scenes)
    told = tuple(one for scene in every for one in scene.stated)
    owners = sorted({one.owner for one in told if one.owner is not None})
    known = tuple((owner, genders.get(owner, Gender.UNKNOWN)) for owner in owners)
    return Bodies(told, known, frozenset(back for scene in every for back in scene.apart))
