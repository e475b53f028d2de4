"""Wounds of which the story does not say whose they are."""

import pytest

from continuity.story.decisions import AuthorsWord
from telling import read, report_on

_TWO = "“Wait,” said Mara.\n“No,” said Tom.\n"


def _told(story: str) -> list[str]:
    found = report_on(read(_TWO + story), AuthorsWord()).diagnostics
    return [f"{one.code}: {one.message}" for one in found if one.code.startswith("B10")]


def test_the_one_sling_of_the_story_hangs_on_one_arm() -> None:
    story = "The stranger had laid open his left palm.\nThe bandage on the right palm was red.\n"
    assert _told(story) == ["B104: The wound is on the right here, but was on the left"]


def test_whoever_cannot_stand_does_not_get_up() -> None:
    story = "Tom received them from the wheelchair.\nTom got up and shut the window.\n"
    assert _told(story) == ["B102: Tom does this, but cannot stand or walk"]


def test_a_lost_hand_holds_no_pen() -> None:
    story = "Tom had lost his left hand at sea.\nTom wrote it with the pen in Tom's left hand.\n"
    assert _told(story) == ["B103: Tom does this, but has lost a left hand"]


@pytest.mark.parametrize(
    "story",
    [
        "He had laid open his left palm.\nThe bandage on her right palm was red.\n",
        "He had laid open his left palm and his right palm.\nThe right palm was bandaged.\n",
        "He had laid open his left palm.\n" + "Mara waited.\n" * 300 + "The right palm bled.\n",
        "Tom had lost his left hand at sea.\nTom wrote it with the pen in his right hand.\n",
        "Tom received them from the wheelchair.\nMara got up and shut the window.\n",
        "Tom got up and shut the window.\nTom received them from the wheelchair.\n",
    ],
)
def test_two_wounds_are_two_wounds(story: str) -> None:
    assert _told(story) == []
