"""A simple temporal network: points, bounds between them, and why they cannot all hold.

After Dechter, Meiri and Pearl (1991): bounds ``low <= after - before <= high`` are two weighted
edges of a graph, and the bounds can all hold if and only if the graph has no negative cycle. The
cycle is the explanation.
"""

from collections import defaultdict, deque
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
    """A negative cycle, in order; empty if the links can all hold. Bellman–Ford with a queue."""
    outgoing: dict[int, list[Use]] = defaultdict(list)
    points: dict[int, None] = {}
    for use in _uses(links):
        outgoing[use.ends[0]].append(use)
        points |= dict.fromkeys(use.ends)
    distance = dict.fromkeys(points, 0.0)
    via: dict[int, Use] = {}
    queue, waiting = deque(points), set(points)
    looked_at: dict[int, int] = defaultdict(int)
    while queue:
        point = queue.popleft()
        waiting.discard(point)
        looked_at[point] += 1
        if looked_at[point] > len(points):  # longer than any way without a cycle
            return _walked(via, point)
        for use in outgoing[point]:
            target = use.ends[1]
            if distance[point] + use.weight >= distance[target] - _SLACK:
                continue
            distance[target], via[target] = distance[point] + use.weight, use
            if target not in waiting:
                queue.append(target)
                waiting.add(target)
    return ()


def _walked(via: dict[int, Use], point: int) -> tuple[Use, ...]:
    """The cycle that `via` leads into, going backwards from `point`."""
    seen: set[int] = set()
    while point not in seen:
        seen.add(point)
        point = via[point].ends[0]
    uses, start = [via[point]], point
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
