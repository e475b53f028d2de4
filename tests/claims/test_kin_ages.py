"""How old relatives are who are not called by name."""

import pytest

from claiming import said


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("His six-year-old daughter laughed.", ["His: daughter of 6"]),
        ("“My son is nine,” said Tom.", ["My: son of 9 (spoken)"]),
        ("“My sister Ann, who is twelve, sings,” said Tom.", ["My: sister of 12 (spoken)"]),
        ("Her brother, aged ten, ran in.", ["Her: brother of 10"]),
        ("“My daughter turns seven next week,” said Tom.", ["My: daughter of 7 (spoken)"]),
        ("When his daughter was six, they moved.", []),
        ("His son was one of them.", []),
        ("His son was ten times as rich.", []),
        ("The six-year-old daughter of the king laughed.", []),
    ],
)
def test_how_old_they_are(text: str, told: list[str]) -> None:
    assert [line for line in said(text, "siblings") if " of " in line] == told
