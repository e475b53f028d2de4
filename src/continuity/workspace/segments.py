"""From chapter files to the manuscript, reading again only the files that changed; and the ids of
paragraphs kept from one session to the next.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from continuity.engine.codec import Codec, Damaged
from continuity.engine.memory import edition
from continuity.prose.segmentation import manuscript
from continuity.story.ids import ChapterId, ParagraphId
from continuity.story.manuscript import Book, Chapter, Manuscript, Place, Source
from continuity.story.settings import ProjectSettings
from continuity.workspace.headings import title_of
from continuity.workspace.shelf import ChapterFile

FOLDER = "manuscript"
_TOGETHER = 4
"""So many chapters may change at once and still be compared each with all."""

_LENGTH = 4
"""Bytes of the number that says where the chapters end and the rest begins."""

EMPTY = Manuscript(Book("", ()))


def segmented(
    files: Sequence[ChapterFile], settings: ProjectSettings, before: Manuscript = EMPTY
) -> Manuscript:
    """One chapter for each file, with the file's id. Chapters whose text is the same as `before`
    are taken from there, so that saving costs as much as the chapter and not as the book.
    """
    sources = tuple(Source(path_of(file), file.text, markdown=True) for file in files)
    known = {source.path: at for at, source in enumerate(before.sources)}
    same = {
        at: old
        for at, source in enumerate(sources)
        if (old := known.get(source.path)) is not None and before.sources[old] == source
    }
    fresh = [at for at in range(len(sources)) if at not in same]
    gone = set(known.values()) - {known.get(source.path) for source in sources}
    read = _read_anew(sources, fresh, gone, settings, before)
    chapters: list[Chapter] = []
    places_stand = [one.path for one in sources] == [one.path for one in before.sources]
    places = _places_left(before, fresh) if places_stand else {}
    for index, file in enumerate(files):
        at, whole = (same[index], before) if index in same else read[index]
        chapter = whole.book.chapters[at]
        if index not in same or not places_stand:
            places |= _places(chapter, whole, index)
        chapters.append(
            chapter if chapter.id == file.chapter else replace(chapter, id=file.chapter)
        )
    spent = max(before.spent, *(whole.spent for _, whole in read.values()), 0)
    book = Book(settings.title, tuple(chapters), settings.author)
    return Manuscript(book, sources, places, spent)


def _places_left(before: Manuscript, fresh: Sequence[int]) -> dict[ParagraphId, Place]:
    """Where paragraphs stand, without those of the chapters that are read anew."""
    left = dict(before.places)
    for at in fresh:
        for paragraph in before.book.chapters[at].paragraphs():
            left.pop(paragraph.id, None)
    return left


def _places(chapter: Chapter, whole: Manuscript, index: int) -> dict[ParagraphId, Place]:
    """Where the paragraphs of a chapter of `whole` stand, in the source with number `index`."""
    found = {paragraph.id: whole.places[paragraph.id] for paragraph in chapter.paragraphs()}
    return {
        key: place if place.source == index else replace(place, source=index)
        for key, place in found.items()
    }


def _read_anew(
    sources: Sequence[Source],
    fresh: Sequence[int],
    gone: set[int],
    settings: ProjectSettings,
    before: Manuscript,
) -> dict[int, tuple[int, Manuscript]]:
    """For each source in `fresh`: the manuscript it was read into, and the number of its chapter
    there. A few are read together with what is gone, so that a scene that went from one file to
    another keeps its id; many each alone, for looking for anything everywhere takes too long.
    """
    known = {source.path: at for at, source in enumerate(before.sources)}
    if 1 < len(fresh) + len(gone) <= _TOGETHER:
        olds = [at for source in fresh if (at := known.get(sources[source].path)) is not None]
        part = _part(before, sorted({*olds, *gone}), before.spent)
        read = _together([sources[at] for at in fresh], settings, part)
        return {at: (number, read) for number, at in enumerate(fresh)}
    found, spent = dict[int, tuple[int, Manuscript]](), before.spent
    for at in fresh:
        old = known.get(sources[at].path)
        read = _together(
            [sources[at]], settings, _part(before, [] if old is None else [old], spent)
        )
        found[at], spent = (0, read), max(spent, read.spent)
    return found


def path_of(file: ChapterFile) -> str:
    return f"{FOLDER}/{file.name}"


@dataclass(frozen=True, slots=True)
class Known:
    """A chapter as the last session knew it. `digest` tells whether its text is still the same."""

    path: str
    digest: str
    id: ChapterId
    title: str


@dataclass(frozen=True, slots=True)
class Kept:
    """What is in the chapters, without their texts."""

    edition: str
    book: Book
    places: Mapping[ParagraphId, Place]
    spent: int


def packed(read: Manuscript) -> bytes:
    """The manuscript for the database, so that the next session neither reads it all again nor
    gives other ids: what was found out about the book then still points at the right places.

    Which chapters there are stands in front, so that it is known before the rest is read.
    """
    known = tuple(
        Known(source.path, _digest(source.text), chapter.id, chapter.title)
        for source, chapter in zip(read.sources, read.book.chapters, strict=True)
    )
    front = Codec(tuple[Known, ...]).encode(known)
    whole = Codec(Kept).encode(Kept(edition(), read.book, read.places, read.spent))
    return len(front).to_bytes(_LENGTH, "big") + front + whole


def known_chapters(content: bytes | None) -> tuple[Known, ...]:
    """The chapters of the last session; none where nothing was kept or it is damaged."""
    return _front(content)[0]


def titled(
    files: Sequence[ChapterFile], settings: ProjectSettings, known: Sequence[Known]
) -> Manuscript:
    """The chapters before they are read: their texts and titles, and no scenes."""
    titles = {one.path: one.title for one in known}
    chapters = tuple(
        Chapter(file.chapter, titles.get(path_of(file)) or title_of(file.text), ())
        for file in files
    )
    sources = tuple(Source(path_of(file), file.text, markdown=True) for file in files)
    return Manuscript(Book(settings.title, chapters, settings.author), sources)


def unpacked(content: bytes | None, files: Sequence[ChapterFile]) -> Manuscript:
    """What `packed` wrote, chapters with other texts than the files of now included: there the
    source is empty, so that it differs. EMPTY where another edition of the program wrote it.
    """
    known, rest = _front(content)
    try:
        kept = Codec(Kept).decode(rest)
    except Damaged:
        return EMPTY
    if kept.edition != edition() or len(known) != len(kept.book.chapters):
        return EMPTY
    texts = {path_of(file): file.text for file in files}
    sources = tuple(
        Source(one.path, text if _digest(text) == one.digest else "\0", markdown=True)
        for one in known
        for text in (texts.get(one.path, ""),)
    )
    return Manuscript(kept.book, sources, kept.places, kept.spent)


def _front(content: bytes | None) -> tuple[tuple[Known, ...], bytes]:
    """The chapters, and the bytes of the rest."""
    if not content:
        return (), b""
    end = _LENGTH + int.from_bytes(content[:_LENGTH], "big")
    try:
        return Codec(tuple[Known, ...]).decode(content[_LENGTH:end]), content[end:]
    except Damaged:
        return (), b""


def _together(
    sources: Sequence[Source], settings: ProjectSettings, before: Manuscript
) -> Manuscript:
    """The manuscript of some files, its ids above all that were ever given in the whole book."""
    title = settings.title or " "
    return manuscript(tuple(sources), title=title, one_chapter_each=True, before=before)


def _part(whole: Manuscript, indices: Sequence[int], spent: int) -> Manuscript:
    """Some chapters as a manuscript of their own; an empty one if there are none."""
    places = {
        paragraph.id: replace(whole.places[paragraph.id], source=number)
        for number, index in enumerate(indices)
        for paragraph in whole.book.chapters[index].paragraphs()
    }
    chapters = tuple(whole.book.chapters[index] for index in indices)
    sources = tuple(whole.sources[index] for index in indices)
    return Manuscript(Book("", chapters), sources, places, spent)


def _digest(text: str) -> str:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
