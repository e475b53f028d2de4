"""When something is of which a story has one: "the wedding is tomorrow", "three days until the
trial", "the fire was on a Tuesday".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from continuity.claims.claim import Claim, Manner, Stretch, Thing, Trait, Value
from continuity.claims.voice import denied, passage, voice_at
from continuity.claims.wording import holds_any
from continuity.prose.dates import dates
from continuity.prose.lexicon import Lexicon
from continuity.prose.quantities import Amount, amounts
from continuity.prose.reading import Reading
from continuity.story.moments import DAY, YEAR, Bounds, Date, Duration
from continuity.story.text import Excerpt, ParagraphKind, Span

WEEKDAY: Final = "weekday"
DAY_OF_YEAR: Final = "day of the year"
YEAR_ALONE: Final = "year"
"""The families of what is said of its date; the number is the weekday's, that of a hundred times
the month and the day, or the year's.
"""
MOVED: Final = "moved"
"""The family of what is said to be put off or brought forward."""

_WORDS: Final = {
    "the day before yesterday": -2, "the day after tomorrow": 2, "yesterday": -1, "tomorrow": 1,
    "last night": -1, "today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0,
    "this evening": 0,
}  # fmt: skip
_DAYS: Final = "|".join(_WORDS).replace(" ", r"\s")
_OWNER: Final = (
    r"(?:(?:[Tt]he|[Oo]ur|[Mm]y|[Yy]our|[Hh]is|[Hh]er|[Tt]heir|[Tt]his)|(?P<owner>[A-Z]\w+)['’]s)"
)
_MODIFIERS: Final = (
    r"(?P<words>(?:(?!(?:of|and|in|at|to|for|before|after|a|an|the)\s)[a-z]+\s){0,2}?)"
)
_IS: Final = (
    r"(?:['’]s|\s(?:is|was|isn['’]t\suntil|will\sbe|would\sbe|had\sbeen|starts|begins|started|began"
    r"|takes\splace|took\splace|happened|comes|falls|fell))"
)
_JUST: Final = r"(?:(?:still|only|just|now|barely|already|set\sfor|scheduled\sfor|due)\s)*"
_END: Final = r"(?=[\s]*(?:[.,;:!?—”\"]|$))"
_ENDS: Final = rf"(?:{_END}|(?=\s(?:will|would|is|was|and|had|has|at|in)\b))"
_OF_YEAR: Final = re.compile(r"\s(?:of|in)\s(?P<year>1[5-9]\d\d|20\d\d)\b(?!\s?(?:[a-z]+s\b|men))")
_PAST_ONLY: Final = frozenset({"fire", "flood", "wreck", "crash"})
"""What nobody looks forward to; a fire tonight is in the hearth."""
_DISTANT: Final = re.compile(r"\s(?:(?P<ago>ago)|away|off|from\snow|hence)\b")
_TOWARDS: Final = re.compile(
    r"\s(?:(?:left|still|yet|more|to\sgo)\s)?(?P<way>until|till|before|after|since|away\sfrom)\s"
)
_STANDS: Final = re.compile(
    r"(?:^[\s“\"‘]*|\b(?:it|this|that|today)\s?(?:was|is|['’]s)\s)(?:now\s|only\s|just\s|still\s"
    r"|already"
    r"\s|barely\s|exactly\s)*$",
    re.IGNORECASE,
)
_BESIDE: Final = re.compile(r"\b[Tt]he\s(?P<unit>day|night|eve)\s(?P<way>before|after|of)\s")
_PUT_OFF: Final = re.compile(
    r"\b(?:postpone\w*|reschedul\w*|put\soff|delay\w*|brought\sforward|mov(?:ed?|ing)\s(?:up|it|the"
    r"|to|forward|back)|adjourn\w*|earlier\sthan|instead\sof|push(?:ed)?\sback)\b"
)
_DATED: Final = re.compile(
    r"(?:\s(?:is|was|will|would|had|be|been|set|scheduled|due|took|takes|place|happened|fell|falls"
    r"|to|came|comes)|['’]s)*\s(?P<in>on|in|for|of|fell|is|was)\s(?:the\s|a\s)?$"
)
_LOOK_BACK: Final = 90
_SHORTEST: Final = 0.75 * DAY


@dataclass(frozen=True, slots=True)
class _Event:
    noun: str
    words: tuple[str, ...]
    span: Span


@lru_cache(maxsize=8)
def _event(names: frozenset[str]) -> re.Pattern[str]:
    either = "|".join(sorted(names, key=len, reverse=True)).replace(" ", r"\s")
    return re.compile(rf"(?<![\w’'-]){_OWNER}\s{_MODIFIERS}(?P<noun>{either})(?![\w-])(?!['’]\w\w)")


@lru_cache(maxsize=8)
def _possessed(names: frozenset[str]) -> re.Pattern[str]:
    """As in "tomorrow's trial"."""
    either = "|".join(sorted(names, key=len, reverse=True)).replace(" ", r"\s")
    return re.compile(
        rf"\b(?P<day>{_DAYS})['’]s\s{_MODIFIERS}(?P<noun>{either})\b{_ENDS}", re.IGNORECASE
    )


_THEN: Final = re.compile(rf"{_IS}\s{_JUST}(?P<day>{_DAYS})\b{_END}", re.IGNORECASE)
_THEN_IN: Final = re.compile(rf"{_IS}\s{_JUST}(?P<in>in\s)?$", re.IGNORECASE)


def occasions(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """Each claim counts from the now of whoever speaks (a stretch, what is past below nought), or
    gives a date. `process`, or the noun of a `Thing`, is the event; the words tell which.
    """
    names = lexicon["occasions"]
    if reading.kind is not ParagraphKind.PROSE or not holds_any(reading.text, names):
        return
    found: list[tuple[_Event, Value, Span]] = []
    for match in _event(names).finditer(reading.text):
        event = _named(match)
        found += _moved(reading, event)
        found += _then(reading, event)
        found += _counted(reading, event)
        found += _dated(reading, event, lexicon)
    for match in _possessed(names).finditer(reading.text):
        event = _Event(
            match["noun"].lower(), tuple(match["words"].lower().split()), Span(*match.span())
        )
        found.append((event, _from_now(event, match["day"], day_of(match["day"])), event.span))
    for event, value, span in found:
        yield from _claim(reading, event, value, span, lexicon)


def _claim(
    reading: Reading, event: _Event, value: Value, span: Span, lexicon: Lexicon
) -> Iterator[Claim]:
    voice = voice_at(reading, span, lexicon)
    if voice.manner in (Manner.SUPPOSED, Manner.DREAMT):
        return
    if isinstance(value, Stretch) and denied(reading, span):
        return
    excerpt = Excerpt(span, span.of(reading.text))
    ahead = isinstance(value, Stretch) and value.duration.hard.high >= 0
    if ahead and event.noun in _PAST_ONLY:
        return
    yield Claim(None, Trait.OCCASION, value, excerpt, voice=voice)


def _named(match: re.Match[str]) -> _Event:
    words = tuple(match["words"].split())
    owner = (match["owner"].lower(),) if match["owner"] else ()
    return _Event(match["noun"].lower(), (*owner, *words), Span(*match.span()))


def day_of(said: str) -> Bounds:
    """How far off "tomorrow" is, and its like."""
    days = _WORDS[" ".join(said.lower().split())] * DAY
    return Bounds(days, days)


def _from_now(event: _Event, said: str, bounds: Bounds) -> Stretch:
    return Stretch(Duration(said, bounds, bounds), event.noun, event.words)


def _moved(reading: Reading, event: _Event) -> Iterator[tuple[_Event, Value, Span]]:
    before, behind = passage(reading, event.span)
    if _PUT_OFF.search(before + behind):
        value = Thing(event.span.of(reading.text), MOVED, event.noun, event.words)
        yield event, value, event.span


def _then(reading: Reading, event: _Event) -> Iterator[tuple[_Event, Value, Span]]:
    """As in "the wedding is tomorrow"; whoever "spoke of the trial last night" tells no day."""
    match = _THEN.match(reading.text, event.span.end)
    if match:
        span = Span(event.span.start, match.end())
        yield event, _from_now(event, match["day"], day_of(match["day"])), span


def _counted(reading: Reading, event: _Event) -> Iterator[tuple[_Event, Value, Span]]:
    """As in "the wedding is in three days", "three days until the wedding"."""
    text = reading.text
    for amount in amounts(text):
        hard = _length(amount)
        if hard.low < _SHORTEST or hard.high > YEAR or amount.more:
            continue
        start, end = amount.span.start, amount.span.end
        if 0 < start - event.span.end < _LOOK_BACK // 2:
            then = _THEN_IN.fullmatch(text, event.span.end, start)
            distant = _DISTANT.match(text, end)
            if then and (then["in"] or distant):
                whole = Span(event.span.start, distant.end() if distant else end)
                past = distant is not None and distant["ago"] is not None
                yield event, _from_now(event, amount.duration.said, -hard if past else hard), whole
        towards = _TOWARDS.match(text, end)
        if towards and towards.end() == event.span.start:
            yield from _towards(reading, event, amount, towards["way"])
    yield from _beside(reading, event)


def _length(amount: Amount) -> Bounds:
    """Who counts days to a feast counts them one by one, also ten of them."""
    return amount.duration.soft if amount.unit == "day" else amount.duration.hard


def _towards(
    reading: Reading, event: _Event, amount: Amount, way: str
) -> Iterator[tuple[_Event, Value, Span]]:
    text, span = reading.text, amount.span
    if not re.match(_END, text[event.span.end :]):
        return
    before, _ = passage(reading, span)
    if way in ("before", "after") and not _STANDS.search(before):
        return
    if way in ("before", "after") and text[event.span.end : event.span.end + 1] == ",":
        return
    length = -_length(amount) if way in ("after", "since") else _length(amount)
    yield event, _from_now(event, amount.duration.said, length), Span(span.start, event.span.end)


def _beside(reading: Reading, event: _Event) -> Iterator[tuple[_Event, Value, Span]]:
    """As in "It was the day before the wedding"."""
    text = reading.text
    for match in _BESIDE.finditer(text, max(0, event.span.start - 24), event.span.start):
        if match.end() != event.span.start:
            continue
        before, _ = passage(reading, Span(*match.span()))
        whole = Span(match.start(), event.span.end)
        days = {"before": 1, "after": -1, "of": 1 if match["unit"] == "eve" else 0}[match["way"]]
        told = before.strip(' “"‘') and _STANDS.search(before)
        if told and re.match(_END, text[event.span.end :]):
            bounds = Bounds(days * DAY, days * DAY)
            yield event, _from_now(event, match[0].strip().lower(), bounds), whole


def _dated(
    reading: Reading, event: _Event, lexicon: Lexicon
) -> Iterator[tuple[_Event, Value, Span]]:
    """As in "the fire of 1887", "the wedding is on Saturday"."""
    text = reading.text
    for span, date in dates(text, lexicon.tables["feasts"]):
        if not 0 < span.start - event.span.end < _LOOK_BACK // 2:
            continue
        match = _DATED.fullmatch(text, event.span.end, span.start)
        if match is None or text[span.end : span.end + 1] == "s":
            continue
        whole = Span(event.span.start, span.end)
        for family, number in _parts(date):
            said = span.of(text)
            yield event, Thing(said, family, event.noun, event.words, number), whole
    year = _OF_YEAR.match(text, event.span.end)
    if year:
        value = Thing(year["year"], YEAR_ALONE, event.noun, event.words, int(year["year"]))
        yield event, value, Span(event.span.start, year.end())


def _parts(date: Date) -> Iterator[tuple[str, float]]:
    if date.month and date.day:
        yield DAY_OF_YEAR, 100 * date.month + date.day
    elif date.weekday:
        yield WEEKDAY, date.weekday
    if date.year:
        yield YEAR_ALONE, date.year
