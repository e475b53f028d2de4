"""Which lines of a book are headings: judged by all of them together."""

import re

from continuity.prose import headings
from continuity.prose.headings import Heading, Rank
from continuity.prose.pieces import Piece
from continuity.story.text import ParagraphKind

Marks = dict[int, Heading]
"""Headings by the index of their piece."""

_CONTENTS = re.compile(r"(?:table of )?contents|list of chapters|index", re.IGNORECASE)
_STOP = re.compile(r"[.!…,;:][\"'”’)\]]*\Z")
_FEWEST_LISTED = 3
_LONGEST_CAPITALS = 70
_SHORTEST_CAPITALS = 4
_LONGEST_SUBTITLE = 80
_FEWEST_TITLES = 2
_LARGEST_STEP = 2
"""Between numerals that follow each other: one may be lost or overlooked."""
_MOST_ABOVE = 3


def named(pieces: list[Piece]) -> Marks:
    """Headings that say what they are."""
    marks: Marks = {}
    for at, piece in enumerate(pieces):
        found = headings.heading(piece.text) if piece.open else None
        if found:
            before = marks.get(at - 1)
            if found.number is None and before and before.number is not None:
                # "Chapter 25", and below it "Postscript".
                found = Heading(Rank.TITLE, None, piece.text)
            marks[at] = found
    return marks


def numbered(pieces: list[Piece], marks: Marks) -> Marks:
    """Numerals that rise from one through the book, with story between them."""
    found: Marks = {}
    for at, piece in enumerate(pieces):
        heading = headings.numeral(piece.text) if piece.open and at not in marks else None
        if heading:
            found[at] = heading
    if not found:
        return {}
    told = _told(pieces, marks.keys() | found.keys())
    chains: list[list[int]] = []
    for at, heading in found.items():
        value = heading.number or 0
        last = chains[-1][-1] if chains else None
        if last is not None and told[at] > told[last]:
            step = value - (found[last].number or 0)
            if 1 <= step <= _LARGEST_STEP:
                chains[-1].append(at)
                continue
        if value <= 1 or not told[at]:
            chains.append([at])
    kept = [
        at
        for chain in chains
        if len(chain) > 1 or any(chain[0] - _MOST_ABOVE <= above < chain[0] for above in marks)
        for at in chain
    ]
    return {at: found[at] for at in kept}


def _told(pieces: list[Piece], aside: set[int]) -> list[int]:
    """How many pieces of story stand before each piece."""
    counts, told = [], 0
    for at, piece in enumerate(pieces):
        counts.append(told)
        told += at not in aside and piece.is_story
    return counts


def levels(pieces: list[Piece], *, one_chapter: bool) -> Marks:
    """Headings of Markdown: the outer levels name parts and chapters, the inner ones scenes."""
    marked = [(at, piece) for at, piece in enumerate(pieces) if piece.level and piece.open]
    found = sorted({piece.level for _, piece in marked})
    if not found:
        return {}
    chapter = found[0]
    if len(found) > 1 and not one_chapter and _names_parts(pieces, found[0], found[1]):
        chapter = found[1]
        _take_title(pieces, marked, found[0])
        marked = [(at, piece) for at, piece in marked if piece.open]
    marks = {at: _heading_of_level(piece, chapter) for at, piece in marked}
    for at, piece in marked:
        above = pieces[at - 1] if at - 1 in marks else None
        if above and above.level == piece.level and _is_title_of(piece.text, above.text):
            marks[at] = Heading(Rank.TITLE, None, piece.text)
    return marks


def _is_title_of(text: str, above: str) -> bool:
    """Whether of two headings the upper one is only the number of the lower one."""
    number = headings.heading(above) or headings.numeral(above)
    return bool(
        number and not number.title and not (headings.heading(text) or headings.numeral(text))
    )


def _take_title(pieces: list[Piece], marked: list[tuple[int, Piece]], outer: int) -> None:
    """Where only one heading is of the outer level, and first, it is the book's own."""
    first, piece = marked[0]
    alone = sum(one.level == outer for _, one in marked) == 1
    silent = all(one.kind in {None, ParagraphKind.NOTE} for one in pieces[:first])
    if alone and silent and piece.level == outer and not headings.heading(piece.text):
        piece.kind = ParagraphKind.NOTE


def _heading_of_level(piece: Piece, chapter: int) -> Heading:
    said = headings.heading(piece.text) or headings.numeral(piece.text)
    number = said.number if said else None
    if piece.level > chapter:
        return Heading(Rank.SCENE, number, piece.text)
    rank = Rank.CHAPTER if piece.level == chapter else Rank.PART
    if said and said.rank <= Rank.CHAPTER:
        rank = said.rank
    return Heading(rank, number, piece.text)


