from claiming import claims
from continuity.claims.claim import Claim, Thing


def _placed(text: str) -> list[str]:
    lines = [_line(claim) for claim in claims(text, "floors")]
    return [line for line in lines if not line.startswith("named")]


def _line(claim: Claim) -> str:
    value = claim.value
    assert isinstance(value, Thing)
    subject = f"{claim.subject.text}: " if claim.subject else ""
    words = " ".join(word for word in value.words if word)
    return f"{subject}{value.family} {value.number:g} {value.noun} {words}".rstrip()


def test_a_room_on_a_floor_is_its_owners() -> None:
    assert _placed("She stood in her apartment on the forty-seventh floor.") == [
        "her: on 47 floor apartment"
    ]
    assert _placed("It was a third-floor walk-up.") == ["on 3 floor"]
    assert _placed("He waited on the sprawling ground floor.") == ["on 0 floor"]
    assert _placed("“Where?” “Second floor. Come.”") == ["on 2 floor"]


def test_floors_between_are_counted() -> None:
    assert _placed("Thirty-nine floors below, in the street, Tom waited.") == ["below 39 floor"]
    assert _placed("They rode down four floors.") == ["down 4 floor"]
    assert _placed("He ran three flights down.") == ["down 3 floor"]
    assert _placed("They passed downstairs.") == ["down 0 floor"]
    assert _placed("They climbed back up to the main floor.") == ["on 0 floor", "up 0 floor"][::-1]


def test_a_room_of_which_a_house_has_one_has_a_floor() -> None:
    assert "hall 2 library" in _placed("They met in the second-floor library.")
    assert "hall 3 nursery" in _placed("They passed the nursery on the third floor.")


def test_what_fell_on_the_floor_is_on_no_storey() -> None:
    assert _placed("He lay on the floor and told a story.") == []


def test_houses_rooms_and_sides_have_numbers() -> None:
    assert _placed("She lived at 14 Elm Street.") == ["street 14 elm street"]
    assert _placed("She lived at number twelve, Elm Street.") == ["street 12 elm street"]
    assert _placed("He knocked at Apartment 4C.") == ["room 4 apartment number C"]
    assert _placed("They met in the fifth chapel on the right.") == ["side 5 chapel fifth right"]
