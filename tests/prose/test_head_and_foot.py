"""How far the author's words at the head and the foot of a text reach."""

from continuity.prose.segmentation import manuscript
from continuity.story.manuscript import Manuscript, Source
from continuity.story.text import ParagraphKind

RAIN = "It had rained on the harbour since noon, and the ferry was late again."
TEA = "Ada made the tea and would not say what the letter had told her."
DOG = "The dog slept under the table, as it did whenever there was thunder."


def read(*parts: str) -> Manuscript:
    return manuscript([Source("story.txt", "\n\n".join(parts), markdown=False)])


def notes(book: Manuscript) -> list[str]:
    return [one.text for one in book.book.paragraphs() if one.kind is ParagraphKind.NOTE]


def test_a_short_scene_below_the_title_is_story() -> None:
    book = read("THE FERRY", RAIN, TEA, DOG, "***", RAIN, TEA)
    assert notes(book) == ["THE FERRY"]


def test_a_title_and_a_note_are_notes_up_to_the_sign() -> None:
    book = read("THE FERRY", "A/N: Sorry for the wait.", "Deb, for you.", "***", RAIN, TEA)
    assert notes(book) == ["THE FERRY", "A/N: Sorry for the wait.", "Deb, for you."]


def test_a_short_scene_above_the_end_is_story() -> None:
    for foot in ("The End", "A/N: Thanks for reading!"):
        book = read(*[RAIN] * 9, "***", TEA, DOG, foot)
        assert notes(book) == [foot]
