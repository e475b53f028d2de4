from claiming import claims
from continuity.claims.claim import Claim, Thing


def _looks(text: str) -> list[str]:
    told = claims(text, "things")
    return [_line(claim) for claim in told if isinstance(claim.value, Thing) and claim.value.words]


def _line(claim: Claim) -> str:
    value = claim.value
    assert isinstance(value, Thing)
    subject = claim.subject.text if claim.subject else "?"
    return f"{subject}: {value.family} {value.noun}: {value.words[0]}"


def test_what_is_somebodys_has_a_colour() -> None:
    assert _looks("She parked her dusty red barrow.") == ["her: colour barrow: red"]
    assert _looks("Mara's blue door was shut.") == ["Mara: colour door: blue"]


def test_what_is_somebodys_is_made_of_something() -> None:
    assert _looks("He raised his silver trophy.") == [
        "his: colour trophy: silver",
        "his: stuff trophy: silver",
    ]


def test_clothes_are_marked_for_they_change() -> None:
    assert _looks("She wore her green dress.") == ["her: worn colour dress: green"]


def test_looks_of_people_are_left_to_other_rules() -> None:
    assert _looks("Her blue eyes and his black beard were all that she saw.") == []


def test_two_colours_at_once_are_no_colour() -> None:
    assert _looks("She hoisted her red and white banner.") == []


def test_shoes_and_vehicles_are_of_a_kind() -> None:
    assert _looks("Mara stood there in her heavy boots.") == ["her: kind footwear: boot"]
    assert _looks("Mara's sedan was gone.") == ["Mara: kind vehicle: sedan"]


def test_what_is_nobodys_is_of_a_kind_too() -> None:
    assert _looks("The boots stood there.") == ["?: kind footwear: boot"]
    assert _looks("A revolver lay there.") == ["?: kind gun: revolver"]


def test_what_is_only_spoken_of_is_of_no_kind() -> None:
    assert _looks("“Where are your boots?” said Ann.") == []


def test_a_word_before_another_thing_is_no_kind() -> None:
    assert _looks("The coffee cup was empty.") == []
    assert _looks("He put the wine bottles down.") == []


def test_makes_of_cars_have_a_capital() -> None:
    assert _looks("Mara's Honda was gone.") == ["Mara: kind make: honda"]
    assert _looks("They crossed by the ford.") == []


def test_the_thing_has_looks_without_an_owner() -> None:
    assert _looks("A high stone wall ran there.") == ["?: stuff wall: stone"]
    assert _looks("They came to the brick garden wall.") == ["?: stuff wall: brick"]
    assert _looks("The round table stood there.") == ["?: shape table: round"]
    assert _looks("The Turkish carpet was worn.") == ["?: origin carpet: turkish"]


def test_looks_are_told_behind_the_thing_as_well() -> None:
    assert _looks("The wall was grey.") == ["?: colour wall: grey"]
    assert _looks("They came to a wall of brick.") == ["?: stuff wall: brick"]
    assert _looks("They found a box of silver coins.") == []


def test_what_is_no_thing_has_no_looks_without_an_owner() -> None:
    assert _looks("The green beyond was lovely.") == []


def test_a_thing_of_any_name_has_looks() -> None:
    assert _looks("The red paperweight lay there.") == ["?: colour paperweight: red"]
    assert "?: colour volvo: blue" in _looks("The blue Volvo stood there.")
    assert _looks("The blue Danube ran there.") == []


def test_who_drives_or_carries_what_is_brought_in_has_it() -> None:
    assert "Mara: colour volvo: blue" in _looks("Mara drove an old blue Volvo.")
    assert "?: colour volvo: blue" in _looks("Mara saw an old blue Volvo.")


def test_a_dress_that_is_put_on_is_left_without_an_owner() -> None:
    assert _looks("Mara wore a green dress.") == ["?: worn colour dress: green"]
