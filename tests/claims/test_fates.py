"""What becomes of things, in the many ways in which it is told."""

import pytest

from claiming import claims
from continuity.claims.claim import Claim, Thing


def _told(text: str) -> list[str]:
    """Without what is merely spoken of or brought in."""
    lines = [_line(claim) for claim in claims(text, "fates")]
    return [line for line in lines if not line.startswith(("spoken of", "another"))]


def _line(claim: Claim) -> str:
    value = claim.value
    assert isinstance(value, Thing)
    return f"{value.family}: {value.noun}"


@pytest.mark.parametrize(
    "text",
    [
        "The letter came in May, and she burned it.",
        "He tore that letter across, and across again.",
        "The dog got hold of the letter and tore it to pieces.",
        "She dropped the letter into the fire.",
        "The letter went up in flames with the rest of the study.",
        "He sat down in June to make an end of it, and tore up the letter.",
        "Nothing was left of the letter.",
    ],
)
def test_what_is_burned_or_torn_is_destroyed(text: str) -> None:
    assert _told(text) == ["destroyed: letter"]


@pytest.mark.parametrize(
    "text",
    [
        "He threw the ring down the well.",
        "He flung the ring as far as he could out into the lake.",
        "The ring went over the side at Gibraltar.",
        "She let the ring go.",
        "They had the ring buried with him.",
        "The ring was at the bottom of the harbour.",
    ],
)
def test_what_goes_into_deep_water_is_gone_for_good(text: str) -> None:
    assert _told(text) == ["gone for good: ring"]


@pytest.mark.parametrize(
    "text",
    [
        "He sold his watch to the jeweller.",
        "She lent him her watch.",
        "I gave Dad's watch to the boy.",
        "They had swapped the watch for two loaves.",
        "He took the watch to the pawnbroker's.",
        "She pushed the watch through the letterbox.",
    ],
)
def test_what_is_sold_or_lent_is_parted_with(text: str) -> None:
    assert _told(text)[0] == "parted with: watch"


def test_an_empty_sheath_has_lost_its_knife() -> None:
    assert "gone: knife" in _told("She put her hand to her belt and the sheath was empty.")


def test_who_works_a_part_has_the_whole_in_hand() -> None:
    assert "in hand: camera" in _told("He ducked his head and racked out the bellows.")


def test_the_pieces_are_those_of_something_that_broke() -> None:
    assert _told("The pieces were all over the tiles.") == ["destroyed: it"]


def test_a_thing_whose_noun_is_in_no_list_may_be_lost_too() -> None:
    assert "parted with: crozier" in _told("The bishop traded his crozier for a mule.")
    assert _told("She lost her temper and gave her word to the man.") == []


@pytest.mark.parametrize(
    "text",
    [
        "He took the watch out of his pocket.",
        "She was wearing the watch.",
        "The watch was in his hand before he knew it.",
        "“Ten to nine,” he said, and looked at the watch.",
    ],
)
def test_what_is_taken_out_worn_or_looked_at_is_in_hand(text: str) -> None:
    assert _told(text) == ["in hand: watch"]


@pytest.mark.parametrize(
    "text",
    [
        "He had never worn the ring.",
        "She remembered how he wore the ring.",
        "He wanted to throw the ring into the sea.",
        "He would have thrown the ring into the sea.",
        "He did not burn the letter.",
        "She held a photograph of the ring.",
    ],
)
def test_what_is_not_done_now_tells_nothing(text: str) -> None:
    assert _told(text) == []


def test_lights_clocks_and_bottles_have_states_of_their_own() -> None:
    assert _told("The candle guttered and went out.") == ["out: candle"]
    assert _told("By the light of the candle he read on.") == ["shines: candle"]
    assert _told("The clock in the hall had stopped at ten to four.") == ["not working: clock"]
    assert _told("The clock in the hall struck six.") == ["works: clock"]
    assert _told("He drained the flask.") == ["empty: flask"]
    assert _told("He took a pull from the flask.") == ["drunk from: flask"]


def test_what_is_found_or_mended_is_back() -> None:
    assert _told("He found the ring.") == ["back: ring"]
    assert _told("The vase was mended.") == ["back: vase"]
