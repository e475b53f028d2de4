"""One event on two days."""

import pytest

from telling import check


def found(story: str) -> list[str]:
    return [line.split("T207 ")[1] for line in check(story).splitlines() if " T207 " in line]


@pytest.mark.parametrize(
    ("story", "message"),
    [
        (
            "“The eclipse is in twelve days,” said Mara.\n“Four days until the eclipse,” said Tom.",
            "the eclipse is four days off here, but twelve days off before",
        ),
        (
            "“The wedding is tomorrow,” said Mara.\n“The wedding is in five days,” said Tom.",
            "the wedding is five days off here, but tomorrow before",
        ),
        (
            "“Mara’s wedding is on Friday,” said Tom.\n“The wedding is on Sunday,” said Ann.",
            "the wedding is on Sunday here, but on Friday before",
        ),
        (
            (
                "It was 3 May, and cold. “The trial is in nine days,” said Mara.\n"
                "“The trial is on 20 May,” said Tom."
            ),
            "the trial is on 20 May here, but nine days off before",
        ),
        (
            (
                "“The election is in six days,” said Mara.\n***\nThree weeks later\n"
                "“The election is tomorrow,” said Tom."
            ),
            "the election is tomorrow here, but six days off before",
        ),
    ],
)
def test_two_days_of_one_event_clash(story: str, message: str) -> None:
    assert found(story) == [message]


@pytest.mark.parametrize(
    "story",
    [
        "“The eclipse is in five days,” said Mara.\n***\nFour days later\n“The eclipse is tomorrow.”",
        "“The wedding is on Friday,” said Mara.\n“They delayed the wedding. The wedding is on Sunday.”",
        "“Mara’s wedding is on Friday,” said Tom.\n“Ann’s wedding is on Sunday,” said Ann.",
        "“The trial is tomorrow,” said Mara.\nTom dreamed that the trial was in ten days.",
        "“The election is in six days,” said Mara.\n***\n“The election is tomorrow,” said Tom.",
        "The fire of 1887 took the mill.\nThe great fire of 1666 took London.",
    ],
)
def test_what_may_be_so_is_left_alone(story: str) -> None:
    assert found(story) == []
