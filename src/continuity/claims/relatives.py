"""Relatives without a name: that somebody's mother is dead long since, or alive and well."""

import re
from collections.abc import Iterator

from continuity.claims.claim import Claim, Feature, Trait
from continuity.claims.subjects import possessor
from continuity.claims.voice import voice_at
from continuity.claims.wording import holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.text import Excerpt, Span

_NEAREST = {
    "mother": ("mother",), "mum": ("mother",), "mom": ("mother",), "father": ("father",),
    "dad": ("father",), "parents": ("mother", "father"), "wife": ("wife",),
    "husband": ("husband",), "brother": ("brother",), "sister": ("sister",),
    "grandmother": ("grandmother",), "grandfather": ("grandfather",),
}  # fmt: skip
_GATE = frozenset(_NEAREST)
_KIN = re.compile(rf"\b(?P<kin>{'|'.join(_NEAREST)})\b(?!['’-])")
_LONG_AGO = (
    r"(?:when (?:I|he|she|they|we) (?:was|were)|years (?:ago|before|earlier)|(?:year|summer|winter"
    r"|spring|autumn|month|day|week) (?:before|after)|long ago|as a (?:boy|girl|child))"
)
_DEAD = re.compile(
    rf"^(?: had)? (?:died|been killed|passed away)\b[^.;!?]{{0,30}}\b{_LONG_AGO}\b"
    r"|^ (?:is|are|was|were|has been|have been|had been)(?: both| long)? dead\b(?! to\b)"
    r"|^[^.;!?]{0,60}\b(?:before|until|since|after|when) (?:she|he|they)(?: had)? died\b"
)
_HABIT = re.compile(
    r"^[^.;!?]{0,30}\b(?:calls?|called|phones?|phoned|rings?|rang|texts?|texted|writes?|wrote"
    r"|visits?|visited|emails?|emailed|telephones?|telephoned)\b[^.;!?]{0,20}"
    r"\bevery (?:\w+day|week|day|night|month|weekend|evening|morning|year|Christmas)\b"
)
_LATELY = re.compile(
    r"^(?: had|['’]d)? (?:sent|given|gave|bought|made|knitted|knit|called|phoned|rung|rang|texted"
    r"|mailed|posted|lent|told|asked|warned|visited)\b[^.;!?]{0,40}\b(?:last (?:week|month|night"
    r"|year|Christmas|Thanksgiving|Easter|summer|winter|\w+day)|yesterday|this (?:morning|week)"
    r"|(?:two|three|four|a few|a couple of) (?:days|weeks|months|Christmases|birthdays) ago)\b"
)
_TO_DO = re.compile(
    r"\b(?:ought to|should|must|need to|have to|will|['’]ll|going to|gonna|got to|can) "
    r"(?:just )?(?:call|phone|ring|text|visit|write to|see|ask|tell|stay with"
    r"|go (?:home |back )?to)"
    r" (?:my|our) $"
)
_VOID = re.compile(
    r"\b(?:used to|grave|ghost|memory|memories|dream|dreamt|dreamed|funeral|late|if only|would have"
    r"|as if|[Ww]hen (?:he|she|I) (?:was|were) (?:a|at|young|little|alive))\b"
)


def relatives(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """Whose mother is dead, whose mother is alive. The claim is about the child."""
    if not holds_any(reading.text, _GATE):
        return
    for found in _KIN.finditer(reading.text):
        state = _state(reading, found)
        subject = possessor(reading, found.start()) if state else None
        if state is None or subject is None:
            continue
        span = Span(min(subject.span.start, state[1].start), state[1].end)
        for kin in _NEAREST[found["kin"]]:
            yield Claim(
                subject,
                Trait.KINSHIP,
                Feature(f"{kin} {state[0]}", kin),
                Excerpt(span, span.of(reading.text)),
                voice=voice_at(reading, Span(subject.span.start, found.end()), lexicon),
            )


def _state(reading: Reading, found: re.Match[str]) -> tuple[str, Span] | None:
    """Either "dead" or "alive", and the words that say so."""
    sentence = reading.sentence(found.start())
    whole = sentence.of(reading.text)
    behind = reading.text[found.end() : sentence.end]
    dead = _DEAD.search(behind)
    if dead:
        return "dead", Span(found.start(), found.end() + dead.end())
    if _VOID.search(whole):
        return None
    alive = _HABIT.search(behind) or _LATELY.search(behind)
    if alive:
        return "alive", Span(found.start(), found.end() + alive.end())
    before = reading.text[max(sentence.start, found.start() - 40) : found.start()]
    to_do = _TO_DO.search(before)
    if to_do and reading.quoted(found.start()):
        return "alive", Span(found.start() - len(before) + to_do.start(), found.end())
    return None
