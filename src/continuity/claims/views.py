"""Whom or what one cannot see from where one is, and that one sees it all the same."""

import re
from collections.abc import Iterator
from typing import Final

from continuity.claims.claim import Claim, Thing, Trait
from continuity.claims.voice import voice_at
from continuity.claims.wording import holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.text import Excerpt, ParagraphKind, Span

VIEWS: Final = "views"
"""The name under which all of these are kept."""
HIDDEN: Final = "hidden"
"""It cannot be seen from here, ever: the first of `words` says what, or is its pronoun."""
SEEN: Final = "seen"

_WHAT = (
    r"(?P<what>him|her|them|it|the (?:street|road|sea|river|house|church|yard|garden|gate"
    r"|harbou?r|lake|station|door|square|sky|stage|altar|mountains?|city|village|bridge"
    r"|lighthouse|beach|water|barn))"
)
_HIDDEN: Final = re.compile(
    r"\b(?:so that|where|from (?:here|there|(?:the|my|his|her|our) (?:window|desk|bed|room"
    r"|chair|kitchen|porch|counter))),? [^.!?;]{0,40}?\b(?:can(?:['’]t|not| not)"
    rf"|could(?:n['’]t| not)) see {_WHAT}\b",
    re.IGNORECASE,
)
_SEEN: Final = re.compile(
    r"\b(?:look(?:ed|s)? up,? and )?there (?P<who>he|she|they) (?:sits|sat|stands|stood|is"
    r"|was|are|were)\b(?=[^.!?]{0,30}\b(?:behind|in front|at|across|by|on|under)\b)"
    r"|\bI (?:can |could )?(?:see|saw|watch|watched) (?P<whom>him|her|them) (?:through|behind"
    r"|across|at his|at her|over|sitting|standing)\b"
    r"|\b(?:from|through|out of|at) (?:the|my|his|her|our) (?:window|desk|bed|room|chair"
    r"|kitchen|porch|counter)[^.!?;]{0,40}?\b(?:saw|see|watched|looked (?:at|out at|over"
    rf"|down on)) {_WHAT}\b"
)
_GATE: Final = frozenset(("see", "saw", "sees", "watched", "watch", "there", "looked"))
_PERSON: Final = {"him": "he", "her": "she", "them": "they"}


def views(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "round the corner, so that we can't see him", "and there he sits behind the glass"."""
    text = reading.text
    if reading.kind is not ParagraphKind.PROSE or not holds_any(text, _GATE):
        return
    for pattern, family in ((_HIDDEN, HIDDEN), (_SEEN, SEEN)):
        for found in pattern.finditer(text):
            what = next(word for word in found.groups() if word).lower()
            span = Span(*found.span())
            yield Claim(
                None,
                Trait.LAYOUT,
                Thing(found[0], family, VIEWS, (_PERSON.get(what, what),)),
                Excerpt(span, found[0]),
                voice=voice_at(reading, span, lexicon),
            )
