"""What a room or a house has not got, and that it is there after all."""

import re
from collections.abc import Iterator
from typing import Final

from continuity.claims.claim import Claim, Thing, Trait
from continuity.claims.voice import voice_at
from continuity.claims.wording import either, holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.text import Excerpt, ParagraphKind, Span

FITTINGS: Final = "fittings"
"""The name under which all of these are kept."""
LACKS: Final = "lacks"
"""There is none of it here. The first of `words` is the fitting, the second `WHOLE` where the whole
house, ship or station is meant."""
EVERYWHERE: Final = "everywhere"
HAS: Final = "has"
"""It is there: somebody goes to it or uses it."""
AWAY: Final = "away"
"""The story goes to another room or place."""

_KINDS: Final = {
    "window": "window windows",
    "lift": "lift elevator",
    "mirror": "mirror mirrors looking-glass",
    "telephone": "telephone phone",
    "fireplace": "fireplace hearth grate",
    "clock": "clock",
    "stairs": "stairs staircase upstairs landing",
    "car": "car cars van taxi truck lorry",
    "balcony": "balcony",
    "cellar": "cellar basement",
    "bath": "bath bathtub tub",
    "curtains": "curtains curtain blinds",
    "carpet": "carpet",
    "garden": "garden",
    "lock": "lock keyhole",
    "door": "door",
    "handle": "handle doorknob",
    "bell": "doorbell",
    "chair": "chair chairs armchair",
    "bed": "bed",
    "bedroom": "bedroom",
}
_OF: Final = {word: kind for kind, words in _KINDS.items() for word in words.split()}
_NOUN = either(frozenset(_OF))
_LACKS: Final = re.compile(
    r"\b(?:[Tt]here (?:was|were|is|are|had been)(?:n['’]t)?|had|has|have|with|and)(?: any)?"
    rf" (?:no|not a|not any|never a|neither a) (?P<no>{_NOUN})\b(?!['’-])"
    r"|\b(?:[Tt]here (?:was|were|is|are)n['’]t (?:a|any)|(?:did|does|do)(?: not|n['’]t) have"
    rf" an?(?:y)?|without (?:a|any)?) ?(?P<none>{_NOUN})\b(?!['’-])"
    r"|\b(?:[Nn]obody|[Nn]o one|[Nn]o room|[Nn]one of (?:them|us|the rooms|the cells)|[Nn]ot"
    r" one of the \w+)(?: (?:there|here|down there|in \w+))? (?:has|had) an?"
    rf" (?P<nobody>{_NOUN})\b"
    r"|\b(?P<less>windowless)\b (?:room|cell|office|box|cellar|little|chamber|flat|ward"
    r"|basement|corridor|cabin|compartment)"
    r"|\b(?P<studio>studio (?:apartment|flat)|bedsit|bed-sitter|one-room(?:ed)? (?:flat"
    r"|apartment|cottage|cabin|house"
    r"|shack|hut|place)|(?:had|has|with|rented|lived in|a house of|hut of|cabin of) (?:only "
    r"|just |but )?(?:one|a single) room)\b(?! (?:left|for|free|to spare|empty))"
    r"|\b(?P<flat>(?:a|the|his|her|our|their|my) (?:[a-z]+,? )?bungalow|(?:single"
    r"|one)-stor(?:e?y|eyed|ied) (?:house|cottage|building|villa|school|place))\b"
    r"|\b(?P<sea>(?:cannot|can['’]t|couldn['’]t|could not|can never|no way to) (?:get|go|come"
    r"|reach|drive|be reached)[^.!?;]{0,28}? by (?:road|car|land)"
    r"|[Nn]o (?:road|cars?|motor-cars?) (?:to|on|ever came to|reached) (?:the|this|our|that)"
    r" (?:island|village|valley|rock|farm|house|place)"
    r"|[Tt]here (?:is|was|were|are) no (?:road|roads|cars|bridge) (?:to|on) (?:it|the|this"
    r"|our|[A-Z]\w+))\b"
)
_HAS: Final = re.compile(
    r"\b(?:went|goes|walked|walks|crossed|crosses|ran|strode|turned|moved|stood|stands"
    r"|stepped|hurried|rushed|sat|leaned|leant|drifted|came|limped|wandered|led (?:him|her"
    r"|me))(?: [a-z]+)?(?: back| over| across| away)? (?:to|at|by|from|beside|before|in front"
    r" of) (?:the|his|her|my|their|our) (?:\w+ )?(?P<to>window|windows|mirror|fireplace"
    r"|hearth|balcony|telephone|phone|lift|elevator|looking-glass)\b"
    r"|\b(?:out of|through|from|at|in) (?:the|his|her|my|our) (?:\w+ )?(?P<through>window"
    r"|mirror|looking-glass|windows)\b"
    r"|\b(?:took|takes|in|into|called|waited for|rode|calls) (?:the|a) (?P<lift>lift"
    r"|elevator)\b(?! (?:shaft|doors))"
    r"|\b(?:[Tt]he|[Hh]er|[Hh]is|[Mm]y) (?P<rings>telephone|phone|doorbell|clock|lift"
    r"|elevator) (?:rang|rings|buzzed|struck|ticked|arrived|came|stopped|chimed)\b"
    r"|\b(?:opened|shut|closed|drew|pulled|opens|closes|shuts|draws|lit|raised|lowered"
    r"|bolted)(?: back| down| up| open)? (?:the|his|her|my|their) (?:\w+ )?(?P<opened>window"
    r"|windows|curtains|curtain|blinds|fireplace|bedroom)\b"
    r"|\b(?:picked up|answered|lifted|reached for|put down|hung up) the (?P<phone>telephone"
    r"|phone|receiver)\b"
    r"|\b(?:out|onto|on to|on) (?:to |on )?the (?P<on>balcony)\b"
    r"|\b(?:into|in|from|out of|of|to|shut|closed|opened) (?:the|his|her|my|their)"
    r" (?P<room>bedroom)(?: door)?\b"
    r"|\b(?:up|down|on|at the (?:top|foot|bottom|head) of) the (?:front |back |main |narrow"
    r" )?(?P<flight>stairs|landing)\b"
    r"|\b(?:in|into|out of) (?:his|her|their|the|my|a|our) (?:\w+ )?(?P<wheels>car|van|taxi"
    r"|truck|lorry)\b(?! park)"
    r"|\b[Tt]he (?P<car>car|van|taxi|truck) (?:stopped|drew up|pulled up|pulled in|came up"
    r"|turned|bumped|drove)\b"
    r"|\b(?:down|into|up from) (?:to )?the (?P<cellar>cellar|basement)\b"
    r"|\b(?:went|ran|came|goes|climbed|hurried|crept|walked|called from|took (?:him|her|it))"
    r" (?P<up>upstairs)\b"
)
_IMPLIED: Final = (("less", "window"), ("studio", "bedroom"), ("flat", "stairs"), ("sea", "car"))
"""A bungalow has no stairs, and where no road leads nobody drives."""
_EVERYWHERE: Final = re.compile(
    r"\b(?:[Nn]obody|[Nn]o one|[Nn]o room|[Nn]one of|anywhere|in the (?:whole )?(?:house"
    r"|building|station|place|ship|tower|village|town|school|hotel)|on (?:the station|board"
    r"|the ship)|the (?:whole )?(?:house|building|station|place|ship|bunker) (?:has|had))\b"
)
_AWAY: Final = re.compile(
    r"\b(?:let (?:him|her|them|us|me) (?:out|go)|went out|left the|left (?:his|her|my|their)"
    r"|out(?:side| of the (?:house|room"
    r"|building))|stepped (?:out|into)|came out"
    r"|walked (?:out|into|home|down|along)|drove|rode|next (?:day|morning|room|door)|in the"
    r" (?:corridor|hall|hallway"
    r"|street|yard|kitchen|garden|car|cab|train|carriage|lobby)|into the (?:corridor|hall"
    r"|hallway|street|kitchen|yard"
    r"|car|next|other|house)|went (?:home|back|down|up|into|in)|at home|arrived|entered|moved"
    r" (?:house|to|into)|shop window"
    r"|car window|installed|put in|knocked through|upstairs|downstairs|returned|train|carriage)\b"
)
_LEAVING: Final = frozenset(
    """
    let went left out outside stepped came walked drove rode next corridor hall hallway street yard
    kitchen garden car cab train carriage lobby other house home arrived entered moved window
    installed put knocked upstairs downstairs returned
    """.split()  # noqa: SIM905 - easier to read and to change as text
)
_NONE: Final = frozenset(
    """
    no not never neither t without nobody none windowless studio bedsit sitter room roomed bungalow
    story storey storeyed storied cannot
    """.split()  # noqa: SIM905 - easier to read and to change as text
)
_GATE: Final = frozenset(
    (*_OF, "windowless", "studio", "bedsit", "receiver", "room", "bungalow", "road", "storey",
     "story", "bridge", "land")
)  # fmt: skip


