"""Offsets of a paragraph's words are those of the file as it stands."""

import re
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from continuity.exchange.plain_text import decode
from continuity.prose.segmentation import manuscript
from continuity.story.manuscript import Source
from continuity.story.text import Anchor, Span

WORDS = st.sampled_from(
    ["Ada", "the", "ferry", "late", "*never*", "_said_", "O’Neil", "🐉", "naïve", "well-known", "a",
     "“Where?”", "he", "—", "tea.", "no\u00a0one", "e\u0301t\u00e9", "long--very"]
)  # fmt: skip
PARAGRAPHS = st.lists(WORDS, min_size=1, max_size=40)
SPACES = re.compile(r"[\s*_]+")


@dataclass(frozen=True)
class Layout:
    """How a file is typed: lines broken at a width (0 for none), and what stands around them."""

    width: int
    end: str
    indent: str
    encoding: str
    markdown: bool

    def file(self, paragraphs: list[list[str]]) -> bytes:
        blocks = (self.indent + self.end.join(self.lines(words)) for words in paragraphs)
        return ((self.end * 2).join(blocks) + self.end).encode(self.encoding)

    def lines(self, words: list[str]) -> list[str]:
        lines = [""]
        for word in words:
            if self.width and lines[-1] and len(lines[-1]) + len(word) > self.width:
                lines.append("")
            lines[-1] += (" " if lines[-1] else "") + word
        return lines


LAYOUTS = st.builds(
    Layout,
    width=st.sampled_from([0, 20, 40]),
    end=st.sampled_from(["\n", "\r\n", "\r", "\u2028"]),
    indent=st.sampled_from(["", "  ", "\t"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
    markdown=st.booleans(),
)


@given(st.lists(PARAGRAPHS, min_size=1, max_size=6), LAYOUTS)
def test_the_file_shows_at_a_place_what_the_paragraph_says(
    paragraphs: list[list[str]], layout: Layout
) -> None:
    text = decode(layout.file(paragraphs))
    book = manuscript([Source("a.txt", text, layout.markdown)])
    found = list(book.book.paragraphs())
    for paragraph in found:
        for match in re.finditer(r"\S+(?: \S+)?", paragraph.text):
            span = Span(*match.span())
            source, place = book.locate(Anchor(paragraph.id, span))
            shown = place.of(source.text)
            assert SPACES.sub("", shown) == SPACES.sub("", span.of(paragraph.text))
            assert not shown[0].isspace()
            assert not shown[-1].isspace()
    told = "".join(paragraph.text for paragraph in found)
    said = "".join("".join(words) for words in paragraphs)
    # A dash alone on its line parts scenes and is no paragraph.
    assert SPACES.sub("", told).replace("—", "") == SPACES.sub("", said).replace("—", "")


def test_two_characters_that_end_a_line_count_two() -> None:
    text = "The ferry was\r\nlate, and Ada\r\nwas not there\r\nto see it.\r\n\r\nThe end came.\r\n"
    book = manuscript([Source("a.txt", text)])
    first, second = book.book.paragraphs()
    assert first.text == "The ferry was late, and Ada was not there to see it."
    at = first.text.index("see it")
    assert book.locate(Anchor(first.id, Span(at, at + 6)))[1] == Span(48, 54)
    assert book.locate(Anchor(second.id, Span(0, 3)))[1].of(text) == "The"


def test_a_byte_order_mark_is_a_character_of_the_file() -> None:
    text = decode("\ufeffAda left.".encode())
    book = manuscript([Source("a.txt", text)])
    (paragraph,) = book.book.paragraphs()
    assert paragraph.text == "Ada left."
    assert book.locate(Anchor(paragraph.id, Span(0, 3)))[1] == Span(1, 4)


def test_comments_and_front_matter_count() -> None:
    text = "---\ntitle: T\n---\n<!-- a -->\n\nAda <!-- who --> *left*."
    book = manuscript([Source("a.md", text, markdown=True)])
    (paragraph,) = book.book.paragraphs()
    assert paragraph.text == "Ada left."
    assert book.locate(Anchor(paragraph.id, Span(4, 8)))[1].of(text) == "left"


def test_a_heading_stands_behind_its_signs() -> None:
    text = "## The gate ##\n\nAda left."
    book = manuscript([Source("a.md", text, markdown=True)])
    heading, _ = book.book.paragraphs()
    assert heading.text == "The gate"
    assert book.locate(Anchor(heading.id, Span(0, 8)))[1] == Span(3, 11)
