"""Which statements of light and weather of one scene stand against each other."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from continuity.canon.scenes import Stated
from continuity.canon.surroundings import Surroundings
from continuity.claims.claim import Feature, Manner, Trait
from continuity.claims.light import LEAP

_NEAR = 60
"""Over so many paragraphs the sky may well have changed without a word."""


def disagreements(
    scene: Surroundings, apart: AbstractSet[frozenset[str]]
) -> Iterator[tuple[Stated, Feature, Stated, Feature]]:
    """Pairs of statements, the earlier first, whose kinds are `apart`; each kind once."""
    seen: list[tuple[Stated, Feature]] = []
    told: set[frozenset[str]] = set()
    if scene.apart:
        return
    for one in scene.of(Trait.LIGHT, Trait.WEATHER, Trait.SKIPS):
        now = one.claim.value
        if not isinstance(now, Feature) or now.family == LEAP:
            seen = []
            continue
        if one.claim.voice.manner is not Manner.NARRATED:
            continue
        for other, was in reversed(seen):
            pair = frozenset((was.family, now.family))
            if pair in apart and pair not in told and one.order - other.order <= _NEAR:
                told.add(pair)
                yield other, was, one, now
        seen.append((one, now))
