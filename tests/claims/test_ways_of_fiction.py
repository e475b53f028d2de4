"""The ways in which novelists word what somebody looks like, wears, cannot do, or how old he is."""

import pytest

from claiming import said


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ann had eyes the colour of slate.", ["Ann: like slate"]),
        ("Her eyes, dark as sloes, went past him.", ["Her: like sloes"]),
        ("Her eyes were like cornflowers.", ["Her: like cornflowers"]),
        ("His hair was black as pitch.", ["His: black", "His: like pitch"]),
        ("Tom had hair like straw.", ["Tom: like straw"]),
        ("Ann had her mother's grey eyes.", ["Ann: grey"]),
        ("She has a long face, freckled to the hairline, and brown eyes.", ["She: brown"]),
        ("She came down with a candle, a tall girl with green eyes.", ["She: green"]),
    ],
)
def test_a_colour_is_told_by_what_it_is_like(text: str, told: list[str]) -> None:
    assert said(text, "eyes", "hair") == told


@pytest.mark.parametrize("text", ["Her eyes were like a cat's.", "Hair like Ann's is rare."])
def test_what_has_no_colour_gives_none(text: str) -> None:
    assert said(text, "eyes", "hair") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("She stood six feet two in her stockings.", ["She: tall"]),
        ("He had to stoop under the lintel.", ["He: tall"]),
        ("She barely came up to his shoulder.", ["She: short"]),
        ("Tom was a bear of a man.", ["Tom: big"]),
        ("Tom was a small neat man.", ["Tom: small"]),
        ("The wall was six feet high.", []),
        ("Tom was six years old.", []),
    ],
)
def test_how_tall_somebody_is_shows(text: str, told: list[str]) -> None:
    assert said(text, "height") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ann came in from the garden in a yellow dress.", ["Ann: yellow dress"]),
        ("There was mud on the hem of her blue skirt.", ["her: blue skirt"]),
        ("She was barefoot.", ["She: barefoot"]),
        ("Her red coat hung on the hook.", []),
        ("“I like your red coat,” said Tom.", []),
    ],
)
def test_what_somebody_has_on(text: str, told: list[str]) -> None:
    assert said(text, "clothes") == told


def test_where_somebody_dresses_only_that_is_noted() -> None:
    assert said("Ann took off her red coat.", "clothes") == ["?: changes"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Tom struck out for the shore.", ["Tom: swim"]),
        ("Ann backed the car out of the garage.", ["Ann: drive"]),
        ("Tom could neither read nor write.", ["Tom: never read"]),
        ("Tom was reading the newspaper.", ["Tom: read"]),
        ("Tom sat astride the ridge, whistling.", ["Tom: heights"]),
        ("My father never touched a drop in his life.", []),
        ("There was whisky on his breath.", ["his: alcohol"]),
        ("Tom hadn’t a word of French.", ["Tom: never French"]),
        ("Ann had the lamb.", ["Ann: meat"]),
        ("Tom never wore a watch.", ["Tom: never watch"]),
        ("Tom looked at his watch.", ["his: watch"]),
        ("Ann could not play a note.", ["Ann: never an instrument"]),
        ("Ann sat down and played a waltz.", ["Ann: an instrument"]),
    ],
)
def test_what_somebody_cannot_do_and_does(text: str, told: list[str]) -> None:
    assert said(text, "habits") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("I was twenty-three when I came here, and I have been here for forty-two years.", ["I: twenty-three and 42 years since [64, 67)"]),
        ("Dr. Amin had turned sixty in the spring.", ["Dr. Amin: sixty [60, 61)"]),
        ("“Nine,” said Ann.", ["?: nine [9, 10) (spoken)"]),
        ("Emma is in the third grade.", ["Emma: in third grade [7, 11)"]),
        ("By the time she had turned sixty in May, it was over.", []),
    ],
)  # fmt: skip
def test_ages_that_must_be_worked_out(text: str, told: list[str]) -> None:
    assert said(text, "age") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In 1940 Ann was twelve.", ["Ann: twelve in 1940 [1927, 1929)"]),
        (
            "Ann died in the spring of 1950, at the age of thirty.",
            ["Ann: thirty in 1950 [1919, 1921)"],
        ),
    ],
)
def test_a_year_and_an_age_tell_the_year_of_birth(text: str, told: list[str]) -> None:
    assert said(text, "birth") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("They sat in the kitchen of Mr Gorse, the school cook, and waited.", ["Mr Gorse: school cook"]),
        ("Leo has been your chauffeur for years.", ["Leo: chauffeur"]),
        ("Tom had been a surgeon too long.", ["Tom: surgeon"]),
        ("On paper, Tom was a surgeon.", []),
    ],
)  # fmt: skip
def test_what_somebody_does_for_a_living(text: str, told: list[str]) -> None:
    assert said(text, "work") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Captain Marsh stood at the rail.", ["Captain Marsh: captain"]),
        ("Marsh had been a lieutenant for six weeks.", ["Marsh: lieutenant"]),
        ("Captain Marsh had been promoted in May.", ["Captain Marsh: another rank"]),
        ("He would be a captain if he lived.", []),
    ],
)
def test_a_rank_is_told_by_a_title_or_outright(text: str, told: list[str]) -> None:
    assert said(text, "rank") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Tom drove a cab.", ["Tom: drove a cab"]),
        ("Ann taught chemistry.", ["Ann: taught chemistry"]),
        ("Tom hung up his postman’s bag.", ["his: postman"]),
    ],
)
def test_work_is_told_by_what_is_done_and_carried(text: str, told: list[str]) -> None:
    assert said(text, "work") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Hugh had three daughters and no money.", ["Hugh: three daughters"]),
        ("I never had a brother.", ["I: no brother"]),
        ("All five of her grandchildren came.", ["her: five grandchildren", "her: grandchildren"]),
        ("Frank was the baby of the family.", ["Frank: youngest"]),
        ("Henry had been divorced for years.", ["Henry: divorced"]),
    ],
)
def test_who_has_how_many_of_a_family(text: str, told: list[str]) -> None:
    assert said(text, "siblings") == told


def test_what_is_told_behind_a_tag_is_told_and_not_spoken() -> None:
    assert said("“Sirs,” said Hugo, and stroked his beard.", "marks") == ["his: bearded"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Tom, with the shaved head, laughed.", ["Tom: bald"]),
        ("Ann wound a greasy curl round her finger.", ["Ann: some hair"]),
        ("The crown of his head shone.", ["his: bald"]),
        ("She ran a palm over my buzz cut.", ["my: short"]),
        ("He drew a finger along his naked upper lip.", ["his: clean-shaven"]),
        ("She wore her hair in a long braid.", ["She: long"]),
    ],
)
def test_hair_and_beards_show_in_what_is_done_with_them(text: str, told: list[str]) -> None:
    assert said(text, "marks") == told
