"""What a scene says of the place around its people: light and weather; and of time going by."""

from dataclasses import dataclass

from continuity.canon.scenes import SceneReading, Stated
from continuity.claims.claim import Trait
from continuity.story.ids import SceneId

_AROUND = frozenset((Trait.LIGHT, Trait.WEATHER, Trait.SKIPS))


@dataclass(frozen=True, slots=True)
class Surroundings:
    """In reading order; equal after every change of the scene that leaves these alone."""

    scene: SceneId
    stated: tuple[Stated, ...] = ()
    apart: bool = False
    """A dream or a flashback."""

    def of(self, *traits: Trait) -> tuple[Stated, ...]:
        return tuple(one for one in self.stated if one.claim.trait in traits)


def surroundings(scene: SceneReading) -> Surroundings:
    stated = tuple(one for one in scene.stated if one.claim.trait in _AROUND)
    return Surroundings(scene.scene, stated, scene.dream or scene.flashback)
