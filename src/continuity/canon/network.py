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


def _uses(links: Iterable[Link]) -> list[Use]:
    both = (Use(link, forward) for link in links for forward in (True, False))
    return [use for use in both if not isinf(use.weight)]


def cycle(links: Sequence[Link]) -> tuple[Use, ...]:
    """A negative cycle, in order; empty if the links can all hold.

    Bellman–Ford in sweeps up and down the points by turns (Yen 1970): points are numbered in about
    the order of time, and along a chain in either direction one sweep tells all.
    """
    outgoing: dict[int, list[tuple[int, float, Use]]] = defaultdict(list)
    distance: dict[int, float] = {}
    for use in _uses(links):
        start, end = use.ends
        outgoing[start].append((end, use.weight, use))
        distance[start] = distance[end] = 0.0
    order, fresh = sorted(distance), set(distance)
    via: dict[int, Use] = {}
    while fresh:
        order.reverse()
        for point in order:
            if point in fresh:
                fresh.discard(point)
                fresh |= _improved(outgoing[point], distance[point], distance, via)
        if known := _loop(via):
            return known
    return ()


def _improved(
    ways: Iterable[tuple[int, float, Use]],
    here: float,
    distance: dict[int, float],
    via: dict[int, Use],
) -> set[int]:
    """The points that are nearer than was known, by a way that starts at distance `here`."""
    nearer = set()
    for end, weight, use in ways:
        if here + weight < distance[end] - _SLACK:
            distance[end], via[end] = here + weight, use
            nearer.add(end)
    return nearer


def _loop(via: dict[int, Use]) -> tuple[Use, ...]:
    """A cycle among the ways by which points were reached, in order."""
    done: set[int] = set()
    for first in via:
        point, seen = first, dict[int, None]()
        while point in via and point not in done and point not in seen:
            seen[point] = None
            point = via[point].ends[0]
        if point in seen:
            return _walked(via, point)
        done.update(seen)
    return ()


def _walked(via: dict[int, Use], start: int) -> tuple[Use, ...]:
    uses = [via[start]]
    while uses[-1].ends[0] != start:
        uses.append(via[uses[-1].ends[0]])
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
