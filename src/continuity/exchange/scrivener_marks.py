"""Scrivener's own marks in the words of a document, made into what they mean."""

import re
from collections.abc import Iterator
from dataclasses import replace

from continuity.exchange.syntax import Block, BlockKind, lines
from continuity.story.remarks import Remark
from continuity.story.text import Span

_STYLE = re.compile(r"<!?\$Scr\w*(?:::\d+)?>")
_OPENS = re.compile(r"\{\\Scrv_(?:(?P<annotation>annot)\b(?:[^{}]|\{[^{}]*\}){0,400}?\\text=|fn=)")
_SHUTS = re.compile(r"\\end_Scrv_(?:annot|fn)\}")


def cleared(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks with inline annotations as comments, inline footnotes as notes below their
    paragraph, and without marks of styles. An annotation may run over several paragraphs.
    """
    return tuple(_blocks(blocks))


def _blocks(blocks: tuple[Block, ...]) -> Iterator[Block]:
    waiting: list[Block] = []
    for block in blocks:
        if waiting:
            waiting.append(block)
            if _SHUTS.search(block.text):
                yield from _single(_joined(waiting))
                waiting = []
        elif _OPENS.search(block.text) and len(_SHUTS.findall(block.text)) < len(
            _OPENS.findall(block.text)
        ):
            waiting = [block]
        else:
            yield from _single(block)
    for block in waiting:
        yield from _single(block)


def _joined(blocks: list[Block]) -> Block:
    """Paragraphs between which an annotation lies, as one."""
    first, text, emphasis, remarks = blocks[0], "", [], []
    for block in blocks:
        text += "\n" if text else ""
        emphasis += [span.shifted(len(text)) for span in block.emphasis]
        remarks += [replace(one, span=one.span.shifted(len(text))) for one in block.remarks]
        text += block.text
    return replace(first, text=text, emphasis=tuple(emphasis), remarks=tuple(remarks))


def _single(block: Block) -> Iterator[Block]:
    if "Scr" not in block.text:
        yield block
        return
    notes: list[Block] = []
    while opens := _OPENS.search(block.text):
        shuts = _SHUTS.search(block.text, opens.end())
        end = shuts.start() if shuts else len(block.text)
        words = _STYLE.sub("", block.text[opens.end() : end]).strip()
        block = _without(block, Span(opens.start(), shuts.end() if shuts else end))
        if opens["annotation"] and words:
            place = Span(opens.start(), opens.start())
            remarks = (*block.remarks, Remark(place, words))
            block = replace(block, remarks=tuple(sorted(remarks, key=lambda one: one.span)))
        elif words:
            notes.append(Block(BlockKind.NOTE, words.replace("\n", " ")))
    for mark in reversed(tuple(_STYLE.finditer(block.text))):
        block = _without(block, Span(*mark.span()))
    if block.text.strip() and block.kind is BlockKind.TEXT:
        yield from lines(block.text.replace("\n", " "), block.emphasis, block.remarks)
    elif block.text.strip() or block.kind is BlockKind.EMPTY:
        yield block
    elif block.remarks:
        # Comments without a word beside them are kept as notes.
        notes += [Block(BlockKind.NOTE, one.text.replace("\n", " ")) for one in block.remarks]
    yield from notes


def _without(block: Block, gone: Span) -> Block:
    """The block with a stretch of its words taken out."""
    size = gone.end - gone.start

    def moved(at: int) -> int:
        return at if at <= gone.start else max(gone.start, at - size)

    emphasis = (Span(moved(span.start), moved(span.end)) for span in block.emphasis)
    return replace(
        block,
        text=block.text[: gone.start] + block.text[gone.end :],
        emphasis=tuple(span for span in emphasis if span.start < span.end),
        remarks=tuple(
            replace(one, span=Span(moved(one.span.start), moved(one.span.end)))
            for one in block.remarks
        ),
    )
