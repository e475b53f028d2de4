from continuity.story.manuscript import Place
from continuity.story.text import Span


def test_an_offset_behind_a_cut_moves_by_what_was_cut() -> None:
    place = Place(source=0, start=10, cuts=((0, 1), (4, 2)))
    assert [place.offset(at) for at in (0, 3, 4, 5)] == [11, 14, 16, 17]


def test_a_span_ends_behind_its_last_character_not_behind_the_cut_after_it() -> None:
    place = Place(source=0, start=0, cuts=((4, 2),))
    assert place.span(Span(0, 4)) == Span(0, 4)
    assert place.span(Span(0, 5)) == Span(0, 7)
