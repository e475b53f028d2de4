from hypothesis import given
from hypothesis import strategies as st

from continuity.exchange import markdown
from continuity.prose.markup import clean, masked
from continuity.story.text import Span

SIGNS = st.text(alphabet='ab *_\\<>!-#"“”.()[]~', max_size=20)


def test_signs_that_mean_something_are_escaped() -> None:
    assert markdown.inline("2 * 3 _x_ <i> a_b \\* <3") == r"2 \* 3 \_x\_ \<i> a_b \\\* <3"


def test_what_would_begin_a_list_or_heading_is_escaped() -> None:
    assert [
        markdown.text_block(text)
        for text in ("# a", "> a", "- a", "1. a", "12) a", "-a", "1.5", "====", "— a", "1883.")
    ] == ["\\# a", "\\> a", "\\- a", "1\\. a", "12\\) a", "-a", "1.5", "\\====", "— a", "1883\\."]


def test_emphasis_leaves_white_space_outside_and_is_united() -> None:
    assert markdown.inline("one two three", [Span(0, 4), Span(3, 8)]) == "*one two* three"
    assert markdown.inline("one two", [Span(3, 4)]) == "one two"


def test_emphasis_that_marks_cannot_show_is_left_out() -> None:
    assert markdown.inline("a“b”c", [Span(1, 4)]) == "a“b”c"


def test_headings_have_at_most_six_levels() -> None:
    assert [markdown.heading("a", level) for level in (0, 2, 9)] == ["# a", "## a", "###### a"]


@given(SIGNS, st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), max_size=3))
def test_words_read_back_as_they_were(text: str, spans: list[tuple[int, int]]) -> None:
    text = " ".join(text.split())
    emphasis = [
        Span(min(a, b), min(max(a, b), len(text))) for a, b in spans if min(a, b) < len(text)
    ]
    written = markdown.text_block(text, emphasis)
    assert "\n" not in written
    read = clean(masked(written).text, markdown=True)
    assert read.text == text
