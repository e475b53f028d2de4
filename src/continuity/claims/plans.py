"""What somebody is about to do, and on which day: "I leave on Thursday", "Starting today"; and what
happens to one but once: "She died on Tuesday".
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from continuity.claims.claim import Claim, Manner, Stretch, Thing, Trait, Value
from continuity.claims.occasions import WEEKDAY, day_of
from continuity.claims.subjects import mention_at
from continuity.claims.voice import denied, voice_at
from continuity.claims.wording import holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.moments import Duration
from continuity.story.saying import WEEKDAYS
from continuity.story.text import Excerpt, ParagraphKind, Span

PLANS: Final = {
    "start": r"start(?:s|ing)?|begin(?:s|ning)?",
    "departure": r"leav(?:e|es|ing)|depart(?:s|ing)?|set(?:s|ting)?\soff|ship(?:s|ping)?\sout",
    "sailing": r"sail(?:s|ing)?",
    "flight": r"fl(?:y|ies|ying)\s(?:out|home|back)?",
    "arrival": r"arriv(?:e|es|ing)|get(?:s|ting)?\s(?:in|home|back)",
    "wedding": r"marr(?:y|ies|ying)|get(?:s|ting)?\smarried",
    "retirement": r"retir(?:e|es|ing)",
    "opening": r"open(?:s|ing)?",
    "closing": r"clos(?:e|es|ing)|shut(?:s|ting)?\sdown",
    "hanging": r"hang(?:s|ed)?",
}
"""What the act is called, and the verbs that tell of it."""
PASTS: Final = {
    "death": r"died|passed\saway|was\s(?:killed|hanged|shot|murdered|drowned)|drowned",
    "burial": r"was\sburied|were\sburied",
    "birth": r"was\sborn|were\sborn",
    "marriage": r"got\smarried|was\smarried|were\smarried",
    "disappearance": r"disappeared|vanished|went\smissing|ran\saway",
}
"""What happens to one but once."""
_VERBS: Final = "|".join(f"(?P<v{at}>{verbs})" for at, verbs in enumerate(PLANS.values()))
_NAMES: Final = tuple(PLANS)
_PAST_VERBS: Final = "|".join(f"(?P<v{at}>{verbs})" for at, verbs in enumerate(PASTS.values()))
_PAST_NAMES: Final = tuple(PASTS)
_DAY: Final = (
    r"(?P<day>the\sday\safter\stomorrow|tomorrow|today|tonight|this\s(?:morning|afternoon|evening)"
    rf"|(?:on\s)?(?P<weekday>{'|'.join(WEEKDAYS)}))(?=(?:\s(?:morning|afternoon|evening|night))?"
    r"(?:[\s]*(?:[.,;:!?—”\"]|$)|\s(?:at|with|for|on|and|from|by)\b))"
)
_PLAN: Final = re.compile(
    r"(?:(?P<subject>\b(?:I|[Hh]e|[Ss]he|[Ww]e|[Tt]hey|[Yy]ou|[A-Z]\w+|the\s\w+))"
    r"(?:['’](?:m|s|re|ll)|\s(?:am|is|are|will|shall|to))?\s(?:be\s)?|(?:^|[.!?…]\s"
    r"|[“\"‘])(?=[A-Z]))"
    rf"(?i:{_VERBS})\s(?:(?!(?:until|till|before|after|since|by|if|when"
    rf"|that)\b)[\w’']+\s){{0,3}}?{_DAY}"
)
_PAST: Final = re.compile(
    r"(?P<subject>\b(?:[Hh]e|[Ss]he|[Tt]hey|[A-Z]\w+))\s(?:had\s)?"
    rf"(?:{_PAST_VERBS})\s(?:[\w’']+\s){{0,3}}?"
    r"(?P<day>yesterday|last\snight|this\smorning|(?:on|last)\s(?:the\s|a\s)?"
    rf"(?P<weekday>{'|'.join(WEEKDAYS)}))\b(?!['’]s\b)"
)
_GATE: Final = frozenset(
    (
        "tomorrow",
        "today",
        "tonight",
        "morning",
        "afternoon",
        "evening",
        "yesterday",
        "night",
        *WEEKDAYS,
    )
)


def plans(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """What is to come is told in speech alone; what happens to one but once, anywhere."""
    if reading.kind is not ParagraphKind.PROSE or not holds_any(reading.text, _GATE):
        return
    for match in _PLAN.finditer(reading.text):
        if reading.quoted(match.start("day")):
            yield from _claim(reading, match, _NAMES, lexicon)
    for match in _PAST.finditer(reading.text):
        yield from _claim(reading, match, _PAST_NAMES, lexicon)


def _claim(
    reading: Reading, match: re.Match[str], names: Sequence[str], lexicon: Lexicon
) -> Iterator[Claim]:
    at, name = next((i, name) for i, name in enumerate(names) if match[f"v{i}"])
    start = match.start("subject") if match["subject"] else match.start(f"v{at}")
    span = Span(start, match.end("day"))
    voice = voice_at(reading, Span(*match.span("day")), lexicon)
    if voice.manner in (Manner.SUPPOSED, Manner.DREAMT) or denied(reading, span):
        return
    subject = mention_at(reading, Span(start, start + 1)) if match["subject"] else None
    said = span.of(reading.text)
    yield Claim(subject, Trait.OCCASION, _value(match, name), Excerpt(span, said), voice=voice)


def _value(match: re.Match[str], name: str) -> Value:
    if match["weekday"]:
        number = WEEKDAYS.index(match["weekday"]) + 1
        return Thing(match["weekday"], WEEKDAY, name, (), number)
    bounds = day_of(match["day"])
    return Stretch(Duration(match["day"], bounds, bounds), name)
