"""Files to manuscript: paragraphs, chapters, scenes, and where each paragraph stands."""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from continuity.prose import headings
from continuity.prose.continuing import continued
from continuity.prose.headings import Rank
from continuity.prose.outline import Marks, outline
from continuity.prose.pieces import Piece, pieces_of
from continuity.story.ids import ChapterId, ParagraphId, SceneId
from continuity.story.manuscript import Book, Chapter, Manuscript, Place, Scene, Source
from continuity.story.text import Paragraph, ParagraphKind

_NUMBERED_FILE = re.compile(r"\d+[-_. ]+")
_HEADINGS = (ParagraphKind.CHAPTER_HEADING, ParagraphKind.SCENE_HEADING, ParagraphKind.TIME_HEADING)


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
    `before`: an earlier state of the book; what is unchanged or edited in place keeps its ids, and
    what is new gets ids that nothing had before.
    """
    maker = _Maker()
    everything: list[Piece] = []
    fields: list[tuple[str, str]] = []
    for index, source in enumerate(sources):
        pieces, seen = pieces_of(index, source)
        fields.append((seen.title, seen.author))
        if one_chapter_each:
            marks = outline(pieces, one_chapter=True)
            maker.chapter(pieces, _chapter_title(pieces) or _file_title(source.path))
        everything += pieces
    if not one_chapter_each:
        marks = outline(everything)
        for chapter in _split(everything, marks):
            maker.chapter(chapter, _chapter_title(chapter))
    chapters = tuple(maker.chapters)
    title = title or next((name for name, _ in fields if name), "") or _book_title(everything, chapters, sources)
    author = author or next((name for _, name in fields if name), "")
    fresh = Manuscript(
        Book(title, chapters, author), tuple(sources), maker.places, maker.spent
    )
    return continued(fresh, before) if before else fresh


class _Maker:
    """Counts out ids while chapters are put together."""

    def __init__(self) -> None:
        self.chapters: list[Chapter] = []
        self.places: dict[ParagraphId, Place] = {}
        self._scenes = 0

    @property
    def spent(self) -> int:
        return max(len(self.places), self._scenes, len(self.chapters))

    def chapter(self, pieces: list[Piece], title: str) -> None:
        scenes = tuple(self._scene(stretch) for stretch in _scenes(pieces))
        self.chapters.append(Chapter(ChapterId(len(self.chapters) + 1), title, scenes))

    def _scene(self, pieces: list[Piece]) -> Scene:
        self._scenes += 1
        paragraphs = tuple(self._paragraph(piece) for piece in pieces)
        return Scene(SceneId(self._scenes), paragraphs, _scene_title(pieces))

    def _paragraph(self, piece: Piece) -> Paragraph:
        key = ParagraphId(len(self.places) + 1)
        self.places[key] = Place(piece.source, piece.start, piece.read.cuts)
        kind = piece.kind or ParagraphKind.PROSE
        return Paragraph(key, piece.text, kind, piece.read.emphasis)


def _split(pieces: list[Piece], marks: Marks) -> list[list[Piece]]:
    """Cut a book into chapters at its headings. Notes before the first belong to the first."""
    chapters: list[list[Piece]] = [[]]
    rank: Rank | None = None
    for at, piece in enumerate(pieces):
        heading = marks.get(at)
        if heading:
            inner = rank is not None and rank < heading.rank
            if not inner and any(p.kind not in (None, ParagraphKind.NOTE) for p in chapters[-1]):
                chapters.append([])
            rank = heading.rank
        elif piece.kind not in (None, ParagraphKind.NOTE):
            rank = None
        chapters[-1].append(piece)
    return chapters


def _scenes(pieces: list[Piece]) -> list[list[Piece]]:
    """Cut a chapter into scenes. Notes never make a scene of their own if there is any other."""
    scenes: list[list[Piece]] = [[]]
    cut = False
    aside: list[Piece] = []
    for piece in pieces:
        if piece.kind is None:
            cut = True
        elif piece.kind is ParagraphKind.NOTE:
            (aside if cut else scenes[-1]).append(piece)
        else:
            last = next((p.kind for p in reversed(scenes[-1]) if p.kind is not ParagraphKind.NOTE), None)
            begins = cut or piece.parts or (
                piece.kind is ParagraphKind.TIME_HEADING and last not in _HEADINGS
            )
            if begins and last is not None and last is not ParagraphKind.CHAPTER_HEADING:
                scenes.append([])
            scenes[-1] += [*aside, piece]
            aside, cut = [], False
    scenes[-1] += aside
    return [scene for scene in scenes if scene]


def _chapter_title(pieces: list[Piece]) -> str:
    texts = [piece.text for piece in pieces if piece.kind is ParagraphKind.CHAPTER_HEADING]
    title = ""
    for text in texts:
        named = headings.heading(text) or headings.numeral(text)
        title = f"{title} · {text}" if title and named else f"{title.rstrip('.:')}: {text}" if title else text
    return title


def _scene_title(pieces: list[Piece]) -> str:
    kinds = (ParagraphKind.SCENE_HEADING, ParagraphKind.TIME_HEADING)
    for piece in pieces:
        if piece.kind in kinds:
            return piece.text
        if piece.kind is ParagraphKind.PROSE:
            break
    return ""


def _book_title(pieces: list[Piece], chapters: tuple[Chapter, ...], sources: Sequence[Source]) -> str:
    for piece in pieces:
        if piece.kind is ParagraphKind.NOTE and headings.is_title(piece.text):
            return piece.text
        if piece.kind is not ParagraphKind.NOTE:
            break
    if len(chapters) == 1 and chapters[0].title:
        return chapters[0].title
    return _file_title(sources[0].path) if len(sources) == 1 else ""


def _file_title(path: str) -> str:
    """A title out of the name of a file: "03-the-gate.md" gives "The gate"."""
    stem = PurePath(path).stem
    words = _NUMBERED_FILE.sub("", stem, count=1) if not stem.isdigit() else stem
    words = re.sub(r"[-_]+", " ", words).strip() or stem
    return words[:1].upper() + words[1:]
