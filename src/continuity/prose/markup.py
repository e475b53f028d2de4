"""Marks in the text of a file: what is taken out of it, what it says about emphasis.

Works on offsets: nothing here forgets where a character stood in the file.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from continuity.story.text import ParagraphKind, Span

MASK = "\ufdd0"
"""A character that no text has (Unicode keeps it out of interchange): stands for what was removed
before the lines are looked at, one for each character, so that offsets stay.
"""

# A sign that is escaped begins no comment: the first choice passes over it.
_COMMENT = re.compile(r"\\[!-/:-@\[-`{-~]|<!--.*?(?:-->|\Z)", re.DOTALL)
_NOT_LINE_END = re.compile(r"[^\n\r]")
_DIRECTIVE = re.compile(r"<!--\s*continuity:\s*(note|story|time|chapter|scene)\s*-->")
_DIRECTIVES = {
    "note": ParagraphKind.NOTE,
    "story": ParagraphKind.PROSE,
    "time": ParagraphKind.TIME_HEADING,
    "chapter": ParagraphKind.CHAPTER_HEADING,
    "scene": ParagraphKind.SCENE_HEADING,
}
_FRONT_MATTER = re.compile(
    r"\ufeff?---[ \t]*\r?\n(?P<fields>.*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?=\r?\n|\Z)", re.DOTALL
)
_QUOTED_LINE = re.compile(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE)
_TOML_MATTER = re.compile(
    r"\ufeff?\+\+\+[ \t]*\r?\n(?P<fields>.*?)(?:^|\n)\+\+\+[ \t]*(?=\r?\n|\Z)", re.DOTALL
)
# A value on its line, or, for authors, the items of a list below it.
_FIELD = re.compile(
    r"^(title|authors?)[ \t]*[:=][ \t]*(?:(\S[^\r\n]*?)[ \t]*\r?$"
    r"|\r?$((?:\r?\n[ \t]*-[ \t]+[^\r\n]+)+))",
    re.IGNORECASE | re.MULTILINE,
)
_ITEM = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'[^']*'|[^,\[\]]+")
_LISTED = re.compile(r"^[ \t]*-[ \t]+(?:name:[ \t]*)?(.+?)[ \t]*\r?$", re.MULTILINE)

_GONE = "\ufdd0\ufeff\u200b\u2060\u00ad"
_TAG = r"</?(?:i|b|em|strong|u|s|center|small)>|<br ?/?>"
# Anything that makes the text differ from the file, save single line feeds.
_SPECIAL = re.compile(rf"[*_\\{_GONE}<]|[^\S \n]|\s\s|-\n")
_TOKEN = re.compile(
    rf"(?P<space>(?:[{_GONE}]|{_TAG})*\s(?:[\s{_GONE}]|{_TAG})*)"
    rf"|(?P<gone>[{_GONE}]+|{_TAG})"
    r"|(?P<escape>\\[!-/:-@\[-`{-~])"
    r"|(?P<marks>\*+|_+)"
)
_DASH_BEFORE = re.compile(r"[^\s-](?:-{1,3}|[—–])\Z")
_LONGEST_MARK = 3

Edit = tuple[int, int, str]
"""A stretch of the file and what is read in its place: nothing, or one space."""


class Masked(NamedTuple):
    """A file's text, the same length, with comments masked. The story begins at `start`, behind
    front matter. `said`: offsets behind comments that say what the paragraph after them is.
    """

    text: str
    start: int = 0
    said: tuple[tuple[int, ParagraphKind], ...] = ()
    title: str = ""
    author: str = ""


class Clean(NamedTuple):
    """What is read of a stretch of file. `cuts` is as in `story.manuscript.Place`."""

    text: str
    cuts: tuple[tuple[int, int], ...] = ()
    emphasis: tuple[Span, ...] = ()


class _Run(NamedTuple):
    """Asterisks or underscores still to be paired: at offsets `start` to `end`."""

    mark: str
    start: int
    end: int


def masked(text: str) -> Masked:
    """Take what Markdown does not show out of sight: front matter, comments, signs of quotation."""
    start, title, author = 0, "", ""
    front = _FRONT_MATTER.match(text) or _TOML_MATTER.match(text)
    if front and (":" in front["fields"] or "=" in front["fields"]):
        start = front.end()
        title, author = _title_and_author(front["fields"])
    said: tuple[tuple[int, ParagraphKind], ...] = ()
    hidden = text
    if "<!--" in text:
        found = (
            (match.end(), _DIRECTIVE.match(match[0])) for match in _COMMENT.finditer(text, start)
        )
        said = tuple((end, _DIRECTIVES[says[1]]) for end, says in found if says)
        hidden = without_comments(hidden)
    if ">" in hidden:
        hidden = _QUOTED_LINE.sub(lambda match: " " * len(match[0]), hidden)
    return Masked(hidden, start, said, title, author)


def _title_and_author(fields: str) -> tuple[str, str]:
    """What front matter says of the book; of several authors all, with commas between."""
    found: dict[str, str] = {}
    for key, value, listed in _FIELD.findall(fields):
        items = _LISTED.findall(listed) if listed else [value]
        if value.startswith("["):
            items = _ITEM.findall(value[1:-1])
        said = ", ".join(filter(None, (item.strip().strip("\"'") for item in items)))
        found.setdefault(key.lower().rstrip("s") if key.lower() == "authors" else key.lower(), said)
    return found.get("title", ""), found.get("author", "")


def without_comments(text: str) -> str:
    """The text, the same length, with its comments masked."""
    return _COMMENT.sub(_unseen, text)


def _unseen(match: re.Match[str]) -> str:
    comment = match[0]
    return comment if comment[0] == "\\" else _NOT_LINE_END.sub(MASK, comment)


def clean(raw: str, *, markdown: bool) -> Clean:
    """Read a stretch of (masked) file: single spaces, no marks."""
    if not _SPECIAL.search(raw):
        # The common case: every line end of a wrapped paragraph stands for one space.
        return Clean(raw.replace("\n", " "))
    edits: list[Edit] = []
    runs: list[_Run] = []
    for match in _TOKEN.finditer(raw):
        begin, end = match.span()
        if match.lastgroup == "space":
            edits += _space(raw, begin, end)
        elif match.lastgroup == "gone":
            edits.append((begin, end, ""))
        elif match.lastgroup == "marks":
            runs.append(_Run(raw[begin], begin, end))
        elif markdown:
            edits.append((begin, begin + 1, ""))
    pairs, dropped = _paired(raw, runs, markdown=markdown)
    edits = sorted(edits + dropped)
    text, cuts = _edited(raw, edits)
    return Clean(text, cuts, united(_moved(start, end, edits) for start, end in pairs))


def united(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans that overlap or touch made one: emphasis has one strength for us."""
    united: list[Span] = []
    for span in sorted(spans):
        if united and span.start <= united[-1].end:
            last = united.pop()
            united.append(Span(last.start, max(last.end, span.end)))
        elif span.start < span.end:
            united.append(span)
    return tuple(united)


