"""Whom the company of a scene leaves to be meant."""

import pytest

from a_scene import told
from claiming import claims

KNOWN = """
Nora Reed smiled. She sat. Nora nodded. “Yes,” said Nora. Nora left. She ran.
Hugo Hale smiled. He sat. Hugo nodded. “Yes,” said Hugo. Hugo left. He ran.
Ivy Stone smiled. She sat. Ivy nodded. “Yes,” said Ivy. Ivy left. She ran.
General Farr smiled. He sat. General Farr nodded. “Yes,” said General Farr. He ran.
"""


def certainty(story: str) -> list[tuple[str | None, bool]]:
    lines = story.splitlines()
    made = {at: claims(line, "eyes", "hair", "marks") for at, line in enumerate(lines)}
    return [(one.owner, one.sure) for one in told(story, known=KNOWN, claims=made).scene.stated]


@pytest.mark.parametrize(
    ("story", "owner"),
    [
        ("Nora came in.\nThe rain fell.\nIt fell all day.\nIt grew dark.\nIt grew cold.\nHer eyes were green.", "nora-reed"),
        ("Nora held the door for Hugo.\nThe rain fell.\nHis eyes were green.", "hugo-hale"),
        ("Her eyes were green.\nIt was Nora. Nora smiled.", "nora-reed"),
        ("The General pushed back his white hair.", "general-farr"),
    ],
)  # fmt: skip
def test_the_only_one_of_the_gender_is_meant(story: str, owner: str) -> None:
    assert certainty(story)[-1] == (owner, True)


@pytest.mark.parametrize(
    "story",
    [
        "Nora and Ivy came in.\nThe rain fell.\nHer eyes were green.",
        "Nora came in. A woman rose.\nThe rain fell.\nHer eyes were green.",
        "Nora came in with two girls.\nThe other laughed.\nHer eyes were green.",
    ],
)
def test_of_two_who_may_be_meant_nobody_is_for_certain(story: str) -> None:
    assert all(not sure or owner is None for owner, sure in certainty(story))
