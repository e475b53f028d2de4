"""The words of each day as bars, with the goal as a line across them."""

from datetime import date, timedelta

from continuity.story.diary import Diary
from continuity.ui.pictures.drawing import (
    Box,
    Drawing,
    Frame,
    Hot,
    Line,
    Region,
    Shape,
    Side,
    Words,
    legible,
)
from continuity.ui.words import month, number, tr, weekday

TITLE = "Words of each day"
DAYS = 30
_GUTTER, _HEAD, _FOOT, _RIGHT = 56.0, 14.0, 30.0, 16.0
_STEPS = (1, 2, 5)
_MOST_LINES = 5


def days(diary: Diary, today: date, frame: Frame) -> Drawing:
    """The last thirty days up to today. Days on which more was taken out hang below the line."""
    dates = [today - timedelta(days=DAYS - 1 - number) for number in range(DAYS)]
    counts = [diary.on(day) for day in dates]
    width = max(frame.width - _GUTTER - _RIGHT, DAYS * 6.0)
    height = max(frame.height - _HEAD - _FOOT, 80.0)
    top = max(*counts, diary.goals.day, 10)
    bottom = min(*counts, 0)
    unit = _unit(top - bottom)
    high, low = -(-top // unit) * unit, bottom // unit * unit

    def y(words: float) -> float:
        return _HEAD + (high - words) / (high - low) * height

    lines = range(low, high + 1, unit)
    shapes: list[Shape] = [
        Line(((0, y(words)), (width, y(words))), "line" if words else "muted") for words in lines
    ]
    left = [frame.words(-10, y(words), _figure(words), side=Side.RIGHT) for words in lines]
    column = width / DAYS
    hots = []
    for place, (day, words) in enumerate(zip(dates, counts, strict=True)):
        region = Region(place * column, 0, column, _HEAD + height)
        hots.append(Hot(region, _full(day), (_words(words),)))
        if words:
            shapes.append(
                _bar(place * column, column, y(words), y(0), reached=_reached(diary, words))
            )
    if diary.goals.day:
        goal = y(diary.goals.day)
        shapes.append(Line(((0, goal), (width, goal)), "accent", 1.5, dashed=True))
    shapes += _dates(dates, column, _HEAD + height + 16, frame)
    return Drawing(
        tr(TITLE),
        width,
        _HEAD + height + _FOOT,
        left=_GUTTER,
        middle=tuple(shapes),
        at_left=tuple(left),
        hots=tuple(hots),
    )


def _words(count: int) -> str:
    return tr("{count:,} word", many="{count:,} words", count=count)


def _figure(words: int) -> str:
    return number(words).replace("-", "−")


def _reached(diary: Diary, words: int) -> bool:
    return words >= max(1, diary.goals.day)


def _bar(x: float, column: float, end: float, zero: float, *, reached: bool) -> Box:
    """A full bar for a day that reached its goal, an outlined one for one that did not."""
    gap = column * 0.16
    top, size = min(end, zero), max(1.0, abs(end - zero))
    where = Region(x + gap, top, column - 2 * gap, size)
    fill = "accent" if reached else "accent_soft"
    return Box(where, fill, edge="accent", radius=min(3.0, column / 6))


def _dates(dates: list[date], column: float, y: float, frame: Frame) -> list[Words]:
    """Of today and of every seventh day before it."""
    ranked = []
    for place, day in enumerate(dates):
        before = DAYS - 1 - place
        if before % 7 == 0:
            middle = place * column + column / 2
            text = tr("{day} {month}", day=day.day, month=month(day, short=True))
            ranked.append((before, frame.words(middle, y, text, side=Side.MIDDLE)))
    return legible(ranked)


def _unit(span: int) -> int:
    """The smallest round step with which few lines cross the picture."""
    size = 1
    while True:
        for step in _STEPS:
            if span / (step * size) <= _MOST_LINES:
                return step * size
        size *= 10


def _full(day: date) -> str:
    return tr("{weekday} {day} {month}", weekday=weekday(day), day=day.day, month=month(day))
