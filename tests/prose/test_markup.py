import pytest

from continuity.prose.markup import clean, masked
from continuity.story.text import ParagraphKind


def read(raw: str, *, markdown: bool = True) -> tuple[str, list[str]]:
    seen = clean(masked(raw).text if markdown else raw, markdown=markdown)
    return seen.text, [span.of(seen.text) for span in seen.emphasis]


def test_asterisks_and_underscores_around_words_are_emphasis() -> None:
    assert read("She *never* said _that_.") == ("She never said that.", ["never", "that"])


def test_strong_and_doubly_strong_emphasis_is_emphasis() -> None:
    assert read("**One** and ***two***.") == ("One and two.", ["One", "two"])


def test_emphasis_within_emphasis_is_one_stretch() -> None:
    assert read("*one **two** three*") == ("one two three", ["one two three"])


def test_emphasis_that_touches_is_one_stretch() -> None:
    assert read("*one*_two_") == ("onetwo", ["onetwo"])


def test_emphasis_may_lie_within_a_word_by_asterisks_only() -> None:
    assert read("un*frigging*real") == ("unfriggingreal", ["frigging"])
    assert read("snake_case_name") == ("snake_case_name", [])


def test_quotation_marks_may_stand_on_either_side_of_the_marks() -> None:
    assert read("“*Hello*,” and *“Bye.”*") == ("“Hello,” and “Bye.”", ["Hello", "“Bye.”"])


def test_marks_without_a_partner_stay() -> None:
    assert read("A * star, 5 * 3, and *one more.") == ("A * star, 5 * 3, and *one more.", [])


def test_long_runs_of_marks_are_a_blank_to_fill_in() -> None:
    assert read("Mr. ____ of ____shire") == ("Mr. ____ of ____shire", [])


def test_an_escaped_mark_is_a_character() -> None:
    assert read(r"2 \* 3 \_ 4 and C:\dir") == ("2 * 3 _ 4 and C:\\dir", [])


def test_a_backslash_in_plain_text_is_a_character() -> None:
    assert read(r"2 \* 3", markdown=False) == (r"2 \* 3", [])


def test_plain_text_has_emphasis_too_but_no_sums() -> None:
    assert read("_Never_, 5*3*2", markdown=False) == ("Never, 5*3*2", ["Never"])


def test_a_comment_leaves_no_trace() -> None:
    assert read("He <!-- who? --> left.")[0] == "He left."
    assert read("He left<!-- why? -->.")[0] == "He left."


def test_tags_of_plain_web_pages_are_left_out() -> None:
    assert read("He <i>left</i>.<br>", markdown=False)[0] == "He left."


def test_any_white_space_is_one_space() -> None:
    assert read("a \t b\u00a0c\u2003d", markdown=False)[0] == "a b c d"


def test_characters_without_width_are_left_out() -> None:
    assert read("ze\u200bro wi\u00addth", markdown=False)[0] == "zero width"


def test_words_parted_at_their_own_hyphen_are_joined_again() -> None:
    assert read("well-\nknown, long--\nvery long, a -\nb", markdown=False)[0] == (
        "well-known, long--very long, a - b"
    )


def test_comments_are_masked_without_moving_anything() -> None:
    text = "One.\n<!-- two\nthree -->\nFour."
    seen = masked(text)
    assert len(seen.text) == len(text)
    assert seen.text.count("\n") == 3
    assert "two" not in seen.text


def test_a_comment_that_never_closes_runs_to_the_end() -> None:
    assert masked("One. <!-- two").text.startswith("One. \ufdd0")


def test_a_comment_may_say_what_the_paragraph_is() -> None:
    text = "<!-- continuity: note -->Hello"
    assert masked(text).said == ((len(text) - 5, ParagraphKind.NOTE),)


def test_front_matter_is_skipped_and_read() -> None:
    text = '---\ntitle: "The Gate"\nauthor: A. Writer\n---\nStory.'
    seen = masked(text)
    assert (seen.title, seen.author, text[seen.start :]) == ("The Gate", "A. Writer", "\nStory.")


def test_a_rule_at_the_head_is_no_front_matter() -> None:
    assert masked("---\n\nHe left.\n\n---\n\nShe stayed.").start == 0


def test_signs_of_quotation_are_not_words() -> None:
    assert read("> Dear Tom,")[0].strip() == "Dear Tom,"


@pytest.mark.parametrize(
    "front",
    [
        "---\ntitle: The Late Ferry\nauthor: Ada Holt\n---\n",
        "---\ntitle: \"The Late Ferry\"\nauthor: ['Ada Holt']\ntags: [a, b]\n---\n",
        "---\r\ntitle: 'The Late Ferry'\r\nauthor:\r\n  - Ada Holt\r\n---\r\n",
        "---\nauthors:\n  - name: Ada Holt\ntitle: The Late Ferry\n...\n",
        '+++\ntitle = "The Late Ferry"\nauthor = "Ada Holt"\n[params]\nx = 1\n+++\n',
        "+++\nauthors = [\"Ada Holt\"]\ntitle = 'The Late Ferry'\n+++\n",
    ],
)
def test_front_matter_names_title_and_author(front: str) -> None:
    seen = masked(front + "\nRain.\n")
    assert (seen.title, seen.author) == ("The Late Ferry", "Ada Holt")
    assert seen.text[seen.start :].strip() == "Rain."


def test_several_authors_are_all_named() -> None:
    assert (
        masked("---\ntitle: x\nauthor: [Ada Holt, Tom Reed]\n---\n").author == "Ada Holt, Tom Reed"
    )
    assert masked("---\nauthor:\n- Ada Holt\n- Tom Reed\n---\n").author == "Ada Holt, Tom Reed"
