"""How places lie to one another, longer than the pages tell."""

import re

from telling import check


def _codes(*lines: str) -> list[str]:
    return re.findall(r"\^ ([A-Z]\d{3})", check("\n".join(lines)))


def test_a_room_under_the_roof_is_not_in_the_basement() -> None:
    told = "The art room was at the top of the building."
    assert _codes(told, "She came down the basement steps into the art room.") == ["L103"]
    assert _codes(told, "She came down the basement steps into the boiler room.") == []


def test_a_window_looks_down_as_far_as_the_flat_is_high() -> None:
    seen = "A fox slept in the yard, {} storeys down from the window."
    assert _codes("The flat was on the ground floor.", seen.format("three")) == ["L103"]
    assert _codes("The flat was on the third floor.", seen.format("three")) == []
    assert _codes("The flat was on the fourth floor.", seen.format("three")) == []


def test_two_flats_have_two_heights() -> None:
    told = ("Her flat was on the ground floor.", "His flat was on the fifth floor.")
    assert _codes(*told, "A fox slept in the yard, four storeys down from the window.") == []


def test_a_house_has_no_floor_above_its_roof() -> None:
    told = "The house has three storeys."
    assert _codes(told, "On the fifth floor, Tom sleeps in the bath.") == ["L104"]
    assert _codes(told, "On the second floor, Tom sleeps in the bath.") == []


def test_who_turns_back_has_the_sea_on_the_other_hand() -> None:
    told = "They drove south with the sea on their left."
    assert _codes(told, "On the right lay the ocean.") == ["L203"]
    assert _codes(told, "Then they drove back. On the right lay the ocean.") == []
    assert _codes(told, "***", "On the right lay the ocean.") == []


def test_a_room_without_a_window_has_none_until_it_is_left() -> None:
    told = "There was no window in the cell."
    assert _codes(told, "He went to the window.") == ["L501"]
    assert _codes(told, "They let him out. He went to the window.") == []
    assert _codes(told, "***", "He went to the window.") == []


def test_a_bungalow_has_no_stairs_and_an_island_no_cars() -> None:
    assert _codes("It was a bungalow.", "Her son came down the stairs.") == ["L501"]
    assert _codes("You cannot get to it by road.", "He came in his car.") == ["L501"]
    assert _codes("He had one room over the shop.", "He went into the bedroom.") == ["L501"]


def test_the_hill_goes_one_way() -> None:
    told = "The Feathers was at the bottom of the hill."
    assert _codes(told, "He walked up the hill to the Feathers.") == ["L105"]
    assert _codes(told, "He walked down the hill to the Feathers.") == []


def test_from_the_fourth_floor_the_door_is_down() -> None:
    told = "The ward was on the fourth floor."
    assert _codes(told, "He walked up three flights to the main door.") == ["L105"]
    assert _codes(told, "He walked down three flights to the main door.") == []


def test_nobody_lives_over_the_top_floor() -> None:
    heard = "All winter we heard the Kowalskis overhead."
    assert _codes("We lived on the top floor.", heard) == ["L105"]
    assert _codes("We lived on the third floor.", heard) == []


def test_a_kitchen_that_looks_east_has_no_evening_sun() -> None:
    told = "The kitchen faced east."
    assert _codes(told, "The setting sun came through the kitchen window.") == ["L205"]
    assert _codes(told, "The rising sun came through the kitchen window.") == []


def test_my_window_has_one_outlook() -> None:
    told = "“I am Tom,” I said. My window gives on the street."
    assert _codes(told, "I stand at my window and look down at the courtyard.") == ["L204"]
    assert _codes(told, "I stand at my window and look down at the pavement.") == []


def test_next_door_is_no_walk_away() -> None:
    told = "The surgery was next door to the church."
    assert _codes(told, "It was half a mile from the church to the surgery.") == ["L403"]
    assert _codes(told, "It was half a mile from the school to the surgery.") == []


def test_a_cellar_is_gone_into_by_one_way() -> None:
    told = "The cellar stairs were behind the stove."
    assert _codes(told, "He went out across the yard to the cellar.") == ["L502"]
    assert _codes(told, "He went out across the yard to the barn.") == []


def test_what_is_round_the_corner_is_not_seen() -> None:
    told = "He sits round the corner, so that we can't see him."
    assert _codes(told, "I look up, and there he sits behind the glass.") == ["L503"]
    assert _codes(told, "“I look up, and there he sits behind the glass,” said Ann.") == []


def test_who_rides_west_has_the_evening_sun_before_him() -> None:
    told = "They rode west all that day."
    assert _codes(told, "They rode on with the sun going down behind them.") == ["L206"]
    assert _codes(told, "They rode on into the setting sun.") == []
    assert _codes(told, "Then they turned back. The sun was going down behind them.") == []


def test_a_walk_takes_its_time() -> None:
    told = "It was ten minutes' walk to the station."
    assert _codes(told, "It was an hour's walk to the station, in the snow.") == ["L403"]
    assert _codes(told, "It was an hour's drive to the station.") == []


def test_next_door_is_not_opposite() -> None:
    told = "The bank was next door to the chapel."
    assert _codes(told, "He watched the bank, which was opposite the chapel.") == ["L403"]
    assert _codes(told, "He watched the bank, which was beside the chapel.") == []
