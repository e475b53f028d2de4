"""A book taken apart into chapters, each written as Markdown."""

from collections.abc import Mapping
from typing import Final

from continuity.exchange import markdown
from continuity.prose.segmentation import manuscript
from continuity.story.ids import ParagraphId
from continuity.story.manuscript import Chapter, Manuscript, Source
from continuity.story.remarks import Remark, remarks_by_paragraph
from continuity.story.text import Paragraph, ParagraphKind

_BEGIN_SCENES = frozenset({ParagraphKind.SCENE_HEADING, ParagraphKind.TIME_HEADING})
_ROUNDS = 3
Remarks = Mapping[ParagraphId, tuple[Remark, ...]]
NO_REMARKS: Final[Remarks] = {}


def chapters_of(whole: Manuscript) -> tuple[tuple[str, str], ...]:
    """Title and Markdown text of every chapter. Reading the texts again, a chapter each, gives the
    same paragraphs in the same scenes; only notes above a chapter's heading come to stand below.
    """
    chapters = whole.book.chapters
    remarks = remarks_by_paragraph(whole)
    alone = whole.book.title if len(chapters) == 1 else ""
    return tuple(
        (chapter.title or alone or f"Chapter {number}", chapter_text(chapter, remarks))
        for number, chapter in enumerate(chapters, 1)
    )


def chapter_text(chapter: Chapter, remarks: Remarks = NO_REMARKS) -> str:
    """The chapter as Markdown, with the comments in its margin. What a paragraph is, is said only
    where its words do not tell.
    """
    said: set[ParagraphId] = set()
    text = _written(chapter, said, remarks)
    for _ in range(_ROUNDS):
        wrong = _misread(chapter, text)
        if not wrong:
            break
        said |= wrong
        text = _written(chapter, said, remarks)
    return text


def _written(chapter: Chapter, said: set[ParagraphId], remarks: Remarks) -> str:
    blocks: list[str] = []
    first = 1
    before: ParagraphKind | None = None
    for scene, parted in _in_order(chapter):
        begins_itself = scene[0].kind in _BEGIN_SCENES and before not in _BEGIN_SCENES
        if blocks and (parted or not begins_itself):
            blocks.append(markdown.SCENE_BREAK)
        for one in scene:
            noted = remarks.get(one.id, ())
            blocks.append(markdown.paragraph(one, noted, first=first, say_kind=one.id in said))
            first += sum(1 for remark in noted if remark.span.start < remark.span.end)
        told = [one.kind for one in scene if one.kind is not ParagraphKind.NOTE]
        before = told[-1] if told else before
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _in_order(chapter: Chapter) -> list[tuple[tuple[Paragraph, ...], bool]]:
    """The scenes, with the headings of the chapter before any notes, and whether a mark parts each
    from the one before.
    """
    scenes = [(scene.paragraphs, scene.parted) for scene in chapter.scenes if scene.paragraphs]
    if scenes:
        first, parted = scenes[0]
        titles = [one for one in first if one.kind is ParagraphKind.CHAPTER_HEADING]
        rest = [one for one in first if one.kind is not ParagraphKind.CHAPTER_HEADING]
        scenes[0] = ((*titles, *rest), parted)
    return scenes


def _misread(chapter: Chapter, text: str) -> set[ParagraphId]:
    """The paragraphs that reading takes for something else."""
    again = manuscript([Source("", text, markdown=True)], one_chapter_each=True)
    read = [one for found in again.book.chapters for one in found.paragraphs()]
    told = [one for scene, _ in _in_order(chapter) for one in scene]
    return {old.id for old, new in zip(told, read, strict=False) if old.kind is not new.kind}
