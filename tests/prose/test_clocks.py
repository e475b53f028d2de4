import pytest

from continuity.prose.clocks import clock_times


def told(text: str) -> list[tuple[str, list[str]]]:
    return [
        (span.of(text), [f"{half // 60}:{half % 60:02}" for half in clock.halves])
        for span, clock in clock_times(text)
    ]


@pytest.mark.parametrize(
    ("text", "said", "halves"),
    [
        ("At 3:47 AM, he noticed.", "3:47 AM", ["3:47"]),
        ("At 3.47 p.m. he noticed.", "3.47 p.m.", ["15:47"]),
        ("It was nine o'clock in the evening.", "nine o'clock in the evening", ["21:00"]),
        ("(it was eleven o’clock)", "eleven o’clock", ["11:00", "23:00"]),
        ("half past six", "half past six", ["6:30", "18:30"]),
        ("at half-past ten o’clock", "half-past ten o’clock", ["10:30", "22:30"]),
        ("a quarter to eight in the morning", "a quarter to eight in the morning", ["7:45"]),
        ("ten minutes past nine", "ten minutes past nine", ["9:10", "21:10"]),
        ("twenty to four", "twenty to four", ["3:40", "15:40"]),
        ("We met at noon.", "noon", ["12:00"]),
        ("by midnight, it was done", "midnight", ["0:00"]),
        ("0600 hours", "0600", ["6:00"]),
        ("He looked up. Seven forty-seven.", "Seven forty-seven", ["7:47", "19:47"]),
        ("six oh five, and cold", "six oh five", ["6:05", "18:05"]),
        ("Come at nine.", "nine", ["9:00", "21:00"]),
        ("seven in the morning", "seven in the morning", ["7:00"]),
        ("two at night", "two at night", ["2:00"]),
        ("ten at night", "ten at night", ["22:00"]),
        ("7 p.m.", "7 p.m.", ["19:00"]),
        ("by 7pm", "7pm", ["19:00"]),
        ("At six PM, he left", "six PM", ["18:00"]),
        ("8 PM", "8 PM", ["20:00"]),
        ("Six A.M. came", "Six A.M.", ["6:00"]),
        ("23:15", "23:15", ["23:15"]),
        ("07:15", "07:15", ["7:15"]),
        ("12:30 a.m.", "12:30 a.m.", ["0:30"]),
        ("three o'clock last Tuesday", "three o'clock", ["3:00", "15:00"]),
    ],
)
def test_a_time_of_the_clock_is_read(text: str, said: str, halves: list[str]) -> None:
    assert told(text) == [(said, halves)]


@pytest.mark.parametrize(
    "text",
    [
        "He was at one with it.",
        "I am 17 to 3 men.",
        "Psalm 23:156 and £3.50",
        "one ten-year plan",
        "at six feet",
        "half past praying for",
        "He came to her at last.",
        "a quarter to a third",
        "noon of life",
        "at 19, she married",
    ],
)
def test_what_is_no_time_of_the_clock_is_left_alone(text: str) -> None:
    assert told(text) == []
