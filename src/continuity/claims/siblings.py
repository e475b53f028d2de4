"""Who has brothers and sisters, and who has none."""

import re
from collections.abc import Iterator

from continuity.claims.claim import Claim, Feature, Trait
from continuity.claims.subjects import possessor, subject_of
from continuity.claims.voice import denied, voice_at
from continuity.claims.wording import holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.cast import MentionKind
from continuity.story.text import Excerpt, ParagraphKind, Span

ONLY = "only child"
SIBLING = "sibling"
FAMILY = "siblings"
_GATE = frozenset(("child", "siblings", "brother", "sister", "brothers", "sisters"))
_ONLY = re.compile(
    r"(?:\b(?:was|is|am|being|been)|['’](?:m|s)) (?:an|(?:her|his|my) parents['’]) only child\b"
    r"|\b(?P<none>had|has|have) (?:no|never had any) (?:brothers (?:or|and) sisters|siblings)\b"
)
_OWN = re.compile(
    r"\b(?:little|older|elder|eldest|younger|youngest|big|kid|baby|twin|late|dead) "
    r"(?:brothers?|sisters?)\b(?!-)"
    r"|\b(?:brother|sister),? [A-Z][a-zé]+\b(?!['’]s (?:wife|husband))"
)


def siblings(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "she was an only child"; "his little brother", "her sister Lily"."""
    if reading.kind is not ParagraphKind.PROSE or not holds_any(reading.text, _GATE):
        return
    for said, pattern in ((ONLY, _ONLY), (SIBLING, _OWN)):
        for found in pattern.finditer(reading.text):
            at = found.start()
            subject = subject_of(reading, at) if said == ONLY else possessor(reading, at)
            if subject is None or subject.kind is MentionKind.NOMINAL:
                continue
            verb = Span(*found.span())
            if found.re is _ONLY and found["none"] is None and denied(reading, verb):
                continue
            span = Span(min(subject.span.start, verb.start), max(subject.span.end, verb.end))
            yield Claim(
                subject,
                Trait.SIBLINGS,
                Feature(said, FAMILY),
                Excerpt(span, span.of(reading.text)),
                voice=voice_at(reading, verb, lexicon, presupposed=said == SIBLING),
            )
