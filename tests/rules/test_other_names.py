"""First names, surnames and ranks that change: cases beside those on the pages."""

import pytest

from telling import read, report_on

_MALIN = "“Wait,” said Malin. " + "Malin sat down. Malin rose. Malin turned. " * 4 + "\n"
_DOCTOR = "“Sit down,” said Dr. Vale. Dr. Vale smiled. Dr. Vale rose. Dr. Vale left.\n"


def _told(story: str) -> list[str]:
    found = report_on(read(story)).diagnostics
    return [f"{one.code} {one.severity.word} {one.notes[0].evidence.quote}" for one in found]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("“Malin Carver!” cried the guard.", ["N201 warning Malin Carver"]),
        ("The list said Malin Carver.", ["N201 hint Malin Carver"]),
        ("“Malin Carver was another girl,” said the guard. “Carver is dead.”", []),
        ("“Malin Carver, of Leiden, is dead,” said the guard.", []),
        ("“Malin Carver!” cried the guard. “Malin Baxter!” cried the other.", []),
    ],
)
def test_a_surname_of_nobody_else_is_a_slip(line: str, told: list[str]) -> None:
    assert _told(f"Malin Cooper shut the door. {_MALIN}{line}") == told


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("“I am Dr. Susan Vale,” she said.", ["N202 warning Dr. Susan Vale"]),
        ("“I am Dr. S. Vale,” she said.", []),
        ("“I am Dr. Sarah Vale,” she said.", []),
        ("“I am Miss Susan Vale,” she said.", []),
    ],
)
def test_a_doctor_has_one_first_name(line: str, told: list[str]) -> None:
    assert _told(f"“Dr. Sarah Vale,” said the card.\n{_DOCTOR}{line}") == told


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("“Good morning, Sergeant Hale,” said Ann.", ["N204 warning Sergeant Hale"]),
        ("“Good morning, Miss Hale,” said Ann.", []),
        ("“Good morning, Sergeant Hale,” said Ann. “Sergeant Hale!”", []),
    ],
)
def test_an_officer_has_one_rank(line: str, told: list[str]) -> None:
    story = "“This is Inspector Hale. Inspector Hale is new,” said Ann. Hale rose. Hale sat. Hale left.\n"
    assert _told(story + line) == told


def test_whoever_commands_a_ship_is_her_captain() -> None:
    story = "Commander Josiah Hale came on deck. Hale rose. Hale sat. Hale left.\n"
    assert _told(story + "“Good morning, Captain Hale,” said Ann.") == []
