"""Looks: the colour of eyes and hair."""

import re
from collections.abc import Iterator

from continuity.claims.claim import Claim, Shades, Trait
from continuity.claims.subjects import possessor
from continuity.claims.voice import denied, voice_at
from continuity.claims.wording import either
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.text import Excerpt, Span


def appearance(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """A first, simple version."""
    if "eyes" not in reading.text:
        return
    table = lexicon.tables["eye_colours"]
    for found in re.finditer(rf"\b({either(frozenset(table))}) eyes\b", reading.text):
        subject = possessor(reading, found.start())
        if subject:
            span = Span(subject.span.start, found.end())
            yield Claim(
                subject, Trait.EYE_COLOUR, Shades(found[1], frozenset(table[found[1]])),
                Excerpt(span, span.of(reading.text)), not denied(reading, Span(found.start(), found.end())),
                voice_at(reading, span, lexicon, presupposed=True),
            )
