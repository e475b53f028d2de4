"""Which statements of light and weather of one scene stand against each other."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from continuity.canon.scenes import Stated
from continuity.canon.surroundings import Surroundings
from continuity.claims.claim import Feature, Manner, Trait
from continuity.claims.light import LEAP

_NEAR = 60
"""Over so many paragraphs the sky may well have changed without a word."""
_DAYS = re.compile(
    r"\b(?:days|weeks|months|years|next|following|later|woke|awoke|slept|asleep|morrow"
    r"|one (?:\w+ )?(?:day|morning|night|evening|afternoon))\b",
    re.IGNORECASE,
)
"""Time enough for another weather; hours alone make no summer of a winter."""


_HOURS = re.compile(r"\b(?:hours?|minutes?|moments?)\b", re.IGNORECASE)


def _takes_days(leap: Stated) -> bool:
    said = leap.evidence.quote
    return bool(_DAYS.search(said)) and not _HOURS.search(said)


@dataclass(frozen=True, slots=True)
class Disagreement:
    """What is said, and what was said before against it: the nearest place, and others that say the
    same as it.
    """

    here: Stated
    now: Feature
    there: Stated
    was: Feature
    more: tuple[Stated, ...] = ()


_MORE = 2
"""So many more places are shown."""


def disagreements(
    scene: Surroundings, apart: AbstractSet[frozenset[str]], *, hours: bool = True
) -> Iterator[Disagreement]:
    """Pairs of statements, the earlier first, whose kinds are `apart`; each kind once. Where time
    goes by between, a pair is none; unless it is `hours` alone that go by, and these tell nothing.
    """
    seen: list[tuple[Stated, Feature]] = []
    told: set[frozenset[str]] = set()
    if scene.apart:
        return
    for one in scene.of(Trait.LIGHT, Trait.WEATHER, Trait.SKIPS):
        now = one.claim.value
        if not isinstance(now, Feature) or now.family == LEAP:
            seen = [] if hours or _takes_days(one) else seen
            continue
        if one.claim.voice.manner is not Manner.NARRATED:
            continue
        for other, was in reversed(seen):
            pair = frozenset((was.family, now.family))
            if pair in apart and pair not in told and one.order - other.order <= _NEAR:
                told.add(pair)
                alike = [each for each, kind in seen if kind.family == was.family]
                more = tuple(each for each in alike if each is not other)[:_MORE]
                yield Disagreement(one, now, other, was, more)
        seen.append((one, now))
