"""Whoever is gone says nothing; longer cases than the page holds."""

import pytest

from continuity.story.decisions import AuthorsWord
from telling import read, report_on

_THREE = "“Wait,” said Mara.\n“No,” said Tom.\n“Well,” said Ann.\n"
_TALK = "“He knows,” said Mara.\n“He does not,” said Ann.\n“He does,” said Mara.\n"


def _told(story: str) -> list[str]:
    found = report_on(read(_THREE + story), AuthorsWord()).diagnostics
    return [f"{one.code}: {one.message}" for one in found if one.code == "P601"]


@pytest.mark.parametrize(
    "goes",
    [
        "Tom took his jacket, kissed Mara, and went.",
        "Tom left for the airport.",
        "Tom drove off down the hill.",
        "They put Tom on the train.",
    ],
)
def test_who_has_gone_says_nothing_more(goes: str) -> None:
    assert _told(f"{goes}\n{_TALK}“More wine?” said Tom.\n") == [
        "P601: Tom speaks here, but has left the scene"
    ]


@pytest.mark.parametrize(
    "between",
    [
        "The telephone rang.\n",
        "An hour later it rained.\n",
        "Tom came back.\n",
        "There was a knock.\n",
        "Tom walked on. He stopped. He listened.\n",
        "They returned.\n",
    ],
)
def test_he_may_be_back_or_heard_from_afar(between: str) -> None:
    assert _told(f"Tom left for the airport.\n{_TALK}{between}“More wine?” said Tom.\n") == []
