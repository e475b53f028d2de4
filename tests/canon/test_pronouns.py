import pytest

from a_scene import KNOWN, told


@pytest.mark.parametrize(
    ("story", "word", "meaning"),
    [
        ("Mara saw Tom. She waved.", "She", ["Mara Lind"]),
        ("Mara saw Tom. He waved.", "He", ["Tom Hale"]),
        ("Mara met Ann and gave her a book.", "her", ["Ann Reed"]),
        ("Mara took her coat.", "her", ["Mara Lind"]),
        ("Tom looked at the sea. His eyes were wet.", "His", ["Tom Hale"]),
        (
            "Ann sat. Ann nodded. Ann wept.\n“Odd,” said Mara, who came down. She was tall.",
            "She",
            ["Mara Lind"],
        ),
        ("She ran.", "She", [None]),
        ("It rained on them.", "It", [None]),
        ("“He is late,” said Mara.", "He", [None]),
        ("Tom left. “He is late,” said Mara.", "He", ["Tom Hale"]),
        ("Tom left. “I know he is late, Tom,” said Bo Vane.", "he", [None]),
    ],
)
def test_a_pronoun_means_who_is_in_mind(story: str, word: str, meaning: list[str | None]) -> None:
    assert told(story, known=KNOWN).meaning(word) == meaning
