"""What limbs do that only whole ones can, and who has lost one long since."""

import re
from collections.abc import Iterator
from typing import Final

from continuity.claims.claim import Claim, Confidence, Feature, Manner, Trait, Wound
from continuity.claims.subjects import mention_at, sentence_opener, subject_of
from continuity.claims.voice import denied, voice_at
from continuity.claims.wording import finder, holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.cast import Mention, MentionKind
from continuity.story.text import Excerpt, ParagraphKind, Span

LEGS: Final = "legs"
"""Runs, leaps, kicks: what nobody does on a broken leg."""
BOTH_HANDS: Final = "both hands"
"""Claps, or takes something with both hands: what takes two arms."""
UPRIGHT: Final = "upright"
"""Stands up, walks: what nobody does who is bound to bed or wheelchair."""

_ALONG = (
    r"(?: (?:after|across|up|down|out|toward|towards|through|over|along|for|back|ahead|past|all"
    r"|to|from|into|away|off|home|on|the|upstairs|downstairs|right|straight)\b)"
)
_ONCE = r"(?:[a-z]+ly )?"
_RUNS = re.compile(
    rf"\b{_ONCE}(?:sprinted|jogged|galloped|vaulted|leapt|leaped|skipped|danced|waltzed"
    r"|pelted|bounded|gambolled|hurdled|cartwheeled|broke into a (?:run|sprint|trot)"
    r"|took off (?:running|at a run)|ran)"
    rf"(?:{_ALONG}|(?=[.,;!]))"
    r"|\b(?:sprang|jumped|leapt|leaped) (?:to|onto) (?:his|her|my) feet\b"
    r"|\b(?:clambered|scrambled|climbed|shinned) (?:up|over|onto)\b"
)
_NOT_ON_FOOT = re.compile(
    r" (?:(?:his|her|my|a|one|the) (?:\w+ )?(?:fingers?|hands?|thumb|tongue|eyes?|gaze|mind)"
    r"|(?:through|over|across|down|up|along) (?:his|her|my|the) (?:\w+ )?(?:mind|head|spine"
    r"|face|hair|list|page|words?|names?|possibilities|options|numbers|notes|papers|lines)"
    r"|on (?:about|in|for)|out of (?:\w+ )?(?:time|money|breath|patience|luck|air|words|food)"
    r"|for (?:office|mayor|president)|into (?:\w+ )?(?:trouble|problems?|debt)"
    r"|(?:to|into) (?:conclusions|a conclusion)|the (?:\w+ )?(?:company|shop|business|house"
    r"|place|office|store|bar|inn|farm|numbers|tests?|water|tap|bath)|off with)\b"
)
_TWO_HANDS = re.compile(
    r"\b(?:laced|interlaced|intertwined|locked|steepled) (?:his|her|my) (?:fingers|hands)\b"
    r"|\bclasped (?:his|her|my) hands\b|\bclapped (?:his|her|my) hands\b"
    r"|\b(?:rubbed|wrung|folded) (?:his|her|my) hands\b"
    r"|\b(?:with|in|using|raised|lifted|threw up|held up|put up|spread) both "
    r"(?:(?:of )?(?:his|her|my) )?(?:hands|arms|fists)\b"
    r"|\b(?:crossed|folded|threw up|flung up|raised|stretched|spread) (?:his|her|my) arms\b"
    r"|\bclapped(?= (?:loudly|politely|slowly|along|with|longest|hardest|until)|[.,;])"
    r"|\bran (?:his|her|my|both) hands (?:through|over|along|down)\b"
    r"|\bdid (?:\w+ )?(?:push|press|pull)-?ups\b"
)
_UPRIGHT = re.compile(
    r"\b(?:got (?:up|to (?:his|her|my) feet)|stood up|rose to (?:his|her|my) feet"
    r"|rose from (?:his|her|my|the)"
    r"|jumped (?:up|to)|sprang up|strode|paced|strolled|walked|marched|tiptoed|knelt(?: down)?"
    r"|danced)\b"
    r"(?! (?:by|into a|out of a|early|late|at)\b)"
)
_BY_HAND = ("with both", "in both", "using both")
_GATE = frozenset(
    (
        "sprinted", "jogged", "galloped", "vaulted", "leapt", "leaped", "skipped", "danced",
        "waltzed", "run", "sprint", "trot", "ran", "sprang", "jumped", "clambered", "scrambled",
        "climbed", "shinned", "laced", "interlaced", "intertwined", "locked", "steepled",
        "clasped", "clapped", "rubbed", "wrung", "both", "crossed", "folded", "threw", "flung",
        "raised", "stretched", "spread", "armed", "legged", "eyed", "pelted", "bounded",
        "gambolled", "hurdled", "cartwheeled",
        "got", "stood", "rose", "strode", "paced", "strolled", "walked", "marched", "tiptoed",
        "knelt", "hands",
    )
)  # fmt: skip
_WANTING = re.compile(r"\bone-(?P<part>arm|leg|eye)(?:g?ed|d)\b(?! bandit)")
_BEING = re.compile(r"(?:\b(?:was|is|am)|['’](?:s|m))(?: also| now)?(?: an?| the)? $")
_NAME_BEHIND = re.compile(r" (?:old |young )?(?=[A-Z])")


