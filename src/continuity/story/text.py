"""Where words are: spans, excerpts, evidence, paragraphs. All offsets are code points."""

from dataclasses import dataclass
from enum import Enum

from continuity.story.ids import ParagraphId


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open stretch ``start <= offset < end`` of a paragraph's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end

    def shifted(self, by: int) -> "Span":
        return Span(self.start + by, self.end + by)


@dataclass(frozen=True, slots=True)
class Anchor:
    """An address: the only kind there is below the outer edge."""

    paragraph: ParagraphId
    span: Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that something rests on, where they stand."""

    anchor: Anchor
    quote: str


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words of a paragraph that is known from the context; what claims carry, so that equal
    paragraphs make equal claims.
    """

    span: Span
    text: str

    def at(self, paragraph: ParagraphId) -> Evidence:
        return Evidence(Anchor(paragraph, self.span), self.text)


class ParagraphKind(Enum):
    PROSE = "prose"
    CHAPTER_HEADING = "chapter heading"
    TIME_HEADING = "time heading"
    """A line that says when or where the scene plays: "One hour later", "Tuesday, 9 a.m."."""
    SCENE_HEADING = "scene heading"
    NOTE = "note"
    """The author speaking to the reader: kept, never read as story."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph as it is read: no markup, single spaces, no line ends.

    How offsets into `text` map to offsets of the file is kept apart (`manuscript.Place`), so that
    an edit elsewhere leaves this value equal.
    """

    id: ParagraphId
    text: str
    kind: ParagraphKind = ParagraphKind.PROSE
    emphasis: tuple[Span, ...] = ()
