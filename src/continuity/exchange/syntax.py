"""From a converter's syntax tree to the blocks of a story: words, emphasis, headings, breaks."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from continuity.exchange.marginalia import Marginalia, begins_in, tokens, within
from continuity.exchange.pandoc import Json
from continuity.story.remarks import Remark
from continuity.story.text import Span

_NOWHERE = Span(0, 0)
_WIDE = re.compile(r"[ \t]{2,}")
_CHANGES = frozenset(
    {"comment-start", "comment-end", "deletion", "paragraph-insertion", "paragraph-deletion"}
)


class BlockKind(Enum):
    TEXT = "text"
    HEADING = "heading"
    BREAK = "break"
    EMPTY = "empty"
    """A paragraph of nothing, by which typists part scenes."""
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Block:
    kind: BlockKind
    text: str = ""
    emphasis: tuple[Span, ...] = ()
    level: int = 0
    stands_in: bool = False
    """A heading that a converter put where there was none."""
    remarks: tuple[Remark, ...] = ()
    told: bool = False
    """It is known to be story, whatever it looks like."""


@dataclass(frozen=True, slots=True)
class Document:
    """The blocks of a document in order, and what it says about itself."""

    blocks: tuple[Block, ...]
    title: str = ""
    author: str = ""


_EMPHATIC = frozenset({"Emph", "Strong", "Underline"})
_WRAPPERS = frozenset(
    {"Emph", "Strong", "Underline", "SmallCaps", "Strikeout", "Superscript", "Subscript"}
)
_SPACES = {"Space": " ", "SoftBreak": " ", "LineBreak": "\n"}
_QUOTES = {"DoubleQuote": ("“", "”"), "SingleQuote": ("‘", "’")}


# Our own documents say what a paragraph is by its style or its class.
_NOTE = "author-note"
_TITLE_PAGE = "title-page"
_ROLES = frozenset({_NOTE, _TITLE_PAGE})
_STYLES = {
    "Author Note": _NOTE,
    "Contact": _TITLE_PAGE,
    "Title": _TITLE_PAGE,
    "Author": _TITLE_PAGE,
}


class _Words:
    """Words put together, with the stretches of them that are emphasised or commented on."""

    def __init__(self, known: Sequence[Remark] = ()) -> None:
        self.margin = Marginalia(known)
        self.parts: list[str] = []
        self.length = 0
        self.spans: list[Span] = []
        self.notes: list[Json] = []

    def add(self, words: str) -> None:
        self.parts.append(words)
        self.length += len(words)

    def read(self, inlines: Json) -> None:
        for node in inlines:
            self._read(node["t"], node.get("c"))

    def _read(self, kind: str, content: Json) -> None:
        start = self.length
        if kind == "Str":
            self._letters(content)
        elif kind in _SPACES:
            self.add(_SPACES[kind])
        elif kind in _WRAPPERS:
            self.read(content)
            if kind in _EMPHATIC:
                self.spans.append(Span(start, self.length))
        elif kind == "Quoted":
            opening, closing = _QUOTES[content[0]["t"]]
            self.add(opening)
            self.read(content[1])
            self.add(closing)
        elif kind in {"Link", "Span", "Cite"}:
            if kind != "Span" or not self._is_change(content, start):
                self.read(content[1])
        elif kind in {"Code", "Math"}:
            self.add(content[1])
        elif kind == "Note":
            self.notes.append(content)

    def _letters(self, letters: str) -> None:
        for words, token in tokens(letters):
            self.add(words)
            self.margin.token(token, self.length)

    def _is_change(self, content: Json, start: int) -> bool:
        """Whether a stretch is no words to be read: a deletion, or an end of a comment."""
        (_, classes, pairs), inside = content
        kinds = _CHANGES.intersection(classes)
        if "comment-start" in kinds:
            said = _Words()
            said.read(inside)
            fields = dict(pairs)
            text = "".join(said.parts).strip()
            remark = Remark(_NOWHERE, text, fields.get("author", ""), fields.get("date", ""))
            self.margin.begins(fields.get("id", ""), start, remark)
        elif "comment-end" in kinds:
            self.read(inside)
            self.margin.ends(dict(pairs).get("id", ""), self.length)
        return bool(kinds)


def blocks_of(tree: Json, known: Sequence[Remark] = ()) -> Iterator[Block]:
    """The blocks of a document in order. Pictures and raw markup are left out. `known` are the
    comments to which tokens among the words point.
    """
    before: Json = []
    for node in tree["blocks"]:
        if node["t"] in {"Para", "Plain"} and _runs_on(node["c"]):
            before += [*node["c"], {"t": "Space"}]
            continue
        if before:
            if node["t"] in {"Para", "Plain", "Header"}:
                _inlines(node)[:0] = before
            else:
                yield from _block({"t": "Para", "c": before}, known)
            before = []
        yield from _block(node, known)
    if before:
        yield from _block({"t": "Para", "c": before}, known)


def _runs_on(inlines: Json) -> bool:
    """Whether the end of a paragraph was deleted, so that the next one belongs to it."""
    last = inlines[-1] if inlines else {"t": ""}
    return last["t"] == "Span" and "paragraph-deletion" in last["c"][0][1]


def _inlines(node: Json) -> Json:
    return node["c"][2] if node["t"] == "Header" else node["c"]


def meta(tree: Json, key: str) -> str:
    """A line of what the document says about itself, such as its title."""
    value = tree.get("meta", {}).get(key, {"t": ""})
    if value["t"] == "MetaList" and value["c"]:
        value = value["c"][0]
    if value["t"] == "MetaString":
        return str(value["c"]).strip()
    if value["t"] == "MetaInlines":
        words = _Words()
        words.read(value["c"])
        return " ".join("".join(words.parts).split())
    return ""


def _block(node: Json, known: Sequence[Remark] = ()) -> Iterator[Block]:
    kind, content = node["t"], node.get("c")
    if kind in {"Para", "Plain"}:
        yield from _paragraph(content, known)
    elif kind == "Header":
        for block in _paragraph(content[2], known, level=content[0]):
            yield replace(block, stands_in="unnumbered" in content[1][1])
    elif kind == "HorizontalRule":
        yield Block(BlockKind.BREAK)
    elif kind == "CodeBlock":
        for line in content[1].splitlines():
            yield from lines(line, ())
    elif kind == "LineBlock":
        for line in content:
            yield from _paragraph(line, known)
    else:
        yield from _nested(kind, content, known)


def _nested(kind: str, content: Json, known: Sequence[Remark]) -> Iterator[Block]:
    if kind not in _NESTED:
        return
    role = _role(content[0]) if kind == "Div" else ""
    if role == _TITLE_PAGE:
        return
    for child in _NESTED[kind](content):
        for block in _block(child, known):
            noted = role == _NOTE and block.kind is BlockKind.TEXT
            yield replace(block, kind=BlockKind.NOTE) if noted else block


def _role(attributes: Json) -> str:
    """What a part of one of our own documents is: "author-note", "title-page", or nothing."""
    _, classes, pairs = attributes
    styled = _STYLES.get(dict(pairs).get("custom-style", ""), "")
    return styled or next((one for one in classes if one in _ROLES), "")


def _items(content: Json) -> Iterator[Json]:
    for item in content:
        yield from item


def _definitions(content: Json) -> Iterator[Json]:
    for term, meanings in content:
        yield {"t": "Para", "c": term}
        for meaning in meanings:
            yield from meaning


def _cells(content: Json) -> Iterator[Json]:
    """What stands in a table: head, bodies and foot, row by row."""
    _, _, _, head, bodies, foot = content
    rows = [*head[1]]
    for body in bodies:
        rows += [*body[2], *body[3]]
    for row in (*rows, *foot[1]):
        for cell in row[1]:
            yield from cell[4]


_NESTED: dict[str, Callable[[Json], Iterator[Json]]] = {
    "Div": lambda content: iter(content[1]),
    "BlockQuote": iter,
    "Figure": lambda content: iter(content[2]),
    "BulletList": _items,
    "OrderedList": lambda content: _items(content[1]),
    "DefinitionList": _definitions,
    "Table": _cells,
}


def _paragraph(inlines: Json, known: Sequence[Remark], *, level: int = 0) -> Iterator[Block]:
    words = _Words(known)
    words.read(inlines)
    text = "".join(words.parts)
    if text.strip():
        yield from lines(text, tuple(words.spans), words.margin.remarks(len(text)), level)
    elif all(node["t"] in {"Space", "SoftBreak", "LineBreak"} for node in inlines):
        yield Block(BlockKind.EMPTY)
    for note in words.notes:
        for child in note:
            for block in _block(child, known):
                yield Block(BlockKind.NOTE, block.text, block.emphasis)


def lines(
    text: str, spans: tuple[Span, ...], remarks: tuple[Remark, ...] = (), level: int = 0
) -> Iterator[Block]:
    """A block for each line, with single spaces; headings are one line."""
    if level:
        words = " ".join(text.split())
        on_all = tuple(replace(one, span=Span(0, len(words))) for one in remarks)
        yield Block(
            BlockKind.HEADING, words, (), level, remarks=remarks if words == text else on_all
        )
        return
    start = 0
    for line in text.split("\n"):
        words = line.strip()
        lead = start + len(line) - len(line.lstrip())
        if _WIDE.search(words):
            yield from _single_spaced(words, lead, spans, remarks)
            start += len(line) + 1
            continue
        if words:
            inside = (span.shifted(-lead) for span in spans)
            cut = (Span(max(0, span.start), min(len(words), span.end)) for span in inside)
            emphasis = tuple(span for span in cut if span.start < span.end)
            here = tuple(
                within(one, lead, len(words)) for one in remarks if begins_in(one, start, line)
            )
            yield Block(BlockKind.TEXT, words, emphasis, remarks=here)
        start += len(line) + 1


def _single_spaced(
    words: str, lead: int, spans: tuple[Span, ...], remarks: tuple[Remark, ...]
) -> Iterator[Block]:
    """A line with wide gaps between its words, with narrow ones: gaps mean nothing in prose."""
    gaps = [(match.start() + 1, match.end()) for match in _WIDE.finditer(words)]

    def moved(at: int) -> int:
        return at - sum(min(at, end) - start for start, end in gaps if start < at)

    def cut(span: Span) -> Span:
        start, end = (min(len(words), max(0, at - lead)) for at in (span.start, span.end))
        return Span(moved(start), moved(end))

    end = lead + len(words)
    emphasis = (cut(span) for span in spans)
    yield Block(
        BlockKind.TEXT,
        _WIDE.sub(" ", words),
        tuple(span for span in emphasis if span.start < span.end),
        remarks=tuple(
            replace(one, span=cut(one.span)) for one in remarks if lead <= one.span.start <= end
        ),
    )
