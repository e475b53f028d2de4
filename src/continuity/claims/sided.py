"""Wounds told in other words: the side behind its part ("one eye, the right"), the part without an
owner ("shot in the left leg"), and what shows that a part is hurt, gone or replaced.

Fiction seldom says "her left arm was broken" twice. It says that the plaster went from the left
elbow to the fingers, that it is the right one that he has bust, that the left was in a sling.
"""

import re
from collections.abc import Iterator
from typing import Final

from continuity.claims.claim import Claim, Confidence, Trait, Wound
from continuity.claims.sided_patterns import (
    CLOTH,
    COMING,
    LIMBS_OF_TWO,
    Told,
    only_of,
    told_patterns,
)
from continuity.claims.subjects import possessor, sentence_opener, subject_of
from continuity.claims.voice import denied, quote_around, voice_at
from continuity.claims.wording import finder, holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.cast import Mention, MentionKind
from continuity.story.text import Excerpt, Span

_AFTER: Final = re.compile(
    r"[^.,;:!?“”\"()—–]{0,30}[,—–(:] ?(?:on )?(?:the |his |her |my )?(?P<side>left|right)"
    r"(?: one| side)?(?=[.,;:)!?—–]| and | but |$)"
    r"|[^.!?“”\"]{0,110}[.!?] (?:It (?:was|is) |It['’]s )?(?:[Tt]he|[Hh]is|[Hh]er|[Mm]y) "
    r"(?P<next>left|right)(?: one)?(?=[.,;:])"
)
"""The side behind the part: "one eye, the right", "a new hip. It was the right one"."""
_ELLIPSIS: Final = re.compile(
    r"(?<!on )(?<!to )(?<!at )(?<!from )(?<!in )(?<!of )"
    r"\b(?:[Tt]he other(?:, | \())?(?:[Tt]he|[Hh]is|[Hh]er|[Mm]y) (?P<side>left|right)(?: one)?"
    r"(?:[,)](?= (?:was|is|had|hung|lay)\b)|(?= (?:was|is|had|hung|lay|that|which|I)\b))"
)
_LIMB: Final = "limb"
"""An arm or a leg, it is not said which."""
_GRAVE: Final = frozenset(("break", "sprain", "shot", "crush", "stiff"))
"""Of these a wound matters without its side, too."""
_OTHER: Final = {"left": "right", "right": "left"}
_SIDE: Final = re.compile(r"\b(?:left|right)\b")
_ALSO: Final = re.compile(
    r"(?:,? and|,? then) (?:in |on |of )?(?:the |his |her |my )?(?P<side>left"
    r"|right)(?: \w+)?(?=[\s.,;:!?])"
)
"""Behind one side: "his left palm and his right"."""
_GENERAL: Final = re.compile(r" (?:is|are|can|may|will|means)\b")
_IN_HAND: Final = frozenset(("ball", "lint", "gauze", "iodine", "plaster", "hook", "patch"))
_GRASPED: Final = re.compile(r" (?:in|from|into|out of) (?:\w+ )?$")
_REACH: Final = 110
_BACK: Final = 150
"""So far back stands the part that "the left was in a sling" speaks of."""


def sided(reading: Reading, lexicon: Lexicon, taken: frozenset[int]) -> Iterator[tuple[int, Claim]]:
    """Wounds with a side, each with the offset of its part. `taken` are the offsets of parts of
    which a wound with its side is told already.
    """
    told = told_patterns(lexicon)
    sides = "left" in reading.text or "right" in reading.text
    if not sides and not holds_any(reading.text, told.grave):
        return
    if not holds_any(reading.text, told.parts) and " that I " not in reading.text:
        return
    for part in told.part.finditer(reading.text):
        known = part.start() in taken
        ask = _other_too if known else _of_part
        for claim in ask(reading, lexicon, part, told):
            yield part.end() if known else part.start(), claim
    for found in _ELLIPSIS.finditer(reading.text):
        state = told.behind[0].match(reading.text, found.end())
        broke = state or told.behind[2].match(reading.text, found.end())
        last = list(told.part.finditer(reading.text, max(0, found.start() - _BACK), found.start()))
        if broke and (last or (state is None and reading.quoted(found.start()))):
            span = Span(found.start(), broke.end())
            noun = last[-1]["part"] if last else _LIMB
            wound = Wound(noun, found["side"], _kind(broke, told))
            for claim in _claim(reading, lexicon, wound, span, Confidence.IMPLIED):
                yield found.start(), claim


def _of_part(
    reading: Reading, lexicon: Lexicon, part: re.Match[str], told: Told
) -> Iterator[Claim]:
    sentence = reading.sentence(part.start())
    start = max(sentence.start, part.start() - _REACH)
    before = reading.text[start : part.start()]
    found = next((hit for one in told.ahead if (hit := one.search(before))), None)
    if found is not None:
        span = Span(start + found.start(), part.end())
        coming = any(found.groupdict().get(name) for name in (*COMING, "where"))
    else:
        found = next(
            (
                hit
                for one in told.behind
                if (hit := one.match(reading.text, part.end(), sentence.end))
            ),
            None,
        )
        if found is None:
            yield from _beside(reading, lexicon, part, sentence)
            return
        span, coming = Span(part.start(), found.end()), False
    side = part["side"]
    after = _AFTER.match(reading.text, part.end()) if side is None else None
    if after:
        side = after["side"] or after["next"]
        span = Span(span.start, max(span.end, after.end()))
    kind = _kind(found, told, part["part"])
    if (side is None and kind not in _GRAVE) or not _plausible(found, part["part"], kind, lexicon):
        return
    if found.groupdict().get("good") and side:
        side = _OTHER[side]  # the other one is hurt
    sure = Confidence.STATED if coming else Confidence.IMPLIED
    also = _ALSO.match(reading.text, part.end(), sentence.end) if side else None
    for one in (side, also["side"]) if also else (side,):
        wound = Wound(part["part"], one or "", kind)
        yield from _claim(reading, lexicon, wound, span, sure, part.start())


