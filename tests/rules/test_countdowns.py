import pytest

from telling import check


@pytest.mark.parametrize(
    "story",
    [
        (
            "The contract was for a hundred nights. He had played sixty-one of them.\n"
            "“So you’re owing me, what, fifty nights,” said Tom."
        ),
        "The sentence was twelve months. Tom had served nine months.\n“Five months left,” said Tom.",
        "It was twenty laps in all. Mara had swum fifteen of them.\n“Seven more to go,” said Tom.",
        "“Thirty treatments altogether,” said Ann. “Twelve down,” said Mara. “Twenty-four to go.”",
    ],
)
def test_more_to_come_than_is_left_of_the_whole_is_asked_about(story: str) -> None:
    assert "T107" in check(story)


@pytest.mark.parametrize(
    "story",
    [
        (
            "The contract was for a hundred nights. He had played sixty-one of them.\n"
            "“So you’re owing me, what, thirty nights,” said Tom."
        ),
        "The sentence was twelve months. Tom had served nine months.\n“Five miles left,” said Tom.",
        "Mara had swum fifteen of them.\n“Seven more to go,” said Tom.",
        "It was twenty laps in all.\n“Seven more to go,” said Tom. She had not swum fifteen of them.",
    ],
)
def test_what_adds_up_or_has_no_whole_is_left_alone(story: str) -> None:
    assert "T107" not in check(story)
