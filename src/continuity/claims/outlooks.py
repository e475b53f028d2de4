"""What windows look out on, where the sun comes in, and over what it goes up and down."""

import re
from collections.abc import Iterator
from typing import Final

from continuity.claims.claim import Claim, Thing, Trait
from continuity.claims.subjects import possessor
from continuity.claims.voice import voice_at
from continuity.claims.wording import holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.text import Excerpt, ParagraphKind, Span

SUN: Final = "sun"
"""The first of `words` is "rises" or "sets": over the thing that the noun names."""
FACES: Final = "faces"
"""A window or a room looks out on what is the first of `words`: "street", "back", "sea"."""
FACING: Final = "facing"
"""A room looks to the quarter of the sky that is the first of `words`, or has the sun of it."""

_ROOM = (
    r"(?:kitchen|bedroom|study|office|sitting[- ]room|dining[- ]room|drawing[- ]room|parlou?r"
    r"|nursery|classroom|library|studio|ward|room|flat|cell|attic|chapel|living[- ]room"
    r"|balcony|terrace|porch|verandah?|schoolroom|bathroom)"
)
_OVER = (
    r"(?:the|our|those) (?:\w+ )?(?P<over>sea|ocean|lake|river|hills|mountains|ridge|bay"
    r"|harbou?r|moor|island|cliffs|marsh|lagoon|cemetery|church|barn|orchard|docks|quarry)"
)
_RISES: Final = re.compile(
    r"\b[Ss]un(?:light)? (?:had |was |is )?(?:rose|rises|rising|came up|comes up|coming up"
    r"|risen|up|climbed|edged up|lifted)\b[^.!?;]{0,20}? (?:over|above|out of|from|behind"
    rf"|beyond) {_OVER}\b"
    r"|\b(?:sunrise|dawn) (?:broke |came |came up |spread )?(?:over|above|out of|behind)"
    rf" {_OVER.replace('over>', 'over2>')}\b"
)
_SETS: Final = re.compile(
    r"\b[Ss]un (?:had |was |is )?(?:set|sets|setting|sank|sinks|sinking|went down|goes down"
    r"|going down|gone down|dropped|dropping|slid|dipped|slipped)\b[^.!?;]{0,20}? (?:over"
    rf"|into|behind|beyond|below|in) {_OVER}\b"
    rf"|\bsunset (?:over|behind|above) {_OVER.replace('over>', 'over2>')}\b"
)
_SIGHTS: Final = {
    "street": "street road square high street avenue traffic pavement trams",
    "back": "garden yard courtyard back alley bins orchard backyard",
}
_SIGHT_OF: Final = {word: kind for kind, words in _SIGHTS.items() for word in words.split()}
_SIGHT = "|".join(sorted(_SIGHT_OF, key=len, reverse=True))
_FACES: Final = re.compile(
    rf"\b(?:(?P<whose>[Mm]y|[Hh]is|[Hh]er|[Oo]ur|[A-Z]\w+['’]s) (?P<own>{_ROOM}|window"
    rf"|windows)|[Tt]he (?P<room>{_ROOM}))(?: windows?)?,? (?:which )?(?:looks?|looked|faced"
    r"|faces|gave|gives|opened|overlooked|overlooks|looking)(?: out| straight| down)?(?: on"
    rf" to| onto| on| over| into| across| upon)? (?:the|a|an) (?:\w+ )?(?P<sight>{_SIGHT})\b"
)
_SEES: Final = re.compile(
    rf"\b(?:at|from|out of|through) (?:(?P<whose>my|his|her|our) (?P<own>{_ROOM}|window)|the"
    rf" (?P<room>{_ROOM}))(?: window)?\b[^.!?;]{{0,30}}? (?:look(?:ed|s|ing)?|saw|see|sees"
    r"|watched|watch|stared|gazed)(?: out| down)?(?: at| on| over| into| onto)? (?:the|a)"
    rf" (?:\w+ )?(?P<sight>{_SIGHT})\b"
)
_FACING: Final = re.compile(
    rf"\b[Tt]he (?P<room>{_ROOM})(?: windows?)? (?:faced|faces|looked|looks|looking|facing)"
    r" (?:due )?(?P<quarter>east|west)\b"
    rf"|\b(?P<side>east|west)[- ]facing (?P<room2>{_ROOM})\b|\b(?P<own>{_ROOM}) (?:got|gets"
    r"|had|has) the (?P<time>morning|evening|afternoon) sun\b"
)
_SUNLIT: Final = re.compile(
    r"\b(?P<sun>setting sun|sunset|evening sun|last of the sun|sun went down|low sun of"
    r" evening|rising sun|sunrise|morning sun|first sun|early sun)\b[^.!?;]{0,40}?"
    rf" (?:through|in at|into|at|on|over|filled|lit) the (?P<room>{_ROOM})\b"
    rf"|\b(?:in|from|through|at) the (?P<room2>{_ROOM})(?: window)?\b[^.!?;]{{0,40}}? the"
    r" (?P<sun2>setting sun|sunset|evening sun|rising sun|sunrise|morning sun)\b"
)
_GATE: Final = frozenset(
    ("sun", "sunset", "sunrise", "dawn", "sunlight", *_SIGHT_OF, "east", "west")
)


def outlooks(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "my window gives on the street", "the kitchen faced east", "the sun set behind us"."""
    text = reading.text
    if reading.kind is not ParagraphKind.PROSE or not holds_any(text, _GATE):
        return
    for pattern, word in ((_RISES, "rises"), (_SETS, "sets")):
        for found in pattern.finditer(text) if "un" in text or "dawn" in text else ():
            over = (found["over"] or found["over2"]).lower()
            yield _claim(reading, found, SUN, f"sun over {over}", word, lexicon)
    for pattern in (_FACES, _SEES):
        for found in pattern.finditer(text):
            room = (found["own"] or found["room"]).lower().removesuffix("s")
            sight = _SIGHT_OF[found["sight"].lower()]
            yield _claim(reading, found, FACES, f"view of {room}", sight, lexicon)
    for found in _FACING.finditer(text):
        room = found["room"] or found["room2"] or found["own"]
        quarter = found["quarter"] or found["side"] or _QUARTER_AT[found["time"]]
        yield _claim(reading, found, FACING, f"sun in {room.lower()}", quarter, lexicon)
    for found in _SUNLIT.finditer(text) if "sun" in text else ():
        sun = found["sun"] or found["sun2"]
        east = any(word in sun for word in ("ris", "morning", "first", "early"))
        room = (found["room"] or found["room2"]).lower()
        yield _claim(reading, found, FACING, f"sun in {room}", "east" if east else "west", lexicon)


_QUARTER_AT: Final = {"morning": "east", "evening": "west", "afternoon": "west"}


def _claim(  # noqa: PLR0913, PLR0917 - a claim has so many parts
    reading: Reading, found: re.Match[str], family: str, noun: str, word: str, lexicon: Lexicon
) -> Claim:
    span = Span(*found.span())
    own = found.groupdict().get("own")
    return Claim(
        possessor(reading, found.start("own")) if own and family == FACES else None,
        Trait.LAYOUT,
        Thing(found[0], family, noun, (word,)),
        Excerpt(span, found[0]),
        voice=voice_at(reading, span, lexicon, presupposed=True),
    )
