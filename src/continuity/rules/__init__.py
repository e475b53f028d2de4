"""Where the canon disagrees with itself: one file a rule.

Codes: N = names, P = looks and people, B = body, T = time. A code is never used again for another
fault. A new rule is one file and, here, one import and one line.
"""

from typing import Any

from continuity.rules.chronology.event_takes_two_lengths import event_takes_two_lengths
from continuity.rules.chronology.time_does_not_add_up import time_does_not_add_up
from continuity.rules.chronology.weekday_does_not_fit_date import weekday_does_not_fit_date
from continuity.rules.rule import Rule

EVERY_RULE: tuple[Rule[Any], ...] = (
    time_does_not_add_up,
    event_takes_two_lengths,
    weekday_does_not_fit_date,
)
