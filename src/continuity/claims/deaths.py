"""Deaths: who is said to be dead, and how it came about."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from continuity.claims.claim import Claim, Confidence, Fate, Trait
from continuity.claims.subjects import mention_at, noun_ending, possessor, far_subject_of
from continuity.claims.voice import denied, voice_at
from continuity.claims.wording import either, holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.cast import Mention, MentionKind
from continuity.story.text import Excerpt, Span

_PASSIVE = r"(?:\b(?:was|were|been|is|got|gets|being)|['’]s)(?: (?:then|later|already|brutally|cruelly|recently|[a-z]+ly))? "


@dataclass(frozen=True, slots=True)
class _Patterns:
    dying: re.Pattern[str]
    killed: re.Pattern[str]
    killing: re.Pattern[str]
    remains: re.Pattern[str]
    idioms: re.Pattern[str]
    gate: frozenset[str]


_DEAD = re.compile(
    r"(?:\b(?:was|is|were|lay|being|am|are)(?:n['’]t)?|['’](?:s|m|re)) (?:(?:already|now|quite|really|long|certainly|truly|not|never) )?dead\b"
)
_LATE = re.compile(r"\b(?:[Tt]he|[Mm]y|[Yy]our|[Hh]is|[Hh]er) (?:late|dead) (?=[A-Z])")


@lru_cache(maxsize=4)
def _compiled(
    dying: frozenset[str],
    killed: frozenset[str],
    killing: frozenset[str],
    remains: frozenset[str],
    idioms: frozenset[str],
) -> _Patterns:
    return _Patterns(
        re.compile(rf"\b(?P<word>{either(dying)})\b"),
        re.compile(rf"{_PASSIVE}(?P<word>{either(killed)})\b"),
        re.compile(
            rf"\b(?P<word>{either(killing)}) (?=(?:him|her|me|you)\b(?! \w+ing)|[A-Z]|(?:his|her|my|your) [a-z]+\b)"
        ),
        re.compile(rf"\b(?P<word>{either(remains)})\b"),
        re.compile(rf" {either(idioms)}\b", re.IGNORECASE),
        dying | killed | killing | remains | {"dead", "late"},
    )


def _patterns(lexicon: Lexicon) -> _Patterns:
    names = ("dying", "killed", "killing", "remains", "death_idioms")
    return _compiled(*(lexicon[name] for name in names))


_Died = tuple[Mention | None, str, Span, Confidence]


def deaths(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """Who is dead."""
    patterns = _patterns(lexicon)
    if not holds_any(reading.text, patterns.gate):
        return
    for read in (_dying, _killed, _dead, _late, _killing, _left):
        for subject, manner, span, sure in read(reading, patterns):
            if subject and not _undying(subject, lexicon) and not _inverted(reading, subject):
                yield _claim(reading, lexicon, subject, manner, span, sure)


def _claim(
    reading: Reading, lexicon: Lexicon, subject: Mention, manner: str, span: Span, sure: Confidence
) -> Claim:
    near = reading.sentence(span.start).contains(subject.span)
    start = min(span.start, subject.span.start) if near else span.start
    quote = Span(start, max(span.end, subject.span.end))
    given = sure is Confidence.IMPLIED
    return Claim(
        subject,
        Trait.DEATH,
        Fate(manner),
        Excerpt(quote, quote.of(reading.text)),
        not denied(reading, span),
        voice_at(reading, span, lexicon, presupposed=given),
        sure,
    )


def _undying(subject: Mention, lexicon: Lexicon) -> bool:
    """Whether the subject is a thing, a voice, a fire."""
    if subject.kind is not MentionKind.NOMINAL:
        return subject.text.lower() in lexicon["undying"]
    words = subject.text.lower().split()
    return words[-1] in lexicon["undying"] or words[-1].endswith("s")


def _inverted(reading: Reading, subject: Mention) -> bool:
    """ "Had he died" supposes it."""
    return reading.text[: subject.span.start].endswith(("Had ", " had ", "Were ", "Should "))


def _dying(reading: Reading, patterns: _Patterns) -> Iterator[_Died]:
    for found in patterns.dying.finditer(reading.text):
        if patterns.idioms.match(reading.text, found.end()):
            continue
        word = found["word"]
        manner = (
            word
            if word not in {"died", "dies", "expired", "perished", "passed away"}
            else _cause(reading, found.end())
        )
        yield far_subject_of(reading, found.start()), manner, Span(*found.span()), Confidence.STATED


_CAUSE = re.compile(
    r" (?P<cause>of (?:a |an |the )?[a-z]+|in (?:childbirth|battle|prison|a fire|an accident|his sleep|her sleep)|by drowning)\b"
)


def _cause(reading: Reading, at: int) -> str:
    found = _CAUSE.match(reading.text, at)
    return found["cause"] if found else ""


def _killed(reading: Reading, patterns: _Patterns) -> Iterator[_Died]:
    for found in patterns.killed.finditer(reading.text):
        yield (
            far_subject_of(reading, found.start()),
            found["word"],
            Span(*found.span()),
            Confidence.STATED,
        )


def _dead(reading: Reading, patterns: _Patterns) -> Iterator[_Died]:
    for found in _DEAD.finditer(reading.text):
        if not patterns.idioms.match(reading.text, found.end()) and not re.match(
            r" [a-z]+(?<!ed) man\b| man\b| men\b", reading.text[found.end() :]
        ):
            yield far_subject_of(reading, found.start()), "", Span(*found.span()), Confidence.STATED


def _late(reading: Reading, _: _Patterns) -> Iterator[_Died]:
    """ "The late Mr. Marley." """
    for found in _LATE.finditer(reading.text):
        name = mention_at(reading, Span(found.end(), found.end() + 1))
        if name and name.kind is MentionKind.NAME:
            # "The late" may also say that somebody has left or been replaced.
            yield name, "", Span(found.start(), name.span.end), Confidence.IMPLIED


def _killing(reading: Reading, patterns: _Patterns) -> Iterator[_Died]:
    """ "Tom killed him." """
    for found in patterns.killing.finditer(reading.text):
        victim = mention_at(reading, Span(found.end(), found.end() + 1))
        if not victim:
            continue
        if victim.text.lower() in {"his", "her", "my", "your"} and re.match(
            r" [a-z]+", reading.text[victim.span.end :]
        ):
            noun = re.match(r" [a-z]+", reading.text[victim.span.end :])
            if victim.text.lower() != "her" or (noun and noun[0] in _RELATIVES):
                victim = noun_ending(reading, victim.span.end + (noun.end() if noun else 0))
        yield victim, found["word"], Span(*found.span()), Confidence.STATED


_RELATIVES = frozenset(
    f" {word}"
    for word in "husband father mother brother sister son daughter wife uncle aunt cousin friend lover".split()
)


def _left(reading: Reading, patterns: _Patterns) -> Iterator[_Died]:
    """ "Marley's funeral", "his dead body"."""
    for found in patterns.remains.finditer(reading.text):
        owner = possessor(reading, found.start())
        if owner and owner.kind is not MentionKind.NOMINAL:
            yield owner, "", Span(*found.span()), Confidence.IMPLIED
