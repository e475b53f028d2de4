r"""Comments in the margin, as they stand in the Markdown of a chapter.

A comment is two marks around the words that it is about, numbered so that comments may overlap:

    Her <!-- comment 3 -->green eyes<!-- /comment 3 by Ann Lee on 2026-05-01T10:00:00Z: Brown? -->

Both marks are comments of Markdown, so no reader of the story sees them; what stands between them
is story like any other. ``<!-- comment: … -->``, typed by hand, is a comment on no words. The
comment's own words stand on one line, with ``\n`` for the end of a line.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from continuity.story.ids import ParagraphId
from continuity.story.manuscript import Manuscript, Place
from continuity.story.text import Paragraph, Span

_NOWHERE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Remark:
    """`span` covers the words that it is about, other marks among them; it is empty where there
    are none. `whole` goes from the beginning of its first mark to the end of its last. `date` is
    of ISO 8601, or empty.
    """

    span: Span
    text: str
    author: str = ""
    date: str = ""
    number: int = 0
    whole: Span = _NOWHERE


class Replacement(NamedTuple):
    """A stretch of a text and what comes in its place."""

    span: Span
    text: str


class _Mark(NamedTuple):
    """`number` is 0 for a comment typed by hand."""

    start: int
    end: int
    number: int
    closes: bool
    author: str = ""
    date: str = ""
    text: str = ""


# What is escaped is no mark: the first choice passes over it.
_MARKS = re.compile(r"\\[!-/:-@\[-`{-~]|<!--(?P<inside>.*?)(?:-->|\Z)", re.DOTALL)
_OPENS = re.compile(r"\s*comment\s+(?P<number>\d{1,9})\s*\Z")
_CLOSES = re.compile(
    r"\s*/?comment(?:\s+(?P<number>\d{1,9}))?"
    r"(?:\s+by\s+(?P<author>(?:[^:\\]|\\.)+?))?"
    r"(?:\s+on\s+(?P<date>\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?))?"
    r"\s*:(?P<text>.*)\Z",
    re.DOTALL,
)
_LINE_ENDS = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_DASHES = re.compile("-(?=-)")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


def remarks(text: str) -> tuple[Remark, ...]:
    """The comments of a chapter's Markdown, in the order in which their words begin."""
    if "comment" not in text or "<!--" not in text:
        return ()
    opened: dict[int, _Mark] = {}
    found: list[Remark] = []
    for mark in _marks(text):
        if not mark.closes:
            opened[mark.number] = mark
            continue
        first = opened.pop(mark.number, None)
        start = first or mark
        words = Span(first.end, mark.start) if first else Span(mark.start, mark.start)
        whole = Span(start.start, mark.end)
        found.append(Remark(words, mark.text, mark.author, mark.date, mark.number, whole))
    return tuple(sorted(found, key=lambda one: (one.span, one.number)))


def added(
    text: str, span: Span, words: str, *, author: str = "", date: str = ""
) -> tuple[Replacement, ...]:
    """What to replace, from the back to the front, so that a comment stands on the words at `span`
    of a chapter's Markdown. Without white space at its ends; never inside another mark.
    """
    start, end = span.start, max(span.start, span.end)
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    for match in _MARKS.finditer(text):
        if match.start() < start < match.end():
            start = match.start()
        if match.start() < end < match.end():
            end = match.end()
    number = 1 + max((mark.number for mark in _marks(text)), default=0)
    number = number if start < end else 0
    closing = Replacement(Span(end, end), closing_mark(number, words, author=author, date=date))
    if not number:
        return (closing,)
    return (closing, Replacement(Span(start, start), opening_mark(number)))


def changed(text: str, remark: Remark, words: str) -> tuple[Replacement, ...]:
    """What to replace so that a comment says something else."""
    return tuple(
        Replacement(
            Span(mark.start, mark.end),
            closing_mark(mark.number, words, author=mark.author, date=mark.date),
        )
        for mark in _marks_of(text, remark)
        if mark.closes
    )


def removed(text: str, remark: Remark) -> tuple[Replacement, ...]:
    """What to replace, from the back to the front, so that a comment is gone and its words stay."""
    return tuple(
        Replacement(Span(mark.start, mark.end), "") for mark in reversed(_marks_of(text, remark))
    )


def replaced(text: str, replacements: Iterable[Replacement]) -> str:
    """The text after replacements that come from the back to the front."""
    for span, instead in replacements:
        text = text[: span.start] + instead + text[span.end :]
    return text


