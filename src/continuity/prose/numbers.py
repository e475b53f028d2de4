"""Numbers as fiction writes them: in words, in figures, and half and half."""

import re
from typing import Final

_TEN: Final = 10
_HUNDRED: Final = 100
_SMALL_WORDS: Final = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
    "nineteen",
)
_TEN_WORDS: Final = (
    *("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"),
)
_ORDINAL_WORDS: Final = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"),
    *("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth"),
    *("seventeenth", "eighteenth", "nineteenth"),
)
_UNITS: Final = {word: value for value, word in enumerate(_SMALL_WORDS)}
_TENS: Final = {word: _TEN * value for value, word in enumerate(_TEN_WORDS, 2)}
_SCALES: Final = {"thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_SMALL: Final = _UNITS | _TENS | {"a": 1, "an": 1}
_FRACTIONS: Final = {"half": 0.5, "quarter": 0.25, "third": 1 / 3, "quarters": 0.25}

_ORDINALS: Final = {word: value for value, word in enumerate(_ORDINAL_WORDS, 1)} | {
    "twentieth": 20,
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "sixtieth": 60,
    "seventieth": 70,
    "eightieth": 80,
    "ninetieth": 90,
    "hundredth": 100,
}

_FIGURES: Final = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_ORDINAL_FIGURES: Final = re.compile(r"(\d+)(?:st|[nr]d|th|d)")
_MIXED: Final = re.compile(r"(\d+)\s*(½|¼|¾)")
_SIGNS: Final = {"½": 0.5, "¼": 0.25, "¾": 0.75}

_WORD: Final = "|".join(sorted({*_UNITS, *_TENS}, key=len, reverse=True))
_SCALE: Final = "hundred|thousand|million|dozen|score"
_LINK: Final = r"(?:[ \-–‑]|[ \-]and[ \-])"

PLAIN: Final = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?(?:\s?[½¼¾])?|[½¼¾]"
    rf"|(?:half[ \-])?(?:(?:an?[ \-])?(?:{_SCALE})|(?:{_WORD}))"
    rf"(?:{_LINK}(?:{_WORD}|{_SCALE}))*)"
)
"""Source of a regular expression for one number, without an article before a bare noun."""


def number(words: str) -> float | None:
    """The value of `words` if they are one number: "six", "twenty four", "a hundred and five",
    "three and a half", "half a dozen", "eight-and-twenty", "1,200", "2½"; "a" and "an" are one.
    """
    text = words.strip().lower()
    if _FIGURES.fullmatch(text):
        return float(text.replace(",", ""))
    if text in _SIGNS:
        return _SIGNS[text]
    mixed = _MIXED.fullmatch(text)
    if mixed:
        return int(mixed[1]) + _SIGNS[mixed[2]]
    parts = re.split(r"[\s\-–‑]+", text)
    return _value(parts) if parts != [""] else None


def ordinal(words: str) -> int | None:
    """The value of "third", "twenty-first", "21st", "two hundredth"."""
    text = words.strip().lower()
    figures = _ORDINAL_FIGURES.fullmatch(text)
    if figures:
        return int(figures[1])
    parts = re.split(r"[\s\-–‑]+", text)
    last = _ORDINALS.get(parts[-1])
    if last is None or len(parts) == 1:
        return last
    before = _value(parts[:-1])
    if before is None:
        return None
    return int(before * last if last == _HUNDRED else before + last)


def _value(parts: list[str]) -> float | None:
    if parts[0] == "half":
        return _halved(parts[1:])
    total, current, seen = 0.0, 0.0, False
    for index, part in enumerate(parts):
        if part == "and":
            fraction = _fraction(parts[index + 1 :])
            if fraction is not None and seen:
                return total + current + fraction
            if not seen or index == len(parts) - 1:
                return None
        elif part in _SCALES:
            total, current = total + max(current, 1) * _SCALES[part], 0
        elif part in _MULTIPLES:
            current = max(current, 1) * _MULTIPLES[part]
        else:
            value = _small(part)
            if value is None or (seen and not _joins(current, value)):
                return None
            current += value
        seen = True
    return total + current


_MULTIPLES: Final = {"hundred": 100, "dozen": 12, "score": 20}


def _halved(rest: list[str]) -> float | None:
    if not rest:
        return 0.5
    value = _value(rest)
    return None if value is None else value / 2


def _fraction(parts: list[str]) -> float | None:
    """The value of "a half", "half", "three quarters"."""
    if not parts or parts[-1] not in _FRACTIONS:
        return None
    times = 1.0 if len(parts) == 1 else _SMALL.get(parts[0])
    return None if times is None or len(parts) > 2 else times * _FRACTIONS[parts[-1]]  # noqa: PLR2004 - "a half" has two words


def _small(part: str) -> float | None:
    if part.isdigit():
        return float(part)
    return _SMALL.get(part)


def _joins(before: float, value: float) -> bool:
    """Whether a number can go on with `value`: twenty-four and four-and-twenty can, two three
    cannot.
    """
    low, high = sorted((before % _HUNDRED, value))
    tens_and_ones = low < _TEN <= high and high % _TEN == 0
    return tens_and_ones or before % _HUNDRED == 0