def _names_parts(pieces: list[Piece], outer: int, inner: int) -> bool:
    """Whether most headings of the outer level have one of the inner directly below."""
    count = below = 0
    waits = False
    for piece in pieces:
        if piece.level == outer:
            count += 1
            waits = True
        elif piece.level or piece.is_story:
            below += waits and piece.level == inner
            waits = False
    return 2 * below > count


def drop_contents(pieces: list[Piece], marks: Marks) -> None:
    """A list of chapters is not the chapters: make it a note."""
    told = _told(pieces, set(marks))
    labels = [
        at
        for at, piece in enumerate(pieces)
        if piece.open and _CONTENTS.fullmatch(piece.text.strip(" .:"))
    ]
    for first in (*labels, 0):
        listed = [at for at in sorted(marks) if at >= first and told[at] == told[first]]
        # The headings of the first chapter itself run from the outer to the inner.
        real = len(listed) - 1
        while real > 0 and marks[listed[real - 1]].rank < marks[listed[real]].rank:
            real -= 1
        if first not in labels and (
            real < _FEWEST_LISTED or any(pieces[at].level for at in listed[:real])
        ):
            continue
        for at in range(first, listed[real] if listed else first + 1):
            if pieces[at].open and not pieces[at].is_story:
                pieces[at].kind = ParagraphKind.NOTE
                pieces[at].level = 0
                marks.pop(at, None)


def subtitles(pieces: list[Piece], marks: Marks) -> Marks:
    """Titles below the number of a chapter."""
    places = [at for at in sorted(marks) if _may_have_title(pieces, marks, at)]
    found = [
        at + 1
        for at in places
        if headings.is_capitals(pieces[at + 1].text)
        or (not marks[at].title and headings.is_title(pieces[at + 1].text))
    ]
    if 2 * len(found) > len(places):
        # The book gives its chapters titles, so what is set apart below a number is one.
        found += [
            at + 1
            for at in places
            if at + 1 not in found
            and not marks[at].title
            and len(pieces[at + 1].text) <= _LONGEST_SUBTITLE
            and pieces[at + 2].wide
        ]
    return {at: Heading(Rank.TITLE, None, pieces[at].text) for at in found}


def _may_have_title(pieces: list[Piece], marks: Marks, at: int) -> bool:
    if at + 2 >= len(pieces) or at + 1 in marks or marks[at].rank is Rank.SCENE:
        return False
    return pieces[at].open and not pieces[at].level and pieces[at + 1].open


def capitals(pieces: list[Piece], marks: Marks) -> Marks:
    """Titles in capitals without a number, where the book uses them so."""
    found = [
        at
        for at in range(1, len(pieces) - 1)
        if at not in marks
        and _in_capitals(pieces[at])
        and (pieces[at + 1].is_story or at + 1 in marks)
        and (pieces[at].wide or pieces[at + 1].wide)
    ]
    above = {
        at: Heading(Rank(marks[at + 1].rank - 1), None, pieces[at].text)
        for at in found
        if at + 1 in marks and Rank.BOOK < marks[at + 1].rank <= Rank.CHAPTER
    }
    found = [at for at in found if at not in above]
    if len(found) < _FEWEST_TITLES:
        return above
    numbered = sum(heading.rank <= Rank.SECTION for heading in marks.values())
    rank = Rank.SCENE if numbered > 1 else Rank.CHAPTER
    return above | {at: Heading(rank, None, pieces[at].text) for at in found}


def _in_capitals(piece: Piece) -> bool:
    text = piece.text
    return (
        piece.open
        and _SHORTEST_CAPITALS <= len(text) <= _LONGEST_CAPITALS
        and text[0].isalpha()
        and headings.is_capitals(text)
        and not _STOP.search(text)
    )


def of_chapter(pieces: list[Piece], marks: Marks, *, one_chapter: bool) -> Marks:
    """Those of the headings that name chapters; the others name scenes."""
    if one_chapter:
        return _of_only_chapter(pieces, marks)
    # Mere numbers are chapters, unless there are chapters that say so.
    certain = sum(heading.rank is Rank.CHAPTER for heading in marks.values())
    titles: Marks = {}
    for at in sorted(marks):
        rank = marks[at].rank
        if rank is Rank.SCENE or (rank is Rank.SECTION and certain > 1):
            continue
        if rank is not Rank.TITLE or at - 1 in titles:
            titles[at] = marks[at]
    return titles


def _of_only_chapter(pieces: list[Piece], marks: Marks) -> Marks:
    """The first heading, and those directly below it of the same level."""
    titles: Marks = {}
    told = _told(pieces, set(marks))
    for at in sorted(marks):
        if not titles and told[at]:
            return {}
        if titles and (at - 1 not in titles or pieces[at].level != pieces[at - 1].level):
            return titles
        titles[at] = marks[at]
    return titles
