"""Eyes and hair."""

import pytest

from claiming import claims, said
from continuity.claims.claim import Confidence, Shades, Words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mara has green eyes.", ["Mara: green"]),
        ("Then Mara’s wide green eyes met his brown eyes.", ["Mara: green", "his: brown"]),
        ("Mara's eyes were brown.", ["Mara: brown"]),
        ("Her eyes were a startling blue.", ["Her: blue"]),
        ("She had nut-brown hair and eyes of a startling blue.", ["She: blue"]),
        ("Her eyes, blue and wide, met mine.", ["Her: blue"]),
        ("The blue-eyed man laughed.", ["The blue-eyed man: blue"]),
        ("Blue-eyed Mara laughed.", ["Mara: blue"]),
        ("Mara was blue-eyed and tall.", ["Mara: blue"]),
        ("Tom, with his grey eyes, looked on.", ["his: grey"]),
        ("He was a tall man with cold grey eyes.", ["He: grey"]),
        ("I have green eyes.", ["I: green"]),
        ("Her eyes were blue-grey, like the sea.", ["Her: blue-grey"]),
        ("“No,” she said, blue eyes blazing.", ["she: blue"]),
        ("Tom stood by the wall, with grey eyes and a limp.", ["Tom: grey"]),
        ("She was a very pretty girl, with her mother’s black eyes.", ["her mother: black"]),
    ],
)
def test_whose_eyes_have_which_colour(text: str, expected: list[str]) -> None:
    assert said(text, "eyes") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Her eyes were not green.", ["Her: not green"]),
        ("Her eyes weren’t green.", ["Her: not green"]),
        ("Mara did not have green eyes.", ["Mara: not green"]),
        ("He did not see her green eyes.", ["her: green"]),
    ],
)
def test_a_denial_counts_only_where_it_stands_over_the_colour(
    text: str, expected: list[str]
) -> None:
    assert said(text, "eyes") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Were her eyes blue?", ["her: blue (supposed)"]),
        ("If her eyes were blue, he would know.", ["her: blue (supposed)"]),
        ("She looked at him as if her green eyes could burn.", ["her: green (supposed)"]),
        ("He wondered whether her green eyes had seen him.", ["her: green"]),
        ("“Mara has brown eyes,” said Tom.", ["Mara: brown (spoken)"]),
        ("“Open those blue eyes of yours,” said Jack.", ["yours: blue (spoken)"]),
    ],
)
def test_how_earnestly_a_colour_is_said(text: str, expected: list[str]) -> None:
    assert said(text, "eyes") == expected


@pytest.mark.parametrize(
    "text",
    [
        "His eyes were dark, his jaw clenched.",
        "Her eyes were black with anger.",
        "She closed her eyes, blue smoke rising.",
        "In that light her eyes were green.",
        "Her eyes glowed green, and his glowing golden eyes answered.",
        "Tom watched Mara, green eyes shining.",
        "His hands on the wheel, blue eyes fixed on the road.",
        "Nobody with blue eyes is to be trusted.",
        "Her eyes were on the blue sea.",
    ],
)
def test_moods_and_lights_and_eyes_of_nobody_say_nothing(text: str) -> None:
    assert said(text, "eyes") == []


def test_a_dark_look_is_only_a_guess_at_a_colour() -> None:
    (claim,) = claims("He leaned forward, his dark eyes intent.", "eyes")
    assert claim.confidence is Confidence.GUESSED


def test_what_is_taken_for_granted_in_speech_is_surer_than_what_is_asserted() -> None:
    given = claims("“Open those blue eyes of yours,” said Jack.", "eyes")
    told = claims("“Mara has brown eyes,” said Tom.", "eyes")
    assert [claim.confidence for claim in given + told] == [Confidence.STATED, Confidence.IMPLIED]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Her hair was blonde and severe.", ["Her: blonde"]),
        ("Her hair, long and golden, fell down.", ["Her: golden"]),
        ("She was a blonde young lady.", ["She: blonde"]),
        ("He loved the dark coils of her hair.", ["her: dark"]),
        ("He bared his blond head to the haze.", ["his: blond"]),
        ("The wind lifted his sandy fringe.", ["his: sandy"]),
        ("She came in, black hair scraped into a knot.", ["She: black"]),
        ("Her black coat and wet hair dripped.", []),
        ("His hair had been black once.", []),
        ("Her hair was already turning grey.", []),
        ("There was flour on her white hair, like dust.", []),
    ],
)
def test_whose_hair_has_which_colour(text: str, expected: list[str]) -> None:
    assert said(text, "hair") == expected


@pytest.mark.parametrize("text", ["She dyed her hair red.", "Mara’s hair was dyed black."])
def test_dyeing_is_a_change_and_no_colour(text: str) -> None:
    (claim,) = claims(text, "hair")
    assert isinstance(claim.value, Words)


def test_shades_of_one_colour_fit_each_other() -> None:
    values = [
        claim.value
        for claim in claims(
            "His slate eyes, his grey eyes, his hazel eyes, his brown eyes.", "eyes"
        )
    ]
    slate, grey, hazel, brown = (value for value in values if isinstance(value, Shades))
    assert slate.fits(grey)
    assert hazel.fits(brown)
    assert not grey.fits(brown)


def test_the_quote_holds_owner_and_colour() -> None:
    (claim,) = claims("Then Mara’s wide green eyes fell.", "eyes")
    assert claim.excerpt.text == "Mara’s wide green eyes"
