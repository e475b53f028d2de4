import pytest

from a_scene import told
from claiming import claims

KNOWN = """
Vera Lind smiled. She sat. Vera nodded. “Yes,” said Vera. Vera left. She ran.
Hugo Hale smiled. He sat. Hugo nodded. “Yes,” said Hugo. Hugo left. He ran.
Nora Reed smiled. She sat. Nora nodded. “Yes,” said Nora. Nora left. She ran.
"""
COLOURS = ("eyes", "hair")


def owners(story: str, *traits: str) -> list[tuple[str | None, bool]]:
    """The owner of every claim of looks, and whether it is beyond doubt."""
    lines = [line.strip() for line in story.strip().splitlines()]
    made = {at: claims(line, *(traits or COLOURS)) for at, line in enumerate(lines)}
    return [(one.owner, one.sure) for one in told(story, known=KNOWN, claims=made).scene.stated]


@pytest.mark.parametrize(
    "story",
    [
        "A woman came in. Her eyes were green.\n“I’m Nora Reed,” she said.",
        "A woman with green eyes came in.\n“My name is Nora,” said the woman.",
        "A woman with green eyes came in.\n“Who are you?” said Hugo.\n“Nora.”",
        "A woman stood there. Her eyes were green.\nHugo stared.\n“Dr. Nora Reed,” she said.",
        "There was a woman at the bar. Her eyes were green.\nThe woman, Nora Reed, waved.",
        "A woman named Nora came in. Her eyes were green.",
        "A woman came in, and her name was Nora. Her eyes were green.",
        "A woman came in.\n“I’m Nora.” The woman’s green eyes shone.",
        "Nora, a woman with green eyes, came in.",
        "The woman stood at the door. Her eyes were green.\n“I’m Nora,” she said.",
    ],
)
def test_what_is_said_of_a_newcomer_belongs_to_the_name_that_the_scene_gives(story: str) -> None:
    assert owners(story) == [("nora-reed", True)]


@pytest.mark.parametrize(
    "story",
    [
        # Nobody gives a name.
        "A woman with green eyes came in.\nVera looked up. “Good evening,” said Vera.",
        # Two are met, and either could be the one.
        "A woman with green eyes came in. Another woman followed.\n“I’m Nora.”",
        # Nora was there before.
        "Nora sat down. A woman with green eyes came in.\n“I’m Nora,” said Nora.",
        # He is no woman.
        "A woman with green eyes came in.\n“I’m Hugo,” he said.",
        # Somebody else says so by name.
        "A woman with green eyes came in.\n“I’m Nora’s sister,” she said.",
    ],
)
def test_a_newcomer_whom_the_scene_does_not_name_is_nobody(story: str) -> None:
    assert owners(story) == [(None, True)]


def test_she_behind_a_newcomer_is_not_whoever_was_there_before() -> None:
    story = "Vera wiped the counter.\nA woman came in. Her eyes were green. Vera looked up."
    assert owners(story) == [(None, True)]


def test_she_may_be_either_where_a_newcomer_is_seen_by_a_woman() -> None:
    ((_, sure),) = owners("Vera saw a woman at the bar. Her eyes were green.")
    assert not sure


def test_a_noun_that_says_what_somebody_is_brings_nobody_new() -> None:
    ((owner, _),) = owners("Hugo was a tall man. His eyes were green.")
    assert owner == "hugo-hale"


def test_a_stranger_is_nobody_who_has_been_named() -> None:
    story = "The waitress, Nora, came by.\nVera looked at the stranger’s green eyes."
    assert owners(story) == [(None, True)]


def test_another_woman_is_not_the_one_before() -> None:
    story = "A woman named Nora came in.\nThe other woman’s green eyes shone."
    assert owners(story) == [(None, True)]


def test_a_trade_with_a_name_beside_it_is_that_person_later_too() -> None:
    story = "The waitress, Nora, came by.\nVera looked at the waitress’s green eyes."
    assert owners(story) == [("nora-reed", True)]


def test_what_is_said_within_speech_is_left_to_the_speakers() -> None:
    story = "A woman named Nora came in.\n“A woman with green eyes was here,” said Hugo."
    assert owners(story) == [(None, True)]
