"""Wounds with their side and kind."""

import pytest

from claiming import claims, said
from continuity.claims.claim import Confidence


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tom broke his left arm.", ["his: left arm break"]),
        ("Tom's left arm was in a sling.", ["Tom: left arm hurt"]),
        ("Owen found a bullet in her right shoulder.", ["her: right shoulder shot"]),
        ("He looked at the bandage on his left hand.", ["his: left hand hurt"]),
        ("She limped on her sprained ankle.", ["her: ankle sprain"]),
        ("He took a bullet in the right shoulder.", ["He: right shoulder shot"]),
        ("He was shot in the left leg.", ["He: left leg shot"]),
        ("A spur tore her sleeve, tearing open the heel of her left hand.", ["her: left hand cut"]),
        ("It was cool against the cut in her right palm.", ["her: right palm cut"]),
        ("He saw the surgeon who set his right arm.", ["his: right arm hurt"]),
        ("His left arm, broken in two places, hung down.", ["His: left arm break"]),
        ("He had lost his right hand at sea.", ["his: right hand loss"]),
        ("Philip was hurt. He sat up, holding his left arm.", ["his: left arm hurt"]),
        ("Her right knee clicked as she rose.", ["Her: right knee hurt"]),
        ("It was her left knee—the one that still ached.", ["her: left knee hurt"]),
        ("“I broke my arm,” said Tom.", ["my: arm break (spoken)"]),
        ("He did not break it: Tom had not broken his left arm.", ["his: not left arm break"]),
    ],
)
def test_what_is_hurt_and_how(text: str, expected: list[str]) -> None:
    assert said(text, "injuries") == expected


@pytest.mark.parametrize(
    "text",
    [
        "She broke his heart. He cut her off. He tore off his right glove.",
        "He turned on his left foot. He set his left foot on the step.",
        "The knife was in his right hand.",
        "He sat there, holding his left arm.",
        "Somebody was shot in the arm.",
        "The arm of the chair was broken.",
        "A bullet in the left shoulder is no joke.",
        "He broke his word, with her silence in his arm.",
    ],
)
def test_nobody_is_hurt(text: str) -> None:
    assert said(text, "injuries") == []


def test_how_it_came_is_surer_than_that_it_is_there() -> None:
    told = claims(
        "Tom broke his left arm. His left arm was bandaged. His left arm ached.", "injuries"
    )
    assert [claim.confidence for claim in told] == [
        Confidence.STATED,
        Confidence.IMPLIED,
        Confidence.GUESSED,
    ]
