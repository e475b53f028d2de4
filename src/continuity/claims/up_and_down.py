"""Which way is up: rooms upstairs and downstairs, inns at the foot of the hill, people overhead."""

import re
from collections.abc import Iterator
from typing import Final

from continuity.claims.claim import Claim, Thing, Trait
from continuity.claims.layout import LAYOUT
from continuity.claims.voice import voice_at
from continuity.claims.wording import holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.text import Excerpt, ParagraphKind, Span

HIGH, LOW = "high", "low"
STANDS: Final = "stands"
"""The first of `words` is upstairs or on top of the hill (`HIGH`), or downstairs or at its foot."""
GOES: Final = "goes"
"""Somebody goes up (`HIGH`) or down (`LOW`) to it."""
LEAVES: Final = "leaves"
"""Somebody goes up or down to the street; the first of `words` says which."""
BEYOND: Final = "beyond"
"""People live or are heard above (`HIGH`) or below (`LOW`) those of whom the story tells."""

_ROOM = (
    r"(?:bathroom|kitchen|study|library|dining[- ]room|drawing[- ]room|sitting[- ]room"
    r"|parlou?r|nursery"
    r"|office|surgery|scullery|bar|shop|dormitory|schoolroom|laboratory|music[- ]room"
    r"|workshop|canteen"
    r"|living[- ]room|ballroom|chapel|spare room|box[- ]room|lavatory|toilet|guest room)"
)
_STANDS: Final = re.compile(
    rf"\b(?:[Tt]he|[Hh]is|[Hh]er|[Oo]ur|[Mm]y|[Tt]heir) (?P<was>{_ROOM})(?:['’]s| (?:was|is"
    r"|lay))(?: only| just| right| still)? (?P<where>upstairs|downstairs)\b"
    rf"|\bthe (?P<side>upstairs|downstairs) (?P<side_room>{_ROOM})\b"
    r"|\b(?:[Tt]he )?(?P<what>[A-Za-z]\w+)(?: (?:was|is|stood|stands|lay|lies))? at the"
    r" (?:very )?(?P<end>top|bottom|foot) of the (?:hill|street|lane|rise|steps|high street"
    r"|road)\b",
)
_GOES: Final = re.compile(
    r"\b(?:went|gone|goes|ran|run|crept|climbed|came|come|hurried|carried (?:it|him|her)"
    r"|walked|took (?:it|him|her))(?: back)? (?P<way>up|down|upstairs|downstairs)(?: the"
    rf" stairs)? (?:to|into) (?:the|his|her|our|my|their) (?P<room>{_ROOM})\b"
    r"|\b(?:went|gone|goes|ran|climbed|came|hurried|walked|walks|toiled|drove|rode|trudged"
    r"|strolled|wandered)(?: \w+)? (?P<hill>up|down) the (?:hill|street|lane|rise|road)(?:"
    r" from [^.!?;]{1,20}?)? to (?:the )?(?P<what>[A-Za-z]\w+)\b",
)
_LEAVES: Final = re.compile(
    r"\b(?:went|ran|came|walked|hurried|climbed|crept|rushed)(?: back| all the way)?"
    r" (?P<way>up|down)\b[^.!?;]{0,30}? to the (?:main door|front door|street|street door"
    r"|lobby|entrance|pavement|sidewalk|front hall|hall door|reception)\b"
)
_BEYOND: Final = re.compile(
    r"\b(?:[Tt]he )?(?:people|family|couple|tenants?|neighbou?rs?|man|woman|students?"
    r"|lodgers?|[A-Z]\w+s) (?P<where>upstairs|overhead|above(?: us| them| her| him| me)?"
    r"|downstairs|below(?: us| them)?|underneath)(?=[,.;!?]| (?:was|were|had|thumped|banged"
    r"|played|quarrell?ed|began|started|moved|have|are|shouted|dragging))"
    r"|\bheard (?:the )?(?:[A-Za-z]\w+s?|footsteps|somebody|someone|steps|children|the"
    r" baby)(?: [a-z]+)? (?P<heard>overhead|above|upstairs|underneath|below|downstairs)\b"
    r"|\b(?P<up>upstairs|downstairs) neighbou?rs?\b|\bthe (?:flat|apartment|room|floor)"
    r" (?P<flat>above|below)(?=[,.;!?]| (?:was|had|us|them|her|his|hers|ours|mine|theirs))"
    r"|\b(?:footsteps|tread|steps|feet|thump(?:ing|s)?|pacing) (?P<feet>overhead|above)\b"
)
_GATE: Final = frozenset(
    ("upstairs", "downstairs", "up", "down", "overhead", "above", "below", "underneath", "top",
     "bottom", "foot")
)  # fmt: skip
_UP: Final = frozenset(("up", "upstairs", "top", "overhead", "above"))


def up_and_down(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "the bathroom was downstairs", "up the hill to the Feathers", "footsteps overhead"."""
    text = reading.text
    if reading.kind is not ParagraphKind.PROSE or not holds_any(text, _GATE):
        return
    for pattern, family, gate in _FORMS:
        for found in pattern.finditer(text) if holds_any(text, gate) else ():
            groups = found.groupdict()
            way = next(groups[name] for name in _WAYS if groups.get(name))
            what = next((groups[name] for name in _WHATS if groups.get(name)), "")
            height = HIGH if way.lower().split()[0] in _UP else LOW
            words = (what.lower().replace(" ", "").replace("-", ""), height)
            span = Span(*found.span())
            yield Claim(
                None,
                Trait.LAYOUT,
                Thing(found[0], family, LAYOUT, words if what else (height,)),
                Excerpt(span, found[0]),
                voice=voice_at(reading, span, lexicon, presupposed=True),
            )


_FORMS: Final = (
    (_STANDS, STANDS, frozenset(("upstairs", "downstairs", "top", "bottom", "foot"))),
    (_GOES, GOES, frozenset(("up", "down", "upstairs", "downstairs"))),
    (
        _LEAVES,
        LEAVES,
        frozenset(
            ("door", "street", "lobby", "entrance", "pavement", "sidewalk", "hall", "reception")
        ),
    ),
    (
        _BEYOND,
        BEYOND,
        frozenset(("upstairs", "overhead", "above", "downstairs", "below", "underneath")),
    ),
)
"""Each with words of which one must be there."""
_WAYS: Final = ("where", "side", "end", "way", "hill", "heard", "up", "flat", "feet")
_WHATS: Final = ("was", "side_room", "what", "room")
