"""Pieces put together: chapters of scenes of paragraphs."""

from collections.abc import Sequence

from continuity.prose import headings
from continuity.prose.chapters import Marks
from continuity.prose.headings import Rank
from continuity.prose.pieces import Piece
from continuity.story.ids import ChapterId, ParagraphId, SceneId
from continuity.story.manuscript import Chapter, Place, Scene
from continuity.story.text import Paragraph, ParagraphKind

_SCENE_NAMES = frozenset({ParagraphKind.SCENE_HEADING, ParagraphKind.TIME_HEADING})
_SILENT = frozenset({None, ParagraphKind.NOTE})
"""What tells nothing: breaks, and notes of the author."""


class Maker:
    """Counts out ids while chapters are put together."""

    def __init__(self) -> None:
        self.places: dict[ParagraphId, Place] = {}
        self._scenes = 0
        self._chapters = 0

    @property
    def spent(self) -> int:
        return max(len(self.places), self._scenes, self._chapters)

    def chapter(self, pieces: Sequence[Piece], title: str) -> Chapter:
        self._chapters += 1
        scenes = tuple(self._scene(*stretch) for stretch in scenes_of(pieces))
        return Chapter(ChapterId(self._chapters), title, scenes)

    def _scene(self, pieces: Sequence[Piece], parted: bool) -> Scene:  # noqa: FBT001 - a pair's
        self._scenes += 1
        paragraphs = tuple(self._paragraph(piece) for piece in pieces)
        return Scene(SceneId(self._scenes), paragraphs, _scene_title(pieces), parted)

    def _paragraph(self, piece: Piece) -> Paragraph:
        key = ParagraphId(len(self.places) + 1)
        self.places[key] = Place(piece.source, piece.start, piece.read.cuts)
        kind = piece.kind or ParagraphKind.PROSE
        return Paragraph(key, piece.text, kind, piece.read.emphasis)


def split(pieces: Sequence[Piece], marks: Marks) -> list[list[Piece]]:
    """Cut a book into chapters at its headings. Notes before the first belong to the first."""
    chapters: list[list[Piece]] = [[]]
    rank: Rank | None = None
    for at, piece in enumerate(pieces):
        heading = marks.get(at)
        if heading:
            below = rank is not None and rank < heading.rank
            if not below and any(one.kind not in _SILENT for one in chapters[-1]):
                chapters.append([])
            rank = heading.rank
        elif piece.kind not in _SILENT:
            rank = None
        chapters[-1].append(piece)
    return [chapter for chapter in chapters if chapter]


def scenes_of(pieces: Sequence[Piece]) -> list[tuple[list[Piece], bool]]:
    """Cut a chapter into scenes, each with whether a mark parts it from the one before. Notes make
    no scene of their own where there is any other.
    """
    scenes: list[list[Piece]] = [[]]
    parted = [False]
    last: ParagraphKind | None = None
    cut = False
    aside: list[Piece] = []
    for piece in pieces:
        if piece.kind is None:
            cut = True
        elif piece.kind is ParagraphKind.NOTE:
            (aside if cut else scenes[-1]).append(piece)
        else:
            named = piece.kind is ParagraphKind.TIME_HEADING and last not in _SCENE_NAMES
            begun = last not in {None, ParagraphKind.CHAPTER_HEADING}
            if begun and (cut or piece.parts or named):
                scenes.append([])
                parted.append(cut)
            scenes[-1] += [*aside, piece]
            aside, cut, last = [], False, piece.kind
    scenes[-1] += aside
    return [one for one in zip(scenes, parted, strict=True) if one[0]]


def chapter_title(pieces: Sequence[Piece]) -> str:
    """The headings of a chapter as one: "Book One · Chapter 2: The Gate"."""
    title = ""
    for piece in pieces:
        if piece.kind is ParagraphKind.CHAPTER_HEADING:
            text = piece.text
            numbered = headings.heading(text) or headings.numeral(text)
            if title:
                text = f"{title} · {text}" if numbered else f"{title.rstrip('.:')}: {text}"
            title = text
    return title


def _scene_title(pieces: Sequence[Piece]) -> str:
    for piece in pieces:
        if piece.kind in _SCENE_NAMES:
            return piece.text
        if piece.kind is ParagraphKind.PROSE:
            break
    return ""
