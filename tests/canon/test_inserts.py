"""Letters, dreams, tales and lies within a scene, each as a whole."""

import pytest

from a_scene import KNOWN, told
from continuity.canon.inserts import inserts
from continuity.canon.lines import lay_out
from continuity.claims.claim import Manner
from continuity.prose.segmentation import manuscript
from continuity.story.manuscript import Source

LONG = "The rain fell on the roof and in the yard, and nobody came to the door until it was dark."
AROUND = f"{LONG}\n{LONG}\n{LONG}\n"


def _inserts(story: str) -> list[tuple[str, int, int]]:
    """The manner of each, and its first and last paragraph, counted behind three plain ones."""
    read = told(AROUND + story + "\n" + AROUND, known=KNOWN)
    lines = lay_out(read.paragraphs, read.readings, read.identity)
    return [(one.manner.value, one.first - 3, one.last - 3) for one in inserts(lines)]


@pytest.mark.parametrize(
    ("story", "last"),
    [
        ("Dear Ann,\nThe sea is loud.\nWe sleep little.\nYours ever,\nTom", 4),
        ("My dearest Ann:\nThe sea is loud.\nWith love, Tom", 2),
        ("Hi Ann,\nThe sea is loud.\n—Tom", 2),
        ("Dear Ann,\nThe sea is loud.\nLove,\nTom\nP.S. Bring salt.", 4),
        ("Leeds, 3 March\nDear Ann,\nThe sea is loud.\nSincerely,\nTom", 4),
        ("From: Ann Reed\nSubject: the sea\nIt is loud here.", 2),
        ("LEEDS, March 3 — The sea was loud, and nobody came.", 0),
        ("Mara: Where are you?\nTom: At the quay.\nMara: Wait there.", 2),
    ],
)
def test_a_letter_reaches_from_its_dateline_to_its_signature(story: str, last: int) -> None:
    assert _inserts(story) == [("written", 0, last)]


@pytest.mark.parametrize(
    "story",
    [
        "“Dear Ann!” said Tom.\nHe sat down.\nTom",
        "Hello there,\nhe said, and sat.",
        "Tom: he never came.\nAnn sat down.",
        "The letter came at noon.\nThe sea was loud.",
    ],
)
def test_what_only_looks_like_a_letter_is_told(story: str) -> None:
    assert _inserts(story) == []


def test_what_is_announced_as_written_is_written() -> None:
    assert _inserts("The note was short, and it read:\nThe sea is loud.") == [("written", 1, 1)]


def test_a_dream_reaches_to_the_waking() -> None:
    story = "Tom dreamed of the sea.\nIt was red.\nIt was warm.\nThen he woke. The sea was green."
    assert _inserts(story) == [("dreamt", 0, 3)]


def test_who_must_have_dozed_off_has_dreamt_what_stands_before() -> None:
    assert _inserts("Tom stood by the stove.\nShe must have dozed off. It was dark.") == [
        ("dreamt", 0, 1)
    ]


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        ("“Once there was a king,” said Tom.", [("supposed", 0, 0)]),
        ("Once upon a time there was a king.", [("supposed", 0, 0)]),
        ("“The sea is red,” Tom lied.", [("supposed", 0, 0)]),
        ("“The sea is red,” said Tom.\nIt was a lie.", [("supposed", 0, 0)]),
        ("“The sea is red,” said Tom.\n“You’re lying,” said Ann.", [("supposed", 0, 1)]),
        ("“The sea is red,” said Tom with heavy sarcasm.", [("supposed", 0, 0)]),
        ("“The sea is red,” said Tom.\nIt was true.", []),
        ("“The sea is red,” said Tom.\nIt lay there.", []),
    ],
)
def test_tales_lies_and_jokes_are_not_said_to_be_so(
    story: str, expected: list[tuple[str, int, int]]
) -> None:
    assert _inserts(story) == expected


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        ("Years earlier, Tom had stood here.\nThe sea was red.\nNow it was green.", (0, 1)),
        ("Years earlier, Tom had stood here.\nThe sea was red.", (0, 0)),
        ("Tom had come by sea. He had seen it burn, and had wept.", (0, 0)),
    ],
)
def test_a_look_back_ends_where_a_word_leads_back(story: str, expected: tuple[int, int]) -> None:
    assert _inserts(story) == [("thought", *expected)]


def test_a_letter_that_is_the_whole_scene_is_told() -> None:
    read = told(f"Dear Ann,\n{LONG}\n{LONG}\nYours,\nTom", known=KNOWN)
    lines = lay_out(read.paragraphs, read.readings, read.identity)
    assert Manner.WRITTEN not in {one.manner for one in inserts(lines)}


def test_in_a_letter_i_is_whoever_signs_it() -> None:
    letter = "Dear Ann,\nI hear the sea.\nYours,\nTom Hale"
    read = told(f"{AROUND}{letter}\n{AROUND}", known=KNOWN)
    assert read.meaning("I") == ["Tom Hale"]
    assert not read.scene.first_person


def test_the_date_above_a_letter_opens_no_scene() -> None:
    text = (
        f"{LONG}\n\nLeeds, 3 March 1901\n\nDear Ann,\n\nThe sea is loud.\n\nYours,\n\nTom\n\n{LONG}"
    )
    book = manuscript([Source("story.md", text, markdown=True)]).book
    assert len(list(book.scenes())) == 1
