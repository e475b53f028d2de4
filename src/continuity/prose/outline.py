"""What each piece of a book is: prose, heading, note, time heading, beginning of a scene.

One line decides little; the document decides: a numeral is a heading where numerals rise, capitals
are titles where they come again, a wide gap parts scenes where gaps are else narrow.
"""

import re
from collections import Counter

from continuity.prose import asides, breaks, chapters, headings
from continuity.prose.chapters import Marks
from continuity.prose.headings import Heading, Rank
from continuity.prose.pieces import Piece
from continuity.prose.time_headings import tells_time
from continuity.story.text import ParagraphKind

_SALUTATION = re.compile(
    r"[\"“‘'(]?(?:(?:my )?(?:dear|dearest|darling|beloved|own)|sir|madam|gentlemen|hon)\b",
    re.IGNORECASE,
)


def outline(pieces: list[Piece], *, one_chapter: bool = False) -> Marks:
    """Decide the kind of every piece, in place; return the headings of chapters by index.

    `one_chapter`: the pieces are one chapter of a project: its first heading names it, the others
    name scenes.
    """
    _repeated_breaks(pieces)
    asides.mark_certain(pieces)
    marks = chapters.named(pieces)
    marks.update(chapters.numbered(pieces, marks))
    marks.update(chapters.levels(pieces, one_chapter=one_chapter))
    if not one_chapter:
        chapters.drop_contents(pieces, marks)
    _time_headings(pieces, marks)
    marks.update(chapters.subtitles(pieces, marks))
    if not one_chapter:
        marks.update(chapters.capitals(pieces, marks))
    marks = _settled(pieces, marks, one_chapter=one_chapter)
    asides.mark_title_page(pieces, marks)
    asides.mark_head_and_foot(pieces)
    asides.mark_gaps(pieces)
    return marks


def _repeated_breaks(pieces: list[Piece]) -> None:
    """Lines of letters over and over, where the same one stands more than once."""
    lines = [piece for piece in pieces if piece.open and breaks.repeats_letters(piece.text)]
    often = Counter(piece.text for piece in lines)
    for piece in lines:
        if often[piece.text] > 1:
            piece.kind = None
            piece.parts = True


def _time_headings(pieces: list[Piece], marks: Marks) -> None:
    before: Piece | None = None
    for at, piece in enumerate(pieces):
        if piece.open and at not in marks:
            apart = piece.wide or before is None or before.kind is None or at - 1 in marks
            if tells_time(piece.text, set_apart=apart or piece.emphasised):
                after = pieces[at + 1].text if at + 1 < len(pieces) else ""
                # The date of a letter is not when the scene plays.
                if not _SALUTATION.match(after):
                    piece.kind = ParagraphKind.TIME_HEADING
        before = piece


def _settled(pieces: list[Piece], marks: Marks, *, one_chapter: bool) -> Marks:
    """Give headings their kinds; return those that name chapters."""
    titles = chapters.of_chapter(pieces, marks, one_chapter=one_chapter)
    for at in marks:
        piece = pieces[at]
        if at in titles:
            piece.kind = ParagraphKind.CHAPTER_HEADING
        else:
            piece.kind = ParagraphKind.SCENE_HEADING
            piece.parts = at - 1 not in marks or at - 1 in titles
    for at, piece in enumerate(pieces):
        if piece.said and piece.kind is ParagraphKind.CHAPTER_HEADING:
            named = headings.heading(piece.text)
            titles[at] = named or Heading(Rank.CHAPTER, None, piece.text)
        elif piece.said and piece.kind is ParagraphKind.SCENE_HEADING:
            piece.parts = True
    return titles
