"""Where in the book a paragraph stands, in the numbers that people use."""

from dataclasses import dataclass

from continuity.story.ids import ParagraphId
from continuity.story.manuscript import Book


@dataclass(frozen=True, slots=True)
class Reference:
    """Chapter and scene count from 1; the scene within its chapter."""

    chapter: int
    chapter_title: str
    scene: int

    def __str__(self) -> str:
        return f"Chapter {self.chapter}, scene {self.scene}"


def references(book: Book) -> dict[ParagraphId, Reference]:
    """The reference of every paragraph of the book."""
    return {
        paragraph.id: Reference(number, chapter.title, count)
        for number, chapter in enumerate(book.chapters, start=1)
        for count, scene in enumerate(chapter.scenes, start=1)
        for paragraph in scene.paragraphs
    }