def fittings(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "there was no window", "nobody there has a window", "she went to the window"."""
    text = reading.text
    if reading.kind is not ParagraphKind.PROSE:
        return
    away = next(
        (
            found
            for found in (_AWAY.finditer(text) if holds_any(text, _LEAVING) else ())
            if not reading.quoted(found.start())
        ),
        None,
    )
    if away is not None:
        yield _claim(reading, away, AWAY, (), lexicon)
    if not holds_any(text, _GATE):
        return
    for found in _LACKS.finditer(text) if holds_any(text, _NONE) else ():
        noun = found["no"] or found["none"] or found["nobody"]
        implied = next((kind for group, kind in _IMPLIED if found[group]), "")
        kind = implied or _OF.get((noun or "").lower(), "")
        whole = bool(implied and implied != "window") or _EVERYWHERE.search(
            _sentence(reading, found)
        )
        yield _claim(reading, found, LACKS, (kind, EVERYWHERE if whole else ""), lexicon)
    for found in _HAS.finditer(text):
        word = next((found[name] for name in _HAS.groupindex if found[name]), "")
        kind = "stairs" if found["up"] else _OF.get(word.lower(), "telephone")
        yield _claim(reading, found, HAS, (kind,), lexicon)


def _sentence(reading: Reading, found: re.Match[str]) -> str:
    return reading.sentence(found.start()).of(reading.text)


def _claim(
    reading: Reading, found: re.Match[str], family: str, words: tuple[str, ...], lexicon: Lexicon
) -> Claim:
    span = Span(*found.span())
    return Claim(
        None,
        Trait.LAYOUT,
        Thing(found[0], family, FITTINGS, words),
        Excerpt(span, found[0]),
        voice=voice_at(reading, span, lexicon),
    )
