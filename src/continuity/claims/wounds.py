"""Wounds: which part of the body, which side, what kind, and whether the words tell how it came."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from continuity.claims.claim import Claim, Confidence, Trait, Wound
from continuity.claims.subjects import possessor, subject_of
from continuity.claims.voice import denied, passage, voice_at
from continuity.claims.wording import either, finder, holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.cast import Mention
from continuity.story.text import Excerpt, Span

_WHOSE = r"(?:his|her|my|your|their|its|the|an?|one|[\w’'.-]+['’]s?)"
_INNER = r"(?:(?:back|heel|palm|side|knuckles?|bones?|tip|top|muscles?|flesh|thumb|tendons?) of )?"


@dataclass(frozen=True, slots=True)
class _Patterns:
    part: re.Pattern[str]
    parts: frozenset[str]
    gate: frozenset[str]
    verb: re.Pattern[str]
    care: re.Pattern[str]
    adjective: re.Pattern[str]
    thing: re.Pattern[str]
    predicate: re.Pattern[str]
    kinds: Mapping[str, str]
    """For each word with its use ("verb broke"), the kind of wound."""


@lru_cache(maxsize=4)
def _compiled(
    parts: frozenset[str], words: tuple[tuple[str, str, frozenset[str]], ...]
) -> _Patterns:
    kinds = {f"{use} {word}": kind for use, kind, group in words for word in group}
    uses = {
        use: frozenset(word for one, _, group in words if one == use for word in group)
        for use in ("verb", "care", "adjective", "thing")
    }
    every = frozenset().union(*uses.values())
    whose = rf"(?:{_WHOSE} {_INNER}(?:{_WHOSE} )?)"
    return _Patterns(
        re.compile(rf"\b(?:(?P<side>left|right)[- ])?(?P<part>{either(parts)})\b"),
        parts,
        every | {"sling", "plaster", "splints"},
        re.compile(
            rf"\b(?P<word>{either(uses['verb'])})(?: open| off| up)?(?: on| in| through| into)? {whose}(?:[a-z]+ )?$"
        ),
        re.compile(rf"\b(?P<word>{either(uses['care'])}) {whose}(?:[a-z]+ )?$"),
        re.compile(rf"\b(?P<word>{either(uses['adjective'])}),? $"),
        re.compile(
            rf"\b(?P<word>{either(uses['thing'])})(?: wounds?)?(?: [a-z-]+){{0,3}}? (?P<where>on|in|of|to|across|through|into|around|round|along|down|above|below|over|from)"
            rf" {whose}(?:[a-z]+ )?$"
        ),
        re.compile(
            rf"(?: (?:was|is|were|had been|hung|lay|felt)(?: [a-z]+ly)?|,)? (?:(?P<word>{either(uses['adjective'])})\b(?! (?:off|into|around|away|up|to|from|on|of|by the)\b)"
            r"|in an? (?:[a-z]+ )?(?P<rest>sling|cast|splint|plaster)\b|(?P<plaster>in plaster|in splints|heavily bandaged|in bandages|swathed in bandages)\b)"
        ),
        kinds,
    )


def _patterns(lexicon: Lexicon) -> _Patterns:
    tables = (
        ("verb", "wounding"),
        ("care", "tending"),
        ("adjective", "wounded"),
        ("thing", "wound_things"),
    )
    words = tuple(
        (use, kind, frozenset(group))
        for use, table in tables
        for kind, group in lexicon.tables[table].items()
    )
    return _compiled(frozenset(lexicon.tables["sided_parts"]), words)


@dataclass(frozen=True, slots=True)
class _Hurt:
    kind: str
    span: Span
    told: bool
    """Whether the words tell how the wound came, not only that it is there."""


def wounds(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """Hurt parts of somebody's body."""
    patterns = _patterns(lexicon)
    if not holds_any(reading.text, patterns.parts):
        return
    if not holds_any(reading.text, patterns.gate):
        return
    for part in patterns.part.finditer(reading.text):
        for hurt in _hurts(reading, part, patterns, lexicon):
            subject = _sufferer(reading, part, hurt)
            if subject and not _harmless(reading, hurt.span, lexicon):
                yield _claim(reading, lexicon, part, hurt, subject)
                break


def _hurts(
    reading: Reading, part: re.Match[str], patterns: _Patterns, lexicon: Lexicon
) -> Iterator[_Hurt]:
    sentence = reading.sentence(part.start())
    before = reading.text[max(sentence.start, part.start() - 90) : part.start()]
    shift = part.start() - len(before)
    for pattern, use in (
        (patterns.adjective, "adjective"),
        (patterns.thing, "thing"),
        (patterns.verb, "verb"),
        (patterns.care, "care"),
    ):
        found = pattern.search(before)
        if found:
            word = _plain(found["word"])
            kind = patterns.kinds[f"{use} {word}"]
            if _meant(word, kind, found.groupdict().get("where"), part["part"], lexicon):
                told = use == "verb" or (use == "thing" and kind in {"shot", "stab"})
                yield _Hurt(kind, Span(shift + found.start(), part.end()), told)
    behind = patterns.predicate.match(reading.text[part.end() : sentence.end])
    if behind:
        adjective = behind["word"]
        kind = patterns.kinds[f"adjective {_plain(adjective)}"] if adjective else "hurt"
        yield _Hurt(kind, Span(part.start(), part.end() + behind.end()), told=False)


def _meant(word: str, kind: str, where: str | None, part: str, lexicon: Lexicon) -> bool:
    """Whether the word hurts this part: a knife in the hand is held, a foot is not broken by
    being set down.
    """
    if where and word in lexicon["in_hand"]:
        return lexicon.tables["sided_parts"][part][0] not in {"hand", "thumb"}
    if word == "set":
        return part in lexicon["bones"]
    return kind != "sprain" or part in lexicon["joints"]


def _plain(word: str) -> str:
    return word.lower().replace("’", "'")


_SUFFERS = re.compile(r"\b(?:took|taken|got|had|has|have|received|was|were|been|is)\b[^,]*$")


def _sufferer(reading: Reading, part: re.Match[str], hurt: _Hurt) -> Mention | None:
    """Whose part it is: "his arm", or "he was shot in the arm"."""
    owner = possessor(reading, part.start())
    if owner or part["side"] is None or not hurt.told:
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
    if 0 < quote.start - subject.span.start < 40:
        quote = Span(subject.span.start, quote.end)
    return Claim(
        subject,
        Trait.WOUND,
        Wound(part["part"], part["side"] or "", hurt.kind),
        Excerpt(quote, quote.of(reading.text)),
        not (denied(reading, hurt.span)),
        voice_at(reading, hurt.span, lexicon, presupposed=not hurt.told),
        Confidence.STATED if hurt.told else Confidence.IMPLIED,
    )
