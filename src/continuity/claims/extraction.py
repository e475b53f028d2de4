"""All claims of one paragraph."""

from continuity.claims.claim import Claim
from continuity.claims.extractors import EXTRACTORS
from continuity.claims.wording import finder, holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.text import ParagraphKind

VERSION = "40"
"""Part of the key under which claims are remembered: raise it when any extractor changes."""


def claims_of(reading: Reading, lexicon: Lexicon) -> tuple[Claim, ...]:
    """What the paragraph says is so, in the order of the text. Notes of the author say nothing."""
    if reading.kind is ParagraphKind.NOTE:
        return ()
    found = [claim for extractor in EXTRACTORS for claim in extractor(reading, lexicon)]
    return tuple(sorted(found, key=lambda claim: (claim.excerpt.span, claim.trait.value)))


def worth_parsing(text: str, lexicon: Lexicon) -> bool:
    """Whether grammar could help to understand the text: it holds a word that claims hang on."""
    words = lexicon["worth_parsing"]
    return holds_any(text, words) and finder(words).search(text) is not None
