"""Relatives, figures and faces, and what only the living do."""

import pytest

from claiming import claims, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Her brother Tom came.", ["Tom: brother of Her"]),
        ("Tom, her brother, sat.", ["Tom: brother of her"]),
        ("Tom was her brother.", ["Tom: brother of her"]),
        ("They met Ann's uncle, Mr. Wood, there.", ["Mr. Wood: uncle of Ann"]),
        ("Tom was the brother of Ann.", ["Tom: brother of Ann"]),
        ("“My uncle, John Clayton, is lost,” he said.", ["John Clayton: uncle of My (spoken)"]),
        ("Tom was not her brother.", ["Tom: not brother of her"]),
        ("“Where is your mother, Tom?” she asked.", []),
        ("“He came with my sister, Tom.”", []),
        ("Her brother came.", ["Her: brother here"]),
        ("A father knows.", []),
    ],
)
def test_who_is_whose_relative(text: str, expected: list[str]) -> None:
    assert said(text, "family") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She was a tall, thin woman.", ["She: tall", "She: thin"]),
        ("He was stout.", ["He: stout"]),
        ("He was not tall.", ["He: not tall"]),
        ("Mara was left-handed.", ["Mara: left-handed"]),
        ("He was a clean-shaven man.", ["He: clean-shaven"]),
        ("He had a handsome, clean-shaven face.", ["He: clean-shaven"]),
        ("She tugged his beard.", ["his: bearded"]),
        ("Tom had a black moustache.", ["Tom: bearded"]),
        ("Tom shaved off his beard.", ["his: changed"]),
        ("Tom had a scar on his left cheek.", ["his: scar on the left cheek"]),
        ("The tower was tall. He was too short of breath.", []),
        ("The bearded man and the left-handed one spoke.", []),
        ("A beard is warm. He had the scar on the wall.", []),
    ],
)
def test_figures_and_faces(text: str, expected: list[str]) -> None:
    assert said(text, "height", "build", "handedness", "marks") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tom nodded. Tom smiled.", ["Tom: nodded"]),
        ("“Yes,” said Ann.", ["Ann: said"]),
        ("“Tom nodded,” said Ann.", ["Ann: said"]),
        ("Tom slept. He nodded.", []),
        ("“Yes!” cried Tom's cook.", []),
    ],
)
def test_what_named_people_do(text: str, expected: list[str]) -> None:
    assert said(text, "acts") == expected


def test_an_act_is_quoted_with_its_name() -> None:
    (claim,) = claims("“Yes,” said Ann.", "acts")
    assert claim.excerpt.text == "said Ann"
