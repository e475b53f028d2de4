"""Expressions that place a moment beside the now of the words, or in the day, the year, the week:
"yesterday", "the week before last", "an hour ago", "at dusk", "in the fall of the year", "twice a
week".
"""

import re
from collections.abc import Callable, Iterator
from functools import partial
from math import inf
from typing import Final

from continuity.prose.hedges import UNITS
from continuity.prose.numbers import number
from continuity.prose.quantities import amounts
from continuity.story.moments import DAY, MONTH, WEEK, YEAR, Bounds
from continuity.story.saying import WEEKDAYS
from continuity.story.text import Span

_DAYPART: Final = {
    "dawn": "dawn|day-?break|sun-?rise|cock-?crow|first light",
    "morning": "morning|forenoon",
    "noon": "noon-?(?:tide|time)|mid-?day|lunch-?time|high noon",
    "afternoon": "afternoon|tea-?time",
    "dusk": "dusk|sun-?set|twilight|gloaming",
    "evening": "evening|supper-?time|bed-?time|eventide",
    "night": "nightfall|small hours|dead of night|night",
}
_SEASON: Final = {
    "spring": "spring(?:-?time)?",
    "summer": "(?:mid-?)?summer(?:-?time)?",
    "autumn": "autumn|harvest-?time|fall of the year|(?<=that )fall|(?<=last )fall|(?<=next )fall"
    "|(?<=the )fall(?= of \\d)|(?<=[Ii]n the )fall(?=[.,;])",
    "winter": "(?:mid-?)?winter(?:-?time)?",
}


def _finder(table: dict[str, str]) -> re.Pattern[str]:
    either = "|".join(f"(?P<{name}>{words})" for name, words in table.items())
    return re.compile(rf"\b(?:{either})\b(?!['’]s\b|\s?-\w)", re.IGNORECASE)


_DAYPARTS: Final = _finder(_DAYPART)
_SEASONS: Final = _finder(_SEASON)


def _named(pattern: re.Pattern[str], text: str) -> Iterator[tuple[Span, str]]:
    for match in pattern.finditer(text):
        yield Span(*match.span()), match.lastgroup or ""


parts_of_day: Final[Callable[[str], Iterator[tuple[Span, str]]]] = partial(_named, _DAYPARTS)
"""Each with the part that it means: dawn, morning, noon, afternoon, dusk, evening or night."""
seasons: Final[Callable[[str], Iterator[tuple[Span, str]]]] = partial(_named, _SEASONS)
"""Each with its season. "Fall" is one only where the words around it leave no doubt."""

