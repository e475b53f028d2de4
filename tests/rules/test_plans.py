import pytest

from telling import check


@pytest.mark.parametrize(
    ("story", "said"),
    [
        (
            "“We sail on Thursday,” said the captain.\n“We sail on Monday,” said the captain.",
            "the sailing is on Monday here, but on Thursday before",
        ),
        (
            "“I’m leaving tomorrow,” said Mara.\n“Mara leaves tonight,” said Tom.",
            "the departure is tonight here, but tomorrow before",
        ),
        (
            "“It is full time. Starting today.”\n“I start tomorrow,” said Mara.",
            "the start is tomorrow here, but today before",
        ),
        (
            "“Mara vanished on Sunday,” said Tom.\n“Mara went missing last Thursday,” said Ann.",
            "the disappearance is on Thursday here, but on Sunday before",
        ),
    ],
)
def test_one_plan_has_one_day(story: str, said: str) -> None:
    assert f"T207 {said}" in check(story)


@pytest.mark.parametrize(
    "story",
    [
        "“I’m leaving tomorrow,” said Mara.\n“And I leave tonight,” said Tom.",
        "“We sail on Thursday,” said the captain.\n***\n“We sail on Monday,” said the captain.",
        "Tom died on the Tuesday. It rained.\n“Ann died on Friday,” said Mara.",
        "“If we sail on Thursday, we are lost,” said Tom.\n“We sail on Monday,” said Ann.",
    ],
)
def test_plans_of_others_and_other_plans_are_left_alone(story: str) -> None:
    assert check(story) == story
