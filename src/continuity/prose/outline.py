"""What each piece of a book is: prose, heading, note, time heading, beginning of a scene.

One line decides little; the document decides: a numeral is a heading where numerals rise, capitals
are titles where they come again, a wide gap parts scenes where gaps are else narrow.
"""

import re
from collections import Counter
from itertools import pairwise

from continuity.prose import breaks, headings, notes
from continuity.prose.headings import Heading, Rank
from continuity.prose.pieces import Piece
from continuity.prose.time_headings import tells_time
from continuity.story.text import ParagraphKind

_STOP = re.compile(r"[.!?…,;:][\"'”’)\]]*\Z")
_CONTENTS = re.compile(r"(?:table of )?contents|list of chapters|index\Z", re.IGNORECASE)
_ILLUSTRATION = re.compile(r"\[(?:illustration|image|footnote|frontispiece)\b", re.IGNORECASE)
_BY_LINE = re.compile(r"(?:written )?by\b", re.IGNORECASE)
_LONG_PROSE = 150
_TITLE_PAGE_WORDS = 80
_LONGEST_CAPITALS = 70
_FEWEST_LISTED = 3
_FEW_NOTES = 8
_WIDE_SHARE = 0.12

Marks = dict[int, Heading]


def outline(pieces: list[Piece], *, one_chapter: bool = False) -> Marks:
    """Decide the kind of every piece, in place; return the headings of chapters by index.

    `one_chapter`: the pieces are one chapter of a project: its first heading names it, the others
    name scenes.
    """
    _repeated_breaks(pieces)
    _library_words(pieces)
    for piece in _open(pieces):
        if notes.is_note(piece.text) or _ILLUSTRATION.match(piece.text):
            piece.kind = ParagraphKind.NOTE
    marks = _named(pieces)
    marks.update(_numbered(pieces, marks))
    marks.update(_levels(pieces, one_chapter=one_chapter))
    if not one_chapter:
        _contents(pieces, marks)
    _time_headings(pieces, marks)
    marks.update(_subtitles(pieces, marks))
    if not one_chapter:
        marks.update(_capitals(pieces, marks))
    marks = _settle(pieces, marks, one_chapter=one_chapter)
    _title_page(pieces, marks)
    _notes(pieces)
    _gaps(pieces)
    return marks


def _open(pieces: list[Piece]) -> list[Piece]:
    return [p for p in pieces if p.kind is ParagraphKind.PROSE and not p.said]


def _is_story(piece: Piece) -> bool:
    """Whether a piece reads like a sentence rather than like a line of a title page."""
    text = piece.text
    if piece.kind is not ParagraphKind.PROSE or piece.level:
        return False
    if len(text) > _LONG_PROSE or text[0] in "\"“‘":
        return True
    return bool(_STOP.search(text)) and not headings.is_capitals(text) and len(text.split()) > 3


def _repeated_breaks(pieces: list[Piece]) -> None:
    lines = [piece for piece in _open(pieces) if breaks.repeats_letters(piece.text)]
    often = Counter(piece.text for piece in lines)
    for piece in lines:
        if often[piece.text] > 1:
            piece.kind = None
            piece.parts = True


def _library_words(pieces: list[Piece]) -> None:
    """What Project Gutenberg puts before and behind a book is not the book."""
    for at, piece in enumerate(pieces):
        side = notes.gutenberg(piece.text) if "Gutenberg" in piece.text.title() else ""
        around = pieces[: at + 1] if side == "START" else pieces[at:] if side == "END" else []
        for other in around:
            other.kind = ParagraphKind.NOTE
            other.parts = False
            other.level = 0
            other.said = True


def _named(pieces: list[Piece]) -> Marks:
    """Headings that say what they are."""
    marks = {}
    for at, piece in enumerate(pieces):
        if piece.kind is ParagraphKind.PROSE and len(piece.text) <= headings.LONGEST:
            found = headings.heading(piece.text)
            if found and not piece.said:
                marks[at] = found
    return marks


def _numbered(pieces: list[Piece], marks: Marks) -> Marks:
    """Numerals that rise from one through the book, with story between them."""
    found: list[tuple[int, Heading]] = []
    for at, piece in enumerate(pieces):
        if at in marks or piece.kind is not ParagraphKind.PROSE or piece.said:
            continue
        heading = headings.numeral(piece.text)
        if heading:
            found.append((at, heading))
    if not found:
        return {}
    told = _told(pieces, {*marks, *(at for at, _ in found)})
    chains: list[list[tuple[int, Heading]]] = []
    for at, heading in found:
        chain = chains[-1] if chains else []
        last = chain[-1] if chain else None
        value = heading.number or 0
        if last and told[at] > told[last[0]] and 1 <= value - (last[1].number or 0) <= 2:
            chain.append((at, heading))
        elif value <= 1 or not told[at]:
            chains.append([(at, heading)])
    kept = {}
    named = sorted(marks)
    for chain in chains:
        under = any(chain[0][0] - 3 <= at < chain[0][0] for at in named)
        if len(chain) > 1 or under:
            kept.update(chain)
    return kept


