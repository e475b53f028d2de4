"""One state told twice, in words that have little in common."""

import pytest

from telling import check


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Mara had rented the room for nineteen years.", "“I have been his tenant for fourteen years,” said Mara."),
        ("Mara had been a widow for six years.", "“Mara’s husband died nine years ago,” said Tom."),
        ("They had been married eleven years.", "“Seven years we’ve been man and wife,” said Tom."),
        ("“I married Tom four years ago,” said Mara.", "Mara and Tom had been married for nine years."),
        ("Tom had known Mara for ten years.", "“I met Mara four years ago, at a fair,” said Tom."),
        ("Mara had been in prison for eight years.", "“Five years inside,” said Tom, “and she comes out fat.”"),
        ("Mara hadn’t spoken to her sister in twelve years.", "“I’ve not had a word from my sister for seven years,” said Mara."),
        ("Tom had not touched a drop in three years.", "“Five years sober,” said Tom."),
        ("“We’ve been at sea for eleven days,” said Tom.", "“Five weeks at sea,” said Tom, “and not a bird.”"),
        ("Mara has played the cello for thirty-one years.", "“I took up the cello seventeen years ago,” says Mara."),
        ("Tom had been mayor for nine years.", "“I was elected mayor sixteen years ago,” said Tom."),
        ("“I quit smoking six years ago,” said Tom.", "Tom had not smoked for eleven years."),
        ("Tom had come to the island seven years earlier, with a goat.", "“I’ve been on this island for twelve years,” said Tom."),
        ("The shop had stood empty for six years.", "“It’s been empty three years, that shop,” said Tom."),
    ],
)  # fmt: skip
def test_two_lengths_of_one_state_are_found(first: str, second: str) -> None:
    assert "T104" in check(f"{first} Nobody spoke.\n{second}")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Mara had rented the room for nineteen years.", "“I have had this cat for fourteen years,” said Mara."),
        ("Mara had worked at the mill for six years.", "“Mara’s husband died nine years ago,” said Tom."),
        ("Mara had not spoken to Tom in twelve years.", "“I spoke to Ann for two days,” said Mara."),
        ("“I married Tom four years ago,” said Mara.", "Ann and Paul had been married for nine years."),
        ("Tom bought the boat six years ago.", "“I’ve owned this coat for eleven years,” says Tom."),
        ("“I quit smoking six years ago,” said Tom.", "Tom had smoked for eleven years."),
        ("In her twelve years at the mill Mara had never been late.", "Mara had been at the bank for three years."),
    ],
)  # fmt: skip
def test_lengths_of_two_states_are_not_held_against_each_other(first: str, second: str) -> None:
    assert "T104" not in check(f"{first} Nobody spoke.\n{second}")


def test_a_crossing_that_is_said_to_take_two_lengths_is_asked_about_once() -> None:
    told = check(
        "The crossing would take four days, Tom said.\n“The crossing takes nine days,” said Ann."
    )
    assert told.count("T102") == 1
    assert "T104" not in told
