"""DOCX, ODT, RTF, EPUB and HTML to Markdown."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from continuity.errors import CannotRead
from continuity.exchange import archive, markdown
from continuity.exchange.draft.document import UNNAMED
from continuity.exchange.draft.page_setup import AUTHOR_OF_QUERIES
from continuity.exchange.odt import understood
from continuity.exchange.pandoc import Json, syntax_tree
from continuity.exchange.plain_text import decode
from continuity.exchange.rtf import without_stand_ins
from continuity.exchange.syntax import Block, BlockKind, blocks_of, meta
from continuity.prose.breaks import parts_scenes
from continuity.story.remarks import Remark

PACKED = frozenset({"docx", "odt", "epub"})
_OUR_DOCX = "docx+empty_paragraphs+styles"
"""For our own: with `styles`, emphasis by the styles of others would be lost."""
_READERS = {
    "docx": "docx+empty_paragraphs",
    "odt": "odt+empty_paragraphs",
    "epub": "epub",
    "rtf": "rtf",
    "html": "html+empty_paragraphs+native_divs-native_spans",
}
_OURS = b"<Application>Continuity</Application>"


def read_rich(content: bytes, form: str, name: str) -> str:
    """The story in a document as Markdown. `form` is one of docx, odt, epub, rtf, html.

    Raises CannotRead or TooLarge.
    """
    known: tuple[Remark, ...] = ()
    if form in PACKED:
        archive.inspect(content, name)
        if form == "odt":
            content, known = understood(content)
    elif form == "rtf":
        content = without_stand_ins(content.decode("latin-1")).encode("latin-1")
    else:
        content = decode(content).removeprefix("\ufeff").encode()
    ours = form == "docx" and archive.holds(content, "docProps/app.xml", _OURS)
    tree = syntax_tree(content, _OUR_DOCX if ours else _READERS[form], name)
    try:
        blocks = tuple(_without_queries(one) for one in blocks_of(tree, known))
    except RecursionError as error:
        message = f"“{name}” is nested more deeply than any story, and cannot be read."
        raise CannotRead(message) from error
    if not any(letter.isalnum() for block in blocks for letter in block.text):
        message = f"There is no text in “{name}”; it may hold only pictures."
        raise CannotRead(message)
    title = meta(tree, "title")
    if form == "epub":
        blocks = _without_stand_in(blocks, title)
    return _front_matter(tree) + "".join(_written(_without_title(blocks, title)))


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


def _front_matter(tree: Json) -> str:
    fields = [(key, meta(tree, key)) for key in ("title", "author")]
    lines = [f"{key}: {value}\n" for key, value in fields if value]
    return f"---\n{''.join(lines)}---\n\n" if lines else ""


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
        number += len(block.remarks)
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
    return f"<!-- continuity: note -->{words}" if block.kind is BlockKind.NOTE else words
