import pytest

from continuity.prose.breaks import parts_scenes, repeats_letters
from continuity.prose.headings import Heading, Rank, heading, is_title, number, numeral, roman


@pytest.mark.parametrize(
    ("line", "rank", "value", "title"),
    [
        ("Chapter One", Rank.CHAPTER, 1, ""),
        ("CHAPTER I.", Rank.CHAPTER, 1, ""),
        ("_Chapter IX_", Rank.CHAPTER, 9, ""),
        ("Chapter 3: The Gate", Rank.CHAPTER, 3, "The Gate"),
        ("CHAPTER IV THE LONG WAY ROUND", Rank.CHAPTER, 4, "THE LONG WAY ROUND"),
        ("Ch. 12 - Home", Rank.CHAPTER, 12, "Home"),
        ("Chapter Twenty-One", Rank.CHAPTER, 21, ""),
        ("Chapter the Last", Rank.CHAPTER, 999, ""),
        ("Chapter 4 ........ 22", Rank.CHAPTER, 4, ""),
        ("LETTER 4", Rank.CHAPTER, 4, ""),
        ("Part Two", Rank.PART, 2, ""),
        ("THE SECOND NARRATIVE", Rank.PART, 2, ""),
        ("Book the First", Rank.BOOK, 1, ""),
        ("Prologue", Rank.CHAPTER, None, ""),
        ("Epilogue: Ten Years On", Rank.CHAPTER, None, "Ten Years On"),
        ("Scene 2", Rank.SCENE, 2, ""),
    ],
)
def test_a_heading_names_itself(line: str, rank: Rank, value: int | None, title: str) -> None:
    assert heading(line) == Heading(rank, value, title)


@pytest.mark.parametrize(
    "line",
    [
        "Part of the plan",
        "Chapter Two was dull.",
        "Part I of the plan failed.",
        "Prologue to a farce",
        "Book I liked",
        "prologue",
        "Chapter 2. He laughed. Then he went on reading.",
        "Chapter 1 " + "and so on " * 20,
    ],
)
def test_a_sentence_is_no_heading(line: str) -> None:
    assert heading(line) is None


@pytest.mark.parametrize(
    ("line", "value", "title"),
    [
        ("I", 1, ""),
        ("12.", 12, ""),
        ("iv", 4, ""),
        ("Seven", 7, ""),
        ("II. The Gate", 2, "The Gate"),
        ("3 - IN WHICH NOTHING HAPPENS", 3, "IN WHICH NOTHING HAPPENS"),
    ],
)
def test_a_number_may_be_a_heading(line: str, value: int, title: str) -> None:
    assert numeral(line) == Heading(Rank.SECTION, value, title)


@pytest.mark.parametrize("line", ["I went", "I?", "1. Buy eggs and bacon.", "Civil", "x" * 200])
def test_other_words_are_no_number(line: str) -> None:
    assert numeral(line) is None


def test_numbers_are_read_in_every_form() -> None:
    assert [number(words) for words in ("14", "XIV", "fourteen", "the fourteenth", "forty-two")] == [
        14, 14, 14, 14, 42,
    ]  # fmt: skip
    assert roman("MCMXLIV") == 1944
    assert roman("iiiii") is None
    assert roman("") is None


@pytest.mark.parametrize(
    "text",
    [
        "The Gate at the End of the World",
        "A HARD RAIN.",
        "“The Ferry”",
        "In which Ada learns nothing",
        "Who Was There?",
        "The Tree-top Hunter",
    ],
)
def test_a_title_is_known_by_its_capitals(text: str) -> None:
    assert is_title(text)


@pytest.mark.parametrize(
    "text",
    [
        "The gate was shut",
        "Ada laughed.",
        "“Where Is Ada,”",
        "—No",
        "of the",
        "my Lady Jane",
        "Word " * 40,
    ],
)
def test_a_sentence_is_no_title(text: str) -> None:
    assert not is_title(text)


@pytest.mark.parametrize(
    "line",
    ["***", "* * *", "#", "---", "~", "•", "⁂", "-o-", "oOo", "xxx", "-x-x-x-", "— — —", "=====",
     ". . .", "[scene break]", "~ Line Break ~", r"\*\*\*", "~*~*~", "<>", "§"],
)  # fmt: skip
def test_a_line_of_signs_parts_scenes(line: str) -> None:
    assert parts_scenes(line)


@pytest.mark.parametrize(
    "line",
    ["I", "O", "x", "0", "-", "_", "...", "Oh", "* A fact.", "No.", "XX", "Ooh, Tom", "break a leg",
     "*" * 100],
)  # fmt: skip
def test_words_and_slips_of_the_pen_part_nothing(line: str) -> None:
    assert not parts_scenes(line)


def test_letters_over_and_over_may_be_a_sign() -> None:
    assert repeats_letters("TWTWTW")
    assert not repeats_letters("Nothing")
