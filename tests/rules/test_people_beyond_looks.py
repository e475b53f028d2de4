"""Habits, trades, names that nobody told, and whoever has left: cases beside those on the pages."""

import pytest

from telling import read, report_on


def _told(story: str) -> list[str]:
    found = report_on(read(story)).diagnostics
    return [f"{one.code} {one.severity.word}: {one.message}" for one in found]


_TOM = "“Wait,” said Tom. Tom rose.\n"


@pytest.mark.parametrize(
    ("story", "told"),
    [
        ("Tom was a vegetarian.\nTom bit into his steak.", ["P501 warning: It is told elsewhere that Tom eats no meat"]),
        ("Tom had never learned to swim.\nTom swam ashore.", ["P501 warning: It is told elsewhere that Tom cannot swim"]),
        ("Tom swam ashore.\nTom had never learned to swim.", ["P501 warning: It is told elsewhere that Tom cannot swim"]),
        ("Tom could not swim.\n***\nFour years later, Tom swam ashore.", []),
        ("“Tom cannot swim,” said Ann.\nTom swam ashore.", []),
        ("“I never drink wine,” said Tom.\nTom sipped his wine.", ["P501 warning: It is told elsewhere that Tom never drinks alcohol"]),
        ("“I hate crowds,” said Tom.\nTom was never happier than in a crowd.", ["P501 warning: It is told elsewhere that Tom does not like crowds"]),
    ],
)  # fmt: skip
def test_what_somebody_never_does_is_not_done(story: str, told: list[str]) -> None:
    assert _told(_TOM + story) == told


@pytest.mark.parametrize(
    ("story", "told"),
    [
        ("Tom was a nurse.\nTom was a nurse at night.\nTom was a lawyer.", ["P401 warning: Tom is a lawyer here, but is a nurse elsewhere"]),
        ("Tom was a nurse.\nTom was a lawyer.", ["P401 warning: Tom is a nurse here, but is a lawyer elsewhere"]),
        ("Tom was a nurse.\n***\nTen years later, Tom was a lawyer.", []),
        ("Tom was a nurse.\nOn paper, Tom was a lawyer.", []),
        ("Tom was a nurse.\nTom was a nurse at night.\nTom was a doctor.", []),
        ("Tom was a nurse.\nTom was a nurse at night.\nTom was a lawyer.\nTom was a cook.", []),
        ("“Tom was a nurse,” said Ann.\n“Tom was a nurse,” said Ann.\nTom was a lawyer.", []),
    ],
)  # fmt: skip
def test_a_trade_of_another_field_is_asked_about(story: str, told: list[str]) -> None:
    assert _told(_TOM + story) == told


_STRANGERS = (
    "“Who are you?” asked Tom.\n“A friend,” said Ann.\n“Go on,” said Tom.\n“I will,” said Ann.\n"
)


@pytest.mark.parametrize(
    ("story", "told"),
    [
        (
            "“Tom, wait,” said Ann.",
            ["P701 warning: “Tom” is called by name here, but nobody has told it"],
        ),
        ("“My name is Tom,” said Tom.\n“Tom, wait,” said Ann.", []),
        ("Tom told her his name.\n“Tom, wait,” said Ann.", []),
        (
            "***\n“Tom, wait,” said Ann.",
            ["P701 warning: “Tom” is called by name here, but nobody has told it"],
        ),
        ("***\nHe told her his name.\n***\n“Tom, wait,” said Ann.", []),
        ("“Wait,” said Ann.", []),
    ],
)
def test_a_stranger_knows_no_name(story: str, told: list[str]) -> None:
    assert _told(_STRANGERS + story) == told


def test_a_stranger_sees_a_rank() -> None:
    cuff = (
        "Sergeant Cuff had smoked. Sergeant Cuff had waited. The Sergeant laughed, and Sergeant "
        "sat down. Sergeant smoked.\n***\n"
    )
    story = cuff + _STRANGERS.replace("said Tom", "said the Sergeant").replace(
        "Tom", "the Sergeant"
    )
    assert _told(story + "“Cuff, wait,” said Ann.") == [
        "P701 warning: “Cuff” is called by name here, but nobody has told it"
    ]
    assert _told(story + "“Sergeant, wait,” said Ann.") == []


def test_a_name_is_not_asked_for_after_it_was_used() -> None:
    story = (
        "“Have you seen it, Mr. Vane?” asked Ann.\n“I have,” said Vane.\n“It is old,” said Ann.\n"
        "“To introduce me,” said Vane, “you must know my name.”\n“I must,” said Ann.\n"
    )
    assert _told(story) == [
        "P701 warning: The name is asked for here, but “Mr. Vane” was spoken before"
    ]


_GONE = (
    "“Yes,” said Tom. “No,” said Ann. “So,” said Mara.\nTom left the room.\n"
    "“It is late,” said Ann.\n“It is,” said Mara.\n"
)


@pytest.mark.parametrize(
    ("story", "told"),
    [
        ("“Too late,” said Tom.", ["P601 hint: Tom speaks here, but has left the scene"]),
        ("Tom came back. “Too late,” said Tom.", []),
        ("The others returned. They returned.\n“Too late,” said Tom.", []),
        ("Two hours later they met.\n“Too late,” said Tom.", []),
        ("“Too late,” said Ann.", []),
    ],
)
def test_whoever_has_left_is_not_heard(story: str, told: list[str]) -> None:
    assert _told(_GONE + story) == told


def test_a_dream_may_have_anybody_speak() -> None:
    story = "She was dreaming.\n" + _GONE + "“Too late,” said Tom."
    assert _told(story) == []
