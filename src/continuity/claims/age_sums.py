"""Ages that one must work out: "twenty-three when she came, forty-two years ago", "in 1940 she was
twelve", "in third grade"; and ages given in answer to a question.
"""

import re
from collections.abc import Iterator
from typing import Final

from continuity.claims.claim import Claim, Confidence, Trait, Years
from continuity.claims.subjects import mention_at, subject_of
from continuity.claims.voice import denied, voice_at
from continuity.claims.wording import holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.numbers import number
from continuity.prose.reading import Reading
from continuity.prose.words import has_figures
from continuity.story.cast import Mention, MentionKind
from continuity.story.text import Excerpt, ParagraphKind, Span

_N: Final = (
    r"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four"
    r"|five|six|seven|eight|nine))?"
    r"|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|one|two|three|four|five|six"
    r"|seven|eight|nine|\d{1,3})"
)
_WHO: Final = r"(?:I|he|she|[A-Z][\w-]+)"
_SINCE: Final = re.compile(
    rf"\b(?P<verb>was|am|is|were) (?:only |just |barely )?(?P<n>{_N})(?: years old)? when {_WHO} "
    r"(?:first )?(?:came|started|joined|began|moved|arrived|signed on|took|entered|went"
    r"|married|left)\b[^.;!?]{0,60}?"
    r"\b(?:(?:have|has|had|['’]ve|['’]s|['’]d) been (?:\w+ )?(?:there|here|at it|with \w+|in"
    rf" \w+|doing it) (?:for |ever since, )?(?P<m>{_N}) years"
    rf"|(?P<ago>{_N}) years ago)\b"
)
"""As in "I was twenty-three when I came here, and I have been here for forty-two years"."""
_AGO: Final = re.compile(
    rf"\b(?P<m>{_N}) years ago,? (?:when|at the age of|aged|at)(?: {_WHO} (?P<verb>was|were))?"
    rf" (?:only |just |barely )?(?P<n>{_N})\b"
    r"(?! (?:minutes|hours|days|weeks|months|o))"
)
_TURNED: Final = re.compile(
    rf"\b(?:had|has|['’]d|have|['’]ve) (?:just |only just |recently )?turned (?P<n>{_N})"
    r"(?= (?:in (?:the )?[A-Z]?\w+|on [A-Z]\w+|last \w+|this \w+|that (?:spring|summer|autumn"
    r"|winter|week|month|morning|day)|yesterday"
    r"|(?:a|two|three) (?:days?|weeks?|months?) (?:ago|before))\b)"
)
_IN_YEAR: Final = re.compile(
    r"\b(?:[Ii]n|[Oo]f|[Bb]y) (?P<year>1[0-9]\d\d|20\d\d)\b[^.;!?]{0,70}?\b(?P<who>I|he|she"
    r"|[A-Z][\w-]+) (?P<verb>was|had turned|turned|is)"
    rf" (?:only |just |barely )?(?P<n>{_N})(?: years old| years of age)?(?=[.,;:!?—]| and\b|"
    r" when\b)"
)
_AND_YEAR: Final = re.compile(
    rf"\b(?P<verb>was|turned|is) (?:only |just |barely )?(?P<n>{_N})(?: years old)?,? "
    r"(?:(?:in|that|the) )(?:the )?(?:(?:spring|summer|autumn|fall|winter|year|week|month)(?:"
    r" of)? )?(?P<year>1[0-9]\d\d|20\d\d)\b"
)
_DIED: Final = re.compile(
    r"\b(?P<verb>died|was killed|was drowned|passed"
    r" away)\b[^.;!?]{0,60}?\b(?P<year>1[0-9]\d\d|20\d\d)\b[^.;!?]{0,60}?"
    rf"\b(?:at the age of|aged|at) (?P<n>{_N})(?=[.,;:!?—]|$)"
)
_BORN: Final = re.compile(
    r"^\W*[Bb]orn (?:in|on) (?:[\w, ]{0,25}?)(?P<year>1[0-9]\d\d|20\d\d),? (?P<who>he|she"
    r"|[A-Z][\w-]+)\b"
)
_GRADE: Final = re.compile(
    r"(?P<verb>\b(?:was|is|am)|['’](?:s|m))(?: \w+)? in (?:the |her |his )?(?P<grade>first"
    r"|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)"
    r"[- ]grade\b(?! teacher)|(?P<being>\b(?:was|is|am)|['’](?:s|m)) an? (?P<grader>first"
    r"|second|third|fourth|fifth|sixth|seventh|eighth)[- ]grader\b"
)
_GRADES: Final = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8,
    "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12,
}  # fmt: skip
_ANSWER: Final = re.compile(
    r"[“\"‘](?:Only |Just |About |Nearly |I(?:['’]m| am) |He(?:['’]s| is) |She(?:['’]s| is)"
    rf" )?(?P<n>{_N})[.,!?](?! ?(?:o['’]clock|miles|pounds|dollars))",
    re.IGNORECASE,
)
_TOLD_HIM: Final = re.compile(
    r"\b[Hh]ow old are you\b.{0,60}?\b(?P<who>I|he|she|[A-Z][\w-]+) (?:told|answered"
    rf"|said)(?: (?:him|her|them))? (?P<n>{_N})\b(?! (?:things|times))"
)
_GATE: Final = frozenset(
    (
        "when",
        "ago",
        "turned",
        "born",
        "died",
        "killed",
        "drowned",
        "grade",
        "grader",
        "passed",
        "was",
        "how",
    )
)
_AT_SCHOOL: Final = frozenset(("grade", "grader"))
_NOT_BEFORE: Final = re.compile(
    r"\b(?:if|when|until|before|after|since|by the time|year|summer|winter|once|as)\b[^,;]*$",
    re.IGNORECASE,
)
_EARLY: Final = 4
"""Whoever is in the first grade is at least so much older than one ..."""
_LATE: Final = 8
"""... and less than so much."""


