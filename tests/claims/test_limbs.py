"""What limbs do that only whole ones can."""

import pytest

from claiming import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mara sprinted down the lane.", ["Mara: sprinted down"]),
        ("He sprang to his feet.", ["He: sprang to his feet"]),
        ("Tom clasped his hands behind his back.", ["Tom: clasped his hands"]),
        ("Mara took a breath and ran after the cart.", ["Mara: ran after"]),
        ("She lifted the chest with both hands.", ["She: with both hands"]),
        ("Ann caught him in both arms and went in.", ["Ann: in both arms"]),
        ("Ann saw Tom, with both hands in the dough.", []),
        ("Tom lifted both hands.", ["Tom: lifted both hands"]),
    ],
)
def test_what_needs_whole_limbs(text: str, expected: list[str]) -> None:
    found = said(text, "acts")
    assert [line for line in found if " " in line.partition(": ")[2]] == expected


@pytest.mark.parametrize(
    "text",
    [
        "He ran through the list and ran out of time.",
        "He ran his fingers over the wall.",
        "If only he sprinted down the lane!",
        "He did not run, nor had he sprinted down the lane.",
        "“He sprinted down the lane,” said Ann.",
        "In spite of the pain he sprinted down the lane.",
        "He ran a shop.",
    ],
)
def test_what_needs_none(text: str) -> None:
    assert [line for line in said(text, "acts") if " " in line.partition(": ")[2]] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One-armed Tom laughed.", []),
        ("Tom was one-legged.", ["Tom: leg loss"]),
        ("They called him one-eyed Tom.", ["Tom: eye loss"]),
        ("He robbed a one-armed bandit.", []),
    ],
)
def test_who_has_lost_one(text: str, expected: list[str]) -> None:
    assert said(text, "injuries") == expected
