from claiming import claims
from continuity.claims.claim import Claim, Thing


def _deeds(text: str) -> list[str]:
    return [_line(claim) for claim in claims(text, "things")]


def _line(claim: Claim) -> str:
    value = claim.value
    assert isinstance(value, Thing)
    subject = f"{claim.subject.text}: " if claim.subject else ""
    return f"{subject}{value.family} {value.noun}"


def test_what_is_thrown_away_is_lost() -> None:
    assert _deeds("He tossed his sword into the sea.") == ["his: lost sword"]
    assert _deeds("Tom threw away the handkerchief.") == ["lost handkerchief"]
    assert _deeds("She unfastened her mask and tossed it aside.") == ["her: lost mask"]


def test_what_is_thrown_on_a_table_is_at_hand() -> None:
    assert _deeds("He threw his hat on the table.") == []


def test_what_is_left_given_away_or_stolen_is_lost() -> None:
    assert _deeds("She left her umbrella in the cab.") == ["her: lost umbrella"]
    assert _deeds("“I will,” he called, handing her his phone.") == ["his: lost phone"]
    assert _deeds("He gave the letter to Ann.") == ["lost letter"]
    assert _deeds("Mara's camera was stolen.") == ["Mara: lost camera"]
    assert _deeds("His flashlight lay forgotten somewhere behind him.") == ["His: lost flashlight"]


def test_what_is_given_back_is_not_lost() -> None:
    assert "his: lost hat" not in _deeds("She handed him his hat.")


def test_what_is_picked_up_at_once_is_had_again() -> None:
    assert _deeds("He dropped his pen, bent and picked it up.") == [
        "his: lost pen",
        "his: regained pen",
    ]


def test_what_is_in_the_hand_is_used() -> None:
    assert _deeds("Mara adjusted her mask.") == ["her: used mask"]
    assert _deeds("One hand tightened on the flashlight.") == ["used flashlight"]
    assert _deeds("She turned over some sheets in her diary.") == ["her: used diary"]


def test_another_one_takes_the_place_of_what_was_lost() -> None:
    assert _deeds("She held another mask.") == ["regained mask"]
    assert _deeds("She put on her new mask.") == ["her: regained mask"]
    assert _deeds("She picked up the mask.") == ["regained mask"]


def test_only_what_the_narration_tells_counts() -> None:
    assert _deeds("“I dropped my pen,” said Ann.") == []
    assert _deeds("If he dropped his pen, she would laugh.") == []


def test_who_has_a_part_in_hand_has_the_thing() -> None:
    assert _deeds("He squinted through the viewfinder.") == ["used camera"]
    assert _deeds("“Look through the viewfinder,” said Ann.") == []
    assert _deeds("The brim was wide.") == []
