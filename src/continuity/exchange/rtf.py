r"""RTF, read by ourselves: pandoc swallows a letter behind ``\u8220?``, and drops comments and the
words of links. After the specification of RTF 1.9.1.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from continuity.exchange.limits import nothing
from continuity.exchange.rtf_words import (
    EMPHATIC,
    ENDS_A_PARAGRAPH,
    SIGNS,
    SKIPPED,
    UNSEEN,
    date_of,
    page_of_charset,
    page_of_number,
)
from continuity.exchange.syntax import Block, BlockKind, Document, lines
from continuity.story.remarks import Remark
from continuity.story.text import Span

_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]+)(?P<number>-?\d{1,10})? ?|\\'(?P<hex>[0-9a-fA-F]{2})|(?P<open>\{)"
    r"|(?P<close>\})|\\(?P<sign>[^a-zA-Z])|(?P<text>[^\\{}\r\n]+)",
)
_HEADING = re.compile(r"\s*(?:heading|überschrift|titre)\s*(\d)", re.IGNORECASE)
_LINK = re.compile(r'HYPERLINK\s+"?scrivcmt://([^"\s]+)')
_DEEPEST = 2_000
MOST_TOKENS: Final = 3_000_000
"""A novel of 200,000 words has some 600,000 where a program writes many."""
MOST_PARAGRAPHS: Final = 400_000
"""A novel has some ten thousand, and each is ended and begun."""
_OFTEN = 20_000
"""Tokens between two looks at whether anybody still waits."""
_SURROGATES: Final = range(0xD800, 0xDC00)
_LAST_LEVEL: Final = 9

NO_COMMENTS: Final[Mapping[str, Remark]] = {}


def document(
    text: str,
    *,
    comments: Mapping[str, Remark] = NO_COMMENTS,
    heed: Callable[[], None] = nothing,
) -> Document:
    """The story in an RTF document; `text` has a character for each of its bytes. What was at the
    foot of a page comes below its paragraph. `comments` are those to which links of Scrivener
    point, by their keys. `heed` is called now and then, and may raise. RecursionError where groups
    are nested more deeply than any story's, OverflowError where there is more than in any.
    """
    if text.count("\\par") > MOST_PARAGRAPHS:
        raise OverflowError
    reader = _Reader(comments)
    reader.read(text, heed)
    facts = reader.facts
    return Document(tuple(reader.body.blocks), facts.get("title", ""), facts.get("author", ""))


@dataclass(slots=True)
class _Page:
    """Where words go: the body, a footnote, a comment, or a field that is only looked at."""

    kind: str
    parts: list[str] = field(default_factory=list)
    length: int = 0
    spans: list[Span] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    level: int = 0
    blocks: list[Block] = field(default_factory=list)
    notes: list[Block] = field(default_factory=list)
    ranges: dict[int, tuple[int, int]] = field(default_factory=dict)
    begun: dict[int, int] = field(default_factory=dict)
    number: int | None = None
    date: str = ""

    def add(self, words: str, *, emphatic: bool) -> None:
        if emphatic:
            self.spans.append(Span(self.length, self.length + len(words)))
        self.parts.append(words)
        self.length += len(words)

    def end(self) -> None:
        """End a paragraph."""
        text = "".join(self.parts)
        if text.strip():
            remarks = tuple(sorted(self.remarks, key=lambda one: one.span))
            self.blocks += lines(text, tuple(self.spans), remarks, self.level)
        else:
            self.blocks.append(Block(BlockKind.EMPTY))
        self.blocks += self.notes
        self.parts, self.length, self.spans, self.remarks, self.notes = [], 0, [], [], []
        self.ranges, self.begun = {}, {}

    def begins(self, key: int) -> None:
        self.begun[key] = self.length

    def ends(self, key: int) -> None:
        self.ranges[key] = (self.begun.pop(key, 0), self.length)

    def refers(self, key: int) -> None:
        self.number = key

    def dates(self, packed: int) -> None:
        self.date = date_of(packed)

    def words(self) -> str:
        self.end()
        return "\n".join(block.text for block in self.blocks if block.text)


@dataclass(slots=True)
class _State:
    """What a group may change, and its end restores."""

    page: _Page
    unicode_skip: int = 1
    look: int = 0
    code_page: str = ""
    link: str = ""
    link_start: int = 0
    style: int = 0


class _Reader:
    def __init__(self, comments: Mapping[str, Remark]) -> None:
        self.body = _Page("body")
        self.state = _State(self.body)
        self.stack: list[_State] = []
        self.comments = comments
        self.document_page = "cp1252"
        self.fonts: dict[int, str] = {}
        self.styles: dict[int, int] = {}
        self.font = 0
        self.bytes = bytearray()
        self.skip = 0
        self.high = 0
        self.starred = False
        self.link = self.author = ""
        self.facts: dict[str, str] = {}

    def read(self, text: str, heed: Callable[[], None]) -> None:
        for count, match in enumerate(_TOKEN.finditer(text)):
            if not count % _OFTEN:
                heed()
                if count > MOST_TOKENS:
                    raise OverflowError
            kind = match.lastgroup
            if kind == "hex":
                self._byte(int(match["hex"], 16))
                continue
            self._flush()
            if kind == "text":
                self._text(match["text"])
            elif kind == "open":
                self._open()
            elif kind == "close":
                self._close()
            elif kind == "sign":
                self._sign(match["sign"])
            else:
                number = match["number"]
                self._word(match["word"], None if number is None else int(number))
        self._flush()
        self.body.end()

    def _byte(self, byte: int) -> None:
        if self.skip:
            self.skip -= 1
        else:
            self.bytes.append(byte)

    def _flush(self) -> None:
        if self.bytes:
            page = self.state.code_page or self.document_page
            words = self.bytes.decode(page, "replace")
            self.bytes.clear()
            self._add(words)

    def _text(self, words: str) -> None:
        if self.skip:
            words, self.skip = words[self.skip :], max(0, self.skip - len(words))
        if words:
            self._add(words)

    def _add(self, words: str) -> None:
        state = self.state
        if not state.look & 0b11000:
            state.page.add(words, emphatic=bool(state.look & 0b111))

    def _open(self) -> None:
        self.skip = 0
        self.stack.append(self.state)
        if len(self.stack) > _DEEPEST:
            raise RecursionError
        self.state = replace(self.state, link="")

    def _close(self) -> None:
        self.skip = 0
        self.starred = False
        state = self.state
        self.state = self.stack.pop() if self.stack else _State(self.body)
        if state.link:
            span = Span(state.link_start, state.page.length)
            state.page.remarks.append(replace(self.comments[state.link], span=span))
        if state.page is not self.state.page:
            self._leave(state.page)
        elif state.page.kind == "styles":
            self._name_style(state.page, state.style)

    def _name_style(self, page: _Page, style: int) -> None:
        found = _HEADING.match("".join(page.parts))
        page.parts.clear()
        if found:
            self.styles[style] = int(found[1])

    def _sign(self, sign: str) -> None:
        if self.skip:
            self.skip -= 1
        elif sign == "*":
            self.starred = True
        elif sign in "\r\n":
            self.state.page.end()
        else:
            self._add(SIGNS.get(sign, ""))

    def _word(self, word: str, number: int | None) -> None:
        starred, self.starred = self.starred, False
        if self.skip and word != "u":
            self.skip -= 1
            return
        if word in SIGNS:
            self._add(SIGNS[word])
        elif word == "u" and number is not None:
            self._unicode(number % 65536)
        elif word in EMPHATIC or word in UNSEEN:
            bit = EMPHATIC.get(word) or UNSEEN[word]
            self.state.look = self.state.look & ~bit if number == 0 else self.state.look | bit
        elif word in ENDS_A_PARAGRAPH:
            self.state.page.end()
        elif word in _CHANGES:
            _CHANGES[word](self, 0 if number is None else number)
        elif word in _DESTINATIONS or word in SKIPPED or starred:
            self._enter(_DESTINATIONS.get(word, "nowhere"), number)

    def _unicode(self, point: int) -> None:
        self.skip = self.state.unicode_skip
        if point in _SURROGATES:
            self.high = point
            return
        if self.high and point >= _SURROGATES.stop:
            point = 0x10000 + ((self.high - 0xD800) << 10) + (point - 0xDC00)
        self.high = 0
        self._add(chr(point) if not 0xD800 <= point < 0xE000 and point <= 0x10FFFF else "\ufffd")  # noqa: PLR2004 - the surrogates of Unicode

    def _enter(self, kind: str, number: int | None) -> None:
        if kind == "result":
            if self.link in self.comments:
                self.state.link, self.state.link_start = self.link, self.state.page.length
            self.link = ""
            return
        self.state.page = _Page(kind, number=number)

    def _leave(self, page: _Page) -> None:
        above = self.state.page
        if page.kind == "note":
            page.end()
            above.notes += [
                replace(block, kind=BlockKind.NOTE) for block in page.blocks if block.text
            ]
        elif page.kind == "annotation":
            start, end = above.ranges.get(page.number or 0, (above.length, above.length))
            remark = Remark(Span(start, end), page.words().strip(), self.author, page.date)
            above.remarks.append(remark)
            self.author = ""
        elif page.kind == "instruction":
            found = _LINK.search("".join(page.parts))
            self.link = found[1] if found else self.link
        elif page.kind == "author of a comment":
            self.author = page.words().strip()
        elif page.kind in {"title", "author"}:
            self.facts[page.kind] = page.words().strip()
        elif page.kind in _NUMBERED:
            # Some write the number behind the control word, others as the words of the group.
            digits = "".join(page.parts).strip()
            number = int(digits) if _DIGITS.match(digits) else page.number
            if number is not None:
                _NUMBERED[page.kind](above, number)

    def set_style(self, number: int) -> None:
        self.state.style = number
        if self.state.page.kind != "styles":
            self.state.page.level = self.styles.get(number, 0)

    def set_font(self, number: int) -> None:
        self.font = number
        self.state.code_page = self.fonts.get(number, "")

    def set_charset(self, number: int) -> None:
        self.fonts[self.font] = page_of_charset(number)

    def set_page(self, number: int) -> None:
        self.document_page = page_of_number(number)

    def set_skip(self, number: int) -> None:
        self.state.unicode_skip = max(0, number)

    def plain(self, _number: int) -> None:
        self.state.look = 0

    def default(self, _number: int) -> None:
        if self.state.page.kind != "styles":
            self.state.page.level = 0

    def level(self, number: int) -> None:
        if self.state.page.kind != "styles" and number < _LAST_LEVEL:
            self.state.page.level = number + 1

    def no_line(self, _number: int) -> None:
        self.state.look &= ~EMPHATIC["ul"]


_DIGITS = re.compile(r"-?\d{1,10}\Z")
_NUMBERED: Mapping[str, Callable[[_Page, int], None]] = {
    "begins": _Page.begins,
    "ends": _Page.ends,
    "reference": _Page.refers,
    "date": _Page.dates,
}
_CHANGES: Mapping[str, Callable[[_Reader, int], None]] = {
    "s": _Reader.set_style,
    "f": _Reader.set_font,
    "fcharset": _Reader.set_charset,
    "ansicpg": _Reader.set_page,
    "mac": lambda reader, _number: reader.set_page(10000),
    "uc": _Reader.set_skip,
    "plain": _Reader.plain,
    "pard": _Reader.default,
    "outlinelevel": _Reader.level,
    "ulnone": _Reader.no_line,
}
_DESTINATIONS: Mapping[str, str] = {
    "fonttbl": "fonts",
    "stylesheet": "styles",
    "info": "facts",
    "title": "title",
    "author": "author",
    "footnote": "note",
    "annotation": "annotation",
    "atnauthor": "author of a comment",
    "atnref": "reference",
    "atndate": "date",
    "atrfstart": "begins",
    "atrfend": "ends",
    "fldinst": "instruction",
    "fldrslt": "result",
}
