from claiming import claims
from continuity.claims.claim import Claim, Thing


def _said(text: str, trait: str) -> list[str]:
    return [_line(claim) for claim in claims(text, trait)]


def _line(claim: Claim) -> str:
    value = claim.value
    assert isinstance(value, Thing)
    return f"{value.family} {value.number:g} {value.noun} {' '.join(value.words)}".rstrip()


def test_a_number_with_a_list_of_names_is_a_set() -> None:
    assert _said("She had three sons: Tom, Dick, Harry and George.", "numbers") == [
        "listed 4 sons three"
    ]
    assert _said("He saw two friends, Ann Gray and Mr Reed, go by.", "numbers") == [
        "listed 2 friends two"
    ]


def test_names_that_do_not_end_the_list_are_no_list() -> None:
    assert _said("She had three sons, Tom among them.", "numbers") == []


def test_bodies_of_people_have_so_many() -> None:
    assert _said("They had a crew of nine.", "numbers") == ["body 9 crew of"]
    assert _said("They had a crew of nine-year-olds.", "numbers") == []


def test_things_have_so_many_parts() -> None:
    assert _said("It was a two-storied house.", "numbers") == ["parts 2 house storey"]
    assert _said("She sat on a three-legged stool.", "numbers") == ["parts 3 stool legged"]


def test_named_places_are_of_a_kind() -> None:
    assert _said("They lived at Fenton Lodge.", "floors") == ["named 0 fenton house lodge"]
    assert _said("They walked down High Street.", "floors") == []
    assert _said("They spoke of Fenton Street Station.", "floors") == []


def test_streets_lie_in_towns() -> None:
    assert "site 1 site of fenton row london" in _said("Fenton Row was a lane in London.", "floors")
    assert "site 0 site of fenton row ostercombe" in _said(
        "Fenton Row, near the mill at Ostercombe, was empty.", "floors"
    )
    assert _said("Fenton Row was empty in August.", "floors") == ["named 0 fenton street row"]


def test_places_lie_on_a_side_of_others() -> None:
    assert _said("The mill lay just north of the river.", "floors") == [
        "bearing 0 mill by the river north"
    ]
    assert _said("They went north of the river.", "floors") == []


def test_places_are_so_far_apart() -> None:
    assert _said("The farm lay about two miles from the village.", "floors") == [
        "distance 2 farm from the village mile"
    ]
    assert _said("She walked two miles from the village.", "floors") == []
