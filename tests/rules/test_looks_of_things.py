"""What a thing looks like in one scene and in the next, told plainly."""

import re

import pytest

from telling import check

BETWEEN = ("It rained for a while. Nobody came.", "***")


def _codes(first: str, second: str) -> list[str]:
    lines = ("“Well,” said Marcus. “Well,” said Helen.", first, *BETWEEN, second)
    return re.findall(r"\^ ([A-Z]\d{3})", check("\n".join(lines)))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Helen walked with an ebony stick.", "Helen leaned on the birch stick."),
        ("Helen walked with an ebony stick.", "Helen came, her birch stick in her hand."),
        ("Marcus drove an old blue Volvo.", "Marcus parked the green Volvo by the gate."),
        ("On the table lay a silver revolver.", "Marcus picked up the black revolver."),
        ("A wooden gate closed off the yard.", "Marcus pushed the iron gate open."),
        ("Helen took a white scooter.", "The red scooter would not start."),
        ("A black limousine drew up.", "The white limousine drove off."),
        ("Helen took a glass paperweight.", "She put the bronze paperweight back."),
        ("A tabby kitten slept there.", "The white kitten woke up."),
        ("Helen owned a white pony.", "The black pony put its head over the fence."),
        ("I owned a blue dinghy.", "I pulled the red dinghy up."),
        ("There is a red telephone on the desk.", "The black telephone rings."),
        ("A handwritten letter lay there.", "Helen read the typed letter again."),
    ],
)
def test_the_one_thing_of_its_name_has_other_looks(first: str, second: str) -> None:
    assert set(_codes(first, second)) <= {"O202", "O203"}
    assert _codes(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Marcus drove a blue Volvo.", "Helen's green Volvo was in the garage."),
        ("Marcus carried a brown briefcase.", "Helen put down Helen's black briefcase."),
        ("A black limousine drew up.", "A white limousine drove off."),
        ("A black limousine drew up.", "Helen's white limousine stood in the yard."),
        ("Helen lost the black umbrella.", "The new red umbrella was small."),
        ("They passed a stone bridge.", "The second, wooden bridge was broken."),
        ("“I want a blue bicycle,” said Helen.", "Helen got the red bicycle."),
        ("A red bus went by.", "The yellow bus was late."),
        ("Helen saw a red light.", "The green light came on."),
        ("A black man came in.", "The white man left."),
        ("A wooden box stood there.", "The oak box was shut."),
        ("Marcus had a silver watch.", "The steel watch ticked."),
        ("There was a black horse in the stable.", "Helen's grey horse was outside."),
    ],
)
def test_two_things_of_one_name_differ(first: str, second: str) -> None:
    assert _codes(first, second) == []


def test_what_somebody_wears_is_told_within_the_scene_only() -> None:
    assert _codes("Helen wore a green dress.", "Helen's red dress was torn.") == []
