"""Lines that name a chapter, a part or a section. What one line can look like; what a document
makes of it is decided in `outline`.
"""

import re
from enum import IntEnum
from typing import NamedTuple


class Rank(IntEnum):
    """The outer before the inner."""

    BOOK = 0
    PART = 1
    CHAPTER = 2
    SECTION = 3
    """Only a number, or a number and a title: a chapter where the book has no other."""
    TITLE = 4
    """Only a title."""
    SCENE = 5


class Heading(NamedTuple):
    rank: Rank
    number: int | None = None
    title: str = ""
    """The words behind the number."""


_MOSTLY = 0.9
_TITLE_CASE = 0.75
LONGEST = 130
"""Characters. No heading is longer."""

_UNITS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = (
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
    "seventeenth", "eighteenth", "nineteenth",
)  # fmt: skip
_WORD_NUMBERS = {
    **{word: number for number, word in enumerate(_UNITS)},
    **{word: number for number, word in enumerate(_ORDINALS)},
    **{word: 10 * (number + 2) for number, word in enumerate(_TENS)},
    **{f"{word[:-1]}ieth": 10 * (number + 2) for number, word in enumerate(_TENS)},
    "hundred": 100,
    "last": 999,
    "final": 999,
}
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_ROMAN_FORM = re.compile(
    r"m{0,3}(?:cm|cd|d?c{0,4})(?:xc|xl|l?x{0,4})(?:ix|iv|v?i{0,4})\Z", re.IGNORECASE
)

_KINDS = {
    "book": Rank.BOOK,
    "volume": Rank.BOOK,
    "vol": Rank.BOOK,
    "part": Rank.PART,
    "act": Rank.PART,
    "period": Rank.PART,
    "phase": Rank.PART,
    "narrative": Rank.PART,
    "epoch": Rank.PART,
    "chapter": Rank.CHAPTER,
    "ch": Rank.CHAPTER,
    "chap": Rank.CHAPTER,
    "letter": Rank.CHAPTER,
    "stave": Rank.CHAPTER,
    "canto": Rank.CHAPTER,
    "episode": Rank.CHAPTER,
    "section": Rank.SECTION,
    "scene": Rank.SCENE,
}
_SHORTENED = frozenset({"vol", "ch", "act", "chap"})
_ALONE = {
    **dict.fromkeys(
        (
            "prologue", "prolog", "epilogue", "epilog", "preface", "foreword", "introduction",
            "afterword", "postscript", "prelude", "interlude", "intermezzo", "entr'acte", "coda",
            "postlude", "conclusion", "preamble",
        ),
        Rank.CHAPTER,
    ),
}  # fmt: skip
_NUMBER = (
    r"(?:\d{1,4}|[ivxlcdm]{1,9}|(?:the )?(?:"
    + "|".join(
        (
            *_TENS,
            *(f"{word[:-1]}ieth" for word in _TENS),
            *_UNITS,
            *_ORDINALS,
            "last",
            "final",
            "hundred",
        )
    )
    + r")(?:[- ](?:"
    + "|".join((*_UNITS[1:10], *_ORDINALS[1:10]))
    + r"))?)"
)
_REST = r"(?P<separator>\s*[.:)\]—–-]+\s*|\s+|$)(?P<title>.*)"
_NAMED = re.compile(
    rf"(?P<kind>{'|'.join(_KINDS)})\b\.?[\s#]*(?P<number>{_NUMBER})[a-c]?(?![\w'’]){_REST}",
    re.IGNORECASE,
)
_ORDINAL_FIRST = re.compile(
    rf"(?:the )?(?P<number>{'|'.join((*_ORDINALS[1:], 'last', 'final'))}) "
    rf"(?P<kind>{'|'.join(kind for kind in _KINDS if kind not in _SHORTENED)})\b{_REST}",
    re.IGNORECASE,
)
_ALONE_LINE = re.compile(rf"(?P<kind>{'|'.join(_ALONE)})\b{_REST}", re.IGNORECASE)
_NUMERAL = re.compile(
    r"(?P<number>\d{1,3}|[IVXLC]{1,9}|[ivxl]{1,6})(?![\w'’])"
    r"(?P<separator>\s*[.:)—–-]+\s*|\s*$)(?P<title>.*)"
)
_NUMBER_WORD = re.compile(
    rf"(?P<number>{_NUMBER})(?P<separator>\s*[.:]?\s*$)(?P<title>)", re.IGNORECASE
)
_DECORATION = " \t*_~=-—–[]()<>|•·"
_SENTENCE = re.compile(r"[.!?…,;]['\"”’)]*$")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_QUOTED_TITLE = re.compile(r"[\"“‘'][^\"“”.,!?…]+[\"”’']")
_IN_WHICH = re.compile(r"(?:in|being) (?:which|an account)\b", re.IGNORECASE)
_SENTENCES = re.compile(r"[.!?] [A-Z].*[.!?]$|\w(?:--|—)\w.*[.,]$|\)\..*[.,]$|(?:--|—|,)$")
_CONTENTS_TAIL = re.compile(r"(?:\s*\.){2,}\s*[\divxlc]*$|\s{2,}\d+$|\t+\d+$", re.IGNORECASE)
_SMALL = frozenset(
    (
        "a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "de", "du", "for", "from",
        "her", "his", "if", "in", "into", "is", "it", "its", "la", "le", "my", "no", "nor", "not",
        "of", "off", "on", "or", "our", "out", "over", "per", "so", "than", "that", "the", "their",
        "there", "to", "too", "up", "upon", "via", "von", "vs", "was", "which", "who", "whom",
        "with",
    )
)  # fmt: skip


