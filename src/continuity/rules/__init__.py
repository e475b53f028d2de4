"""Where the canon disagrees with itself: one file a rule.

Codes: N = names, P = looks and people, B = body, T = time. A code is never used again for another
fault. A new rule is one file and, here, one import and one line.
"""

from typing import Any

from continuity.rules.body.dead_character_acts import dead_character_acts
from continuity.rules.body.dead_relative_lives import dead_relative_lives
from continuity.rules.body.wound_changes_side import wound_changes_side
from continuity.rules.chronology.dates_run_backwards import dates_run_backwards
from continuity.rules.chronology.event_takes_two_lengths import event_takes_two_lengths
from continuity.rules.chronology.time_does_not_add_up import time_does_not_add_up
from continuity.rules.chronology.two_weekdays_in_one_day import two_weekdays_in_one_day
from continuity.rules.chronology.weekday_does_not_fit_date import weekday_does_not_fit_date
from continuity.rules.names.declared_spelling_not_kept import declared_spelling_not_kept
from continuity.rules.names.name_spelled_two_ways import name_spelled_two_ways
from continuity.rules.people.ages_do_not_add_up import ages_do_not_add_up
from continuity.rules.people.beard_comes_and_goes import beard_comes_and_goes
from continuity.rules.people.eye_colour_changes import eye_colour_changes
from continuity.rules.people.hair_colour_changes import hair_colour_changes
from continuity.rules.people.work_began_too_early import work_began_too_early
from continuity.rules.rule import Rule

EVERY_RULE: tuple[Rule[Any], ...] = (
    name_spelled_two_ways,
    declared_spelling_not_kept,
    eye_colour_changes,
    hair_colour_changes,
    beard_comes_and_goes,
    ages_do_not_add_up,
    work_began_too_early,
    wound_changes_side,
    dead_character_acts,
    dead_relative_lives,
    time_does_not_add_up,
    event_takes_two_lengths,
    dates_run_backwards,
    weekday_does_not_fit_date,
    two_weekdays_in_one_day,
)
