"""How alike two spellings are."""

import pytest

from continuity.canon.likeness import alike, bare, grown, inflected


def test_accents_case_and_marks_do_not_count() -> None:
    assert bare("O’Brién-Smith") == "obriensmith"


def test_a_swap_of_neighbours_is_one_slip() -> None:
    words = {word: bare(word) for word in ("Toshiko", "Tosh", "Martha")}
    assert alike("Tosihko", words, 1) == [("Toshiko", 1)]
    assert alike("Toshiko", words, 1) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Persia", "Persian"),
        ("Nell", "Nelly"),
        ("Italy", "Italian"),
        ("George", "Georgie"),
        ("Georgy", "George"),
        ("Mary", "Marie"),
        ("Fox", "Foxes"),
        ("Bulstrodes", "Bulstrode"),
    ],
)
def test_endings_make_other_words(one: str, other: str) -> None:
    assert grown(one, other)
    assert grown(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Harknes", "Harkness"), ("Toshika", "Toshiko"), ("Abbadon", "Abaddon"), ("Anne", "Jane")],
)
def test_other_differences_do_not(one: str, other: str) -> None:
    assert not grown(one, other)


def test_a_plural_or_a_people_is_no_misspelling() -> None:
    assert inflected("Abaddons", "Abaddon")
    assert inflected("Abaddonian", "Abaddon")
    assert not inflected("Abaddony", "Abaddon")
    assert not inflected("Abadon", "Abaddon")
