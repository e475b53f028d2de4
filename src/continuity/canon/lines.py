"""A scene laid out for reading: each paragraph with its mentions on the right side of the quotation
marks, and whom the names mean.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from continuity.canon.identity import Identity
from continuity.prose.epithets import called_so
from continuity.prose.reading import Quoted, Reading
from continuity.prose.words import FEMALE, FIRST, MALE, SECOND
from continuity.story.cast import Gender, Mention, MentionKind
from continuity.story.ids import PersonId
from continuity.story.text import Paragraph, ParagraphKind, Span

TELLER = PersonId("")
"""Stands for a narrator without a name while a scene is read; never leaves it."""


@dataclass(slots=True)
class Point:
    """A mention, the quotation that it stands in (-1 for the narration), and whom it means."""

    mention: Mention
    quote: int
    person: PersonId | None = None
    sure: bool = True
    """False where a pronoun means somebody else almost as likely."""
    word: str = field(init=False)
    """The mention in lower case."""
    named: bool = field(init=False)
    """Whether it is a name, or words that do for one: "the driver"."""
    gender: Gender = field(init=False)
    """That a pronoun tells."""

    def __post_init__(self) -> None:
        self.word = self.mention.text.lower()
        self.named = self.mention.kind in (MentionKind.NAME, MentionKind.NOMINAL)
        self.gender = Gender.UNKNOWN if self.named else gender_of(self.word)


@dataclass(slots=True)
class Line:
    """One paragraph. `speakers` has one entry for each quotation."""

    paragraph: Paragraph
    reading: Reading
    points: list[Point] = field(default_factory=list)
    speakers: list[PersonId | None] = field(default_factory=list)
    cues: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return self.reading.text

    @property
    def quotes(self) -> tuple[Quoted, ...]:
        return self.reading.quotes

    @property
    def runs_on(self) -> bool:
        """Whether the speech goes on in the next paragraph."""
        return bool(self.quotes) and not self.quotes[-1].closes

    def narrated(self) -> list[Point]:
        return [point for point in self.points if point.quote < 0]

    def between(self, span: Span) -> list[Point]:
        """The mentions of the narration within the span."""
        return [
            point
            for point in self.points
            if point.quote < 0 and span.start <= point.mention.span.start < span.end
        ]


def gender_of(word: str) -> Gender:
    """The gender of a pronoun in lower case."""
    if word in FEMALE:
        return Gender.FEMALE
    return Gender.MALE if word in MALE else Gender.UNKNOWN


def lay_out(
    paragraphs: Sequence[Paragraph], readings: Sequence[Reading], identity: Identity
) -> list[Line]:
    """The paragraphs of a scene without the author's notes, names resolved as far as they alone
    allow.
    """
    lines = [
        Line(paragraph, reading, _points(reading))
        for paragraph, reading in zip(paragraphs, readings, strict=True)
        if reading.kind is not ParagraphKind.NOTE
    ]
    for line in lines:
        line.speakers = [None] * len(line.quotes)
        line.cues = [""] * len(line.quotes)
    _resolve_names(lines, identity)
    if identity.epithets:
        _resolve_epithets(lines, identity)
    return lines


def _resolve_epithets(lines: Sequence[Line], identity: Identity) -> None:
    """Add where the narration calls somebody by what they are."""
    found_at = called_so(frozenset(identity.epithets))
    for line in lines:
        taken = {point.mention.span.start for point in line.points}
        added = [
            Point(
                Mention(Span(*found.span()), found.group(), MentionKind.NOMINAL),
                -1,
                identity.epithets[found[1]],
            )
            for found in found_at.finditer(line.text)
            if found.start() not in taken and not line.reading.quoted(found.start())
        ]
        if added:
            line.points = sorted([*line.points, *added], key=lambda one: one.mention.span.start)


def _points(reading: Reading) -> list[Point]:
    points, quotes, at = [], reading.quotes, 0
    for mention in reading.mentions:
        start = mention.span.start
        while at < len(quotes) and quotes[at].span.end <= start:
            at += 1
        inside = at < len(quotes) and quotes[at].span.start <= start
        points.append(Point(mention, at if inside else -1))
    return points


def _resolve_names(lines: Sequence[Line], identity: Identity) -> None:
    """Names that only one answers to; then the shared ones, if only one of those is about."""
    seen: Counter[PersonId] = Counter()
    open_points: list[tuple[Point, tuple[PersonId, ...]]] = []
    known: dict[str, tuple[PersonId, ...]] = {}
    for line in lines:
        for point in line.points:
            if not point.named:
                continue
            text = point.mention.text
            if text not in known:
                known[text] = identity.whom(text)
            candidates = known[text]
            if len(candidates) == 1:
                point.person = candidates[0]
                seen[candidates[0]] += 1
            elif candidates:
                open_points.append((point, candidates))
    for point, candidates in open_points:
        here = [one for one in candidates if seen[one]]
        if len(here) == 1:
            point.person = here[0]


def first_person(lines: Sequence[Line]) -> bool:
    """Whether the scene is told by an "I"."""
    told = sum(
        point.mention.text == "I" for line in lines for point in line.points if point.quote < 0
    )
    others = sum(
        point.quote < 0 and (point.named or point.word in ("he", "she"))
        for line in lines
        for point in line.points
    )
    return told > 1 and told * 6 >= others


__all__ = [
    "FIRST", "SECOND", "TELLER", "Line", "Point", "first_person", "gender_of", "lay_out",
]  # fmt: skip
