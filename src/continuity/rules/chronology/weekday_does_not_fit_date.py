"""T201."""

from collections.abc import Iterator, Sequence
from typing import Final

from continuity.canon.calendars import fits_two_years, weekdays, years_holding
from continuity.canon.clock import Timeline
from continuity.canon.scenes import Stated
from continuity.claims.claim import Manner, Stretch, Trait
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule
from continuity.story.moments import MONTH, Date
from continuity.story.saying import MONTHS, WEEKDAYS, said_date
from continuity.story.world import WorldRule

_MANY_MONTHS: Final = 9 * MONTH
_SHOWN: Final = 3
_OUTSIDE: Final = (Manner.SUPPOSED, Manner.DREAMT)


@rule("T201", over=Timeline, severity=Severity.ERROR, unless=(WorldRule.OWN_CALENDAR,))
def weekday_does_not_fit_date(timeline: Timeline) -> Iterator[Finding]:
    """A date stands beside a weekday that it never had.

    Readers do look it up. A date with its year has one weekday (two up to 1752, when England still
    counted by the old calendar). Dates without a year are compared with each other: if no year, and
    no two years in a row, can hold them all, it is asked which of them is meant. A story that lies
    in another world's calendar has every right to turn this rule off.

    ## Flagged

    ```story
    It was Thursday, June 10, 1919, and raining.
           ^^^^^^^^^^^^^^^^^^^^^^^ T201 10 June 1919 was a Tuesday, not a Thursday
    ```

    ```story
    On Monday, November 18th, they sailed.
    The captain died on Monday, August 2nd.
                        ^^^^^^^^^^^^^^^^^^ T201 2 August is a Monday here, but 18 November a Monday elsewhere: no two years in a row hold both
    ```

    ```story
    It began on the 16th of July, a Monday.
    “Today is Tuesday, the 25th of July,” Anna said.
              ^^^^^^^^^^^^^^^^^^^^^^^^^ T201 25 July is a Tuesday here, but 16 July a Monday elsewhere: in one year that cannot be
    ```

    ## Not flagged

    ```story
    It was Tuesday, June 10, 1919, and raining.
    “The baker's house burned on Sunday, 2 September 1666,” said Anna. “On Thursday, 2 September 1666,
    said those who counted as the French did.”
    ```

    ```story
    On Monday, November 18th, they sailed.
    A year later, on Tuesday, November 18th, they came home.
    ```
    """
    dated = [stated for stated in timeline.stated if _is_told(stated)]
    without_year = []
    for stated in dated:
        date = _date(stated)
        if date.year is None:
            without_year.append(stated)
        elif date.weekday not in weekdays(date):
            yield _impossible(stated, date)
    yield from _unheld(without_year, one_year=not any(map(_tells_of_years, timeline.stated)))


def _date(stated: Stated) -> Date:
    value = stated.claim.value
    return value if isinstance(value, Date) else Date()


def _tells_of_years(stated: Stated) -> bool:
    """Whether more than one year may pass: a date names one, or many months go by."""
    value = stated.claim.value
    if isinstance(value, Stretch):
        return stated.claim.trait is Trait.SKIPS and value.duration.hard.high > _MANY_MONTHS
    return _date(stated).year is not None and _date(stated).month is not None


def _is_told(stated: Stated) -> bool:
    date = _date(stated)
    whole = date.weekday is not None and date.month is not None and date.day is not None
    return whole and stated.claim.holds and stated.claim.voice.manner not in _OUTSIDE


def _impossible(stated: Stated, date: Date) -> Finding:
    day = said_date(Date(date.year, date.month, date.day))
    right = sorted(weekdays(date))
    if not right:
        message = f"there is no {day}"
    else:
        names = " or ".join(WEEKDAYS[one - 1] for one in right)
        message = f"{day} was a {names}, not a {_weekday(date)}"
    return Finding(message, (Note(stated.evidence, f"a {_weekday(date)}"),), subject=day)


def _weekday(date: Date) -> str:
    return WEEKDAYS[(date.weekday or 1) - 1]


def _unheld(dated: Sequence[Stated], *, one_year: bool) -> Iterator[Finding]:
    """Dates are taken up in reading order; the first that cannot stand with the ones before is asked
    about, and left out. Where the book tells no year, days of one month are of one year.
    """
    held: list[Stated] = []
    for stated in dated:
        month = [one for one in held if one_year and _date(one).month == _date(stated).month]
        if not fits_two_years(_date(one) for one in (*held, stated)):
            yield _against(stated, _culprits(stated, held), "no two years in a row hold both")
        elif not years_holding(_date(one) for one in (*month, stated)):
            same = [one for one in month if _date(one) == _date(month[-1])]
            yield _against(stated, same[:_SHOWN], "in one year that cannot be")
        else:
            held.append(stated)


def _culprits(stated: Stated, held: Sequence[Stated]) -> list[Stated]:
    """A smallest part of `held` that cannot stand with `stated`, found by leaving out."""
    needed = list(held)
    for one in held:
        rest = [other for other in needed if other is not one]
        if rest and not fits_two_years(_date(other) for other in (*rest, stated)):
            needed = rest
    return needed


def _against(stated: Stated, others: Sequence[Stated], why: str) -> Finding:
    date, other = _date(stated), _date(others[-1])
    message = (
        f"{_day(date)} is a {_weekday(date)} here, but {_day(other)} a {_weekday(other)} elsewhere:"
        f" {why}"
    )
    notes = [Note(one.evidence, f"{_day(_date(one))}, a {_weekday(_date(one))}") for one in others]
    first = Note(stated.evidence, f"{_day(date)}, a {_weekday(date)}")
    return Finding(message, (first, *notes), subject=_day(date), doubtful=True)


def _day(date: Date) -> str:
    return f"{date.day} {MONTHS[(date.month or 1) - 1]}"
