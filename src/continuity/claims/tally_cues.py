"""Who counts, who is asked how many are left, and the places of a row that are named."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from continuity.claims.claim import Claim
from continuity.claims.tally import (
    ASKED,
    COUNTING,
    NUMERAL,
    NUMERALS,
    ONES,
    PLACE,
    RUN,
    SAID,
    SMALL,
    claim_of,
)
from continuity.claims.wording import holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.numbers import number, ordinal
from continuity.prose.reading import Reading
from continuity.story.text import ParagraphKind

_ALOUD: Final = re.compile(rf"[“\"‘'](?P<number>{SMALL})[,.!](?=[”\"’' ])", re.IGNORECASE)
_ASKED: Final = re.compile(
    r"\b(?:how many|what)\b[^.!?“”\"]{0,40}\bleft\b[^.!?]{0,12}\?|\bhow many (?:have|has|do"
    r"|does|are)"
    r" (?:you|we|she|he|they|there)\b[^.!?]{0,20}\?",
    re.IGNORECASE,
)
_RUN: Final = re.compile(
    rf"(?<![\w-])(?:(?:{ONES})(?:[.,;!]|…|\.\.\.|\s?—) ?){{2,}}(?P<number>{ONES})\b"
    r"(?![- ](?:hundred|o['’]clock|times))",
    re.IGNORECASE,
)
_COUNTING: Final = re.compile(r"\b(?:count(?:ed|ing)|one by one|in turn)\b(?! (?:on|upon|for)\b)")
_ORDINAL = (
    r"(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth"
    r"|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth"
    r"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(?:first|second|third|fourth|fifth"
    r"|sixth|seventh|eighth|ninth))"
)
_NO_VERB = (
    r"(?!(?:was|were|is|are|had|has|of|in|on|at|to|and|or|with|from|by|as|for|that|who|which|he|she"
    r"|it|they|we|lay|stood|came|went)\b)"
)
_PLACE: Final = re.compile(
    rf"\b[Tt]he (?P<rank>{_ORDINAL}) (?P<words>{_NO_VERB}(?!the\b)[a-z]+(?: {_NO_VERB}[a-z]+)?)\b"
    rf"|\b[Tt]he (?P<alone>{_ORDINAL})\b(?=[.,;!?]| (?:was|went|fell|had|lay|stood|came|the|and)\b)"
    r"|\b(?P<kind>[Pp]age|[Cc]hapter|[Ss]tep|[Ss]tair|[Vv]erse|[Ll]ine) (?:number"
    rf" )?(?P<many>{NUMERAL})\b(?! (?:hundred|thousand))"
)
_RANKS: Final = frozenset(_ORDINAL.removeprefix("(?:").partition("|(?:")[0].split("|"))


def tally_cues(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "“Four,” he said, counting", "seven, eight, nine", "the fifth drawer", "page 340"."""
    text = reading.text
    if reading.kind is not ParagraphKind.PROSE:
        return
    if "?" in text and ("ow many" in text or " left" in text):
        for found in _ASKED.finditer(text):
            yield claim_of(reading, found, ASKED, (), 0, lexicon)
    if "count" in text or "one by one" in text or "in turn" in text:
        for found in _COUNTING.finditer(text):
            yield claim_of(reading, found, COUNTING, (), 0, lexicon)
    if holds_any(text, _RANKS) or holds_any(text, _ROWS):
        for found in _PLACE.finditer(text):
            rank = found["rank"] or found["alone"]
            said = ordinal(rank) if rank else number(found["many"])
            words = tuple((found["words"] or found["kind"] or "").lower().split())
            yield claim_of(reading, found, PLACE, words, said or 0, lexicon)
    if holds_any(text, NUMERALS):
        yield from _aloud(reading, lexicon)


_ROWS: Final = frozenset(("page", "chapter", "step", "stair", "verse", "line"))


def _aloud(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """Bare numbers in speech, and numbers in a row."""
    for found in _ALOUD.finditer(reading.text):
        if any(quote.span.start == found.start() for quote in reading.quotes):
            yield claim_of(reading, found, SAID, (), number(found["number"]) or 0, lexicon)
    for found in _RUN.finditer(reading.text):
        row = [number(word) or 0 for word in re.findall(ONES, found[0].lower())]
        if all(later - earlier == 1 for earlier, later in pairwise(row)):
            yield claim_of(reading, found, RUN, (), row[-1], lexicon)
