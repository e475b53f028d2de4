"""Conversations settled as a whole."""

import pytest

from a_scene import KNOWN, told
from continuity.canon.exchanges import Turn, settled
from continuity.canon.nearness import echoes
from continuity.canon.weights import DEFAULT
from continuity.story.ids import PersonId

ANN, BEN, CY = PersonId("ann"), PersonId("ben"), PersonId("cy")


def test_between_two_named_turns_the_two_take_turns() -> None:
    both = ((1.0, ANN), (1.0, BEN))
    turns = [Turn((0, 0), ((0.0, ANN),)), *(Turn((at, 0), both) for at in (1, 2, 3))]
    assert list(settled(turns, DEFAULT).values()) == [ANN, BEN, ANN, BEN]


def test_a_later_turn_decides_who_began() -> None:
    both = ((1.0, ANN), (1.0, BEN))
    turns = [Turn((0, 0), both), Turn((1, 0), both), Turn((2, 0), ((0.0, BEN),))]
    assert list(settled(turns, DEFAULT).values()) == [BEN, ANN, BEN]


def test_a_conversation_ends_where_nobody_speaks_for_long() -> None:
    turns = [Turn((0, 0), ((0.0, ANN),)), Turn((30, 0), ((1.5, ANN), (1.0, BEN)))]
    assert settled(turns, DEFAULT)[30, 0] == ANN


def test_one_paragraph_rather_has_one_speaker() -> None:
    turns = [Turn((0, 0), ((0.0, ANN),)), Turn((0, 1), ((2.0, BEN), (1.0, ANN)))]
    assert settled(turns, DEFAULT)[0, 1] == ANN


def test_nothing_is_settled_where_nobody_speaks() -> None:
    assert settled((), DEFAULT) == {}


def test_an_echo_fades_with_the_distance_on_both_sides_and_is_not_heard_where_it_comes_from() -> (
    None
):
    nobody = frozenset[PersonId]()
    heard = echoes([nobody, nobody, frozenset((CY,)), nobody], [True] * 4)
    assert [round(one.get(CY, 0.0), 2) for one in heard] == [0.85, 1.0, 0.0, 1.0]


def test_nobody_is_heard_where_nobody_asks() -> None:
    there = [frozenset((CY,)), frozenset[PersonId]()]
    assert [dict(one) for one in echoes(there, [False, False])] == [{}, {}]


@pytest.mark.parametrize(
    ("story", "speaker"),
    [
        ("When Ann had gone upstairs, Mara said to Tom, “Go.”", "Mara Lind"),
        ("Tom sat down, and Mara, watching Ann, said, “Go.”", "Mara Lind"),
        ("“Go,” answered Tom's mother.", None),
    ],
)
def test_a_tag_belongs_to_the_subject_of_its_verb(story: str, speaker: str | None) -> None:
    assert told(story, known=KNOWN).speakers() == [speaker]


def test_sir_is_said_to_a_man() -> None:
    story = "Ann and Tom came in.\n“Go.”\n“Go, {}!” said Mara."
    assert told(story.format("sir"), known=KNOWN).speakers()[0] == "Tom Hale"
    assert told(story.format("madam"), known=KNOWN).speakers()[0] == "Ann Reed"


def test_who_tells_the_story_is_not_he() -> None:
    story = "# Tom\nI saw Bo Vane. I waved. I ran to him.\n“Go,” he said."
    read = told(story, known=KNOWN)
    assert read.speakers() == ["Bo Vane"]
    assert read.meaning("him") == ["Bo Vane"]


def test_words_held_in_the_narration_are_nobodys_turn() -> None:
    story = (
        "“Go,” said Mara.\n“No,” said Tom.\n"
        "Ann thought that he would “think it over quietly” now.\n“Go!”"
    )
    assert told(story, known=KNOWN).speakers()[-1] == "Mara Lind"
