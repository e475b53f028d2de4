"""Height, build, marks and hair; cases beside those on the pages."""

import pytest

from telling import read, report_on

_TOM = "“Wait,” said Tom. Tom rose.\n“No,” said Mara.\n"


def _told(story: str) -> list[str]:
    found = report_on(read(_TOM + story)).diagnostics
    return [f"{one.code} {one.severity.word}: {one.message}" for one in found]


@pytest.mark.parametrize(
    ("story", "told"),
    [
        (
            "Tom was thin.\nTom was a stout man.",
            ["P104 warning: Tom is stout here, but was thin before"],
        ),
        ("Tom was thin.\n***\nTwo years later Tom was a stout man.", []),
        ("Tom was thin.\n“Tom is stout,” said Mara.", []),
        ("Tom was tall.\nTom was a thin man.", []),
        ("Tom was tall.\nMara was a short woman.", []),
    ],
)
def test_figures_stay(story: str, told: list[str]) -> None:
    assert _told(story) == told


@pytest.mark.parametrize(
    ("story", "told"),
    [
        ("Tom was left-handed.\nTom wrote the note with his right hand.",
         ["P105 warning: Tom is right-handed here, but left-handed elsewhere"]),
        ("Tom was left-handed.\nMara wrote the note with her right hand.", []),
        ("Tom was left-handed.\nTom took the cup with his right hand.", []),
    ],
)  # fmt: skip
def test_the_better_hand_stays_the_better(story: str, told: list[str]) -> None:
    assert _told(story) == told


@pytest.mark.parametrize(
    ("story", "told"),
    [
        ("Mara's cropped hair was wet.\nMara's long, heavy hair was wet.",
         ["P106 warning: Mara's hair is long here, but Mara's hair was short before"]),
        ("Mara's brown hair was wet.\nMara was bald.", ["P106 warning: Mara is bald here, but Mara had hair before"]),
        ("Mara's cropped hair was wet.\nMara's hair had grown.\n***\nTwo years later Mara's long hair was wet.", []),
        ("Tom was bald.\nTom's grey hair was wet.", []),
    ],
)  # fmt: skip
def test_hair_does_not_grow_at_once(story: str, told: list[str]) -> None:
    assert _told(story) == told


_VERA = "“Wait,” said Vera.\n“No,” said Ann.\nVera’s green eyes shone.\n"


@pytest.mark.parametrize(
    ("story", "severity"),
    [
        ("Ann sat down. Vera, though, rose. She sighed, her brown eyes wet.\n", ["warning"]),
        ("Ann sat down. Vera looked at Ann. She sighed, her brown eyes wet.\n", ["hint"]),
        ("Ann sat down. A girl saw Vera. She sighed, her brown eyes wet.\n", ["hint"]),
    ],
)
def test_a_sentence_that_opens_with_a_name_makes_plain_who_she_is(
    story: str, severity: list[str]
) -> None:
    found = report_on(read(_VERA + story)).diagnostics
    assert [one.severity.word for one in found if one.code == "P101"] == severity
