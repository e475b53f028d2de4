"""Who goes and who comes in the course of a scene, and who speaks up in between."""

from dataclasses import dataclass

from continuity.canon.scenes import SceneReading, Stated
from continuity.claims.claim import Trait
from continuity.story.ids import SceneId

_TOLD = frozenset(
    (
        Trait.COMINGS, Trait.ACTS, Trait.SKIPS, Trait.AT_CLOCK, Trait.ON_DATE, Trait.IN_DAYPART,
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Comings:
    """What a scene tells of coming, going, speaking and time, in reading order."""

    scene: SceneId
    stated: tuple[Stated, ...] = ()
    apart: bool = False
    """Whether the scene is a dream or looks back."""


def comings_of(scene: SceneReading) -> Comings:
    told = tuple(one for one in scene.stated if one.claim.trait in _TOLD)
    return Comings(scene.scene, told, scene.dream or scene.flashback)
