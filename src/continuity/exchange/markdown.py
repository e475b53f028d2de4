"""Paragraphs written as Markdown, so that reading them again gives the same paragraphs."""

import re
from collections.abc import Iterable, Iterator, Sequence

from continuity.prose.markup import clean, united, without_comments
from continuity.story.remarks import Remark, closing_mark, opening_mark
from continuity.story.text import Paragraph, ParagraphKind, Span

SCENE_BREAK = "***"
_SAYS = {
    ParagraphKind.NOTE: "note",
    ParagraphKind.PROSE: "story",
    ParagraphKind.TIME_HEADING: "time",
    ParagraphKind.CHAPTER_HEADING: "chapter",
    ParagraphKind.SCENE_HEADING: "scene",
}
_SIGNS = {ParagraphKind.CHAPTER_HEADING: "# ", ParagraphKind.SCENE_HEADING: "### "}
_SPECIAL = re.compile(r"\\(?=[!-/:-@\[-`{-~]|\Z)|\*|(?<!\w)_|_(?!\w)|<(?=[A-Za-z/!])")
# What would make a list, a quotation or a heading of a paragraph.
_OPENING = re.compile(r"[#>]|[-+](?=\s)|={3,}\Z|-{3,}\Z")
_SPACE = re.compile(r"\s")
_NUMBER = re.compile(r"(\d{1,9})([.)])(?=\s|\Z)")


def paragraph(
    one: Paragraph, remarks: Sequence[Remark] = (), *, first: int = 1, say_kind: bool = False
) -> str:
    """One paragraph with its comments, which are numbered from `first`. `say_kind` writes down what
    it is, where its words alone would not tell.
    """
    words = inline(one.text, one.emphasis, remarks, first=first)
    if say_kind:
        return f"<!-- continuity: {_SAYS[one.kind]} -->{_opened(words)}"
    sign = _SIGNS.get(one.kind, "")
    return sign + (words if sign else _opened(words))


def heading(words: str, level: int) -> str:
    return f"{'#' * max(1, min(level, 6))} {words}"


def text_block(
    text: str, emphasis: Iterable[Span] = (), remarks: Sequence[Remark] = (), *, first: int = 1
) -> str:
    """A paragraph of prose."""
    return _opened(inline(text, emphasis, remarks, first=first))


def inline(
    text: str, emphasis: Iterable[Span] = (), remarks: Sequence[Remark] = (), *, first: int = 1
) -> str:
    """Words with their emphasis, and the comments on them, numbered from `first`. Where marks
    cannot show the emphasis, the words come first.
    """
    spans = tuple(_tight(text, emphasis))
    written = _marked(text, spans, remarks, first)
    read = clean(without_comments(written), markdown=True) if spans else None
    if read and (read.text, read.emphasis) != (_SPACE.sub(" ", text), spans):
        written = _marked(text, (), remarks, first)
    return written


def _tight(text: str, emphasis: Iterable[Span]) -> Iterator[Span]:
    """Spans without white space at their ends, none empty, none touching another."""
    for span in united(emphasis):
        words = span.of(text)
        if words.strip():
            lead, trail = len(words) - len(words.lstrip()), len(words) - len(words.rstrip())
            yield Span(span.start + lead, span.end - trail)


def _marked(
    text: str, spans: tuple[Span, ...], remarks: Sequence[Remark] = (), first: int = 1
) -> str:
    marks = [(span.start, 3, 0, "*") for span in spans]
    marks += [(span.end, 0, 0, "*") for span in spans]
    marks += _comments(remarks, first)
    parts: list[str] = []
    at = 0
    for place, *_, mark in sorted(marks):
        parts += (_escaped(text, at, place), mark)
        at = place
    parts.append(_escaped(text, at, len(text)))
    return "".join(parts)


def _comments(remarks: Sequence[Remark], first: int) -> Iterator[tuple[int, int, int, str]]:
    """The marks of comments, each with its place and its rank among the marks at one place."""
    number = first
    for one in remarks:
        start, end = one.span.start, one.span.end
        if start < end:
            yield start, 2, number, opening_mark(number)
            yield end, 1, number, closing_mark(number, one.text, author=one.author, date=one.date)
            number += 1
        else:
            yield end, 1, number, closing_mark(0, one.text, author=one.author, date=one.date)


def _escaped(text: str, start: int, end: int) -> str:
    parts: list[str] = []
    at = start
    for match in _SPECIAL.finditer(text, start, end):
        parts += (text[at : match.start()], "\\", match[0])
        at = match.end()
    parts.append(text[at:end])
    return "".join(parts)


def _opened(words: str) -> str:
    if _OPENING.match(words):
        return f"\\{words}"
    return _NUMBER.sub(r"\1\\\2", words, count=1) if _NUMBER.match(words) else words
