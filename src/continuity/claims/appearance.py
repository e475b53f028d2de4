"""Looks: the colour of eyes and of hair, and that a colour has been changed by hand."""

import re
from collections.abc import Iterator
from functools import lru_cache

from continuity.claims.claim import Claim, Shades, Trait, Words
from continuity.claims.colouring import Part, colouring
from continuity.claims.subjects import possessor, subject_of
from continuity.claims.voice import denied, voice_at
from continuity.claims.wording import either, entry
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.cast import Mention
from continuity.story.text import Excerpt, Span

_HAIR_GATE = re.compile(
    r"hair|curl|locks|strand|tendril|forelock|tresses|ringlets|braid|plait|ponytail|fringe|mane|bangs|head|blond|brunette"
)
_CHANGE = re.compile(r"\b(?:dyed|dyes|dyeing|bleached|bleaching|tinted|lightened|darkened)\b")
_OWN_HAIR = re.compile(r"\b(?:[Hh]is|[Hh]er|[Mm]y|[Yy]our|\w+['’]s) (?:[a-z]+ ){0,2}hair\b")
_TYPE = re.compile(
    r"\b(?:was|is|am|being|['’]s|['’]m) an? (?:[a-z]+,? ){0,3}(?P<who>blonde?|brunette|red-?head)\b"
)
_EYES = Part(
    Trait.EYE_COLOUR, frozenset(("eyes",)), frozenset(("eyed",)), "eye_colours", "eye_moods"
)


def appearance(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """The colours of eyes and hair, and every dyeing."""
    text = reading.text
    if "eyes" in text or "eyed" in text:
        yield from colouring(reading, lexicon, _EYES)
    if _HAIR_GATE.search(text):
        hair = Part(
            Trait.HAIR_COLOUR,
            lexicon["hair_nouns"],
            frozenset(("haired", "headed")),
            "hair_colours",
            "hair_moods",
        )
        yield from colouring(reading, lexicon, hair)
        yield from _types(reading, lexicon)
        yield from _shapes(reading, lexicon)
        yield from _changes(reading, lexicon)


def _types(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "She was a blonde young lady"."""
    for found in _TYPE.finditer(reading.text):
        subject = subject_of(reading, found.start())
        if subject:
            span = Span(found.start("who"), found.end())
            yield _hair(reading, lexicon, subject, found["who"], span)


def _shapes(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "The dark coils of her hair"."""
    if " of " not in reading.text:
        return
    for found in _shape(lexicon["hair_shapes"], frozenset(lexicon.tables["hair_colours"])).finditer(
        reading.text
    ):
        subject = possessor(reading, found.end() - len("hair"))
        if subject:
            yield _hair(
                reading, lexicon, subject, found["colour"], Span(found.start(), found.end())
            )


def _hair(reading: Reading, lexicon: Lexicon, subject: Mention, colour: str, span: Span) -> Claim:
    basic = frozenset(entry(lexicon.tables["hair_colours"], colour))
    quote = Span(min(span.start, max(subject.span.start, span.start - 60)), span.end)
    return Claim(
        subject,
        Trait.HAIR_COLOUR,
        Shades(colour.lower(), basic),
        Excerpt(quote, quote.of(reading.text)),
        not denied(reading, span),
        voice_at(reading, span, lexicon),
    )


@lru_cache(maxsize=8)
def _shape(shapes: frozenset[str], colours: frozenset[str]) -> re.Pattern[str]:
    return re.compile(
        rf"\b(?P<colour>{either(colours)}) (?:[a-z]+ )?{either(shapes)} of "
        r"(?:his|her|my|your|\S+['’]s) (?:[a-z]+ )?hair\b"
    )


def _changes(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """Dyed hair: from here on another colour is no wonder."""
    for found in _CHANGE.finditer(reading.text):
        sentence = reading.sentence(found.start())
        hair = _OWN_HAIR.search(reading.text, sentence.start, sentence.end)
        subject = possessor(reading, hair.end() - len("hair")) if hair else None
        subject = subject or subject_of(reading, found.start())
        if hair and subject:
            span = Span(min(hair.start(), found.start()), max(hair.end(), found.end()))
            yield Claim(
                subject,
                Trait.HAIR_COLOUR,
                Words(found[0].lower()),
                Excerpt(span, span.of(reading.text)),
                not denied(reading, span),
                voice_at(reading, span, lexicon),
            )
