"""People and scenes: who is there, who is only spoken of."""

from dataclasses import dataclass

from continuity.story.cast import Person
from continuity.story.ids import PersonId
from continuity.story.text import Anchor
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
    Words,
    legible,
)
from continuity.ui.pictures.scenes import HEAD, Told, heads, told
from continuity.ui.survey import Survey
from continuity.ui.theme import PEOPLE
from continuity.ui.words import noted, tr

TITLE = "People and scenes"
LEGEND = "■ present    ○ only mentioned    tinted: looks back, or dreamt"
_GUTTER = 186.0
_ROW, _LEAST_ROW = 26.0, 15.0
_LEAST_COLUMN = 9.0
_EXCERPT, _LEAD = 90, 30


@dataclass(frozen=True, slots=True)
class Cell:
    person: int
    scene: int
    present: bool
    anchor: Anchor | None


def people(survey: Survey) -> tuple[tuple[Person, str], ...]:
    """Whoever is in some scene or is spoken of there, with the colour that the list of people
    shows beside the name.
    """
    there = {
        person
        for scene in survey.report.scenes
        for person in (*scene.present, *scene.mentioned)
    }  # fmt: skip
    return tuple(
        (person, PEOPLE[number % len(PEOPLE)])
        for number, person in enumerate(survey.report.cast.people)
        if person.id in there
    )


def cells(scenes: tuple[Told, ...], order: dict[PersonId, int]) -> tuple[Cell, ...]:
    found = []
    for scene in scenes:
        reading = scene.reading
        if reading is None:
            continue
        first: dict[PersonId, Anchor] = {}
        for pointing in reading.pointings:
            if pointing.person is not None:
                first.setdefault(pointing.person, pointing.anchor)
        for present, those in ((True, reading.present), (False, reading.mentioned)):
            found += [
                Cell(order[one], scene.at, present, first.get(one, scene.anchor))
                for one in those
                if one in order
            ]
    return tuple(found)


def draw(survey: Survey, frame: Frame) -> Drawing | None:
    scenes, cast = told(survey), people(survey)
    if not scenes or not cast:
        return None
    column = max(_LEAST_COLUMN, (frame.width - _GUTTER - 8) / len(scenes)) * frame.zoom
    row = max(_LEAST_ROW, min(_ROW, (frame.height - HEAD - 8) / len(cast))) * frame.zoom
    width, height = column * len(scenes), row * len(cast)
    top = heads(scenes, column, height, frame)
    found = cells(scenes, {person.id: number for number, (person, _) in enumerate(cast)})
    grid = [Line(((0, number * row), (width, number * row))) for number in range(len(cast) + 1)]
    spans, counts = _spans(found), _counts(found)
    lines = [
        Line(((_middle(first, column), y), (_middle(last, column), y)), cast[person][1], 1.5)
        for person, (first, last) in spans.items()
        for y in [(person + 0.5) * row]
    ]
    shapes = [_shape(cell, cast[cell.person][1], column, row) for cell in found]
    hots = [_hot(cell, cast[cell.person][0], scenes, survey, (column, row)) for cell in found]
    names, name_hots = _names(cast, counts, found, frame, row)
    return Drawing(
        tr(TITLE),
        width,
        height,
        _GUTTER,
        HEAD,
        (*grid, *top.behind, *lines, *shapes),
        tuple(names),
        top.at_top,
        (*hots, *name_hots, *top.hots),
        tr(LEGEND),
    )


def _middle(scene: int, column: float) -> float:
    return (scene + 0.5) * column


def _spans(found: tuple[Cell, ...]) -> dict[int, tuple[int, int]]:
    """From the first scene to the last in which somebody is there."""
    spans: dict[int, tuple[int, int]] = {}
    for cell in found:
        if cell.present:
            first, last = spans.get(cell.person, (cell.scene, cell.scene))
            spans[cell.person] = min(first, cell.scene), max(last, cell.scene)
    return spans


def _counts(found: tuple[Cell, ...]) -> dict[int, int]:
    counts: dict[int, int] = {}
    for cell in found:
        counts[cell.person] = counts.get(cell.person, 0) + cell.present
    return counts


def _shape(cell: Cell, colour: str, column: float, row: float) -> Shape:
    x, y = _middle(cell.scene, column), (cell.person + 0.5) * row
    if not cell.present:
        return Dot(x, y, min(4.0, column / 2 - 1, row / 2 - 2), "panel", colour)
    wide, high = min(column - 2.5, 44), min(row - 6, 22)
    return Box(Region(x - wide / 2, y - high / 2, wide, high), colour, radius=3)


def _hot(
    cell: Cell, person: Person, scenes: tuple[Told, ...], survey: Survey, size: tuple[float, float]
) -> Hot:
    column, row = size
    scene = scenes[cell.scene]
    where = Region(cell.scene * column, cell.person * row, column, row)
    state = noted("{name} is there") if cell.present else noted("{name} is only mentioned")
    quotes = (Quote(excerpt(survey, cell.anchor), scene.name),) if cell.anchor else ()
    return Hot(where, tr(state, name=person.name), (), quotes, cell.anchor)


def excerpt(survey: Survey, anchor: Anchor) -> str:
    """The words around a mention."""
    spot = survey.spot(anchor.paragraph)
    if spot is None:
        return ""
    text, start = spot.paragraph.text, anchor.span.start
    begin = max(0, text.rfind(" ", 0, max(0, start - _LEAD)) + 1) if start > _LEAD else 0
    end = min(len(text), begin + _EXCERPT)
    if end < len(text):
        end = text.rfind(" ", begin, end)
    return ("… " if begin else "") + text[begin:end] + (" …" if end < len(text) else "")


def _names(
    cast: tuple[tuple[Person, str], ...],
    counts: dict[int, int],
    found: tuple[Cell, ...],
    frame: Frame,
    row: float,
) -> tuple[list[Shape], list[Hot]]:
    shapes: list[Shape] = []
    names: list[Words] = []
    hots: list[Hot] = []
    first: dict[int, Cell] = {}
    for cell in sorted(found, key=lambda one: one.scene):
        first.setdefault(cell.person, cell)
    for number, (person, colour) in enumerate(cast):
        y, count = (number + 0.5) * row, counts.get(number, 0)
        high = min(18.0, row - 5)
        shapes.append(Box(Region(-_GUTTER + 14, y - high / 2, 3, high), colour, radius=1.5))
        names += [
            frame.words(-_GUTTER + 26, y, person.name, "ink", bold=person.main, room=122),
            frame.words(-10, y, f"{count}" if count else "–", side=Side.RIGHT),
        ]
        where = Region(-_GUTTER, number * row, _GUTTER, row)
        said = (
            tr("There in {count} scene", many="There in {count} scenes", count=count)
            if count
            else tr("Only mentioned")
        )
        hots.append(Hot(where, person.name, (said,), (), first[number].anchor, Layer.LEFT))
    return [*shapes, *legible((0, one) for one in names)], hots