def number(words: str) -> int | None:
    """The value of a numeral: figures, Roman figures, words."""
    words = words.lower().removeprefix("the ").strip()
    if words.isdigit():
        return int(words)
    parts = [_WORD_NUMBERS.get(part) for part in re.split(r"[- ]", words)]
    if all(part is not None for part in parts):
        return sum(part for part in parts if part is not None)
    return roman(words)


def roman(letters: str) -> int | None:
    """The value of Roman figures; None where the letters are none."""
    if not letters or not _ROMAN_FORM.match(letters):
        return None
    values = [_ROMAN[letter] for letter in letters.lower()]
    return sum(
        -value if any(other > value for other in values[at + 1 : at + 2]) else value
        for at, value in enumerate(values)
    )


def heading(line: str) -> Heading | None:
    """What a line says if it is a heading that names itself: "Chapter 3: The Gate", "Prologue"."""
    if len(line) > LONGEST:
        return None
    bare = _CONTENTS_TAIL.sub("", line).strip(_DECORATION)
    for pattern in (_NAMED, _ORDINAL_FIRST):
        match = pattern.match(bare)
        if match:
            value = number(match["number"])
            if value is not None and _may_follow(match["separator"], match["title"]):
                return Heading(_KINDS[match["kind"].lower()], value, match["title"].strip())
    match = _ALONE_LINE.match(bare)
    if match and bare[0].isupper():
        separator, title = match["separator"], match["title"]
        if not title or (separator.strip() and _may_follow(separator, title)):
            return Heading(_ALONE[match["kind"].lower()], None, title.strip())
    return None


def numeral(line: str) -> Heading | None:
    """What a line says if it may be a heading by its number alone: "IV", "4.", "II. The Gate"."""
    if len(line) > LONGEST:
        return None
    bare = _CONTENTS_TAIL.sub("", line).strip(_DECORATION)
    match = _NUMERAL.match(bare) or _NUMBER_WORD.match(bare)
    if not match:
        return None
    value = number(match["number"])
    title = match["title"].strip()
    if value is None or (title and not is_title(title)):
        return None
    return Heading(Rank.SECTION, value, title)


def _may_follow(separator: str, title: str) -> bool:
    """Whether the words behind "Chapter Two" can be its title: "Chapter Two was dull." cannot."""
    if not title:
        return True
    if separator.strip():
        return title.isupper() or not _SENTENCES.search(title)
    return not _SENTENCE.search(title) and (title[0].isupper() or not title[0].isalnum())


def is_title(text: str) -> bool:
    """Whether words look like the title of something: capitals, no sentence."""
    if len(text) > LONGEST:
        return False
    if is_capitals(text) or _IN_WHICH.match(text):
        return True
    if text[0] in "—–-" or (text[0] in "\"“‘'" and not _QUOTED_TITLE.fullmatch(text)):
        return False
    if _SENTENCE.search(text) and not text.endswith(("?", "!", "?'", "?”")):
        return False
    words: list[str] = _WORD.findall(text)
    large = [word for word in words if word.lower() not in _SMALL] or words
    if not large or not text.lstrip("'\"“‘(_").strip()[:1].isupper():
        return False
    capitals = sum(word[0].isupper() for word in large)
    return capitals >= _TITLE_CASE * len(large)


def is_capitals(text: str) -> bool:
    """Whether words are set in capitals; at least two letters, and small words may be small."""
    letters = [letter for letter in text if letter.isalpha()]
    large = sum(letter.isupper() for letter in letters)
    return len(letters) > 1 and large >= _MOSTLY * len(letters)
