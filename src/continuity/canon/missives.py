"""Letters, messages and other documents within a scene: from the dateline to the signature."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from continuity.canon.lines import Line
from continuity.story.text import ParagraphKind

_LONGEST: Final = 40
"""Paragraphs. A letter that is longer is the scene."""
_SHORT: Final = 60
"""Letters. So long may a line of an address or a signature be."""
_HEAD_LINES: Final = 3

_GREETS = re.compile(
    r"[\"“‘*_]*(?:(?:[Mm]y )?(?:(?:own|very) )*(?:[Dd]ear(?:est)?|[Dd]arling"
    r"|[Bb]eloved)\b[^.!?\"”]{0,45}"
    r"|(?:Hi|Hello|Hey|To)\b[^.!?\"”]{1,35}|(?:Sir|Madam|Gentlemen)(?: or Madam)?)[,:;—–-]+[*_]*\Z"
)
_CLOSES = re.compile(
    r"[\"“‘*_—–\s-]*(?:Yours?\b|Love\b|(?:With )?(?:[Aa]ll my|[Mm]uch|[Ll]ots of) love\b"
    r"|With love\b|Sincerely\b"
    r"|(?:Very )?[Bb]est(?: wishes| regards)?\b|(?:Kind(?:est)?|Warm(?:est)?) (?:regards"
    r"|wishes)\b|Regards\b|Warmly\b"
    r"|Cordially\b|Respectfully\b|Faithfully\b|Affectionately\b|Ever (?:yours|your)\b|Always\b"
    r"|Signed\b"
    r"|Cheers\b|Hugs\b|[Xx][Oo]|I (?:am|remain),|Believe me,)[^.!?]{0,60}[.,;]?[\"”*_]*\Z"
)
_SIGNED = re.compile(r"[*_]*[—–-]{1,2} ?[A-Z][\w.’' ]{0,30}[*_]*\Z")
_POSTSCRIPT = re.compile(r"[\"“*_]*P\. ?(?:P\. ?)?S\b|[\"“*_]*PS\b")
_NAME = re.compile(r"[*_]*(?:[A-Z][\w.’'-]{0,20} ?){1,4}[*_]*\Z")
_HEADED = re.compile(r"[*_]*(?:From|To|Subject|Re|Cc|Date|Sent|Attachment)[*_]*: ?[*_]*\S")
_DATELINE = re.compile(r"\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_SAYS = re.compile(
    r"\b(?:letter|note|message|text|texts|texted|telegram|e-?mail|emailed|postcard|card|caption"
    r"|headline|article"
    r"|clipping|newspaper|paper|column|obituary|notice|poster|sign|placard|plaque|inscription|label"
    r"|wrote|written|read|typed|scrawled|scribbled|printed|diary|journal|log|report|transcript"
    r"|screen"
    r"|recording|voice ?mail|tape|broadcast|announcer|radio|newsreader|file|page|memo"
    r"|entry)\b[^.!?]*:\Z"
)
_PRINTED = re.compile(r"[A-Z][A-Z .’'-]{2,}(?:, [A-Z][\w. ]{2,20})? ?[—–-]{1,2} ?[A-Z“]")
"""The head of a news report: "PORT ELLEN, March 3 - The ferry"."""
_CHAT = re.compile(r"(?P<who>[A-Z][\w’' .]{0,20}?)(?: ?[\[(]\d\d?[:.]\d\d[^\])]*[\])])?: \S")
_TALKS: Final = 2


def missives(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """The first and the last line of each."""
    done = -1
    for at, line in enumerate(lines):
        if at <= done or line.reading.kind is ParagraphKind.CHAPTER_HEADING:
            continue
        last = _end(lines, at)
        if last is not None:
            done = last
            yield _beginning(lines, at), last


def _end(lines: Sequence[Line], at: int) -> int | None:
    """The last line of what begins at a line, if anything written begins there."""
    text = lines[at].text
    if _GREETS.match(text) and len(text) <= _SHORT:
        return _signature(lines, at, needed=text.startswith(("Hi", "Hello", "Hey", "To")))
    if _HEADED.match(text) and at + 1 < len(lines) and _HEADED.match(lines[at + 1].text):
        heads = at + 1
        while heads + 1 < len(lines) and _HEADED.match(lines[heads + 1].text):
            heads += 1
        return _signature(lines, heads, needed=False)
    if _PRINTED.match(text):
        return at
    before = lines[at - 1] if at else None
    if before and before.text.endswith(":") and not before.quotes and _SAYS.search(before.text):
        return _run(lines, at)
    return _chat(lines, at)


def _signature(lines: Sequence[Line], at: int, *, needed: bool) -> int | None:
    """The line that closes what is greeted at `at`; the next paragraph where none does."""
    for last in range(at + 1, min(len(lines), at + _LONGEST)):
        line = lines[last]
        if line.reading.kind is ParagraphKind.CHAPTER_HEADING:
            break
        if len(line.text) <= 2 * _SHORT and (_CLOSES.match(line.text) or _SIGNED.match(line.text)):
            return _postscript(lines, last)
    if needed:
        return None
    return max(_run(lines, at + 1), min(at + 1, len(lines) - 1))


def _postscript(lines: Sequence[Line], at: int) -> int:
    """The last line behind a signature that belongs to it: a name, a postscript."""
    while at + 1 < len(lines):
        text = lines[at + 1].text
        if not _POSTSCRIPT.match(text) and not _NAME.match(text):
            break
        at += 1
    return at


def _run(lines: Sequence[Line], at: int) -> int:
    """The last of the paragraphs in italics that begin at `at`; `at` itself where it has none."""
    last = at
    while last < len(lines) and slanted(lines[last]):
        last += 1
    return max(at, last - 1)


def slanted(line: Line) -> bool:
    """Whether a paragraph of prose stands in italics as a whole."""
    marked = sum(span.end - span.start for span in line.paragraph.emphasis)
    prose = line.reading.kind is ParagraphKind.PROSE
    return prose and 0 < len(line.text) <= marked + 2


def _chat(lines: Sequence[Line], at: int) -> int | None:
    """The last line of messages that each begin with the name of who wrote them."""
    last = at
    while last < len(lines) and _writes(lines[last]):
        last += 1
    return last - 1 if last - at >= _TALKS else None


def _writes(line: Line) -> bool:
    found = None if line.quotes else _CHAT.match(line.text)
    if found is None:
        return False
    heads = (one.mention.span for one in line.points if one.named and one.person is not None)
    return any(span.start == 0 and span.end <= len(found["who"]) for span in heads)


def _beginning(lines: Sequence[Line], at: int) -> int:
    """The first line of the address and the date above a greeting."""
    first = at
    while first and at - first < _HEAD_LINES and _heads(lines[first - 1]):
        first -= 1
    return first


def _heads(line: Line) -> bool:
    if line.reading.kind is ParagraphKind.TIME_HEADING:
        return True
    plain = line.reading.kind is ParagraphKind.PROSE and len(line.text) <= _SHORT
    return plain and not line.quotes and _DATELINE.search(line.text) is not None
