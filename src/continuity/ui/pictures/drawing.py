"""What a picture consists of: shapes in pixels, in colours by what they are for.

Nobody here knows Qt. The origin of a drawing is where its gutters meet: names stand at the left of
it, scenes or times above it, and both stay in sight when the middle is moved.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum, auto

from continuity.diagnostics.diagnostic import Severity
from continuity.story.text import Anchor

Measure = Callable[[str, int, bool], float]
"""The width of words in a size, in pixels; bold or not."""


class Side(Enum):
    """From where words run on."""

    LEFT = auto()
    MIDDLE = auto()
    RIGHT = auto()


@dataclass(frozen=True, slots=True)
class Region:
    x: float
    y: float
    width: float
    height: float

    def meets(self, other: "Region") -> bool:
        return (
            self.x < other.x + other.width
            and other.x < self.x + self.width
            and self.y < other.y + other.height
            and other.y < self.y + self.height
        )

    def holds(self, x: float, y: float) -> bool:
        return self.x <= x < self.x + self.width and self.y <= y < self.y + self.height

    @property
    def middle(self) -> tuple[float, float]:
        return self.x + self.width / 2, self.y + self.height / 2


@dataclass(frozen=True, slots=True)
class Box:
    """Colours are names of a theme's, or ``#rrggbb``; nothing is drawn for an empty one."""

    where: Region
    fill: str = ""
    edge: str = ""
    radius: float = 0
    opacity: float = 1
    dashed: bool = False

    @property
    def region(self) -> Region:
        return self.where


@dataclass(frozen=True, slots=True)
class Line:
    points: tuple[tuple[float, float], ...]
    tone: str = "line"
    width: float = 1
    dashed: bool = False
    opacity: float = 1

    @property
    def region(self) -> Region:
        across, down = [x for x, _ in self.points], [y for _, y in self.points]
        left, top, edge = min(across), min(down), self.width
        return Region(
            left - edge, top - edge, max(across) - left + 2 * edge, max(down) - top + 2 * edge
        )


@dataclass(frozen=True, slots=True)
class Dot:
    x: float
    y: float
    radius: float
    fill: str = ""
    edge: str = ""

    @property
    def region(self) -> Region:
        reach = self.radius + 2
        return Region(self.x - reach, self.y - reach, 2 * reach, 2 * reach)


@dataclass(frozen=True, slots=True)
class Words:
    """`y` is the middle of the line; `width` is what the words take."""

    x: float
    y: float
    text: str
    width: float
    tone: str = "muted"
    size: int = 12
    bold: bool = False
    side: Side = Side.LEFT

    @property
    def region(self) -> Region:
        left = {Side.LEFT: 0.0, Side.MIDDLE: self.width / 2, Side.RIGHT: self.width}[self.side]
        return Region(self.x - left, self.y - self.size * 0.6, self.width, self.size * 1.2)


@dataclass(frozen=True, slots=True)
class Sign:
    """The shape of a severity."""

    x: float
    y: float
    size: float
    severity: Severity

    @property
    def region(self) -> Region:
        return Region(self.x - self.size / 2, self.y - self.size / 2, self.size, self.size)


Shape = Box | Line | Dot | Words | Sign


class Layer(Enum):
    MIDDLE = auto()
    LEFT = auto()
    TOP = auto()


@dataclass(frozen=True, slots=True)
class Quote:
    words: str
    place: str


@dataclass(frozen=True, slots=True)
class Hot:
    """A place of a picture that tells something, and may lead to a place in the text."""

    where: Region
    title: str
    lines: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()
    anchor: Anchor | None = None
    layer: Layer = Layer.MIDDLE

    @property
    def spoken(self) -> str:
        quotes = (f"“{one.words}”, {one.place}" for one in self.quotes)
        return ". ".join((self.title, *self.lines, *quotes))


@dataclass(frozen=True, slots=True)
class Drawing:
    """`width` and `height` are those of the middle, `left` and `top` those of the gutters."""

    title: str
    width: float
    height: float
    left: float = 0
    top: float = 0
    middle: tuple[Shape, ...] = ()
    at_left: tuple[Shape, ...] = ()
    at_top: tuple[Shape, ...] = ()
    hots: tuple[Hot, ...] = ()
    legend: str = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """The room that there is. With a zoom of 1 a picture fills it, if it can be read then."""

    width: float
    height: float
    measure: Measure
    zoom: float = 1

    def words(  # noqa: PLR0913 - a place, and how words look
        self,
        x: float,
        y: float,
        text: str,
        tone: str = "muted",
        *,
        size: int = 12,
        bold: bool = False,
        side: Side = Side.LEFT,
        room: float = 0,
    ) -> Words:
        """Words that are shortened where they would take more than `room` pixels."""
        if room:
            text = shortened(text, room, lambda part: self.measure(part, size, bold))
        return Words(x, y, text, self.measure(text, size, bold), tone, size, bold, side)


def shortened(text: str, room: float, width: Callable[[str], float]) -> str:
    """The text, or as much of it with an ellipsis as there is room for; empty for next to none."""
    if width(text) <= room:
        return text
    low, high = 0, len(text)
    while low < high:
        half = (low + high + 1) // 2
        if width(text[:half].rstrip() + "…") <= room:
            low = half
        else:
            high = half - 1
    return text[:low].rstrip() + "…" if low > 1 else ""


_APART = 8.0
_STRIP = 40.0
"""Words are compared with those of the same strips only: a long book has thousands."""


def legible(ranked: Iterable[tuple[int, Words]]) -> list[Words]:
    """Those words that can stand side by side: where two would meet, the lower rank stays, and of
    equals the one that comes first.
    """
    kept: list[Words] = []
    near: dict[int, list[Region]] = {}
    for _, words in sorted(ranked, key=lambda one: one[0]):
        mine = words.region
        wide = Region(mine.x - _APART / 2, mine.y, mine.width + _APART, mine.height)
        rows = range(int(wide.y // _STRIP), int((wide.y + wide.height) // _STRIP) + 1)
        if words.text and not any(wide.meets(one) for row in rows for one in near.get(row, ())):
            kept.append(words)
            for row in rows:
                near.setdefault(row, []).append(wide)
    return kept
