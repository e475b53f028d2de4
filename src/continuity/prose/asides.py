"""What in a book is not story: title pages, notes of the author, words of a library. And gaps."""

import re
from itertools import pairwise

from continuity.prose import headings, notes
from continuity.prose.chapters import Marks
from continuity.prose.pieces import Piece
from continuity.story.text import ParagraphKind

_ILLUSTRATION = re.compile(r"\[(?:illustration|image|footnote|frontispiece)\b", re.IGNORECASE)
_BY_LINE = re.compile(r"(?:written )?by\b", re.IGNORECASE)
_RUNS_ON = re.compile(r"[,:;—–-][\"'”’]*\Z")
_TITLE_PAGE_WORDS = 80
_FEW_NOTES = 8
_WIDE_SHARE = 0.12
"""Gaps that are more frequent part paragraphs, not scenes."""
_SHORTEST_SCENE = 120
"""Words. What is shorter between two gaps is a letter, a song, a notice."""
_CHAPTERS_A_GAP = 6
"""Where fewer than one chapter in six has a gap, gaps are slips."""


def mark_certain(pieces: list[Piece]) -> None:
    """Notes that say so themselves, pictures, and what a library puts around a book."""
    for at, piece in enumerate(pieces):
        if not piece.open:
            continue
        if notes.is_note(piece.text) or _ILLUSTRATION.match(piece.text):
            piece.kind = ParagraphKind.NOTE
        side = notes.library(piece.text) if "utenberg" in piece.text.lower() else ""
        around = pieces[: at + 1] if side == "START" else pieces[at:] if side == "END" else []
        for other in around:
            other.kind = ParagraphKind.NOTE
            other.parts = False
            other.level = 0
            other.said = True


def mark_title_page(pieces: list[Piece], marks: Marks) -> None:
    """Title, author and dedication before the story become notes."""
    first = min(marks, default=len(pieces))
    shown = [piece for piece in pieces[:first] if piece.kind not in {None, ParagraphKind.NOTE}]
    if not shown or not shown[0].open or shown[0].is_story:
        return
    if marks and sum(len(piece.text.split()) for piece in shown) <= _TITLE_PAGE_WORDS:
        last = len(shown)
    else:
        last = next((at for at, piece in enumerate(shown) if not _on_title_page(piece)), len(shown))
        if not marks and last < len(shown):
            # Without chapters only the title itself and the author are sure to be no story.
            last = min(last, 1 + (last > 1 and bool(_BY_LINE.match(shown[1].text))))
    for piece in shown[:last]:
        if piece.open:
            piece.kind = ParagraphKind.NOTE


def _on_title_page(piece: Piece) -> bool:
    if piece.is_story:
        return False
    return headings.is_title(piece.text) or bool(_BY_LINE.match(piece.text))


def mark_head_and_foot(pieces: list[Piece]) -> None:
    """Notes of several paragraphs, and lines that are notes only at an end of a chapter."""
    stretch: list[Piece] = []
    for piece in [*pieces, None]:
        if piece is not None and piece.kind is not ParagraphKind.CHAPTER_HEADING:
            stretch.append(piece)
            continue
        _mark_end(stretch, backward=False)
        _mark_end(stretch[::-1], backward=True)
        stretch = []


def _mark_end(stretch: list[Piece], *, backward: bool) -> None:
    """Notes from one end of a chapter up to the first piece that is none. Where a break or a wide
    gap ends them soon, all up to there is the note.
    """
    edge = stretch[: _FEW_NOTES + 1]
    last = -1
    spoken = False  # a title alone, or a picture, is no word to the reader
    for at, piece in enumerate(edge):
        if piece.open and notes.is_head_note(piece.text):
            piece.kind = ParagraphKind.NOTE
        if piece.kind is ParagraphKind.NOTE:
            last = at
            spoken = spoken or piece.said or notes.is_head_note(piece.text)
        elif piece.kind is not None and at - last > 1:
            break
    if not spoken:
        return
    # What stands above "The end", or above the head of a note, is story.
    begins = backward and notes.is_note(edge[last].text)
    for at in range(last + 1, min(last + 2, len(edge)) if begins else len(edge)):
        piece = edge[at]
        if piece.kind is None or (edge[at - 1].wide if backward else piece.wide):
            for other in edge[:at]:
                if other.open:
                    other.kind = ParagraphKind.NOTE
            return


def mark_gaps(pieces: list[Piece]) -> None:
    """Begin a scene behind a wide gap, where the book has no other sign for it."""
    symbols = sum(piece.kind is None for piece in pieces)
    gaps = [
        at
        for at, (before, piece) in enumerate(pairwise(pieces), 1)
        if piece.wide and piece.open and before.kind is ParagraphKind.PROSE
    ]
    if not gaps or symbols > 1 or len(gaps) > max(1, _WIDE_SHARE * len(pieces)):
        return
    gaps = _without_insets(pieces, gaps)
    chapters = sum(piece.kind is ParagraphKind.CHAPTER_HEADING for piece in pieces)
    if len(gaps) * _CHAPTERS_A_GAP >= chapters:
        for at in gaps:
            pieces[at].parts = True


def _without_insets(pieces: list[Piece], gaps: list[int]) -> list[int]:
    """The gaps that part scenes, without those around a letter or a song."""
    edges = [at for at, piece in enumerate(pieces) if piece.kind is not ParagraphKind.PROSE]
    inset: set[int] = set()
    for start, end in pairwise(sorted({0, *edges, *gaps, len(pieces)})):
        words = 0
        for piece in pieces[start:end]:
            words += len(piece.text.split())
            if words >= _SHORTEST_SCENE:
                break
        else:
            inset.update((start, end))
    return [
        at
        for at in gaps
        if at not in inset
        and not pieces[at].text[0].islower()
        and not _RUNS_ON.search(pieces[at - 1].text)
    ]
