"""Sums that the text works out itself, and lists of numbers that are to make a whole."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from typing import Final

from continuity.claims.claim import Claim, Thing
from continuity.claims.tally import NUMERAL, NUMERALS, claim_of, numerals
from continuity.claims.wording import holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.numbers import number
from continuity.prose.reading import Reading
from continuity.story.text import Excerpt, ParagraphKind, Span

SUM: Final = "sum"
"""The first of `words` is what comes out, `number` what is said to come out."""
TOGETHER: Final = "together"
"""The numbers of the words do not make `number`, in whatever way they are added up."""
LIST: Final = "list"
"""So many are named; the first of `words` is how many there are to be."""

_N = NUMERAL
_SKIP = r"(?: (?!and\b|makes?\b|is\b|made\b)[a-z’'-]+){0,3}?"
_ONE = r"(?P<one>(?:the|an?|his|her|my|one) (?!half|quarter|third|hundred|thousand)[a-z]+)"
_IS = r"(?:makes?|made|equals?|gives|gave|comes to|came to|that makes|that made)"
_PLUS: Final = re.compile(
    rf"(?<![\w-])(?P<a>{_N}){_SKIP},? (?:and|plus|with)(?: then)? (?:(?P<b>{_N}){_SKIP}"
    rf"|{_ONE}),? {_IS} (?P<c>{_N})\b(?![-'’:.]\d)(?! (?:of|per|o['’]clock|hundred|thousand"
    r"|more|less)\b)",
    re.IGNORECASE,
)
_MINUS: Final = re.compile(
    rf"(?<![\w-])(?P<a>{_N}){_SKIP} (?:less|minus|take away) (?P<b>{_N}){_SKIP},? (?:makes?"
    rf"|made|is|leaves|left|equals?) (?P<c>{_N})\b(?![-'’])"
    rf"|\b(?P<from>{_N}) from (?P<whole>{_N}),? (?:leaves|left|is|makes|equals)"
    rf" (?P<rest>{_N})\b(?![-'’])",
    re.IGNORECASE,
)
_TIMES: Final = re.compile(
    rf"(?<![\w-])(?P<a>{_N}) (?:times|multiplied by) (?P<b>{_N}),? (?:makes?|made|is|are"
    rf"|equals?|comes to) (?P<c>{_N})\b(?![-'’])(?! (?:times|hundred|thousand)\b)"
    rf"|\b(?:twice|two times) (?P<twice>{_N}),? (?:makes?|is|equals?) (?P<double>{_N})\b(?![-'’])"
    rf"|\bhalf (?:of )?(?P<whole>{_N}),? (?:makes?|is|would be) (?P<half>{_N})\b(?![-'’])",
    re.IGNORECASE,
)
_ROMAN_PENCE = (
    "halfpenny|penny|twopence|threepence|fourpence|fivepence|sixpence|sevenpence|eightpence"
    "|ninepence|tenpence|elevenpence"
)
_PENCE: Final = re.compile(
    rf"\b(?P<a>(?:{_ROMAN_PENCE})(?:[- ]halfpenny)?),? (?:and|with) (?:an? |the"
    rf" )?(?P<b>(?:{_ROMAN_PENCE})(?:-halfpenny)?)\b[^.!?;]{{0,40}}?"
    r"\b(?:brought|brings|made|makes|took|takes|raised) (?:it|that|them)(?: all)?(?: up)?(?:"
    rf" to)? (?P<c>(?:{_ROMAN_PENCE})(?:[- ]halfpenny)?)\b",
    re.IGNORECASE,
)
_NAMED = rf"(?:{_N})(?! hundred| thousand)(?: (?!and\b)[a-z-]+){{1,3}}"
_BREAKDOWN: Final = re.compile(
    rf"\b(?P<whole>{_N})(?: [a-z]+){{1,3}}?(?:: ?|—| – |-- ?)"
    rf"(?P<parts>{_NAMED}(?:, (?:and )?{_NAMED})*,? and {_NAMED})(?=[.;!?—]|$)",
    re.IGNORECASE,
)
_PART: Final = re.compile(rf"(?:^|, (?:and )?| and )(?P<n>{_N})(?= )", re.IGNORECASE)
_ITEM = (
    r"(?:(?:an?|the|his|her|my|their|our|its|this|that|some|one|another) )?(?:[\w’'-]+"
    r" ){0,3}[\w’'-]+"
)
_LISTED: Final = re.compile(
    r"\b(?P<number>two|three|four|five|six|seven|eight)(?: [a-z-]+){0,2}"
    r" (?P<noun>[a-z]+s(?<!ss)|pieces of [a-z]+|of (?:them|us|you))(?P<gap>: ?)"
    rf"(?P<items>{_ITEM}(?:, {_ITEM})*,? and {_ITEM})(?=[.;!?”\"]|$)"
)
_SPLIT: Final = re.compile(r",? and |, ")
_TWO = re.compile(
    rf"^(?:the |his |her |my )?(?:{_N})\b(?! )?|\bboth\b|\b(?:and|or|which|who|that|was|were"
    r"|had|is|of course)\b|\btwins\b|s$",
    re.IGNORECASE,
)
_IN_ALL: Final = re.compile(
    rf"\b(?P<all>{_N})(?: [a-z]+)?,? (?:in all|altogether|all told|in total|all together)\b"
    rf"|\b(?:making|which makes|which made|that makes|that made) (?P<made>{_N})(?: in all| of"
    r" them| of us)?(?=[.,;!?”\"’])",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(rf"(?<![\w-])(?P<n>{_N})(?![\w'’]|-\w)", re.IGNORECASE)
_EACH: Final = re.compile(r"\b(?:each|apiece|a head|times|per|every|a (?:day|week|month|night))\b")
_FEWEST_PARTS: Final = 2
_MOST_PARTS: Final = 6
_GATE: Final = frozenset(
    """
    make makes made plus minus less times equals leaves half twice brought comes came gives gave
    away from
    """.split()  # noqa: SIM905 - easier to read and to change as text
)
_MAKING: Final = frozenset(
    ("make", "makes", "made", "equal", "equals", "gives", "gave", "comes", "came")
)
_LESS: Final = frozenset(("less", "minus", "away", "from"))
_MANIFOLD: Final = frozenset(("times", "multiplied", "twice", "half"))
_TOGETHER: Final = frozenset(
    ("altogether", "all", "total", "told", "together", "making", "made", "makes")
)
_SAYINGS: Final = ((1, 1, 3), (2, 2, 5), (1, 1, 1), (2, 2, 3), (1, 1, 11))
"""Who says these does not reckon."""


def told_sums(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "eleven and the nephew makes twelve", "fourteen: six men and eight women"."""
    text = reading.text
    if reading.kind is not ParagraphKind.PROSE:
        return
    if not holds_any(text, NUMERALS) and "penny" not in text:
        return
    many = numerals(text).many
    if holds_any(text, _GATE):
        if many >= _FEWEST_PARTS:
            yield from _reckoned(reading, lexicon)
        yield from _in_pence(reading, lexicon)
    if many > _FEWEST_PARTS and holds_any(text, _TOGETHER):
        yield from _in_all(reading, lexicon)
    if any(mark in text for mark in (":", "—", "--", " – ")):
        for found in _BREAKDOWN.finditer(text):
            parts = [number(each["n"]) or 0 for each in _PART.finditer(found["parts"])]
            yield _sum(reading, found, sum(parts), number(found["whole"]) or 0, lexicon)
    if ":" in text:
        yield from _listed(reading, lexicon)


