"""The dead who are about after all; longer cases than the pages hold."""

import pytest

from continuity.story.decisions import AuthorsWord
from telling import read, report_on

_TWO = "“Wait,” said Mara.\n“No,” said Tom.\n"


def _told(story: str) -> list[str]:
    found = report_on(read(_TWO + story), AuthorsWord()).diagnostics
    return [f"{one.code}: {one.message}" for one in found if one.code.startswith("B2")]


def test_nobody_dances_with_a_father_lost_long_ago() -> None:
    story = (
        "Mara had lost both her parents when she was six.\n***\nMara danced with Mara's father.\n"
    )
    assert _told(story) == ["B202: Mara's father is alive here, but dead elsewhere"]


def test_whom_god_may_rest_asks_for_nothing() -> None:
    story = "“They took Tom down at six, God rest him,” said Mara.\n***\n“Cocoa,” said Tom.\n"
    assert _told(story) == ["B201: Tom acts here, but is dead by now"]


def test_the_dead_need_not_be_told() -> None:
    story = "Tom had died in his bed.\n***\n“Tom must be told,” said Mara.\n"
    assert _told(story) == ["B201: Tom acts here, but is dead by now"]


@pytest.mark.parametrize(
    "story",
    [
        "Mara had lost both her parents when she was six.\nTom danced with Tom's father.\n",
        "Mara remembered the day he died.\n“Cocoa,” said Tom.\n",
        "Mara met the late Tom in the hall.\n“Cocoa,” said Tom.\n",
        "Tom was laughing, and Mara died with laughing.\n“Cocoa,” said Mara.\n",
    ],
)
def test_the_living_are_left_alone(story: str) -> None:
    assert _told(story) == []