def limbs(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "Tom sprinted down the lane", "he clasped his hands"; and "one-armed Tom"."""
    if reading.kind is not ParagraphKind.PROSE or not holds_any(reading.text, _GATE):
        return
    for family, pattern in ((LEGS, _RUNS), (BOTH_HANDS, _TWO_HANDS), (UPRIGHT, _UPRIGHT)):
        for found in pattern.finditer(reading.text):
            if family != LEGS or not _figurative(reading, found):
                yield from _use(reading, lexicon, found, family)
    yield from _losses(reading, lexicon)


def _figurative(reading: Reading, found: re.Match[str]) -> bool:
    """Whether no legs are needed: "ran through his mind", "ran a shop", "ran out of time"."""
    first = found[0].split(" ")[1 if found[0].split(" ")[0].endswith("ly") else 0]
    verb_end = found.start() + found[0].index(first) + len(first)
    return _NOT_ON_FOOT.match(reading.text, verb_end) is not None


def _use(reading: Reading, lexicon: Lexicon, found: re.Match[str], family: str) -> Iterator[Claim]:
    at = found.start()
    goes_on = reading.text.endswith((" and ", ", then ", " then ", ", "), 0, at)
    if found[0].startswith(_BY_HAND):
        subject = sentence_opener(reading, at)  # in "she caught him in both arms" they are hers
    else:
        subject = subject_of(reading, at) or (sentence_opener(reading, at) if goes_on else None)
    if subject is None or subject.kind is MentionKind.NOMINAL:
        return
    span = Span(min(subject.span.start, at), max(subject.span.end, found.end()))
    sentence = reading.sentence(at)
    voice = voice_at(reading, Span(*found.span()), lexicon)
    eased = finder(lexicon["in_spite_of_wounds"]).search(reading.text) is not None
    if voice.manner is not Manner.NARRATED or eased or not sentence.contains(span):
        return
    if not denied(reading, Span(*found.span())):
        value = Feature(found[0].lower(), family)
        yield Claim(subject, Trait.ACTS, value, Excerpt(span, span.of(reading.text)), voice=voice)


def _losses(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "one-legged Tom", "Tom was one-legged"."""
    for found in _WANTING.finditer(reading.text) if "one-" in reading.text else ():
        subject = _bearer(reading, found)
        if subject and subject.kind is not MentionKind.NOMINAL:
            span = Span(min(subject.span.start, found.start()), max(subject.span.end, found.end()))
            yield Claim(
                subject,
                Trait.WOUND,
                Wound(found["part"], "", "loss"),
                Excerpt(span, span.of(reading.text)),
                not denied(reading, Span(*found.span())),
                voice_at(reading, Span(*found.span()), lexicon),
                Confidence.IMPLIED,
            )


def _bearer(reading: Reading, found: re.Match[str]) -> Mention | None:
    behind = _NAME_BEHIND.match(reading.text, found.end())
    if behind:
        return mention_at(reading, Span(behind.end(), behind.end() + 1))
    before = reading.text[max(0, found.start() - 20) : found.start()]
    being = _BEING.search(before)
    return subject_of(reading, found.start() - len(before) + being.start()) if being else None
