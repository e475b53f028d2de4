"""Dates as they are written: weekdays, months, days, years, feasts."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from continuity.prose.numbers import ordinal
from continuity.prose.words import has_figures, holds_any
from continuity.story.moments import Date
from continuity.story.saying import MONTHS, WEEKDAYS
from continuity.story.text import Span

_SHORT: Final = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
_MONTH: Final = rf"(?:(?:{'|'.join(MONTHS)})\b|(?:{_SHORT})\b\.?)"
_WEEKDAY: Final = rf"(?:{'|'.join(WEEKDAYS)})"
_HOLY: Final = r"(?:Good|Ash|Shrove|Easter|Whit|Palm|Maundy|Holy|Black|Spy|Low)"
"""Before a weekday it makes a feast of it."""
_ORDINAL_WORD: Final = (
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth"
    "|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth"
    "|twenty[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)"
    "|thirtieth|thirty[ -]first"
)
_DAY: Final = rf"(?:[0-3]?\d(?:st|[nr]d|th|d)?\b|(?:{_ORDINAL_WORD})\b)"
_YEAR: Final = r"(?:1\d{3}|2[0-2]\d{2})\b(?!\s?(?:men|miles|feet|pounds|dollars|people|years))"
_WORDS: Final = frozenset(
    (*(f"{day}{s}" for day in WEEKDAYS for s in ("", "s")), *MONTHS, *_SHORT.split("|"))
)
"""Without any of these and without figures there is no date."""
_GATE: Final = re.compile(
    rf"{_WEEKDAY}|{_MONTH}|\b(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|year|spring of|summer of|autumn of"
    rf"|winter of) {_YEAR}"
)
_DATE: Final = re.compile(
    rf"""(?<![\w\-])(?:
      (?:(?P<weekday>{_WEEKDAY})(?:,?\s(?:morning|afternoon|evening|night))?
        ,?\s(?:the\s|on\sthe\s)?)?
      (?:
        (?P<day1>{_DAY})\s(?:day\s)?(?:of\s)?(?P<month1>{_MONTH})(?:,?\s(?:in\s)?(?P<year1>{_YEAR}))?
      | (?P<month2>{_MONTH})\s(?:the\s)?(?P<day2>{_DAY})(?:,?\s(?:in\s)?(?P<year2>{_YEAR}))?
      )(?:,?\s\(?(?:a\s|being\sa\s)?(?P<weekday2>{_WEEKDAY})\b)?
    | (?:{_HOLY}\s)?(?P<weekday3>{_WEEKDAY})
        (?:,?\s(?:the\s)(?P<day3>[0-3]?\d(?:st|[nr]d|th)|{_ORDINAL_WORD})\b
        (?!\s(?:of\s(?:the|his|her|my)|time|man|day|week)))?
    | (?P<month4>{_MONTH})(?:,?\s(?:of\s)?(?P<year4>{_YEAR}))
    | (?<=\b[Ii]n\s)(?P<month5>{_MONTH})
    | (?:(?<=\bsince\s)|(?<=\bSince\s)|(?<=\b[Uu]ntil\s)|(?<=\bend\sof\s))
        (?P<month6>(?!May\b(?!\s\d|[.,;])){_MONTH})
    | (?:(?<=\b[Ii]n\s)|(?<=\b[Bb]y\s)|(?<=\b[Ss]ince\s)|(?<=\b[Uu]ntil\s)|(?<=\bthe\syear\s)
        |(?<=\bwinter\sof\s)|(?<=\bsummer\sof\s)|(?<=\bautumn\sof\s)|(?<=\bspring\sof\s))
        (?P<year6>{_YEAR})
    )""",
    re.VERBOSE,
)
_MOVABLE: Final = "weekday"
"""Instead of a month: the feast is on that weekday, whatever its date."""
_FELL: Final = re.compile(
    rf"^\s(?:of\s\w+\s)?(?:(?:fell|falls|was|is|had\sbeen|would\sbe"
    rf"|had\sfallen)\s(?:on\s)?(?:a\s)?)"
    rf"(?P<weekday>{_WEEKDAY})\b"
)


def dates(
    text: str, feasts: Mapping[str, tuple[str, ...]] | None = None
) -> tuple[tuple[Span, Date], ...]:
    """All dates in `text`, each with the parts that are said. `feasts` gives month and day of the
    feasts that have a fixed one, or the weekday of those that have not.
    """
    found = [*_feasts(text, feasts)] if feasts else []
    if (holds_any(text, _WORDS) or has_figures(text)) and _GATE.search(text):
        found += _calendar(text)
    return tuple(sorted(found, key=lambda one: one[0]))


def _calendar(text: str) -> list[tuple[Span, Date]]:
    found: list[tuple[Span, Date]] = []
    for match in _DATE.finditer(text):
        date = _date(match)
        if date is None or (found and match.start() < found[-1][0].end):
            continue
        end = match.end()
        if date.day and date.month and date.weekday is None:
            fell = _FELL.match(text[end : end + 40])
            if fell:
                date = Date(date.year, date.month, date.day, weekday(fell["weekday"]))
                end += fell.end()
        found.append((Span(match.start(), end), date))
    return found


def weekday(name: str) -> int:
    """1 for "Monday"."""
    return WEEKDAYS.index(name.title()) + 1


def month(name: str) -> int:
    """1 for "January" and "Jan."."""
    return 1 + next(i for i, each in enumerate(MONTHS) if each.startswith(name.title()[:3]))


def _first(match: re.Match[str], name: str, *numbers: int) -> str:
    return next((match[f"{name}{n}"] for n in numbers if match[f"{name}{n}"]), "")


def _date(match: re.Match[str]) -> Date | None:
    said_day = _first(match, "day", 1, 2, 3)
    said_month = _first(match, "month", 1, 2, 4, 5, 6)
    said_year = _first(match, "year", 1, 2, 4, 6)
    said_weekday = match["weekday"] or _first(match, "weekday", 2, 3)
    day = (ordinal(said_day) or int(re.sub(r"\D", "", said_day))) if said_day else None
    if day is not None and not 1 <= day <= 31:  # noqa: PLR2004 - days of the longest month
        return None
    return Date(
        int(said_year) if said_year else None,
        month(said_month) if said_month else None,
        day,
        weekday(said_weekday) if said_weekday else None,
    )


@lru_cache(maxsize=8)
def _feast_words(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(names)


@lru_cache(maxsize=8)
def _feast_names(names: tuple[str, ...]) -> re.Pattern[str]:
    """Finds feasts as they are written, with capitals: "New Year's Eve", "All Saints' Day"."""
    parts = [re.escape(name).replace("'", "['’]") for name in names]
    return re.compile(rf"\b(?:{'|'.join(parts)})\b")


def _feasts(text: str, feasts: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[Span, Date]]:
    names = tuple(feasts)
    for match in _feast_names(names).finditer(text) if holds_any(text, _feast_words(names)) else ():
        said_month, said_day = feasts[match[0].replace("’", "'")]
        if said_month == _MOVABLE:
            yield Span(*match.span()), Date(weekday=int(said_day))
        else:
            yield Span(*match.span()), Date(None, int(said_month), int(said_day))
