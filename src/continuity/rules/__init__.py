"""Where the canon disagrees with itself: one file a rule.

Codes: N = names, P = looks and people, B = body, T = time, O = things,
Q = quantities, L = places, W = light and weather, V = narration, S = spelling. A code is never used again for another
fault. A new rule is one file and, here, one import and one line.
"""

from typing import Any

from continuity.rules.body.dead_character_acts import dead_character_acts
from continuity.rules.body.dead_relative_lives import dead_relative_lives
from continuity.rules.body.lost_limb_used import lost_limb_used
from continuity.rules.body.one_wound_on_two_sides import one_wound_on_two_sides
from continuity.rules.body.relative_dies_twice import relative_dies_twice
from continuity.rules.body.wound_changes_side import wound_changes_side
from continuity.rules.body.wound_forgotten import wound_forgotten
from continuity.rules.chronology.clock_runs_back import clock_runs_back
from continuity.rules.chronology.countdown_does_not_add_up import countdown_does_not_add_up
from continuity.rules.chronology.dates_run_backwards import dates_run_backwards
from continuity.rules.chronology.event_on_two_days import event_on_two_days
from continuity.rules.chronology.event_takes_two_lengths import event_takes_two_lengths
from continuity.rules.chronology.feast_on_another_day import feast_on_another_day
from continuity.rules.chronology.state_lasts_two_lengths import state_lasts_two_lengths
from continuity.rules.chronology.time_does_not_add_up import time_does_not_add_up
from continuity.rules.chronology.two_weekdays_in_one_day import two_weekdays_in_one_day
from continuity.rules.chronology.weekday_against_nights import weekday_against_nights
from continuity.rules.chronology.weekday_does_not_fit_date import weekday_does_not_fit_date
from continuity.rules.chronology.weekday_does_not_follow import weekday_does_not_follow
from continuity.rules.light.light_changes import light_changes
from continuity.rules.light.sky_against_clock import sky_against_clock
from continuity.rules.light.weather_changes import weather_changes
from continuity.rules.light.weather_of_two_kinds import weather_of_two_kinds
from continuity.rules.names.called_by_another_name import called_by_another_name
from continuity.rules.names.declared_spelling_not_kept import declared_spelling_not_kept
from continuity.rules.names.given_name_changes import given_name_changes
from continuity.rules.names.name_spelled_two_ways import name_spelled_two_ways
from continuity.rules.names.one_by_two_names import one_by_two_names
from continuity.rules.names.surname_changes import surname_changes
from continuity.rules.names.title_changes import title_changes
from continuity.rules.names.titled_name_changes import titled_name_changes
from continuity.rules.narration.narrator_named import narrator_named
from continuity.rules.narration.person_changes import person_changes
from continuity.rules.narration.tense_changes import tense_changes
from continuity.rules.people.ages_do_not_add_up import ages_do_not_add_up
from continuity.rules.people.beard_comes_and_goes import beard_comes_and_goes
from continuity.rules.people.birth_does_not_fit import birth_does_not_fit
from continuity.rules.people.clothes_change import clothes_change
from continuity.rules.people.elder_is_younger import elder_is_younger
from continuity.rules.people.eye_colour_changes import eye_colour_changes
from continuity.rules.people.figure_changes import figure_changes
from continuity.rules.people.first_meeting_twice import first_meeting_twice
from continuity.rules.people.habit_is_broken import habit_is_broken
from continuity.rules.people.hair_colour_changes import hair_colour_changes
from continuity.rules.people.hair_length_changes import hair_length_changes
from continuity.rules.people.household_changes import household_changes
from continuity.rules.people.kin_ages_do_not_add_up import kin_ages_do_not_add_up
from continuity.rules.people.kin_count_changes import kin_count_changes
from continuity.rules.people.kinship_changes import kinship_changes
from continuity.rules.people.left_and_still_speaks import left_and_still_speaks
from continuity.rules.people.mark_changes_side import mark_changes_side
from continuity.rules.people.name_known_too_early import name_known_too_early
from continuity.rules.people.never_done_yet_done import never_done_yet_done
from continuity.rules.people.only_child_has_siblings import only_child_has_siblings
from continuity.rules.people.past_told_otherwise import past_told_otherwise
from continuity.rules.people.rank_is_another import rank_is_another
from continuity.rules.people.relative_changes_trade import relative_changes_trade
from continuity.rules.people.sibling_changes_age import sibling_changes_age
from continuity.rules.people.trade_changes import trade_changes
from continuity.rules.people.work_began_too_early import work_began_too_early
from continuity.rules.people.youngest_has_a_younger import youngest_has_a_younger
from continuity.rules.places.bearing_changes import bearing_changes
from continuity.rules.places.distance_changes import distance_changes
from continuity.rules.places.fitting_where_there_is_none import fitting_where_there_is_none
from continuity.rules.places.floor_beyond_the_house import floor_beyond_the_house
from continuity.rules.places.floors_do_not_agree import floors_do_not_agree
from continuity.rules.places.heading_against_the_sun import heading_against_the_sun
from continuity.rules.places.journey_of_another_length import journey_of_another_length
from continuity.rules.places.lies_elsewhere import lies_elsewhere
from continuity.rules.places.number_of_house_changes import number_of_house_changes
from continuity.rules.places.place_called_otherwise import place_called_otherwise
from continuity.rules.places.place_moves import place_moves
from continuity.rules.places.room_at_another_height import room_at_another_height
from continuity.rules.places.room_changes_floor import room_changes_floor
from continuity.rules.places.sea_changes_sides import sea_changes_sides
from continuity.rules.places.seen_where_it_is_hidden import seen_where_it_is_hidden
from continuity.rules.places.side_changes import side_changes
from continuity.rules.places.sun_over_one_side import sun_over_one_side
from continuity.rules.places.up_is_down import up_is_down
from continuity.rules.places.way_in_changes import way_in_changes
from continuity.rules.quantities.company_does_not_fit import company_does_not_fit
from continuity.rules.quantities.count_changes import count_changes
from continuity.rules.quantities.count_changes_nearby import count_changes_nearby
from continuity.rules.quantities.counted_aloud_otherwise import counted_aloud_otherwise
from continuity.rules.quantities.last_one_is_not_the_last import last_one_is_not_the_last
from continuity.rules.quantities.money_does_not_add_up import money_does_not_add_up
from continuity.rules.quantities.more_left_than_before import more_left_than_before
from continuity.rules.quantities.more_shots_than_there_were import more_shots_than_there_were
from continuity.rules.quantities.more_than_it_holds import more_than_it_holds
from continuity.rules.quantities.only_one_has_a_second import only_one_has_a_second
from continuity.rules.quantities.parts_change import parts_change
from continuity.rules.quantities.place_past_the_last import place_past_the_last
from continuity.rules.quantities.rank_beyond_count import rank_beyond_count
from continuity.rules.quantities.rank_changes import rank_changes
from continuity.rules.quantities.rate_does_not_give_total import rate_does_not_give_total
from continuity.rules.quantities.set_does_not_add_up import set_does_not_add_up
from continuity.rules.quantities.set_does_not_fit_list import set_does_not_fit_list
from continuity.rules.quantities.set_told_again import set_told_again
from continuity.rules.quantities.share_does_not_fit import share_does_not_fit
from continuity.rules.quantities.sum_is_wrong import sum_is_wrong
from continuity.rules.rule import Rule
from continuity.rules.things.gone_thing_is_back import gone_thing_is_back
from continuity.rules.things.lost_thing_used import lost_thing_used
from continuity.rules.things.thing_called_otherwise import thing_called_otherwise
from continuity.rules.things.thing_changes_kind import thing_changes_kind
from continuity.rules.things.thing_changes_looks import thing_changes_looks
from continuity.rules.things.thing_described_two_ways import thing_described_two_ways
from continuity.rules.things.worn_elsewhere import worn_elsewhere
from continuity.rules.words.ending_varies import ending_varies
from continuity.rules.words.hyphen_varies import hyphen_varies
from continuity.rules.words.word_in_british_and_american import word_in_british_and_american

