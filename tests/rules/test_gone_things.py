"""Things that are gone and are there again (O102)."""

import re

import pytest

from telling import check

_PEOPLE = "“Well,” said Anna. Anna nodded. “Good,” said Tom. Tom smiled."


def _codes(*lines: str) -> list[str]:
    return re.findall(r"\^ (O102)", check("\n".join((_PEOPLE, *lines))))


@pytest.mark.parametrize(
    ("gone", "used"),
    [
        (
            "Anna tore up the letter and let the wind have it.",
            "Anna sat there with the letter in her lap.",
        ),
        ("The violin went into the stove that winter.", "Anna took down the violin and tuned it."),
        ("Tom lost his hat in the river.", "Tom took off his hat to the widow."),
        ("Anna lent him her watch.", "Anna looked at her watch. Ten to nine."),
        ("Somebody had stolen Tom's bicycle.", "Tom rode Tom's bicycle to the mill."),
        ("The car was a write-off, said the man.", "Anna backed the car out of the drive."),
        (
            "Anna unpicked the whole scarf.",
            "It was cold, and Anna pulled the scarf up over her mouth.",
        ),
        ("The clock in the hall had stopped at ten to four.", "The clock in the hall struck six."),
        ("Tom traded his sextant for a mule.", "Tom raised his sextant to the sun."),
    ],
)
def test_what_is_gone_is_not_used_in_another_scene(gone: str, used: str) -> None:
    assert _codes(gone, "It rained.", "***", used) == ["O102"]


def test_it_is_the_thing_that_the_paragraph_before_is_about() -> None:
    camera = "He used the big plate camera, the one with the bellows."
    sold = "In June Tom sold it."
    assert _codes(camera, sold, "***", "Tom racked out the bellows.") == ["O102"]


def test_the_pieces_are_those_of_the_cup_that_was_spoken_of() -> None:
    cup = "The blue cup stood on the highest shelf, beside the Madonna."
    broken = "There was a crash. The pieces were all over the tiles."
    assert _codes(cup, broken, "***", "Anna took down the blue cup.") == ["O102"]


@pytest.mark.parametrize(
    ("gone", "used"),
    [
        ("Anna burned the letter.", "A second letter came. Anna took out the letter."),
        ("Tom lost his hat in the river.", "Tom bought a new hat. He took off his hat."),
        ("Anna dreamed that she had burned the letter.", "Anna took out the letter."),
        ("Tom nearly dropped the ring into the lake.", "Tom turned the ring. He wore the ring."),
        ("Tom gave the pistol to Anna.", "Anna raised the pistol."),
        ("Anna lent him her pen, and he returned it.", "Anna took her pen out of her bag."),
        ("The photograph of the house was burned.", "Anna held the photograph of her father."),
        ("The car stopped.", "Anna drove the car home."),
        ("Tom blew out the candle, and lit the candle again.", "The candle threw a shadow."),
        ("Anna smashed the red cup.", "Tom took down the blue cup."),
        ("Anna tore up the letters.", "Anna held the letter from Tom."),
    ],
)
def test_what_was_had_again_or_is_another_one_may_be_used(gone: str, used: str) -> None:
    assert _codes(gone, "It rained.", "***", used) == []


def test_what_somebody_sold_another_may_have() -> None:
    assert _codes("Tom sold his watch.", "***", "Anna looked at her watch.") == []


def test_what_a_light_shows_within_the_scene_it_is_out_in() -> None:
    out = "Anna blew out the lamp."
    assert _codes(out, "Nobody moved.", "The lamp threw her shadow on the wall.") == ["O102"]
    assert _codes(out, "***", "The lamp threw her shadow on the wall.") == []


@pytest.mark.parametrize(
    "used",
    [
        "Anna got out the letter and spread it flat.",
        "The letter crackled in his pocket as he climbed.",
        "Tom handed her the letter without a word.",
        "Anna propped the letter against the milk jug.",
        "Her fingers closed on the letter.",
        "There was the letter, on the mat.",
        "Tom picked the letter up by one corner.",
    ],
)
def test_what_was_burned_is_not_shown_in_any_words(used: str) -> None:
    assert _codes("Anna read the letter and burned it.", "***", used) == ["O102"]


def _worn(*lines: str) -> list[str]:
    return re.findall(r"\^ (O103)", check("\n".join((_PEOPLE, *lines))))


def test_what_hangs_round_the_neck_is_not_on_the_finger() -> None:
    chain = "Anna wore the silver ring on a chain round her neck."
    assert _worn(chain, "It rained.", "Anna turned the silver ring on her finger.") == ["O103"]
    assert _worn(chain, "Anna sold the silver ring.", "He saw the silver ring on her finger.") == []


def test_what_is_put_on_another_finger_is_moved() -> None:
    ankle = "Anna had strapped the watch to her ankle."
    assert _worn(ankle, "It rained.", "The watch on her wrist said ten.") == ["O103"]
    assert (
        _worn(ankle, "Anna strapped the watch to her wrist.", "The watch on her wrist said ten.")
        == []
    )


def test_another_ring_may_be_worn_elsewhere() -> None:
    chain = "Anna wore the ring on a chain round her neck."
    assert _worn(chain, "Tom had bought a ring.", "She turned the ring on her finger.") == []
