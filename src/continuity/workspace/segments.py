"""From chapter files to the manuscript, reading again only the files that changed; and the ids of
paragraphs kept from one session to the next.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from continuity.engine.codec import Codec, Damaged
from continuity.engine.memory import edition
from continuity.prose.segmentation import manuscript
from continuity.story.ids import ParagraphId
from continuity.story.manuscript import Book, Chapter, Manuscript, Place, Source
from continuity.story.settings import ProjectSettings
from continuity.workspace.shelf import ChapterFile

FOLDER = "manuscript"

EMPTY = Manuscript(Book("", ()))


def segmented(
    files: Sequence[ChapterFile], settings: ProjectSettings, before: Manuscript = EMPTY
) -> Manuscript:
    """One chapter for each file, with the file's id. Chapters whose text is the same as `before`
    are taken from there, so that saving costs as much as the chapter and not as the book.
    """
    sources = tuple(Source(path_of(file), file.text, markdown=True) for file in files)
    known = {source.path: at for at, source in enumerate(before.sources)}
    chapters: list[Chapter] = []
    places: dict[ParagraphId, Place] = {}
    spent = before.spent
    for index, (file, source) in enumerate(zip(files, sources, strict=True)):
        old = known.get(source.path)
        if old is not None and before.sources[old] == source:
            chapter, read = before.book.chapters[old], before
        else:
            read = _alone(source, settings, _part(before, old, spent))
            chapter, spent = read.book.chapters[0], max(spent, read.spent)
        for paragraph in chapter.paragraphs():
            place = read.places[paragraph.id]
            places[paragraph.id] = place if place.source == index else replace(place, source=index)
        chapters.append(
            chapter if chapter.id == file.chapter else replace(chapter, id=file.chapter)
        )
    book = Book(settings.title, tuple(chapters), settings.author)
    return Manuscript(book, sources, places, spent)


def path_of(file: ChapterFile) -> str:
    return f"{FOLDER}/{file.name}"


@dataclass(frozen=True, slots=True)
class Kept:
    """A manuscript without the texts: digests tell whether the files are still the same."""

    edition: str
    digests: tuple[tuple[str, str], ...]
    book: Book
    places: Mapping[ParagraphId, Place]
    spent: int


def packed(read: Manuscript) -> bytes:
    """The manuscript for the database, so that the next session neither reads it all again nor
    gives other ids: what was found out about the book then still points at the right places.
    """
    digests = tuple((source.path, _digest(source.text)) for source in read.sources)
    return Codec(Kept).encode(Kept(edition(), digests, read.book, read.places, read.spent))


def unpacked(content: bytes | None, files: Sequence[ChapterFile]) -> Manuscript:
    """What `packed` wrote, chapters with other texts than the files of now included: there the
    source is empty, so that it differs. EMPTY where another edition of the program wrote it.
    """
    try:
        kept = Codec(Kept).decode(content or b"")
    except Damaged:
        return EMPTY
    if kept.edition != edition() or len(kept.digests) != len(kept.book.chapters):
        return EMPTY
    texts = {path_of(file): file.text for file in files}
    sources = tuple(
        Source(path, text if _digest(text) == digest else "\0", markdown=True)
        for path, digest in kept.digests
        for text in (texts.get(path, ""),)
    )
    return Manuscript(kept.book, sources, kept.places, kept.spent)


def _alone(source: Source, settings: ProjectSettings, before: Manuscript) -> Manuscript:
    """The manuscript of one file, its ids above all that were ever given in the whole book."""
    return manuscript((source,), title=settings.title or " ", one_chapter_each=True, before=before)


def _part(whole: Manuscript, index: int | None, spent: int) -> Manuscript:
    """The chapter at `index` as a manuscript of its own; an empty one for a new chapter."""
    if index is None:
        return replace(EMPTY, spent=spent)
    chapter = whole.book.chapters[index]
    places = {
        paragraph.id: replace(whole.places[paragraph.id], source=0)
        for paragraph in chapter.paragraphs()
    }
    return Manuscript(Book("", (chapter,)), (whole.sources[index],), places, spent)


def _digest(text: str) -> str:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
