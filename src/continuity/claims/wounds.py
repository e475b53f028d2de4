"""Wounds: which part of the body, which side, what kind, and whether the words tell how it came."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from continuity.claims.claim import Claim, Confidence, Trait, Wound
from continuity.claims.sided import sided
from continuity.claims.subjects import possessor, subject_of
from continuity.claims.voice import denied, passage, voice_at
from continuity.claims.wording import finder, holds_any
from continuity.claims.wound_patterns import WoundPatterns, wound_patterns
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.cast import Mention
from continuity.story.text import Excerpt, Span

_REACH = 90
_GRASPED = frozenset(("in", "into", "from", "of"))
_NEAR = 40
"""So many characters before a wound its owner is quoted with it."""
_FELT = re.compile(
    r"\b(?:felt|heard) (?:something|a bone|the bones?) (?:[a-z]+ )?in (?:his|her|my) $"
)
"""Before a part that breaks: "she felt something in her right arm go"."""
_SUFFERS = re.compile(r"\b(?:took|taken|got|had|has|have|received|was|were|been|is)\b[^,]*$")


@dataclass(frozen=True, slots=True)
class _Hurt:
    """`sure` is STATED where the words tell how the wound came, IMPLIED where it is there, GUESSED
    where somebody only holds or feels the place.
    """

    kind: str
    span: Span
    sure: Confidence


def wounds(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """Hurt parts of somebody's body."""
    plain = tuple(_plainly(reading, lexicon))
    sides = frozenset(at for at, one in plain if isinstance(one.value, Wound) and one.value.side)
    otherwise = tuple(sided(reading, lexicon, sides))
    again = {at for at, _ in otherwise}
    yield from (claim for at, claim in plain if at not in again)
    yield from (claim for _, claim in otherwise)


def _plainly(reading: Reading, lexicon: Lexicon) -> Iterator[tuple[int, Claim]]:
    """Wounds of parts whose owner stands beside them, each with the offset of the part."""
    patterns = wound_patterns(lexicon)
    if not holds_any(reading.text, patterns.parts) or not holds_any(reading.text, patterns.gate):
        return
    for part in patterns.part.finditer(reading.text):
        for hurt in _hurts(reading, part, patterns, lexicon):
            subject = _sufferer(reading, part, hurt)
            if subject and not _harmless(reading, hurt.span, lexicon):
                yield part.start(), _claim(reading, lexicon, part, hurt, subject)
                break


def _hurts(
    reading: Reading, part: re.Match[str], patterns: WoundPatterns, lexicon: Lexicon
) -> Iterator[_Hurt]:
    sentence = reading.sentence(part.start())
    start = max(sentence.start, part.start() - _REACH)
    before = reading.text[start : part.start()]
    for use, pattern in patterns.ahead:
        found = pattern.search(before)
        if found:
            kind = patterns.kinds[f"{use} {_plain(found['word'])}"]
            if _meant(reading, use, found, part["part"], lexicon):
                span = Span(start + found.start(), part.end())
                yield _Hurt(kind, span, _sureness(use, kind))
    for use, pattern in patterns.behind:
        found = pattern.match(reading.text, part.end(), sentence.end)
        if found and (use != "felt" or (part["part"] in lexicon["bones"] and _FELT.search(before))):
            kind = patterns.kinds.get(f"{use} {_plain(found['word'])}", "hurt")
            kind = "break" if use == "felt" else kind
            yield _Hurt(kind, Span(part.start(), found.end()), _sureness(use, kind))


def _plain(word: str) -> str:
    return word.lower().replace("’", "'")


def _sureness(use: str, kind: str) -> Confidence:
    if use in {"verb", "felt"} or (use == "thing" and kind in {"shot", "stab"}):
        return Confidence.STATED
    return Confidence.GUESSED if use in {"holding", "complaint"} else Confidence.IMPLIED


def _meant(reading: Reading, use: str, found: re.Match[str], part: str, lexicon: Lexicon) -> bool:
    """Whether the word hurts this part: a knife in the hand is held, a foot is not broken by being
    set down, and an arm is held for pain only where there is talk of pain.
    """
    word = _plain(found["word"])
    if use == "thing" and found["where"] in _GRASPED and word in lexicon["in_hand"]:
        return lexicon.tables["sided_parts"][part][0] not in {"hand", "thumb"}
    if use == "holding":
        return holds_any(reading.text, lexicon["pain_words"])
    if word == "set":
        return part in lexicon["bones"]
    wrenched = word in lexicon.tables["wounding"]["sprain"]
    return not wrenched or part in lexicon["joints"]


def _sufferer(reading: Reading, part: re.Match[str], hurt: _Hurt) -> Mention | None:
    """Whose part it is: "his arm", or "he was shot in the arm"."""
    owner = possessor(reading, part.start())
    if owner or part["side"] is None or hurt.sure is not Confidence.STATED:
        return owner
    before, _ = passage(reading, hurt.span)
    verb = _SUFFERS.search(before)
    return subject_of(reading, hurt.span.start - len(before) + verb.start()) if verb else None


def _harmless(reading: Reading, span: Span, lexicon: Lexicon) -> bool:
    return finder(lexicon["harmless"]).search(span.of(reading.text)) is not None


def _claim(
    reading: Reading, lexicon: Lexicon, part: re.Match[str], hurt: _Hurt, subject: Mention
) -> Claim:
    quote = hurt.span
    if 0 < quote.start - subject.span.start < _NEAR:
        quote = Span(subject.span.start, quote.end)
    told = hurt.sure is Confidence.STATED
    return Claim(
        subject,
        Trait.WOUND,
        Wound(part["part"], part["side"] or "", hurt.kind),
        Excerpt(quote, quote.of(reading.text)),
        not (told and denied(reading, hurt.span)),
        voice_at(reading, hurt.span, lexicon, presupposed=not told),
        hurt.sure,
    )
