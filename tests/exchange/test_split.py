"""A book written down as chapters of Markdown reads back as the same book."""

from hypothesis import given
from hypothesis import strategies as st

from continuity.exchange.split import chapters_of
from continuity.prose.segmentation import manuscript
from continuity.story.manuscript import Book, Manuscript, Source
from continuity.story.text import ParagraphKind, Span

RAIN = "It had rained on the harbour since noon, and the *ferry* was late again."
TEA = "Ada made the tea and would not say what the letter had told her."

PARAGRAPHS = st.sampled_from(
    [
        RAIN,
        TEA,
        "“*Where* is she?” said Tom.",
        "- No, said Ada.",
        "1. This is no list.",
        "# This is no heading, or is it?",
        "> quoted",
        "2 * 3 * 4 and 5*6*7",
        "snake_case and _one_ and __two__",
        "A\\*B <i>tag</i> <!-- comment -->",
        "One hour later...",
        "Tuesday, 9 a.m.",
        "A/N: Sorry for the wait.",
        "THE HARBOUR",
        "Chapter One",
        "PART TWO",
        "IV",
        "Prologue",
        "***",
        "---",
        "Dear Tom,",
        "Tara, this one is for you",
        "🐉 *naïve* e\u0301",
        "To be continued",
    ]
)
STORIES = st.lists(PARAGRAPHS, max_size=14)
GAPS = st.sampled_from(["\n\n", "\n\n\n\n"])


def again(whole: Manuscript) -> Manuscript:
    chapters = chapters_of(whole)
    files = [Source(f"{at}.md", text, markdown=True) for at, (_, text) in enumerate(chapters)]
    return manuscript(files, one_chapter_each=True)


Told = list[list[list[tuple[str, ParagraphKind, tuple[Span, ...]]]]]


def told(book: Book) -> Told:
    """Words, kinds and emphasis, by chapters and scenes; headings before notes."""
    return [
        [
            sorted(
                ((p.text, p.kind, p.emphasis) for p in scene.paragraphs),
                key=lambda one: one[1] is not ParagraphKind.CHAPTER_HEADING,
            )
            for scene in chapter.scenes
        ]
        for chapter in book.chapters
    ]


@given(STORIES, GAPS, st.sampled_from([".txt", ".md"]))
def test_chapters_read_back_as_they_were(parts: list[str], gap: str, suffix: str) -> None:
    whole = manuscript([Source(f"a{suffix}", gap.join(parts), suffix == ".md")])
    assert told(again(whole).book) == told(whole.book)


def test_scenes_are_parted_by_three_stars_and_headings_by_themselves() -> None:
    text = f"# Rain\n\n{RAIN}\n\n---\n\n{TEA}\n\n### Night\n\n{TEA}\n\nOne hour later...\n\n{TEA}\n"
    whole = manuscript([Source("a.md", text, markdown=True)])
    assert chapters_of(whole) == (("Rain", text.replace("---", "***")),)


def test_a_kind_is_said_only_where_the_words_do_not_tell() -> None:
    whole = manuscript(
        [Source("a.txt", f"A/N: Hi.\n\nDeb, this one is for you\n\n\n\n{RAIN}\n\n{TEA}")]
    )
    ((_, text),) = chapters_of(whole)
    assert (
        text
        == f"A/N: Hi.\n\n<!-- continuity: note -->Deb, this one is for you\n\n{RAIN}\n\n{TEA}\n"
    )


def test_notes_above_the_heading_of_a_chapter_come_to_stand_below_it() -> None:
    whole = manuscript([Source("a.txt", f"The Ferry\n\nChapter 1\n\n{RAIN}\n\nChapter 2\n\n{TEA}")])
    (title, text), _ = chapters_of(whole)
    assert (title, text[:24]) == ("Chapter 1", "# Chapter 1\n\n<!-- contin")


def test_chapters_without_a_title_are_called_by_the_book_or_their_number() -> None:
    one = manuscript([Source("late-ferry.txt", RAIN)])
    assert chapters_of(one)[0][0] == "Late ferry"
    two = manuscript([Source("a.txt", f"{RAIN}\n\n{TEA}\n\nPart Two\n\n{TEA}")])
    assert [title for title, _ in chapters_of(two)] == ["Chapter 1", "Part Two"]


def test_an_empty_chapter_is_an_empty_text() -> None:
    whole = manuscript([Source("1-gone.md", "", markdown=True)], one_chapter_each=True)
    assert chapters_of(whole) == (("Gone", ""),)


def test_a_mark_between_scenes_is_kept_where_a_time_follows_and_none_is_put_there() -> None:
    marked = f"# One\n\n{RAIN}\n\n***\n\nThursday, 3 p.m.\n\n{TEA}\n"
    plain = f"# One\n\n{RAIN}\n\nThursday, 3 p.m.\n\n{TEA}\n"
    for text in (marked, plain):
        ((_, written),) = chapters_of(manuscript([Source("a.md", text, markdown=True)]))
        assert len(manuscript([Source("a.md", text, markdown=True)]).book.chapters[0].scenes) == 2
        assert written == text