_WEEKDAY: Final = "|".join(WEEKDAYS)
_PART: Final = "morning|day|afternoon|evening|night"
_NEXT_DAY: Final = {
    "morning": Bounds(0.25 * DAY, 1.5 * DAY),
    "day": Bounds(0.25 * DAY, 1.9 * DAY),
    "afternoon": Bounds(0.5 * DAY, 1.8 * DAY),
    "evening": Bounds(0.6 * DAY, 1.9 * DAY),
    "night": Bounds(0.6 * DAY, 2 * DAY),
}
_SAME_DAY: Final = 0.6 * DAY
_AROUND: Final = {"week": WEEK, "month": MONTH, "year": YEAR, "day": DAY, "season": YEAR}
_SHIFT: Final = re.compile(
    rf"""\b(?:
      the\sday\s(?P<twice>before\syesterday|after\stomorrow)
    | (?P<yesterday>yesterday)(?:\s(?P<ypart>{_PART}))?
    | (?P<tomorrow>tomorrow)(?:\s(?P<tpart>{_PART}))?
    | (?P<today>today|to-day)
    | (?P<tonight>tonight|to-night)
    | (?P<lastnight>last\snight)
    | the\s(?P<unit2>week|month|year)\s(?P<twice2>before\slast|after\snext)
    | (?P<way>last|next|previous|following)\s(?:(?P<weekday>{_WEEKDAY})
        |(?P<season>spring|summer|autumn|winter|fall)|(?P<unit>week|month|year)|(?P<part>{_PART}))\b
    | the\s(?P<unit3>morning|day|afternoon|evening|night|week|month|year)\s(?P<beside>before|after)
        (?=[.,;:!?—]|\s(?:he|she|it|they|we|I|there)\b)
    | (?P<side>earlier|later)\s(?:that|the)\s(?:same\s|very\s)?(?:{_PART})
    | (?P<this>this|that)\s(?:very\s|same\s)?(?P<thispart>morning|afternoon|evening|night)
    | (?:the|on\sthe)\s(?P<morrow>morrow)
    | (?P<other>the\sother\s(?:day|night|evening|morning))
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
_AGO: Final = re.compile(r"(?:['’]s\stime)?\s(?:ago|back(?=[.,;:!?]))\b", re.IGNORECASE)
_LATER: Final = re.compile(
    r"\s(?:(?P<later>later|afterwards?|after(?=[,.;])|on(?=[,.;])|hence|from\s(?:now|today))"
    r"|(?P<earlier>earlier|previously|before(?=[,.;])))\b",
    re.IGNORECASE,
)
_IN: Final = re.compile(r"(?:^|[\s“\"‘])[Ii]n\s$")
_AHEAD: Final = re.compile(
    r"\b(?:will|shall|sails?|leaves?|goes|comes?|starts?|begins?)\b|['’]ll\b"
)
_LOOSE: Final = re.compile(
    r"\b(?:(?P<moment>a\s(?:moment|minute|second|instant))|(?:long\s|many\s)?(?P<unit>years|months|weeks"
    r"|days|hours))\s(?P<way>later|afterwards?|ago|earlier|before(?=[.,;]))\b",
    re.IGNORECASE,
)
_MOMENT: Final = Bounds(0, 15)


def shifts(text: str) -> Iterator[tuple[Span, Bounds]]:
    """Moments beside the now of the words, as minutes from it; what is past is below nought. The
    usual reading.
    """
    counted = [*_counted(text)]
    yield from counted
    taken = [span for span, _ in counted]
    for find in (_loose, _deictic):
        for span, bounds in find(text):
            if not any(span.overlaps(other) for other in taken):
                taken.append(span)
                yield span, bounds


def _counted(text: str) -> Iterator[tuple[Span, Bounds]]:
    for amount in amounts(text):
        start, end = amount.span.start, amount.span.end
        length = amount.duration.soft
        ago, later = _AGO.match(text, end), _LATER.match(text, end)
        if ago:
            yield Span(start, ago.end()), -length
        elif later:
            yield Span(start, later.end()), -length if later["earlier"] else length
        elif _IN.search(text[:start]) and _AHEAD.match(
            text.partition(".")[0], _last_word(text, end)
        ):
            yield amount.span, length


def _last_word(text: str, at: int) -> int:
    """Where the first verb of what comes may stand: within the next words."""
    found = _AHEAD.search(text, at, at + 40)
    return found.start() if found else at


def _loose(text: str) -> Iterator[tuple[Span, Bounds]]:
    """As in "a moment later", "long years afterwards"."""
    for match in _LOOSE.finditer(text):
        if match["moment"]:
            length = _MOMENT
        else:
            length = Bounds(UNITS[match["unit"].lower().removesuffix("s")], inf)
        back = match["way"].lower() in ("ago", "earlier", "before")
        yield Span(*match.span()), -length if back else length


def _deictic(text: str) -> Iterator[tuple[Span, Bounds]]:
    for match in _SHIFT.finditer(text):
        yield Span(*match.span()), _meant(match)


def _meant(match: re.Match[str]) -> Bounds:
    found = next(name for name in _MEANINGS if match[name])
    return _MEANINGS[found](match)


def _twice(match: re.Match[str]) -> Bounds:
    """The day before yesterday, the day after tomorrow."""
    days = -2 * DAY if match["twice"].lower().startswith("before") else 2 * DAY
    return Bounds(days, days)


def _week_before_last(match: re.Match[str]) -> Bounds:
    size = _AROUND[match["unit2"].lower()]
    back = match["twice2"].lower().startswith("before")
    return Bounds(-3 * size + DAY, -size) if back else Bounds(size, 3 * size - DAY)


def _yesterday(match: re.Match[str]) -> Bounds:
    part = (match["ypart"] or "").lower()
    if not part:
        return Bounds(-DAY, -DAY)
    late = part in ("evening", "night")
    return Bounds(-1.3 * DAY, -0.5 * DAY) if late else Bounds(-1.7 * DAY, -0.6 * DAY)


def _tomorrow(match: re.Match[str]) -> Bounds:
    part = (match["tpart"] or "").lower()
    if not part:
        return Bounds(DAY, DAY)
    late = part in ("evening", "night")
    return Bounds(DAY, 1.5 * DAY) if late else Bounds(0.5 * DAY, 1.5 * DAY)


def _last_or_next(match: re.Match[str]) -> Bounds:
    back = match["way"].lower() in ("last", "previous")
    if match["part"]:
        return Bounds(-1.5 * DAY, -0.25 * DAY) if back else _NEXT_DAY[match["part"].lower()]
    if match["weekday"]:
        return Bounds(-WEEK, -DAY) if back else Bounds(DAY, 2 * WEEK - DAY)
    if match["season"]:
        return Bounds(-1.5 * YEAR, -DAY) if back else Bounds(DAY, 450 * DAY)
    size = _AROUND[match["unit"].lower()]
    if match["way"].lower() == "following":
        return Bounds(2 / 7 * size, 10 / 7 * size)
    farthest = 2 * size - (DAY if size == WEEK else 0)
    return Bounds(-farthest, -DAY) if back else Bounds(DAY, farthest)


def _beside(match: re.Match[str]) -> Bounds:
    """The day before, the year after."""
    unit, back = match["unit3"].lower(), match["beside"].lower() == "before"
    if unit in ("week", "month", "year"):
        size = _AROUND[unit]
        length = Bounds((0.49 if unit == "year" else 0.23) * size, 1.5 * size)
        return -length if back else length
    if not back:
        return _NEXT_DAY[unit]
    return Bounds(-1.9 * DAY if unit == "day" else -1.5 * DAY, -0.25 * DAY)


def _same_day(match: re.Match[str]) -> Bounds:
    if match["side"]:
        return Bounds(-DAY, 0) if match["side"].lower() == "earlier" else Bounds(0, _SAME_DAY)
    past = match["this"].lower() == "this" and match["thispart"].lower() == "morning"
    return Bounds(-_SAME_DAY, 0) if past else Bounds(0, _SAME_DAY)


_MEANINGS: Final[dict[str, Callable[[re.Match[str]], Bounds]]] = {
    "twice": _twice,
    "twice2": _week_before_last,
    "yesterday": _yesterday,
    "tomorrow": _tomorrow,
    "today": lambda _: Bounds(0, 0),
    "tonight": lambda _: Bounds(0, 0.5 * DAY),
    "lastnight": lambda _: Bounds(-DAY, 0),
    "other": lambda _: Bounds(-10 * DAY, -DAY),
    "morrow": lambda _: _NEXT_DAY["day"],
    "way": _last_or_next,
    "beside": _beside,
    "side": _same_day,
    "this": _same_day,
}
"""What each part of the pattern means, by its group."""

_PER: Final = {
    "hour": 168.0,
    "day": 7.0,
    "week": 1.0,
    "fortnight": 0.5,
    "month": 0.23,
    "year": 7 / 365.25,
}
_OFTEN: Final = re.compile(
    rf"""\b(?:
      (?P<times>once|twice|thrice|(?P<count>[a-z]+|\d+)\stimes)
        \s(?:an?|every|each|per)\s(?P<per>hour|day|week|fortnight|month|year)
    | (?:every|each)\s(?:(?P<other>other|second)\s)?
        (?:(?P<number>two|three|four|five|six|seven|eight|nine|ten|twelve|\d+)\s)?
        (?:(?P<unit>hour|day|week|month|year)s?|(?P<part>{_PART})|(?P<weekday>{_WEEKDAY}))
    | (?P<adverb>hourly|daily|nightly|weekly|fortnightly|monthly|yearly|annually)
    | (?:on|most|of)\s(?:(?:{_WEEKDAY})s)
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
_ADVERBS: Final = {
    "hourly": 168.0, "daily": 7.0, "nightly": 7.0, "weekly": 1.0, "fortnightly": 0.5,
    "monthly": 0.23, "yearly": 7 / 365.25, "annually": 7 / 365.25,
}  # fmt: skip
_TIMES: Final = {"once": 1.0, "twice": 2.0, "thrice": 3.0}


def frequencies(text: str) -> Iterator[tuple[Span, float]]:
    """How many times a week something is said to happen."""
    for match in _OFTEN.finditer(text):
        rate = _rate(match)
        if rate is not None:
            yield Span(*match.span()), rate


def _rate(match: re.Match[str]) -> float | None:
    if match["times"]:
        times = _TIMES.get(match["times"].lower()) or number(match["count"] or "")
        return times * _PER[match["per"].lower()] if times else None
    if match["adverb"]:
        return _ADVERBS[match["adverb"].lower()]
    if match["unit"] or match["part"]:
        rate = _PER[match["unit"].lower()] if match["unit"] else 7.0
    else:
        rate = 1.0
    every = number(match["number"]) if match["number"] else 1.0
    return rate / (every or 1.0) / (2 if match["other"] else 1)
