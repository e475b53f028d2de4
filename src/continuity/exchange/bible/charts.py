"""Pictures of a story: who is there, who belongs to whom, wounds, and time."""

from dataclasses import dataclass
from itertools import pairwise
from math import cos, log2, pi, sin

from continuity.exchange.bible import svg
from continuity.exchange.bible.document import Bible, Bond, SceneLine

_WIDTH = 820.0
_LEFT = 168.0
_ROW = 20.0
_HEAD = 26.0
_LONGEST_NAME = 24
_MOST_IN_CIRCLE = 16
_FEWEST_MOMENTS = 3
_MOST_ROWS = 64
_LABEL = 150.0
"""What a label beside the last point of a bar takes at most."""


@dataclass(frozen=True, slots=True)
class Charts:
    """Each is SVG, or empty where there is nothing to be seen."""

    presence: str
    relations: str
    injuries: str
    timeline: str


def charts(bible: Bible) -> Charts:
    return Charts(presence(bible), relations(bible), injuries(bible), timeline(bible))


@dataclass(frozen=True, slots=True)
class _Grid:
    """Scenes to the right, chapters as bands."""

    scenes: tuple[SceneLine, ...]
    rows: int

    @property
    def step(self) -> float:
        return (_WIDTH - _LEFT) / max(1, len(self.scenes))

    @property
    def height(self) -> float:
        return _HEAD + self.rows * _ROW + 4

    def x(self, scene: int) -> float:
        return _LEFT + scene * self.step

    def y(self, row: int) -> float:
        return _HEAD + row * _ROW

    def bands(self) -> list[str]:
        """A shade under every other chapter, and the numbers of chapters where they have room."""
        begins: dict[int, int] = {}
        for at, scene in enumerate(self.scenes):
            begins.setdefault(scene.chapter, at)
        ends = [*begins.values(), len(self.scenes)]
        parts: list[str] = []
        free = 0.0
        for count, (chapter, (start, end)) in enumerate(zip(begins, pairwise(ends), strict=True)):
            width = (end - start) * self.step
            if count % 2:
                shade = svg.Box(self.x(start), _HEAD - 4, width, self.rows * _ROW + 4)
                parts.append(svg.rect(shade, kind="band"))
            middle = self.x(start) + width / 2
            if middle - 8 >= free:
                parts.append(svg.text(middle, 14, str(chapter), anchor="middle"))
                free = middle + 8 + 6 * len(str(chapter))
        return parts

    def name(self, row: int, words: str) -> str:
        shown = svg.short(words, _LONGEST_NAME)
        return svg.text(_LEFT - 12, self.y(row) + 12, shown, kind="name", anchor="end")


def presence(bible: Bible) -> str:
    """People by scenes."""
    if not bible.presence or bible.scenes <= 1:
        return ""
    grid = _Grid(bible.timeline, len(bible.presence))
    parts = grid.bands()
    for at, row in enumerate(bible.presence):
        parts.append(grid.name(at, row.person))
        for start, end in _runs(row.scenes):
            where = bible.timeline[start].where.text
            until = f" to {bible.timeline[end].where.text.lower()}" if end > start else ""
            width = max(2.0, (end - start + 1) * grid.step - 1.5)
            bar = svg.Box(grid.x(start) + 0.75, grid.y(at) + 3, width, _ROW - 9)
            parts.append(svg.rect(bar, kind="there", title=f"{row.person}: {where}{until}"))
    return svg.picture(_WIDTH, grid.height, "Who is present in which scene", parts)


def _runs(numbers: tuple[int, ...]) -> list[tuple[int, int]]:
    """Stretches of numbers that follow each other."""
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs


def injuries(bible: Bible) -> str:
    """From the scene in which a wound is first spoken of to the last one."""
    if not bible.injuries or bible.scenes <= 1:
        return ""
    rows = bible.injuries[:_MOST_ROWS]
    grid = _Grid(bible.timeline, len(rows))
    parts = grid.bands()
    for at, row in enumerate(rows):
        parts.append(grid.name(at, row.person))
        first, last = row.scenes[0], row.scenes[-1]
        start, end = grid.x(first) + grid.step / 2, grid.x(last) + grid.step / 2
        middle = grid.y(at) + _ROW / 2 - 2
        if last > first:
            parts.append(svg.rect(svg.Box(start, middle - 2, end - start, 4), kind="wound"))
        parts += [
            svg.dot(
                grid.x(scene) + grid.step / 2,
                middle,
                4,
                kind="hurt",
                title=f"{row.person}: {row.what}, {bible.timeline[scene].where.text}",
            )
            for scene in row.scenes
        ]
        room = _WIDTH - end > _LABEL
        label = svg.text(
            end + 9 if room else start - 9, middle + 4, row.what, anchor="" if room else "end"
        )
        parts.append(label)
    return svg.picture(_WIDTH, grid.height, "Injuries and deaths over the scenes", parts)


