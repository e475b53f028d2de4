"""Who tells a scene and in which tense, and the few sentences that are told otherwise."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import Final

from continuity.canon.scenes import Pointing, SceneReading
from continuity.claims.wording import either
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.cast import MentionKind
from continuity.story.manuscript import Scene
from continuity.story.text import Anchor, Evidence, Paragraph, ParagraphKind, Span

_STEPS_FORWARD: Final = 6
"""So often a narrator may say "I" in a scene, in order to remark on it."""
_FEW: Final = 2
"""So many sentences of a scene may be slips; more of them are a way of telling."""
_ENOUGH: Final = 12
"""So many sentences show how a scene is told."""
_IDIOM = re.compile(
    r"\b[Mm]y (?:God|goodness|dear\w*|lords?|Lord|word|eye|foot|stars|heavens|lady|love|friends?"
    r"|readers?|story|tale|hero|heroine|narrative)\b|\b(?:[Dd]ear me|[Bb]less me|[Mm]ethinks)\b"
    r"|\b(?:our|boy|young|gentle|the|dear) readers?\b|\bour (?:hero|heroine|story|tale)\b"
)
_PRESENT = re.compile(r"\b(?:am|is|are)\b|['’](?:m|ll|ve|re)\b")
_DID = (
    r"(?:was|were|had|did|could|felt|stood|sat|went|came|took|saw|heard|made|gave|got|left|ran|kept|began"
    r"|knew|held|found|fell|rose|met|put|let|shook|drew|threw|caught|woke|spoke|shut|cut|hit|set|read|drank|ate|paid|led|lay"
    r"|\w{3,}ed)\b"
)
_PAST = re.compile(rf"\b{_DID}")
_REMARKS = re.compile(
    r"\bI\b(?! (?:\w+ly |just |then |never |still |only |always |also |almost )?" + _DID + ")"
)
"""An "I" that does not do anything in the past."""
_SAYING = re.compile(
    r"\b(?:thought|wondered|said|asked|told|whispered|muttered|prayed|read|wrote|repeated|cried"
    r"|reflected|mused|realized|realised|reminded|promised|answered|replied|sang|recited|quoted"
    r"|called|known as|named|signed|mentioned|spoken|related|described|observed|remarked)\b"
)
_READ = re.compile(r"[:*_‘“”\"«»]|[!?…]$")
_SINGLE = ("'", "’", "‘")
_BACKED = frozenset(("he", "she", "his", "her", "him", "himself", "herself"))


class Slip(Enum):
    PERSON = "person"
    """A story of "he" and "she" says "I"."""
    NAME = "name"
    """The teller speaks of himself by name."""
    TENSE = "tense"
    """A story in the past goes over into the present."""


@dataclass(frozen=True, slots=True)
class Slipped:
    """A sentence that is told otherwise, and the ones beside it that are told as usual."""

    kind: Slip
    sentence: Evidence
    beside: tuple[Evidence, ...]
    who: str = ""
    """The name that the teller has in it."""


@dataclass(frozen=True, slots=True)
class Narration:
    """The slips of the whole book."""

    slipped: tuple[Slipped, ...] = ()
    personal: bool = False
    """Whether any scene is told by an "I": then another may well be, too."""

    def of(self, kind: Slip) -> tuple[Slipped, ...]:
        return tuple(one for one in self.slipped if one.kind is kind)


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence of the narration, spoken words and all, and what it is told of."""

    paragraph: Paragraph
    reading: Reading
    span: Span
    first: tuple[Span, ...]
    """Where it says "I" or "my"."""
    others: bool
    """Whether it tells of "he", "she" or somebody with a name."""
    named: tuple[Pointing, ...] = ()

    @property
    def text(self) -> str:
        return self.span.of(self.reading.text)

    def evidence(self) -> Evidence:
        return Evidence(Anchor(self.paragraph.id, self.span), self.text)


def slips_in(
    scene: Scene, readings: Sequence[Reading], known: SceneReading, lexicon: Lexicon
) -> tuple[Slipped, ...]:
    """What is told otherwise than the rest of the scene; nothing where that is its way."""
    pointings: dict[int, list[Pointing]] = {}
    for one in known.pointings:
        if one.mention.kind is MentionKind.NAME:
            pointings.setdefault(one.anchor.paragraph, []).append(one)
    told = [
        sentence
        for paragraph, reading in zip(scene.paragraphs, readings, strict=True)
        if reading.kind is ParagraphKind.PROSE
        for sentence in _sentences(paragraph, reading, pointings.get(paragraph.id, []))
    ]
    return (*_of_person(told, known), *_of_name(told, known), *_of_tense(told, lexicon))


def _sentences(
    paragraph: Paragraph, reading: Reading, named: Sequence[Pointing]
) -> Iterator[_Sentence]:
    """The sentences of a paragraph that have no spoken words."""
    for span in reading.sentences:
        if any(quote.span.overlaps(span) for quote in reading.quotes):
            continue
        inside = [one for one in reading.mentions if span.contains(one.span)]
        yield _Sentence(
            paragraph,
            reading,
            span,
            tuple(one.span for one in inside if one.kind is MentionKind.FIRST_PERSON),
            any(one.kind is MentionKind.NAME or one.text.lower() in _BACKED for one in inside),
            tuple(one for one in named if span.contains(one.mention.span)),
        )


