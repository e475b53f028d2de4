"""Who is somebody in a short story, where each name counts."""

import pytest

from continuity import assets
from continuity.canon.identity import Identity, add, identify
from continuity.prose.paragraphs import read
from continuity.prose.speech import QuoteStyle
from continuity.story.text import ParagraphKind


def identity_of(text: str) -> Identity:
    lexicon = assets.lexicon()
    readings = (
        read(line, ParagraphKind.PROSE, lexicon, QuoteStyle.DOUBLE)
        for line in text.split("\n")
        if line
    )
    return identify(add(one.names for one in readings), (), lexicon)


def people(text: str) -> set[str]:
    return {one.name for one in identity_of(text).people}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“Sit down,” said Vrenska. It was late.", "Vrenska"),
        ("He had a clerk named Thrale, and he was fond of him.", "Thrale"),
        ("The boy’s name was Ombry and he was six.", "Ombry"),
        ("They were met by her brother Tolliver.", "Tolliver"),
        ("It was kept for what Priya did.", "Priya"),
        ("We walked there once with Bridie Lamb.", "Bridie Lamb"),
        ("In the hall old Prusk laughed and he held out his hand.", "Prusk"),
        ("All that year Mum kept bees.", "Mum"),
        ("We ran, because Papa had seen the smoke.", "Papa"),
        ("The tea was cold because Cook had let it stand.", "Cook"),
        ("“Out of the question,” said the Bishop. She laughed.", "Bishop"),
        ("There was the Reaper. “Nonsense,” said the Reaper.", "Reaper"),
    ],
)
def test_one_plain_sign_is_enough_in_a_short_story(text: str, name: str) -> None:
    assert people(text) == {name}


@pytest.mark.parametrize(
    "text",
    [
        "They had sailed from Trezant before the rain. He was tired.",
        "“Is it far?” the young man from Trezant asked her.",
        "It was a village called Trezant. She had been there.",
        "He owned a sword. It was called Orlbane, and he kept it bright.",
        "Stooping, he went in. “No,” she said.",
        "Gritting himself against it, he went in.",
        "“Cornflakes,” she said.",
        "My Mother was ill, and your Mother was not.",
        "“Come here, Mum,” said a voice.",
        "“Wait for the box,” said the Sicilian sailor.",
        "She had sold it to the Bishop.",
        "It happened on the way to Trezant. Trezant had once been great.",
    ],
)
def test_a_capital_without_a_sign_is_nobody(text: str) -> None:
    assert people(text) == set()


def test_a_captain_with_a_name_is_the_captain() -> None:
    assert people("Captain Moss sat down. “Well,” said the Captain.") == {"Captain Moss"}


def test_what_is_plain_in_a_story_is_not_in_a_novel() -> None:
    novel = "Ann Reed smiled. Tom Reed smiled back.\n" * 400
    assert people(novel + "“Sit down,” said Vrenska. It was late.") == {"Ann Reed", "Tom Reed"}
