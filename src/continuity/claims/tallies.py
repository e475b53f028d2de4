"""Sets that are counted: how many there are, and how the story points at them."""

import re
from collections.abc import Iterator
from typing import Final

from continuity.claims.claim import Claim
from continuity.claims.tally import (
    BARE,
    EYES,
    GONE,
    MANY,
    NUMERAL,
    NUMERALS,
    PART,
    SMALL,
    STILL,
    THERE,
    WHOLE,
    around_numerals,
    claim_of,
    singular,
)
from continuity.claims.tally_parts import gone_behind, losing_before
from continuity.claims.voice import denied
from continuity.claims.wording import holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.numbers import number
from continuity.prose.reading import Reading
from continuity.story.text import ParagraphKind, Span

_NO_NOUN = (
    r"(?!(?:of|in|on|at|to|and|or|with|from|by|as|is|was|were|are|had|has|have|for|that|who|which"
    r"|times|more|others?|hundred|thousand|million|its|his|this|us|yes|less|plus|across|always"
    r"|perhaps|towards|besides|sometimes|afterwards|upstairs|downstairs|does|goes|says|ways)\b)"
)
_IRREGULAR = (
    "men|women|children|people|sheep|oxen|geese|mice|teeth|policemen|fishermen|horsemen|seamen"
    "|craftsmen|gunmen|cattle"
)
_COUNTED: Final = re.compile(
    r"(?P<lead>\b(?:all(?: of)?(?: the| these| those| my| his| her| our| their| your)?|the|these"
    r"|those|my|his|her|our|their|your|its|[A-Z]\w+['’]s|total of|there (?:were|are|had been)"
    r"|there['’]s|(?:has|had|have|kept|owned|holds?|held|with|counted:?)(?: only| just| exactly)?"
    rf"|only|just|exactly) )?(?<![\w$£€-])(?P<number>{NUMERAL}) "
    rf"(?P<words>(?:{_NO_NOUN}[A-Za-z][a-z-]*\s){{0,3}}?)"
    rf"(?P<noun>{_NO_NOUN}(?:[a-z][a-z-]+s(?<!ss)(?<!us)(?<!is)|{_IRREGULAR}))\b(?!['’-])",
    re.IGNORECASE,
)
_LEAD: Final = 80
"""A lead is never longer, in characters."""
_GAPS: Final = 6
"""Behind the last word of the number it has fewer gaps between words."""
_WHOLE: Final = frozenset(
    ("the", "these", "those", "my", "his", "her", "our", "their", "your", "its")
)
_PARTIAL: Final = re.compile(
    r"\b(?:of|other|remaining|another|first|last|next|least|most|about|some|nearly|almost|over"
    r"|than|or|every|by|plus|extra|additional|so|around|perhaps|maybe|under|times|page|chapter"
    r"|number|room|only the|but)\s(?:the\s)?$",
    re.IGNORECASE,
)
_MORE_WORDS: Final = frozenset(("more", "other", "others", "further", "extra", "new", "or", "and"))
_STILL: Final = re.compile(
    r"[^.!?;”\"]{0,30}?\b(?:still|left|remain(?:ed|ing|s)?)\b(?! (?:the|her|his)\b)"
)
_EYES: Final = re.compile(
    rf"\b(?P<number>{SMALL})(?: [a-z]+,?)? (?:pairs of (?:[a-z]+ )?(?:eyes|boots|hands|ears|shoes)"
    r"|faces|heads|noses|muzzles|voices|mouths|hats|caps|backs|shadows)\b"
    r"(?P<beside> and (?:the |an |a )?(?P<empty>one|two|three)? ?(?:empty|vacant) (?:chairs?"
    r"|places?"
    r"|seats?))?",
    re.IGNORECASE,
)
_CONTAINER: Final = re.compile(
    r"\b(?:a|an|the|his|her|our|their|my) (?:[a-z]+ )?(?P<noun>strip|packet|box|case|crate"
    r"|set|string|tray|clip|carton|bundle|bag|flock|herd|team|party|class|squad|family"
    r"|household|jury|company|litter|brood|band|troupe|convoy|fleet|gang|crew|shortlist"
    rf"|clutch|pack) of (?P<number>{NUMERAL})\b(?! (?:years?|days|hours|weeks|months"
    r"|o['’]clock|the|hundred|thousand)\b)(?! [a-z]+-)",
    re.IGNORECASE,
)
_OF_SET: Final = re.compile(
    rf"\b[Oo]f (?:the|his|her|our|their|my) (?P<number>{NUMERAL}) (?P<noun>[a-z]+s|{_IRREGULAR})\b"
)
_NUMBERED: Final = re.compile(
    r"\b(?:the|his|her|our|their|a) (?P<noun>choir|crew|company|party|class|band|household|team"
    r"|congregation|jury|garrison|gang|family) (?:now )?(?:numbered|was|were|counted|came to)"
    rf" (?P<number>{NUMERAL})\b(?! (?:years|days|hours|miles|minutes))",
    re.IGNORECASE,
)
_GROUP: Final = re.compile(
    r"\b(?P<who>[Ww]e|[Tt]hey) (?:were|are|had been|made)(?: quite| still| only| once)? a"
    r" (?P<group>trio|quartet|quintet|sextet|septet|octet|foursome|threesome)\b"
)
_GROUPS: Final = {
    "trio": 3, "threesome": 3, "quartet": 4, "foursome": 4, "quintet": 5, "sextet": 6,
    "septet": 7, "octet": 8,
}  # fmt: skip


