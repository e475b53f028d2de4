"""The last match, and another one."""

import re
from collections.abc import Iterator
from typing import Final

from continuity.claims.claim import Claim
from continuity.claims.tally import claim_of, singular
from continuity.claims.wording import holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.text import ParagraphKind

LAST: Final = "last"
"""There is one left of the first of `words`."""
ANOTHER: Final = "another"
"""Somebody uses another one: the first of `words` is how."""
MORE: Final = "more"
"""More are found, bought or given."""

USES: Final = {
    "match": ("struck", "lit", "strikes", "lights"),
    "cigarette": ("lit", "smoked", "lights", "rolled"),
    "cigar": ("lit", "smoked"),
    "candle": ("lit", "lights"),
    "bullet": ("fired", "shot", "chambered"),
    "cartridge": ("fired", "chambered", "loaded"),
    "shell": ("fired", "chambered", "loaded"),
    "round": ("fired", "chambered"),
    "arrow": ("loosed", "shot", "nocked", "drew"),
    "flare": ("fired", "lit", "sent"),
    "biscuit": ("ate", "took"),
    "egg": ("ate", "broke", "boiled"),
    "apple": ("ate", "took", "bit"),
    "orange": ("ate", "peeled"),
    "sandwich": ("ate", "unwrapped"),
    "chocolate": ("ate", "took"),
    "bottle": ("opened", "uncorked", "drank"),
    "coin": ("spent", "dropped", "put"),
    "tin": ("opened",),
    "can": ("opened",),
    "stamp": ("licked", "stuck"),
    "pill": ("took", "swallowed"),
    "tablet": ("took", "swallowed"),
    "log": ("threw", "put"),
    "nail": ("drove", "hammered"),
    "card": ("played", "drew", "laid"),
    "sheet": ("took", "wrote"),
}  # fmt: skip
"""How each of them is used up."""
_NOUN = "|".join(sorted(USES, key=len, reverse=True))
_LAST: Final = re.compile(
    r"\b(?:the|his|her|my|their|our|its) (?:very )?last (?:(?:of (?:the|his|her|my|their|our)"
    rf" )?(?P<last>{_NOUN})(?:e?s)?)\b(?! (?:time|year|week|night))"
    rf"|\b(?:only |just )?one (?P<one>{_NOUN})(?: left\b| remained\b| remaining\b| in the"
    r" (?:box|packet|case|gun|chamber|quiver)\b)",
    re.IGNORECASE,
)
_VERB = "|".join(sorted({verb for verbs in USES.values() for verb in verbs}, key=len, reverse=True))
_ANOTHER: Final = re.compile(
    rf"\b(?P<verb>{_VERB}) (?:another|a second|one more|a third|two more|the next)\b(?:"
    r" (?P<noun>[a-z]+))?"
)
_MORE: Final = re.compile(
    r"\b(?:found|bought|borrowed|fetched|brought|new|fresh|second) (?:a |another |some |more "
    r"|him |her |the )?(?:box|packet|pack|bottle|case|supply|bag|more|clip|magazine|crate)\b"
)
_GATE: Final = frozenset(("last", "one", "another", "second", "third", "more", "next"))


def last_ones(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "there was one match left", "he struck another"."""
    text = reading.text
    if reading.kind is not ParagraphKind.PROSE or not holds_any(text, _GATE):
        return
    for found in _LAST.finditer(text):
        noun = (found["last"] or found["one"]).lower()
        yield claim_of(reading, found, LAST, (noun,), 1, lexicon)
    for found in _ANOTHER.finditer(text):
        noun = singular(found["noun"]) if found["noun"] else ""
        yield claim_of(reading, found, ANOTHER, (found["verb"], noun), 1, lexicon)
    for found in _MORE.finditer(text):
        yield claim_of(reading, found, MORE, (), 1, lexicon)
