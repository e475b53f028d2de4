"""Times of the clock as they are written, and what minutes of the day they may be."""

import re
from typing import Final

from continuity.prose.numbers import number
from continuity.prose.words import has_figures, holds_any
from continuity.story.moments import ClockTime
from continuity.story.text import Span

_HALF_DAY: Final = 12 * 60
_HOUR_WORD: Final = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_CAPITALISED: Final = "|".join(word.title() for word in _HOUR_WORD.split("|"))
_FIGURES: Final = r"(?:1[0-2]|0?[1-9])(?!\d)"
_HOUR: Final = rf"(?:{_HOUR_WORD}|{_FIGURES})"
_MINUTE_WORD: Final = (
    rf"(?:(?:twenty|thirty|forty|fifty)(?:[\s\-](?:{_HOUR_WORD}))?|oh?[\s\-](?:{_HOUR_WORD})"
    r"|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
)
_HALF: Final = (
    r"a\.m\.|p\.m\.|am\b|pm\b|a\.\s?m\.|p\.\s?m\."
    r"|in\sthe\s(?:\w+\s)?(?:morning|afternoon|evening)|at\snight"
    r"|(?:this|that)\s(?:morning|evening|afternoon)"
    r"|tonight|yesterday\smorning|tomorrow\smorning|last\snight"
)
_WORDS: Final = frozenset((*_HOUR_WORD.split("|"), "noon", "midnight", "midday"))
"""Without any of these and without figures there is no time of the clock."""
_GATE: Final = re.compile(
    r"\d(?:[:.]\d\d| ?[apAP]\.? ?[mM]|\d\d hours)|[Cc]lock\b|[Nn]oon\b|[Mm]id(?:night|day)\b"
    r"| [apAP]\.? ?[mM]\b|\b[Aa]t 0\d{3}\b"
    rf"|[ \-](?:past|to|before|after|at) (?:{_HOUR_WORD}|\d|mid|noon)"
    rf"|(?:{_HOUR_WORD}|{_CAPITALISED})(?: in the | at night|[ \-]{_MINUTE_WORD})"
)
"""A cheap look: whatever holds a time of the clock holds one of these."""
_CLOCK: Final = re.compile(
    rf"""(?<![\w:.,$£€#\-])(?:
      (?P<h24>[01]?\d|2[0-3])[:](?P<m24>[0-5]\d)(?::[0-5]\d)?(?![\d:%])
        (?:\s?(?P<half1>{_HALF}))?
    | (?P<hdot>1[0-2]|0?[1-9])\.(?P<mdot>[0-5]\d)\s?(?P<half2>{_HALF})
    | (?P<hampm>{_HOUR})\s?(?P<half3>[ap]m\b|[ap]\.\s?m\.)
    | (?P<military>(?:[01]\d|2[0-3])[0-5]\d(?=\shours\b)|(?<=\bat\s)0\d[0-5]\d\b)
    | (?P<hoclock>{_HOUR})\s?o\s?['’ ]\s?clock(?:\s(?P<half4>{_HALF}))?
    | (?P<part>half|(?:a\s)?quarter|(?:five|ten|twenty|twenty-five|\d\d?)(?:\sminutes)?
        |(?:five[\s\-]and[\s\-]twenty|{_MINUTE_WORD}|{_HOUR_WORD})\sminutes)
        [\s\-](?P<way>past|after|to|before)\s(?P<hpart>{_HOUR}|midnight|noon)\b
        (?!\s(?:hundred|thousand|years|days|of|men|people|times))
        (?:\so\s?['’ ]\s?clock)?(?:\s(?P<half5>{_HALF}))?
    | (?P<hword>{_HOUR_WORD})[\s\-](?P<mword>{_MINUTE_WORD})
        (?=\s?(?:[ap]\.m|[ap]m\b|in\sthe|[.,;!?"”—]|o['’]clock|\sthat|$))
        (?:\s?(?P<half6>{_HALF}))?
    | (?<=\bat\s)(?P<hat>{_HOUR})
        (?=\s?[.,;!?"”—]|\s(?:on|in\sthe|at\snight|sharp|tonight|tomorrow|this\smorning|that)\b)
        (?:\s(?P<half7>{_HALF}))?
    | (?P<hin>{_HOUR_WORD})\s(?P<half8>in\sthe\s(?:morning|afternoon|evening)|at\snight)
    | (?<=\bat\s)(?P<named1>noon|midnight|midday)|(?P<named2>midnight|noon)(?=[.,;!?])
    )""",
    re.VERBOSE | re.IGNORECASE,
)


_PARTS: Final = {"half": 30, "quarter": 15}
_NAMED: Final = {"noon": 12, "midnight": 24}
_TWO_FIGURES: Final = re.compile(r"[02]\d")
""""07:15" and "21:15" count the whole day."""


def clock_times(text: str) -> tuple[tuple[Span, ClockTime], ...]:
    """All times of the clock in `text`; both halves of the day where none is said."""
    if not (holds_any(text, _WORDS) or has_figures(text)) or not _GATE.search(text):
        return ()
    return tuple(
        (Span(*match.span()), ClockTime(match[0], _minutes(match)))
        for match in _CLOCK.finditer(text)
    )


def _first(match: re.Match[str], *names: str) -> str:
    return next((match[name] for name in names if match[name]), "")


def _minutes(match: re.Match[str]) -> tuple[int, ...]:
    named = _first(match, "named1", "named2").lower()
    if named:
        return (0,) if named == "midnight" else (_HALF_DAY,)
    if match["military"]:
        return (int(match["military"][:2]) * 60 + int(match["military"][2:]),)
    hour = _value(_first(match, "h24", "hdot", "hampm", "hoclock", "hpart", "hword", "hat", "hin"))
    half = _first(match, *(f"half{index}" for index in range(1, 9))).lower()
    full = not half and bool(_TWO_FIGURES.fullmatch(match["h24"] or ""))
    return _in_halves(hour * 60 + _minute(match), half, full=full)


def _value(words: str) -> int:
    """The value of a number that the pattern let through."""
    return int(_NAMED.get(words.lower()) or number(words) or 0)


def _minute(match: re.Match[str]) -> int:
    """Minutes from the full hour that is named; negative for "ten to"."""
    figures = _first(match, "m24", "mdot")
    if figures:
        return int(figures)
    if match["mword"]:
        return _value(re.sub(r"^oh?[\s\-]", "", match["mword"].lower()))
    if not match["part"]:
        return 0
    part = match["part"].lower().removesuffix(" minutes").removeprefix("a ")
    value = _PARTS[part] if part in _PARTS else _value(part)
    return value if match["way"].lower() in ("past", "after") else -value


def _in_halves(minutes: int, half: str, *, full: bool) -> tuple[int, ...]:
    if minutes >= 13 * 60 or full:
        return (minutes % (2 * _HALF_DAY),)
    early = minutes % _HALF_DAY
    late = early + _HALF_DAY
    if not half:
        return (early, late)
    if half.startswith(("a.", "am", "a ")) or half.endswith("morning"):
        return (early,)
    if half in ("at night", "tonight", "last night"):
        return (late,) if early >= 5 * 60 else (early,)
    return (late,)
