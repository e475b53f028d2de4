"""How one gets into the cellar, the attic, the privy: from inside the house, or from outside."""

import re
from collections.abc import Iterator
from typing import Final

from continuity.claims.claim import Claim, Thing, Trait
from continuity.claims.voice import voice_at
from continuity.claims.wording import holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.text import Excerpt, ParagraphKind, Span

WAYS_IN: Final = "ways in"
"""The name under which all of these are kept."""
INSIDE: Final = "inside"
"""One gets into the room that is the first of `words` from another room, the second of `words`."""
OUTSIDE: Final = "outside"
"""One gets there by way of yard or street, the second of `words`."""

_PLACE = (
    r"(?P<place>cellar|basement|attic|loft|crypt|vault|privy|lavatory|toilet|bathroom"
    r"|washhouse|scullery|laundry|garage|boiler room|workshop|coal ?hole|larder|tower)"
)
_ROOM = (
    r"(?:kitchen|hall|hallway|scullery|pantry|larder|dining[- ]room|parlou?r|bar|shop|bedroom"
    r"|landing|passage|study|library|sitting[- ]room|living[- ]room|stove|stairs|staircase"
    r"|dresser|range|hearth|corridor|vestry|nave)"
)
_YARD = (
    r"(?:yard|garden|lawn|court|courtyard|street|alley|lane|paddock|field|snow|rain|drive"
    r"|grass|back of the house|area)"
)
_INSIDE: Final = re.compile(
    rf"\bfrom (?:the|her|his|our|their) {_ROOM} (?:you |one |we |he |she |it |they |a (?:door"
    r"|stair|ladder|staircase) )?(?:went|led|goes|leads|go|opened"
    rf"|came)[^.!?;]{{0,24}}?\b(?:to|into) (?:the|a) {_PLACE}\b",
    re.IGNORECASE,
)
_DOOR: Final = re.compile(
    rf"\b(?:the|a) {_PLACE} (?:door|stairs|steps|staircase|hatch|trapdoor|ladder)(?:,? (?:was"
    r"|were|is|are|stood|lay|opened|went|led|came|goes|that))*(?: just| right| up| down)?"
    r" (?:in|off|beside|under|behind|next to|inside|from|out of) (?:the|her|his|our|their)"
    rf" {_ROOM}\b"
    r"|\b(?:door|stairs|steps|staircase|trapdoor|hatch) (?:in|off|beside|under|behind"
    rf"|inside) the {_ROOM} (?:that )?(?:led|leads|went|goes|leading|going"
    rf"|opened)[^.!?;]{{0,16}}? (?:to|into) the {_PLACE.replace('place', 'led')}\b",
    re.IGNORECASE,
)
_OUTSIDE: Final = re.compile(
    rf"\b(?:across|through|over|round|around|down) the {_YARD}[^.!?;]{{0,30}}? (?:to|into|for"
    rf"|towards) (?:the|their|our|his|her) {_PLACE}\b"
    r"|\b(?:out|outside|outdoors)(?: \w+){0,4}? (?:to|into) (?:the|their|our|his|her)"
    rf" {_PLACE.replace('place', 'out')}\b(?! (?:of|room))"
    rf"|\b(?:the|their|our|his|her) {_PLACE.replace('place', 'lay')}(?: hatch| door| doors|"
    r" steps)?,? (?:was|were|is|stood|lay|opened)(?: out)? (?:in|across|onto|at the (?:end"
    rf"|bottom|back) of|behind) the (?:{_YARD}|house)\b"
    r"|\b(?:from|in) the (?:yard|garden|street|alley)[^.!?;]{0,20}? (?:down |up )?into the"
    rf" {_PLACE.replace('place', 'fro')}\b",
    re.IGNORECASE,
)
_GATE: Final = frozenset(
    """
    cellar basement attic loft crypt vault privy lavatory toilet bathroom washhouse scullery
    laundry garage workshop larder tower boiler coal
    """.split()  # noqa: SIM905 - easier to read and to change as text
)


def ways_in(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "from the kitchen you went down into the cellar", "across the yard to the cellar"."""
    text = reading.text
    if reading.kind is not ParagraphKind.PROSE or not holds_any(text, _GATE):
        return
    for pattern, family in ((_INSIDE, INSIDE), (_DOOR, INSIDE), (_OUTSIDE, OUTSIDE)):
        for found in pattern.finditer(text):
            place = next(word for word in found.groups() if word)
            span = Span(*found.span())
            yield Claim(
                None,
                Trait.LAYOUT,
                Thing(found[0], family, WAYS_IN, (place.lower(),)),
                Excerpt(span, found[0]),
                voice=voice_at(reading, span, lexicon),
            )
