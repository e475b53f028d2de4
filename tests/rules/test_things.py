"""Things, quantities, places and light, longer than the pages tell."""

import re

from continuity.diagnostics.diagnostic import Severity
from telling import check, read, report_on


def _codes(*lines: str) -> list[str]:
    return re.findall(r"\^ ([A-Z]\d{3})", check("\n".join(lines)))


def test_who_hands_somebody_their_own_hat_back_loses_nothing() -> None:
    assert _codes("Tom took Ann's hat. He handed her her hat.", "Ann adjusted her hat.") == []


def test_a_thing_is_gone_within_its_scene_only() -> None:
    lost = "Tom dropped his pen. Ann laughed."
    assert _codes(lost, "Tom held his pen over the page.") == ["O101"]
    assert _codes(lost, "***", "Tom held his pen over the page.") == []


def test_another_persons_thing_is_another_thing() -> None:
    lines = ("“Well,” said Tom. Tom dropped Tom's pen.", "“Well,” said Ann. She held Ann's pen.")
    assert _codes(*lines) == []


def test_a_third_look_makes_several_things() -> None:
    car = "“Wait,” said Mara. Mara's {} car stood there."
    assert _codes(car.format("red"), car.format("blue")) == ["O202"]
    assert _codes(car.format("red"), car.format("blue"), car.format("white")) == []


def test_both_looks_told_twice_make_two_things() -> None:
    doors = ("A red door was shut.", "They tried the blue door.", "It rained.")
    assert _codes(*doors) == ["O203"]
    assert _codes("The red door was shut.", "They tried the blue door.") == []
    assert _codes(*doors, "The red door opened.", "The blue door opened.") == []


def test_looks_far_apart_are_of_two_things() -> None:
    rain = ["It rained."] * 81
    assert _codes("They came to a stone wall.", "***", *rain, "He saw the brick wall.") == []


def test_a_kind_that_was_brought_in_is_another_thing() -> None:
    seen = ("A revolver lay there.", "The revolver was loaded.", "It rained.")
    assert _codes(*seen, "He took the rifle.") == ["O204"]
    assert _codes(*seen, "He took the gun.") == []
    assert _codes(*seen, "A rifle lay there.", "He took the rifle.") == []


def test_who_goes_armed_has_several_weapons() -> None:
    armed = "“Wait,” said Mara. Mara drew Mara's {}."
    assert _codes(armed.format("revolver"), armed.format("rifle")) == []


def test_two_numbers_are_a_slip_and_three_are_three_sets() -> None:
    ships = ("The six ships lay there.", "The nine ships sailed.", "The five ships sank.")
    assert _codes(*ships[:2]) == ["Q101"]
    assert _codes(*ships) == []


def test_somebodys_two_things_are_no_part_of_three() -> None:
    cats = "“Well,” said Mara. Mara's {} cats slept."
    assert _codes(cats.format("two"), cats.format("three")) == ["Q101"]
    assert _codes("The two cats slept.", "The three cats slept.") == []


def test_a_number_that_may_be_of_some_only_is_asked_about_quietly() -> None:
    report = report_on(read("He lit six lanterns.\nThe seven lanterns burned."))
    assert [one.severity for one in report.diagnostics] == [Severity.HINT]


def test_a_part_is_no_other_count() -> None:
    assert _codes("The six ships lay there.", "The two ships that could sail left.") == []


def test_the_way_up_does_not_lead_down() -> None:
    assert _codes("The meeting was on the third floor.", "They climbed up to the main floor.") == [
        "L101"
    ]
    assert _codes("He lived on the third floor.", "He ran down five flights.") == ["L101"]
    assert _codes("He lived on the third floor.", "He ran down two flights.") == []
    assert _codes("It was on the ground floor.", "They passed downstairs.") == ["L101"]


def test_one_flat_is_on_one_floor_all_through_the_book() -> None:
    flat = "“Well,” said Mara. Mara's flat was on the {} floor."
    assert _codes(flat.format("third"), "***", flat.format("fifth")) == ["L101"]


def test_a_moon_that_was_not_up_may_rise_and_not_the_other_way_round() -> None:
    up, down = "The moon was full.", "The moon was not yet up."
    assert _codes(up, down) == ["W101"]
    assert _codes(down, up) == []


def test_weather_of_another_day_is_other_weather() -> None:
    assert _codes("They came under a clear blue sky.", "She wiped off the drizzle.") == ["W201"]
    assert (
        _codes("They came under a clear blue sky.", "The next day she wiped off the drizzle.") == []
    )


def test_what_was_burned_is_gone_in_the_next_scene() -> None:
    burned = "“Well,” said Mara. Mara burned Mara's letter."
    assert _codes(burned, "***", "“Well,” said Mara. Mara unfolded Mara's letter.") == ["O101"]
    assert _codes(burned, "***", "“Well,” said Tom. Tom unfolded Tom's letter.") == []


def test_what_was_thrown_away_is_not_offered_a_little_later() -> None:
    thrown = "Tom threw the handkerchief into the bushes."
    assert _codes(thrown, "***", "Tom gave Rex the handkerchief.") == ["O101"]
    assert _codes(thrown, "***", "Tom gave Rex another handkerchief.") == []


def test_a_kind_in_the_middle_of_another_is_a_slip() -> None:
    assert _codes(
        "“Well,” said Mara. Mara put on Mara's boots.",
        "***",
        "Mara's sneakers crunched on the gravel.",
        "***",
        "Mara pulled off Mara's boots.",
    ) == ["O204"]


def test_a_crew_and_a_house_keep_their_numbers() -> None:
    assert _codes("They had a crew of nine.", "With a crew of ten he sailed.") == ["Q104"]
    assert _codes("They had a crew of nine.", "With a squad of ten he came.") == []


def test_a_named_place_keeps_its_name() -> None:
    lodge = "They lived at Fenton Lodge. Nobody saw Fenton Lodge."
    assert _codes(lodge, "Fenton Grange was dark.") == ["L302"]
    assert _codes(lodge, "Fenton Grange was dark. Fenton Grange was sold.") == []


def test_a_street_is_in_one_town_and_may_be_in_a_part_of_it() -> None:
    row = "Fenton Row was a lane in {}."
    assert _codes(row.format("London"), row.format("Leeds")) == ["L401"]
    assert _codes(row.format("London"), row.format("Ostercombe")) == []
