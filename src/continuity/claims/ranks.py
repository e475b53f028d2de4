"""Ranks of officers and of the police: by title, and by what is said of somebody."""

import re
from collections.abc import Iterator
from typing import Final

from continuity.claims.claim import Claim, Feature, Manner, Trait
from continuity.claims.subjects import subject_of
from continuity.claims.voice import denied, voice_at
from continuity.claims.wording import holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.cast import Mention, MentionKind
from continuity.story.text import Excerpt, ParagraphKind, Span

RISES: Final = "another rank"
WRITTEN_OUT: Final = {
    "sgt": "sergeant", "serjeant": "sergeant", "cpl": "corporal", "lt": "lieutenant",
    "lieut": "lieutenant", "capt": "captain", "maj": "major", "col": "colonel", "gen": "general",
    "cmdr": "commander", "insp": "inspector", "supt": "superintendent",
}  # fmt: skip
_RANKS: Final = (
    "private|corporal|sergeant|ensign|lieutenant|captain|major|colonel|brigadier|general"
    "|commander|commodore"
    "|admiral|constable|inspector|superintendent|commissioner|midshipman"
)
_TITLE: Final = re.compile(
    rf"(?P<rank>{_RANKS}|{'|'.join(WRITTEN_OUT)})\b\.?(?: |$)", re.IGNORECASE
)
_COMPOUND: Final = re.compile(
    r"(?:detective|lance|staff|police|second|first|chief|sub|vice|rear|wing|squadron)[- ]",
    re.IGNORECASE,
)
_IS: Final = re.compile(
    r"(?P<verb>\b(?:was|is|am|(?:had|has|have|['’](?:d|s|ve)) been)|['’](?:s|m))(?: only|"
    r" still| just| now)?"
    rf" (?:an?|the youngest|the oldest|the) (?P<rank>{_RANKS})(?= (?:for|in|of|at|with|when"
    r"|too|and|now|by)\b|[.,;:!?—”\"])"
)
_RISES: Final = re.compile(
    r"\b(?:promot\w+|demot\w+|commission(?:ed|s)?|gazetted|stripes?|brevet|acting|courtesy|ex-"
    r"|former|retired"
    r"|made (?:captain|major|colonel|sergeant|inspector|lieutenant))\b",
    re.IGNORECASE,
)
_NOT_NOW: Final = re.compile(
    r"\b(?:used to be|once|if|would be|will be|when|then)\b", re.IGNORECASE
)
_GATE: Final = frozenset((*_RANKS.split("|"), *WRITTEN_OUT))


def ranks(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "Captain Marsh", "she had been a lieutenant for six weeks"; where ranks are given and
    taken, that they change.
    """
    if reading.kind is not ParagraphKind.PROSE or not holds_any(reading.text, _GATE):
        return
    rises = _RISES.search(reading.text) is not None
    seen: set[str] = set()
    for mention in reading.mentions:
        title = _TITLE.match(mention.text) if mention.kind is MentionKind.NAME else None
        if title is None or mention.text in seen or title.end() >= len(mention.text):
            continue
        seen.add(mention.text)
        rank = title["rank"].lower()
        rank = RISES if rises else WRITTEN_OUT.get(rank, rank)
        yield _claim(reading, lexicon, mention, rank, mention.span)
    for found in _IS.finditer(reading.text):
        subject = subject_of(reading, found.start())
        sentence = reading.sentence(found.start()).of(reading.text)
        now = _NOT_NOW.search(sentence) is None
        if now and subject is not None and subject.kind is not MentionKind.NOMINAL:
            span = Span(min(subject.span.start, found.start()), found.end())
            one = _claim(reading, lexicon, subject, RISES if rises else found["rank"], span)
            if one.voice.manner is not Manner.SUPPOSED:
                yield one


def _claim(reading: Reading, lexicon: Lexicon, subject: Mention, rank: str, span: Span) -> Claim:
    verb = Span(span.start, span.end)
    titled = subject.span == span
    return Claim(
        subject,
        Trait.RANK,
        Feature(rank, "rank"),
        Excerpt(span, span.of(reading.text)),
        titled or not denied(reading, verb),
        voice_at(reading, verb, lexicon, presupposed=titled),
    )
