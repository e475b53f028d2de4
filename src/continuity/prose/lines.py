"""From the lines of a file to its paragraphs: where one ends and what parts it from the next."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise
from typing import NamedTuple

_ENDS = r"\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
_LINE_END = re.compile(f"\r\n|[{_ENDS}]")
_LOWER_FIRST = re.compile(r"[\"'“‘(_*]?[a-z]")
_SENTENCE_END = re.compile(r"[.!?…:][\"'”’)\]_*]*$")

WIDEST_WRAP = 120
"""Lines longer than this are not broken by hand or by an old editor."""
_CONTINUED_SHARE = 0.25
"""Of the lines that follow another at once, so many begin in lower case where lines are wrapped
(measured on wrapped novels: 0.5 to 0.8; on one paragraph a line: under 0.02).
"""
_LONG_BLOCK = 20
"""Lines. Blocks longer than this on average are not paragraphs parted by blank lines."""


class Line(NamedTuple):
    """A line that is not blank, without the white space around it. `gap` counts blank lines
    before it, `indent` the characters of white space it begins with.
    """

    start: int
    end: int
    gap: int
    indent: int


class Layout(Enum):
    """How a file parts its paragraphs."""

    ONE_LINE = "a paragraph a line"
    BLANK_LINES = "wrapped, parted by blank lines"
    INDENTED = "wrapped, first lines indented"
    SHORT_LINES = "wrapped, last lines short"


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together."""

    lines: tuple[Line, ...]

    @property
    def start(self) -> int:
        return self.lines[0].start

    @property
    def end(self) -> int:
        return self.lines[-1].end


def lines_of(text: str, start: int = 0) -> list[Line]:
    """The lines of `text` from offset `start` that hold something to read."""
    lines: list[Line] = []
    gap = 0
    for begin, end in _bounds(text, start):
        raw = text[begin:end]
        stripped = raw.strip()
        if not stripped.strip("\ufdd0\ufeff\u200b"):
            # A line that holds only what was masked is not there, but it parts no scenes either.
            gap += not stripped
            continue
        indent = len(raw) - len(raw.lstrip())
        lines.append(Line(begin + indent, begin + indent + len(stripped), gap, indent))
        gap = 0
    return lines


def _bounds(text: str, start: int) -> Iterator[tuple[int, int]]:
    for match in _LINE_END.finditer(text, start):
        yield start, match.start()
        start = match.end()
    if start < len(text):
        yield start, len(text)


def layout_of(text: str, lines: list[Line]) -> Layout:
    """How the file parts its paragraphs, judged by all of its lines."""
    if not lines or _width(lines) > WIDEST_WRAP:
        return Layout.ONE_LINE
    joined = [after for _, after in pairwise(lines) if after.gap == 0]
    continued = sum(1 for line in joined if _LOWER_FIRST.match(text, line.start))
    if not joined or continued < _CONTINUED_SHARE * len(joined):
        return Layout.ONE_LINE
    blocks = 1 + sum(1 for line in lines[1:] if line.gap)
    if len(lines) <= _LONG_BLOCK * blocks:
        return Layout.BLANK_LINES
    indented = sum(1 for line in lines if line.indent)
    if len(lines) / 50 <= indented <= 0.6 * len(lines):
        return Layout.INDENTED
    return Layout.SHORT_LINES


def _width(lines: list[Line]) -> int:
    """The length that only one line in a hundred is longer than."""
    lengths = sorted(line.end - line.start for line in lines)
    return lengths[len(lengths) * 99 // 100]


def blocks_of(text: str, lines: list[Line], layout: Layout) -> list[Block]:
    """Lines joined to paragraphs. Headings and scene breaks may still hang on to one."""
    if layout is Layout.ONE_LINE or not lines:
        return [Block((line,)) for line in lines]
    width = _width(lines)
    blocks: list[Block] = []
    held: list[Line] = []
    for line in lines:
        if held and _begins(text, held[-1], line, layout, width):
            blocks.append(Block(tuple(held)))
            held = []
        held.append(line)
    blocks.append(Block(tuple(held)))
    return blocks


def _begins(text: str, before: Line, line: Line, layout: Layout, width: int) -> bool:
    if line.gap:
        return True
    if layout is Layout.INDENTED:
        return line.indent > 0
    if layout is Layout.SHORT_LINES:
        room = width - (before.end - before.start)
        word = text[line.start : line.end].split(maxsplit=1)[0]
        return len(word) + 1 < room and bool(_SENTENCE_END.search(text[before.start : before.end]))
    return False
