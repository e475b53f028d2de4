"""From chapter files to the manuscript, reading again only the files that changed; and the ids of
paragraphs kept from one session to the next.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import replace

from continuity.prose.segmentation import manuscript
from continuity.story.ids import ChapterId, ParagraphId, SceneId
from continuity.story.manuscript import Book, Chapter, Manuscript, Place, Scene, Source
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


def labels(read: Manuscript) -> bytes:
    """All ids of the manuscript, with a digest of the texts that they belong to."""
    chapters = [
        [one.id, [[scene.id, [p.id for p in scene.paragraphs]] for scene in one.scenes]]
        for one in read.book.chapters
    ]
    whole = {"digest": _digest(read), "spent": read.spent, "chapters": chapters}
    return json.dumps(whole, separators=(",", ":")).encode()


def relabelled(fresh: Manuscript, content: bytes | None) -> Manuscript:
    """`fresh` with the ids that `labels` wrote down, if it has the same texts.

    What was found out about the book in the last session then still points at the right places.
    """
    try:
        whole = json.loads(content or b"{}")
        if whole.get("digest") != _digest(fresh):
            return fresh
        keys: dict[ParagraphId, ParagraphId] = {}
        chapters = tuple(
            _with_ids(chapter, ids, keys)
            for chapter, ids in zip(fresh.book.chapters, whole["chapters"], strict=True)
        )
        spent = max(int(whole["spent"]), fresh.spent)
    except (ValueError, TypeError, KeyError, AttributeError):
        return fresh
    if len(set(keys.values())) != len(fresh.places) or len(keys) != len(fresh.places):
        return fresh
    places = {keys[key]: place for key, place in fresh.places.items()}
    return Manuscript(replace(fresh.book, chapters=chapters), fresh.sources, places, spent)


def _with_ids(
    chapter: Chapter,
    ids: tuple[int, list[tuple[int, list[int]]]],
    keys: dict[ParagraphId, ParagraphId],
) -> Chapter:
    key, scene_ids = ids
    scenes = []
    for scene, (scene_key, paragraph_ids) in zip(chapter.scenes, scene_ids, strict=True):
        paragraphs = []
        for paragraph, number in zip(scene.paragraphs, paragraph_ids, strict=True):
            keys[paragraph.id] = ParagraphId(int(number))
            paragraphs.append(replace(paragraph, id=ParagraphId(int(number))))
        scenes.append(Scene(SceneId(int(scene_key)), tuple(paragraphs), scene.title))
    return Chapter(ChapterId(int(key)), chapter.title, tuple(scenes))


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


def _digest(read: Manuscript) -> str:
    digest = hashlib.blake2b(digest_size=16)
    for source in read.sources:
        text = source.text.encode("utf-8", "surrogatepass")
        digest.update(f"{source.path}\0{len(text)}\0".encode())
        digest.update(text)
    return digest.hexdigest()
