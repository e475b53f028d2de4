"""Wounds that nobody remembers; longer cases than the pages hold."""

import pytest

from continuity.story.decisions import AuthorsWord
from telling import read, report_on

_TWO = "“Wait,” said Mara.\n“No,” said Tom.\n"


def _told(story: str) -> list[str]:
    found = report_on(read(_TWO + story), AuthorsWord()).diagnostics
    return [f"{one.code} {one.severity.word}: {one.message}" for one in found]


def test_both_hands_need_two_arms() -> None:
    assert _told("Tom fell and broke his wrist.\nTom folded his arms and waited.\n") == [
        "B102 warning: Tom does this with a broken wrist"
    ]


@pytest.mark.parametrize(
    "story",
    [
        "Tom bruised his wrist.\nTom folded his arms and waited.\n",
        "Tom fell and broke his wrist.\nTom sprinted down the lane.\n",
        "Tom folded his arms and waited.\nTom fell and broke his wrist.\n",
        "“I broke my wrist,” said Tom.\nTom folded his arms and waited.\n",
        "Tom dreamt that Tom broke his wrist.\nTom folded his arms and waited.\n",
        "Tom fell and broke his wrist.\nMara folded her arms and waited.\n",
        "Tom fell and broke his wrist.\n***\nTwo months later Tom yawned.\nTom folded his arms.\n",
        "Tom fell and broke his wrist.\n" + "Mara waited.\n" * 70 + "Tom folded his arms.\n",
    ],
)
def test_nothing_is_forgotten(story: str) -> None:
    assert _told(story) == []


def test_a_lost_hand_claps_no_more() -> None:
    assert _told("Tom had lost his hand at sea.\nTom clapped his hands twice.\n") == [
        "B103 warning: Tom does this, but has lost a hand"
    ]


def test_before_the_loss_the_hand_was_there() -> None:
    assert _told("Tom clapped his hands twice.\nTom had lost his hand.\n") == []


def test_two_sides_of_one_bad_knee_are_odd_even_where_a_pronoun_tells_of_it() -> None:
    story = (
        "Mara sat down. Her left knee clicked.\nMara saw Ann. Ann rose. Her right knee clicked.\n"
    )
    assert [line for line in _told(story) if line.startswith("B101 warning")] == []


def test_the_wound_is_shown_where_it_came_about_and_where_it_was_last_spoken_of() -> None:
    story = _TWO + (
        "Tom fell and broke his wrist.\nTom held his broken wrist.\nTom folded his arms.\n"
    )
    (one,) = report_on(read(story), AuthorsWord()).diagnostics
    quotes = [note.evidence.quote for note in one.notes]
    assert quotes == ["Tom folded his arms", "broke his wrist", "his broken wrist"]
