from math import inf

from hypothesis import given
from hypothesis import strategies as st

from continuity.canon.network import Link, conflict, cycle
from continuity.story.moments import Bounds

AFTER = Bounds(0, inf)


def test_bounds_that_can_all_hold_have_no_cycle() -> None:
    links = [
        Link(0, 1, Bounds(5.5, 6.5), 0),
        Link(0, 2, Bounds(0.75, 1.25), 1),
        Link(2, 1, Bounds(5, inf), 2),
    ]
    assert cycle(links) == ()
    assert conflict(links) == ()


def test_six_hours_less_one_do_not_leave_seven() -> None:
    links = [
        Link(0, 1, Bounds(5.5, 6.5), 0),
        Link(0, 2, Bounds(0.75, 1.25), 1),
        Link(2, 1, Bounds(7, inf), 2),
    ]
    uses = cycle(links)
    assert {use.link.source for use in uses} == {0, 1, 2}
    assert sum(use.weight for use in uses) == 6.5 - 0.75 - 7


def test_a_cycle_is_a_walk_that_comes_back() -> None:
    links = [Link(0, 1, AFTER), Link(1, 2, AFTER), Link(2, 3, AFTER), Link(0, 3, Bounds(-5, -1), 7)]
    uses = cycle(links)
    for one, other in zip(uses, (*uses[1:], uses[0]), strict=True):
        assert one.ends[1] == other.ends[0]


def test_of_two_contradictions_the_one_with_fewer_statements_is_told() -> None:
    links = [
        Link(0, 1, Bounds(1, 1), 0),
        Link(1, 2, Bounds(1, 1), 1),
        Link(0, 2, Bounds(9, 9), 2),
        Link(0, 2, Bounds(5, 5), 3),
    ]
    assert {use.link.source for use in conflict(links)} == {2, 3}


@given(
    st.lists(st.integers(0, 50), min_size=2, max_size=8),
    st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7), st.integers(0, 9)), max_size=12),
)
def test_bounds_around_true_moments_never_conflict(
    moments: list[int], pairs: list[tuple[int, int, int]]
) -> None:
    size = len(moments)
    links = [
        Link(a % size, b % size, Bounds(gap - loose, gap + loose), index)
        for index, (a, b, loose) in enumerate(pairs)
        for gap in [moments[b % size] - moments[a % size]]
    ]
    assert cycle(links) == ()


@given(
    st.integers(2, 7),
    st.lists(
        st.tuples(st.integers(0, 6), st.integers(0, 6), st.integers(-5, 5), st.integers(0, 4)),
        max_size=14,
    ),
)
def test_a_cycle_is_found_just_when_no_moments_can_satisfy_the_bounds(
    size: int, rows: list[tuple[int, int, int, int]]
) -> None:
    links = [
        Link(a % size, b % size, Bounds(low, low + width), index)
        for index, (a, b, low, width) in enumerate(rows)
    ]
    uses = cycle(links)
    assert bool(uses) == (not satisfiable(links, size))
    assert not uses or sum(use.weight for use in uses) < 0


def satisfiable(links: list[Link], size: int) -> bool:
    """By all shortest paths (Floyd and Warshall), the slow way."""
    distance = [[0.0 if a == b else inf for b in range(size)] for a in range(size)]
    for link in links:
        a, b = link.before, link.after
        distance[a][b] = min(distance[a][b], link.bounds.high)
        distance[b][a] = min(distance[b][a], -link.bounds.low)
    for via in range(size):
        for a in range(size):
            for b in range(size):
                distance[a][b] = min(distance[a][b], distance[a][via] + distance[via][b])
    return all(distance[a][a] >= 0 for a in range(size))
