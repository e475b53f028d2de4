"""Who is called by what name, and who asks for a name: in the spoken words of a scene."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from continuity.canon.meetings import Meetings, meetings_in
from continuity.canon.misnamed import Misnamed, misnamed_in
from continuity.canon.scenes import Pointing, Quotation, SceneReading
from continuity.prose.reading import Reading
from continuity.story.cast import MentionKind
from continuity.story.ids import ParagraphId, PersonId, SceneId
from continuity.story.manuscript import Scene
from continuity.story.text import Anchor, Evidence, Span

_ASKS_NAME = re.compile(
    r"\b(?:[Ww]hat(?:['’]s| is| was| might| may)(?: be)? your (?:full |first |last )?name"
    r"|(?:[Mm]ay|[Mm]ight|[Cc]an|[Cc]ould) I (?:ask|know|have) your name|[Tt]ell me your name"
    r"|[Yy]ou (?:have not|haven['’]t) told me your name|like (?:very much )?to know your name"
    r"|I (?:do not|don['’]t)(?: even)? know your name"
    r"|(?:didn['’]t|did not|never) (?:catch|caught|got|get|asked) your name)\b"
)
_MUST_KNOW = re.compile(
    r"\b(?:[Yy]ou must know my name|[Yy]ou (?:do not|don['’]t)(?: even)? know my name"
    r"|[Yy]ou haven['’]t asked my name)\b"
)
_WHO = re.compile(r"\b[Ww]ho (?:the (?:hell|devil|heck) )?(?:are|is) you\b")
_NAMES = re.compile(
    r"\b(?:(?:my|your|his|her|their|own|full|first|last|the) names?|names|introduc\w+|call me"
    r"|call(?:ed|s) (?:himself|herself|myself)|known as|I['’]m [A-Z]\w+|I am [A-Z]\w+"
    r"|this is [A-Z]\w+|name ?-?tag)\b"
)
_BEFORE = re.compile(
    r"(?:^|[,!?.…—]) ?[\"“‘'’]?$"
    r"|\b(?:dear|my|well|oh|no|yes|but|and|hey|hello|hi|please|thank you|thanks) $",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"[,!?…—]|\.?[\"”’']|\. ")
_GREETED: Final = 2
_TALK: Final = 10
"""Turns around a question in which everybody speaks who takes part in the talk."""


class Asked(Enum):
    NAME = "name"
    """The speaker asks for a name, so the speaker does not know it."""
    MINE = "mine"
    """The speaker tells the other that the other does not know the speaker's name."""
    WHO = "who"
    """The speaker has never seen the other."""


@dataclass(frozen=True, slots=True)
class Call:
    """Somebody is called by name. `first` says that nobody has spoken the name in the scene."""

    order: int
    evidence: Evidence
    speaker: PersonId | None
    whom: PersonId | None
    name: str
    first: bool


@dataclass(frozen=True, slots=True)
class Question:
    """`by` asks, `of` is asked. `answer` holds the names that are spoken next."""

    order: int
    evidence: Evidence
    kind: Asked
    by: PersonId | None
    of: PersonId | None
    answer: tuple[str, ...] = ()
    around: tuple[PersonId, ...] = ()
    """Who else speaks just before and just behind."""


@dataclass(frozen=True, slots=True)
class SceneNames:
    """What is spoken of names in one scene."""

    scene: SceneId
    calls: tuple[Call, ...] = ()
    questions: tuple[Question, ...] = ()
    spoken: frozenset[str] = frozenset()
    """The words of all names that are spoken in it."""
    told: tuple[int, ...] = ()
    """Where names are told, or shown, in whatever way."""
    before: frozenset[PersonId] = frozenset()
    """Who has spoken in the scene before the first question."""
    misnamed: tuple[Misnamed, ...] = ()
    """Who is called by a name that is not theirs."""
    meetings: Meetings | None = None
    """Who talks with whom, and who is said to be a stranger to whom."""


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """The names spoken in the book, scene by scene."""

    scenes: tuple[SceneNames, ...] = ()


@dataclass(frozen=True, slots=True)
class _Turn:
    order: int
    quotation: Quotation
    text: str
    """Of the whole paragraph."""
    names: tuple[Pointing, ...]

    @property
    def span(self) -> Span:
        return self.quotation.anchor.span

    @property
    def said(self) -> str:
        return self.span.of(self.text)


