"""How near everybody is who speaks, is called or acts by name somewhere around a paragraph."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from continuity.story.ids import PersonId

_FADES = 0.85
"""What is left of a weight one paragraph further on."""
_FORGOTTEN = 0.05

_NOBODY: Mapping[PersonId, float] = MappingProxyType({})

Echo = Mapping[PersonId, float]
"""People with a weight of at most one, which fades with the distance in paragraphs."""


@dataclass(frozen=True, slots=True)
class Near:
    """For each line everybody who is named as a speaker near by, called by name, or told of."""

    speaks: Sequence[Echo] = ()
    called: Sequence[Echo] = ()
    told_of: Sequence[Echo] = ()


def echoes(there: Sequence[frozenset[PersonId]], asked: Sequence[bool]) -> list[Echo]:
    """For each line everybody, weighed by the distance to the nearest other line that has them;
    nobody for a line that is not `asked` for.
    """
    before = _fading(there)
    behind = _fading(there[::-1])[::-1]
    heard: list[Echo] = []
    for one, other, wanted in zip(before, behind, asked, strict=True):
        if not wanted:
            heard.append(_NOBODY)
            continue
        merged = dict(one)
        for person, weight in other.items():
            if weight > merged.get(person, 0.0):
                merged[person] = weight
        heard.append(merged)
    return heard


def _fading(there: Sequence[frozenset[PersonId]]) -> list[dict[PersonId, float]]:
    heard: list[dict[PersonId, float]] = []
    fading: dict[PersonId, float] = {}
    for people in there:
        heard.append(fading)
        if fading:
            fading = {who: weight * _FADES for who, weight in fading.items() if weight > _FORGOTTEN}
        if people:
            fading = fading | dict.fromkeys(people, 1.0)
    return heard
