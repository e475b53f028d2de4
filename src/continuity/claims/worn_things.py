"""Where on the body somebody wears a thing: a ring on the finger, or on a chain round the neck."""

import re
from dataclasses import dataclass
from typing import Final

from continuity.claims.fate_turns import Turn
from continuity.story.text import Span

WORN: Final = "worn at"
"""Its first word behind the determiner is the part of the body."""
PUT: Final = "put on"
"""As `WORN`, where somebody has just put it there."""

_PART: Final = "neck|throat|finger|thumb|wrist|ankle|ears?|belt|lapel|breast"
_CHAIN: Final = "chain|string|ribbon|cord|thong|lanyard|bootlace"
_AT: Final = re.compile(
    r",? (?:which |that )?(?:(?:she |he |I |they )?(?:wore|hung|kept|had|hanging|dangling|strapped"
    r"|threaded|tied|was|were|still|always|loosely|round and round|round) )*"
    rf"(?:(?P<chain>(?:on|from|by) (?:a|an|its|the|her|his|my) (?:[a-z-]+ ){{0,2}}?(?:{_CHAIN}))"
    r"(?! of)(?: (?:round|around|about|at) (?P<her>his|her|my) (?:neck|throat))?"
    r"|(?:on|round|around|about|at|to|from|through|in) (?P<whose>his|her|my) (?:[a-z-]+ )?"
    rf"(?P<part>{_PART}))\b"
)
_ON_CHAIN: Final = re.compile(
    r"\b(?:chain|string|ribbon|cord|thong|lanyard) (?:that |which )?(?:(?:he|she|I)(?: had|"
    r"['’]d)? )?(?:hung|strung|threaded|wore|kept) $"
)
_CHAIN_ON: Final = re.compile(r" (?:on|from)\b")
_MOVES: Final = re.compile(
    r"\b(?:put|puts|slid|slides|slipped|slips|pushed|worked|fastened|fastens|strapped|buckled|"
    r"clasped|pinned|tied|moved|hung|threaded|forced"
    r"|jammed|wound|set|place[ds]?|eased|drew|pulled|took|twisted off) $"
)
_SAME: Final = {"throat": "neck", "ear": "ears", "breast": "lapel"}


@dataclass(frozen=True, slots=True)
class Place:
    turn: Turn
    part: str
    """Of the body."""
    whose: Span | None = None
    """Where the pronoun stands that tells whose body it is."""


def worn_at(text: str, span: Span, before: str) -> Place | None:
    """Where a thing is said to be worn, and the words that say so."""
    found = _AT.match(text, span.end)
    if found is None:
        chain = _ON_CHAIN.search(before)
        behind = _CHAIN_ON.match(text, span.end) if chain else None
        if chain is None or behind is None:
            return None
        start = span.start - len(before) + chain.start()
        return Place(Turn(WORN, Span(start, behind.end())), "neck")
    part = "neck" if found["chain"] else found["part"]
    moves = _MOVES.search(before)
    start = span.start - (len(before) - moves.start() if moves else 0)
    family = PUT if moves else WORN
    whose = "her" if found["her"] else "whose"
    pronoun = Span(*found.span(whose)) if found[whose] else None
    turn = Turn(family, Span(start, found.end()), span.start)
    return Place(turn, _SAME.get(part, part), pronoun)