def names_spoken(scene: Scene, readings: Sequence[Reading], known: SceneReading) -> SceneNames:
    """Read what the scene's quotations say of names."""
    order = {paragraph.id: at for at, paragraph in enumerate(scene.paragraphs)}
    turns = list(_turns(known, readings, order))
    questions = tuple(_questions(turns))
    told = [at for at, one in enumerate(readings) if _tells_a_name(one, asked=bool(questions))]
    spoken: set[str] = set()
    calls = []
    named = []
    for number, turn in enumerate(turns):
        for point in turn.names:
            if _called(turn, point):
                calls.append(_call(turn, point, spoken))
                if _plainly_called(turn, point):
                    named.append((number, point))
            spoken.update(_words(point.mention.text))
    wanted = tuple(calls) if questions else tuple(one for one in calls if one.first)
    end = questions[0].order if questions else 0
    before = {one.quotation.speaker for one in turns if one.order < end}
    return SceneNames(
        known.scene,
        wanted,
        questions,
        frozenset(spoken),
        tuple(told),
        frozenset(one for one in before if one),
        tuple(misnamed_in(named, known)),
        meetings_in(known, readings, order),
    )


def _tells_a_name(reading: Reading, *, asked: bool) -> bool:
    """Whether a name is told, given or read in the paragraph. Where nobody asks, only the plainest
    words for it are looked for.
    """
    likely = "name" in reading.text or "ntroduc" in reading.text
    return (asked or likely) and _NAMES.search(reading.text) is not None


def _turns(
    known: SceneReading, readings: Sequence[Reading], order: Mapping[ParagraphId, int]
) -> Iterator[_Turn]:
    names: dict[ParagraphId, list[Pointing]] = {}
    for point in known.pointings:
        if point.mention.kind is MentionKind.NAME:
            names.setdefault(point.anchor.paragraph, []).append(point)
    for quotation in known.quotations:
        at = order[quotation.anchor.paragraph]
        inside = names.get(quotation.anchor.paragraph, ())
        span = quotation.anchor.span
        yield _Turn(
            at,
            quotation,
            readings[at].text,
            tuple(one for one in inside if span.contains(one.mention.span)),
        )


def _questions(turns: Sequence[_Turn]) -> Iterator[Question]:
    for at, turn in enumerate(turns):
        for kind, pattern in (
            (Asked.NAME, _ASKS_NAME),
            (Asked.MINE, _MUST_KNOW),
            (Asked.WHO, _WHO),
        ):
            found = pattern.search(turn.said)
            if found:
                span = Span(found.start(), found.end()).shifted(turn.span.start)
                yield _question(turns, at, kind, span)


def _question(turns: Sequence[_Turn], at: int, kind: Asked, span: Span) -> Question:
    turn = turns[at]
    speaker = turn.quotation.speaker
    around = [*turns[at + 1 : at + 4], *reversed(turns[max(0, at - 3) : at])]
    others = [one.quotation.speaker for one in around if one.quotation.speaker != speaker]
    behind = [one for one in turns[at + 1 : at + 3] if 0 < one.order - turn.order <= _GREETED]
    answer = {
        word for one in behind[:1] for point in one.names for word in _words(point.mention.text)
    }
    return Question(
        turn.order,
        Evidence(Anchor(turn.quotation.anchor.paragraph, span), span.of(turn.text)),
        kind,
        speaker,
        next((one for one in others if one), None),
        tuple(sorted(answer)) if kind is Asked.NAME else (),
        tuple(sorted({one for one in _speakers(turns, at) if one and one != speaker})),
    )


def _speakers(turns: Sequence[_Turn], at: int) -> list[PersonId | None]:
    return [one.quotation.speaker for one in turns[max(0, at - _TALK) : at + _TALK]]


def _called(turn: _Turn, point: Pointing) -> bool:
    """Whether the name is that of the person spoken to."""
    span = point.mention.span
    before = turn.text[turn.span.start : span.start].lstrip("\"“‘'’")
    behind = turn.text[span.end : span.end + 2]
    if point.person is not None and point.person == turn.quotation.speaker:
        return False
    opens = not before.strip()
    return (opens or _BEFORE.search(before) is not None) and _BEHIND.match(behind) is not None


def _plainly_called(turn: _Turn, point: Pointing) -> bool:
    """Whether the name can be nothing but a call: no answer by itself, and none of several."""
    before = turn.text[turn.span.start : point.mention.span.start].rstrip()
    behind = turn.text[point.mention.span.end : point.mention.span.end + 1]
    return before.endswith(",") or (len(before) <= 1 and behind in set(",!?…—"))


def _call(turn: _Turn, point: Pointing, spoken: set[str]) -> Call:
    return Call(
        turn.order,
        Evidence(point.anchor, point.mention.text),
        turn.quotation.speaker,
        point.person,
        point.mention.text,
        not spoken.intersection(_words(point.mention.text)),
    )


def _words(name: str) -> list[str]:
    """The words of a name without the dots; titles are found in too many names to tell anything."""
    return [word for word in name.replace(".", "").split() if word.lower() not in _TITLES]


_TITLES = frozenset(
    (
        "mr", "mrs", "ms", "miss", "dr", "sir", "lady", "lord", "captain", "colonel", "major",
        "professor", "doctor", "inspector", "sergeant", "detective", "officer", "madam",
        "monsieur", "the",
    )
)  # fmt: skip
