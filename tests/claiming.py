"""Sentences for tests of the extractors: a text in, its claims out as plain lines."""

from continuity import assets
from continuity.claims.claim import Claim, Fate, Feature, Kin, Shades, Words, Wound, Years
from continuity.claims.extraction import claims_of
from continuity.prose.paragraphs import read
from continuity.prose.reading import Grammar, Reading
from continuity.prose.speech import QuoteStyle
from continuity.story.text import ParagraphKind


def reading_of(text: str, grammar: Grammar = ()) -> Reading:
    return read(text, ParagraphKind.PROSE, assets.lexicon(), QuoteStyle.DOUBLE, grammar)


def claims(text: str, *traits: str, grammar: Grammar = ()) -> tuple[Claim, ...]:
    found = claims_of(reading_of(text, grammar), assets.lexicon())
    return tuple(claim for claim in found if claim.trait.value in traits)


def said(text: str, *traits: str) -> list[str]:
    """Each claim as "subject: value", with "not" if it is denied and the manner if not narrated."""
    return [_line(claim) for claim in claims(text, *traits)]


def _line(claim: Claim) -> str:
    subject = claim.subject.text if claim.subject else "?"
    manner = "" if claim.voice.manner.value == "narrated" else f" ({claim.voice.manner.value})"
    return f"{subject}: {'' if claim.holds else 'not '}{_value(claim)}{manner}"


def _value(claim: Claim) -> str:
    value = claim.value
    if isinstance(value, Kin):
        return f"{value.relation} of {value.other.text if value.other else '?'}"
    if isinstance(value, Wound):
        return " ".join(word for word in (value.side, value.part, value.kind) if word)
    if isinstance(value, Years):
        return f"{value.said.lower()} [{value.low:g}, {value.high:g})"
    if isinstance(value, Fate):
        return value.manner or "dead"
    assert isinstance(value, Shades | Feature | Words)
    return value.said
