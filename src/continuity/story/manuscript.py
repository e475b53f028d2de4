"""A book and the files it stands in."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from continuity.story.ids import ChapterId, ParagraphId, SceneId
from continuity.story.text import Anchor, Paragraph, Span


@dataclass(frozen=True, slots=True)
class Scene:
    """Paragraphs between two breaks, headings included. Headings and notes are paragraphs of
    their own kinds. `parted`: a mark ("***") parts it from the scene before, be there a heading or
    not.
    """

    id: SceneId
    paragraphs: tuple[Paragraph, ...]
    title: str = ""
    parted: bool = False


@dataclass(frozen=True, slots=True)
class Chapter:
    id: ChapterId
    title: str
    scenes: tuple[Scene, ...]

    def paragraphs(self) -> Iterator[Paragraph]:
        for scene in self.scenes:
            yield from scene.paragraphs


@dataclass(frozen=True, slots=True)
class Book:
    title: str
    chapters: tuple[Chapter, ...]
    author: str = ""

    def scenes(self) -> Iterator[Scene]:
        for chapter in self.chapters:
            yield from chapter.scenes

    def paragraphs(self) -> Iterator[Paragraph]:
        for chapter in self.chapters:
            yield from chapter.paragraphs()


@dataclass(frozen=True, slots=True)
class Source:
    """A file of the story, as it stands. `markdown` says whether its marks are Markdown's."""

    path: str
    text: str
    markdown: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where a paragraph stands in its file.

    `cuts` holds, ascending, pairs (offset in the paragraph's text, characters of the file left out
    before that offset, counted from the paragraph's start).
    """

    source: int
    start: int
    cuts: tuple[tuple[int, int], ...] = ()

    def offset(self, at: int) -> int:
        """Offset in the file of the character at offset `at` of the paragraph's text."""
        index = bisect_right(self.cuts, at, key=lambda cut: cut[0]) - 1
        return self.start + at + (self.cuts[index][1] if index >= 0 else 0)

    def span(self, span: Span) -> Span:
        """The stretch of the file that shows `span`. Ends right behind the last character shown."""
        if span.end <= span.start:
            return Span(self.offset(span.start), self.offset(span.start))
        return Span(self.offset(span.start), self.offset(span.end - 1) + 1)


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A book together with the files it was read from. `spent` is the highest number that any
    paragraph, scene or chapter of it ever had.
    """

    book: Book
    sources: tuple[Source, ...] = ()
    places: Mapping[ParagraphId, Place] = field(default_factory=dict)
    spent: int = 0

    def locate(self, anchor: Anchor) -> tuple[Source, Span]:
        """The file that an address points into, and the stretch of it."""
        place = self.places[anchor.paragraph]
        return self.sources[place.source], place.span(anchor.span)
