"""Whose age a bare number tells that answers a question: "How old is she?" "Nine," said Ann."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from continuity.canon.lines import Line, Point, gender_of
from continuity.canon.scenes import Stated
from continuity.canon.sole import Sole
from continuity.claims.claim import Trait
from continuity.prose.words import SECOND
from continuity.story.cast import Gender, MentionKind
from continuity.story.ids import PersonId
from continuity.story.text import Span

_ASKED: Final = re.compile(
    r"\b[Hh]ow old (?:is|are|was|were) (?P<who>[\w’'-]+(?: [A-Z][\w-]+)?)"
    r"|\b(?:[Ww]hat age|[Ww]hat is|[Ww]hat['’]s) (?:is |are )?(?P<other>your|his|her"
    r"|[A-Z][\w-]+['’]s) age"
)
_BACK: Final = 2
"""So many paragraphs before the answer the question may stand."""


def answered(stated: Stated, lines: Sequence[Line], at: int, sole: Sole) -> Stated:
    """A bare age with its owner, where a question right before it asks for one; `at` is the index
    of its line.
    """
    claim = stated.claim
    if claim.trait is not Trait.AGE or claim.subject is not None or stated.owner is not None:
        return stated
    start = claim.excerpt.span.start
    for index in range(at, max(-1, at - 1 - _BACK), -1):
        line = lines[index]
        asked = [
            found
            for found in _ASKED.finditer(line.text)
            if line.reading.quoted(found.start()) and (index < at or found.end() < start)
        ]
        if asked:
            owner = _asked_of(asked[-1], lines, (index, at), start, sole)
            return replace(stated, owner=owner, sure=True) if owner else stated
        if index < at and line.quotes and index < at - 1:
            return stated
    return stated


def _asked_of(
    found: re.Match[str], lines: Sequence[Line], places: tuple[int, int], start: int, sole: Sole
) -> PersonId | None:
    asking, answering = places
    group = "who" if found["who"] else "other"
    span = Span(*found.span(group))
    if found[group].lower() in SECOND:
        return _speaker(lines[answering], start)
    point = next((one for one in lines[asking].points if one.mention.span.overlaps(span)), None)
    if point is None:
        return None
    return point.person if point.named else _meant(point, asking, sole)


def _meant(point: Point, at: int, sole: Sole) -> PersonId | None:
    if point.mention.kind is not MentionKind.PRONOUN:
        return None
    if gender_of(point.word) is Gender.UNKNOWN:
        return None
    return sole.spoken_of(at, point.mention) or (point.person if point.sure else None)


def _speaker(line: Line, at: int) -> PersonId | None:
    for quote, speaker in zip(line.quotes, line.speakers, strict=True):
        if quote.span.start <= at < quote.span.end:
            return speaker
    return None
