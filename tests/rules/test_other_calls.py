"""Who is called by a name that nobody bears."""

import pytest

from telling import read, report_on

_TALK = (
    "Ann came in. Paul sat by the stove. “You are late,” said Paul.\n"
    "“I know,” said Ann. “{called}”\n"
    "“Soup,” said Paul.\n"
)


@pytest.mark.parametrize(
    ("called", "told"),
    [
        ("Well, Robert, what is there?", ["Robert", "Paul"]),
        ("What is there, Robert?", ["Robert", "Paul"]),
        ("Well, Paul, what is there?", []),
        ("Well, darling, what is there?", []),
        ("I met Robert on the stairs. What is there?", []),
        ("Hark! What is there?", []),
        ("Robert.", []),
        ("Send for Anthony and Robert, will you?", []),
    ],
)
def test_of_two_who_talk_one_is_called_otherwise(called: str, told: list[str]) -> None:
    found = report_on(read(_TALK.format(called=called))).diagnostics
    notes = [note.evidence.quote for one in found if one.code == "N107" for note in one.notes]
    assert notes == told


def test_a_third_who_is_there_may_be_called() -> None:
    story = "Robert looked up. " + _TALK.format(called="Well, Robert, what is there?")
    assert [one.code for one in report_on(read(story)).diagnostics] == []
