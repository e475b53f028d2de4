"""Shots that are fired, and that half of them are gone."""

import re
from collections.abc import Iterator
from typing import Final

from continuity.claims.claim import Claim, Thing, Trait
from continuity.claims.subjects import subject_of
from continuity.claims.tally import TALLY
from continuity.claims.voice import voice_at
from continuity.claims.wording import holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.numbers import number, ordinal
from continuity.prose.reading import Reading
from continuity.story.text import Excerpt, ParagraphKind, Span

FIRED: Final = "fired"
"""At least so many shots, arrows or matches are used up; none where it is filled up again."""
HALF: Final = "half"
"""Half of them are gone."""
AMMUNITION: Final = frozenset(
    ("shot", "round", "bullet", "cartridge", "arrow", "bolt", "dart", "shell", "match", "grenade",
     "charge", "quarrel", "slug", "flare")
)  # fmt: skip
"""What is gone when it is used, in the singular."""

_FEW = r"one|two|three|four|five|six"
_KINDS = r"shots?|rounds?|bullets?|arrows?|bolts?|darts?|flares?|slugs?"
_FIRED: Final = re.compile(
    rf"\bfired(?: (?:(?P<twice>twice)|(?P<times>{_FEW}) (?:times|more|{_KINDS})|again|once))?\b"
    r"|\bspent (?:the|her|his|my) (?P<rank>first|second|third|fourth|fifth|sixth)\b"
    r"|\b(?:pulled|squeezed) the trigger\b|\blet (?:fly|off a shot)\b|\bthrew a shot\b"
    r"|\b(?:got off|squeezed off|loosed|loosed off|shot off|sent) (?:a|another"
    rf"|(?P<off>{_FEW})) (?:more )?(?:{_KINDS})?\b"
    rf"|\bput (?:a|an|another|(?P<put>{_FEW})) (?:{_KINDS}) (?:in|into|through|past|over)\b"
    r"|\bshot (?:him|her|it|them|at|back|again|wide|the|a)\b"
    r"|(?<!\bhad )\b(?:missed|did not miss|didn['’]t miss) (?:him|her|it|them|with|by|the)\b"
    r"|\bstruck (?:a|another|one|the first|the last) (?:match|light|one)\b"
)
_REFILLED: Final = re.compile(
    r"\b(?:reload(?:ed|ing)?|fresh (?:clip|magazine)|loaded|new (?:clip|magazine)|another box of"
    r"|found (?:more|another|some|a box)|slid (?:in )?(?:a|another)|picked up (?:more|another))\b"
)
_HALF: Final = re.compile(
    r"\b(?:that['’]s|that is|there goes|that was|we['’]re down to) (?:just |about )?(?:the )?half"
    r"(?: of them| gone| of it)?(?=[,.!”\"’])",
    re.IGNORECASE,
)
_FIRING: Final = frozenset(
    ("fired", "spent", "trigger", "fly", "shot", "missed", "miss", "struck", "squeezed", "loosed",
     "sent", *_KINDS.replace("?", "").split("|"), *_KINDS.replace("s?", "").split("|"))
)  # fmt: skip
_FILLING: Final = frozenset(
    ("reload", "reloaded", "reloading", "clip", "magazine", "loaded", "box", "found", "slid",
     "picked")
)  # fmt: skip
_GATE: Final = frozenset(
    ("fired", "spent", "trigger", "shot", "missed", "miss", "struck", "loosed", "let", "got",
     "squeezed", "put", "half", "reload", "reloaded", "reloading", "clip", "magazine", "loaded",
     "found", "another", "fly")
)  # fmt: skip


def shots(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """Who fires, and how many times at the least."""
    text = reading.text
    if reading.kind is not ParagraphKind.PROSE or not holds_any(text, _GATE):
        return
    fired = holds_any(text, _FIRING) or "got off" in text
    for found in _FIRED.finditer(text) if fired else ():
        if not reading.quoted(found.start()):
            yield _claim(reading, found, FIRED, _many(found), lexicon)
    for found in _REFILLED.finditer(text) if holds_any(text, _FILLING) else ():
        yield _claim(reading, found, FIRED, 0, lexicon)
    for found in _HALF.finditer(text) if "half" in text.lower() else ():
        yield _claim(reading, found, HALF, 0.5, lexicon)


def _many(found: re.Match[str]) -> float:
    if found["twice"]:
        return 2
    if found["rank"]:
        return 1
    said = found["times"] or found["off"] or found["put"]
    return (number(said) or 1) if said else 1


def _claim(
    reading: Reading, found: re.Match[str], family: str, many: float, lexicon: Lexicon
) -> Claim:
    span = Span(*found.span())
    place = str(ordinal(found["rank"]) or "") if family == FIRED and many and found["rank"] else ""
    return Claim(
        subject_of(reading, found.start()) if family == FIRED and many else None,
        Trait.TALLY,
        Thing(found[0], family, TALLY, (place,) if place else (), many),
        Excerpt(span, found[0]),
        voice=voice_at(reading, span, lexicon),
    )
