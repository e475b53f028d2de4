"""How old somebody's children, brothers and sisters are, who are not called by name."""

import re
from collections.abc import Iterator
from typing import Final

from continuity.claims.claim import Claim, Thing, Trait
from continuity.claims.subjects import possessor
from continuity.claims.voice import denied, voice_at
from continuity.claims.wording import holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.numbers import number
from continuity.prose.reading import Reading
from continuity.story.cast import MentionKind
from continuity.story.text import Excerpt, ParagraphKind, Span

AGE_OF_KIN: Final = "age of kin"
_NOUN = r"(?P<noun>son|daughter|brother|sister|nephew|niece|grandson|granddaughter|mother|father)"
_N = r"(?P<{}>[a-z]+(?:-[a-z]+)?|\d{{1,3}})"
_AGED = re.compile(
    rf"\b(?:(?:little|younger|older|elder|only|dear|own) )?{_N.format('before')}[- ]year[- ]old "
    rf"{_NOUN}\b(?!-|s\b)"
    rf"|\b{_NOUN.replace('noun', 'kin')}(?: [A-Z][a-z]+)?(?:,? who)? (?:is|was|['’]s|turned|turns)"
    rf" (?:only |just |nearly )?{_N.format('behind')}(?: years old| next \w+)?(?=[.,;:!?—”\"])"
    rf"|\b{_NOUN.replace('noun', 'apposed')}, (?:aged )?{_N.format('comma')},"
)
_GATE = frozenset(
    (
        "son", "daughter", "brother", "sister", "nephew", "niece", "grandson", "granddaughter",
        "mother", "father",
    )
)  # fmt: skip
_THEN = re.compile(
    r"\b(?:when|then|that year|had been|at the time|once|before|after|ago)\b", re.IGNORECASE
)
_OLDEST: Final = 105


def kin_ages(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "his six-year-old daughter", "my son is nine". The claim is about the relative's
    relative: whose daughter it is.
    """
    if reading.kind is not ParagraphKind.PROSE or not holds_any(reading.text, _GATE):
        return
    for found in _AGED.finditer(reading.text):
        noun = found["noun"] or found["kin"] or found["apposed"]
        years = number(found["before"] or found["behind"] or found["comma"])
        subject = possessor(reading, found.start())
        if years is None or not 0 < years <= _OLDEST or subject is None:
            continue
        sentence = reading.sentence(found.start())
        span = Span(subject.span.start, found.end())
        past = _THEN.search(sentence.of(reading.text))
        if subject.kind is MentionKind.NOMINAL or past or not sentence.contains(span):
            continue
        value = Thing(f"{noun} of {years:g}", AGE_OF_KIN, noun, number=years)
        yield Claim(
            subject,
            Trait.SIBLINGS,
            value,
            Excerpt(span, span.of(reading.text)),
            not denied(reading, Span(*found.span())),
            voice_at(
                reading, Span(*found.span()), lexicon, presupposed=found["before"] is not None
            ),
        )
