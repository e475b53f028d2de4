"""What is spoken: stretches between quotation marks, or behind a dialogue dash."""

import re
from collections.abc import Iterable
from enum import Enum

from continuity.prose.reading import Quoted
from continuity.story.text import Span


class QuoteStyle(Enum):
    """How a book marks speech."""

    DOUBLE = "double"
    SINGLE = "single"
    DASH = "dash"


_DOUBLE = re.compile('["“”„«»]')
_SINGLE_OPENS = re.compile(r"(?:^|(?<=[\s(—–-]))['‘](?=[A-ZÀ-Þ…—])", re.MULTILINE)
_DASH_OPENS = re.compile(r"^[—–―-] ?(?=[A-ZÀ-Þ¿¡…'’])")
_ELISION = re.compile(
    r"['’‘](?:em|tis|twas|twere|twill|til|till|cause|bout|round|n|ere|im|er|un|ow|at|e|is|ad|as|d|s"
    r"|fraid|nother|nuff|gainst|neath|way|spose|course|cept|kay|scuse|\d0s|\d\d)\b",
    re.IGNORECASE,
)
_SINGLE_MARK = re.compile("['‘’]")
_DOUBLE_MARK = re.compile('["“”„«»]')
_BREAKS = ",.!?…—–-;:"
_DASH_TAG = re.compile(
    r"(?<=[,.!?…]) (?=(?:[a-z]+(?:ed|aid|ays|ied) (?:[A-Z]|he\b|she\b|the\b|I\b))"
    r"|(?:(?:he|she|I|[A-Z][a-z]+) (?:said|says|asked|replied|answered|cried|added|went on)\b))"
)
_DASH_TURN = re.compile(r" [—–―] ?|(?<=[.!?]) ")
_SAYING = frozenset(
    (
        "said", "say", "says", "saying", "cried", "asked", "whispered", "answered", "replied",
        "called", "shouted", "muttered", "murmured", "added", "exclaimed", "with", "and", "but",
        "then", "yelled",
    )
)  # fmt: skip
_LOOSE = 4
"""A quotation of so few words, without a stop of its own, is a phrase held with tongs."""


def style_of(texts: Iterable[str]) -> QuoteStyle:
    """The one style of a book: whatever opens most of its speech."""
    double = single = dash = 0
    for text in texts:
        if '"' in text or "“" in text or "«" in text:
            double += 1
        elif ("'" in text or "‘" in text) and _SINGLE_OPENS.search(text):
            single += 1
        if _DASH_OPENS.match(text):
            dash += 1
    if double >= max(single, dash):
        return QuoteStyle.DOUBLE
    return QuoteStyle.SINGLE if single >= dash else QuoteStyle.DASH


def quotes(text: str, style: QuoteStyle) -> tuple[Quoted, ...]:
    """The spoken stretches of a paragraph, marks included, in order, not nested."""
    if style is QuoteStyle.DASH and _DASH_OPENS.match(text):
        return tuple(_dashed(text))
    found = _doubles(text) if _DOUBLE.search(text) else []
    if style is QuoteStyle.SINGLE and ("'" in text or "‘" in text):
        found = _singles(text, found)
    return tuple(one for one in found if not _held_with_tongs(text, one.span))


def _doubles(text: str) -> list[Quoted]:
    found: list[Quoted] = []
    start = -1
    for mark in _DOUBLE_MARK.finditer(text):
        at = mark.start()
        if _opens(text, at, inside=start >= 0):
            if start >= 0 and text[at] == '"':
                found.append(Quoted(Span(start, at + 1)))
                start = -1
                continue
            start = at if start < 0 else start
        elif start >= 0:
            found.append(Quoted(Span(start, at + 1)))
            start = -1
    if start >= 0:
        found.append(Quoted(Span(start, len(text)), closes=False))
    return found


def _opens(text: str, at: int, *, inside: bool) -> bool:
    """Whether the double mark at `at` opens. A straight one opens where nothing is open, unless it
    stands where only a closing one can.
    """
    mark = text[at]
    if mark in "“„«":
        return True
    if mark in "”»":
        return False
    if inside:
        return False
    return at == 0 or (at + 1 < len(text) and text[at + 1] != " ")


def _singles(text: str, doubles: list[Quoted]) -> list[Quoted]:
    """Single quotations; a double one inside them is speech within speech."""
    found: list[Quoted] = []
    start = -1
    for mark in _SINGLE_MARK.finditer(text):
        at = mark.start()
        if start < 0:
            if _single_opens(text, at):
                start = at
        elif _single_closes(text, at):
            found.append(Quoted(Span(start, at + 1)))
            start = -1
    if start >= 0:
        found.append(Quoted(Span(start, len(text)), closes=False))
    spans = [one.span for one in found]
    alone = [one for one in doubles if not any(one.span.overlaps(span) for span in spans)]
    return sorted((*found, *alone), key=lambda one: one.span)


def _single_opens(text: str, at: int) -> bool:
    before = text[at - 1] if at else " "
    if before not in ' ([—–-"“' or at + 1 >= len(text) or text[at + 1] == " ":
        return False
    if text[at] == "’" and not text[at + 1].isupper():
        return False
    return text[at] == "‘" or not _ELISION.match(text, at)


def _single_closes(text: str, at: int) -> bool:
    """Whether the mark ends the speech, and is no apostrophe."""
    if text[at] == "‘":
        return False
    before = text[at - 1]
    after = text[at + 1] if at + 1 < len(text) else " "
    if after.isalnum():
        return False
    if before in _BREAKS or before in '"”)':
        return True
    if before in "sn" and after == " " and _closes_later(text, at):
        return False
    return before.isalnum()


def _closes_later(text: str, at: int) -> bool:
    """Whether a mark behind a stop follows before the next one that could open speech."""
    for mark in _SINGLE_MARK.finditer(text, at + 1):
        if text[mark.start() - 1] in _BREAKS:
            return True
        if _single_opens(text, mark.start()):
            return False
    return False


def _dashed(text: str) -> Iterable[Quoted]:
    """Speech behind a dash, up to its tag, and on behind a stop or a second dash."""
    start = 0
    while start < len(text):
        tag = _DASH_TAG.search(text, start)
        if tag is None:
            yield Quoted(Span(start, len(text)))
            return
        yield Quoted(Span(start, tag.start()))
        turn = _DASH_TURN.search(text, tag.end())
        if turn is None:
            return
        start = turn.end()


def _held_with_tongs(text: str, span: Span) -> bool:
    """Whether marks only hold a word at a distance: the so-called "help"."""
    inner = text[span.start + 1 : span.end - 1]
    if not inner or span.start == 0 or inner[-1] in _BREAKS or inner.count(" ") >= _LOOSE:
        return False
    before = text[: span.start].rstrip(" ")
    if not before or not before[-1].isalpha():
        return False
    return inner[0].islower() or before.rpartition(" ")[2].lower() not in _SAYING
