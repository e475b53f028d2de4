"""What the left or the right hand, foot or eye does, which takes one."""

import re
from collections.abc import Iterator
from typing import Final

from continuity.claims.claim import Claim, Feature, Manner, Trait
from continuity.claims.subjects import mention_at, possessor
from continuity.claims.voice import denied, voice_at
from continuity.claims.wording import finder
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.cast import MentionKind
from continuity.story.text import Excerpt, ParagraphKind, Span

_DOES: Final = {
    "hand": r"closed|clos(?:es|ing)|gripp(?:ed|ing)|tightened|clenched|reached|reaching|found"
    "|shot out|flew"
    r"|moved|crept|went to|scratched|wrote|trembled|shook|fumbled|curled|opened|rested on|strayed",
    "fist": r"clenched|closed|came|caught|shot out|struck",
    "eye": r"narrowed|watered|twitched|opened|closed|winked|saw|blinked|widened|watched",
    "foot": r"tapped|kicked|was bare|slid|found|stamped|caught|slipped|twitched",
    "leg": r"kicked|swung|twitched|jiggled|crossed",
    "arm": r"went round|swung|shot out|rose|came up|encircled|slid round",
}
_HAND_DOES = "|".join(
    rf"(?P<{part}>(?P<{part}_side>left|right) {part})(?= (?:{verbs})\b)"
    for part, verbs in _DOES.items()
)
_USES: Final = re.compile(
    rf"\b(?:{_HAND_DOES})"
    r"|\b(?:took|takes|taking|held|holds|holding|lifted|picked up|caught|wrote|writes|signed"
    r"|waved|drew"
    r"|gripped|carried|threw|dealt|stirred|poured|knocked|reached out|pointed|grasped|ate|seized)\b"
    r"[^.;!?“”\"]{0,40}? (?:with|in|between (?:the )?(?:finger|fingers"
    r"|forefinger) and (?:the )?thumb of)"
    r" (?P<whose>his|her|my|[A-Z][\w]+['’]s) (?P<by_side>left|right) (?P<by>hand|fist|fingers)\b"
)
_FALSE: Final = finder(
    frozenset(
        (
            "hook", "glove", "stump", "wooden", "false", "artificial", "prosthetic", "iron",
            "steel", "metal", "claw", "bandaged", "glass", "bionic", "once", "used to",
            "had been", "lost", "phantom",
        )
    )
)  # fmt: skip


def one_side(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "she took the pen in her left hand", "his right eye narrowed"."""
    text = reading.text
    if reading.kind is not ParagraphKind.PROSE or ("left " not in text and "right " not in text):
        return
    for found in _USES.finditer(text):
        part = next(one for one in (*_DOES, "by") if found[one])
        side = found[f"{part}_side"]
        noun = "hand" if part == "by" else part
        at = found.start("by_side" if part == "by" else part)
        subject = possessor(reading, at) or mention_at(reading, Span(max(0, at - 2), at - 1))
        span = Span(*found.span())
        if subject is None or subject.kind is MentionKind.NOMINAL:
            continue
        if _FALSE.search(text) or denied(reading, span):
            continue
        voice = voice_at(reading, span, lexicon)
        quote = Span(min(span.start, subject.span.start), span.end)
        if voice.manner is Manner.NARRATED:
            value = Feature(f"{side} {noun}", ONE_SIDE)
            yield Claim(subject, Trait.ACTS, value, Excerpt(quote, quote.of(text)), voice=voice)


ONE_SIDE: Final = "one side"
"""A limb of the one side does something."""
