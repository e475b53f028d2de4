"""The line of the story's nows: every statement of time at its moment, in the order of telling."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from math import inf
from typing import Final

from continuity.canon.network import Link
from continuity.canon.scenes import SceneReading, Stated
from continuity.claims.claim import Confidence, Manner, Stretch, Trait
from continuity.story.ids import PersonId, SceneId
from continuity.story.moments import HOUR, Bounds, Date

TIME_TRAITS: Final = frozenset(
    {
        *(Trait.LASTS, Trait.REMAINS, Trait.ELAPSED, Trait.SKIPS, Trait.SPELL),
        *(Trait.AT_CLOCK, Trait.ON_DATE, Trait.IN_DAYPART),
    }
)
SIGNS: Final = frozenset({Trait.DAY_SIGN, Trait.SEASON, Trait.DAY_NUMBER, Trait.LIGHT})
_COUNTED: Final = re.compile(r"tomorrow|yesterday|\btoday\b|\bdays\b", re.IGNORECASE)
BESIDE: Final = frozenset({Trait.BESIDE_NOW, Trait.OCCASION, Trait.COUNTDOWN})
_LATER: Final = Bounds(0, inf)
_SOON: Final = Bounds(0, HOUR)
"""Between two statements of one scene, for the usual reading."""
_AT_ONCE: Final = Bounds(0, 0)
_OPENING: Final = 3
"""A leap back in so many paragraphs from its start makes a scene a flashback."""
_MEMORY: Final = 6
"""So many scenes back a line of the story is taken up again."""


@dataclass(frozen=True, slots=True)
class SceneTime:
    """What a scene says about time, and what decides on which line of the story it stands."""

    scene: SceneId
    first: int
    stated: tuple[Stated, ...] = ()
    present: tuple[PersonId, ...] = ()
    aside: bool = False
    """A dream or a flashback: its now is not that of the story."""
    last: int = 0
    """The order of its last paragraph."""
    signs: tuple[Stated, ...] = ()
    """What shows the hour, the time of the year or the number of the day."""
    beside: tuple[Stated, ...] = ()


def scene_time(scene: SceneReading) -> SceneTime:
    stated = tuple(one for one in scene.stated if one.claim.trait in TIME_TRAITS)
    aside = (
        scene.dream
        or scene.flashback
        or any(goes_back(one) and one.order - scene.first <= _OPENING for one in stated)
    )
    return SceneTime(
        scene.scene,
        scene.first,
        stated,
        scene.present,
        aside,
        scene.first + len(scene.paragraphs) - 1,
        tuple(one for one in scene.stated if one.claim.trait in SIGNS),
        tuple(one for one in scene.stated if one.claim.trait in BESIDE),
    )


def stretch(stated: Stated) -> Stretch | None:
    value = stated.claim.value
    return value if isinstance(value, Stretch) else None


def moves_on(stated: Stated) -> bool:
    """Whether the story itself leaps forward here."""
    claim = stated.claim
    return (
        claim.trait is Trait.SKIPS
        and claim.confidence is Confidence.STATED
        and claim.voice.manner is Manner.NARRATED
        and isinstance(claim.value, Stretch)
        and claim.value.duration.hard.low >= 0
    )


def dates_scene(stated: Stated) -> bool:
    """Whether the scene itself is dated here, with day and month."""
    claim = stated.claim
    return (
        isinstance(claim.value, Date)
        and bool(claim.value.month and claim.value.day)
        and claim.confidence is Confidence.STATED
        and claim.voice.manner in (Manner.NARRATED, Manner.WRITTEN)
    )


def names_today(stated: Stated) -> bool:
    """Whether somebody tells in passing which day it is: "tomorrow is Wednesday"."""
    claim = stated.claim
    told = claim.confidence is Confidence.STATED and claim.voice.manner is Manner.SPOKEN
    return (
        told
        and isinstance(claim.value, Date)
        and _COUNTED.search(stated.evidence.quote) is not None
    )


def opens_on(stated: Stated, first: int) -> bool:
    """Whether a weekday told in passing is that of the scene, since it stands at its start; `first`
    is the order of the scene's first paragraph.
    """
    claim = stated.claim
    told = claim.voice.manner is Manner.NARRATED and claim.confidence is Confidence.IMPLIED
    lead = stated.evidence.quote.lower().startswith(("on ", "that "))
    return told and lead and claim.holds and stated.order - first <= 1


def goes_back(stated: Stated) -> bool:
    """Whether the story itself leaps back here."""
    value = stated.claim.value
    return (
        stated.claim.trait is Trait.SKIPS
        and stated.claim.confidence is Confidence.STATED
        and isinstance(value, Stretch)
        and value.duration.hard.high <= 0
    )


@dataclass(slots=True)
class Line:
    """Points in story time, being drawn. `hard` and `soft` bind them; sources are indices into
    `stated`. `at` gives the point of each statement.
    """

    stated: list[Stated] = field(default_factory=list)
    at: dict[int, int] = field(default_factory=dict)
    scene_of: dict[int, int] = field(default_factory=dict)
    """The scene, counted from 0, that each statement stands in."""
    hard: list[Link] = field(default_factory=list)
    soft: list[Link] = field(default_factory=list)
    points: int = 0

    def point(self) -> int:
        self.points += 1
        return self.points - 1

    def follow(
        self, last: int | None, hard: Bounds, soft: Bounds, source: int | None = None
    ) -> int:
        """A new point after `last`."""
        new = self.point()
        if last is not None:
            self.hard.append(Link(last, new, hard, source))
            self.soft.append(Link(last, new, soft, source))
        return new


def line(times: Sequence[SceneTime]) -> Line:
    """Draw the line. Dreams and flashbacks stand beside it; scenes without a person in common are
    not set before or after each other.
    """
    drawn = Line()
    recent: list[tuple[SceneTime, int]] = []
    for index, time in enumerate(times):
        if time.aside:
            for one in _of_line(time):
                drawn.scene_of[len(drawn.stated)] = index
                drawn.stated.append(one)
            continue
        before = next((one for one in reversed(recent) if _shares(one[0], time)), None)
        direct = before is not None and bool(recent) and before[0] is recent[-1][0]
        follows = direct and bool(index) and not times[index - 1].aside
        last = _scene(drawn, time, index, before[1] if before else None, follows=follows)
        recent = [*recent[1 - _MEMORY :], (time, last)]
    return drawn


def _shares(one: SceneTime, other: SceneTime) -> bool:
    if not one.present or not other.present:
        return True
    return not set(one.present).isdisjoint(other.present)


def _of_line(time: SceneTime) -> list[Stated]:
    """What binds the nows to each other: how long somebody has lived somewhere does not."""
    return [one for one in time.stated if one.claim.trait is not Trait.SPELL]


def _scene(drawn: Line, time: SceneTime, index: int, before: int | None, *, follows: bool) -> int:
    of_line = _of_line(time)
    opens_with_leap = bool(of_line) and moves_on(of_line[0])
    gap = _AT_ONCE if opens_with_leap and follows else _LATER
    last = drawn.follow(before, _LATER, gap)
    fresh, near = True, _SOON
    for one in of_line:
        source = len(drawn.stated)
        drawn.stated.append(one)
        drawn.scene_of[source] = index
        value = stretch(one)
        if value is None:
            if dates_scene(one):
                last = drawn.follow(last, _LATER, near)
                drawn.at[source] = last
            continue
        if moves_on(one):
            counts = follows or not fresh
            hard, soft = value.duration.hard, value.duration.soft
            last = drawn.follow(
                last, hard if counts else _LATER, soft if counts else _LATER, source
            )
            near = _SOON
        else:
            near = _LATER if one.claim.trait is Trait.SKIPS else near
            last = drawn.follow(last, _LATER, near)
        fresh = False
        drawn.at[source] = last
    return last
