"""The story clock: scenes downwards as they are read, story time to the right."""

import datetime as dt
from dataclasses import dataclass
from itertools import pairwise
from math import log2

from continuity.diagnostics.diagnostic import Severity
from continuity.story.moments import DAY, HOUR, MONTH, YEAR
from continuity.ui.pictures.brackets import Conflict, conflicts, lanes
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
from continuity.ui.pictures.placing import Moment, moments
from continuity.ui.pictures.scenes import Told, told
from continuity.ui.survey import Survey
from continuity.ui.words import month, tr, weekday

TITLE = "Story clock"
LEGEND = (
    "● the time is said    ○ right behind the scene before    "
    "◆ looks back or dreamt    brackets join what does not agree"
)
_WIDE, _NARROW, _HEAD = 342.0, 262.0, 46.0
_ROOMY = 1100
"""Pixels from which the names may take more of the room."""
_ROW, _LEAST_ROW = 24.0, 17.0
_UNITS = ((YEAR, YEAR), (3 * MONTH, MONTH), (DAY, DAY), (HOUR, HOUR))
"""From how many minutes on a unit is used, and how long it is."""
_LABELS = 15.0
"""The height from which a row has room for words."""
_EDGE, _END, _LANE = 26.0, 76.0, 20.0
_BREAK = 12 * HOUR
"""A longer gap is not drawn to scale with the others: the axis is broken, and says how long."""
_BROKEN = 80.0
_LEAST_STRETCH = 0.4
_SINCE_MORNING = 24.0
"""Pixels from a day of which no time is said to the first time of that day."""


@dataclass(frozen=True, slots=True)
class Axis:
    """The place of every moment that some scene has, in pixels from the first."""

    places: dict[float, float]
    width: float

    def broken(self) -> list[tuple[float, float]]:
        return [(one, other) for one, other in pairwise(sorted(self.places)) if _far(one, other)]


def axis(times: set[float], room: float, zoom: float = 1) -> Axis:
    """Times that lie closer together stand closer together, but never too close to be told apart,
    and the years between a memory and the story take no more room than a night. With a zoom of 1
    all of them take `room`, if they can be told apart there.
    """
    steps = list(pairwise(sorted(times)))
    breaks = sum(1 for one, other in steps if _far(one, other))
    whole = sum(_step(one, other) for one, other in steps if not _far(one, other))
    stretch = max(_LEAST_STRETCH, (room - breaks * _BROKEN) / max(whole, 1)) * zoom
    places = dict.fromkeys(sorted(times)[:1], 0.0)
    x = 0.0
    for one, other in steps:
        x += _BROKEN * max(1, zoom) if _far(one, other) else _step(one, other) * stretch
        places[other] = x
    return Axis(places, x)


def _far(one: float, other: float) -> bool:
    return other - one > _BREAK and not _same_day(one, other)


def _same_day(one: float, other: float) -> bool:
    """Whether a day is said and then a time of it."""
    return one % DAY == 0 and other - one < DAY


def _step(one: float, other: float) -> float:
    if _same_day(one, other):
        return _SINCE_MORNING
    return 14 + 24 * log2(1 + (other - one) / 30)


def draw(survey: Survey, frame: Frame) -> Drawing | None:
    scenes = told(survey)
    placed, dated = moments(survey.report.timeline)
    if not any(one.said for one in placed[1:]) or not scenes:
        return None
    picture = _Picture(survey, frame, scenes, {one.scene: one for one in placed}, dated)
    return picture.drawing()


