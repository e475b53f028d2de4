"""Height, build, beard, marks, and the better hand: qualities in words."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from continuity.claims.claim import Claim, Confidence, Feature, Trait
from continuity.claims.colouring import haver
from continuity.claims.subjects import mention_at, possessor, subject_of
from continuity.claims.voice import denied, voice_at
from continuity.claims.wording import either, holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.cast import Mention, MentionKind
from continuity.story.text import Excerpt, Span

_BEING = re.compile(
    r"(?:\b(?:was|is|am|being)(?: not)?|['’](?:s|m))"
    r" (?:(?:a|an|very|rather|quite|also|the|so|such a|both|too)\b ?)*"
    r"(?:[a-zé-]+(?:,| and)? ){0,3}$"
)
_HAVING = re.compile(
    r"\b(?:had|has|wore|wears|sported|grew|grown)(?: got)? (?:an? )?(?:[a-zé-]+,? (?:and )?){0,4}$"
)
_CHANGING = re.compile(
    r"\b(?:false|fake|shaved|shaving|shave|razor|grown?|growing|stubble|disguise|costume"
    r"|whittled)\b"
)
_HANDED = re.compile(r"\b(?P<side>left|right)[- ]handed\b")
_LEFT_HANDED = re.compile(
    r"\b(?:wrote|writes|signed|signs|batted|bats|bowled|bowls|threw|throws|played|plays|drew|shot"
    r"|shoots|ate|eats|scribbled|painted)\b[^.;!?]{0,30}$"
)
"""Before "left-handed", said of how somebody does it."""
_CURT = re.compile(r"(?<=short) (?:with|on|in (?:speech|temper|supply))\b")
"""Not of stature: "he was short with her"."""
_QUALITY_ENDS = re.compile(r"(?=[,.;:!?—–]|$| (?:and|but|with|for|as|enough|in)\b)")


@dataclass(frozen=True, slots=True)
class _Patterns:
    quality: re.Pattern[str]
    said: Mapping[str, tuple[Trait, str]]
    words: frozenset[str]
    figure: re.Pattern[str]
    beard: re.Pattern[str]
    mark: re.Pattern[str]


_Group = tuple[str, frozenset[str]]


@lru_cache(maxsize=4)
def _compiled(
    heights: tuple[_Group, ...],
    builds: tuple[_Group, ...],
    figures: frozenset[str],
    faces: tuple[frozenset[str], frozenset[str], frozenset[str]],
    marks: tuple[frozenset[str], frozenset[str]],
) -> _Patterns:
    said = {word: (Trait.HEIGHT, "height") for _, group in heights for word in group}
    said |= {word: (Trait.BUILD, "build") for _, group in builds for word in group}
    shaven, bearded, beards = faces
    return _Patterns(
        re.compile(rf"\b{either(frozenset(said))}\b"),
        said,
        frozenset(said),
        re.compile(rf",? (?:(?!of\b)[a-zé-]+,? ){{0,3}}?{either(figures)}\b"),
        re.compile(
            rf"\b(?:(?P<shaven>{either(shaven)})|(?P<bearded>{either(bearded)})"
            rf"|(?P<beard>{either(beards)}))\b(?!['’-])"
        ),
        re.compile(
            rf"\b(?P<mark>{either(marks[0])})(?: [a-z]+){{0,3}}? "
            r"(?:on|across|over|above|below|along|down|under|beneath|at) "
            r"(?:his|her|my|your|[\w’'.-]+['’]s) (?P<side>left |right )?"
            rf"(?P<part>{either(marks[1])})\b"
        ),
    )


def _patterns(lexicon: Lexicon) -> _Patterns:
    def groups(table: str) -> tuple[_Group, ...]:
        return tuple((name, frozenset(row)) for name, row in lexicon.tables[table].items())

    return _compiled(
        groups("height_words"),
        groups("build_words"),
        lexicon["figures"],
        (lexicon["shaven"], lexicon["bearded"], lexicon["beards"]),
        (lexicon["marks"], lexicon["mark_places"]),
    )


def features(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """Qualities of whole people and of faces."""
    text = reading.text
    patterns = _patterns(lexicon)
    if holds_any(text, patterns.words):
        yield from _qualities(reading, lexicon, patterns)
    if "-handed" in text or "t handed" in text:
        yield from _handed(reading, lexicon)
    if (
        "beard" in text
        or "stache" in text
        or "shave" in text
        or " chin" in text
        or "goatee" in text
        or "shaven" in text
        or "upper lip" in text
    ):
        yield from _beards(reading, lexicon, patterns)
    if holds_any(text, lexicon["marks"]):
        yield from _marks(reading, lexicon, patterns)


def _claim(
    reading: Reading,
    lexicon: Lexicon,
    subject: Mention,
    what: tuple[Trait, Feature],
    span: Span,
) -> Claim:
    near = reading.sentence(span.start).contains(subject.span)
    quote = Span(min(span.start, subject.span.start), max(span.end, subject.span.end))
    quote = quote if near else span
    return Claim(
        subject,
        what[0],
        what[1],
        Excerpt(quote, quote.of(reading.text)),
        not denied(reading, span),
        voice_at(reading, span, lexicon),
        Confidence.STATED,
    )


def _being(reading: Reading, at: int) -> Mention | None:
    """Who "was" what begins at `at`."""
    sentence = reading.sentence(at)
    before = reading.text[max(sentence.start, at - 70) : at]
    being = _BEING.search(before)
    if not being:
        return None
    subject = subject_of(reading, at - len(before) + being.start())
    return subject if subject and subject.kind is not MentionKind.NOMINAL else None


def _qualities(reading: Reading, lexicon: Lexicon, patterns: _Patterns) -> Iterator[Claim]:
    """As in "She was tall", "he was a stout man"."""
    for found in patterns.quality.finditer(reading.text):
        if _CURT.match(reading.text, found.end()):
            continue
        figure = patterns.figure.match(reading.text, found.end())
        if figure or _QUALITY_ENDS.match(reading.text, found.end()):
            subject = _being(reading, found.start())
            if subject:
                said = found[0].lower()
                forms = (said, said.replace(" ", "-"), said.replace("-", " "))
                said = next(form for form in forms if form in patterns.said)
                trait, name = patterns.said[said]
                feature = Feature(said, name)
                yield _claim(reading, lexicon, subject, (trait, feature), Span(*found.span()))


def _handed(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    for found in _HANDED.finditer(reading.text):
        subject = _being(reading, found.start()) or possessor(reading, found.start())
        wrote = _LEFT_HANDED.search(reading.text, 0, found.start()) if not subject else None
        if wrote and reading.sentence(found.start()).start <= wrote.start():
            subject = subject_of(reading, wrote.start())
        if subject:
            feature = Feature(f"{found['side']}-handed", "handedness")
            span = Span(*found.span())
            yield _claim(reading, lexicon, subject, (Trait.HANDEDNESS, feature), span)


def _beards(reading: Reading, lexicon: Lexicon, patterns: _Patterns) -> Iterator[Claim]:
    """As in "His beard", "he was clean-shaven", "he had a moustache"."""
    for found in patterns.beard.finditer(reading.text):
        subject = possessor(reading, found.start())
        if not subject and found["beard"]:
            subject = _haver(reading, found.start())
        elif not subject:
            subject = _being(reading, found.start()) or _haver(reading, found.start())
        if not subject and (found["beard"] or "with" in reading.text):
            subject = haver(reading, found.start())
        if subject and subject.kind is not MentionKind.NOMINAL:
            said = "clean-shaven" if found["shaven"] else "bearded"
            if _CHANGING.search(reading.text):
                said = "changed"
            feature = Feature(said, "beard")
            yield _claim(reading, lexicon, subject, (Trait.MARK, feature), Span(*found.span()))


def _haver(reading: Reading, at: int) -> Mention | None:
    sentence = reading.sentence(at)
    before = reading.text[max(sentence.start, at - 60) : at]
    having = _HAVING.search(before)
    return subject_of(reading, at - len(before) + having.start()) if having else None


def _marks(reading: Reading, lexicon: Lexicon, patterns: _Patterns) -> Iterator[Claim]:
    """As in "A scar on his left cheek"."""
    for found in patterns.mark.finditer(reading.text):
        start = found.start("side") if found["side"] else found.start("part")
        subject = possessor(reading, start)
        if subject is None:
            subject = mention_at(reading, Span(start - 2, start - 1))
        if subject:
            where = f"{found['side'] or ''}{found['part']}"
            feature = Feature(f"{found['mark']} on the {where}", found["mark"])
            yield _claim(reading, lexicon, subject, (Trait.MARK, feature), Span(*found.span()))
