"""Deaths: who is said to be dead, and how it came about."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from continuity.claims.claim import Claim, Confidence, Fate, Trait
from continuity.claims.subjects import far_subject_of, mention_at, noun_ending, possessor
from continuity.claims.voice import denied, voice_at
from continuity.claims.wording import either, holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.cast import Mention, MentionKind
from continuity.story.text import Excerpt, Span

_PASSIVE = r"(?:\b(?:was|were|been|is|got|gets|being)|['’]s)(?: (?:then|later|already|[a-z]+ly))? "
_NEAR_OBJECT = r"(?=(?:him|her|me|you)\b(?! \w+ing)|[A-Z]|(?:his|her|my|your) [a-z]+\b)"


@dataclass(frozen=True, slots=True)
class _Patterns:
    dying: re.Pattern[str]
    killed: re.Pattern[str]
    killing: re.Pattern[str]
    remains: re.Pattern[str]
    idioms: re.Pattern[str]
    gate: frozenset[str]


_DEAD = re.compile(
    r"(?:\b(?:was|is|were|lay|being|am|are)(?:n['’]t)?|['’](?:s|m|re))"
    r" (?:(?:already|now|quite|really|long|certainly|truly|not|never) )?dead\b"
)
_AT_REST = re.compile(
    r",? (?:\(|—|– )?(?:(?:God|Allah|Heaven|heaven|the [Ll]ord) (?:rest|rests|bless and keep)"
    r" (?:him|her|(?:his|her) (?:poor |dear )?soul)"
    r"|rest (?:his|her) (?:poor )?soul|may (?:he|she) rest in peace)\b"
)
"""Said behind the name of the dead."""
_LAID = re.compile(
    r"\b(?P<verb>buried|burying|cremated)(?= [A-Z])"
    r"|\b(?P<put>put|putting|had)(?= [A-Z][\w-]+ (?:down|put down|to sleep|put to sleep)\b"
    r"(?! (?:on|at|for|into|with|by|as)\b))"
)
"""Before a name: "we buried Tom", "we'd put Biscuit down"."""
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
        re.compile(rf"\b(?P<word>{either(killing)}) {_NEAR_OBJECT}"),
        re.compile(rf"\b(?P<word>{either(remains)})\b"),
        re.compile(rf" {either(idioms)}\b", re.IGNORECASE),
        dying
        | killed
        | killing
        | remains
        | {"dead", "late", "rest", "buried", "burying", "cremated", "down", "sleep"},
    )


def _patterns(lexicon: Lexicon) -> _Patterns:
    names = ("dying", "killed", "killing", "remains", "death_idioms")
    return _compiled(*(lexicon[name] for name in names))


@dataclass(frozen=True, slots=True)
class _Died:
    """`sure` is IMPLIED where only what the dead leave behind is spoken of."""

    subject: Mention | None
    span: Span
    manner: str = ""
    sure: Confidence = Confidence.STATED


_DEAD_MEN = re.compile(r" (?:[a-z]+(?<!ed) )?m[ae]n\b")
_CAUSE = re.compile(
    r" (?P<cause>of (?:a |an |the )?[a-z]+|in (?:childbirth|battle|prison|a fire|an accident"
    r"|his sleep|her sleep)|by drowning)\b"
)
_PLAIN = frozenset(("died", "dies", "perished", "passed away"))
_OWNERS = frozenset(("his", "her", "my", "your"))
_NOUN = re.compile(r" (?P<noun>[a-z]+)")


def deaths(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """Who is dead."""
    patterns = _patterns(lexicon)
    if not holds_any(reading.text, patterns.gate):
        return
    for one in _died(reading, patterns, lexicon["kin"]):
        subject = one.subject
        if subject and not _undying(subject, lexicon) and not _inverted(reading, subject):
            yield _claim(reading, lexicon, subject, one)


def _died(reading: Reading, patterns: _Patterns, kin: frozenset[str]) -> Iterator[_Died]:
    yield from _dying(reading, patterns)
    for found in patterns.killed.finditer(reading.text):
        subject = far_subject_of(reading, found.start())
        yield _Died(subject, Span(*found.span()), found["word"])
    for found in _DEAD.finditer(reading.text):
        idiom = patterns.idioms.match(reading.text, found.end())
        if not idiom and not _DEAD_MEN.match(reading.text, found.end()):
            yield _Died(far_subject_of(reading, found.start()), Span(*found.span()))
    yield from _late(reading)
    for found in _AT_REST.finditer(reading.text):
        yield _Died(_mourned(reading, found.start()), Span(*found.span()), sure=Confidence.IMPLIED)
    for found in patterns.killing.finditer(reading.text):
        yield _Died(_victim(reading, found.end(), kin), Span(*found.span()), found["word"])
    for found in _LAID.finditer(reading.text):
        name = mention_at(reading, Span(found.end() + 1, found.end() + 2))
        if name and name.kind is MentionKind.NAME:
            yield _Died(name, Span(found.start(), max(found.end(), name.span.end)))
    yield from _left_behind(reading, patterns)


def _claim(reading: Reading, lexicon: Lexicon, subject: Mention, one: _Died) -> Claim:
    near = reading.sentence(one.span.start).contains(subject.span)
    start = min(one.span.start, subject.span.start) if near else one.span.start
    quote = Span(start, max(one.span.end, subject.span.end))
    given = one.sure is Confidence.IMPLIED
    return Claim(
        subject,
        Trait.DEATH,
        Fate(one.manner),
        Excerpt(quote, quote.of(reading.text)),
        not denied(reading, one.span),
        voice_at(reading, one.span, lexicon, presupposed=given),
        one.sure,
    )


def _undying(subject: Mention, lexicon: Lexicon) -> bool:
    """Whether the subject is a thing, a voice, a fire."""
    if subject.kind is not MentionKind.NOMINAL:
        return subject.text.lower() in lexicon["undying"]
    last = subject.text.lower().split()[-1]
    return last in lexicon["undying"] or last.endswith("s")


def _inverted(reading: Reading, subject: Mention) -> bool:
    """Whether the verb stands before its subject: "had he died" only supposes it."""
    return reading.text[: subject.span.start].endswith(("Had ", " had ", "Were ", "Should "))


def _dying(reading: Reading, patterns: _Patterns) -> Iterator[_Died]:
    for found in patterns.dying.finditer(reading.text):
        if not patterns.idioms.match(reading.text, found.end()):
            cause = _CAUSE.match(reading.text, found.end())
            manner = found["word"] if found["word"] not in _PLAIN else ""
            subject = far_subject_of(reading, found.start())
            yield _Died(subject, Span(*found.span()), cause["cause"] if cause else manner)


def _late(reading: Reading) -> Iterator[_Died]:
    """As in "the late Mr. Marley", which may also say that he has left or been replaced."""
    for found in _LATE.finditer(reading.text):
        name = mention_at(reading, Span(found.end(), found.end() + 1))
        if name and name.kind is MentionKind.NAME:
            span = Span(found.start(), name.span.end)
            yield _Died(name, span, sure=Confidence.IMPLIED)


def _mourned(reading: Reading, at: int) -> Mention | None:
    """The last one named in the sentence before "God rest him"."""
    start = reading.sentence(max(at - 1, 0)).start
    named = [
        one
        for one in reading.mentions
        if one.kind is MentionKind.NAME and start <= one.span.start < at
    ]
    return named[-1] if named else None


def _victim(reading: Reading, at: int, kin: frozenset[str]) -> Mention | None:
    """Who is killed where a verb of killing ends at `at`: "Tom killed |him", "|her father"."""
    victim = mention_at(reading, Span(at, at + 1))
    noun = _NOUN.match(reading.text, victim.span.end) if victim else None
    if victim is None or noun is None or victim.text.lower() not in _OWNERS:
        return victim
    if victim.text.lower() == "her" and noun["noun"] not in kin:
        return victim
    return noun_ending(reading, noun.end())


def _left_behind(reading: Reading, patterns: _Patterns) -> Iterator[_Died]:
    """As in "Marley's funeral", "his dead body"."""
    for found in patterns.remains.finditer(reading.text):
        owner = possessor(reading, found.start())
        if owner and owner.kind is not MentionKind.NOMINAL:
            yield _Died(owner, Span(*found.span()), sure=Confidence.IMPLIED)
