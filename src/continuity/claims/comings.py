"""Who goes away and who comes back."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from continuity.claims.claim import Claim, Feature, Trait
from continuity.claims.subjects import subject_of
from continuity.claims.voice import denied, voice_at
from continuity.claims.wording import either, finder, holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.cast import Mention, MentionKind
from continuity.story.text import Excerpt, ParagraphKind, Span

LEAVES: Final = "leaves"
COMES: Final = "comes"
FAMILY: Final = "presence"
_ENDS = r"(?=[,.;—–]|$| (?:and|with|without|for|to|by|in|through|at|as)\b)"
_MANY = re.compile(
    r"\b(?:[Tt]hey|[Ww]e|others|both|all|everybody|everyone)(?: [a-z]+ly| had| all)? $"
)
"""Anybody may be one of these."""
_ALSO = re.compile(r"(?:^|[ ,])(?:and|with) $")


@lru_cache(maxsize=4)
def _going(verbs: frozenset[str], places: frozenset[str]) -> re.Pattern[str]:
    return re.compile(
        rf"\b{either(verbs)}"
        rf"(?: (?:of )?(?:the|his|her|their|my) (?:[a-z-]+ )?{either(places)}\b)?{_ENDS}"
    )


def comings(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "Ann left the room", "After Tom and Ann left, …"; "Ann came back"."""
    if reading.kind is not ParagraphKind.PROSE:
        return
    if holds_any(reading.text, lexicon["leaving"]):
        going = _going(lexicon["leaving"], lexicon["left_places"])
        for found in going.finditer(reading.text):
            for subject in _subjects(reading, found.start()):
                yield from _claim(reading, lexicon, subject, LEAVES, found)
    if holds_any(reading.text, lexicon["arriving"]):
        for found in finder(lexicon["arriving"]).finditer(reading.text):
            for subject in _subjects(reading, found.start()):
                yield from _claim(reading, lexicon, subject, COMES, found)
            if _MANY.search(reading.text[max(0, found.start() - 30) : found.start()]):
                yield from _claim(reading, lexicon, None, COMES, found)


def _subjects(reading: Reading, at: int) -> Iterator[Mention]:
    """Who does what begins at the offset, and with whom: "Tom and Ann left"."""
    subject = subject_of(reading, at)
    if subject is None or subject.kind is MentionKind.NOMINAL or reading.quoted(at):
        return
    yield subject
    also = _ALSO.search(reading.text, 0, subject.span.start)
    if also and subject.kind is MentionKind.NAME:
        other = subject_of(reading, also.start() + 1) if also.start() else None
        if other and other.kind is MentionKind.NAME:
            yield other


def _claim(
    reading: Reading, lexicon: Lexicon, subject: Mention | None, what: str, found: re.Match[str]
) -> Iterator[Claim]:
    span = Span(subject.span.start if subject else found.start(), found.end())
    verb = Span(*found.span())
    if not denied(reading, verb):
        yield Claim(
            subject,
            Trait.COMINGS,
            Feature(what, FAMILY),
            Excerpt(span, span.of(reading.text)),
            voice=voice_at(reading, verb, lexicon),
        )
