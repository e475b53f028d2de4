"""The better hand, and hair that is long, short or gone."""

import pytest

from claiming import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He wrote the cheque with his left hand.", ["He: left-handed"]),
        ("She held the pen in her right hand.", ["her: right-handed"]),
        ("He is left-handed.", ["He: left-handed"]),
        ("He held the cup in his right hand.", []),
    ],
)
def test_which_hand_is_the_better_one(text: str, expected: list[str]) -> None:
    assert said(text, "handedness") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tom was bald.", ["Tom: bald"]),
        ("He rubbed his bald head.", ["his: bald"]),
        ("Mara's long black hair shone.", ["Mara: long"]),
        ("Her cropped hair stood up.", ["Her: short"]),
        ("Her hair fell to her waist.", ["Her: long"]),
        ("Tom was a bald liar.", []),
        ("Her hair was short, for she had cut it.", []),
        ("The bald man rose.", []),
    ],
)
def test_how_long_the_hair_is(text: str, expected: list[str]) -> None:
    found = [line for line in said(text, "marks") if "hair" not in line]
    assert found == expected
