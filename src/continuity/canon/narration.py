"""Who tells a scene and in which tense, and the few sentences that are told otherwise."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import Final

from continuity.canon.scenes import Pointing, SceneReading
from continuity.claims.wording import either
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.cast import Mention, MentionKind
from continuity.story.manuscript import Scene
from continuity.story.text import Anchor, Evidence, Paragraph, ParagraphKind, Span

_STEPS_FORWARD: Final = 6
"""So often a narrator may say "I" in a scene, in order to remark on it."""
_FEW: Final = 2
"""So many sentences of a scene may be slips; more of them are a way of telling."""
_ENOUGH: Final = 12
"""So many sentences show how a scene is told."""
_SEVERAL: Final = 3
"""So many times as many sentences must be told otherwise as a stretch that slips has."""
_IDIOM = re.compile(
    r"\b[Mm]y (?:God|goodness|dear\w*|word|eye|foot|stars|heavens|[Ll]ady|[Ll]ords?|love"
    r"|(?:\w+ )?(?:friends?|readers?)|story|tale|hero|heroine|narrative|part)\b"
    r"|\b(?:[Dd]ear me|[Bb]less me|[Mm]ethinks)\b"
    r"|\b[Mm]y (?:great-)*(?:grand|god)?(?:father|mother|uncle|aunt|brother|sister|family|people)\b"
    r"|\bI was (?:then |only )?(?:his|her|their|an?|the)\b"
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
_HABIT = re.compile(r"\b(?:never|always|whenever|every|often|usually|to this day)\b")
_SALUTES = re.compile(r"\b(?:Dear|DEAR|dear (?:Mr|Mrs|Miss|Sir|Madam))\b")
_WITHIN = re.compile(r"(?:^|[\s(])['‘]\w")
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
    return (*_of_person(told, known), *_of_name(told, known), *_of_tense(told, known, lexicon))


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
            tuple(one.span for one in inside if _of_teller(one)),
            any(one.kind is MentionKind.NAME or one.text.lower() in _BACKED for one in inside),
            tuple(one for one in named if span.contains(one.mention.span)),
        )


def _of_teller(mention: Mention) -> bool:
    """Whether it means the one who tells. A "mine" is as often where coal comes from."""
    return mention.kind is MentionKind.FIRST_PERSON and mention.text.lower() != "mine"


def _of_person(told: Sequence[_Sentence], known: SceneReading) -> Iterator[Slipped]:
    """The few sentences of a scene in the third person that say "I". Where all of them stand
    together, the scene is not told by an "I", however often that stretch says it.
    """
    mine = [index for index, one in enumerate(told) if one.first]
    others = sum(one.others and not one.first for one in told)
    stretches = _stretches(mine)
    if not 0 < len(mine) <= _STEPS_FORWARD or others < _SEVERAL * max(len(mine), 2):
        return
    if known.first_person and len(stretches) > 1:
        return
    acting = [one for one in stretches if any(_acted(told[index]) for index in one)]
    for stretch in acting if len(acting) <= _FEW else ():
        beside = _beside(told, stretch, lambda other: other.others and not other.first)
        if _fills_a_paragraph(told, stretch):
            continue
        if beside and all(map(_plain, (told[index] for index in stretch))):
            yield Slipped(Slip.PERSON, _together(told, stretch), beside)


def _stretches(indices: Sequence[int]) -> list[list[int]]:
    """The indices in runs without a gap."""
    runs: list[list[int]] = []
    for index in indices:
        if runs and index == runs[-1][-1] + 1:
            runs[-1].append(index)
        else:
            runs.append([index])
    return runs


def _fills_a_paragraph(told: Sequence[_Sentence], stretch: Sequence[int]) -> bool:
    """Whether one of its paragraphs says nothing else: then it may be a letter."""
    theirs = {told[index].paragraph.id for index in stretch}
    others = {one.paragraph.id for index, one in enumerate(told) if index not in set(stretch)}
    return not theirs <= others


def _together(told: Sequence[_Sentence], stretch: Sequence[int]) -> Evidence:
    """The sentences of a stretch that stand in its first paragraph, as one."""
    first = told[stretch[0]]
    last = [told[at] for at in stretch if told[at].paragraph is first.paragraph][-1]
    span = Span(first.span.start, last.span.end)
    return Evidence(Anchor(first.paragraph.id, span), span.of(first.reading.text))


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
            beside = _beside(told, [index], lambda other: bool(other.first))
            if beside:
                who = next(p.mention.text for p in one.named if p.person == narrator)
                yield Slipped(Slip.NAME, one.evidence(), beside, who)


def _of_tense(
    told: Sequence[_Sentence], known: SceneReading, lexicon: Lexicon
) -> Iterator[Slipped]:
    """The few sentences in the present of a scene that is told in the past: one among many, or
    several acts in a row. Whoever tells of himself may well say what somebody always does.
    """
    if known.first_person:
        return
    acting = _acting(lexicon["person_verbs"])
    now = [
        index
        for index, one in enumerate(told)
        if _somebody(one) and acting.search(one.text) and not _HABIT.search(one.text)
    ]
    past = sum(_told_back(one) for one in told) if now else 0
    stretches = _stretches([at for at in range(len(told)) if at in now or _at_rest(told[at])])
    # Where it begins with how something is, what follows is told of that, and so always.
    stretches = [one for one in stretches if one[0] in now] if now else []
    if not 0 < len(stretches) <= _FEW or len(now) > _STEPS_FORWARD:
        return
    for stretch in stretches:
        acts = sum(len(acting.findall(told[at].text)) for at in stretch if at in now)
        alone = acts < _FEW
        if past < (2 * _ENOUGH if alone else _SEVERAL * len(stretch)):
            continue
        if all(_plain(told[at]) and not _PAST.search(told[at].text) for at in stretch):
            beside = _beside(told, stretch, _told_back)
            if len(beside) == _BOTH or (beside and not alone):
                yield Slipped(Slip.TENSE, _together(told, stretch), beside)


def _at_rest(one: _Sentence) -> bool:
    """Whether the sentence only says in the present how something is."""
    return _PRESENT.search(one.text) is not None and _PAST.search(one.text) is None


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
_NO_VERBS = frozenset(
    ("was", "always", "perhaps", "sometimes", "besides", "afterwards", "nonetheless", "upstairs",
     "downstairs", "indoors", "outdoors", "alas", "yes", "thus", "us", "plus", "as", "his", "this",
     "its", "towards", "backwards", "forwards", "nevertheless", "regardless", "doubtless", "unless",
     "whereas")
)  # fmt: skip
"""Words in s behind "he" that tell of nothing done."""


@lru_cache(maxsize=4)
def _acting(verbs: frozenset[str]) -> re.Pattern[str]:
    """Somebody does something in the present: "She walks", "Ann turns"."""
    present = frozenset(verb for verb in verbs if verb.endswith("s") and verb not in _STATES)
    none = either(_STATES | _NO_VERBS)
    third = rf"(?!{none}\b)[a-z]+(?:[^s\W]s|sses)\b"
    onto = r"(?= (?:the|an?|his|her|him|it|them|half|up|down|out|off|at|to|into|away|back)\b)"
    return re.compile(
        rf"^(?:He|She)(?: [a-z]+ly)? {third}|(?:,? and|,)(?: then)? {third}{onto}"
        rf"|(?:^[A-Z][a-zé]+|,? and|,)(?: [a-z]+ly)? {either(present)}\b"
    )


def _plain(one: _Sentence) -> bool:
    """Whether the sentence is told by nobody but the narration, so that it is no thought, no verse
    and no letter.
    """
    text = one.reading.text
    if _SALUTES.search(text) or text.startswith(_SINGLE) or text.endswith(_SINGLE):
        return False  # words spoken in single marks, one of which is missing
    if _SAYING.search(one.text) or _IDIOM.search(one.text) or _READ.search(one.text):
        return False
    if _WITHIN.search(one.text):
        return False
    if any(span.overlaps(one.span) for span in one.paragraph.emphasis):
        return False
    return text.count('"') % 2 == 0 and "_" not in text


def _beside(
    told: Sequence[_Sentence], stretch: Sequence[int], fits: Callable[[_Sentence], bool]
) -> tuple[Evidence, ...]:
    """The sentences right before and behind, if they are told as usual: two voices in one breath
    are a slip, a change of voice over a page is none.
    """
    near = [told[at] for at in (stretch[0] - 1, stretch[-1] + 1) if 0 <= at < len(told)]
    return tuple(one.evidence() for one in near if fits(one))


def narration_of(scenes: Iterable[tuple[SceneReading, tuple[Slipped, ...]]]) -> Narration:
    """The slips of all scenes, and whether any of the scenes is told by an "I" from end to end."""
    slipped: list[Slipped] = []
    personal = False
    for known, slips in scenes:
        slipped += slips
        personal |= known.first_person and all(one.kind is not Slip.PERSON for one in slips)
    return Narration(tuple(slipped), personal)
