import pytest

from a_scene import told
from claiming import claims

KNOWN = """
Nora Reed smiled. She sat. Nora nodded. “Yes,” said Nora. Nora left. She ran.
Hugo Hale smiled. He sat. Hugo nodded. “Yes,” said Hugo. Hugo left. He ran.
"""


def certainty(story: str) -> list[tuple[str | None, bool]]:
    """The owner of every claim of looks, and whether it is beyond doubt."""
    lines = story.splitlines()
    made = {at: claims(line, "eyes", "hair", "marks") for at, line in enumerate(lines)}
    return [(one.owner, one.sure) for one in told(story, known=KNOWN, claims=made).scene.stated]


@pytest.mark.parametrize(
    "story",
    [
        "Hugo had been a delicate youth. His eyes were green.",
        "Hugo was still an extraordinary little man. His eyes were green.",
        "Hugo sighed. A hall full of visitors. Small talk. His eyes were green.",
        "Hugo stood on the stage, a figure carved in pride, his eyes green.",
        "Hugo wondered what one wore to a dance. His eyes were green.",
    ],
)
def test_what_somebody_is_brings_nobody_else_into_question(story: str) -> None:
    assert certainty(story) == [("hugo-hale", True)]


@pytest.mark.parametrize(
    "story",
    [
        "Hugo looked down at the workers, one in overalls, one with a hat. His eyes were green.",
        "Hugo looked at the brothers. The younger wore black. His eyes were green.",
        "Hugo went past the old shopkeeper. His eyes were green.",
        "Hugo looked up. It was a man. His eyes were green.",
        "Hugo saw how a figure came nearer, and his eyes were green.",
    ],
)
def test_where_somebody_without_a_name_is_about_a_pronoun_may_mean_him(story: str) -> None:
    assert all(not sure or owner is None for owner, sure in certainty(story))