def tallies(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "nine dogs", "all six of the ships", "a family of six", "the ten faces"."""
    text = reading.text
    if reading.kind is not ParagraphKind.PROSE:
        return
    for found in _GROUP.finditer(text) if "et" in text or "some" in text or "trio" in text else ():
        noun = "us" if found["who"].lower() == "we" else "them"
        many = _GROUPS[found["group"]]
        yield claim_of(reading, found, MANY, (noun, THERE), many, lexicon)
    if not holds_any(text, NUMERALS):
        return
    for start, end in around_numerals(text, _LEAD, _GAPS):
        for found in _COUNTED.finditer(text, start, end):
            yield from _counted(reading, found, lexicon)
    for found in _EYES.finditer(text) if holds_any(text, _SEEN) else ():
        empty = str(int(number(found["empty"] or "one") or 1)) if found["beside"] else "0"
        yield claim_of(reading, found, EYES, ("", empty), number(found["number"]) or 0, lexicon)
    for found in _OF_SET.finditer(text) if "f the" in text else ():
        words = (singular(found["noun"].lower()), THERE)
        if found["noun"].lower() not in lexicon["measures"]:
            yield claim_of(reading, found, MANY, words, number(found["number"]) or 0, lexicon)
    for found in (
        ()
        if not holds_any(text, _HOLDERS)
        else (*_CONTAINER.finditer(text), *_NUMBERED.finditer(text))
    ):
        words = (found["noun"].lower(), THERE)
        yield claim_of(reading, found, MANY, words, number(found["number"]) or 0, lexicon)


_SEEN: Final = frozenset(
    ("pairs", "faces", "heads", "noses", "muzzles", "voices", "mouths", "hats", "caps", "backs",
     "shadows")
)  # fmt: skip
_HOLDERS: Final = frozenset(
    """
    strip packet box case crate set string tray clip carton bundle bag flock herd team party class
    squad family household jury company litter brood band troupe convoy fleet gang crew shortlist
    clutch pack choir congregation garrison
    """.split()  # noqa: SIM905 - easier to read and to change as text
)


def _counted(reading: Reading, found: re.Match[str], lexicon: Lexicon) -> Iterator[Claim]:
    words, noun = tuple(found["words"].lower().split()), found["noun"].lower()
    said, lead = number(found["number"]), (found["lead"] or "").lower().split()
    if not said or noun in lexicon["measures"]:
        return
    if not lexicon["measures"].isdisjoint(words) or not _MORE_WORDS.isdisjoint(words):
        return
    if not lead and _PARTIAL.search(reading.text, 0, found.start()):
        return
    kind = _kind(lead)
    if kind != WHOLE and (_STILL.match(reading.text, found.end()) or "surviving" in words):
        kind = STILL
    if kind == BARE and (losing_before(reading, found) or gone_behind(reading, found)):
        yield claim_of(reading, found, PART, (singular(noun), GONE), said, lexicon)
    elif kind == WHOLE or not denied(reading, Span(*found.span())):
        yield claim_of(reading, found, MANY, (singular(noun), kind, *words), said, lexicon)


def _kind(lead: list[str]) -> str:
    if not lead:
        return BARE
    if lead[0] == "all" or lead[0] in _WHOLE or lead[0].endswith(("'s", "’s")):
        return WHOLE
    return THERE
