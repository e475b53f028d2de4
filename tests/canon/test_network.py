from math import inf

from hypothesis import given
from hypothesis import strategies as st

from continuity.canon.network import Link, conflict, cycle, span
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


def test_what_links_say_of_two_points_is_added_up() -> None:
    links = [Link(0, 1, Bounds(1, 2)), Link(1, 2, Bounds(3, 4)), Link(2, 3, AFTER)]
    assert span(links, 0, 2) == Bounds(4, 6)
    assert span(links, 0, 3) == Bounds(4, inf)
    assert span(links, 3, 0) == Bounds(-inf, -4)


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
