"""What else tells when it is: the light and the air of a part of day, greetings, seasons, counted
days; and what is said to have been or to come, counted from now.
"""

import re
from collections.abc import Iterator
from typing import Final

from continuity.claims.claim import Claim, Confidence, Manner, Stretch, Thing, Trait, Value, Words
from continuity.claims.voice import voice_at
from continuity.claims.wording import holds_any, sentences_holding
from continuity.prose.lexicon import Lexicon
from continuity.prose.numbers import number, ordinal
from continuity.prose.reading import Reading
from continuity.prose.telling_time import shifts
from continuity.story.moments import Duration
from continuity.story.saying import MONTHS, WEEKDAYS
from continuity.story.text import Excerpt, ParagraphKind, Span

DAY: Final = "day"
"""The family of what counts days."""
LATER: Final = "later"
"""The words of a sign that days go by, nobody knows how many."""

_PART: Final = "dawn|morning|noon|midday|afternoon|dusk|twilight|evening|sunset|sunrise|night"
_AROUND: Final = (
    "light|air|sun|sky|skies|sunlight|sunshine|heat|breeze|mist|fog|chill|cold|rush|crowd|gloom"
    "|haze|traffic|shadows|darkness|wind|drizzle|glow|rays|dew|commuters|quiet"
)
_SEASON: Final = "spring|summer|autumn|winter"
_TIMES: Final = frozenset(
    (
        "dawn", "morning", "noon", "midday", "afternoon", "dusk", "twilight", "evening", "sunset",
        "sunrise", "night", "midnight", "nightfall", "day", "days", "week", "weeks", "month",
        "months", "year", "years",
    )
)  # fmt: skip
_SHOWING: Final = _TIMES | frozenset(
    (
        "sun", "moon", "stars", "hours", "light", "sunlight", "daylight", "spring", "summer",
        "autumn", "winter", *(month.lower() for month in MONTHS),
    )
)  # fmt: skip
_NAMING: Final = _TIMES | frozenset(
    (
        "yesterday", "tomorrow", "today", "tonight", "ago", "later", "earlier", "afterwards",
        "afterward", "hence", "morrow", "spring", "summer", "autumn", "winter", "fall", "hour",
        "hours", "minute", "minutes", "moment", "second", "instant",
        *(day.lower() for day in WEEKDAYS),
    )
)  # fmt: skip
"""Words without which a paragraph says nothing of the kind."""
_SIGN: Final = re.compile(
    rf"""\b(?:
      (?:[Tt]he|[Aa]n?|[Ii]n|[Ww]ith|[Ii]nto|[Tt]hrough|[Oo]f|[Hh]is|[Hh]er|[Aa]gainst)\s
        (?:[a-z-]+\s){{0,3}}?(?P<air>{_PART})(?:['’]s)?\s(?:{_AROUND})\b
    | (?:{"|".join(WEEKDAYS)})\s(?P<weekday>morning|afternoon|evening|night)\b
    | (?P<dusk>(?:[Tt]he\s)?sun\s(?:had\s)?(?:slipped|slid|dropped|disappeared|vanished)\s
          (?:below|behind|beneath|under)\sthe
        |sun\stouched\sthe\shorizon
        |(?:[Tt]he\s)?sun\s(?:was\s|had\s)?(?:just\s|already\s|now\s|almost\s)?
        (?:set(?:ting)?|sinking|sank|dipped|sunk|going\sdown|went\sdown)\b
        |[Tt]he\slast\s(?:of\sthe\s)?(?:sun|day|evening)?light\s(?:\w+\s)?(?:away|faded|bled|drained)
        |[Dd]usk\s(?:had\s)?(?:fell|fallen|was\sfalling|came|settled|crept|gathered)
        |twilight\s(?:\w+ly\s)?(?:fell|encroached|deepened|settled|gathered|crept))
    | (?P<dawn>[Dd]awn\s(?:broke|was\sbreaking|had\sbroken|came|crept|found|rose)
        |[Tt]he\ssun\s(?:was\s)?(?:rose|rising|came\sup|crested|had\sjust\srisen)\b
        |(?:first\slight|pre-dawn))
    | (?P<night>[Nn]ight\s(?:had\s)?(?:fell|fallen|was\sfalling|came\son|descended|settled)
        |[Tt]he\snight\s(?:dragged|wore|deepened|was\s(?:cold|warm|quiet|still|young|clear))
        |in\sthe\s(?:middle|dead|depths?)\sof\sthe\snight|in\sthe\ssmall\shours
        |[Tt]he\sstars\s(?:were\sout|came\sout|had\scome\sout|glittered|wheeled)
        |[Ii]t\swas\s(?:nearly|almost|past|well\spast|just\s(?:past|after|before)|close\sto)
          \s(?:midnight|nightfall))
    | (?P<noon>[Ii]t\swas\s(?:nearly|almost|past|just\s(?:past|after|before))\s(?:noon|midday))
    )\b""",
    re.VERBOSE,
)
_GREETING: Final = re.compile(
    r"[“\"‘][^”\"’]{0,30}\b[Gg]ood\s(?P<part>morning|afternoon|evening)\b"
)
_YEARLY: Final = re.compile(
    rf"""(?:(?:^|(?<=[.!?…]\s))(?:In|That|By|Through|It\swas(?:\snow|\sstill)?(?:\san?)?)
        \s(?:the\s|early\s|late\s|mid-?|high\s|deep\s){{0,2}}
      |\b(?:[Tt]he|[Aa]n?|[Tt]his|[Ii]n|[Tt]hrough)\s(?:[a-z]+,?\s){{0,2}}?)
      (?P<season>{_SEASON}|{"|".join(MONTHS)})\b
      (?P<around>\s(?:{_AROUND}|{_PART}|weather|rain|snow|day|leaves|cityscape|landscape|streets?)\b)?
      (?!['’\s-]?(?:s\b|solstice|[A-Z]))""",
    re.VERBOSE,
)
_LEAP: Final = re.compile(
    r"(?:^|(?<=[.!?…]\s))(?:(?:And|But|Then|So|Yet)[,\s]\s?)?(?:(?:[Ii]n\s|[Oo]ver\s|[Dd]uring\s)?"
    r"[Tt]he\s(?:days|weeks|months|years)\s(?:that\s|which\s)?(?:followed|passed|went\sby|wore\son|ahead)"
    r"|(?:[Tt]he\s)?(?:[Dd]ays|[Ww]eeks|[Mm]onths|[Yy]ears)\s(?:had\s)?(?:passed|went\sby|gone\sby"
    r"|slipped|turned|blurred|became|bled|followed|crawled|dragged)"
    r"|[Oo]ver\sthe\s(?:next|following|coming)\s(?:few\s|several\s|couple\sof\s)?(?:days|weeks|months|years)"
    r"|(?:[Ff]or|[Aa]fter)\s(?:days|weeks|months|years)\b"
    r"|(?:Yet,\s)?[Aa]s\s(?:the\s)?(?:days|weeks|months)\s(?:turned|passed|went|wore)"
    r"|[Oo]ne\s(?:fine\s|cold\s|rainy\s)?(?:day|morning|evening|afternoon|night)(?=[,\s])"
    r"(?!\s(?:at|of|in)\s(?:a\stime|the\slast|two)))"
)
_SET: Final = re.compile(r"^(?:It\swas|That\b|By\b)")
_DAY_NUMBER: Final = re.compile(
    r"(?:^|(?<=[.!?…]\s))(?:Day\s(?P<count>\d{1,3}|[A-Za-z-]+)(?=[.:,]|$)"
    r"|(?:On|By|It\swas)\s(?:now\s)?the\s(?P<rank>[a-z-]+|\d+(?:st|nd|rd|th))\sday(?!\s(?:of|after)\b))"
)
_UNREAL: Final = re.compile(
    r"\b(?:if|like|as\sthough|as\sif|than|had|would|might|could|will|remember\w*|memor\w+|once"
    r"|never|always|often|sometimes|every|each|used\sto|imagin\w+|dream\w*|until|till|yesterday"
    r"|last|next|before|since|thought\sof|waiting\sfor|storm)\b|['’]d\b",
    re.IGNORECASE,
)
_MOVING: Final = re.compile(
    r"yesterday|tomorrow|to-?day\b|to-?night|\b(?:ago|later|earlier|afterwards?|hence|morrow)\b"
    r"|\b(?:last|next|previous|following|other|this|that|the)\s(?:very\s|same\s)?(?:morning|day"
    r"|afternoon|evening|night|week|month|year|spring|summer|autumn|winter|fall|[A-Z]\w+day)\b"
    r"|\bin\s(?:[\w-]+\s){1,3}?(?:minute|hour|day|week|month|year)s?\b"
    r"|(?:minute|hour|day|week|month|year)s?\s(?:back|on|before|after|previously|from)\b",
    re.IGNORECASE,
)


