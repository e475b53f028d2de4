"""The scenes of a book as the pictures see them: in reading order, each with its names."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from continuity.canon.scenes import SceneReading
from continuity.story.ids import SceneId
from continuity.story.text import Anchor, Span
from continuity.ui.pictures.drawing import (
    Box,
    Frame,
    Hot,
    Layer,
    Line,
    Region,
    Shape,
    Side,
    Words,
)
from continuity.ui.survey import Survey, chapter_name
from continuity.ui.words import tr

_START = Span(0, 0)
HEAD = 44.0
"""The height of the gutter with chapters and scenes."""
_NUMBERS = 15.0
"""Pixels that the number of a scene needs."""


@dataclass(frozen=True, slots=True)
class Told:
    """A scene. `at` counts scenes from the start of the book."""

    at: int
    id: SceneId
    chapter: int
    chapter_title: str
    number: int
    label: str
    anchor: Anchor | None
    reading: SceneReading | None

    @property
    def name(self) -> str:
        parts = [self.chapter_title, tr("Scene {number}", number=self.number)]
        return " · ".join([*parts, self.label] if self.label else parts)

    @property
    def apart(self) -> str:
        """Why the scene is not part of the story's course, if it is not."""
        if self.reading is None:
            return ""
        if self.reading.dream:
            return tr("Dreamt")
        return tr("Looks back") if self.reading.flashback else ""


def told(survey: Survey) -> tuple[Told, ...]:
    readings = {one.scene: one for one in survey.report.scenes}
    return tuple(_told(survey, readings))


def _told(survey: Survey, readings: dict[SceneId, SceneReading]) -> Iterator[Told]:
    at = 0
    for number, chapter in enumerate(survey.manuscript.book.chapters, start=1):
        title = chapter.title.strip() or chapter_name(chapter, number)
        for count, scene in enumerate(chapter.scenes, start=1):
            start = Anchor(scene.paragraphs[0].id, _START) if scene.paragraphs else None
            label, reading = survey.label(scene.id), readings.get(scene.id)
            yield Told(at, scene.id, number, title, count, label, start, reading)
            at += 1


@dataclass(frozen=True, slots=True)
class Heads:
    """What stands over pictures whose columns are scenes, and what runs down from it."""

    at_top: tuple[Shape, ...]
    behind: tuple[Shape, ...]
    hots: tuple[Hot, ...]


def heads(scenes: tuple[Told, ...], column: float, height: float, frame: Frame) -> Heads:
    at_top: list[Shape] = []
    behind: list[Shape] = []
    hots: list[Hot] = []
    for _, members in groupby(scenes, key=lambda scene: scene.chapter):
        chapter = tuple(members)
        x, width = chapter[0].at * column, len(chapter) * column
        behind.append(Line(((x, 0), (x, height))))
        at_top.append(Line(((x, -HEAD + 6), (x, 0))))
        at_top.append(_chapter(chapter[0], x, width, frame))
    for scene in scenes:
        x = scene.at * column
        where = Region(x, -HEAD / 2, column, HEAD / 2)
        notes = (scene.apart,) if scene.apart else ()
        hots.append(Hot(where, scene.name, notes, anchor=scene.anchor, layer=Layer.TOP))
        if scene.apart:
            behind.append(Box(Region(x, 0, column, height), "accent_soft", opacity=0.7))
        if column >= _NUMBERS:
            at_top.append(frame.words(x + column / 2, -12, f"{scene.number}", side=Side.MIDDLE))
    return Heads(tuple(at_top), tuple(behind), tuple(hots))


def _chapter(scene: Told, x: float, width: float, frame: Frame) -> Words:
    """The title of a chapter; where there is no room for enough of it, its number."""
    title = frame.words(x + 6, -32, scene.chapter_title, "ink", bold=True, room=width - 10)
    if len(title.text) > min(5, len(scene.chapter_title) - 1):
        return title
    return frame.words(x + 4, -32, f"{scene.chapter}", "ink", bold=True, room=width - 5)
