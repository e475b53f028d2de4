"""How tall or how big somebody is, told by what it looks like: "he had to stoop under the beam"."""

import re
from collections.abc import Iterator
from typing import Final

from continuity.claims.claim import Claim, Feature, Trait
from continuity.claims.subjects import mention_at, sentence_opener, subject_of
from continuity.claims.voice import denied, voice_at
from continuity.claims.wording import holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.cast import Mention, MentionKind
from continuity.story.text import Excerpt, ParagraphKind, Span

TALL: Final = "tall"
SHORT: Final = "short"
BIG: Final = "big"
SMALL: Final = "small"

_INCHES = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|\d{1,2})"
_WHOM = r"(?:him|her|me|them|us|[A-Z][\w’'-]+|the (?:others|rest|crowd|\w+))"
_BE = r"(?:was|is|am|stood|stands|measured|measures|['’](?:s|m))"
_ADVERBS = (
    r"(?:well |just |easily |nearly |almost |a good |all of |a full |every inch of |only "
    r"|barely |no more than |not much over |scarcely )?"
)
_PERSON = r"(?:man|woman|fellow|lady|girl|boy|chap|person|creature)"
_SIGNS: Final = (
    (TALL, re.compile(
        rf"\b{_BE} {_ADVERBS}(?:over |above )?six (?:feet|foot)\b"
        rf"|\b{_BE} {_ADVERBS}(?:over |above )?six[- ](?:foot[- ])?{_INCHES}(?= |[.,;])(?!"
        r" (?:years|months|o))"
        rf"|\b(?:towered|towers|towering) (?:over|above) {_WHOM}\b"
        r"|\b(?:had to|has to) (?:stoop|duck|bend)(?: (?:his|her|my) (?:head|neck))? (?:to"
        r" (?:get|come|pass|go|enter)"
        r"|under|beneath|through|at the)\b"
        r"|\b(?:stooped|ducked|stoops|ducks)(?: (?:his|her) head)? (?:under|beneath) the"
        r" (?:low )?(?:lintel|beams?|door|ceiling|rafters)\b"
        rf"|\b(?:was|is|stood) (?:a )?head(?: and shoulders)? (?:above|over|taller than) {_WHOM}\b"
        r"|\b(?:was|is) (?:by far )?the tallest (?:of|in|person|man|woman|boy|girl)\b"
    )),
    (SHORT, re.compile(
        rf"\b{_BE} {_ADVERBS}(?:under )?(?:four|five) (?:feet|foot)(?: (?:nothing|tall|high"
        r"|one|two|three))?(?=[.,;]| in | and )"
        r"|\b(?:barely|scarcely|hardly|only|just|did not even|didn['’]t even) (?:came|comes"
        r"|come|reached|reaches|reach)"
        r" (?:up )?(?:to|as high as) (?:his|her|my|[A-Z][\w-]+['’]s) (?:shoulder|elbow|chest"
        r"|waist|armpit|chin|breastbone|collarbone)\b"
        r"|\bat (?:barely |only |just )?(?:four|five) (?:foot|feet)"
        r" (?:nothing|nought|one|two|three)\b"
        r"|\b(?:was|is|stood) (?:no (?:taller|bigger|higher) than|hardly taller than) a"
        r" (?:child|boy|girl)\b"
        r"|\b(?:was|is) (?:by far )?the (?:shortest|smallest) (?:of|in|person|man|woman)\b"
    )),
    (BIG, re.compile(
        r"\b(?:was|is|['’]s) an? (?:(?:very|tall|heavy|slow|great),? )?(?:big|huge|enormous"
        rf"|hulking|massive|giant|strapping|great big) (?:\w+ )?{_PERSON}\b"
        r"|\b(?:was|is|['’]s) an? (?:giant|bear|bull|ox|mountain|barrel|great slab) of a"
        r" (?:man|woman)\b|\b(?:was|is|['’]s) a giant\b(?=[.,;:!?—])"
    )),
    (SMALL, re.compile(
        r"\b(?:was|is|['’]s) an? (?:(?:very|neat|quick|dry|thin|spare),? )?(?:small|little"
        r"|tiny|wee) (?:\w+ )?(?:man|woman|fellow|lady|chap|person)\b"
        r"|\b(?:was|is|['’]s) an? (?:slip|scrap|mite|wisp|shrimp|mouse) of an? (?:\w+)\b"
    )),
)  # fmt: skip
STOUT: Final = "stout"
THIN: Final = "thin"
_WHOSE = r"(?P<whose>[Hh]is|[Hh]er|[Mm]y|[A-Z][\w-]+['’]s)"
_BODIES: Final = (
    (STOUT, re.compile(
        rf"\b{_WHOSE} (?:great|huge|vast|enormous|ample|considerable|big|round|immense|swelling) "
        r"(?:belly|paunch|stomach|bulk|girth|gut)\b"
        rf"|\b{_WHOSE.replace('whose', 'own')} (?:paunch|girth|double chins?|bulk) "
        r"(?:shook|strained|overhung|hung|wobbled|filled)\b"
    )),
    (THIN, re.compile(
        rf"\b{_WHOSE} (?:thin|bony|skinny|scrawny|scraggy|stick-thin|matchstick|spindly|wasted)"
        r",? (?:\w+ )?(?:arms?|wrists?|shoulders|frame|legs|shanks|body|chest)\b"
    )),
    (THIN, re.compile(
        r"\b(?:was|is|['’]s) (?:all elbows|(?:nothing but |all )?skin and bones?|as? thin as a \w+"
        r"|all bones)\b"
    )),
)  # fmt: skip
_BODY_GATE: Final = frozenset(
    ("belly", "paunch", "stomach", "bulk", "girth", "gut", "chin", "chins", "arm", "arms", "wrist",
     "wrists", "shoulders", "frame", "legs", "shanks", "body", "chest", "elbows", "skin", "bones",
     "thin")
)  # fmt: skip
_GATE: Final = frozenset(
    (
        "six", "five", "four", "towered", "towers", "towering", "stoop", "stooped", "stoops",
        "duck",
        "ducked", "ducks", "bend", "head", "tallest", "shortest", "smallest", "barely", "scarcely",
        "hardly", "only", "just", "even", "taller", "bigger", "big", "huge", "enormous", "hulking",
        "massive", "giant", "strapping", "great", "bear", "bull", "ox", "mountain", "barrel",
        "small",
        "little", "tiny", "wee", "slip", "scrap", "mite", "wisp", "shrimp", "mouse",
    )
)  # fmt: skip
_FIGURES: Final = re.compile(
    r"\b(?:years?|months|weeks|days|hours|minutes|o['’]clock|away|deep|long|wide|from|down"
    r"|below|above the"
    r"|under(?:ground)?|tower|ladder|horse|platform|stage|balcony)\b"
)
"""Feet of something else, or a height that one stands at."""


