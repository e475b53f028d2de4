"""A simple temporal network: points, bounds between them, and why they cannot all hold.

After Dechter, Meiri and Pearl (1991): bounds ``low <= after - before <= high`` are two weighted
edges of a graph, and the bounds can all hold if and only if the graph has no negative cycle. The
cycle is the explanation.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import isinf
from typing import Final

from continuity.story.moments import Bounds

_SLACK: Final = 1e-6


@dataclass(frozen=True, slots=True)
class Link:
    """What is known of the time from point `before` to point `after`. `source` says whose word it
    is, by an index into whatever the caller keeps; None for mere order.
    """

    before: int
    after: int
    bounds: Bounds
    source: int | None = None


@dataclass(frozen=True, slots=True)
class Use:
    """A link as a part of a cycle: its upper bound if `forward`, else its lower."""

    link: Link
    forward: bool

    @property
    def weight(self) -> float:
        return self.link.bounds.high if self.forward else -self.link.bounds.low

    @property
    def ends(self) -> tuple[int, int]:
        link = self.link
        return (link.before, link.after) if self.forward else (link.after, link.before)


_Way = tuple[int, float, Link, bool]
"""Where a link leads, how far that is, the link, and whether it is walked forward."""
_Reached = tuple[int, Link, bool]
"""Where a way came from, and what it is."""


def _ways(links: Iterable[Link]) -> tuple[dict[int, list[_Way]], dict[int, float]]:
    """The ways out of each point, and every point at distance 0."""
    outgoing: dict[int, list[_Way]] = defaultdict(list)
    distance: dict[int, float] = {}
    for link in links:
        before, after, bounds = link.before, link.after, link.bounds
        if not isinf(bounds.high):
            outgoing[before].append((after, bounds.high, link, True))
            distance[before] = distance[after] = 0.0
        if not isinf(bounds.low):
            outgoing[after].append((before, -bounds.low, link, False))
            distance[after] = distance[before] = 0.0
    return outgoing, distance


def cycle(links: Iterable[Link]) -> tuple[Use, ...]:
    """A negative cycle, in order; empty if the links can all hold.

    Bellman–Ford in sweeps up and down the points by turns (Yen 1970): points are numbered in about
    the order of time, and along a chain in either direction one sweep tells all.
    """
    outgoing, distance = _ways(links)
    order, fresh = sorted(distance), set(distance)
    via: dict[int, _Reached] = {}
    while fresh:
        order.reverse()
        for point in order:
            if point in fresh:
                fresh.discard(point)
                _improve(outgoing[point], point, distance, via, fresh)
        if known := _loop(via):
            return known
    return ()


def _improve(
    ways: Iterable[_Way],
    start: int,
    distance: dict[int, float],
    via: dict[int, _Reached],
    fresh: set[int],
) -> None:
    """Note the points that are nearer than was known, by a way out of `start`."""
    here = distance[start]
    for end, weight, link, forward in ways:
        if here + weight < distance[end] - _SLACK:
            distance[end], via[end] = here + weight, (start, link, forward)
            fresh.add(end)


def _loop(via: dict[int, _Reached]) -> tuple[Use, ...]:
    """A cycle among the ways by which points were reached, in order."""
    done: set[int] = set()
    for first in via:
        point, seen = first, set[int]()
        while point in via and point not in done and point not in seen:
            seen.add(point)
            point = via[point][0]
        if point in seen:
            return _walked(via, point)
        done |= seen
    return ()


def _walked(via: dict[int, _Reached], start: int) -> tuple[Use, ...]:
    point, link, forward = via[start]
    uses = [Use(link, forward)]
    while point != start:
        point, link, forward = via[point]
        uses.append(Use(link, forward))
    return tuple(reversed(uses))


def conflict(links: Sequence[Link]) -> tuple[Use, ...]:
    """A cycle that rests on few sources: none of them can be left out of the contradiction."""
    best = cycle(links)
    for source in _sources(best):
        other = cycle([link for link in links if link.source != source])
        if other and len(_sources(other)) < len(_sources(best)):
            best = other
    return best


def _sources(uses: Iterable[Use]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(use.link.source for use in uses if use.link.source is not None))
