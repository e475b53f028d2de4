"""How old people are, as far as it is said of the story's now."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import inf

from continuity.claims import age_patterns as told
from continuity.claims.age_patterns import decade, years
from continuity.claims.claim import Claim, Confidence, Trait, Years
from continuity.claims.subjects import (
    described,
    mention_at,
    noun_ending,
    possessor,
    pronoun,
    subject_of,
)
from continuity.claims.voice import denied, passage, voice_at
from continuity.claims.wording import holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.cast import Mention, MentionKind
from continuity.story.moments import Date
from continuity.story.text import Excerpt, Span

_VERB_BEFORE = re.compile(r"\b(?P<verb>was|is|were|had|[a-z]+ed)(?: [a-z]+){0,2}$")
_COMMA = re.compile(", ")
_OWNING = frozenset(("his", "her", "my", "your", "him", "me"))
_NOBODY = frozenset(("it", "its", "they", "them", "their", "we", "us", "our"))
_SMALLEST = 5
"""Below this a bare number is rather a count, a score or a time of day."""
_GROWN = 10
_NEAR = 60
"""So many characters before an age its subject is quoted with it."""


def ages(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """Ages in years at the time of the telling, and years of birth."""
    if not holds_any(reading.text, told.GATE) and not told.FIGURES.search(reading.text):
        return
    taken: list[Span] = []
    for read, words in _SHAPES:
        for one in read(reading) if holds_any(reading.text, words) else ():
            if not any(one.span.overlaps(other) for other in taken):
                taken.append(one.span)
                yield _claim(reading, lexicon, one)
    yield from _births(reading, lexicon)


@dataclass(frozen=True, slots=True)
class _Aged:
    subject: Mention
    age: Years
    span: Span
    sure: Confidence = Confidence.STATED


def _claim(reading: Reading, lexicon: Lexicon, one: _Aged) -> Claim:
    start, end = one.span.start, one.span.end
    if 0 < start - one.subject.span.start < _NEAR:
        start = one.subject.span.start
    if end < one.subject.span.end < end + _NEAR:
        end = one.subject.span.end
    quote = Span(start, end)
    return Claim(
        one.subject,
        Trait.AGE,
        one.age,
        Excerpt(quote, quote.of(reading.text)),
        not _denied(reading, one),
        voice_at(reading, one.span, lexicon),
        one.sure,
    )


def _denied(reading: Reading, one: _Aged) -> bool:
    """Whether the age is denied; "not yet twenty" and "then, not twenty" deny nothing of now."""
    if one.age.said.lower().startswith("not yet"):
        return False
    before = reading.text[max(0, one.span.start - 6) : one.span.start]
    return not before.endswith(", not ") and denied(reading, one.span)


_AT_ANOTHER_TIME = re.compile(r"\b(?:had|['’]d|have|having|ve)$")


def _past(reading: Reading, start: int, end: int) -> bool:
    """Whether the words tell of another time than now: "when he was ten", "he had been ten"."""
    before, behind = passage(reading, Span(start, end))
    return bool(
        told.PAST.search(before)
        or told.PAST_BEHIND.match(behind)
        or _AT_ANOTHER_TIME.search(before.rstrip())
    )


def _being(reading: Reading) -> Iterator[_Aged]:
    """As in "She was thirty-four"."""
    for found in told.BEING.finditer(reading.text):
        age, unit = years(found), bool(found["unit"])
        if not age or (not unit and age.high < _SMALLEST) or _past(reading, *found.span()):
            continue
        subject = subject_of(reading, found.start())
        verb = found["verb"].lower()
        # Who says "I was nine" speaks of long ago, other than who tells "she was nine".
        long_ago = verb.startswith("was") and reading.quoted(found.start())
        if not subject or long_ago or verb.startswith(("be", "were")):
            continue
        if subject.kind is MentionKind.NOMINAL and not unit:
            continue
        yield _Aged(subject, age, Span(*found.span()))


def _will_be(reading: Reading) -> Iterator[_Aged]:
    """As in "she'll be seventy-five on Friday": until then she is seventy-four."""
    for found in told.WILL_BE.finditer(reading.text):
        age, subject = years(found), subject_of(reading, found.start())
        if not age or age.low < _SMALLEST or _past(reading, *found.span()):
            continue
        if subject and subject.kind is not MentionKind.NOMINAL:
            younger = Years(f"not yet {age.said}", age.low - 1, age.low)
            yield _Aged(subject, younger, Span(*found.span()))


def _year_old(reading: Reading) -> Iterator[_Aged]:
    """As in "thirty-four-year-old Ann", "Ann, a thirty-four-year-old teacher"."""
    for found in told.YEAR_OLD.finditer(reading.text):
        age = years(found)
        if not age:
            continue
        subject, sure = None, Confidence.STATED
        if found["behind"]:
            at = found.start("behind") + 1
            subject = mention_at(reading, Span(at, at + 1))
            if subject and subject.kind is not MentionKind.NAME:
                subject = None
        subject = subject or _apposed(reading, found.start())
        if not subject and not _past(reading, *found.span()):
            subject, sure = _leading(reading, found), Confidence.IMPLIED
        if subject:
            end = found.start("behind") if found["behind"] else found.end()
            yield _Aged(subject, age, Span(found.start(), end), sure)


def _apposed(reading: Reading, at: int) -> Mention | None:
    """As in "Ann, a |thirty-year-old"; "She was a |thirty-year-old"."""
    before = reading.text[max(0, at - 60) : at]
    if not re.search(r"\b(?:a|an|the) (?:[a-z]+ )?$", before):
        return None
    owner = described(reading, at)
    if owner:
        return owner
    comma = re.search(r", (?:a|an|the) (?:[a-z]+ )?$", before)
    if not comma:
        return None
    end = at - len(before) + comma.start()
    known = mention_at(reading, Span(max(end - 1, 0), max(end, 1)))
    return known if known and known.kind is MentionKind.NAME else None


def _leading(reading: Reading, found: re.Match[str]) -> Mention | None:
    """As in "Twenty-two years old and tired, Ann sat down": the age opens the sentence."""
    if reading.sentence(found.start()).start != found.start():
        return None
    end = reading.sentence(found.start()).end
    for comma in _COMMA.finditer(reading.text, found.end(), end):
        mention = mention_at(reading, Span(comma.end(), comma.end() + 1))
        if mention and mention.span.start == comma.end() and mention.text.lower() not in _OWNING:
            return mention
    return _before_sentence(reading, found.start())


def _before_sentence(reading: Reading, start: int) -> Mention | None:
    """Who opens the sentence before, of which this one goes on."""
    if not start:
        return None
    sentence = reading.sentence(max(start - 2, 0))
    known = mention_at(reading, Span(sentence.start, sentence.start + 1))
    return known if known and known.kind is MentionKind.NAME and sentence.end <= start else None


def _aged(reading: Reading) -> Iterator[_Aged]:
    for found in told.AGED.finditer(reading.text):
        age = years(found)
        subject = noun_ending(reading, found.start())
        if age and subject:
            yield _Aged(subject, age, Span(found.start("n"), found.end()))


def _at_age(reading: Reading) -> Iterator[_Aged]:
    """As in "At thirty-two, he was already tired": without "already" it may be long ago."""
    for found in told.AT.finditer(reading.text):
        age = years(found)
        subject = mention_at(reading, Span(*found.span("who")))
        if not age or not subject or subject.span.start != found.start("who"):
            continue
        if age.low >= _SMALLEST and not _past(reading, *found.span()):
            yield _Aged(subject, age, Span(found.start(), found.end("who")), Confidence.IMPLIED)


def _decades(reading: Reading) -> Iterator[_Aged]:
    """As in "in her early forties"."""
    for found in told.DECADE.finditer(reading.text):
        if _past(reading, *found.span()):
            continue
        subject = subject_of(reading, _verb_before(reading, found.start())) or pronoun(
            reading, Span(*found.span("whose"))
        )
        yield _Aged(subject, decade(found), Span(*found.span()))


def _verb_before(reading: Reading, at: int) -> int:
    """Where the verb begins that stands before "in her forties"."""
    found = re.search(r"\b(?:was|is|were|['’]s)(?: [a-z]+)? $", reading.text[max(0, at - 25) : at])
    return max(0, at - 25) + found.start() if found else at


def _of_age(reading: Reading) -> Iterator[_Aged]:
    """As in "She was a woman of fifty-eight"."""
    for found in told.OF.finditer(reading.text):
        age = years(found)
        if age and not _past(reading, *found.span()):
            subject = described(reading, found.start()) or noun_ending(
                reading, found.start() + len(found[0].split(" ")[0])
            )
            if subject:
                yield _Aged(subject, age, Span(*found.span()))


def _own_years(reading: Reading) -> Iterator[_Aged]:
    """As in "older than his fifty-eight years", "for most of his forty-odd years"."""
    for found in told.OWN_YEARS.finditer(reading.text):
        age = years(found)
        subject = possessor(reading, found.start())
        lead = reading.text[max(0, found.start() - 40) : found.start()]
        fits = told.LIFELONG.search(lead)
        if age and age.low >= _GROWN and subject and fits:
            yield _Aged(subject, age, Span(*found.span()), Confidence.IMPLIED)


def _inserted(reading: Reading) -> Iterator[_Aged]:
    """Between commas: "he was learning, not yet twenty, to wait"."""
    for found in told.INSERTED.finditer(reading.text):
        age = years(found)
        before = reading.text[: found.start()]
        verb = _VERB_BEFORE.search(before)
        subject = subject_of(reading, verb.start("verb")) if verb else None
        if subject is None:
            known = mention_at(reading, Span(max(found.start() - 1, 0), max(found.start(), 1)))
            subject = known if known and known.kind is MentionKind.NAME else None
        if age and subject and age.low >= _SMALLEST:
            yield _Aged(subject, age, Span(found.start("hedge"), found.end("n")))


def _not_now(reading: Reading) -> Iterator[_Aged]:
    """As in "she'd been twenty-two then, not thirty-four"."""
    for found in told.NOT_NOW.finditer(reading.text):
        age, subject = years(found), subject_of(reading, found.start())
        if age and subject and age.low >= _SMALLEST:
            yield _Aged(subject, age, Span(found.start("n"), found.end("n")), Confidence.IMPLIED)


def _spent(reading: Reading) -> Iterator[_Aged]:
    """As in "I've spent forty-five years negotiating": so many years and a childhood before."""
    for found in told.SPENT.finditer(reading.text):
        age = years(found)
        subject = subject_of(reading, found.start()) or _doer(reading, found)
        if age and subject and age.low >= _GROWN:
            said = f"{age.said.lower()} years {found['work']}"
            least = Years(said, age.low + told.FIRST_WORK, inf)
            yield _Aged(subject, least, Span(found.start("n"), found.end()), Confidence.GUESSED)


def _doer(reading: Reading, found: re.Match[str]) -> Mention | None:
    """Whose years they are where no verb says so: who is named next, or was before."""
    sentence = reading.sentence(found.start())
    near = [one for one in reading.mentions if sentence.contains(one.span)]
    near = [one for one in near if one.text.lower() not in _NOBODY]
    behind = [one for one in near if one.span.start >= found.end()]
    return next(iter(behind or near), None)


_YEARS = frozenset(("year", "years"))
_SHAPES = (
    (_being, told.IS),
    (_will_be, frozenset(("be",))),
    (_year_old, frozenset(("old",))),
    (_aged, frozenset(("aged",))),
    (_at_age, frozenset(("at",))),
    (_decades, told.DECADES),
    (_of_age, told.PEOPLE),
    (_own_years, _YEARS),
    (_inserted, told.INSERTING),
    (_not_now, frozenset(("been",))),
    (_spent, _YEARS),
)
"""Each with words of which it holds one."""


_BORN = frozenset(("born",))


def _births(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    for found in told.BORN.finditer(reading.text) if holds_any(reading.text, _BORN) else ():
        subject = subject_of(reading, _verb_before(reading, found.start()))
        if subject and subject.kind is not MentionKind.NOMINAL:
            span = Span(found.start(), found.end())
            yield Claim(
                subject,
                Trait.BIRTH,
                Date(year=int(found["year"])),
                Excerpt(span, span.of(reading.text)),
                not denied(reading, span),
                voice_at(reading, span, lexicon),
            )
