"""People who meet for the first time, and have talked before."""

import pytest

from telling import read, report_on

_TALK = "“Will it rain?” asked Ann.\n“It might,” said Tom.\n“We should go,” said Ann.\n“Soon,” said Tom.\n***\n"
_STRANGERS = "P702 warning: These two meet for the first time here, but have talked before"


def _told(story: str) -> list[str]:
    found = report_on(read(story)).diagnostics
    return [f"{one.code} {one.severity.word}: {one.message}" for one in found]


@pytest.mark.parametrize(
    ("story", "told"),
    [
        ("Ann had never met Tom.", [_STRANGERS]),
        ("That day Ann met Tom for the first time.", [_STRANGERS]),
        ("“A pleasure to meet you,” said Ann.\n“Sit down,” said Tom.", [_STRANGERS]),
        ("Ann had never met Tom's sister.", []),
        ("Ann met Tom at the gate.", []),
        ("Ann met Tom for the first time in years.", []),
        ("Hugh wished that Ann had never met Tom.", []),
        ("“Ann had never met Tom,” said Hugh.", []),
        ("“A pleasure to meet you again,” said Ann.\n“Sit down,” said Tom.", []),
        ("“A pleasure to meet you,” said Ann.\n“Sit down,” said Hugh.", []),
    ],
)
def test_strangers_have_not_talked(story: str, told: list[str]) -> None:
    assert _told(_TALK + story) == told


def test_the_first_meeting_comes_before_the_first_talk() -> None:
    assert _told("Ann had never met Tom.\n***\n" + _TALK) == []
