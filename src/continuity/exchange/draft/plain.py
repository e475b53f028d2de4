"""The manuscript as Markdown and as plain text."""

from dataclasses import replace

from continuity.exchange import markdown
from continuity.exchange.draft.document import Draft, Line, LineKind, pieces
from continuity.exchange.draft.gathering import Choice, without_heading
from continuity.exchange.split import NO_REMARKS, Remarks, chapter_text
from continuity.story.manuscript import Chapter, Manuscript
from continuity.story.remarks import remarks_by_paragraph
from continuity.story.text import ParagraphKind

_UNDERLINES = {LineKind.CHAPTER: "=", LineKind.SUBTITLE: "=", LineKind.SCENE: "-"}


def markdown_text(manuscript: Manuscript, draft: Draft, choice: Choice) -> str:
    """The chosen chapters as they stand in a project, with the title and the author before them."""
    taken = choice.chapters
    remarks = remarks_by_paragraph(manuscript) if choice.remarks else NO_REMARKS
    fields = [("title", draft.title), ("author", draft.author)]
    front = "".join(f"{key}: {' '.join(value.split())}\n" for key, value in fields if value)
    named = without_heading(manuscript.book)
    chapters = (
        _chapter(one if choice.notes else _without_notes(one), remarks, named=number in named)
        for number, one in enumerate(manuscript.book.chapters, 1)
        if not taken or number in taken
    )
    return f"---\n{front}---\n\n" + "\n".join(filter(None, chapters))


def _chapter(chapter: Chapter, remarks: Remarks, *, named: bool) -> str:
    text = chapter_text(chapter, remarks)
    if named:
        return f"{markdown.heading(markdown.inline(chapter.title), 1)}\n\n{text}"
    return text


def _without_notes(chapter: Chapter) -> Chapter:
    scenes = (
        replace(
            scene,
            paragraphs=tuple(p for p in scene.paragraphs if p.kind is not ParagraphKind.NOTE),
        )
        for scene in chapter.scenes
    )
    return replace(chapter, scenes=tuple(scene for scene in scenes if scene.paragraphs))


def plain_text(draft: Draft) -> str:
    """Every paragraph a line, blank lines between them, emphasis between low lines, headings
    underlined.
    """
    opening = next(draft.lines(), Line(LineKind.PROSE)).text.casefold()
    byline = f"by {draft.author}" if draft.author else ""
    # A story that begins with its own title page needs no second one.
    head = [] if opening == draft.title.casefold() else [draft.title, byline]
    chapters = ("\n\n".join(_line(one) for one in chapter) for chapter in draft.chapters)
    return "\n\n\n\n".join(("\n\n".join(filter(None, head)), *chapters)).lstrip() + "\n"


def _line(line: Line) -> str:
    if line.kind is LineKind.BREAK:
        return "* * *"
    words = "".join(f"_{one.text}_" if one.emphatic else one.text for one in pieces(line))
    sign = _UNDERLINES.get(line.kind)
    return f"{words}\n{sign * max(3, len(words))}" if sign else words