class _Picture:
    """Lays the picture out, step by step."""

    def __init__(
        self,
        survey: Survey,
        frame: Frame,
        scenes: tuple[Told, ...],
        placed: dict[object, Moment],
        dated: bool,  # noqa: FBT001 - how the moments are counted
    ) -> None:
        self.survey, self.frame, self.scenes, self.placed = survey, frame, scenes, placed
        self.dated = dated
        times = {one.at for one in placed.values() if one.at is not None}
        rows = {
            paragraph.id: row
            for row, scene in enumerate(survey.manuscript.book.scenes())
            for paragraph in scene.paragraphs
        }
        clashes = conflicts(survey, rows)
        timed = {one.evidence.anchor for one in survey.report.timeline.stated}
        self.clashes = tuple(
            one
            for one in clashes
            if any(note.evidence.anchor in timed for note in one.diagnostic.notes)
        )
        self.lanes = lanes(tuple((one.first, one.last) for one in self.clashes))
        room = _LANE * (max(self.lanes) + 1) + 8 if self.lanes else 0.0
        unknown = any(one.at is None for one in placed.values())
        self.start = _EDGE + (96.0 if unknown else 0.0)
        self.names = _WIDE if frame.width >= _ROOMY else _NARROW
        self.left = self.names + room
        free = frame.width - self.left - self.start - _END
        self.axis = axis(times, free, frame.zoom)
        high = (frame.height - _HEAD - 8) / len(scenes)
        self.row = max(_LEAST_ROW, min(_ROW, high)) * frame.zoom
        self.right = self.start + self.axis.width
        self.width = self.right + _END
        self.height = self.row * len(scenes)

    def x(self, at: float | None) -> float:
        return _EDGE + 16 if at is None else self.start + self.axis.places[at]

    def y(self, row: int) -> float:
        return (row + 0.5) * self.row

    def drawing(self) -> Drawing:
        top, behind = self._times()
        marks, hots = self._scenes()
        brackets, bracket_hots = self._brackets()
        left, left_hots = self._names()
        return Drawing(
            tr(TITLE),
            self.width,
            self.height,
            self.left,
            _HEAD,
            (*behind, *self._grid(), *self._leaders(), *self._path(), *marks),
            (*left, *brackets),
            top,
            (*hots, *bracket_hots, *left_hots),
            tr(LEGEND),
        )

    def _grid(self) -> list[Shape]:
        starts = [one.at for one in self.scenes if one.number == 1]
        return [
            Line(((0, at * self.row), (self.width, at * self.row)))
            for at in (*starts, len(self.scenes))
        ]

    def _times(self) -> tuple[tuple[Shape, ...], tuple[Shape, ...]]:
        """Days and times over the picture, and the gaps behind it."""
        behind: list[Shape] = []
        gaps: list[tuple[int, Words]] = []
        for one, other in self.axis.broken():
            left, right = self.x(one) + 12, self.x(other) - 12
            behind.append(Box(Region(left, 0, right - left, self.height), "window"))
            middle = (left + right) / 2
            length = self.frame.words(middle, -12, _length(other - one), side=Side.MIDDLE)
            gaps.append((0, length))
        times = sorted(self.axis.places)
        days = [at for at in times if at == min(t for t in times if t // DAY == at // DAY)]
        ranked = list(gaps)
        for at in times:
            rank = 1 if at in days else (2 if at % HOUR == 0 else 3)
            if at % DAY or at not in days:
                words = self.frame.words(self.x(at), -12, _clock(at), side=Side.MIDDLE)
                ranked.append((rank, words))
            behind.append(Line(((self.x(at), 0), (self.x(at), self.height)), opacity=0.6))
        top: list[Shape] = [*legible(ranked), *self._days(days)]
        if self.start > _EDGE:
            top.append(self.frame.words(8, -33, tr("Another time"), "ink", bold=True))
            behind.append(Line(((self.start - 18, 0), (self.start - 18, self.height))))
        return tuple(top), tuple(behind)

    def _days(self, days: list[float]) -> list[Words]:
        """The day over its first moment, in words as long as there is room for."""
        ends = [self.x(at) - 10 for at in days[1:]] + [self.width]
        ranked = []
        for number, (at, end) in enumerate(zip(days, ends, strict=True)):
            x = self.x(at) - 10
            forms = (
                _names_of_day(at)
                if self.dated
                else (tr("Day {number}", number=int(at // DAY) + 1),)
            )
            fits = (
                one for one in forms if self.frame.words(0, 0, one, bold=True).width < end - x - 16
            )
            text = next(fits, "")
            words = self.frame.words(x, -33, text, "ink", bold=True)
            ranked.append((number, words))
        return legible(ranked)

    def _path(self) -> list[Shape]:
        """From scene to scene, through the story proper and, dashed, to what lies outside it."""
        lines: list[Shape] = []
        main: tuple[float, float] | None = None
        for scene in self.scenes:
            moment = self.placed.get(scene.id)
            if moment is None:
                continue
            here = (self.x(moment.at), self.y(scene.at))
            if moment.aside:
                if main is not None:
                    lines.append(Line((main, here), "muted", 1.2, dashed=True))
                continue
            if main is not None:
                lines.append(Line((main, here), "accent", 1.6, opacity=0.55))
            main = here
        return lines

    def _scenes(self) -> tuple[list[Shape], list[Hot]]:
        shapes: list[Shape] = []
        hots: list[Hot] = []
        clocks = {one.scene: one for one in self.survey.report.timeline.scenes}
        for scene in self.scenes:
            moment = self.placed.get(scene.id)
            if moment is None:
                continue
            x, y = self.x(moment.at), self.y(scene.at)
            reach = min(5.5, self.row / 2 - 1)
            if moment.aside:
                corners = ((x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y))
                shapes.append(Line((*corners, corners[0], corners[1]), "ink", 2.2))
            elif moment.said:
                shapes.append(Dot(x, y, reach, "accent"))
            else:
                shapes.append(Dot(x, y, reach - 1.2, "panel", "accent"))
            basis = clocks[scene.id].basis if scene.id in clocks else ()
            quotes = tuple(Quote(one.quote, "") for one in basis[:4])
            clashes = tuple(
                one.title for one in self.clashes if scene.at in {end.at for end in one.ends}
            )
            note = scene.apart or (tr("Outside the course of the story") if moment.aside else "")
            notes = tuple(
                one for one in (note, "" if scene.label else tr("No time is said")) if one
            )
            where = Region(x - 10, y - self.row / 2, 20, self.row)
            anchor = basis[0].anchor if basis else scene.anchor
            hots.append(Hot(where, scene.name, (*notes, *clashes), quotes, anchor))
        return shapes, hots

    def _names(self) -> tuple[tuple[Shape, ...], list[Hot]]:
        shapes: list[Shape] = []
        hots: list[Hot] = []
        ranked: list[tuple[int, Words]] = []
        wanted, left, words = self.row >= _LABELS, self.left, self.frame.words
        room = 146 if self.names == _WIDE else 116
        for scene in self.scenes:
            y, edge = self.y(scene.at), scene.at * self.row
            if scene.number == 1:
                title = words(-left + 14, y, scene.chapter_title, "ink", bold=True, room=room)
                shapes.append(Line(((-left, edge), (0, edge))))
                ranked.append((0, title))
            if wanted:
                number = words(-left + room + 32, y, f"{scene.number}", side=Side.RIGHT)
                label = words(-left + room + 42, y, scene.label or "–", room=self.names - room - 48)
                ranked += [(1, number), (1, label)]
            where = Region(-left, edge, left, self.row)
            hots.append(Hot(where, scene.name, (), (), scene.anchor, Layer.LEFT))
        return (*shapes, *legible(ranked)), hots

    def _brackets(self) -> tuple[list[Shape], list[Hot]]:
        """Between the names and the picture, where they can always be seen."""
        shapes: list[Shape] = []
        hots: list[Hot] = []
        for clash, lane in zip(self.clashes, self.lanes, strict=True):
            more, hot = self._bracket(clash, -12 - lane * _LANE)
            shapes += more
            hots += hot
        return shapes, hots

    def _bracket(self, clash: Conflict, x: float) -> tuple[list[Shape], list[Hot]]:
        severity = clash.diagnostic.severity
        tone, dashed = severity.word, severity is not Severity.ERROR
        shapes: list[Shape] = []
        quotes = tuple(end.quote for end in clash.ends)
        top, bottom = self.y(clash.first), self.y(clash.last)
        if clash.first != clash.last:
            shapes.append(Line(((x, top), (x, bottom)), tone, 2, dashed=dashed))
        shapes += [
            Line(((x, self.y(end.at)), (0, self.y(end.at))), tone, 1.4) for end in clash.ends
        ]
        shapes.append(Sign(x, self.y(clash.ends[0].at), 11, severity))
        long = Region(x - 8, top, 16, max(bottom - top, 1))
        hots = [Hot(long, clash.title, (), quotes, clash.ends[0].anchor, Layer.LEFT)]
        for end in clash.ends:
            where = Region(x - 9, self.y(end.at) - 9, 18, 18)
            hots.append(Hot(where, clash.title, (), quotes, end.anchor, Layer.LEFT))
        return shapes, hots

    def _leaders(self) -> list[Shape]:
        """From the brackets to the scenes that do not agree."""
        ends = {
            end.at: clash.diagnostic.severity.word for clash in self.clashes for end in clash.ends
        }
        return [
            Line(((0, self.y(at)), (self.x(moment.at) - 8, self.y(at))), tone, dashed=True)
            for at, tone in ends.items()
            if (moment := self.placed.get(self.scenes[at].id)) is not None
        ]


def _length(minutes: float) -> str:
    """In a few letters, for a narrow place."""
    for least, size in _UNITS:
        if minutes >= least:
            return _units(size, round(minutes / size))
    return ""


def _units(size: float, count: int) -> str:
    if size == YEAR:
        return tr("{count} year", many="{count} years", count=count)
    if size == MONTH:
        return tr("{count} month", many="{count} months", count=count)
    if size == DAY:
        return tr("{count} day", many="{count} days", count=count)
    return tr("{count} hour", many="{count} hours", count=count)


def _clock(at: float) -> str:
    minutes = round(at) % int(DAY)
    return f"{minutes // 60}:{minutes % 60:02}"


def _names_of_day(at: float) -> tuple[str, ...]:
    day = dt.date.fromordinal(max(1, int(at // DAY)))
    return (
        _date(day, weekday(day), month(day)),
        _date(day, weekday(day, short=True), month(day, short=True)),
        tr("{day} {month} {year}", day=day.day, month=month(day, short=True), year=day.year),
        tr("{day} {month} {year}", day=day.day, month=month(day, short=True), year=f"’{day:%y}"),
    )


def _date(day: dt.date, of_week: str, of_year: str) -> str:
    return tr(
        "{weekday} {day} {month} {year}",
        weekday=of_week,
        day=day.day,
        month=of_year,
        year=day.year,
    )
