"""Injuries, deaths and looks as bars over the scenes: what is said of somebody, and how long it
holds.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from continuity.canon.people import Dossier
from continuity.canon.scenes import Stated
from continuity.claims.claim import Manner, Trait, Wound
from continuity.story.ids import ParagraphId, PersonId, SceneId
from continuity.story.text import Span
from continuity.ui.dossier_sheet import said, voice
from continuity.ui.pictures.brackets import Conflict, conflicts
from continuity.ui.pictures.drawing import (
    Box,
    Dot,
    Drawing,
    Frame,
    Hot,
    Layer,
    Line,
    Quote,
    Region,
    Shape,
    Side,
    Sign,
    Words,
    legible,
)
from continuity.ui.pictures.scenes import HEAD, Told, heads, told
from continuity.ui.survey import Survey, capitalised
from continuity.ui.theme import PEOPLE
from continuity.ui.words import tr

TITLE = "Injuries and looks"
LEGEND = (
    "● told    ○ only said, thought or dreamt    solid: from first to last word of it    "
    "dashed: not said to be over    brackets join what does not agree"
)
_GUTTER = 232.0
_ROW, _LEAST_ROW = 38.0, 36.0
_LEAST_COLUMN = 9.0
_SHOWN = (
    Trait.WOUND,
    Trait.DEATH,
    Trait.EYE_COLOUR,
    Trait.HAIR_COLOUR,
    Trait.MARK,
    Trait.BUILD,
    Trait.HEIGHT,
    Trait.HANDEDNESS,
    Trait.AGE,
)
_LASTING = (Trait.WOUND, Trait.DEATH)


@dataclass(frozen=True, slots=True)
class Fact:
    scene: int
    text: str
    told: bool
    stated: Stated


@dataclass(frozen=True, slots=True)
class Bar:
    """`until` is the last scene in which it may still hold though nobody speaks of it."""

    person: PersonId
    name: str
    colour: str
    label: str
    trait: Trait
    facts: tuple[Fact, ...]
    until: int

    @property
    def first(self) -> int:
        return self.facts[0].scene

    @property
    def last(self) -> int:
        return self.facts[-1].scene


def bars(survey: Survey, scenes: tuple[Told, ...]) -> tuple[Bar, ...]:
    """People in the order of the cast, injuries and death before looks."""
    at = {scene.id: scene.at for scene in scenes}
    dossiers = {one.person.id: one for one in survey.report.dossiers}
    found: list[Bar] = []
    for number, person in enumerate(survey.report.cast.people):
        dossier = dossiers.get(person.id)
        if dossier is not None:
            colour = PEOPLE[number % len(PEOPLE)]
            last = max((at[one] for one in dossier.scenes if one in at), default=0)
            ends = {Trait.DEATH: len(scenes) - 1, Trait.WOUND: last}
            for (trait, label), facts in _facts(dossier, at):
                until = max(facts[-1].scene, ends.get(trait, 0))
                found.append(Bar(person.id, person.name, colour, label, trait, facts, until))
    return tuple(found)


def _facts(
    dossier: Dossier, at: dict[SceneId, int]
) -> Iterator[tuple[tuple[Trait, str], tuple[Fact, ...]]]:
    kept = [
        one
        for one in dossier.stated
        if one.claim.trait in _SHOWN
        and one.scene in at
        and one.owner == dossier.person.id
        and one.claim.voice.manner is not Manner.SUPPOSED
    ]
    kept.sort(key=lambda one: (_SHOWN.index(one.claim.trait), _part(one), one.order))
    for key, members in groupby(kept, key=lambda one: (one.claim.trait, _part(one))):
        yield (
            key,
            tuple(
                Fact(at[one.scene], _text(one), one.claim.voice.manner is Manner.NARRATED, one)
                for one in members
            ),
        )


def _part(one: Stated) -> str:
    value = one.claim.value
    if isinstance(value, Wound):
        return value.part or "injury"
    return one.claim.trait.value


def _spoken(bar: Bar) -> str:
    """The label within a line: as the language writes a word there."""
    title = capitalised(bar.label)
    told = tr(title)
    return bar.label if told == title else told


def _text(one: Stated) -> str:
    value = one.claim.value
    if isinstance(value, Wound):
        text = " ".join(part for part in (value.side, value.kind) if part)
    else:
        text = said(value)
    return text if one.claim.holds else tr("not {words}", words=text)


def draw(survey: Survey, frame: Frame) -> Drawing | None:
    scenes = told(survey)
    rows = bars(survey, scenes)
    return _Picture(survey, frame, scenes, rows).drawing() if rows else None


class _Picture:
    def __init__(
        self, survey: Survey, frame: Frame, scenes: tuple[Told, ...], rows: tuple[Bar, ...]
    ) -> None:
        self.survey, self.frame, self.scenes, self.rows = survey, frame, scenes, rows
        self.facts: dict[ParagraphId, list[tuple[int, Span]]] = {}
        for number, bar in enumerate(rows):
            for anchor in (fact.stated.evidence.anchor for fact in bar.facts):
                self.facts.setdefault(anchor.paragraph, []).append((number, anchor.span))
        free = (frame.width - _GUTTER - 8) / len(scenes)
        self.column = max(_LEAST_COLUMN, free) * frame.zoom
        high = (frame.height - HEAD - 8) / len(rows)
        self.row = max(_LEAST_ROW, min(_ROW, high)) * max(frame.zoom, 1)
        self.width, self.height = self.column * len(scenes), self.row * len(rows)

    def x(self, scene: int) -> float:
        return (scene + 0.5) * self.column

    def y(self, row: int) -> float:
        return (row + 0.64) * self.row

    def drawing(self) -> Drawing:
        top = heads(self.scenes, self.column, self.height, self.frame)
        shapes: list[Shape] = []
        hots: list[Hot] = []
        for number, bar in enumerate(self.rows):
            shapes += self._bar(number, bar)
            hots += [self._hot(number, bar, fact) for fact in bar.facts]
        brackets, bracket_hots = self._brackets()
        left, left_hots = self._names()
        return Drawing(
            tr(TITLE),
            self.width,
            self.height,
            _GUTTER,
            HEAD,
            (*top.behind, *self._grid(), *shapes, *brackets),
            left,
            top.at_top,
            (*hots, *bracket_hots, *left_hots, *top.hots),
            tr(LEGEND),
        )

    def _starts(self) -> list[int]:
        """The rows with which somebody else begins."""
        return [
            number
            for number, bar in enumerate(self.rows)
            if not number or self.rows[number - 1].person != bar.person
        ]

    def _grid(self) -> list[Shape]:
        rows = (*self._starts(), len(self.rows))
        return [Line(((0, number * self.row), (self.width, number * self.row))) for number in rows]

    def _bar(self, number: int, bar: Bar) -> list[Shape]:
        y, high = self.y(number), 9.0
        left, right, end = self.x(bar.first), self.x(bar.last), self.x(bar.until)
        shapes: list[Shape] = [
            Box(
                Region(left - 5, y - high / 2, right - left + 10, high),
                bar.colour,
                radius=high / 2,
                opacity=0.3,
            )
        ]
        if end > right:
            ends = ((right + 5, y), (end + 5, y))
            shapes.append(Line(ends, bar.colour, 2, dashed=True, opacity=0.7))
        ranked: list[tuple[int, Words]] = []
        before = ""
        for fact in bar.facts:
            shapes.append(_dot(self.x(fact.scene), y, fact, bar.colour))
            # A value that is said again needs no words; what is told stands before what is said.
            rank = 2 if fact.text == before else 1 - fact.told
            words = self.frame.words(self.x(fact.scene) - 4, y - 13, fact.text, "ink")
            if words.x + words.width > self.width:
                words = self.frame.words(self.width - 2, y - 13, fact.text, "ink", side=Side.RIGHT)
            ranked.append((rank, words))
            before = fact.text
        return [*shapes, *legible(ranked)]

    def _hot(self, number: int, bar: Bar, fact: Fact) -> Hot:
        where = Region(self.x(fact.scene) - 8, self.y(number) - 8, 16, 16)
        evidence = fact.stated.evidence
        whose = voice(fact.stated, self.survey)
        quotes = (Quote(evidence.quote, self.survey.heading(evidence.anchor)),)
        title = f"{bar.name} · {_spoken(bar)}: {fact.text}"
        return Hot(where, title, (whose,) if whose else (), quotes, evidence.anchor)

    def _names(self) -> tuple[tuple[Shape, ...], list[Hot]]:
        shapes: list[Shape] = []
        hots: list[Hot] = []
        starts = self._starts()
        for number, bar in enumerate(self.rows):
            y = self.y(number)
            if number in starts:
                edge = number * self.row
                shapes += [
                    Line(((-_GUTTER, edge), (0, edge))),
                    Box(Region(-_GUTTER + 14, y - 9, 3, 18), bar.colour, radius=1.5),
                    self.frame.words(-_GUTTER + 26, y, bar.name, "ink", bold=True, room=112),
                ]
            label = tr(capitalised(bar.label))
            shapes.append(self.frame.words(-_GUTTER + 148, y, label, room=_GUTTER - 156))
            where = Region(-_GUTTER, number * self.row, _GUTTER, self.row)
            texts = tuple(dict.fromkeys(fact.text for fact in bar.facts))
            first = bar.facts[0].stated.evidence.anchor
            hots.append(
                Hot(
                    where,
                    f"{bar.name} · {_spoken(bar)}",
                    (", ".join(texts),),
                    (),
                    first,
                    Layer.LEFT,
                )
            )
        return tuple(shapes), hots

    def _brackets(self) -> tuple[list[Shape], list[Hot]]:
        """Under the bars whose facts a warning rests on."""
        shapes: list[Shape] = []
        hots: list[Hot] = []
        scene = {
            one.id: row
            for row, each in enumerate(self.survey.manuscript.book.scenes())
            for one in each.paragraphs
        }
        for clash in conflicts(self.survey, scene):
            number = self._row_of(clash, scene)
            if number is not None:
                more, hot = self._bracket(clash, self.y(number))
                shapes += more
                hots.append(hot)
        return shapes, hots

    def _row_of(self, clash: Conflict, scene: dict[ParagraphId, int]) -> int | None:
        """The bar with most of the places that do not agree; None if no bar has any."""
        places = {
            (anchor.paragraph, anchor.span)
            for anchor in (note.evidence.anchor for note in clash.diagnostic.notes)
            if anchor.paragraph in scene
        }
        found = Counter(
            number
            for paragraph, span in places
            for number, fact in self.facts.get(paragraph, ())
            if fact.start < span.end and span.start < fact.end
        )
        return min(found, key=lambda number: (-found[number], number), default=None)

    def _bracket(self, clash: Conflict, y: float) -> tuple[list[Shape], Hot]:
        severity = clash.diagnostic.severity
        tone, dashed = severity.word, severity.word != "error"
        left, right = self.x(clash.first), self.x(clash.last)
        low = y + 11
        shapes: list[Shape] = [Line(((left, low), (right, low)), tone, 2, dashed=dashed)]
        shapes += [Line(((self.x(end.at), low - 5), (self.x(end.at), low)), tone, 2)
                   for end in clash.ends]  # fmt: skip
        main = self.x(clash.ends[0].at)
        shapes.append(Sign(main, low, 11, severity))
        quotes = tuple(end.quote for end in clash.ends)
        where = Region(min(left, main - 8), low - 4, max(right - left, 16), 10)
        return shapes, Hot(where, clash.title, (), quotes, clash.ends[0].anchor)


def _dot(x: float, y: float, fact: Fact, colour: str) -> Dot:
    return Dot(x, y, 4.5, colour if fact.told else "panel", colour)
