"""Who talks with whom in a scene, and who is said there to meet somebody for the first time."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from continuity.canon.scenes import Pointing, Quotation, SceneReading
from continuity.prose.reading import Reading
from continuity.story.cast import MentionKind
from continuity.story.ids import ParagraphId, PersonId, SceneId
from continuity.story.text import Anchor, Evidence, Span

_GREETS = re.compile(
    r"\b(?:(?:nice|pleased|glad|good|lovely|great|wonderful|delighted|happy|honou?red|a pleasure"
    r"|an honou?r|my pleasure) to (?:finally |at last )?(?:meet|make the acquaintance of) you\b"
    r"|(?:finally|at last) (?:meet|we meet)\b"
    r"|I don['’]t (?:believe|think) we(?:['’]ve| have) (?:met|been introduced)"
    r"|we haven['’]t (?:met|been introduced)|we have not (?:met|been introduced))\b",
    re.IGNORECASE,
)
_NEVER_MET = re.compile(
    r"\b(?:(?:had|['’]d) (?:never|not yet) (?:met|spoken to|spoken with|set eyes on"
    r"|exchanged a word with)|had yet to meet|was meeting|met) (?=[A-Z]|(?:him|her)\b)"
)
_FIRST = re.compile(
    r"(?: (?:for the first time(?! (?:in|since)\b)|face to face|in person|before)\b|[.,;!?])"
)
_FOR_THE_FIRST = re.compile(r" for the first time\b(?! (?:in|since)\b)")
_WISHED = re.compile(
    r"\b(?:wish\w*|if|regret\w*|sorry|glad|as though|dream\w*|when|why)\b[^.;!?]*$", re.IGNORECASE
)
"""Before it: they have met, and somebody would rather they had not."""
_AGAIN: Final = re.compile(r"\b(?:again|properly|officially|formally|really|at last)\b")
_OPENING: Final = re.compile(r"[^.,;!?…—]{2,40}")
_TURNS: Final = 3
"""So often two people must answer one another before they have talked."""
_NAMED: Final = frozenset(("tag", "pronoun tag", "beat"))
_NEXT: Final = 3


@dataclass(frozen=True, slots=True)
class Meeting:
    """It is said that the two have not met before. `order` counts paragraphs of the scene."""

    order: int
    evidence: Evidence
    pair: frozenset[PersonId]


@dataclass(frozen=True, slots=True)
class Talk:
    """Two people have talked by then, and where one of them spoke first."""

    order: int
    evidence: Evidence
    pair: frozenset[PersonId]


@dataclass(frozen=True, slots=True)
class Meetings:
    """What one scene tells of who knows whom."""

    scene: SceneId
    talks: tuple[Talk, ...] = ()
    meetings: tuple[Meeting, ...] = ()


def meetings_in(
    known: SceneReading, readings: Sequence[Reading], order: Mapping[ParagraphId, int]
) -> Meetings:
    """Read who talks with whom. Scenes that look back, and dreams, tell nothing of it."""
    if known.flashback or known.dream:
        return Meetings(known.scene)
    texts = {paragraph: readings[at].text for paragraph, at in order.items()}
    return Meetings(
        known.scene,
        tuple(_talks(known.quotations, texts, order)),
        (*_greetings(known.quotations, texts, order), *_strangers(known, texts, order)),
    )


def _evidence(anchor: Anchor, span: Span, text: str) -> Evidence:
    return Evidence(Anchor(anchor.paragraph, span), span.of(text))


def _opening(text: str, quote: Span) -> Span:
    """The first words of a quotation: enough to know it again."""
    words = _OPENING.match(text, quote.start, quote.end)
    return Span(*words.span()) if words else quote


def _talks(
    quotations: Sequence[Quotation],
    texts: Mapping[ParagraphId, str],
    order: Mapping[ParagraphId, int],
) -> Iterator[Talk]:
    """Every two who answer one another; each must be named as a speaker once at least."""
    counts: Counter[frozenset[PersonId]] = Counter()
    named = {one.speaker for one in quotations if one.cue in {"tag", "beat"}}
    for last, one in pairwise(quotations):
        near = order[one.anchor.paragraph] - order[last.anchor.paragraph]
        if last.speaker and one.speaker and last.speaker != one.speaker and near <= _NEXT:
            pair = frozenset((last.speaker, one.speaker))
            counts[pair] += 1
            if counts[pair] == _TURNS and pair <= named:
                text = texts[one.anchor.paragraph]
                evidence = _evidence(one.anchor, _opening(text, one.anchor.span), text)
                yield Talk(order[one.anchor.paragraph], evidence, pair)


def _greetings(
    quotations: Sequence[Quotation],
    texts: Mapping[ParagraphId, str],
    order: Mapping[ParagraphId, int],
) -> Iterator[Meeting]:
    """As in "“Nice to meet you,” said Ann": by Ann, to whoever speaks next or spoke last."""
    for at, one in enumerate(quotations):
        text = texts[one.anchor.paragraph]
        found = _GREETS.search(text, one.anchor.span.start, one.anchor.span.end)
        if not found or one.cue not in _NAMED or _AGAIN.search(one.anchor.span.of(text)):
            continue
        around = [*quotations[at + 1 : at + 3], *reversed(quotations[max(0, at - 2) : at])]
        others = {other.speaker for other in around if other.speaker} - {one.speaker}
        if one.speaker and len(others) == 1:
            pair = frozenset((one.speaker, *others))
            evidence = _evidence(one.anchor, Span(*found.span()), text)
            yield Meeting(order[one.anchor.paragraph], evidence, pair)


def _strangers(
    known: SceneReading, texts: Mapping[ParagraphId, str], order: Mapping[ParagraphId, int]
) -> Iterator[Meeting]:
    """As in "Tom had never met Ann", told by the narration."""
    at: dict[ParagraphId, list[Pointing]] = {}
    for point in known.pointings:
        at.setdefault(point.anchor.paragraph, []).append(point)
    spoken: dict[ParagraphId, list[Span]] = {}
    for quotation in known.quotations:
        spoken.setdefault(quotation.anchor.paragraph, []).append(quotation.anchor.span)
    for paragraph, points in at.items():
        text = texts[paragraph]
        for found in _NEVER_MET.finditer(text) if "me" in text or "spoken" in text else ():
            one = _ending(points, found.start())
            other = _starting(points, found.end())
            if one is None or other is None or not one.person or not other.person:
                continue
            ends = _FIRST if "never" in found[0] or "yet" in found[0] else _FOR_THE_FIRST
            inside = any(
                span.start <= found.start() < span.end for span in spoken.get(paragraph, ())
            )
            inside = inside or _WISHED.search(text, 0, found.start()) is not None
            if inside or one.person == other.person or not ends.match(text, other.mention.span.end):
                continue
            span = Span(one.mention.span.start, other.mention.span.end)
            pair = frozenset((one.person, other.person))
            yield Meeting(order[paragraph], _evidence(other.anchor, span, text), pair)


def _ending(points: Sequence[Pointing], at: int) -> Pointing | None:
    """The mention right before the offset."""
    near = (one for one in points if one.mention.span.end in {at, at - 1})
    return next(near, None)


def _starting(points: Sequence[Pointing], at: int) -> Pointing | None:
    """The name or pronoun that begins at the offset."""
    for one in points:
        if one.mention.span.start == at and one.mention.kind is not MentionKind.NOMINAL:
            return one
    return None
