"""What a passage says is so: one extractor a file. Pure functions of one paragraph."""

from continuity.claims.appearance import appearance
from continuity.claims.extractor import Extractor

EXTRACTORS: tuple[Extractor, ...] = (appearance,)
"""The table of contents: every extractor, in the order in which they run."""