def stature(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "she stood six feet two", "he barely came up to her shoulder", "a bear of a man"."""
    if reading.kind is not ParagraphKind.PROSE:
        return
    if holds_any(reading.text, _BODY_GATE):
        yield from _bodies(reading, lexicon)
    if not holds_any(reading.text, _GATE):
        return
    for said, pattern in _SIGNS:
        for found in pattern.finditer(reading.text):
            behind = reading.text[found.end() : found.end() + 14]
            subject = (
                subject_of(reading, found.start())
                or sentence_opener(reading, found.start(), alone=True)
                or _speaking(reading, found.start())
            )
            if subject and not _FIGURES.search(behind):
                yield from _claim(reading, lexicon, (subject, said), found)


def _bodies(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "his great belly shook", "she was all elbows", "his thin wrists"."""
    for said, pattern in _BODIES:
        for found in pattern.finditer(reading.text):
            groups = found.groupdict()
            group = next((name for name in ("whose", "own") if groups.get(name)), "")
            if group:
                start = found.start(group)
                subject = mention_at(reading, Span(start, start + 1))
            else:
                subject = subject_of(reading, found.start())
            if subject is not None:
                yield from _claim(reading, lexicon, (subject, said), found)


def _speaking(reading: Reading, at: int) -> Mention | None:
    """The "I" of the spoken sentence: "I never could reach it, not |at five foot one"."""
    sentence = reading.sentence(at)
    if not reading.quoted(at):
        return None
    mine = (
        one for one in reading.mentions if one.text == "I" and sentence.start <= one.span.start < at
    )
    return next(mine, None)


def _claim(
    reading: Reading, lexicon: Lexicon, what: tuple[Mention, str], found: re.Match[str]
) -> Iterator[Claim]:
    subject, said = what
    if subject.kind is MentionKind.NOMINAL:
        return
    span = Span(min(subject.span.start, found.start()), found.end())
    voice = voice_at(reading, Span(*found.span()), lexicon)
    yield Claim(
        subject,
        Trait.BUILD if said in {STOUT, THIN} else Trait.HEIGHT,
        Feature(said, "build" if said in {STOUT, THIN} else "height"),
        Excerpt(span, span.of(reading.text)),
        not denied(reading, Span(*found.span()))
        or found[0].startswith(("no ", "did", "didn", "at ")),
        voice,
    )