def _space(raw: str, begin: int, end: int) -> list[Edit]:
    space = raw[begin:end]
    if begin == 0 or end == len(raw):
        return [(begin, end, "")]
    if space == " ":
        return []
    if "\n" in space and _DASH_BEFORE.search(raw, max(0, begin - 4), begin):
        # Words that were parted at their own hyphen or dash: "well-" / "known".
        return [(begin, end, "")]
    return [(begin, end, " ")]


def _edited(raw: str, edits: list[Edit]) -> tuple[str, tuple[tuple[int, int], ...]]:
    parts: list[str] = []
    cuts: list[tuple[int, int]] = []
    at = length = left_out = 0
    for begin, end, instead in edits:
        parts += (raw[at:begin], instead)
        length += begin - at + len(instead)
        at = end
        if end - begin != len(instead):
            left_out += end - begin - len(instead)
            if cuts and cuts[-1][0] == length:
                cuts.pop()
            cuts.append((length, left_out))
    parts.append(raw[at:])
    return "".join(parts), tuple(cuts)


def _moved(start: int, end: int, edits: list[Edit]) -> Span:
    """A stretch of the file as a span of the text."""

    def moved(at: int) -> int:
        behind = sum(
            min(at, stop) - begin - (len(instead) if at >= stop else 0)
            for begin, stop, instead in edits
            if begin < at
        )
        return at - behind

    return Span(moved(start), moved(end))


def _paired(
    raw: str, runs: list[_Run], *, markdown: bool
) -> tuple[list[tuple[int, int]], list[Edit]]:
    """Pair asterisks and underscores as Markdown does: the stretches between them, and the marks
    to leave out.
    """
    pairs: list[tuple[int, int]] = []
    dropped: list[Edit] = []
    waiting: list[_Run] = []
    for run in runs:
        if run.end - run.start > _LONGEST_MARK:
            continue
        opens, closes = _sides(raw, run, markdown=markdown)
        rest = run
        while closes and rest.start < rest.end:
            index = next(
                (at for at in reversed(range(len(waiting))) if waiting[at].mark == rest.mark), None
            )
            if index is None:
                break
            opener = waiting[index]
            size = min(opener.end - opener.start, rest.end - rest.start)
            pairs.append((opener.end, rest.start))
            dropped += [
                (opener.end - size, opener.end, ""),
                (rest.start, rest.start + size, ""),
            ]
            del waiting[index:]
            if opener.end - size > opener.start:
                waiting.append(opener._replace(end=opener.end - size))
            rest = rest._replace(start=rest.start + size)
        if opens and rest.start < rest.end:
            waiting.append(rest)
    return pairs, dropped


def _sides(raw: str, run: _Run, *, markdown: bool) -> tuple[bool, bool]:
    """Whether marks may open and may close emphasis, by what stands beside them."""
    before = raw[run.start - 1] if run.start else " "
    after = raw[run.end] if run.end < len(raw) else " "
    if before.isalnum() and after.isalnum() and not (markdown and run.mark == "*"):
        return False, False
    opens = not after.isspace() and (after.isalnum() or not before.isalnum())
    closes = not before.isspace() and (before.isalnum() or not after.isalnum())
    return opens, closes
