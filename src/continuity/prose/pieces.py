"""The pieces of a file in order: paragraphs, headings and breaks, each with its place."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from continuity.prose import breaks, headings
from continuity.prose.lines import Block, Line, blocks_of, layout_of, lines_of
from continuity.prose.markup import Clean, Masked, clean, masked
from continuity.story.manuscript import Source
from continuity.story.text import ParagraphKind

_ATX = re.compile(
    r"(?P<marks>#{1,6})(?:[ \t]+(?P<text>\S.*?)(?:[ \t]+#+)?|(?P<close>[^\s#].*?))[ \t]*\Z"
)
_UNDERLINE = re.compile(r"(?:={3,}|-{3,})\Z")
_LEADING = re.compile("[\\s\ufdd0\ufeff\u200b]+")
_SENTENCE_STOP = re.compile(r"[.!?…,;:][\"'”’)\]*_]*\Z")
_LONG_PROSE = 150
_FEWEST_SPACES = 3


@dataclass(slots=True)
class Piece:
    """A paragraph in the making. `level` is that of a Markdown heading, `kind` None for a break
    between scenes.
    """

    source: int
    start: int
    end: int
    gap: int
    read: Clean
    level: int = 0
    kind: ParagraphKind | None = ParagraphKind.PROSE
    said: bool = False
    """The file itself says what kind it is."""
    parts: bool = False
    """A scene begins here."""
    wide: bool = False
    """Set apart by more blank lines than is usual in its file."""

    @property
    def text(self) -> str:
        return self.read.text

    @property
    def open(self) -> bool:
        """Whether nothing is decided yet: taken for prose, and not by the author's word."""
        return self.kind is ParagraphKind.PROSE and not self.said

    @property
    def emphasised(self) -> bool:
        """Whether all of it is, but for signs at its ends."""
        spans = self.read.emphasis
        return bool(spans) and spans[0].end - spans[0].start >= len(self.text) - 2

    @property
    def is_story(self) -> bool:
        """Whether it reads like a sentence rather than like a line of a title page."""
        text = self.text
        if self.kind is not ParagraphKind.PROSE or self.level:
            return False
        if len(text) > _LONG_PROSE or text[0] in '"“‘':
            return True
        stops = _SENTENCE_STOP.search(text) and not headings.is_capitals(text)
        return bool(stops) and text.count(" ") >= _FEWEST_SPACES


def pieces_of(index: int, source: Source) -> tuple[list[Piece], Masked]:
    """What stands in a file, in order; every piece is taken for prose until it is known better."""
    seen = masked(source.text) if source.markdown else Masked(source.text)
    text = seen.text
    lines = lines_of(text, seen.start)
    pieces: list[Piece] = []
    for block in blocks_of(text, lines, layout_of(text, lines)):
        for group, level in _groups(text, block, markdown=source.markdown):
            piece = _piece(index, text, group, level, markdown=source.markdown)
            if piece:
                pieces.append(piece)
    pieces = _underlined(pieces)
    _obey(pieces, seen)
    _measure_gaps(pieces, markdown=source.markdown)
    return pieces, seen


def _groups(text: str, block: Block, *, markdown: bool) -> Iterator[tuple[list[Line], int]]:
    """The lines of a block that belong together, and the level if they are a heading. A heading
    can only stand at its beginning, or behind another one; a break may stand anywhere.
    """
    held: list[Line] = []
    for at, line in enumerate(block.lines):
        words = text[line.start : line.end]
        parts = breaks.parts_scenes(words)
        atx = _ATX.match(words) if words[0] == "#" and not parts else None
        below = block.lines[at + 1] if at + 1 < len(block.lines) else None
        if parts or atx:
            if held:
                yield held, 0
                held = []
            yield [line], len(atx["marks"]) if atx else 0
        elif below and not held and _names_itself(text, words, below):
            yield [line], 0
        else:
            held.append(line)
            if markdown and _ends_hard(text, line):
                yield held, 0
                held = []
    if held:
        yield held, 0


def _ends_hard(text: str, line: Line) -> bool:
    """Whether a line of Markdown says that the next one begins a new line."""
    return text.startswith("  ", line.end) or text[line.end - 1] == "\\"


def _names_itself(text: str, words: str, below: Line) -> bool:
    """Whether the first line of a block is a heading that something else hangs on to."""
    if len(words) > headings.LONGEST or words[0] in "\"“‘'":
        return False
    found = headings.heading(words) or headings.numeral(words)
    # A title does not run on in small letters: "Book I, chapter 2, says" / "that whales".
    return found is not None and not (found.title and text[below.start].islower())


def _piece(index: int, text: str, group: list[Line], level: int, *, markdown: bool) -> Piece | None:
    start, end = group[0].start, group[-1].end
    raw = text[start:end]
    if len(group) == 1 and not level and breaks.parts_scenes(raw):
        return Piece(index, start, end, group[0].gap, Clean(raw), kind=None, parts=True)
    heading = _ATX.match(raw) if level else None
    if heading:
        name = "text" if heading["text"] else "close"
        start, end = start + heading.start(name), start + heading.end(name)
    elif markdown and raw.endswith("\\") and not raw.endswith("\\\\"):
        end -= 1
    lead = _LEADING.match(text, start, end)
    start = lead.end() if lead else start
    read = clean(text[start:end], markdown=markdown)
    if not read.text.strip():
        return None
    return Piece(index, start, end, group[0].gap, read, level)


def _underlined(pieces: list[Piece]) -> list[Piece]:
    """Lines underlined by the line below them, which stands there as a break, made headings."""
    kept: list[Piece] = []
    for piece in pieces:
        above = kept[-1] if kept else None
        if (
            above
            and above.kind
            and not above.level
            and piece.kind is None
            and piece.gap == 0
            and _UNDERLINE.match(piece.text)
            and len(above.text) <= headings.LONGEST
            and not _SENTENCE_STOP.search(above.text)
        ):
            above.level = 1 if piece.text[0] == "=" else 2
        else:
            kept.append(piece)
    return kept


def _obey(pieces: list[Piece], seen: Masked) -> None:
    """Give the pieces that a comment speaks of the kind that it says."""
    starts = [piece.start for piece in pieces]
    for offset, kind in seen.said:
        at = bisect_left(starts, offset)
        if at < len(pieces) and not seen.text[offset : pieces[at].start].strip("\ufdd0 \t\r\n#"):
            pieces[at].kind = kind
            pieces[at].said = True
            pieces[at].parts = False


def _measure_gaps(pieces: list[Piece], *, markdown: bool) -> None:
    """Find the gaps that are wider than usual. In Markdown a second blank line says nothing yet."""
    gaps = sorted(piece.gap for piece in pieces[1:])
    if not gaps:
        return
    usual = gaps[len(gaps) // 2]
    usual += markdown and usual > 0
    for piece in pieces[1:]:
        piece.wide = piece.gap > usual