def day_signs(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """Signs of the time of day and of the year that are meant for here and now; counted days; and
    moments beside the now of whoever speaks. A scene's own clock and dates are told elsewhere.
    """
    if reading.kind is ParagraphKind.CHAPTER_HEADING:
        return
    text = reading.text
    if holds_any(text, _SHOWING):
        yield from _signs(reading)
        yield from _of_year(reading)
        yield from _counted(reading)
    if holds_any(text, _NAMING) and _MOVING.search(text):
        yield from _beside(reading, lexicon)


def _claim(reading: Reading, span: Span, trait: Trait, value: Value) -> Claim:
    return Claim(None, trait, value, Excerpt(span, span.of(reading.text)))


def _signs(reading: Reading) -> Iterator[Claim]:
    for match in _told_signs(reading):
        if reading.quoted(match.start()) or not _real(reading, match):
            continue
        part = match["air"] or match["weekday"] or str(match.lastgroup)
        yield _claim(reading, Span(*match.span()), Trait.DAY_SIGN, Words(part))
    for match in _LEAP.finditer(reading.text):
        if not reading.quoted(match.start()):
            yield _claim(reading, Span(*match.span()), Trait.DAY_SIGN, Words(LATER))
    for match in _GREETING.finditer(reading.text):
        span = Span(match.start("part") - len("good "), match.end())
        yield _claim(reading, span, Trait.DAY_SIGN, Words(match["part"]))


def _told_signs(reading: Reading) -> Iterator[re.Match[str]]:
    for sentence in sentences_holding(reading, _SHOWING):
        yield from _SIGN.finditer(reading.text, sentence.start, sentence.end)


def _real(reading: Reading, match: re.Match[str]) -> bool:
    start = max(reading.sentence(match.start()).start, match.start() - 120)
    return not _UNREAL.search(reading.text, start, match.start())


def _of_year(reading: Reading) -> Iterator[Claim]:
    for match in _YEARLY.finditer(reading.text):
        if reading.quoted(match.start()) or not _real(reading, match):
            continue
        if match["around"] or _SET.match(match[0]):
            yield _claim(reading, Span(*match.span()), Trait.SEASON, Words(match["season"]))


def _counted(reading: Reading) -> Iterator[Claim]:
    for match in _DAY_NUMBER.finditer(reading.text):
        if reading.quoted(match.start()):
            continue
        said = match["rank"] or match["count"]
        value = ordinal(said) if match["rank"] else number(said)
        if value:
            thing = Thing(match[0], DAY, number=float(value))
            yield _claim(reading, Span(*match.span()), Trait.DAY_NUMBER, thing)


def _beside(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """What the narration says of later is a leap of the story; only what is past is kept of it."""
    for span, bounds in shifts(reading.text):
        quoted = reading.quoted(span.start)
        if not quoted and bounds.high > 0:
            continue
        voice = voice_at(reading, span, lexicon, presupposed=True)
        if voice.manner in (Manner.DREAMT, Manner.SUPPOSED):
            continue
        said = span.of(reading.text)
        yield Claim(
            None,
            Trait.BESIDE_NOW,
            Stretch(Duration(said, bounds, bounds)),
            Excerpt(span, said),
            voice=voice,
            confidence=Confidence.IMPLIED,
        )
