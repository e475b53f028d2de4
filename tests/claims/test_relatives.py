"""Relatives without a name: dead, alive, at work."""

import pytest

from claiming import claims
from continuity.claims.claim import Thing


def _told(text: str) -> list[str]:
    found = [one for one in claims(text, "family") if isinstance(one.value, Thing)]
    return [
        f"{one.subject.text if one.subject else '?'}: {one.value.said} {' '.join(one.value.words)}".strip()
        for one in found
        if isinstance(one.value, Thing)
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("His mother died when he was five.", ["His: mother dead age:5"]),
        ("“My father died of cancer,” said Ann.", ["My: father died of:cancer as:cancer"]),
        ("Her father had drowned ten years ago.", ["Her: father dead of:drowned as:water ago:10"]),
        (
            "She lost her mother to cancer when she was twelve.",
            ["her: mother dead of:cancer as:cancer age:12"],
        ),
        ("His mother died of heart-failure.", ["His: mother died of:heart-failure as:heart"]),
        ("It was in his late father's desk.", ["his: father dead"]),
        ("After her mother's death she moved.", ["her: mother died"]),
        (
            "“After our parents died when I was sixteen, she raised me,” said Tom.",
            ["our: mother dead age:16", "our: father dead age:16"],
        ),
        ("“My mother lives in Leeds,” said Tom.", ["My: mother alive"]),
        (
            "His sister Ann sat beside their mother at last Christmas's table.",
            ["His: mother alive"],
        ),
        ("His mother calls him every Sunday.", ["His: mother alive"]),
        ("“I should call my mother,” said Tom.", ["my: mother alive"]),
        ("His father, a baker, rose early.", ["His: father works: baker baker kitchen"]),
        ("Her mother had been a nurse.", ["Her: mother works: nurse nurse medicine"]),
    ],
)
def test_what_is_said_of_them(text: str, told: list[str]) -> None:
    assert _told(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "His mother used to call every Sunday.",
        "Their mother lived in Leeds.",
        "His mother, Ann, died.",
        "His mother Ann calls every Sunday.",
        "The mother of all storms died down.",
        "In the dream his mother had phoned last week.",
    ],
)
def test_what_tells_nothing(text: str) -> None:
    assert _told(text) == []
