import pytest

from continuity.prose.time_headings import tells_time


@pytest.mark.parametrize(
    "line",
    [
        "One Hour later...",
        "3 Hours later...",
        "Tuesday, 9 a.m.",
        "London, 14 June 1941",
        "Cardiff. Tuesday. 9 a.m.",
        "The next morning",
        "Later that same night...",
        "Twenty-four hours later",
        "Two weeks earlier",
        "Day 3",
        "T-minus 3 hours",
        "Harbour Control, 3 am",
        "5 May. The Castle.",
        "09:00 hours, Main Bridge",
        "[FLASHBACK]",
        "~Three years later~",
        "Christmas Eve, 1999",
        "Summer 1941",
        "Meanwhile, at the Harbour",
        "Later...",
        "1941",
    ],
)
def test_a_line_that_only_says_when_is_a_time_heading(line: str) -> None:
    assert tells_time(line, set_apart=False)


@pytest.mark.parametrize(
    "line", ["Now.", "That night.", "After.", "May", "1883.", "Sunday morning."]
)
def test_words_that_make_a_sentence_need_a_break_before_them(line: str) -> None:
    assert not tells_time(line, set_apart=False)
    assert tells_time(line, set_apart=True)


@pytest.mark.parametrize(
    "line",
    [
        "Tuesday was dull",
        "Twelve hours later, Ada woke.",
        "Then nothing",
        "Never again.",
        "And then",
        "“One hour later”",
        "One hour later?",
        "Then: CALL ME NOW",
        "2018. 2017. 2016.",
        "The Storming of the Great City (1799)",
        "Before Ada",
        "One day the ferry did not come and nobody ever found out why it had not come at all that day",
        "Sunny",
        "Annow",
        "Jack, careful",
        "9 a.m. Home Again We Go Now Says Everybody Here In Town Now Tom",
    ],
)
def test_other_lines_are_none_even_behind_a_break(line: str) -> None:
    assert not tells_time(line, set_apart=True)
