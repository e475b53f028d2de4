"""What goes between the window's process and the engine's: only what changed.

A question carries the chapters that are not known over there. A report comes back in parts: taking
apart a large one at once would hold up the window's thread, and most scenes are as before anyway.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from continuity.canon.clock import Timeline
from continuity.canon.people import Dossier
from continuity.canon.scenes import SceneReading
from continuity.canon.world import Likely
from continuity.diagnostics.diagnostic import Diagnostic
from continuity.engine.analysis import Question
from continuity.engine.report import Report
from continuity.engine.selection import Level
from continuity.story.cast import Cast
from continuity.story.decisions import AuthorsWord
from continuity.story.ids import ChapterId, PersonId, SceneId
from continuity.story.manuscript import Book, Chapter

_PORTION = 400
"""Mentions and claims in one part of a report; unpickling one takes a few milliseconds."""


@dataclass(frozen=True, slots=True)
class Ask:
    """A question, with the chapters that changed since the one before."""

    number: int
    title: str
    author: str
    order: tuple[ChapterId, ...]
    changed: tuple[Chapter, ...]
    word: AuthorsWord
    levels: tuple[tuple[str, Level], ...]


@dataclass(frozen=True, slots=True)
class Stop:
    """Nobody will ask any more."""


@dataclass(frozen=True, slots=True)
class Step:
    """How far the work on a question has come."""

    number: int
    stage: str
    fraction: float


@dataclass(frozen=True, slots=True)
class Failed:
    """No report, for a reason that is told in one sentence."""

    number: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Scenes:
    """Some scenes that changed."""

    scenes: tuple[SceneReading, ...]


@dataclass(frozen=True, slots=True)
class Sheets:
    """Some sheets of people that changed."""

    sheets: tuple[Dossier, ...]


@dataclass(frozen=True, slots=True)
class Rest:
    """The end of a report: whatever is not in parts, and which parts belong to it."""

    number: int
    final: bool
    diagnostics: tuple[Diagnostic, ...]
    decided: tuple[Diagnostic, ...]
    cast: Cast
    timeline: Timeline
    words: int
    likely: tuple[Likely, ...]
    scenes: tuple[SceneId, ...]
    people: tuple[PersonId, ...]


Word = Step | Failed | Scenes | Sheets | Rest


K = TypeVar("K")
V = TypeVar("V")


class Held(Generic[K, V]):
    """What the other side holds of one kind."""

    def __init__(self) -> None:
        self._values: dict[K, V] = {}

    def changed(self, values: dict[K, V]) -> list[V]:
        """Those of the values that the other side does not hold; from now on it does."""
        before, self._values = self._values, values
        return [
            value
            for key, value in values.items()
            if before.get(key) is not value and before.get(key) != value
        ]


class Asking:
    """Makes questions small."""

    def __init__(self) -> None:
        self._held: Held[ChapterId, Chapter] = Held()

    def ask(self, number: int, question: Question) -> Ask:
        book = question.book
        chapters = {chapter.id: chapter for chapter in book.chapters}
        changed = tuple(self._held.changed(chapters))
        order = tuple(chapters)
        return Ask(number, book.title, book.author, order, changed, question.word, question.levels)


@dataclass(slots=True)
class Hearing:
    """Makes questions whole again."""

    chapters: dict[ChapterId, Chapter] = field(default_factory=dict)

    def question(self, ask: Ask) -> Question:
        self.chapters |= {chapter.id: chapter for chapter in ask.changed}
        self.chapters = {key: self.chapters[key] for key in ask.order}
        book = Book(ask.title, tuple(self.chapters.values()), ask.author)
        return Question(book, ask.word, ask.levels)


class Telling:
    """Takes reports apart."""

    def __init__(self) -> None:
        self._scenes: Held[SceneId, SceneReading] = Held()
        self._sheets: Held[PersonId, Dossier] = Held()

    def parts(self, number: int, report: Report, *, final: bool) -> Iterator[Word]:
        scenes = {one.scene: one for one in report.scenes}
        sheets = {one.person.id: one for one in report.dossiers}
        changed = self._scenes.changed(scenes)
        for portion in _portions(changed, [len(one.pointings) for one in changed]):
            yield Scenes(tuple(portion))
        others = self._sheets.changed(sheets)
        for group in _portions(others, [len(one.stated) for one in others]):
            yield Sheets(tuple(group))
        yield Rest(
            number,
            final,
            report.diagnostics,
            report.decided,
            report.cast,
            report.timeline,
            report.words,
            report.likely,
            tuple(scenes),
            tuple(sheets),
        )


def _portions(values: Sequence[V], sizes: Sequence[int]) -> Iterator[list[V]]:
    portion: list[V] = []
    weight = 0
    for value, size in zip(values, sizes, strict=True):
        portion.append(value)
        weight += size + 1
        if weight >= _PORTION:
            yield portion
            portion, weight = [], 0
    if portion:
        yield portion


@dataclass(slots=True)
class Gathering:
    """Puts reports together."""

    scenes: dict[SceneId, SceneReading] = field(default_factory=dict)
    sheets: dict[PersonId, Dossier] = field(default_factory=dict)

    def scenes_changed(self, part: Scenes) -> None:
        self.scenes |= {one.scene: one for one in part.scenes}

    def sheets_changed(self, part: Sheets) -> None:
        self.sheets |= {one.person.id: one for one in part.sheets}

    def report(self, rest: Rest) -> Report:
        self.scenes = {key: self.scenes[key] for key in rest.scenes}
        self.sheets = {key: self.sheets[key] for key in rest.people}
        return Report(
            diagnostics=rest.diagnostics,
            decided=rest.decided,
            cast=rest.cast,
            dossiers=tuple(self.sheets.values()),
            timeline=rest.timeline,
            scenes=tuple(self.scenes.values()),
            words=rest.words,
            likely=rest.likely,
        )
