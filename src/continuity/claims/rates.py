"""So much each, so many of them, and what it comes to."""

import re
from collections.abc import Iterator
from typing import Final

from continuity.claims.claim import Claim
from continuity.claims.tally import NUMERAL, NUMERALS, claim_of
from continuity.claims.wording import holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.numbers import number
from continuity.prose.reading import Reading
from continuity.story.text import ParagraphKind

RATE: Final = "rate"
"""`number` for each; the first of `words` is the unit of time, where it is so much a day."""
TIMES: Final = "so many times"
"""So many days or weeks; the first of `words` is the unit."""
TOTAL: Final = "total"
"""What it comes to."""

_UNIT = "day|week|month|year|night|hour"
_RATE: Final = re.compile(
    rf"(?<![\w-])(?P<number>{NUMERAL})(?: [a-z]+){{0,2}}? (?:each|apiece|a head|per head|an?"
    rf" (?P<per>{_UNIT})|per (?P<per2>{_UNIT}))\b"
    r"|\b(?:each|every one)(?: of (?:us|them|you))?(?: had)? (?:put in|paid|gave|chipped in"
    rf"|contributed|got|received|brought|put up|owed|took) (?P<each>{NUMERAL})\b",
    re.IGNORECASE,
)
_TIMES: Final = re.compile(
    r"\b(?:for|the|in|after|owed|owes|behind|last|next|of)(?: the| all| these| those)?"
    rf" (?P<many>{NUMERAL}) (?P<unit>{_UNIT})s\b",
    re.IGNORECASE,
)
_TOTAL: Final = re.compile(
    rf"(?<![\w-])(?P<all>{NUMERAL})(?: [a-z]+)?,? (?:altogether|in all|all told|in total)\b"
    r"|\b(?:came to|comes to|come to|added up to|amounted to|a total of|would have|would owe"
    rf"|makes|made it) (?P<came>{NUMERAL})\b"
    rf"|: (?P<colon>{NUMERAL})(?=,| (?:dollars|pounds|francs|words|pages))",
    re.IGNORECASE,
)


_EACH: Final = frozenset(("each", "apiece", "head", "every"))
_PER: Final = re.compile(rf" (?:an?|per) (?:{_UNIT})\b")
_LONG: Final = frozenset(f"{unit}s" for unit in _UNIT.split("|"))
_COMING: Final = (
    "altogether", "in all", "all told", "in total", "came to", "comes to", "come to",
    "added up to", "amounted to", "a total of", "would have", "would owe", "makes", "made it", ": ",
)  # fmt: skip
_GATE: Final = frozenset(
    """
    each apiece head per every day week month year night hour days weeks months years nights hours
    altogether all told total came comes come added amounted makes made owe have
    """.split()  # noqa: SIM905 - easier to read and to change as text
)


def rates(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "sixty a week", "for three weeks", "it came to a hundred and eighty"."""
    text = reading.text
    if reading.kind is not ParagraphKind.PROSE or not holds_any(text, NUMERALS):
        return
    if not holds_any(text, _GATE):
        return
    low = text.lower()
    for found in _RATE.finditer(text) if holds_any(text, _EACH) or _PER.search(low) else ():
        per = (found["per"] or found["per2"] or "").lower()
        said = number(found["number"] or found["each"])
        yield claim_of(reading, found, RATE, (per,), said or 0, lexicon)
    for found in _TIMES.finditer(text) if holds_any(text, _LONG) else ():
        words = (found["unit"].lower(),)
        yield claim_of(reading, found, TIMES, words, number(found["many"]) or 0, lexicon)
    for found in _TOTAL.finditer(text) if any(word in low for word in _COMING) else ():
        said = number(found["all"] or found["came"] or found["colon"])
        yield claim_of(reading, found, TOTAL, (), said or 0, lexicon)
