"""Comments in the margin, in the Markdown of a chapter."""

from hypothesis import given
from hypothesis import strategies as st

from continuity.prose.segmentation import manuscript
from continuity.story.manuscript import Manuscript, Source
from continuity.story.remarks import (
    Remark,
    added,
    changed,
    remarks,
    remarks_by_paragraph,
    removed,
    renumbered,
    replaced,
    without_remarks,
)
from continuity.story.text import Span

PLAIN = "# The Gate\n\nHer green eyes *never* closed.\n\nTom slept.\n"
MARKED = (
    "# The Gate\n\nHer <!-- comment 1 -->green eyes<!-- /comment 1 by Ann Lee on"
    " 2026-05-01T10:00:00Z: Brown in chapter two? --> *never* closed.\n\nTom slept.\n"
)


def on(words: str, text: str = PLAIN) -> Span:
    at = text.index(words)
    return Span(at, at + len(words))


def put(text: str, words: str, says: str, author: str = "", date: str = "") -> str:
    return replaced(text, added(text, on(words, text), says, author=author, date=date))


def read(*texts: str) -> Manuscript:
    sources = [Source(f"{at}.md", text, markdown=True) for at, text in enumerate(texts)]
    return manuscript(sources, title="x", one_chapter_each=True)


def test_a_comment_stands_around_its_words() -> None:
    says = "Brown in chapter two?"
    assert put(PLAIN, "green eyes", says, "Ann Lee", "2026-05-01T10:00:00Z") == MARKED


def test_comments_are_listed_with_words_author_and_date() -> None:
    (one,) = remarks(MARKED)
    assert one.span.of(MARKED) == "green eyes"
    assert (one.text, one.author) == ("Brown in chapter two?", "Ann Lee")
    assert (one.date, one.number) == ("2026-05-01T10:00:00Z", 1)
    assert one.whole.of(MARKED).startswith("<!-- comment 1 -->green")
    assert one.whole.of(MARKED).endswith("two? -->")


def test_a_text_without_comments_has_none() -> None:
    assert remarks(PLAIN) == ()
    assert remarks("<!-- continuity: note -->No comment: none.") == ()
    assert remarks("He wrote \\<!-- comment: so --> in chalk.") == ()


def test_a_comment_is_changed_and_keeps_author_and_date() -> None:
    (one,) = remarks(MARKED)
    text = replaced(MARKED, changed(MARKED, one, "Or grey?"))
    assert text == MARKED.replace("Brown in chapter two?", "Or grey?")


def test_a_comment_is_removed_and_its_words_stay() -> None:
    (one,) = remarks(MARKED)
    assert replaced(MARKED, removed(MARKED, one)) == PLAIN


def test_comments_may_overlap() -> None:
    text = put(PLAIN, "green eyes", "one")
    text = put(text, "eyes<!-- /comment 1: one --> *never*", "two")
    first, second = remarks(text)
    assert without_remarks(first.span.of(text)) == "green eyes"
    assert without_remarks(second.span.of(text)) == "eyes *never*"
    assert replaced(text, removed(text, first)) == put(PLAIN, "eyes *never*", "two").replace(
        "comment 1", "comment 2"
    )


def test_no_mark_is_put_inside_another() -> None:
    inside = MARKED.index("mment 1 -->")
    text = replaced(MARKED, added(MARKED, Span(inside, on("eyes", MARKED).end), "two"))
    assert [without_remarks(one.span.of(text)) for one in remarks(text)] == ["green eyes"] * 2


def test_a_comment_typed_by_hand_stands_on_no_words() -> None:
    text = "Tom slept. <!-- comment: for how long? -->\n"
    (one,) = remarks(text)
    assert (one.text, one.author, one.span.of(text)) == ("for how long?", "", "")
    assert replaced(text, removed(text, one)) == "Tom slept. \n"
    assert remarks(replaced(text, changed(text, one, "how long?")))[0].text == "how long?"


@given(st.text(), st.text(alphabet=st.characters(exclude_categories=("C", "Z"))))
def test_whatever_is_said_comes_back(says: str, author: str) -> None:
    text = put(PLAIN, "green eyes", says, author)
    (one,) = remarks(text)
    lines = "\n".join(says.strip().replace("\r\n", "\n").splitlines())
    assert (one.text.strip(), one.author) == (lines.strip(), author)
    assert text.count("\n") == PLAIN.count("\n")
    assert without_remarks(text) == PLAIN


def test_the_story_reads_as_if_there_were_no_comments() -> None:
    assert read(MARKED).book == read(PLAIN).book
    behind_a_stroke = "One \\\\<!-- comment 1 -->sign<!-- /comment 1: x --> only."
    assert [one.text for one in read(behind_a_stroke).book.paragraphs()] == ["One \\sign only."]


def test_no_comment_says_what_a_paragraph_is() -> None:
    text = put("It rained.\n\nShe wept.\n", "She", "as in <!-- continuity: note -->")
    assert read(text).book == read("It rained.\n\nShe wept.\n").book


def test_comments_are_found_in_the_paragraphs_of_a_book() -> None:
    text = put(PLAIN, "*never*", "Never?")
    text = put(text, "Tom", "Who?")
    text = put(text, "The Gate", "Better title?")
    found = read("One.\n", text + "\n<!-- comment: the end? -->\n")
    shown = {
        paragraph.text: [(one.text, one.span.of(paragraph.text)) for one in ones]
        for paragraph in found.book.paragraphs()
        for ones in [remarks_by_paragraph(found).get(paragraph.id, ())]
    }
    assert shown == {
        "One.": [],
        "The Gate": [("Better title?", "The Gate")],
        "Her green eyes never closed.": [("Never?", "never")],
        "Tom slept.": [("Who?", "Tom"), ("the end?", "")],
    }


def test_a_comment_on_several_paragraphs_ends_with_the_first() -> None:
    text = put(PLAIN, "closed.\n\nTom", "Gap?")
    found = read(text)
    ((key, (one,)),) = remarks_by_paragraph(found).items()
    paragraph = next(one for one in found.book.paragraphs() if one.id == key)
    assert one.span.of(paragraph.text) == "closed."
    assert isinstance(one, Remark)


def test_comments_are_numbered_anew_in_their_order() -> None:
    text = "<!-- comment 7 -->a <!-- comment 9 -->b<!-- /comment 7: x --> c<!-- /comment 9: y -->"
    assert renumbered(text) == text.replace("7", "1").replace("9", "2")
    assert renumbered("a<!-- comment: x -->") == "a<!-- comment: x -->"


def test_a_comment_on_no_words_has_no_number() -> None:
    assert replaced("Rain.", added("Rain.", Span(5, 5), "so?")) == "Rain.<!-- comment: so? -->"
