"""T206."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from continuity.canon.clock import Timeline
from continuity.canon.scenes import Stated
from continuity.claims.claim import Manner, Trait
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule
from continuity.story.moments import Date
from continuity.story.saying import MONTHS, said_date
from continuity.story.world import WorldRule

_BESIDE: Final = 3
"""So many signs part two names of one day: a comma, a dash or a bracket."""
_EITHER: Final = ("Twelfth Night", "Midsummer Day")
"""Kept on two days, by custom."""
_EARNEST: Final = (Manner.NARRATED, Manner.SPOKEN, Manner.WRITTEN, Manner.THOUGHT)


@rule(
    "T206",
    over=Timeline,
    severity=Severity.WARNING,
    unless=(WorldRule.OWN_CALENDAR,),
)
def feast_on_another_day(timeline: Timeline) -> Iterator[Finding]:
    """A feast stands beside a date on which it never falls.

    Christmas Eve is 24 December in every year, and Halloween 31 October. Only feasts with a day of
    their own in the calendar are looked at, and only where feast and date stand side by side.

    ## Flagged

    ```story
    It was Christmas Eve, December 23rd, and snowing.
           ^^^^^^^^^^^^^ T206 Christmas Eve is 24 December, but it stands beside 23 December
    ```

    ## Not flagged

    ```story
    It was Christmas Eve, December 24th, and snowing.
    From Halloween to the 5th of November the children begged for coppers.
    ```
    """
    dated = [one for one in timeline.stated if one.claim.trait is Trait.ON_DATE]
    for one, other in pairwise(dated):
        feast, date = (one, other) if _is_feast(one) else (other, one)
        if not _is_feast(feast) or _is_feast(date) or not _beside(one, other):
            continue
        ours, theirs = _day(feast), _day(date)
        if ours is None or theirs is None or ours == theirs:
            continue
        name = feast.evidence.quote.replace("’", "'")
        if name not in _EITHER:
            message = f"{name} is {said_date(ours)}, but it stands beside {said_date(theirs)}"
            notes = (Note(feast.evidence, said_date(ours)), Note(date.evidence, said_date(theirs)))
            yield Finding(message, notes, subject=name)


def _is_feast(stated: Stated) -> bool:
    """Whether the day goes by a name, not by a number."""
    quote = stated.evidence.quote
    return not any(letter.isdigit() for letter in quote) and not any(
        month in quote for month in MONTHS
    )


def _day(stated: Stated) -> Date | None:
    """Month and day, if both are told in earnest."""
    value = stated.claim.value
    if not isinstance(value, Date) or stated.claim.voice.manner not in _EARNEST:
        return None
    return Date(None, value.month, value.day) if value.month and value.day else None


def _beside(one: Stated, other: Stated) -> bool:
    before, after = one.evidence.anchor, other.evidence.anchor
    gap = after.span.start - before.span.end
    return before.paragraph == after.paragraph and 0 <= gap <= _BESIDE
