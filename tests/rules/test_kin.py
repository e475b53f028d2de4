"""Relatives: dead and alive, older and younger, how many, and what they are to whom."""

import pytest

from telling import read, report_on

_TWO = "“Wait,” said Mara.\n“No,” said Tom.\n"


def _told(story: str) -> list[str]:
    found = report_on(read(_TWO + story)).diagnostics
    return [f"{one.code} {one.severity.word}: {one.message}" for one in found]


@pytest.mark.parametrize(
    ("story", "told"),
    [
        (
            "“My father drowned,” said Tom.\n“My father died of cancer,” said Tom.",
            [
                "B203 warning: Tom's father died of this (cancer) here, but otherwise (drowned) elsewhere"
            ],
        ),
        (
            "“My father died ten years ago,” said Tom.\n“My father died last winter,” said Tom.",
            ["B203 warning: Tom's father died lately here, but 10 years ago elsewhere"],
        ),
        ("“My father drowned,” said Tom.\n“My father died in an accident,” said Tom.", []),
        ("“My father drowned,” said Tom.\n“His father died of cancer,” said Mara.", []),
        ("“My father died,” said Tom.\n“My mother died of cancer,” said Tom.", []),
    ],
)
def test_nobody_dies_twice(story: str, told: list[str]) -> None:
    assert _told(story) == told


@pytest.mark.parametrize(
    ("story", "told"),
    [
        (
            "“My father died,” said Tom.\n“My father lives in Leeds,” said Tom.",
            ["B202 warning: Tom's father is alive here, but dead elsewhere"],
        ),
        ("“My father lives in Leeds,” said Tom.\n“My father died,” said Tom.", []),
        ("“My wife died,” said Tom.\n“My wife lives in Leeds,” said Tom.", []),
        (
            "“My father lives in Leeds,” said Tom.\n“My father died when I was nine,” said Tom.",
            ["B202 warning: Tom's father is dead here, but alive elsewhere"],
        ),
    ],
)
def test_the_dead_do_not_live_on(story: str, told: list[str]) -> None:
    assert _told(story) == told


@pytest.mark.parametrize(
    ("story", "told"),
    [
        (
            "Tom loved his sister Lily. Lily waved.\n“Lily is two years older than me,” said Tom.\n“My little sister sings,” said Tom.",
            ["P302 warning: Tom's sister is the younger here, but the elder before"],
        ),
        ("“My twin sister,” said Tom.\n“My big sister,” said Tom.",
         ["P302 warning: Tom's sister is the elder here, but a twin before"]),
        ("“My sisters sang,” said Tom.\n“My twin sister,” said Tom.\n“My big sister,” said Tom.", []),
        ("“My little sister,” said Tom.\n“My big sister,” said Mara.", []),
        ("“My little sister,” said Tom.\n“My big brother,” said Tom.", []),
    ],
)  # fmt: skip
def test_a_sister_stays_older_or_younger(story: str, told: list[str]) -> None:
    assert _told(story) == told


@pytest.mark.parametrize(
    ("story", "told"),
    [
        (
            "Tom loved his only sister.\nTom had his two sisters with him.",
            ["P303 warning: Tom has two sisters here, but an only sister elsewhere"],
        ),
        (
            "Tom loved his only son.\nTom and his son Hal sang. Hal rose.\nTom and his son Ben sat. Ben rose.",
            ["P303 warning: Tom has an only son, but 2 are named"],
        ),
        ("Tom loved his two sons.\n***\nTen years later Tom kissed his three sons.", []),
        ("Tom loved his two sons.\nMara kissed her three sons.", []),
        ("Tom loved his three sons.\nTom kissed his two elder sons.", []),
    ],
)
def test_kin_are_counted(story: str, told: list[str]) -> None:
    assert _told(story) == told


@pytest.mark.parametrize(
    ("story", "told"),
    [
        ("Mara kissed her aunt Jane. Jane sat.\nJane, Mara’s sister, slept.",
         ["P304 warning: Jane is a sister here, but an aunt elsewhere"]),
        ("Mara kissed her aunt Jane. Jane sat.\nTom kissed his sister Jane.", []),
        ("Mara kissed her aunt Jane. Jane sat.\n“Jane is Mara’s sister,” said Tom.", []),
        ("Mara kissed her sister-in-law Jane. Jane sat.\nJane, Mara’s sister, slept.", []),
    ],
)  # fmt: skip
def test_a_relative_stays_what_she_is(story: str, told: list[str]) -> None:
    assert _told(story) == told


@pytest.mark.parametrize(
    ("story", "told"),
    [
        ("“I have no children,” said Tom.\n“My son is ill,” said Tom.",
         ["P305 warning: Tom has a child here, but has no children elsewhere"]),
        ("Tom's wife laughed.\nTom was a confirmed bachelor.",
         ["P305 warning: Tom has never married here, but is or was married elsewhere"]),
        ("Tom was a bachelor.\nMara's husband laughed.", []),
        ("Tom was a bachelor.\n***\nTwo years later Tom's wife laughed.", []),
        ("Tom was a bachelor.\nTom and Ann had their wedding in May.\nTom's wife laughed.", []),
    ],
)  # fmt: skip
def test_nobody_has_a_wife_and_none(story: str, told: list[str]) -> None:
    assert _told(story) == told


def test_a_father_has_one_trade() -> None:
    assert _told("“My father was a doctor,” said Tom.\n“My father was a surgeon,” said Tom.") == []


@pytest.mark.parametrize(
    ("story", "told"),
    [
        ("“My son is nine,” said Tom.\n“My six-year-old son sings,” said Tom.",
         ["P203 warning: Tom's son is 6 here, but 9 elsewhere"]),
        ("“My son is nine,” said Tom.\n“My six-year-old son sings,” said Mara.", []),
        ("“My sons sang,” said Tom.\n“My son is nine,” said Tom.\n“My six-year-old son sings,” said Tom.", []),
        ("“My son is nine,” said Tom.\n***\nTwo years later Tom kissed his eleven-year-old son.", []),
    ],
)  # fmt: skip
def test_children_have_one_age(story: str, told: list[str]) -> None:
    assert _told(story) == told
