"""The sheet of a thing: all that is said of what goes by one noun, in reading order."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from continuity.canon.scenes import SceneReading, Stated
from continuity.canon.thing_links import linked
from continuity.claims.claim import Thing, Trait
from continuity.claims.sets import LISTED
from continuity.story.ids import SceneId

_OF_THINGS = frozenset((Trait.THING, Trait.COUNT, Trait.FLOOR, Trait.TALLY, Trait.LAYOUT))


@dataclass(frozen=True, slots=True)
class ThingSheet:
    """`name` is the noun. `apart` holds those of the scenes that are dreams or look back."""

    name: str
    stated: tuple[Stated, ...] = ()
    apart: frozenset[SceneId] = frozenset()


@dataclass(frozen=True, slots=True)
class ThingsOfScene:
    """What a scene says of things; equal after every change that leaves that alone."""

    scene: SceneId
    stated: tuple[Stated, ...] = ()
    apart: bool = False

    def of(self, name: str) -> tuple[Stated, ...]:
        return tuple(one for one in self.stated if name_of(one) == name)


def thing_of(stated: Stated) -> Thing | None:
    value = stated.claim.value
    return value if isinstance(value, Thing) else None


def name_of(stated: Stated) -> str:
    value = thing_of(stated)
    return value.noun if value else ""


def things_of_scene(scene: SceneReading) -> ThingsOfScene:
    stated = tuple(one for one in scene.stated if one.claim.trait in _OF_THINGS)
    fates = linked(one for one in scene.stated if one.claim.trait is Trait.FATE)
    return ThingsOfScene(scene.scene, (*stated, *fates), scene.dream or scene.flashback)


def scenes_by_thing(scenes: Iterable[ThingsOfScene]) -> Mapping[str, tuple[SceneId, ...]]:
    """Where each thing is spoken of: only those of which there are two words to compare."""
    found: dict[str, list[SceneId]] = {}
    spoken: dict[str, int] = {}
    for scene in scenes:
        for one in scene.stated:
            name = name_of(one)
            spoken[name] = spoken.get(name, 0) + _words_of(one)
            places = found.setdefault(name, [])
            if scene.scene not in places[-1:]:
                places.append(scene.scene)
    return {name: tuple(places) for name, places in found.items() if spoken[name] > 1}


def _words_of(stated: Stated) -> int:
    """How many words on a thing it is: a number with its list is two."""
    value = thing_of(stated)
    return 2 if value is not None and value.family == LISTED else 1


def thing_sheet(name: str, scenes: Iterable[ThingsOfScene]) -> ThingSheet:
    every = tuple(scenes)
    return ThingSheet(
        name,
        tuple(stated for scene in every for stated in scene.of(name)),
        frozenset(scene.scene for scene in every if scene.apart),
    )
