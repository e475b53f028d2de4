"""Sets whose things are named one by one, bodies of people of so many, things of so many parts."""

import re
from collections.abc import Iterator
from typing import Final

from continuity.claims.claim import Claim, Thing, Trait
from continuity.claims.subjects import possessor
from continuity.claims.voice import voice_at
from continuity.claims.wording import holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.numbers import number
from continuity.prose.reading import Reading
from continuity.story.text import Excerpt, ParagraphKind, Span

LISTED: Final = "listed"
"""`number` things are named; the first of `words` says how many there are to be."""
BODY: Final = "body"
"""A crew of `number`; the noun ends in "of"."""
PARTS: Final = "parts"
"""The thing has `number` of what the first of `words` says: "a three-legged stool"."""

_SMALL = r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_NUMBER = (
    rf"(?:{_SMALL}|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
    r"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]+)?|\d{1,3})"
)
_NAME = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}"
_LIST: Final = re.compile(
    rf"\b(?P<number>(?i:{_SMALL})) (?:[a-z-]+ )?(?P<noun>[a-z]+s|children|men|women)"
    rf"(?P<gap>: |, | \(|—|--| – )(?P<items>{_NAME}(?:, {_NAME})*,? and {_NAME})"
    r"(?=[.;:)!?—,]|$)(?!, and)(?! and)"
)
_ITEMS: Final = re.compile(r",? and |, ")
_AND_NAME: Final = re.compile(r" and [A-Z]")
_BODIES: Final = frozenset(
    """
    crew fleet convoy caravan squad garrison jury council gang litter flotilla squadron expedition
    coven choir
    """.split()  # noqa: SIM905 - easier to read and to change as text
)
_BODY: Final = re.compile(
    r"\b(?P<noun>crew|fleet|convoy|caravan|squad|garrison|jury|council|gang|litter|flotilla"
    r"|squadron|expedition|coven|choir) of (?:about |some |nearly )?"
    rf"(?P<number>{_NUMBER})\b(?![\w-])"
)
_PARTS: Final = re.compile(
    rf"(?<![\w-])(?P<number>(?i:{_NUMBER}))-(?P<unit>stor(?:e?y|ied|eyed)|bedroom|room(?:ed)?|legged"
    r"|headed|masted|sided|armed|pronged|wheeled|seater|acre|page|bladed|pointed|lane|string(?:ed)?"
    r"|barrel(?:l?ed)?|door|branched|fingered|tiered|shot|carat|oared|gun|poster)"
    r" (?P<noun>[a-z]+)\b(?![-’'])"
)
_WORDS: Final = frozenset(
    (
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    )
)  # fmt: skip


def sets(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "three sons: Tom, Dick and Harry", "a crew of nine", "the four-masted ship"."""
    text = reading.text
    if reading.kind is not ParagraphKind.PROSE or not holds_any(text, _WORDS):
        return
    if _AND_NAME.search(text):
        for found in _LIST.finditer(text):
            named = float(len(_ITEMS.split(found["items"])))
            row = (found["number"].lower(),)
            yield _claim(
                reading, found, Thing(found[0], LISTED, found["noun"], row, named), lexicon
            )
    if " of " in text and holds_any(text, _BODIES):
        for found in _BODY.finditer(text):
            count = number(found["number"]) or 0
            thing = Thing(found[0], BODY, f"{found['noun']} of", (), count)
            yield _claim(reading, found, thing, lexicon)
    for found in _PARTS.finditer(text) if "-" in text else ():
        count = number(found["number"]) or 0
        unit = "storey" if found["unit"].startswith("stor") else found["unit"]
        yield _claim(reading, found, Thing(found[0], PARTS, found["noun"], (unit,), count), lexicon)


def _claim(reading: Reading, found: re.Match[str], thing: Thing, lexicon: Lexicon) -> Claim:
    span = Span(*found.span())
    return Claim(
        possessor(reading, found.start()),
        Trait.COUNT,
        thing,
        Excerpt(span, found[0]),
        voice=voice_at(reading, span, lexicon, presupposed=True),
    )
