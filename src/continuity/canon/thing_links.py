"""Which thing "it" is, where the paragraph itself does not tell: what the ones before speak of."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from continuity.canon.scenes import Stated
from continuity.claims.claim import Thing
from continuity.claims.fate_signs import FRAGILE, IT
from continuity.claims.fate_words import TOPIC

_NEAR: Final = 2
"""So many paragraphs back the thing may stand that is "it"."""
_PIECES: Final = 4
"""So many, where "the pieces" are those of the one thing that breaks."""


def linked(stated: Iterable[Stated]) -> Iterator[Stated]:
    """The same, each "it" with the noun of the thing that it means; without those that mean none.
    `stated` holds what a scene tells of the fates of things, in its order.
    """
    topics: list[tuple[int, Thing]] = []
    for one in stated:
        value = one.claim.value
        if not isinstance(value, Thing):
            continue
        if value.noun == IT:
            meant = _meant(topics, one.order, fragile=FRAGILE in value.words)
            if meant is None:
                continue
            thing = replace(value, noun=meant.noun, words=(value.words[0], *meant.words[1:]))
            yield replace(one, claim=replace(one.claim, value=thing))
            continue
        if value.family == TOPIC:
            topics.append((one.order, value))
        yield one


def _meant(topics: list[tuple[int, Thing]], order: int, *, fragile: bool) -> Thing | None:
    reach = _PIECES if fragile else _NEAR
    for at, thing in reversed(topics):
        if order - at > reach:
            return None
        if at < order and (not fragile or thing.noun in BREAKABLE):
            return thing
    return None


BREAKABLE: Final = frozenset(
    (
        "cup", "vase", "mirror", "bowl", "jug", "teapot", "mug", "goblet", "glasses", "urn",
        "figurine", "statuette", "globe", "hourglass",
        "phial", "vial", "lamp", "bottle", "chalice", "pot", "violin", "guitar", "spectacles",
        "tankard", "flask", "doll", "tablet", "statue",
    )
)  # fmt: skip
