"""What somebody cannot do or never does, told by verbs, and deeds that show the contrary."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from continuity.claims.ability_patterns import (
    ABILITIES,
    LEARNS,
    NEVER,
)
from continuity.claims.belonging_patterns import ITEM_GATE, ITEMS, WITH, WITHOUT
from continuity.claims.claim import Claim, Feature, Manner, Trait
from continuity.claims.subjects import mention_at, possessor, sentence_opener, subject_of
from continuity.claims.voice import denied, voice_at
from continuity.claims.wording import finder, holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.cast import Mention, MentionKind
from continuity.story.text import Excerpt, ParagraphKind, Span

_BEING: Final = re.compile(
    r"(?:\b(?:was|is|am|been|being|became|were)|['’](?:s|m))"
    r"(?: \w+ly)?(?: also| still| always| so| too| mortally)?(?: an?| the)? $"
)
DOES: Final = "does"
_LEARNING: Final = frozenset(("learn", "learned", "learnt", "taught", "lessons", "learning"))
_LEARNS: Final = re.compile(
    r"(?<!never )(?<!not )\b(?:had |has |have |since )*(?:learn(?:ed|t|ing)?|taught (?:him|her"
    r"|my)self"
    r"|(?:been|was) taught)(?: how)?(?: to)? (?:play the )?(?P<skill>swim|drive|read|ride"
    r"|dance|cook|sing|ski|skate"
    r"|cycle|play|piano|[A-Z][a-z]+)\b"
)
"""From here on somebody can: "that spring she learned to drive"."""
_TAUGHT: Final = {"play": "an instrument", "piano": "an instrument", "ride": "horses"}
_TONGUE: Final = r"(?P<tongue>{})"


def abilities(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "he could not swim" and "he struck out for the shore"; "she hadn't a word of French"
    and "she called after him in French"; "he never wore a watch" and "he looked at his watch".
    """
    if reading.kind is not ParagraphKind.PROSE:
        return
    for said, topic, found in _found(reading):
        yield from _claim(reading, lexicon, (said, topic), found)
    if holds_any(reading.text, lexicon["tongues"]):
        yield from _tongues(reading, lexicon)


def _found(reading: Reading) -> Iterator[tuple[str, str, re.Match[str]]]:
    """What is denied, done or learned here, and of what."""
    for ability in ABILITIES:
        if not holds_any(reading.text, ability.gate):
            continue
        for said, pattern in ((NEVER, ability.never), (DOES, ability.does)):
            for found in pattern.finditer(reading.text):
                yield said, ability.topic, found
    if holds_any(reading.text, _LEARNING):
        for found in _LEARNS.finditer(reading.text):
            yield LEARNS, _TAUGHT.get(found["skill"], found["skill"]), found
    if holds_any(reading.text, ITEM_GATE):
        for said, pattern in ((NEVER, WITHOUT), (DOES, WITH)):
            for found in pattern.finditer(reading.text):
                yield said, ITEMS[found["item"]], found


@lru_cache(maxsize=2)
def _of_tongues(tongues: frozenset[str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    tongue = _TONGUE.format("|".join(sorted(word.capitalize() for word in tongues)))
    return (
        re.compile(
            r"\b(?:hadn['’]t|had not|hasn['’]t|has not|haven['’]t|had|has) (?:a word|one word"
            r"|a syllable|no) "
            rf"(?:of )?{tongue}\b(?! [a-z]+(?:man|woman|friends?|blood))"
        ),
        re.compile(
            r"\b(?:called|said|asked|answered|shouted|murmured|replied|muttered|spoke|swore"
            r"|cursed|ordered"
            r"|chatted|whispered|explained|haggled|prayed|speaks|says|asks|read)(?:"
            r" [a-z]+){0,3}? in "
            rf"(?:(?!no\b|broken\b|halting\b|bad\b)[a-z]+,? ){{0,2}}?{tongue}\b(?=[.,;:!?—”\"]"
            r"| (?:and|to|that|so)\b)"
        ),
    )


def _tongues(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    speechless, speaks = _of_tongues(lexicon["tongues"])
    for found in speechless.finditer(reading.text):
        yield from _claim(reading, lexicon, (NEVER, found["tongue"]), found)
    for found in speaks.finditer(reading.text):
        yield from _claim(reading, lexicon, (DOES, found["tongue"]), found)


def _whose(reading: Reading, found: re.Match[str]) -> Mention | None:
    """Who does it or does not: whose breath or lap it is, the subject, or the opener."""
    if found.groupdict().get("whose"):
        span = Span(*found.span("whose"))
        known = mention_at(reading, span)
        if known is not None:
            return known
    at = found.start()
    before = reading.text[max(0, at - 30) : at]
    being = _BEING.search(before)
    if being:
        return subject_of(reading, at - len(before) + being.start())
    goes_on = reading.text.endswith((" and ", ", then ", " then ", ", and "), 0, at)
    return (
        subject_of(reading, at)
        or sentence_opener(reading, at, alone=not goes_on)
        or possessor(reading, at)
    )


def _claim(
    reading: Reading, lexicon: Lexicon, what: tuple[str, str], found: re.Match[str]
) -> Iterator[Claim]:
    said, topic = what
    subject = _whose(reading, found)
    if subject is None or subject.kind is MentionKind.NOMINAL:
        return
    sentence, verb = reading.sentence(found.start()), Span(*found.span())
    span = Span(min(verb.start, subject.span.start), max(verb.end, subject.span.end))
    if not sentence.contains(span):
        return
    voice = voice_at(reading, verb, lexicon)
    if voice.manner is Manner.SUPPOSED:
        return
    broken = denied(reading, verb) or finder(lexicon["habit_breaks"]).search(
        sentence.of(reading.text)
    )
    if said == DOES and broken:
        return
    words = topic if said == DOES else f"{said} {topic}"
    yield Claim(
        subject,
        Trait.HABIT,
        Feature(words, topic),
        Excerpt(span, span.of(reading.text)),
        voice=voice,
    )
