"""Where two people first met, and for whom somebody works: what is told once and has one answer."""

import re
from collections.abc import Iterator
from typing import Final

from continuity.claims.claim import Claim, Manner, Thing, Trait
from continuity.claims.subjects import mention_at, subject_of
from continuity.claims.voice import denied, voice_at
from continuity.claims.wording import holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.cast import Mention, MentionKind
from continuity.story.text import Excerpt, ParagraphKind, Span

MET: Final = "met"
"""The last of `words` is the place, the first is the name of the other, or empty."""
EMPLOYED: Final = "employed"
"""`words` tell by whom."""

_GATE: Final = frozenset(("met", "work", "works", "worked", "working", "employed"))
_WHO: Final = r"(?:I|he|she|[A-Z][a-zé]+)"
_WHERE: Final = (
    r"(?P<where>(?:in (?=[A-Z])|at (?:the |an? )?|in (?:the )(?=war|army|hospital|library|park)"
    r"|on (?:the|a) )(?:[a-z]+ )?(?P<place>[A-Z][a-z]+|[a-z]{3,}))\b"
)
_ENDS: Final = r"(?=[.,;:!?—”\"]|$| (?:and|but|when|of|in|that|last|years|ten|twenty)\b)"


def _where(which: int) -> str:
    """A pattern may name a group but once."""
    return f"{_WHERE.replace('where', f'where{which}').replace('place', f'place{which}')}"


_WE_MET: Final = re.compile(
    rf"\b(?P<who>We)(?: first)? met {_where(1)}{_ENDS}"
    rf"|\b(?P<one>{_WHO}) and (?P<other>{_WHO}) (?:had )?(?:first )?met {_where(2)}{_ENDS}"
    rf"|\b(?P<he>{_WHO}) (?:had )?first met (?P<whom>[A-Z][a-zé]+|him|her|me)"
    rf" {_where(3)}{_ENDS}"
    rf"|\b(?P<she>{_WHO}) (?:had )?met (?P<her>[A-Z][a-zé]+|him|her|me) for the first time"
    rf" {_where(4)}{_ENDS}"
    rf"|\b(?P<his>{_WHO}) had met (?P<them>[A-Z][a-zé]+) {_where(5)}{_ENDS}"
    rf"|\b(?:was|is) {_where(6)} (?:that|where) (?P<they>{_WHO}|we) (?:had )?first met"
    r"(?: (?P<us>[A-Z][a-zé]+|him|her|me))?"
)
_WORKS: Final = re.compile(
    r"\b(?:works|worked|work|was employed|is employed) (?P<how>at|for|in|by) "
    r"(?P<firm>the (?P<plain>bank|brewery|bakery|mill|library|hospital|school|museum|factory"
    r"|post office|hotel|theatre|docks|railway|zoo|university|police|laundry|foundry|quarry|mine"
    r"|shipyard|town hall|council|embassy|garage|dairy|prison|cannery|sawmill|slaughterhouse)"
    r"|(?:the )?(?P<named>(?:(?:Ministry|Department|Bank|University) of )?[A-Z][a-z]+(?: (?:and"
    r"|&) [A-Z][a-z]+|"
    r" [A-Z][a-z]+)*))(?=[.,;:!?—”\"]|$| (?:and|but|as|for|now|since|until)\b)"
)
_ELSEWHEN: Final = re.compile(
    r"\b(?:used to|once|before|until|formerly|then|for a (?:while|time)|that summer|for (?:a|one"
    r"|two) (?:year|summer|month)s?"
    r"|at first|first|later|now|nights|weekends|part-time|days|also|too|years ago|when (?:he|she"
    r"|I) was"
    r"|had|[’']d|evenings|mornings|would)\b"
)


def told_pasts(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "we met in Vienna", "he works for the brewery"."""
    if reading.kind is not ParagraphKind.PROSE or not holds_any(reading.text, _GATE):
        return
    if " met " in reading.text or reading.text.endswith("met"):
        for found in _WE_MET.finditer(reading.text):
            yield from _meeting(reading, lexicon, found)
    for found in _WORKS.finditer(reading.text):
        sentence = reading.sentence(found.start()).of(reading.text)
        firm = found["plain"] or found["named"]
        if _ELSEWHEN.search(sentence) or (found["named"] and found["how"] != "for"):
            continue
        subject = subject_of(reading, found.start())
        words = tuple(firm.lower().split())
        yield from _claim(reading, lexicon, found, subject, Thing(firm, EMPLOYED, EMPLOYED, words))


def _meeting(reading: Reading, lexicon: Lexicon, found: re.Match[str]) -> Iterator[Claim]:
    groups = {name: text for name, text in found.groupdict().items() if text}
    place = next(text for name, text in groups.items() if name.startswith("place")).lower()
    whose = [name for name in groups if not name.startswith(("place", "where"))]
    people = [_person(reading, found, name) for name in whose]
    for index, one in enumerate(people):
        other = people[1 - index] if len(people) > 1 else None
        name = other.text.lower() if other and other.kind is MentionKind.NAME else ""
        yield from _claim(reading, lexicon, found, one, Thing(place, MET, MET, (name, place)))


def _person(reading: Reading, found: re.Match[str], group: str) -> Mention | None:
    span = Span(*found.span(group))
    text = span.of(reading.text)
    if text.lower() == "we":
        spoken = reading.quoted(span.start)
        said = Span(span.end + 1, span.end + 2)
        return Mention(said, "I", MentionKind.FIRST_PERSON) if spoken else None
    return mention_at(reading, span)


def _claim(
    reading: Reading,
    lexicon: Lexicon,
    found: re.Match[str],
    subject: Mention | None,
    value: Thing,
) -> Iterator[Claim]:
    if subject is None or subject.kind is MentionKind.NOMINAL:
        return
    words = Span(*found.span())
    span = Span(min(subject.span.start, words.start), words.end)
    voice = voice_at(reading, words, lexicon)
    if voice.manner in {Manner.SUPPOSED, Manner.DREAMT} or denied(reading, words):
        return
    yield Claim(subject, Trait.PAST, value, Excerpt(span, span.of(reading.text)), voice=voice)
