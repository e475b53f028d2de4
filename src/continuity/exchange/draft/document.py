"""A manuscript ready to be written: lines of every kind, with the queries that hang on words."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise
from typing import Final

from continuity.story.text import Span

UNNAMED: Final = "Comment"
"""Stands for the author of a comment who is not known: office programs want a name."""


class LineKind(Enum):
    CHAPTER = "chapter"
    SUBTITLE = "subtitle"
    """A further heading of the same chapter."""
    SCENE = "scene"
    TIME = "time"
    FIRST = "first"
    """A paragraph that begins a scene: it is not indented."""
    PROSE = "prose"
    NOTE = "note"
    BREAK = "break"


@dataclass(frozen=True, slots=True)
class Comment:
    """A query in the margin, on the words at `span` of its line; on none where that is empty.
    Numbers count from 0. `author` is empty for the program's own, `date` where it is not known.
    """

    number: int
    span: Span
    paragraphs: tuple[str, ...]
    author: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    kind: LineKind
    text: str = ""
    emphasis: tuple[Span, ...] = ()
    comments: tuple[Comment, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """`contact` is what stands at the head of a title page, under the author's name."""

    title: str
    author: str
    words: int
    chapters: tuple[tuple[Line, ...], ...]
    contact: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The title, or what stands for it on a title page."""
        return self.title or "Untitled"

    def lines(self) -> Iterator[Line]:
        for chapter in self.chapters:
            yield from chapter

    def comments(self) -> tuple[Comment, ...]:
        return tuple(one for line in self.lines() for one in line.comments)


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one look. Comments of the numbers in `begins` start before them, those in `ends`
    end behind, and those in `stands` are on no words and stand before them.
    """

    text: str
    emphatic: bool = False
    begins: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    stands: tuple[int, ...] = ()


def pieces(line: Line) -> Iterator[Piece]:
    """A line cut where its look changes and where a comment begins or ends."""
    spans = [*line.emphasis, *(one.span for one in line.comments)]
    cuts = {0, len(line.text), *(at for span in spans for at in (span.start, span.end))}
    places = [one for one in line.comments if one.span.start == one.span.end]
    others = [one for one in line.comments if one.span.start < one.span.end]
    for start, end in pairwise(sorted(cuts)):
        yield Piece(
            line.text[start:end],
            any(span.start <= start and end <= span.end for span in line.emphasis),
            tuple(one.number for one in others if one.span.start == start),
            tuple(one.number for one in others if one.span.end == end),
            tuple(one.number for one in places if one.span.start == start),
        )
    behind = tuple(one.number for one in places if one.span.start == len(line.text))
    if behind:
        yield Piece("", stands=behind)
