"""A chapter's file as its scenes: cut apart at the breaks, and put together again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from continuity.prose.breaks import parts_scenes
from continuity.story.ids import ParagraphId, SceneId
from continuity.story.manuscript import Chapter, Place, Scene
from continuity.story.text import Paragraph, ParagraphKind

BREAK = "***"
_HEADINGS = frozenset({ParagraphKind.SCENE_HEADING, ParagraphKind.TIME_HEADING})


@dataclass(frozen=True, slots=True)
class ScenePiece:
    """A scene's Markdown without blank lines around it. `start` is where it stands in the file,
    None for a piece that comes from another one.
    """

    scene: SceneId | None
    text: str
    kind: ParagraphKind = ParagraphKind.PROSE
    """Of its first paragraph: headings part scenes by themselves."""
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Laid:
    """`head` is what stands before the first scene, the chapter's heading above all; `gaps` is
    what stands between two pieces, one fewer than these.
    """

    head: str
    pieces: tuple[ScenePiece, ...]
    gaps: tuple[str, ...]
    tail: str

    @property
    def mark(self) -> str:
        """The line with which this chapter parts its scenes; empty where none does."""
        lines = (line.strip() for gap in self.gaps for line in gap.split("\n"))
        return next((line for line in lines if line), "")


def laid_out(chapter: Chapter, text: str, places: Mapping[ParagraphId, Place]) -> Laid:
    """`text` must be the one that the chapter was read from."""
    starts: list[tuple[int, Scene, ParagraphKind]] = []
    ends: list[int] = []
    for scene in chapter.scenes:
        told = _behind_headings(scene)
        if told:
            starts.append((_line_start(text, places[told[0].id].start), scene, told[0].kind))
            last = told[-1]
            ends.append(_line_end(text, places[last.id].offset(max(len(last.text) - 1, 0))))
    if not starts:
        return Laid(text.rstrip("\n"), (), (), "\n")
    pieces: list[ScenePiece] = []
    gaps: list[str] = []
    begin = starts[0][0]
    for at, (_, scene, kind) in enumerate(starts):
        if at + 1 < len(starts):
            end, following = _parted(text, ends[at], starts[at + 1][0])
            gaps.append(text[end:following])
        else:
            end = following = len(text.rstrip())
        pieces.append(ScenePiece(scene.id, text[begin:end], kind, begin))
        begin = following
    return Laid(text[: starts[0][0]], tuple(pieces), tuple(gaps), text[len(text.rstrip()) :])


def put_together(laid: Laid, pieces: Sequence[ScenePiece], mark: str = "") -> str:
    """The file with these pieces. Those that stood side by side before keep what is between them;
    the chapter's own line, or else `mark`, parts those that meet anew, unless a heading does it.
    """
    if not pieces:
        return laid.head.rstrip() + "\n"
    gap_behind = dict(zip(laid.pieces, laid.gaps, strict=False))
    followers = dict(zip(laid.pieces, laid.pieces[1:], strict=False))
    line = laid.mark or mark or BREAK
    text = laid.head.rstrip() + "\n\n" if laid.head.strip() else ""
    before: ScenePiece | None = None
    for piece in pieces:
        if before is not None:
            known = followers.get(before) == piece and before in gap_behind
            text += gap_behind[before] if known else _gap(piece, line)
        text += piece.text
        before = piece
    return text + (laid.tail or "\n")


def _gap(piece: ScenePiece, line: str) -> str:
    return "\n\n" if piece.kind in _HEADINGS else f"\n\n{line}\n\n"


def _behind_headings(scene: Scene) -> list[Paragraph]:
    """The scene without the heading of its chapter and the notes that stand before that."""
    heads = [
        at for at, one in enumerate(scene.paragraphs) if one.kind is ParagraphKind.CHAPTER_HEADING
    ]
    return list(scene.paragraphs[heads[-1] + 1 if heads else 0 :])


def _parted(text: str, end: int, start: int) -> tuple[int, int]:
    """Where the one scene ends and the next begins, between its last line and the first of that:
    what is neither story nor a break (a comment) stays with the side it stands on.
    """
    at, found = end, None
    for line in text[end:start].splitlines(keepends=True):
        if line.strip() and parts_scenes(line.strip()):
            found = (at, at + len(line))
        at += len(line)
    if found is None:
        return end + len(text[end:start].rstrip()), start
    first, second = text[end : found[0]], text[found[1] : start]
    return end + len(first.rstrip()), start - len(second.lstrip()) if second.strip() else start


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end
