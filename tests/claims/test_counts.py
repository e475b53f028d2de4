from claiming import claims
from continuity.claims.claim import Claim, Thing


def _counted(text: str) -> list[str]:
    return [_line(claim) for claim in claims(text, "numbers")]


def _line(claim: Claim) -> str:
    value = claim.value
    assert isinstance(value, Thing)
    return " ".join((value.family, f"{value.number:g}", *value.words, value.noun))


def test_who_speaks_of_the_six_means_all_there_are() -> None:
    assert _counted("The six ships of the fleet lay at anchor.") == ["set 6 ship"]
    assert _counted("He had lit all seven old lanterns.") == ["set 7 old lantern"]


def test_a_number_without_article_leaves_open_whether_there_are_more() -> None:
    assert _counted("There were four letters on the table.") == ["some 4 letter"]


def test_a_place_in_a_row_is_a_rank() -> None:
    assert _counted("Nobody had opened the fifth letter.") == ["rank 5 letter"]
    assert _counted("This was the eighth hidden door.") == ["rank 8 hidden door"]


def test_a_part_of_a_set_does_not_count_the_set() -> None:
    assert _counted("He took two of the six ships.") == []
    assert _counted("The other six ships lay at anchor.") == []


def test_measures_and_people_are_not_counted() -> None:
    assert _counted("The six years had gone by, and the six men were old.") == []


def test_what_is_denied_is_not_there() -> None:
    assert _counted("There were not four letters.") == []


def test_plurals_are_brought_to_one_form() -> None:
    assert _counted("The six boxes, the three bodies of law and the four mice.")[:1] == [
        "set 6 box"
    ]
    assert _counted("The four mice ran.") == ["set 4 mouse"]
    assert _counted("The four cities fell.") == ["set 4 city"]
