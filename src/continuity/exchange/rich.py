"""DOCX, ODT, RTF, EPUB and HTML to Markdown."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from continuity.errors import CannotRead, TooLarge
from continuity.exchange import archive, markdown, rtf
from continuity.exchange.draft.document import UNNAMED
from continuity.exchange.draft.page_setup import AUTHOR_OF_QUERIES
from continuity.exchange.fan_archives import archived
from continuity.exchange.limits import nothing
from continuity.exchange.odt import understood
from continuity.exchange.pandoc import syntax_tree
from continuity.exchange.plain_text import decode
from continuity.exchange.syntax import Block, BlockKind, Document, blocks_of, meta
from continuity.exchange.word_comments import with_ranges
from continuity.prose.breaks import parts_scenes
from continuity.prose.notes import is_note
from continuity.story.remarks import Remark

PACKED = frozenset({"docx", "odt", "epub"})
_OUR_DOCX = "docx+empty_paragraphs+styles"
"""For our own: with `styles`, emphasis by the styles of others would be lost."""
_READERS = {
    "docx": "docx+empty_paragraphs",
    "odt": "odt+empty_paragraphs",
    "epub": "epub",
    "html": "html+empty_paragraphs+native_divs-native_spans",
}
_CONTAINER = re.compile(
    r"<(/?)(?:div|span|blockquote|section|article|table|ul|ol|em|strong|i|b|u|font|a)\b",
    re.IGNORECASE,
)
_DEEPEST = 400
_OURS = b"<Application>Continuity</Application>"


def read_rich(content: bytes, form: str, name: str, heed: Callable[[], None] = nothing) -> str:
    """The story in a document as Markdown. `form` is one of docx, odt, epub, rtf, html. `heed` is
    called now and then, and may raise Cancelled.

    Raises CannotRead or TooLarge.
    """
    try:
        if form == "rtf":
            read = rtf.document(content.decode("latin-1"), heed=heed)
        else:
            read = _converted(content, form, name, heed)
    except RecursionError as error:
        message = f"“{name}” is nested more deeply than any story, and cannot be read."
        raise CannotRead(message) from error
    except OverflowError as error:
        message = f"“{name}” is longer than any story; open it in parts."
        raise TooLarge(message) from error
    blocks = tuple(map(_without_queries, read.blocks))
    if not any(letter.isalnum() for block in blocks for letter in block.text):
        message = f"There is no text in “{name}”; it may hold only pictures."
        raise CannotRead(message)
    if form == "epub":
        blocks = _without_stand_in(blocks, read.title)
    return _front_matter(read) + written(_without_title(blocks, read.title))


def _converted(content: bytes, form: str, name: str, heed: Callable[[], None]) -> Document:
    known: tuple[Remark, ...] = ()
    if form in PACKED:
        archive.inspect(content, name)
        if form == "odt":
            content, known = understood(content)
        elif form == "docx":
            content = with_ranges(content)
    else:
        text = decode(content).removeprefix("\ufeff")
        if _depth(text) > _DEEPEST:
            raise RecursionError
        content = text.encode()
    ours = form == "docx" and archive.holds(content, "docProps/app.xml", _OURS)
    tree = syntax_tree(content, _OUR_DOCX if ours else _READERS[form], name, heed)
    saved = archived(tree, content.decode()) if form == "html" else None
    if saved is not None:
        blocks = blocks_of({"blocks": saved.blocks})
        if saved.notes_known:
            blocks = map(_said_to_be_story, blocks)
        return Document(tuple(blocks), saved.title, saved.author)
    return Document(tuple(blocks_of(tree, known)), meta(tree, "title"), meta(tree, "author"))


def _said_to_be_story(block: Block) -> Block:
    """A paragraph of sentences; a line that may tell the time, or be a note, is left alone."""
    ends = block.text.rstrip("\"”’'*_)").endswith((".", "!", "?", "…", "—", "–"))
    return replace(block, told=ends and block.kind is BlockKind.TEXT and not is_note(block.text))


def _without_queries(block: Block) -> Block:
    """Our own warnings are found anew; only what people said stays in the margin."""
    theirs = (one for one in block.remarks if one.author != AUTHOR_OF_QUERIES)
    named = (replace(one, author="") if one.author == UNNAMED else one for one in theirs)
    return replace(block, remarks=tuple(named)) if block.remarks else block


def _without_title(blocks: tuple[Block, ...], title: str) -> tuple[Block, ...]:
    """A title page's heading is no chapter where chapters have headings like it."""
    headings = [block for block in blocks if block.kind is BlockKind.HEADING]
    if len(headings) > 1 and headings[0].text == title and headings[1].level == headings[0].level:
        return tuple(block for block in blocks if block is not headings[0])
    return blocks


def _without_stand_in(blocks: tuple[Block, ...], title: str) -> tuple[Block, ...]:
    """Books must have a heading; a story that has none was given its title for one."""
    return tuple(
        block
        for block in blocks
        if not (block.kind is BlockKind.HEADING and block.stands_in and block.text == title)
    )


def _depth(page: str) -> int:
    """How deeply the parts of a page lie in each other, those counted that must be closed."""
    depth = deepest = 0
    for match in _CONTAINER.finditer(page):
        depth += -1 if match[1] else 1
        deepest = max(deepest, depth)
    return deepest


def _front_matter(read: Document) -> str:
    fields = [("title", read.title), ("author", read.author)]
    lines = [f"{key}: {value}\n" for key, value in fields if value]
    return f"---\n{''.join(lines)}---\n\n" if lines else ""


def written(blocks: tuple[Block, ...]) -> str:
    """The blocks as Markdown."""
    return "".join(_written(blocks))


def _written(blocks: tuple[Block, ...]) -> Iterator[str]:
    usual = _usual_gap(blocks)
    empty = 0
    number = 1
    first = True
    for block in blocks:
        if block.kind is BlockKind.EMPTY:
            empty += 1
            continue
        if not first:
            # Reading takes three blank lines for a wide gap, and one for none.
            yield "\n\n\n\n" if empty > usual else "\n\n"
        yield _block(block, number)
        number += sum(one.span.start < one.span.end for one in block.remarks)
        first, empty = False, 0
    yield "\n"


def _usual_gap(blocks: Iterable[Block]) -> int:
    """How many empty paragraphs stand between two others as a rule."""
    gaps: list[int] = []
    empty = 0
    for block in blocks:
        if block.kind is BlockKind.EMPTY:
            empty += 1
        else:
            gaps.append(empty)
            empty = 0
    gaps = sorted(gaps[1:])
    return gaps[len(gaps) // 2] if gaps else 0


def _block(block: Block, first: int) -> str:
    if block.kind is BlockKind.BREAK or (block.kind is BlockKind.TEXT and parts_scenes(block.text)):
        return markdown.SCENE_BREAK
    if block.kind is BlockKind.HEADING:
        words = markdown.inline(block.text, (), block.remarks, first=first)
        return markdown.heading(words, block.level)
    words = markdown.text_block(block.text, block.emphasis, block.remarks, first=first)
    said = "note" if block.kind is BlockKind.NOTE else "story" if block.told else ""
    return f"<!-- continuity: {said} -->{words}" if said else words
