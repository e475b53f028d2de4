from hypothesis import given
from hypothesis import strategies as st

from continuity.prose.offsets import from_utf16, to_utf16


def test_a_character_beyond_the_first_plane_counts_two_in_utf16() -> None:
    text = "a🐉b"
    assert [to_utf16(text, at) for at in range(4)] == [0, 1, 3, 4]


def test_the_second_half_of_a_pair_belongs_to_its_character() -> None:
    assert [from_utf16("a🐉b", at) for at in range(5)] == [0, 1, 1, 2, 3]


def test_plain_english_needs_no_counting() -> None:
    assert (to_utf16("Mara", 3), from_utf16("Mara", 3), from_utf16("Mara", 9)) == (3, 3, 4)


@given(st.text(), st.integers(min_value=0, max_value=50))
def test_there_and_back_is_the_same_place(text: str, at: int) -> None:
    at = min(at, len(text))
    units = to_utf16(text, at)
    assert units == len(text[:at].encode("utf-16-le", "surrogatepass")) // 2
    assert from_utf16(text, units) == at
