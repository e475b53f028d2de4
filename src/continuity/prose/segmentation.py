"""Files to manuscript: paragraphs, chapters, scenes, and where each paragraph stands."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from continuity.prose import headings
from continuity.prose.assembly import Maker, chapter_title, split
from continuity.prose.continuing import continued, numbers_behind
from continuity.prose.markup import Masked
from continuity.prose.outline import outline
from continuity.prose.pieces import Piece, pieces_of
from continuity.story.ids import ParagraphId
from continuity.story.manuscript import Book, Chapter, Manuscript, Place, Source
from continuity.story.text import ParagraphKind

_NUMBERED_FILE = re.compile(r"\d+[-_. ]+")
_WORD_MARKS = re.compile(r"[-_]+")


@dataclass(slots=True)
class _Read:
    """What the files say: the chapters, and for each file what stands before its story."""

    chapters: list[Chapter] = field(default_factory=list)
    places: dict[ParagraphId, Place] = field(default_factory=dict)
    title: str = ""
    author: str = ""
    spent: int = 0

    def take(self, seen: Masked) -> None:
        self.title = self.title or seen.title
        self.author = self.author or seen.author


def manuscript(
    sources: Sequence[Source],
    *,
    title: str = "",
    author: str = "",
    one_chapter_each: bool = False,
    before: Manuscript | None = None,
) -> Manuscript:
    """Read files as one book, in their order.

    `one_chapter_each`: every file is one chapter, and its first heading the title of it.
    `before`: an earlier state of the book, read in the same way; what is unchanged or edited in
    place keeps its ids, and what is new gets ids that nothing had before.
    """
    if one_chapter_each:
        read = _each(sources, before)
    else:
        read = _whole(sources)
        if before:
            numbers = numbers_behind(before.spent, before.book.chapters)
            made, keys = continued(
                read.chapters, before.book.chapters, same_file={}, numbers=numbers
            )
            places = {keys[key]: place for key, place in read.places.items()}
            read = replace(read, chapters=list(made), places=places, spent=next(numbers) - 1)
    book = Book(title or read.title, tuple(read.chapters), author or read.author)
    return Manuscript(book, tuple(sources), read.places, read.spent)


def _whole(sources: Sequence[Source]) -> _Read:
    """All files as one run of text that divides itself into chapters."""
    read = _Read()
    pieces: list[Piece] = []
    for index, source in enumerate(sources):
        found, seen = pieces_of(index, source)
        read.take(seen)
        pieces += found
    marks = outline(pieces)
    maker = Maker()
    read.chapters = [
        maker.chapter(chapter, chapter_title(chapter)) for chapter in split(pieces, marks)
    ]
    read.places, read.spent = maker.places, maker.spent
    read.title = read.title or _book_title(pieces, read.chapters, sources)
    return read


def _each(sources: Sequence[Source], before: Manuscript | None) -> _Read:
    """Every file a chapter. What the files have in common with before is not read again."""
    read = _Read()
    maker = Maker()
    known = _by_path(before)
    unchanged: dict[int, int] = {}
    fresh: list[Chapter] = []
    same_file: dict[int, int] = {}
    for index, source in enumerate(sources):
        old = known.pop(source.path, None)
        if before and old is not None and before.sources[old] == source:
            unchanged[index] = old
            continue
        pieces, seen = pieces_of(index, source)
        read.take(seen)
        outline(pieces, one_chapter=True)
        if old is not None:
            same_file[len(fresh)] = old
        fresh.append(maker.chapter(pieces, chapter_title(pieces) or file_title(source.path)))
    read.chapters, read.places, read.spent = fresh, maker.places, maker.spent
    return _joined(read, unchanged, same_file, before) if before else read


def _joined(
    read: _Read, unchanged: dict[int, int], same_file: dict[int, int], before: Manuscript
) -> _Read:
    """The chapters that were read anew, with the ids they had, among those that were not."""
    book = before.book.chapters
    rest = [at for at in range(len(book)) if at not in unchanged.values()]
    numbers = numbers_behind(before.spent, book)
    made, keys = continued(
        read.chapters,
        [book[at] for at in rest],
        same_file={at: rest.index(old) for at, old in same_file.items()},
        numbers=numbers,
    )
    anew = iter(made)
    count = len(made) + len(unchanged)
    chapters = [book[unchanged[at]] if at in unchanged else next(anew) for at in range(count)]
    places = {keys[key]: place for key, place in read.places.items()}
    for at, old in unchanged.items():
        places.update(_moved(before, book[old], at))
    return replace(read, chapters=chapters, places=places, spent=next(numbers) - 1)


def _by_path(before: Manuscript | None) -> dict[str, int]:
    """The chapters of a book by their files, if every file holds one."""
    if before is None or len(before.sources) != len(before.book.chapters):
        return {}
    return {source.path: at for at, source in enumerate(before.sources)}


def _moved(before: Manuscript, chapter: Chapter, index: int) -> dict[ParagraphId, Place]:
    places = {p.id: before.places[p.id] for p in chapter.paragraphs()}
    return {
        key: place if place.source == index else replace(place, source=index)
        for key, place in places.items()
    }


def _book_title(
    pieces: Sequence[Piece], chapters: Sequence[Chapter], sources: Sequence[Source]
) -> str:
    for piece in pieces:
        if piece.kind is ParagraphKind.NOTE and headings.is_title(piece.text):
            return piece.text
        if piece.kind is not ParagraphKind.NOTE:
            break
    if len(chapters) == 1 and chapters[0].title:
        return chapters[0].title
    return file_title(sources[0].path) if len(sources) == 1 else ""


def file_title(path: str) -> str:
    """A title out of the name of a file: "03-the-gate.md" gives "The gate"."""
    name = path.replace("\\", "/").rpartition("/")[2]
    stem = name.rpartition(".")[0] or name
    words = stem if stem.isdigit() else _NUMBERED_FILE.sub("", stem, count=1)
    words = _WORD_MARKS.sub(" ", words).strip() or stem
    return words[:1].upper() + words[1:]
