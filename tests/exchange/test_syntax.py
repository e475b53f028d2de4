"""Blocks of a story out of a converter's syntax tree."""

from typing import Any

import pytest

from continuity.errors import CannotRead
from continuity.exchange import rich
from continuity.exchange.pandoc import Json
from continuity.exchange.syntax import BlockKind, blocks_of, meta


def word(text: str) -> Json:
    return {"t": "Str", "c": text}


SPACE = {"t": "Space"}
BREAK = {"t": "LineBreak"}


def para(*inlines: Json) -> Json:
    return {"t": "Para", "c": list(inlines)}


def told(*blocks: Json) -> list[tuple[BlockKind, str, list[str]]]:
    return [
        (block.kind, block.text, [span.of(block.text) for span in block.emphasis])
        for block in blocks_of({"blocks": list(blocks)})
    ]


def words(*blocks: Json) -> list[str]:
    return [text for _, text, _ in told(*blocks)]


def test_every_wrapper_shows_its_words_and_some_are_emphasis() -> None:
    wrapped = [
        {"t": kind, "c": [word(kind)]}
        for kind in ("Emph", "Strong", "Underline", "SmallCaps", "Strikeout")
    ]
    assert told(para(*wrapped)) == [
        (BlockKind.TEXT, "EmphStrongUnderlineSmallCapsStrikeout", ["Emph", "Strong", "Underline"])
    ]


def test_quotes_links_spans_and_codes_show_their_words() -> None:
    attributes = ["", [], []]
    assert words(
        para(
            {"t": "Quoted", "c": [{"t": "DoubleQuote"}, [word("a")]]},
            {"t": "Quoted", "c": [{"t": "SingleQuote"}, [word("b")]]},
            {"t": "Link", "c": [attributes, [word("c")], ["x", ""]]},
            {"t": "Span", "c": [attributes, [word("d")]]},
            {"t": "Cite", "c": [[], [word("e")]]},
            {"t": "Code", "c": [attributes, "f"]},
            {"t": "Image", "c": [attributes, [word("gone")], ["x", ""]]},
            {"t": "RawInline", "c": ["html", "gone"]},
        )
    ) == ["“a”‘b’cdef"]


def test_a_line_break_makes_two_paragraphs_and_emphasis_goes_on() -> None:
    assert told(para({"t": "Emph", "c": [word("one"), BREAK, word("two")]})) == [
        (BlockKind.TEXT, "one", ["one"]),
        (BlockKind.TEXT, "two", ["two"]),
    ]


def test_a_heading_is_one_line() -> None:
    header = {"t": "Header", "c": [2, ["", [], []], [word("One"), BREAK, word("two")]]}
    (block,) = blocks_of({"blocks": [header]})
    assert (block.kind, block.text, block.level) == (BlockKind.HEADING, "One two", 2)


def test_a_footnote_becomes_a_note_below() -> None:
    assert told(para(word("Ada"), {"t": "Note", "c": [para(word("note"))]})) == [
        (BlockKind.TEXT, "Ada", []),
        (BlockKind.NOTE, "note", []),
    ]


def test_nothing_is_empty_but_an_anchor_is_not_even_that() -> None:
    anchor = {"t": "Span", "c": [["x", [], []], []]}
    assert told(para(), para(BREAK), para(anchor)) == [(BlockKind.EMPTY, "", [])] * 2


def test_blocks_within_blocks_are_unpacked() -> None:
    cell = ["", [], []], "AlignDefault", 1, 1
    row = [["", [], []], [[*cell, [para(word("cell"))]]]]
    table = {
        "t": "Table",
        "c": [
            ["", [], []],
            [None, []],
            [],
            [["", [], []], [row]],
            [[["", [], []], 0, [], [row]]],
            [["", [], []], []],
        ],
    }
    assert words(
        {"t": "Div", "c": [["", [], []], [para(word("a"))]]},
        {"t": "BlockQuote", "c": [para(word("b"))]},
        {"t": "BulletList", "c": [[para(word("c"))], [para(word("d"))]]},
        {"t": "OrderedList", "c": [[1, {}, {}], [[para(word("e"))]]]},
        {"t": "DefinitionList", "c": [[[word("f")], [[para(word("g"))]]]]},
        {"t": "LineBlock", "c": [[word("h")], [word("i")]]},
        {"t": "CodeBlock", "c": [["", [], []], "j\n\nk"]},
        {"t": "Figure", "c": [["", [], []], [None, []], [para(word("l"))]]},
        table,
        {"t": "RawBlock", "c": ["html", "gone"]},
    ) == [*"abcdefghijkl", "cell", "cell"]


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ({"t": "MetaInlines", "c": [word("The"), SPACE, word("Ferry")]}, "The Ferry"),
        ({"t": "MetaString", "c": " The Ferry "}, "The Ferry"),
        ({"t": "MetaList", "c": [{"t": "MetaInlines", "c": [word("Ada")]}]}, "Ada"),
        ({"t": "MetaBlocks", "c": []}, ""),
    ],
)
def test_a_document_says_its_title_in_several_ways(value: Json, said: str) -> None:
    assert meta({"meta": {"title": value}}, "title") == said


def test_a_document_may_say_nothing_of_itself() -> None:
    assert meta({}, "title") == ""


def test_a_tree_too_deep_to_walk_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    node: Any = para(word("a"))
    for _ in range(5000):
        node = {"t": "BlockQuote", "c": [node]}
    monkeypatch.setattr(rich, "syntax_tree", lambda *_: {"blocks": [node]})
    with pytest.raises(CannotRead, match="nested more deeply"):
        rich.read_rich(b"", "html", "a.html")


def test_a_heading_like_the_title_is_no_chapter(monkeypatch: pytest.MonkeyPatch) -> None:
    def header(text: str) -> Json:
        return {"t": "Header", "c": [1, ["", [], []], [word(text)]]}

    tree = {
        "meta": {"title": {"t": "MetaString", "c": "Ferry"}},
        "blocks": [header("Ferry"), header("One"), para(word("Ada"))],
    }
    monkeypatch.setattr(rich, "syntax_tree", lambda *_: tree)
    assert rich.read_rich(b"", "html", "a.html") == "---\ntitle: Ferry\n---\n\n# One\n\nAda\n"
