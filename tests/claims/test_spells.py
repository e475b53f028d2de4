"""How long something has gone on, or how long ago it was, and whose it is."""

import pytest

from claiming import claims
from continuity.claims.claim import Stretch


def told(text: str) -> list[str]:
    """Each claim as "whose: length (kind): words"."""
    found = []
    for claim in claims(text, "how long"):
        value = claim.value
        assert isinstance(value, Stretch)
        whose = claim.subject.text if claim.subject else "?"
        kind = f" ({value.process})" if value.process else ""
        found.append(f"{whose}: {value.duration.said}{kind}: {' '.join(value.about)}")
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They had been married nine years.", "?: nine years: =marriage"),
        ("He's been dead eighty years.", "He: eighty years: =death"),
        ("They had known each other for five years.", "?: five years: =meeting"),
        ("He had known Mara five years.", "He: five years: =meeting ^mara"),
        ("For years she had lived alone.", "she: years: =dwell =alone"),
        ("We studied the fish for years before coming.", "?: years (done): =study fish &we"),
        ("She had worked at the mill for twelve years.", "She: twelve years: =work mill"),
        ("For six months, she'd lived among the masked.", "she: six months: =dwell among mask"),
        ("In the two years she had lived there, it burned.", "she: two years: =dwell"),
        ("We watched for three months.", "?: three months (done): =study &we"),
        ("Mara had spent seven years alone.", "Mara: seven years: =alone"),
        ("Mara spent ten years hunting whales.", "Mara: ten years: hunt whal"),
        ("Mara served ten years in the army.", "Mara: ten years: army"),
        ("After fifteen years of marriage, Mara left.", "?: fifteen years: =marriage"),
        ("Three years ago, Mara drowned a cat.", "Mara: Three years (ago): mara drown cat"),
        ("Mara drowned a cat three years ago.", "Mara: three years (ago): mara drown cat"),
        ("It was ten years since the fire.", "?: ten years (ago): fir"),
        ("The war had lasted six years.", "?: six years (whole): war"),
        ("They slept after the three-day voyage.", "?: three-day (whole): voyag"),
        ("He thought of his twenty years of teaching.", "his: twenty years: =teach"),
    ],
)
def test_a_length_is_told_with_what_it_is_of(text: str, expected: str) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "She had worked there for an hour.",
        "She had worked there for three more years.",
        "She had worked at the mill for twelve years before it burned.",
        "Three years ago.",
        "He had known her for five years.",
        "She had been two months pregnant.",
        "He had worked at the mill three years before it burned.",
        "He waited. Ago three years is not English.",
    ],
)
def test_what_does_not_reach_up_to_now_tells_nothing(text: str) -> None:
    assert told(text) == []
