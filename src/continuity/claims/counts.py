"""How many there are of something, and the how-manieth one of them is."""

import re
from collections.abc import Iterator
from typing import Final

from continuity.claims.claim import Claim, Thing, Trait
from continuity.claims.subjects import possessor
from continuity.claims.voice import denied, voice_at
from continuity.claims.wording import holds_any, sentences_holding
from continuity.prose.lexicon import Lexicon
from continuity.prose.numbers import number, ordinal
from continuity.prose.reading import Reading
from continuity.story.text import Excerpt, ParagraphKind, Span

SET: Final = "set"
"""All there are: "the six ships", "all six ships"."""
SOME: Final = "some"
"""So many, with no word on whether there are more: "six ships"."""
LEFT: Final = "left"
"""So many are left: "three cartridges left"."""
RANK: Final = "rank"
"""One of a row: "the sixth ship"."""

_TENS = (
    r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?"
)
_CARDINAL = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    rf"|sixteen|seventeen|eighteen|nineteen|{_TENS})(?:[ ](?:hundred|thousand|million))?"
)
_ORDINAL = (
    r"(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth"
    r"|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth"
    r"|(?:twenty|thirty|forty|fifty)-(?:first|second|third|fourth|fifth|sixth|seventh|eighth"
    r"|ninth))"
)
_NO_ADJECTIVE = (
    r"(?!(?:of|in|on|at|to|and|or|with|from|by|as|is|was|were|are|had|has|have|for|that|who|which"
    r"|times|years?|months|weeks|days|hours|minutes|seconds|more|others?|hundred|thousand)\b)"
)
_ADJECTIVES = rf"(?P<words>(?:{_NO_ADJECTIVE}[a-z][a-z-]*\s){{0,2}}?)"
_NOUN = rf"(?P<noun>{_NO_ADJECTIVE}(?:[a-z][a-z-]+(?<!ss)(?<!us)s|oxen|geese|mice))\b(?!['’-])"
_COUNTED: Final = re.compile(
    r"\b(?:(?P<whole>[Tt]he|[Aa]ll(?: of)?(?: the| these| those)?|[Tt]hese|[Tt]hose|[Hh]is"
    r"|[Hh]er|[Tt]heir|[Oo]ur|[Mm]y|[Yy]our|[Ii]ts"
    r"|[A-Z]\w+['’]s)\s)?"
    rf"(?<![\w-])(?P<number>(?i:{_CARDINAL}))\s{_ADJECTIVES}{_NOUN}"
)
_RANKED: Final = re.compile(
    r"\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Mm]y|[Yy]our|[Ii]ts|[A-Z]\w+['’]s)\s"
    rf"(?P<number>{_ORDINAL})\s{_ADJECTIVES.replace('}?)', '})')}"
    r"(?P<noun>(?!of\b|and\b|to\b|in\b|was\b|had\b)[a-z][a-z-]+)\b(?!['’-])(?!\sof\s[A-Z])"
)
_LEFT: Final = re.compile(
    rf"(?<![\w-])(?P<number>(?i:{_CARDINAL}|one)|\d{{1,3}})\s(?P<words>(?:[a-z]+\s){{0,1}}?)"
    r"(?P<noun>[a-z]{3,})\s(?:left|remaining|remained)\b"
    r"(?! (?:the|a|an|her|his|him|them|for|on|in)\b)"
)
_PARTIAL = re.compile(
    r"\b(?:of|other|remaining|another|only|first|last|next|least|most|about|some|nearly|almost|over"
    r"|than|or|every|by|plus|extra|additional|or so)\s(?:the\s)?$",
    re.IGNORECASE,
)
_WORDS = frozenset(
    (
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
        "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    )
)  # fmt: skip
_RANKS = frozenset(
    (
        "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
        "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
        "eighteenth", "nineteenth", "twentieth",
    )
)  # fmt: skip


def counts(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """Counted things, and things with a place in a row. Measures and people are left out: there
    are always more of them.
    """
    if reading.kind is not ParagraphKind.PROSE:
        return
    counted, ranked = holds_any(reading.text, _WORDS), holds_any(reading.text, _RANKS)
    for sentence in sentences_holding(reading, _WORDS):
        for found in _COUNTED.finditer(reading.text, sentence.start, sentence.end):
            family = SET if found["whole"] else SOME
            yield from _claim(reading, found, lexicon, family, number(found["number"]))
    if (counted or ranked) and (" left" in reading.text or " remain" in reading.text):
        for found in _LEFT.finditer(reading.text):
            yield from _claim(reading, found, lexicon, LEFT, number(found["number"]))
    for found in _RANKED.finditer(reading.text) if counted or ranked else ():
        yield from _claim(reading, found, lexicon, RANK, ordinal(found["number"]))


def _claim(
    reading: Reading, found: re.Match[str], lexicon: Lexicon, family: str, value: float | None
) -> Iterator[Claim]:
    noun = found["noun"]
    words = tuple(found["words"].split())
    if value is None or noun in lexicon["uncounted"] or not lexicon["uncounted"].isdisjoint(words):
        return
    if family not in (RANK, LEFT) and _PARTIAL.search(reading.text, 0, found.start()):
        return
    span = Span(*found.span())
    if family in (SOME, LEFT) and denied(reading, span):
        return
    yield Claim(
        possessor(reading, found.start("number")) if family in (SET, RANK) else None,
        Trait.COUNT,
        Thing(found[0], family, _one(noun, family), words, value),
        Excerpt(span, found[0]),
        voice=voice_at(reading, span, lexicon, presupposed=family in (SET, RANK)),
    )


def _one(noun: str, family: str) -> str:
    """What the claim is about: all counts of one thing go under its singular."""
    plural = noun.endswith("s") or noun in {"oxen", "geese", "mice"}
    return _singular(noun) if plural and family != RANK else noun


def _singular(noun: str) -> str:
    """The noun for one of them; plain enough for English, for it is compared, not shown."""
    for plural, single in (("oxen", "ox"), ("geese", "goose"), ("mice", "mouse")):
        if noun == plural:
            return single
    if noun.endswith("ies"):
        return f"{noun[:-3]}y"
    if noun.endswith(("ches", "shes", "sses", "xes", "zes")):
        return noun[:-2]
    return noun[:-1]