def renumbered(text: str) -> str:
    """The text with its comments numbered from 1, in the order in which they begin."""
    numbers: dict[int, int] = {}
    replacements: list[Replacement] = []
    for mark in _marks(text) if "<!--" in text else ():
        span = Span(mark.start, mark.end)
        if not mark.closes:
            numbers[mark.number] = 1 + sum(
                not one.text.startswith("<!-- /") for one in replacements
            )
            replacements.append(Replacement(span, opening_mark(numbers[mark.number])))
        elif mark.number in numbers:
            number = numbers.pop(mark.number)
            closing = closing_mark(number, mark.text, author=mark.author, date=mark.date)
            replacements.append(Replacement(span, closing))
    return replaced(text, reversed(replacements))


def without_remarks(text: str) -> str:
    """The text with every comment taken out of it, and all that it is about left."""
    marks = reversed(tuple(_marks(text))) if "<!--" in text else ()
    return replaced(text, (Replacement(Span(mark.start, mark.end), "") for mark in marks))


def opening_mark(number: int) -> str:
    return f"<!-- comment {number} -->"


def closing_mark(number: int, words: str, *, author: str = "", date: str = "") -> str:
    """The second mark, which says everything. `date` is of ISO 8601, or it is left out."""
    counted = f"/comment {number}" if number else "comment"
    by = f" by {_one_line(author).replace(':', chr(92) + ':')}" if author.strip() else ""
    on = f" on {date}" if _CLOSES.match(f"comment on {date}:") and date else ""
    return f"<!-- {counted}{by}{on}: {_one_line(words)} -->"


def remarks_by_paragraph(read: Manuscript) -> Mapping[ParagraphId, tuple[Remark, ...]]:
    """The comments of a book, where they stand in its paragraphs: each `span` is one of the
    paragraph's text, and ends where the paragraph ends. `whole` stays that of the file.
    """
    found: dict[ParagraphId, list[Remark]] = {}
    rows = [
        (sorted(_stretches(read, index)), remarks(source.text), source.text)
        for index, source in enumerate(read.sources)
        if source.markdown and "<!--" in source.text
    ]
    texts = {one.id: one for one in read.book.paragraphs()} if rows else {}
    for stretches, there, text in rows:
        for remark in there if stretches else ():
            begin = _behind_marks(text, remark.span.start if _words(remark) else remark.whole.end)
            at = max(0, bisect_right(stretches, begin, key=lambda row: row[0]) - 1)
            key = stretches[at][1]
            span = _in_paragraph(remark.span, read.places[key], texts[key])
            one = Remark(span, remark.text, remark.author, remark.date, remark.number, remark.whole)
            found.setdefault(key, []).append(one)
    return {key: tuple(ones) for key, ones in found.items()}


def _stretches(read: Manuscript, index: int) -> list[tuple[int, ParagraphId]]:
    return [(place.start, key) for key, place in read.places.items() if place.source == index]


def _words(remark: Remark) -> bool:
    return remark.span.start < remark.span.end


def _behind_marks(text: str, at: int) -> int:
    while text.startswith("<!--", at):
        end = text.find("-->", at)
        if end < 0:
            break
        at = end + len("-->")
    return at


def _in_paragraph(span: Span, place: Place, paragraph: Paragraph) -> Span:
    letters = range(len(paragraph.text))
    start = bisect_left(letters, span.start, key=place.offset)
    end = bisect_left(letters, span.end, key=place.offset)
    return Span(start, max(start, end))


def _marks(text: str) -> Iterable[_Mark]:
    for match in _MARKS.finditer(text):
        inside = match["inside"]
        if inside is None or "comment" not in inside:
            continue
        opens = _OPENS.match(inside)
        if opens:
            yield _Mark(*match.span(), int(opens["number"]), closes=False)
            continue
        closes = _CLOSES.match(inside)
        if closes:
            yield _Mark(
                *match.span(),
                int(closes["number"] or 0),
                closes=True,
                author=_plain(closes["author"] or ""),
                date=closes["date"] or "",
                text=_plain(closes["text"]),
            )


def _marks_of(text: str, remark: Remark) -> list[_Mark]:
    """The one or two marks of a comment that `remarks` found in this text."""
    edges = (remark.whole.start, remark.whole.end)
    return [mark for mark in _marks(text) if mark.start == edges[0] or mark.end == edges[1]]


def _one_line(words: str) -> str:
    r"""Words that may stand in a mark: ``\`` and what would end the mark or the line escaped."""
    safe = words.strip().replace("\\", "\\\\").replace("<!", "<\\!")
    return _LINE_ENDS.sub(r"\\n", _DASHES.sub(r"-\\", safe))


def _plain(words: str) -> str:
    return _ESCAPED.sub(lambda match: "\n" if match[1] == "n" else match[1], words.strip())