def _other_too(reading: Reading, lexicon: Lexicon, part: re.Match[str], _: Told) -> Iterator[Claim]:
    """As in "he had cut his left palm and his right", where the first is known already."""
    also = _ALSO.match(reading.text, part.end())
    if also:
        wound = Wound(part["part"], also["side"], "hurt")
        span = Span(part.start(), also.end())
        yield from _claim(reading, lexicon, wound, span, Confidence.STATED, part.start())


def _beside(
    reading: Reading, lexicon: Lexicon, part: re.Match[str], sentence: Span
) -> Iterator[Claim]:
    """A part with its side in a sentence that speaks of wounds, it is not plain of which."""
    side = part["side"]
    if side is None:
        after = _AFTER.match(reading.text, part.end(), sentence.end)
        side = after["side"] if after else None
    told = len(_SIDE.findall(sentence.of(reading.text)))
    if (
        side is None
        or told > 1
        or part["part"] not in LIMBS_OF_TWO | lexicon["bones"] | lexicon["joints"]
    ):
        return
    if finder(lexicon["wound_words"]).search(reading.text, sentence.start, sentence.end):
        wound = Wound(part["part"], side, "hurt")
        span = Span(part.start(), part.end())
        yield from _claim(reading, lexicon, wound, span, Confidence.GUESSED, part.start())


def _kind(found: re.Match[str], told: Told, part: str = "") -> str:
    groups = found.groupdict()
    named = next((kind for kind in (*COMING, "shot") if groups.get(kind)), "")
    if groups.get("fingers") or groups.get("new"):
        return "loss"
    if groups.get("bend"):
        return "stiff"
    if groups.get("good"):
        return "loss" if part == "eye" else "hurt"
    if named:
        return named
    word = next((groups[one] for one in ("adjective", "thing", "state") if groups.get(one)), "")
    if groups.get("sense") in {"sight", "vision"} or word == "blind":
        return "loss"
    where = groups.get("where") or ""
    known = {"shot": "shot", "bitten": "bite", "burned": "burn", "burnt": "burn", "stabbed": "stab"}
    return told.kinds.get(word.lower().replace("’", "'"), known.get(where, "hurt"))


def _plausible(found: re.Match[str], part: str, kind: str, lexicon: Lexicon) -> bool:
    """Whether the words fit the part: a patch is on an eye, a hand that holds a bullet is whole."""
    groups = found.groupdict()
    word = groups.get("thing") or groups.get("adjective") or ""
    only = only_of(groups, word, lexicon)
    if only is not None:
        return part in only
    if part in CLOTH:
        return kind == "loss"
    if part in {"hand", "palm", "thumb"} and word in lexicon["in_hand"] | _IN_HAND:
        return _GRASPED.search(found[0]) is None
    return not (groups.get("shot") and part in {"hand", "side", "head", "chest"})


def _claim(  # noqa: PLR0913, PLR0917 - the wound, its place and how sure it is
    reading: Reading,
    lexicon: Lexicon,
    wound: Wound,
    span: Span,
    sure: Confidence,
    at: int = -1,
) -> Iterator[Claim]:
    if finder(lexicon["harmless"]).search(span.of(reading.text)):
        return
    subject = _sufferer(reading, span, at)
    nobody = subject is None or subject.kind is MentionKind.NOMINAL
    if nobody and (not wound.side or _GENERAL.match(reading.text, span.end)):
        return
    quote = span
    if subject is not None and 0 < quote.start - subject.span.start < _REACH // 2:
        quote = Span(subject.span.start, quote.end)
    given = sure is not Confidence.STATED
    yield Claim(
        subject,
        Trait.WOUND,
        wound,
        Excerpt(quote, quote.of(reading.text)),
        not (not given and denied(reading, span)),
        voice_at(reading, span, lexicon, presupposed=given),
        sure,
    )


def _sufferer(reading: Reading, span: Span, at: int) -> Mention | None:
    """Whose part it is; in speech without an owner, whoever says "I" in the sentence; None where
    the words do not say.
    """
    owner = possessor(reading, at) if at >= 0 else possessor(reading, span.start)
    if owner is not None:
        return owner
    if quote_around(reading, span) is not None:
        sentence = reading.sentence(span.start)
        mine = (
            one
            for one in reading.mentions
            if one.kind is MentionKind.FIRST_PERSON
            and sentence.contains(one.span)
            and reading.quoted(one.span.start)
        )
        return next(mine, None)
    subject = subject_of(reading, span.start)
    if subject is not None and subject.kind is not MentionKind.NOMINAL:
        return subject
    return sentence_opener(reading, span.start) or _narrator(reading, span.start)


def _narrator(reading: Reading, at: int) -> Mention | None:
    """The "I" that opens the sentence: "I came from the Front with a knee that would not bend"."""
    start = reading.sentence(at).start
    first = next((one for one in reading.mentions if one.span.start >= start), None)
    opens = first is not None and first.span.start == start
    return first if first and opens and first.kind is MentionKind.FIRST_PERSON else None
