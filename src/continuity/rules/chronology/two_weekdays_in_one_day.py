"""T202."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from continuity.canon.clock import Timeline
from continuity.canon.moments_told import names_today, opens_on
from continuity.canon.scenes import Stated
from continuity.claims.claim import Confidence, Manner, Stretch, Trait
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule
from continuity.story.ids import SceneId
from continuity.story.moments import DAY, HOUR, ClockTime, Date
from continuity.story.saying import WEEKDAYS
from continuity.story.world import WorldRule

_HOURS: Final = 6 * HOUR
"""A leap of more may lead over midnight."""
_NEAR: Final = 14
_HOLY: Final = re.compile(r"^(?:Good|Ash|Shrove|Easter|Whit|Palm|Maundy|Holy)\s")
_EARNEST: Final = frozenset({Manner.NARRATED, Manner.SPOKEN})


@rule(
    "T202",
    over=Timeline,
    severity=Severity.WARNING,
    unless=(WorldRule.OWN_CALENDAR, WorldRule.TIME_TRAVEL),
)
def two_weekdays_in_one_day(timeline: Timeline) -> Iterator[Finding]:
    """A scene plays on two weekdays, and no night passes.

    Only weekdays that the narration gives for the scene itself are compared, and only while nothing
    in the scene says that time goes by: no leap, no next morning. Where the clock starts anew, a night
    has passed, and the day after is expected; that is only hinted at. Who says that tomorrow is Friday
    says that it is Thursday.

    ## Flagged

    ```story
    This was a Tuesday morning, and the market was full.
    Anna pushed through the crowd.
    It was Thursday, after all; nobody worked.
    ^^^^^^^^^^^^^^^ T202 it is Thursday here, but Tuesday earlier in the scene
    ```

    ```story
    “On Sunday, three days ago, I saw the cats,” said Anna.
    It was Saturday, and raining.
    ^^^^^^^^^^^^^^^ T202 it is Saturday here, but by what was said before it should be Wednesday or Thursday
    ```

    ```story
    It was Tuesday, and raining.
    “The day after tomorrow is Friday,” said Anna.
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ T202 it is Wednesday here, but Tuesday earlier in the scene
    ```

    ## Not flagged

    ```story
    It was Tuesday, and the market was full.
    On Thursdays it was empty. “It was Thursday when I saw him,” said Tom.
    The next morning Anna came back. It was Wednesday.
    Friday came, and nobody had seen him.
    ```
    """
    first = {clock.scene: clock.first for clock in timeline.scenes}
    day = _Day()
    before: Stated | None = None
    for stated in timeline.stated:
        if stated.scene != day.scene or _passes(stated):
            day = _Day(stated.scene)
        value = stated.claim.value
        if isinstance(value, ClockTime) and _plays(stated):
            day.struck(value)
        elif isinstance(value, Date) and value.weekday and _plays(stated):
            if day.said and value.weekday not in day.expected and not _opens_a_day(stated, value):
                yield _finding(stated, value.weekday, day.said, day)
            day.told(stated, frozenset({value.weekday}))
        elif isinstance(value, Date) and value.weekday and opens_on(stated, first[stated.scene]):
            day.told(stated, frozenset({value.weekday}))
        elif before is not None:
            day.counted(before, _counted(before, stated))
        before = stated


@dataclass(slots=True)
class _Day:
    """What is known of the day that is being told. `nights` counts how often the clock began anew
    since `said`.
    """

    scene: SceneId | None = None
    said: Stated | None = None
    weekdays: frozenset[int] = frozenset()
    clock: int = 0
    nights: int = 0

    def struck(self, clock: ClockTime) -> None:
        """The clock goes on, or begins anew if neither half of the day is yet to come."""
        coming = [half for half in sorted(clock.halves) if half >= self.clock]
        self.nights += not coming
        self.clock = min(coming or clock.halves)

    def told(self, said: Stated, weekdays: frozenset[int]) -> None:
        self.said, self.weekdays, self.nights = said, weekdays, 0

    def counted(self, said: Stated, weekdays: frozenset[int]) -> None:
        if weekdays:
            self.told(said, weekdays)

    @property
    def expected(self) -> frozenset[int]:
        return frozenset((day + self.nights - 1) % 7 + 1 for day in self.weekdays)


def _plays(stated: Stated) -> bool:
    """Whether the narration says it of the scene's own time."""
    claim = stated.claim
    earnest = claim.voice.manner is Manner.NARRATED or names_today(stated)
    return earnest and claim.holds and claim.confidence is Confidence.STATED


def _opens_a_day(stated: Stated, date: Date) -> bool:
    """Whether the story goes on to another day: "Wednesday came", "On Friday they left"."""
    said = _HOLY.sub("", stated.evidence.quote, count=1)
    return said.startswith(WEEKDAYS[(date.weekday or 1) - 1])


def _passes(stated: Stated) -> bool:
    """Whether another day may have come."""
    value = stated.claim.value
    if isinstance(value, Stretch):
        return stated.claim.trait is Trait.SKIPS and value.duration.hard.high > _HOURS
    return stated.claim.trait is Trait.IN_DAYPART


def _counted(date: Stated, ago: Stated) -> frozenset[int]:
    """The weekdays that it can be now if a weekday and a length of time speak of one day, as in
    "Sunday night, three nights back": one more after midnight. Empty if they do not.
    """
    weekday, value = date.claim.value, ago.claim.value
    if not isinstance(weekday, Date) or not isinstance(value, Stretch) or not weekday.weekday:
        return frozenset()
    counted = value.duration.hard.high - value.duration.hard.low <= DAY
    earnest = {date.claim.voice.manner, ago.claim.voice.manner} <= _EARNEST
    if ago.claim.trait is not Trait.ELAPSED or not counted or not earnest or not _near(date, ago):
        return frozenset()
    days = round((value.duration.soft.low + value.duration.soft.high) / 2 / DAY)
    return frozenset((weekday.weekday + days + late - 1) % 7 + 1 for late in (0, 1))


def _near(date: Stated, ago: Stated) -> bool:
    one, other = date.evidence.anchor, ago.evidence.anchor
    return one.paragraph == other.paragraph and 0 <= other.span.start - one.span.end <= _NEAR


def _finding(stated: Stated, weekday: int, said: Stated, day: _Day) -> Finding:
    here = WEEKDAYS[weekday - 1]
    right = " or ".join(WEEKDAYS[one - 1] for one in sorted(day.expected))
    notes = (Note(stated.evidence, here), Note(said.evidence, f"so it is {right}"))
    if not day.nights and len(day.expected) == 1:
        message = f"it is {here} here, but {right} earlier in the scene"
    else:
        message = f"it is {here} here, but by what was said before it should be {right}"
    return Finding(message, notes, subject=here, doubtful=day.nights > 0)
