"""When something is of which a story has one."""

import pytest

from claiming import claims
from continuity.claims.claim import Stretch, Thing
from continuity.story.moments import DAY


def told(text: str) -> list[str]:
    """Each claim as "event: days from now" or "event: family number"."""
    found = []
    for claim in claims(text, "occasion"):
        value = claim.value
        if isinstance(value, Stretch):
            low, high = value.duration.hard.low / DAY, value.duration.hard.high / DAY
            found.append(f"{value.process}: {low:g} to {high:g}")
        else:
            assert isinstance(value, Thing)
            found.append(f"{value.noun}: {value.family} {value.number:g}")
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The wedding was tomorrow.", "wedding: 1 to 1"),
        ("“The long trial begins in three days,” said Mara.", "trial: 3 to 3"),
        ("“We have three days until the trial,” said Mara.", "trial: 3 to 3"),
        ("It was two days after the funeral.", "funeral: -2 to -2"),
        ("“Three days before the eclipse.”", "eclipse: 3 to 3"),
        ("“Tomorrow’s trial will be short,” said Mara.", "trial: 1 to 1"),
        ("The murder happened last night.", "murder: -1 to -1"),
        ("It was the day before the wedding.", "wedding: 1 to 1"),
        ("The murder was two nights ago.", "murder: -2 to -2"),
        ("Mara's wedding was set for Saturday.", "wedding: weekday 6"),
        ("The funeral is on 3 May.", "funeral: day of the year 503"),
        ("Nobody rebuilt it since the fire of 1887.", "fire: year 1887"),
        ("They had to postpone the wedding.", "wedding: moved 0"),
    ],
)
def test_an_event_is_told_with_its_day(text: str, expected: str) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The wedding dress is for tomorrow.",
        "Three days before the wedding, Mara ran away.",
        "Is the wedding tomorrow?",
        "The wedding is not tomorrow.",
        "If the trial is tomorrow, we are lost.",
        "They sat by the fire tonight.",
        "The trial lasted three days.",
        "They spoke of the murder last night.",
        "A wedding was tomorrow.",
        "The trial is on Saturdays.",
    ],
)
def test_what_tells_no_day_of_one_event_makes_no_claim(text: str) -> None:
    assert told(text) == []
