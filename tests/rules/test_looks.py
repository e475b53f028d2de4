"""Eyes, hair and beards that change; longer cases than the pages hold."""

import pytest

from continuity.diagnostics.diagnostic import Diagnostic
from continuity.story.decisions import AuthorsWord, Declared
from telling import read, report_on


def _told(story: str, *declared: Declared) -> list[str]:
    return [_line(one) for one in _found(story, *declared)]


def _found(story: str, *declared: Declared) -> tuple[Diagnostic, ...]:
    return report_on(read(story), AuthorsWord(declared=declared)).diagnostics


def _line(one: Diagnostic) -> str:
    return f"{one.code} {one.severity.word}: {one.message}"


_TWO = "“Wait,” said Mara.\n“No,” said Tom.\n"


def test_the_odd_one_of_many_is_reported_against_the_usual_colour() -> None:
    story = _TWO + "Mara’s green eyes shone.\nMara’s brown eyes shone.\nMara’s green eyes fell.\n"
    (one,) = _found(story)
    assert one.message == "Mara's eyes are brown here, but were green before"
    assert [note.evidence.quote for note in one.notes] == [
        "Mara’s brown eyes",
        "Mara’s green eyes",
    ]


def test_an_odd_first_mention_is_told_what_comes_later() -> None:
    story = _TWO + "Mara’s brown eyes shone.\n" + "Mara’s green eyes fell.\n" * 2
    assert _told(story) == ["P101 warning: Mara's eyes are brown here, but are green later"]


def test_each_new_colour_is_reported_once() -> None:
    story = _TWO + "Mara’s green eyes shone.\n" * 3 + "Mara’s brown eyes fell.\n" * 2
    assert _told(story) == ["P101 warning: Mara's eyes are brown here, but were green before"]


def test_the_authors_word_outranks_every_count() -> None:
    story = _TWO + "Mara’s green eyes shone.\nMara’s green eyes fell.\n"
    told = _told(story, Declared("Mara", "eyes", "brown"))
    assert told == ["P101 warning: Mara's eyes are green here, but were brown before"]


def test_a_pronoun_that_can_mean_only_one_counts_like_a_name() -> None:
    story = _TWO + "Mara’s green eyes shone.\nMara turned, her brown eyes wet.\n"
    assert _told(story) == ["P101 warning: Mara's eyes are brown here, but were green before"]


def test_a_pronoun_that_may_mean_another_is_only_a_hint() -> None:
    story = (
        "“Wait,” said Mara.\n“No,” said Anna.\nMara’s green eyes shone.\n"
        "Mara and Anna sat down.\nMara sighed. A woman came in. Her brown eyes were wet.\n"
    )
    assert [line for line in _told(story) if "warning" in line] == []


def test_eyes_that_somebody_takes_for_granted_in_speech_count() -> None:
    story = _TWO + "Mara’s green eyes shone.\n“Mara, open those brown eyes of yours!” said Tom.\n"
    assert _told(story) == ["P101 warning: Mara's eyes are brown here, but were green before"]


@pytest.mark.parametrize(
    "line",
    [
        "Tom dreamt of her. Mara’s brown eyes shone.",
        "In that light Mara’s brown eyes shone.",
        "Mara’s eyes were not brown.",
        "“Mara’s eyes are brown,” said Tom.",
        "Mara’s dark eyes shone.",
        "The blue-eyed girl laughed.",
    ],
)
def test_what_is_no_change_of_eyes(line: str) -> None:
    assert _told(f"{_TWO}Mara’s green eyes shone.\n{line}\n") == []


def test_hair_that_goes_grey_is_a_hint() -> None:
    story = _TWO + "Mara’s black hair shone.\nMara’s grey hair shone.\n"
    assert _told(story) == ["P102 hint: Mara's hair is grey here, but was black before"]


def test_grey_hair_that_turns_black_is_asked_about() -> None:
    story = _TWO + "Mara’s grey hair shone.\nMara’s black hair shone.\n"
    assert _told(story) == ["P102 warning: Mara's hair is black here, but was grey before"]


def test_a_beard_that_is_there_again_far_on_is_a_hint() -> None:
    far = "“No,” said Tom.\n" * 310
    story = f"{_TWO}Tom rubbed his bare chin.\n{far}Tom smiled and tugged his beard.\n"
    assert [line for line in _told(story) if line.startswith("P103")] == [
        "P103 hint: Tom is bearded here, but was clean-shaven before"
    ]


def test_the_same_beard_twice_is_no_change() -> None:
    story = _TWO + "Tom smiled and tugged his beard.\nTom smiled and tugged his beard.\n"
    assert _told(story) == []


def test_the_person_of_a_scene_is_meant_where_nobody_else_is_about() -> None:
    alone = "Mara sat down.\n" + "The rain fell on.\n" * 6
    story = f"{_TWO}Mara’s green eyes shone.\n{alone}The rain was in her brown eyes.\n"
    assert _told(story) == ["P101 warning: Mara's eyes are brown here, but were green before"]


def test_eyes_of_whoever_speaks_count_if_a_tag_names_the_speaker() -> None:
    spoken = "“I have had enough of my brown eyes,” {} said.\n"
    named, pronoun = spoken.format("Mara"), "Mara sighed. " + spoken.format("she")
    for line in (named, pronoun):
        story = f"{_TWO}Mara’s green eyes shone.\n{line}"
        assert _told(story) == ["P101 warning: Mara's eyes are brown here, but were green before"]
