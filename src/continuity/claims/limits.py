"""What a body cannot do for now, or for good: the wheelchair, the traction, the doctor's orders."""

import re
from collections.abc import Iterator
from typing import Final

from continuity.claims.claim import Claim, Confidence, Trait, Wound
from continuity.claims.subjects import possessor, sentence_opener, subject_of
from continuity.claims.voice import denied, mention_before, voice_at
from continuity.claims.wording import holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.cast import Mention, MentionKind
from continuity.story.text import Excerpt, Span

IMMOBILE: Final = "immobile"
"""The kind of wound that lets nobody stand up."""
SPARED: Final = "spared"
"""The kind of a limb that is not to be used, or hardly can be."""

_CHAIR: Final = re.compile(
    r"\b(?:in|from|of|out of|with|by) (?P<article>an?|the|his|her|my|[\w’'-]+['’]s) (?:[\w-]+ )?"
    r"(?P<chair>wheel-?chair|wheeled chair|bath-?chair|bath chair)\b"
)
_UNABLE: Final = re.compile(
    r"\b(?P<verb>could(?: not|n['’]t)|can(?:not|['’]t)|would never|will never|won['’]t|would not"
    r"|wouldn['’]t|will not) (?:walk|stand up|get out of bed|leave (?:his|her|my) bed"
    r"|leave the bed)"
    r"(?= (?:again|unaided|before|until|till|for|at all|without|now)\b|[.,;:!])"
)
_LYING: Final = re.compile(
    r"\b(?:(?:(?:spent|was|lay|been|is|passed|lies) (?:\w+ ){0,3}?)?in traction"
    r"|both (?:of (?:his|her|my) )?(?:legs|hips|ankles|feet) (?:(?:was|were|had been) )?"
    r"(?:broken|in plaster|in casts?|in the air|slung up|in splints|smashed|crushed|gone"
    r"|taken off|off)|(?:broken|smashed|lost|lost the use of|broke|crushed) both"
    r"(?: of)? (?:his|her|my) (?:legs|hips|ankles|feet)|lost the use of (?:his|her|my) legs"
    r"|paraly[sz]ed from the (?:waist|neck|chest) down|confined to (?:a|his|her|the"
    r"|my) (?:wheelchair"
    r"|bed|chair)|bedridden)\b"
)
_HARDLY: Final = re.compile(
    r"\b(?:could|can) (?:hardly|barely|scarcely) (?P<does>stand|walk|put (?:any |his |her "
    r"|my )?weight"
    r"|use it|lift it|move it|hold a \w+|close (?:his|her|my) (?:hand|fist))\b"
)
_ORDERS: Final = re.compile(
    r"\b(?:no (?:stairs|walking|running|dancing|lifting)\b|(?:not|n['’]t) to (?:walk on"
    r"|put (?:any )?weight on"
    r"|stand on|lift|use|move) (?:it|that|the|anything|so much as)|before (?:he|she|I) (?:might"
    r"|could|can|may)"
    r" (?:lift|walk|use|run|hold)|stay off (?:it|that|your|the) (?:leg|foot|ankle|stairs|feet)?)"
)
_OF_LEGS: Final = re.compile(
    r"\b(?:stairs|walk|walking|running|dancing|run|stand|weight|foot|leg|ankle|feet)\b"
)
_MOVED: Final = re.compile(
    r"\b(?:push(?:ed|es|ing)?|wheel(?:ed|ing)(?! chair)|help(?:ed|ing)|fetch(?:ed|ing)|folded"
    r"|empty|visit)\b"
)
_GATE: Final = frozenset(
    (
        "wheelchair", "wheel-chair", "wheeled", "bath", "bath-chair", "walk", "stand", "bed",
        "traction", "both", "paralysed",
        "paralyzed", "confined", "bedridden", "legs", "weight", "stairs",
        "lift",
        "use", "hardly", "barely", "scarcely", "lifting", "walking", "running", "stay",
    )
)  # fmt: skip


def limits(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "from the wheelchair in which she sat", "six days of rest, and no stairs"."""
    if not holds_any(reading.text, _GATE):
        return
    for found in _CHAIR.finditer(reading.text):
        sentence = reading.sentence(found.start()).of(reading.text)
        if not _MOVED.search(sentence):
            owner = possessor(reading, found.start("chair")) or _who(reading, found.start())
            yield from _claim(reading, lexicon, owner, found, Wound("legs", "", IMMOBILE))
    for pattern in (_UNABLE, _LYING):
        for found in pattern.finditer(reading.text):
            owner = _who(reading, found.start())
            yield from _claim(reading, lexicon, owner, found, Wound("legs", "", IMMOBILE))
    for pattern in (_HARDLY, _ORDERS):
        for found in pattern.finditer(reading.text):
            limb = "leg" if _OF_LEGS.search(found[0]) else "arm"
            owner = _who(reading, found.start())
            yield from _claim(reading, lexicon, owner, found, Wound(limb, "", SPARED))


def _who(reading: Reading, at: int) -> Mention | None:
    for found in (
        subject_of(reading, at),
        sentence_opener(reading, at),
        mention_before(reading, at),
    ):
        if found is not None and found.kind is not MentionKind.NOMINAL:
            return found
    return None


def _claim(
    reading: Reading, lexicon: Lexicon, owner: Mention | None, found: re.Match[str], wound: Wound
) -> Iterator[Claim]:
    if owner is None or owner.kind is MentionKind.NOMINAL:
        return
    span = Span(*found.span())
    quote = Span(min(owner.span.start, span.start), max(owner.span.end, span.end))
    if not reading.sentence(span.start).contains(quote):
        quote = span
    told = voice_at(reading, span, lexicon, presupposed=True)
    unable = wound.kind == IMMOBILE and denied(reading, Span(span.start, span.start))
    yield Claim(
        owner,
        Trait.WOUND,
        wound,
        Excerpt(quote, quote.of(reading.text)),
        not unable,
        told,
        Confidence.IMPLIED,
    )