def _of_person(told: Sequence[_Sentence], known: SceneReading) -> Iterator[Slipped]:
    """The few sentences of a scene in the third person that say "I"."""
    if known.first_person:
        return
    mine = [index for index, one in enumerate(told) if one.first]
    others = sum(one.others for one in told)
    if not 0 < len(mine) <= _STEPS_FORWARD or others < _ENOUGH:
        return
    acting = [index for index in mine if _acted(told[index])]
    for index in acting if len(acting) <= _FEW else ():
        beside = _beside(told, index, lambda other: other.others and not other.first)
        if beside:
            yield Slipped(Slip.PERSON, told[index].evidence(), beside)


def _acted(one: _Sentence) -> bool:
    """Whether something is told of an "I", not remarked by one."""
    past = _PAST.search(one.text) is not None and not _PRESENT.search(one.text)
    return past and not _REMARKS.search(one.text) and _plain(one)


def _of_name(told: Sequence[_Sentence], known: SceneReading) -> Iterator[Slipped]:
    """The few sentences in which the teller of a scene has a name."""
    narrator = known.narrator
    if not known.first_person or narrator is None:
        return
    named = [i for i, one in enumerate(told) if any(p.person == narrator for p in one.named)]
    mine = sum(bool(one.first) for one in told)
    if not 0 < len(named) <= _FEW or mine < _ENOUGH:
        return
    for index in named:
        one = told[index]
        if _plain(one) and not one.first and not one.text.isupper():
            beside = _beside(told, index, lambda other: bool(other.first))
            if beside:
                who = next(p.mention.text for p in one.named if p.person == narrator)
                yield Slipped(Slip.NAME, one.evidence(), beside, who)


def _of_tense(told: Sequence[_Sentence], lexicon: Lexicon) -> Iterator[Slipped]:
    """The few sentences in the present of a scene that is told in the past."""
    verbs = lexicon["person_verbs"]
    acting = _acting(verbs)
    now = [index for index, one in enumerate(told) if _somebody(one) and acting.search(one.text)]
    past = sum(_told_back(one) for one in told) if now else 0
    if not 0 < len(now) <= _FEW or past < 2 * _ENOUGH:
        return
    for index in now:
        one = told[index]
        if _plain(one) and not _PAST.search(one.text):
            beside = _beside(told, index, _told_back)
            if len(beside) == _BOTH:
                yield Slipped(Slip.TENSE, one.evidence(), beside)


_BOTH: Final = 2


def _told_back(one: _Sentence) -> bool:
    """Whether the sentence is told in the past and in nothing else."""
    past = _PAST.search(one.text) is not None
    return past and _PRESENT.search(one.text) is None


def _somebody(one: _Sentence) -> bool:
    """Whether the sentence begins with a person."""
    pronoun = one.text.startswith(("He ", "She "))
    start = one.span.start
    return pronoun or any(p.person and p.mention.span.start == start for p in one.named)


_STATES = frozenset(
    (
        "has", "is", "says", "knows", "thinks", "loves", "hates", "likes", "wants", "wishes",
        "hopes", "believes", "remembers", "seems", "passes", "does", "lives", "feels", "needs",
        "means", "dies", "belongs", "stands", "lies", "wears", "keeps", "holds", "goes", "comes",
        "tells", "speaks", "writes",
    )
)  # fmt: skip
"""What is told in the present of what lasts, is written, or can be seen in a picture."""


@lru_cache(maxsize=4)
def _acting(verbs: frozenset[str]) -> re.Pattern[str]:
    """Somebody does something in the present: "She walks", "Ann turns"."""
    present = frozenset(verb for verb in verbs if verb.endswith("s") and verb not in _STATES)
    return re.compile(rf"^(?:He|She|[A-Z][a-zé]+)(?: [a-z]+ly)? {either(present)}\b")


def _plain(one: _Sentence) -> bool:
    """Whether the sentence is told by nobody but the narration, so that it is no thought, no verse
    and no letter.
    """
    text = one.reading.text
    if text.startswith(_SINGLE) or text.endswith(_SINGLE):
        return False  # words spoken in single marks, one of which is missing
    if _SAYING.search(one.text) or _IDIOM.search(one.text) or _READ.search(one.text):
        return False
    if any(span.overlaps(one.span) for span in one.paragraph.emphasis):
        return False
    return text.count('"') % 2 == 0 and "_" not in text


def _beside(
    told: Sequence[_Sentence], index: int, fits: Callable[[_Sentence], bool]
) -> tuple[Evidence, ...]:
    """The sentences right before and behind, if they are told as usual: two voices in one breath
    are a slip, a change of voice over a page is none.
    """
    near = [told[at] for at in (index - 1, index + 1) if 0 <= at < len(told)]
    return tuple(one.evidence() for one in near if fits(one))
