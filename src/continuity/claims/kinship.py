"""Who is whose brother."""

import re
from collections.abc import Iterator
from functools import lru_cache

from continuity.claims.claim import Claim, Kin, Trait
from continuity.claims.subjects import mention_at, possessor, subject_of
from continuity.claims.voice import denied, voice_at
from continuity.claims.wording import either, holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.cast import Mention, MentionKind
from continuity.story.text import Excerpt, Span

_BEING = re.compile(r"(?:\b(?:was|is|am|being)|['’](?:s|m|re))(?: also| not)?(?: the| an?)? $")
_CLOSES = re.compile(r"[,.;:!?—”\"]|$| (?:and|was|is|had|who|said)\b")
_GOES_ON = re.compile(r", [a-z]| (?:and|was|is|had|who)\b")
_THIS_IS = re.compile(r"(?:^|[“\"]|[.!?] )(?:This is|That is|That['’]s|Here['’]s|Meet)$")
_OF_THEM = re.compile(r" of ")


@lru_cache(maxsize=4)
def _relation(kin: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?P<kin>{either(kin)})\b(?!['’]s|-)(?P<comma>,? )?")


_THEY_ARE = re.compile(
    r"(?P<one>[A-Z][a-zé]+) and (?P<other>I|[A-Z][a-zé]+) (?:are|were) "
    r"(?:first |only |twin )?(?P<kin>cousin|sister|brother)s\b(?!-)(?= *[.,;!?”\"])"
)


def _each_other(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "Clara and Tom were cousins"."""
    for found in _THEY_ARE.finditer(reading.text):
        span = Span(*found.span())
        first = mention_at(reading, Span(*found.span("one")))
        second = mention_at(reading, Span(*found.span("other")))
        if first is None or second is None or denied(reading, span):
            continue
        for subject, other in ((first, second), (second, first)):
            yield Claim(
                subject,
                Trait.KINSHIP,
                Kin(found["kin"], other),
                Excerpt(span, span.of(reading.text)),
                voice=voice_at(reading, span, lexicon),
            )


def kinship(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "her brother Tom", "Tom, her brother", "Tom was her brother"."""
    if " and " in reading.text:
        yield from _each_other(reading, lexicon)
    if not holds_any(reading.text, lexicon["kin"]):
        return
    for found in _relation(lexicon["kin"]).finditer(reading.text):
        other = possessor(reading, found.start())
        if not other:
            other = _of_somebody(reading, found)
        if not other:
            continue
        subject = _relative(reading, found, other)
        if subject and subject != other:
            span = Span(
                min(subject.span.start, other.span.start),
                max(subject.span.end, found.end("kin"), other.span.end),
            )
            yield Claim(
                subject,
                Trait.KINSHIP,
                Kin(found["kin"].lower(), other),
                Excerpt(span, span.of(reading.text)),
                not denied(reading, Span(other.span.start, found.end("kin"))),
                voice_at(reading, span, lexicon, presupposed=not _asserted(reading, found, other)),
            )


def _asserted(reading: Reading, found: re.Match[str], other: Mention) -> bool:
    """Whether the sentence is there to say so: "Tom was her brother", not "her brother Tom"."""
    start = min(other.span.start, found.start())
    return _BEING.search(reading.text[max(0, start - _NEAR) : start]) is not None


_NEAR = 30
"""So many letters before a relative, who it is may be said."""


def _named(reading: Reading, at: int) -> Mention | None:
    """The name that begins at the offset."""
    known = mention_at(reading, Span(at, at + 1))
    return known if known and known.kind is MentionKind.NAME and known.span.start == at else None


def _of_somebody(reading: Reading, found: re.Match[str]) -> Mention | None:
    of = _OF_THEM.match(reading.text, found.end("kin"))
    return _named(reading, of.end()) if of else None


def _apposed(reading: Reading, name: Mention, other: Mention) -> bool:
    """Whether the name behind a comma is that of the relative: in "your mother, Tom" it is that of
    whoever is spoken to.
    """
    spoken = reading.quoted(name.span.start)
    if (
        spoken
        and other.text.lower() == "my"
        and _THIS_IS.search(reading.text[: other.span.start - 1])
    ):
        return True
    if spoken and other.text.lower() not in {"his", "her"}:
        return other.text.lower() != "your" and bool(_GOES_ON.match(reading.text, name.span.end))
    return _CLOSES.match(reading.text, name.span.end) is not None


def _relative(reading: Reading, found: re.Match[str], other: Mention) -> Mention | None:
    """Who the relative is: named right behind, right before the comma, or as the subject."""
    if found["comma"]:
        behind = _named(reading, found.end())
        if behind and (found["comma"] == " " or _apposed(reading, behind, other)):
            return behind
    start = min(other.span.start, found.start())
    before = reading.text[max(0, start - _NEAR) : start]
    if before.endswith(", "):
        known = mention_at(reading, Span(max(start - 3, 0), max(start - 2, 1)))
        if known and known.kind is MentionKind.NAME and known.span.end == start - 2:
            return known
    being = _BEING.search(before)
    return subject_of(reading, start - len(before) + being.start()) if being else None
