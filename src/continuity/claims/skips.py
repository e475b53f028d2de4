"""Leaps of the story that name no amount: "the next morning", "later that night"."""

import re
from collections.abc import Iterator
from typing import Final

from continuity.claims.claim import Claim, Confidence, Stretch, Trait, Voice
from continuity.claims.wording import holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.moments import DAY, HOUR, MONTH, WEEK, YEAR, Bounds, Duration
from continuity.story.text import Excerpt, ParagraphKind, Span

_LEAP: Final = re.compile(
    r"\b(?:(?:(?:the|early|late|on\sthe)\s){0,2}(?P<next>next|following)\s"
    r"(?P<unit>morning|day|afternoon|evening|night|week|month|year|spring|summer|autumn|winter)\b"
    r"(?!['’])"
    r"|(?P<later>later)\sthat\s(?:same\s)?(?:very\s)?(?P<same>morning|day|afternoon|evening|night)\b"
    r"|the\s(?P<after>day|morning|evening|night)\safter(?=[\s]*[,.;:]))",
    re.IGNORECASE,
)
_WORDS: Final = frozenset(("next", "following", "later", "after"))
_NEXT: Final = {
    "morning": (Bounds(HOUR, 2 * DAY), Bounds(6 * HOUR, 34 * HOUR)),
    "day": (Bounds(HOUR, 2 * DAY), Bounds(6 * HOUR, 44 * HOUR)),
    "afternoon": (Bounds(8 * HOUR, 2 * DAY), Bounds(14 * HOUR, 40 * HOUR)),
    "evening": (Bounds(8 * HOUR, 2 * DAY), Bounds(16 * HOUR, 44 * HOUR)),
    "night": (Bounds(8 * HOUR, 2 * DAY), Bounds(16 * HOUR, 44 * HOUR)),
    "week": (Bounds(HOUR, 14 * DAY), Bounds(2 * DAY, 10 * DAY)),
    "month": (Bounds(HOUR, 9 * WEEK), Bounds(WEEK, 6 * WEEK)),
    "year": (Bounds(HOUR, 2 * YEAR), Bounds(3 * MONTH, 1.5 * YEAR)),
}
_SEASON: Final = (Bounds(HOUR, 1.5 * YEAR), Bounds(2 * MONTH, 1.2 * YEAR))
_SAME: Final = (Bounds(0, 20 * HOUR), Bounds(0.5 * HOUR, 14 * HOUR))
_OPENING: Final = 10
_NOT_NOW: Final = re.compile(
    r"\b(?:had|would|could|will|shall|might|should|must|until|till|for|by|before|if|when|that"
    r"|wait\w*|plan\w*|promis\w+|expect\w*|from|to|through|into|and|of)\s?$"
    r"|\b(?:had|would|could|will|might|should|if|remember\w*|until|always|every|plan\w*)\b|['’]d\b|['’]ll\b"
)
_ENDS: Final = re.compile(r"\s*(?:[,.;:!?—]|$)")


def leaps(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """Skips without an amount. Only those at the very start of a paragraph move the story on."""
    del lexicon
    if not holds_any(reading.text, _WORDS):
        return
    for match in _LEAP.finditer(reading.text):
        if reading.quoted(match.start()):
            continue
        unit = (match["unit"] or match["after"] or "").lower()
        hard, soft = _SAME if match["later"] else _NEXT.get(unit, _SEASON)
        opening = match.start() <= _OPENING or reading.kind is ParagraphKind.TIME_HEADING
        opening = opening or _in_first_sentence(reading, match)
        span = Span(*match.span())
        yield Claim(
            None,
            Trait.SKIPS,
            Stretch(Duration(match[0], hard, soft)),
            Excerpt(span, match[0]),
            voice=Voice(),
            confidence=Confidence.STATED if opening else Confidence.IMPLIED,
        )


def _in_first_sentence(reading: Reading, match: re.Match[str]) -> bool:
    """Whether the paragraph's first sentence tells what happened then: "She came the next day"."""
    first = reading.sentence(0)
    told = match.end() <= first.end and _ENDS.match(reading.text, match.end()) is not None
    return told and not _NOT_NOW.search(reading.text, first.start, match.start())
