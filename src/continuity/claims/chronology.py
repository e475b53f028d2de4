"""When it is: times of the clock, dates, weekdays, parts of the day."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from continuity.claims.claim import Claim, Confidence, Manner, Trait, Value, Words
from continuity.claims.voice import denied, voice_at
from continuity.claims.wording import holds_any
from continuity.prose.clocks import clock_times
from continuity.prose.dates import dates
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.moments import Date
from continuity.story.saying import WEEKDAYS
from continuity.story.text import Excerpt, ParagraphKind, Span

_PRESENT: Final = re.compile(
    r"(?:^|[.!?…—]\s|[\"“‘]\s?)(?:(?:That|Today)\s?(?:was|is|['’]s)\s|(?:At|On|By|Around|About"
    r"|Just\s(?:before|after)|Shortly\s(?:before|after)|Soon\safter|Towards?)\s)?"
    r"(?:(?:the|an?|about|exactly|around|precisely|early|late)\s)*$"
    r"|\b(?:[Ii]t|[Tt]his)\s(?:was|is)\s(?:(?:still|now|already|only|just|almost|nearly|about"
    r"|around"
    r"|past|well|getting|on|for|an?|the|early|late|exactly|after|before|some)\s)*$"
    r"|\b(?:woke|awoke|arrived|came|left|rang|buzzed|returned|reached|got|went|set\sout"
    r"|rose|landed|sailed|departed|parked|knocked)\b(?:\s(?!(?:to|until|that|if|for)\b)"
    r"[\w’']+){0,5}\s(?:at|around|about|by)\s(?:(?:about|around|exactly)\s)?$"
)
_DAYPART: Final = re.compile(
    r"(?:^|(?<=[.!?…] ))(?:(?P<that>That|This|The\s(?:next|following)|Next|By|At|Late\sthat"
    r"|Early\sthat|Later\sthat|In\sthe|Towards?)\s(?:same\s|very\s|the\s)?"
    r"(?P<part>dawn|daybreak|sunrise|morning|noon|midday|afternoon|teatime|dusk|twilight|sunset"
    r"|evening"
    r"|night|midnight)\b(?!['’])"
    r"|It\swas\s(?:still\s|already\s|now\s|early\s|late\s|a\s(?:\w+\s){1,2}"
    r"|the\smiddle\sof\sthe\s)?"
    r"(?P<was>dawn|morning|noon|midday|afternoon|dusk|twilight|evening|night|midnight)\b(?!['’]))"
    r"|(?P<sun>\bthe\s(?:early\s|late\s)?(?P<light>morning|afternoon|evening)\s(?:sun|sunlight"
    r"|light)\b)"
)
_DAYPARTS: Final = frozenset(
    (
        "dawn", "daybreak", "sunrise", "morning", "noon", "midday", "afternoon", "teatime", "dusk",
        "twilight", "sunset", "evening", "night", "midnight",
    )
)  # fmt: skip
_OTHER_DAY: Final = re.compile(
    r"\b(?:last|next|previous|until|till|by|since|before|coming|after|from|through|for|come)\s"
    r"(?:the\s)?$",
    re.IGNORECASE,
)
_BY_NOW: Final = re.compile(r"(?:^|[.!?…—]\s)By\s(?:about\s|around\s|nearly\s)?$")
_EARLIER: Final = re.compile(r"\b(?:had|would)\b|['’]d\b")
_TOMORROW: Final = re.compile(
    r"\b(?:tomorrow|yesterday|would|had|will|once|used\sto|should|must)\b", re.IGNORECASE
)


_SETTING: Final = re.compile(r"(?:\b(?:on|for)\sa|\b\w+['’]s)\s$")
_IT_IS: Final = re.compile(
    r"\b(?:[Ii]t|[Tt]his|[Tt]hat|[Tt]oday)\s?(?:was|is|['’]s)\s[^.;!?]{0,20}$"
)
_IS_A_DAY: Final = re.compile(r"\b[Ii]t\swas\s(?:a\s|still\s|only\s)*$")
_ITS_PART: Final = re.compile(r"\s(?:morning|afternoon|evening|night)(?=[.,;:!?—]|\s\w+[.,;])")
_HABIT: Final = re.compile(
    r"\b(?:had|would|always|usually|often|never|used|could|if|when|once|every|remember\w*)\b"
    r"|['’]d\b",
    re.IGNORECASE,
)

_NUMBERS: Final = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_BESIDE: Final = {"the day after tomorrow": 2, "tomorrow": 1, "yesterday": -1}
_COUNTED: Final = re.compile(
    rf"""(?<![\w-])(?:
      (?P<beside>(?:[Tt]he\sday\safter\s)?[Tt]omorrow|[Yy]esterday)
        (?:\s(?:is|was|would\sbe|will\sbe|had\sbeen)\s(?:a\s|only\s|already\s)?|['’]s\s(?:a\s)?
          |,\s(?=\w+day[,.;!?—”]))
        (?P<day>{"|".join(WEEKDAYS)})\b(?!['’])
    | [Ii]t(?:\s(?:is|was|would\sbe|will\sbe)|['’]s|['’]ll\sbe)\s(?:a\s)?
        (?P<day2>{"|".join(WEEKDAYS)})\s(?P<beside2>tomorrow)\b
    | (?P<day3>{"|".join(WEEKDAYS)})\s(?:was|is)\s(?:still\s|only\s|just\s)?
        (?P<off>{"|".join(_NUMBERS)})\sdays\s(?:away|off)\b
    | [Ii]t(?:\s(?:is|was)|['’]s)\s(?:only\s|still\s|already\s)?(?P<day5>{"|".join(WEEKDAYS)})
        \stoday\b
    | [Tt]oday(?:\s(?:is|was)|['’]s)\s(?:only\s|still\s|a\s)*(?P<day6>{"|".join(WEEKDAYS)})\b
        (?!['’]|,?\s(?:on\s)?the\s|,\s\w+\s\d)
    | (?P<ago>(?i:{"|".join(_NUMBERS)}))\sdays\sago,?\s(?:on\s)?(?:a\s)?
        (?P<day4>{"|".join(WEEKDAYS)})\b
    )""",
    re.VERBOSE,
)
"""From which it follows what day it is."""
_DAY_GROUPS: Final = ("day", "day2", "day3", "day4", "day5", "day6")
_OPENS: Final = re.compile(r"\b(?:[Oo]n|[Tt]hat)\s(?:the\s|a\s)?$")


def chronology(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """Statements of when. STATED are those that tell the scene's own time."""
    for span, clock in clock_times(reading.text):
        yield _claim(reading, span, Trait.AT_CLOCK, clock, lexicon)
    counted = tuple(_COUNTED.finditer(reading.text)) if "day" in reading.text else ()
    for span, date in dates(reading.text, lexicon.tables["feasts"]):
        named = any(match.start() <= span.start < match.end() for match in counted)
        if not named and not _recurs(reading.text, span, date):
            yield _dated(reading, span, date, lexicon)
    yield from _today(reading, counted, lexicon)
    daypart = holds_any(reading.text, _DAYPARTS)
    for match in _DAYPART.finditer(reading.text) if daypart else ():
        span = Span(*match.span())
        part = (match["part"] or match["was"] or match["light"]).lower()
        yield _claim(reading, span, Trait.IN_DAYPART, Words(part), lexicon)


def _today(reading: Reading, counted: Iterable[re.Match[str]], lexicon: Lexicon) -> Iterator[Claim]:
    """The weekday that it is if, say, tomorrow is a Wednesday."""
    for match in counted:
        span = Span(*match.span())
        voice = voice_at(reading, span, lexicon)
        if voice.manner not in (Manner.NARRATED, Manner.SPOKEN) or denied(reading, span):
            continue
        name = next(said for said in map(match.__getitem__, _DAY_GROUPS) if said)
        days = _BESIDE.get((match["beside"] or match["beside2"] or "").lower(), 0)
        days += _NUMBERS.get(match["off"] or "", 0)
        days -= _NUMBERS.get((match["ago"] or "").lower(), 0)
        date = Date(weekday=(WEEKDAYS.index(name) - days) % 7 + 1)
        yield Claim(None, Trait.ON_DATE, date, Excerpt(span, match[0]), voice=voice)


def _dated(reading: Reading, span: Span, date: Date, lexicon: Lexicon) -> Claim:
    """A bare weekday is quoted with the words that make it the scene's: "It was Tuesday"."""
    claim = _claim(reading, span, Trait.ON_DATE, date, lexicon)
    if date.day is None and date.weekday is None and reading.kind is ParagraphKind.PROSE:
        before = reading.text[max(0, span.start - 40) : span.start]
        if not _IT_IS.search(before):
            return replace(claim, confidence=Confidence.IMPLIED)
    if date.day is not None:
        return claim
    if claim.confidence is not Confidence.STATED:
        return _with_lead(reading, span, claim)
    lead = _IT_IS.search(reading.text, max(0, span.start - 40), span.start)
    setting = _SETTING.search(reading.text, max(0, span.start - 40), span.start)
    start = lead.start() if lead else setting.start() if setting else span.start
    whole = Span(start, span.end)
    return replace(claim, excerpt=Excerpt(whole, whole.of(reading.text)))


def _with_lead(reading: Reading, span: Span, claim: Claim) -> Claim:
    """A weekday that may be the scene's, if it stands at its start, is quoted with the word that
    tells so: "on Friday", "that Sunday".
    """
    sentence = reading.sentence(span.start)
    lead = _OPENS.search(reading.text, max(sentence.start, span.start - 12), span.start)
    if lead is None or reading.quoted(span.start) or _HABIT.search(sentence.of(reading.text)):
        return claim
    whole = Span(lead.start(), span.end)
    return replace(claim, excerpt=Excerpt(whole, whole.of(reading.text)))


def _recurs(text: str, span: Span, date: Date) -> bool:
    """A habit, not a day: "on Tuesdays", "every Tuesday"."""
    if text[span.end : span.end + 1] == "s":
        return True
    if date.day is not None or date.weekday is None:
        return False
    before = text[max(0, span.start - 16) : span.start].lower()
    return bool(re.search(r"\b(?:every|each|most|any|alternate)\s(?:\w+\s)?(?:and\s)?$", before))


def _claim(reading: Reading, span: Span, trait: Trait, value: Value, lexicon: Lexicon) -> Claim:
    confidence = Confidence.STATED if _tells_now(reading, span, trait) else Confidence.IMPLIED
    return Claim(
        None,
        trait,
        value,
        Excerpt(span, span.of(reading.text)),
        voice=voice_at(reading, span, lexicon, presupposed=True),
        confidence=confidence,
    )


def _tells_now(reading: Reading, span: Span, trait: Trait) -> bool:
    """Whether the scene itself plays then, and is not only spoken or thought of."""
    if reading.kind in (
        ParagraphKind.TIME_HEADING,
        ParagraphKind.SCENE_HEADING,
        ParagraphKind.CHAPTER_HEADING,
    ):
        return True
    before = reading.text[max(0, span.start - 60) : span.start]
    begins_so = trait is Trait.IN_DAYPART and span.of(reading.text).startswith("By ")
    if begins_so or (trait is Trait.AT_CLOCK and _BY_NOW.search(before)):
        return not reading.quoted(span.start)
    if trait is Trait.AT_CLOCK and before.endswith(("! ", "? ")):
        return False
    behind = "" if _IS_A_DAY.search(before) else reading.text[span.end : span.end + 30]
    earlier = _EARLIER.search(behind.partition(".")[0])
    if _OTHER_DAY.search(before) or _TOMORROW.search(before[-32:]) or earlier:
        return False
    if trait is Trait.IN_DAYPART:
        return not reading.quoted(span.start)
    return _PRESENT.search(before) is not None or _is_setting(reading, span)


def _is_setting(reading: Reading, span: Span) -> bool:
    """Whether a weekday is the scene's by the way: "the train, empty on a Tuesday evening"."""
    text = reading.text
    lead = text[reading.sentence(span.start).start : span.start]
    if reading.quoted(span.start) or not _SETTING.search(lead) or _HABIT.search(lead):
        return False
    return _ITS_PART.match(text[span.end : span.end + 24]) is not None
