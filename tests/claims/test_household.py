"""Husbands, wives and children, and who has none."""

import pytest

from claiming import said


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Tom had never married.", ["Tom: none"]),
        ("Tom was a confirmed bachelor.", ["Tom: none"]),
        ("“I have no children,” said Ann.", ["I: none (spoken)"]),
        ("His wife laughed.", ["His: some"]),
        ("Mara was a widow.", ["Mara: some"]),
        ("Mara kissed her son.", ["her: son", "her: some"]),
        ("Tom married her at a quiet wedding.", ["Tom: weds", "her: weds"]),
        ("Tom's brother-in-law had single rooms.", []),
        ("The son of a gun laughed.", []),
    ],
)
def test_who_has_a_family_of_his_own(text: str, told: list[str]) -> None:
    assert said(text, "siblings") == told
