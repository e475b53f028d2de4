"""From a converter's syntax tree to the blocks of a story: words, emphasis, headings, breaks."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import Enum

from continuity.exchange.pandoc import Json
from continuity.story.text import Span


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


_EMPHATIC = frozenset({"Emph", "Strong", "Underline"})
_WRAPPERS = frozenset(
    {"Emph", "Strong", "Underline", "SmallCaps", "Strikeout", "Superscript", "Subscript"}
)
_SPACES = frozenset({"Space", "SoftBreak"})
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
    """Words put together, with the stretches of them that are emphasised."""

    def __init__(self) -> None:
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
            self.add(content)
        elif kind in _SPACES:
            self.add(" ")
        elif kind == "LineBreak":
            self.add("\n")
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
            self.read(content[1])
        elif kind in {"Code", "Math"}:
            self.add(content[1])
        elif kind == "Note":
            self.notes.append(content)


def blocks_of(tree: Json) -> Iterator[Block]:
    """The blocks of a document in order. Pictures and raw markup are left out."""
    for node in tree["blocks"]:
        yield from _block(node)


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


def _block(node: Json) -> Iterator[Block]:
    kind, content = node["t"], node.get("c")
    if kind in {"Para", "Plain"}:
        yield from _paragraph(content)
    elif kind == "Header":
        for block in _paragraph(content[2], level=content[0]):
            yield replace(block, stands_in="unnumbered" in content[1][1])
    elif kind == "HorizontalRule":
        yield Block(BlockKind.BREAK)
    elif kind == "CodeBlock":
        for line in content[1].splitlines():
            yield from _lines(line, ())
    elif kind == "LineBlock":
        for line in content:
            yield from _paragraph(line)
    else:
        yield from _nested(kind, content)


def _nested(kind: str, content: Json) -> Iterator[Block]:
    if kind not in _NESTED:
        return
    role = _role(content[0]) if kind == "Div" else ""
    if role == _TITLE_PAGE:
        return
    for child in _NESTED[kind](content):
        for block in _block(child):
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


def _paragraph(inlines: Json, *, level: int = 0) -> Iterator[Block]:
    words = _Words()
    words.read(inlines)
    text = "".join(words.parts)
    if text.strip():
        yield from _lines(text, tuple(words.spans), level)
    elif all(node["t"] in {"Space", "SoftBreak", "LineBreak"} for node in inlines):
        yield Block(BlockKind.EMPTY)
    for note in words.notes:
        for child in note:
            for block in _block(child):
                yield Block(BlockKind.NOTE, block.text, block.emphasis)


def _lines(text: str, spans: tuple[Span, ...], level: int = 0) -> Iterator[Block]:
    """A block for each line, with single spaces; headings are one line."""
    if level:
        yield Block(BlockKind.HEADING, " ".join(text.split()), (), level)
        return
    start = 0
    for line in text.split("\n"):
        words = line.strip()
        lead = start + len(line) - len(line.lstrip())
        if words:
            inside = (span.shifted(-lead) for span in spans)
            cut = (Span(max(0, span.start), min(len(words), span.end)) for span in inside)
            emphasis = tuple(span for span in cut if span.start < span.end)
            yield Block(BlockKind.TEXT, words, emphasis)
        start += len(line) + 1