def _told(pieces: list[Piece], aside: set[int]) -> list[int]:
    """How many pieces of story stand before each piece."""
    counts, told = [], 0
    for at, piece in enumerate(pieces):
        counts.append(told)
        told += at not in aside and _is_story(piece)
    return counts


def _levels(pieces: list[Piece], *, one_chapter: bool) -> Marks:
    """Headings of Markdown: the outer levels name parts and chapters, the inner ones scenes."""
    marked = [(at, piece) for at, piece in enumerate(pieces) if piece.level and not piece.said]
    if not marked:
        return {}
    levels = sorted({piece.level for _, piece in marked})
    chapter = levels[0]
    if len(levels) > 1 and not one_chapter and _names_parts(pieces, marked, levels[:2]):
        chapter = levels[1]
    marks = {}
    for at, piece in marked:
        named = headings.heading(piece.text) or headings.numeral(piece.text)
        rank = (
            Rank.PART
            if piece.level < chapter
            else Rank.CHAPTER if piece.level == chapter else Rank.SCENE
        )
        if named and named.rank <= Rank.CHAPTER and rank <= Rank.CHAPTER:
            rank = named.rank
        marks[at] = Heading(rank, named.number if named else None, piece.text)
    return marks


def _names_parts(pieces: list[Piece], marked: list[tuple[int, Piece]], levels: list[int]) -> bool:
    """Whether most headings of the outer level have one of the inner directly below."""
    outer = [at for at, piece in marked if piece.level == levels[0]]
    below = 0
    for at in outer:
        after = next((p for p in pieces[at + 1 :] if p.level or _is_story(p)), None)
        below += bool(after and after.level == levels[1])
    return 2 * below > len(outer)


def _contents(pieces: list[Piece], marks: Marks) -> None:
    """A list of chapters is not the chapters: it becomes a note."""
    told = _told(pieces, set(marks))
    labels = [at for at, piece in enumerate(pieces) if _CONTENTS.fullmatch(piece.text.strip(" .:"))]
    for first in (*labels, 0):
        listed = [at for at in sorted(marks) if at >= first and told[at] == told[first]]
        real = len(listed) - 1
        while real > 0 and marks[listed[real - 1]].rank < marks[listed[real]].rank:
            real -= 1
        if first not in labels and (
            real < _FEWEST_LISTED or any(pieces[at].level for at in listed[:real])
        ):
            continue
        end = listed[real] if real >= 0 and listed else first + 1
        for at in range(first, end):
            if pieces[at].kind is ParagraphKind.PROSE and not _is_story(pieces[at]):
                pieces[at].kind = ParagraphKind.NOTE
                pieces[at].level = 0
                marks.pop(at, None)


def _time_headings(pieces: list[Piece], marks: Marks) -> None:
    before: Piece | None = None
    for at, piece in enumerate(pieces):
        if piece.kind is ParagraphKind.PROSE and at not in marks and not piece.said:
            emphasis = piece.read.emphasis
            alone = bool(emphasis) and emphasis[0].end - emphasis[0].start >= len(piece.text) - 2
            apart = piece.wide or alone or before is None or before.kind is None or at - 1 in marks
            if tells_time(piece.text, set_apart=apart):
                piece.kind = ParagraphKind.TIME_HEADING
        before = piece


def _subtitles(pieces: list[Piece], marks: Marks) -> Marks:
    """Titles below the number of a chapter."""
    found: Marks = {}
    for at in sorted(marks):
        below = pieces[at + 1] if at + 1 < len(pieces) else None
        if (
            below is None
            or at + 1 in marks
            or below.kind is not ParagraphKind.PROSE
            or below.said
            or pieces[at].kind is not ParagraphKind.PROSE
            or pieces[at].level
            or marks[at].rank is Rank.SCENE
            or at + 2 >= len(pieces)
        ):
            continue
        if headings.is_capitals(below.text) or (
            not marks[at].title and headings.is_title(below.text)
        ):
            found[at + 1] = Heading(Rank.TITLE, None, below.text)
    return found


def _capitals(pieces: list[Piece], marks: Marks) -> Marks:
    """Titles in capitals without a number, where the book uses them so."""
    found = [
        at
        for at, piece in enumerate(pieces)
        if at not in marks
        and piece.kind is ParagraphKind.PROSE
        and not piece.said
        and 0 < at < len(pieces) - 1
        and len(piece.text) <= _LONGEST_CAPITALS
        and piece.text[0].isalpha()
        and len(piece.text) > 3
        and headings.is_capitals(piece.text)
        and not _STOP.search(piece.text.rstrip("?"))
        and _is_story(pieces[at + 1])
        and (piece.wide or pieces[at + 1].wide)
    ]
    if len(found) < 2:
        return {}
    chapters = sum(heading.rank <= Rank.SECTION for heading in marks.values())
    rank = Rank.SCENE if chapters > 1 else Rank.CHAPTER
    return {at: Heading(rank, None, pieces[at].text) for at in found}