def relations(bible: Bible) -> str:
    """People in a circle: kin joined in colour, company the thicker the more scenes are shared."""
    names = _circle(bible)
    if len(names) <= 1:
        return ""
    width, height, radius = _WIDTH, 470.0, 165.0
    centre = (width / 2, height / 2)
    spots = {
        name: (
            centre[0] + radius * 1.25 * sin(2 * pi * at / len(names)),
            centre[1] - radius * cos(2 * pi * at / len(names)),
        )
        for at, name in enumerate(names)
    }
    drawn = [one for one in bible.bonds if one.first in spots and one.second in spots]
    most = max((one.together for one in drawn), default=1) or 1
    company = [one for one in drawn if not one.words]
    kin = [one for one in drawn if one.words]
    parts = [_bond(one, spots, centre, most) for one in (*reversed(company), *kin)]
    for name, (x, y) in spots.items():
        parts.append(svg.dot(x, y, 5, kind="node"))
        side = "start" if x > centre[0] + 20 else "end" if x < centre[0] - 20 else "middle"
        away = {"start": 11.0, "end": -11.0, "middle": 0.0}[side]
        drop = 4.0 if side != "middle" else -12.0 if y < centre[1] else 22.0
        parts.append(svg.text(x + away, y + drop, svg.short(name, 30), kind="name", anchor=side))
    return svg.picture(width, height, "Who belongs to whom", parts)


def _circle(bible: Bible) -> list[str]:
    """The people who are shown; kin stand together, as in the groups of the bible."""
    weight: dict[str, int] = {}
    for one in bible.bonds:
        for name in (one.first, one.second):
            weight[name] = weight.get(name, 0) + one.together + (4 if one.words else 0)
    chosen = sorted(weight, key=lambda name: -weight[name])[:_MOST_IN_CIRCLE]
    order = [person.name for group in bible.people for person in group.people]
    return sorted(chosen, key=lambda name: order.index(name) if name in order else len(order))


def _bond(
    one: Bond, spots: dict[str, tuple[float, float]], centre: tuple[float, float], most: int
) -> str:
    (x1, y1), (x2, y2) = spots[one.first], spots[one.second]
    # Bent towards the middle, so that lines between neighbours do not run through others.
    bend_x, bend_y = (
        (x1 + x2) / 2 * 0.55 + centre[0] * 0.45,
        (y1 + y2) / 2 * 0.55 + centre[1] * 0.45,
    )
    steps = f"M{x1:.1f} {y1:.1f}Q{bend_x:.1f} {bend_y:.1f} {x2:.1f} {y2:.1f}"
    shared = f"{one.together} {'scene' if one.together == 1 else 'scenes'} together"
    if one.words:
        title = f"{one.first} is {one.second}’s {one.words} · {shared}"
        return svg.path(steps, kind="kin", width=2.4, title=title)
    title = f"{one.first} and {one.second} · {shared}"
    return svg.path(steps, kind="company", width=0.6 + 5 * one.together / most, title=title)


def timeline(bible: Bible) -> str:
    """Story time to the right, reading order downwards. Long stretches of nothing are shortened."""
    rows = [one for one in bible.timeline if one.at is not None]
    if len(rows) > _MOST_ROWS:
        rows = [one for one in rows if one.exact]
    rows = rows[:_MOST_ROWS]
    moments = sorted({one.at for one in rows if one.at is not None})
    if len(moments) < _FEWEST_MOMENTS:
        return ""
    place = _scale(moments)
    points = [
        (_LEFT + place[one.at], _HEAD + at * _ROW)
        for at, one in enumerate(rows)
        if one.at is not None
    ]
    parts = [svg.line(points, kind="thread")]
    for one, (x, y) in zip(rows, points, strict=True):
        parts += _moment(one, x, y)
    return svg.picture(_WIDTH, _HEAD + len(rows) * _ROW, "Scenes in story time", parts)


def _moment(one: SceneLine, x: float, y: float) -> list[str]:
    """A scene at its place, with its number at the left and what is said of its time beside it."""
    where = one.where.text.replace("Chapter ", "").replace(", scene ", ".")
    title = f"{one.where.text}: {one.clock}" if one.clock else one.where.text
    parts = [
        svg.text(_LEFT - 24, y + 4, where, anchor="end"),
        svg.dot(x, y, 4.5, kind="said" if one.exact else "after", title=title),
    ]
    if one.clock:
        room = x < _WIDTH * 0.62
        at, anchor = (x + 11, "") if room else (x - 11, "end")
        shown = svg.short(one.clock, 44)
        parts.append(svg.text(at, y + 4, shown, kind="name halo", anchor=anchor))
    return parts


def _scale(moments: list[float]) -> dict[float, float]:
    """Where each moment lies: further apart the more time is between, but not in proportion."""
    steps = [4 + log2(1 + (after - before) / 10) for before, after in pairwise(moments)]
    whole = _WIDTH - _LEFT - 24
    factor = min(44.0, whole / sum(steps))
    at = 0.0
    places: dict[float, float] = {}
    for moment, step in zip(moments, [*steps, 0.0], strict=True):
        places[moment] = at
        at += step * factor
    return places
