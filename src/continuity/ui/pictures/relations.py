"""Who is whose kin: a graph with a row for each generation."""

from collections import deque
from dataclasses import dataclass

from continuity.canon.scenes import Stated
from continuity.claims.claim import Kin, Trait
from continuity.story.cast import Person
from continuity.story.ids import PersonId
from continuity.ui.dossier_sheet import voice
from continuity.ui.pictures.drawing import (
    Box,
    Drawing,
    Frame,
    Hot,
    Line,
    Quote,
    Region,
    Shape,
    Side,
    Words,
    legible,
)
from continuity.ui.survey import Survey, capitalised
from continuity.ui.theme import PEOPLE
from continuity.ui.words import tr

TITLE = "Relations"
LEGEND = "elder generations above    the word on a line is what the one at the dot is to the other"
_CARD, _HIGH = 168.0, 40.0
_ACROSS, _DOWN = 216.0, 128.0
_EDGE = 32.0
_SWEEPS = 4
_STEPS = (
    ("mother", 1), ("father", 1), ("mum", 1), ("mom", 1), ("mam", 1), ("dad", 1), ("parent", 1),
    ("aunt", 1), ("uncle", 1), ("guardian", 1), ("son", -1), ("daughter", -1), ("child", -1),
    ("niece", -1), ("nephew", -1), ("heir", -1), ("boy", -1), ("girl", -1),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tie:
    """What `one` is to `other`, with every quote that says so."""

    one: PersonId
    other: PersonId
    word: str
    quotes: tuple[Stated, ...]


def generations(word: str) -> int:
    """How many generations the relative is above: 1 for a mother, 2 for a great-uncle, -2 for a
    granddaughter, 0 for a sister or a wife.
    """
    plain = word.casefold().replace(" ", "-").removesuffix("-in-law")
    greater = plain.count("great-") + ("grand" in plain)
    core = plain.replace("great-", "").replace("grand", "").strip("-")
    core = core.removeprefix("god").removeprefix("step").strip("-")
    for end, step in _STEPS:
        if core.endswith(end):
            return step + greater * step
    return 0


def ties(survey: Survey) -> tuple[Tie, ...]:
    found: dict[tuple[PersonId, PersonId, str], list[Stated]] = {}
    for dossier in survey.report.dossiers:
        for stated in dossier.said_of(Trait.KINSHIP):
            value, one, other = stated.claim.value, stated.owner, stated.other
            if isinstance(value, Kin) and one and other and one != other:
                quotes = found.setdefault((one, other, value.relation), [])
                if stated not in quotes:
                    quotes.append(stated)
    return tuple(Tie(*key, tuple(quotes)) for key, quotes in found.items())


@dataclass(frozen=True, slots=True)
class Seat:
    """Where somebody stands: in a column, and in a row counted from the eldest."""

    column: float
    row: int


def seats(those: tuple[Tie, ...], order: tuple[PersonId, ...]) -> dict[PersonId, Seat]:
    """Families side by side, the largest first; in each row beside those to whom one is tied."""
    near: dict[PersonId, list[tuple[PersonId, int]]] = {}
    for tie in those:
        up = generations(tie.word)
        near.setdefault(tie.one, []).append((tie.other, up))
        near.setdefault(tie.other, []).append((tie.one, -up))
    known = [person for person in order if person in near]
    families: list[dict[PersonId, int]] = []
    for person in known:
        if not any(person in family for family in families):
            families.append(_rows(person, near))
    families.sort(key=len, reverse=True)
    seated: dict[PersonId, Seat] = {}
    start = 0.0
    for family in families:
        placed = _columns(family, near)
        seated |= {one: Seat(start + column, family[one]) for one, column in placed.items()}
        start += max(placed.values()) + 1
    return seated


def _rows(start: PersonId, near: dict[PersonId, list[tuple[PersonId, int]]]) -> dict[PersonId, int]:
    """The generation of everybody who is tied to somebody, the eldest being 0."""
    rows, queue = {start: 0}, deque([start])
    while queue:
        person = queue.popleft()
        for other, up in near[person]:
            if other not in rows:
                rows[other] = rows[person] + up
                queue.append(other)
    eldest = min(rows.values())
    return {person: row - eldest for person, row in rows.items()}


def _columns(
    family: dict[PersonId, int], near: dict[PersonId, list[tuple[PersonId, int]]]
) -> dict[PersonId, float]:
    rows: dict[int, list[PersonId]] = {}
    for person, row in family.items():
        rows.setdefault(row, []).append(person)
    widest = max(len(members) for members in rows.values())
    place = {
        person: float(number) for members in rows.values() for number, person in enumerate(members)
    }
    for _ in range(_SWEEPS):
        for members in rows.values():
            means = {
                one: sum(place[other] for other, _ in near[one]) / len(near[one]) for one in members
            }
            members.sort(key=lambda one: means[one])
            shift = (widest - len(members)) / 2
            for number, one in enumerate(members):
                place[one] = number + shift
    return place


def draw(survey: Survey, frame: Frame) -> Drawing | None:
    those = ties(survey)
    people = {one.id: (one, PEOPLE[number % len(PEOPLE)])
              for number, one in enumerate(survey.report.cast.people)}  # fmt: skip
    those = tuple(tie for tie in those if tie.one in people and tie.other in people)
    if not those:
        return None
    return _Picture(survey, frame, those, people).drawing()


class _Picture:
    def __init__(
        self,
        survey: Survey,
        frame: Frame,
        those: tuple[Tie, ...],
        people: dict[PersonId, tuple[Person, str]],
    ) -> None:
        self.survey, self.frame, self.ties, self.people = survey, frame, those, people
        self.seats = seats(those, tuple(people))
        columns = max(seat.column for seat in self.seats.values()) + 1
        rows = max(seat.row for seat in self.seats.values()) + 1
        self.across, self.down = _ACROSS * frame.zoom, _DOWN * frame.zoom
        wide, high = columns * self.across, rows * self.down
        self.width = max(wide + 2 * _EDGE, frame.width if frame.zoom <= 1 else 0)
        self.height = max(high + 2 * _EDGE, frame.height - 2 if frame.zoom <= 1 else 0)
        self.start = (self.width - wide) / 2, (self.height - high) / 2
        self.card = min(_CARD, self.across - 24)

    def middle(self, person: PersonId) -> tuple[float, float]:
        seat = self.seats[person]
        return (
            self.start[0] + (seat.column + 0.5) * self.across,
            self.start[1] + (seat.row + 0.5) * self.down,
        )

    def drawing(self) -> Drawing:
        shapes: list[Shape] = []
        hots: list[Hot] = []
        ranked: list[tuple[int, Words]] = []
        for tie in self.ties:
            (x1, y1), (x2, y2) = self.ends(tie)
            shapes.append(Line(((x1, y1), (x2, y2)), "muted", 1.4))
            towards = ((x2 - x1) * 0.5, (y2 - y1) * 0.5)
            words = self.frame.words(
                x1 + towards[0], y1 + towards[1], tie.word, "ink", side=Side.MIDDLE
            )
            ranked.append((len(ranked), words))
            hots.append(self._hot(tie, words.region))
        labels = legible(ranked)
        grounds = [Box(_wider(one.region), "panel", radius=3) for one in labels]
        cards = [shape for person in self.seats for shape in self._card(person)]
        hots += [self._person(person) for person in self.seats]
        dots = [Box(Region(x - 3.5, y - 3.5, 7, 7), "muted", radius=3.5)
                for x, y in (self.ends(tie)[0] for tie in self.ties)]  # fmt: skip
        return Drawing(
            tr(TITLE),
            self.width,
            self.height,
            middle=(*shapes, *grounds, *labels, *cards, *dots),
            hots=tuple(hots),
            legend=tr(LEGEND),
        )

    def ends(self, tie: Tie) -> tuple[tuple[float, float], tuple[float, float]]:
        """Where a line leaves the card of the one and comes to that of the other."""
        (x1, y1), (x2, y2) = self.middle(tie.one), self.middle(tie.other)
        if y1 == y2:
            way = self.card / 2 if x2 > x1 else -self.card / 2
            return (x1 + way, y1), (x2 - way, y2)
        step = _HIGH / 2 if y2 > y1 else -_HIGH / 2
        return (x1, y1 + step), (x2, y2 - step)

    def _card(self, person: PersonId) -> list[Shape]:
        who, colour = self.people[person]
        x, y = self.middle(person)
        where = Region(x - self.card / 2, y - _HIGH / 2, self.card, _HIGH)
        return [
            Box(where, "raised", "line", 8),
            Box(Region(where.x + 10, y - 10, 3, 20), colour, radius=1.5),
            self.frame.words(
                where.x + 22, y, who.name, "ink", size=13, bold=who.main, room=self.card - 32
            ),
        ]

    def _person(self, person: PersonId) -> Hot:
        x, y = self.middle(person)
        where = Region(x - self.card / 2, y - _HIGH / 2, self.card, _HIGH)
        mine = [tie for tie in self.ties if person in (tie.one, tie.other)]
        return Hot(
            where,
            self.people[person][0].name,
            tuple(self._sentence(tie) for tie in mine),
            (),
            mine[0].quotes[0].evidence.anchor,
        )

    def _hot(self, tie: Tie, where: Region) -> Hot:
        quotes = tuple(
            Quote(one.evidence.quote, self.survey.heading(one.evidence.anchor))
            for one in tie.quotes[:4]
        )
        voices = tuple(dict.fromkeys(voice(one, self.survey) for one in tie.quotes))
        lines = tuple(capitalised(one) for one in voices if one)
        return Hot(where, self._sentence(tie), lines, quotes, tie.quotes[0].evidence.anchor)

    def _sentence(self, tie: Tie) -> str:
        one, other = self.people[tie.one][0].name, self.people[tie.other][0].name
        return tr("{one}: {word} of {other}", one=one, word=tie.word, other=other)


def _wider(region: Region) -> Region:
    return Region(region.x - 5, region.y, region.width + 10, region.height)
