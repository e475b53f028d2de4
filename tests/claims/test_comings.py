"""Who goes away, in many words."""

import pytest

from claiming import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tom took his jacket, kissed Ann, and went.", ["Tom: leaves"]),
        ("Tom left for the airport.", ["Tom: leaves"]),
        ("The ferry carried off Tom at noon.", ["Tom: leaves"]),
        ("They put Tom on the train.", ["Tom: leaves"]),
        ("Tom went off to bed.", ["Tom: leaves"]),
        ("Tom caught the last train.", ["Tom: leaves"]),
        ("Tom stayed behind.", ["Tom: leaves"]),
        ("The radio played.", ["?: far"]),
        ("Tom left it on the table.", []),
        ("Tom put Ann on the list.", []),
    ],
)
def test_who_goes(text: str, expected: list[str]) -> None:
    assert said(text, "comings") == expected