def age_sums(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """Ages and years of birth that follow from two numbers of one sentence, grades at school, and
    bare numbers that may answer a question.
    """
    if reading.kind is not ParagraphKind.PROSE:
        return
    if holds_any(reading.text, _GATE):
        yield from _sums(reading, lexicon)
        if has_figures(reading.text):
            yield from _births(reading, lexicon)
        if holds_any(reading.text, _AT_SCHOOL):
            yield from _grades(reading, lexicon)
    yield from _answers(reading, lexicon)


_WHEN: Final = frozenset(("when",))
_LONG_AGO: Final = frozenset(("ago",))
_TURNING: Final = frozenset(("turned",))
_HOW: Final = frozenset(("how",))


def _sums(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    for pattern, words in ((_SINCE, _WHEN), (_AGO, _LONG_AGO)):
        for found in pattern.finditer(reading.text) if holds_any(reading.text, words) else ():
            groups = found.groupdict()
            then, since = number(found["n"]), number(groups.get("m") or groups.get("ago") or "")
            at = found.start("verb") if found["verb"] else found.start()
            subject = subject_of(reading, at)
            if then is None or since is None or subject is None:
                continue
            said = f"{found['n']} and {since:g} years since"
            age = Years(said, then + since - 1, then + since + 2)
            yield from _claim(reading, lexicon, (subject, Trait.AGE, age), found)
    yield from _plain(reading, lexicon)


def _plain(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "she had turned sixty in the spring", "how old are you, he said, and I told him"."""
    turning, asked = (holds_any(reading.text, words) for words in (_TURNING, _HOW))
    for found in _TURNED.finditer(reading.text) if turning else ():
        turned, subject = number(found["n"]), subject_of(reading, found.start())
        before = reading.text[reading.sentence(found.start()).start : found.start()]
        if turned is not None and subject is not None and not _NOT_BEFORE.search(before):
            years = Years(found["n"], turned, turned + 1)
            yield from _claim(reading, lexicon, (subject, Trait.AGE, years), found)
    for found in _TOLD_HIM.finditer(reading.text) if asked else ():
        told, who = number(found["n"]), mention_at(reading, Span(*found.span("who")))
        if told is not None and who is not None and not reading.quoted(found.start("n")):
            years = Years(found["n"], told, told + 1)
            yield from _claim(reading, lexicon, (who, Trait.AGE, years), found)


def _births(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    for pattern in (_IN_YEAR, _AND_YEAR, _DIED):
        for found in pattern.finditer(reading.text):
            age, year = number(found["n"]), int(found["year"])
            at = found.start("verb")
            subject = subject_of(reading, at)
            if age is not None and subject is not None and age > 0:
                said = f"{found['n']} in {year}"
                born = Years(said, year - age - 1, year - age + 1)
                yield from _claim(reading, lexicon, (subject, Trait.BIRTH, born), found)
    for found in _BORN.finditer(reading.text):
        subject = mention_at(reading, Span(*found.span("who")))
        year = int(found["year"])
        if subject is not None:
            born = Years(found["year"], year, year + 1)
            yield from _claim(reading, lexicon, (subject, Trait.BIRTH, born), found)


def _grades(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    for found in _GRADE.finditer(reading.text):
        grade = _GRADES[found["grade"] or found["grader"]]
        subject = subject_of(reading, found.start())
        if subject is not None:
            age = Years(
                f"in {found['grade'] or found['grader']} grade", grade + _EARLY, grade + _LATE
            )
            yield from _claim(reading, lexicon, (subject, Trait.AGE, age), found)


def _answers(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """Nobody's yet: the canon looks for the question."""
    for found in _ANSWER.finditer(reading.text):
        age = number(found["n"])
        if age is not None and reading.quoted(found.start("n")):
            span = Span(found.start() + 1, found.end("n"))
            yield Claim(
                None,
                Trait.AGE,
                Years(found["n"].lower(), age, age + 1),
                Excerpt(span, span.of(reading.text)),
                voice=voice_at(reading, span, lexicon),
                confidence=Confidence.IMPLIED,
            )


def _claim(
    reading: Reading, lexicon: Lexicon, what: tuple[Mention, Trait, Years], found: re.Match[str]
) -> Iterator[Claim]:
    subject, trait, value = what
    if subject.kind is MentionKind.NOMINAL:
        return
    span = Span(min(subject.span.start, found.start()), found.end())
    if not reading.sentence(found.start()).contains(Span(span.start, found.start() + 1)):
        return
    yield Claim(
        subject,
        trait,
        value,
        Excerpt(span, span.of(reading.text)),
        not denied(reading, Span(*found.span())),
        voice_at(reading, Span(*found.span()), lexicon),
        Confidence.IMPLIED,
    )