def _settle(pieces: list[Piece], marks: Marks, *, one_chapter: bool) -> Marks:
    """Give headings their kinds; return those that name chapters."""
    chapters = sum(heading.rank is Rank.CHAPTER for heading in marks.values())
    told = _told(pieces, set(marks))
    first = min((at for at, heading in marks.items() if heading.rank < Rank.SCENE or one_chapter), default=None)
    named: Marks = {}
    for at in sorted(marks):
        heading, piece = marks[at], pieces[at]
        scene = heading.rank is Rank.SCENE or (heading.rank is Rank.SECTION and chapters > 1)
        if one_chapter and first is not None:
            scene = at != first and (
                piece.level != pieces[first].level or at - 1 not in named
            ) or bool(told[at])
        elif heading.rank is Rank.TITLE:
            scene = at - 1 not in named
        if scene:
            piece.kind = ParagraphKind.SCENE_HEADING
            piece.parts = at - 1 not in marks or at - 1 in named
        else:
            piece.kind = ParagraphKind.CHAPTER_HEADING
            named[at] = heading
    for at, piece in enumerate(pieces):
        if piece.said and piece.kind is ParagraphKind.CHAPTER_HEADING:
            named[at] = headings.heading(piece.text) or Heading(Rank.CHAPTER, None, piece.text)
        if piece.said and piece.kind is ParagraphKind.SCENE_HEADING:
            piece.parts = True
    return named


def _title_page(pieces: list[Piece], marks: Marks) -> None:
    """Title, author and dedication before the story become notes."""
    first = min(marks, default=len(pieces))
    front = [p for p in pieces[:first] if p.kind is ParagraphKind.PROSE and not p.said]
    if not front or _is_story(front[0]) or front[0] is not _first_text(pieces):
        return
    if marks and sum(len(p.text.split()) for p in front) <= _TITLE_PAGE_WORDS:
        for piece in front:
            piece.kind = ParagraphKind.NOTE
        return
    for piece in front:
        if _is_story(piece):
            return
        if not (headings.is_title(piece.text) or _BY_LINE.match(piece.text)):
            return
        if not marks and piece is not front[0] and not _BY_LINE.match(piece.text):
            return
        piece.kind = ParagraphKind.NOTE


def _first_text(pieces: list[Piece]) -> Piece | None:
    return next(
        (p for p in pieces if p.kind not in (None, ParagraphKind.NOTE)),
        None,
    )


def _notes(pieces: list[Piece]) -> None:
    """Notes of several paragraphs, and lines that are notes only at the head or foot of a chapter."""
    for stretch in _chapters(pieces):
        _head(stretch)
        _head(list(reversed(stretch)))


def _chapters(pieces: list[Piece]) -> list[list[Piece]]:
    chapters: list[list[Piece]] = [[]]
    for piece in pieces:
        if piece.kind is ParagraphKind.CHAPTER_HEADING:
            chapters.append([])
        else:
            chapters[-1].append(piece)
    return chapters


def _head(stretch: list[Piece]) -> None:
    """Notes from one end of a chapter up to the first piece that is none. Where a break or a wide
    gap ends them soon, all up to there is the note.
    """
    edge = stretch[: _FEW_NOTES + 1]
    last = -1
    for at, piece in enumerate(edge):
        if piece.kind is ParagraphKind.PROSE and not piece.said and notes.is_head_note(piece.text):
            piece.kind = ParagraphKind.NOTE
        if piece.kind is ParagraphKind.NOTE:
            last = at
        elif piece.kind is not None and at - last > 1:
            break
    if last < 0:
        return
    backward = len(stretch) > 1 and stretch[0].start > stretch[-1].start
    for at in range(last + 1, len(edge)):
        piece = edge[at]
        ends = piece.kind is None or (edge[at - 1].wide if backward else piece.wide)
        if ends:
            for other in edge[:at]:
                if other.kind is ParagraphKind.PROSE and not other.said:
                    other.kind = ParagraphKind.NOTE
            return


def _gaps(pieces: list[Piece]) -> None:
    """Begin a scene behind a wide gap, where the book has no other sign for it."""
    symbols = sum(piece.kind is None for piece in pieces)
    candidates = [
        piece
        for before, piece in pairwise(pieces)
        if piece.wide
        and piece.kind is ParagraphKind.PROSE
        and before.kind is ParagraphKind.PROSE
        and before.source == piece.source
    ]
    if symbols <= 1 and len(candidates) <= max(1, _WIDE_SHARE * len(pieces)):
        for piece in candidates:
            piece.parts = True