def _listed(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    for found in _LISTED.finditer(reading.text):
        items = _SPLIT.split(found["items"])
        named = all(item[:1].isupper() for item in items)
        if not named and not any(_TWO.search(item) for item in items):
            words = (str(int(number(found["number"]) or 0)),)
            yield claim_of(reading, found, LIST, words, len(items), lexicon)


def _reckoned(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    text = reading.text
    for found in _PLUS.finditer(text) if holds_any(text, _MAKING) else ():
        first, last = number(found["a"]), number(found["c"])
        second = 1 if found["one"] else number(found["b"])
        if first and second and last and (first, second, last) not in _SAYINGS:
            yield _sum(reading, found, first + second, last, lexicon)
    for found in _MINUS.finditer(text) if holds_any(text, _LESS) else ():
        named = ("a", "b", "c") if found["a"] else ("whole", "from", "rest")
        whole, part, rest = (number(found[name]) or 0 for name in named)
        yield _sum(reading, found, whole - part, rest, lexicon)
    for found in _TIMES.finditer(text) if holds_any(text, _MANIFOLD) else ():
        if found["a"]:
            first, second, last = (number(found[name]) or 0 for name in "abc")
            yield _sum(reading, found, first * second, last, lexicon)
        elif found["twice"]:
            yield _sum(
                reading,
                found,
                2 * (number(found["twice"]) or 0),
                number(found["double"]) or 0,
                lexicon,
            )
        else:
            yield _sum(
                reading,
                found,
                (number(found["whole"]) or 0) / 2,
                number(found["half"]) or 0,
                lexicon,
            )


def _in_pence(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    for found in _PENCE.finditer(reading.text) if "pen" in reading.text else ():
        first, second, last = (_pence(found[name]) for name in "abc")
        yield _sum(reading, found, first + second, last, lexicon)


def _in_all(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """The numbers of a sentence, or of the one before, against what they make together."""
    text = reading.text
    for found in _IN_ALL.finditer(text):
        start = reading.sentence(found.start()).start
        if not _NUMBER.search(text, start, found.start()):
            start = reading.sentence(max(0, start - 2)).start
        parts = [number(each["n"]) or 0 for each in _NUMBER.finditer(text, start, found.start())]
        told = number(found["all"] or found["made"]) or 0
        if not 1 < len(parts) <= _MOST_PARTS or told in parts:
            continue
        sums = {
            sum(some) for many in range(2, len(parts) + 1) for some in combinations(parts, many)
        }
        if _EACH.search(text, start, found.end()):
            sums |= {one * other for one, other in combinations(parts, 2)}
        if told not in sums:
            whole = Span(start, found.end())
            yield replace(
                claim_of(reading, found, TOGETHER, (), told, lexicon),
                excerpt=Excerpt(whole, whole.of(text)),
            )


def _pence(words: str) -> float:
    lower = words.lower().replace(" ", "-")
    half = 0.5 if lower.endswith("halfpenny") else 0.0
    head = lower.removesuffix("halfpenny").removesuffix("-").removesuffix("pence")
    return half + (1 if head == "penny" else number(head) or 0)


def _sum(
    reading: Reading, found: re.Match[str], right: float, told: float, lexicon: Lexicon
) -> Claim:
    return claim_of(reading, found, SUM, (f"{right:g}",), told, lexicon)


def right_of(thing: Thing) -> float:
    """What a sum comes to, or how many a list is to have."""
    return float(thing.words[0])
