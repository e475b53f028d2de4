"""What an extractor is."""

from collections.abc import Callable, Iterable

from continuity.claims.claim import Claim
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading

Extractor = Callable[[Reading, Lexicon], Iterable[Claim]]
"""Finds the claims of one kind in one paragraph."""
