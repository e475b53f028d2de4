"""Relatives who are about, people spoken of as alive, and more words for dying."""

import pytest

from claiming import claims, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Quite right,” said her father.", ["her: father here"]),
        ("Her father poured the wine.", ["Her: father here"]),
        ("Ann took off her shoes and danced with her father.", ["Ann: father here"]),
        ("She sat thinking of her husband at home by the radio.", ["her: husband here (thought)"]),
        ("“We could leave Alf with my mum,” she said.", ["my: mother alive (spoken)"]),
        ("“My husband is coming on Friday,” said Ann.", ["My: husband alive (spoken)"] * 2),
        ("Mrs Day had been a widow for years.", ["Mrs Day: husband dead"]),
        ("She wore her late husband's ring.", ["her: husband dead"]),
        ("When he was a widower, Tom drank.", []),
        ("She remembered how her father poured the wine.", []),
        ("Her father had poured the wine.", []),
        ("“My father is dead,” said Ann.", ["My: father dead (spoken)"]),
    ],
)
def test_whose_relatives_live(text: str, expected: list[str]) -> None:
    assert [one for one in said(text, "family") if " of " not in one] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Mrs. Vane must be told,” said Ann.", ["Mrs. Vane"]),
        ("“I'll ask Tom,” said Ann.", ["Tom"]),
        ("“I went, taking old Brand with me,” said Ann.", ["Brand"]),
        ("Even Arthur, who had come over from Kell, laughed.", ["Arthur"]),
        ("He came up the stairs with Biscuit's claws clicking behind him.", ["Biscuit"]),
        ("He remembered Biscuit's claws clicking behind him.", []),
        ("“Tom must not be told,” said Ann.", []),
        ("“I never asked Tom,” said Ann.", []),
    ],
)
def test_who_is_spoken_of_as_alive(text: str, expected: list[str]) -> None:
    found = [one for one in claims(text, "acts") if "is spoken of" in str(one.value)]
    assert [one.subject.text for one in found if one.subject] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We'd put Biscuit down in March.", ["Biscuit: dead"]),
        ("We buried Tom on the Tuesday.", ["Tom: dead"]),
        ("Tom put Ann down on the step.", []),
        ("She buried her face in her hands.", []),
    ],
)
def test_more_ways_to_be_dead(text: str, expected: list[str]) -> None:
    assert said(text, "death") == expected
