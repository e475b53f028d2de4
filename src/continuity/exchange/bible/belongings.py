"""Things: whose each is, where it was last, and what is said of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from continuity.canon.people import Dossier
from continuity.canon.scenes import SceneReading, Stated
from continuity.claims.claim import Feature, Manner, Thing, Trait, Words
from continuity.exchange.bible.document import ThingSheet, Where
from continuity.exchange.bible.passages import first_named
from continuity.exchange.bible.quoting import Quoting
from continuity.story.cast import Cast
from continuity.story.ids import PersonId

_OF_THINGS = frozenset({Trait.HOLDS, Trait.THING})
_FEWEST = 2
"""What is spoken of once, and has no name, is no thing of the story."""
_FEWEST_OF_NOBODY = 3
_BEHIND = re.compile(r"\s(?:in|on|of|from|with|at|to|for|under|behind|that|which)\s")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


@dataclass(slots=True)
class _Thing:
    """A thing in the making: all that is said of what one person calls by one noun."""

    noun: str
    owner: PersonId | None
    stated: list[Stated] = field(default_factory=list)


def things(
    cast: Cast, dossiers: Sequence[Dossier], scenes: Sequence[SceneReading], quoting: Quoting
) -> tuple[ThingSheet, ...]:
    """Things that have a name, then those that are spoken of more than once, in the order in which
    they come.
    """
    named = tuple(
        ThingSheet(one.name, one.mentions, first_named(one.name, quoting)) for one in cast.things
    )
    known = {one.name.casefold() for one in named}
    found = [one for one in _gathered(dossiers, scenes) if _counts(one)]
    found.sort(key=lambda one: one.stated[0].order)
    others = (_sheet(one, quoting) for one in found if one.noun.casefold() not in known)
    return (*named, *others)


def _gathered(dossiers: Sequence[Dossier], scenes: Sequence[SceneReading]) -> list[_Thing]:
    things: dict[tuple[str, PersonId | None], _Thing] = {}
    owned = [one for dossier in dossiers for one in dossier.stated]
    nobodys = [
        one
        for scene in scenes
        for one in scene.stated
        if one.owner is None and one.claim.voice.manner is Manner.NARRATED
    ]
    for one in sorted((*owned, *nobodys), key=lambda it: it.order):
        noun = _noun(one)
        if noun:
            key = (noun.casefold(), one.owner)
            things.setdefault(key, _Thing(noun, one.owner)).stated.append(one)
    return list(things.values())


def _counts(thing: _Thing) -> bool:
    """Whether it is a thing of the story: spoken of again, and in another scene if it is nobody's,
    for what stands about in one scene belongs to the scene.
    """
    scenes = {one.scene for one in thing.stated}
    if thing.owner is not None:
        return len(thing.stated) >= _FEWEST
    return len(thing.stated) >= _FEWEST_OF_NOBODY and len(scenes) >= _FEWEST


def _noun(one: Stated) -> str:
    """What the thing is called; empty where nothing is said of a thing."""
    value = one.claim.value
    if one.claim.trait not in _OF_THINGS:
        return ""
    if isinstance(value, Thing):
        # Some are compared under a word that stands for many: a drink, a vessel.
        said = {word.casefold() for word in _WORD.findall(value.said)}
        return value.noun if value.noun.casefold() in said else ""
    if not isinstance(value, Feature | Words):
        return ""
    words = _WORD.findall(_BEHIND.split(value.said, maxsplit=1)[0])
    return words[-1] if words else ""


def _sheet(thing: _Thing, quoting: Quoting) -> ThingSheet:
    facts = quoting.facts(thing.stated, thing.owner)
    places: list[Where] = [
        where
        for one in thing.stated
        for where in [quoting.scenes.get(one.scene)]
        if where is not None
    ]
    return ThingSheet(
        thing.noun,
        len(thing.stated),
        places[0] if places else None,
        quoting.names.get(thing.owner, "") if thing.owner else "",
        places[-1] if places else None,
        facts,
    )