EVERY_RULE: tuple[Rule[Any], ...] = (
    name_spelled_two_ways,
    declared_spelling_not_kept,
    called_by_another_name,
    one_by_two_names,
    surname_changes,
    given_name_changes,
    titled_name_changes,
    title_changes,
    eye_colour_changes,
    hair_colour_changes,
    beard_comes_and_goes,
    figure_changes,
    mark_changes_side,
    hair_length_changes,
    clothes_change,
    ages_do_not_add_up,
    work_began_too_early,
    kin_ages_do_not_add_up,
    birth_does_not_fit,
    elder_is_younger,
    only_child_has_siblings,
    sibling_changes_age,
    kin_count_changes,
    kinship_changes,
    household_changes,
    youngest_has_a_younger,
    trade_changes,
    relative_changes_trade,
    rank_is_another,
    habit_is_broken,
    left_and_still_speaks,
    name_known_too_early,
    first_meeting_twice,
    never_done_yet_done,
    past_told_otherwise,
    wound_changes_side,
    wound_forgotten,
    lost_limb_used,
    one_wound_on_two_sides,
    dead_character_acts,
    dead_relative_lives,
    relative_dies_twice,
    time_does_not_add_up,
    event_takes_two_lengths,
    dates_run_backwards,
    state_lasts_two_lengths,
    countdown_does_not_add_up,
    weekday_does_not_fit_date,
    two_weekdays_in_one_day,
    weekday_does_not_follow,
    weekday_against_nights,
    clock_runs_back,
    feast_on_another_day,
    event_on_two_days,
    lost_thing_used,
    gone_thing_is_back,
    worn_elsewhere,
    thing_changes_kind,
    thing_changes_looks,
    thing_described_two_ways,
    thing_called_otherwise,
    count_changes,
    rank_beyond_count,
    rank_changes,
    parts_change,
    set_told_again,
    place_past_the_last,
    count_changes_nearby,
    set_does_not_fit_list,
    more_left_than_before,
    set_does_not_add_up,
    more_shots_than_there_were,
    counted_aloud_otherwise,
    money_does_not_add_up,
    share_does_not_fit,
    company_does_not_fit,
    sum_is_wrong,
    only_one_has_a_second,
    more_than_it_holds,
    last_one_is_not_the_last,
    rate_does_not_give_total,
    floors_do_not_agree,
    room_changes_floor,
    room_at_another_height,
    floor_beyond_the_house,
    up_is_down,
    side_changes,
    bearing_changes,
    sea_changes_sides,
    lies_elsewhere,
    sun_over_one_side,
    heading_against_the_sun,
    number_of_house_changes,
    place_called_otherwise,
    place_moves,
    distance_changes,
    journey_of_another_length,
    fitting_where_there_is_none,
    way_in_changes,
    seen_where_it_is_hidden,
    light_changes,
    sky_against_clock,
    weather_changes,
    weather_of_two_kinds,
    person_changes,
    narrator_named,
    tense_changes,
    word_in_british_and_american,
    ending_varies,
    hyphen_varies,
)
