"""What pictures of a story show: who is where, who belongs to whom, wounds, story time."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import combinations
from math import inf, isfinite

from continuity.canon.clock import SceneClock
from continuity.canon.people import Dossier
from continuity.canon.scenes import Stated
from continuity.claims.claim import Fate, Kin, Manner, Trait, Wound
from continuity.exchange.bible.document import Bond, InjuryRow, PresenceRow
from continuity.exchange.bible.quoting import Quoting
from continuity.story.ids import PersonId, SceneId
from continuity.story.moments import DAY

MOST_PEOPLE = 24
"""Rows that a picture has room for."""
FEWEST_TOGETHER = 2
"""People who share fewer scenes are not joined in a picture."""


def presence(dossiers: Iterable[Dossier], quoting: Quoting) -> tuple[PresenceRow, ...]:
    """Those who are there most often, in the order in which they come in."""
    order = _order(quoting)
    rows = [
        PresenceRow(
            one.person.name, tuple(sorted(order[key] for key in one.scenes if key in order))
        )
        for one in dossiers
    ]
    often = sorted((row for row in rows if row.scenes), key=lambda row: -len(row.scenes))
    return tuple(sorted(often[:MOST_PEOPLE], key=lambda row: row.scenes[0]))


def bonds(dossiers: Sequence[Dossier], quoting: Quoting) -> tuple[Bond, ...]:
    """Who is kin to whom, and who is often where the other is."""
    kin: dict[tuple[PersonId, PersonId], str] = {}
    for dossier in dossiers:
        for one in dossier.said_of(Trait.KINSHIP):
            value = one.claim.value
            if isinstance(value, Kin) and one.owner and one.other and one.owner != one.other:
                kin.setdefault((one.owner, one.other), value.relation)
    scenes = {one.person.id: frozenset(one.scenes) for one in dossiers}
    found = []
    for first, second in combinations(scenes, 2):
        together = len(scenes[first] & scenes[second])
        words = kin.get((first, second), "")
        turned = kin.get((second, first), "") if not words else ""
        pair = (second, first) if turned else (first, second)
        if words or turned or together >= FEWEST_TOGETHER:
            names = tuple(quoting.names.get(key, "") for key in pair)
            found.append(Bond(names[0], names[1], words or turned, together))
    return tuple(sorted(found, key=lambda one: (not one.words, -one.together)))


def injuries(dossiers: Iterable[Dossier], quoting: Quoting) -> tuple[InjuryRow, ...]:
    """Wounds by part of the body, and deaths that are told; the first of them first."""
    order = _order(quoting)
    rows = []
    for dossier in dossiers:
        courses: dict[str, list[Stated]] = {}
        for one in dossier.said_of(Trait.WOUND, Trait.DEATH):
            if one.scene in order and _happens(one):
                courses.setdefault(_course(one), []).append(one)
        for course, said in courses.items():
            what = quoting.value(said[0]) if course else "dies"
            at = sorted({order[one.scene] for one in said})
            rows.append(InjuryRow(dossier.person.name, what, tuple(at)))
    return tuple(sorted(rows, key=lambda row: row.scenes))


def _happens(one: Stated) -> bool:
    """Whether it is more than talk: many die of shame, or are as good as dead."""
    if one.claim.trait is not Trait.DEATH:
        return one.claim.voice.manner is not Manner.SUPPOSED
    return one.sure and one.claim.voice.manner is Manner.NARRATED


def _course(one: Stated) -> str:
    """What statements about one and the same wound have in common: the part of the body."""
    value = one.claim.value
    if isinstance(value, Wound):
        return value.part or value.kind
    return "" if isinstance(value, Fate) else str(value)


def _order(quoting: Quoting) -> dict[SceneId, int]:
    return {key: at for at, key in enumerate(quoting.scenes)}


def story_times(clocks: Sequence[SceneClock]) -> Mapping[SceneId, float]:
    """Minutes of story time of the scenes that have a place in it. Scenes of one thread lie as the
    thread says; threads lie as their dates say, and without a date a thread has no place beside
    another one.
    """
    starts: dict[int, float] = {}
    for one in clocks:
        known = _absolute(one)
        if known is not None and isfinite(one.since_start.low):
            starts.setdefault(one.thread, known - one.since_start.low)
    longest = Counter(one.thread for one in clocks).most_common(1)
    if not starts and longest:
        starts[longest[0][0]] = 0.0
    times: dict[SceneId, float] = {}
    latest: dict[int, float] = {}
    for one in clocks:
        known = _absolute(one)
        if known is None and one.thread in starts and isfinite(one.since_start.low):
            # Where nothing says otherwise, a story moves on.
            known = max(starts[one.thread] + one.since_start.low, latest.get(one.thread, -inf))
            known = _at_clock(one, known)
        if known is not None:
            times[one.scene] = latest[one.thread] = known
    return times


def _at_clock(one: SceneClock, earliest: float) -> float:
    """The hour of the clock on the day that is reached, if that is still to come."""
    if one.clock is None or not isfinite(one.clock.low):
        return earliest
    return max(earliest, earliest // DAY * DAY + one.clock.low)


def _absolute(one: SceneClock) -> float | None:
    """Minutes since the year 1, where the day is known."""
    said = one.date
    if said is None or not (said.year and said.month and said.day):
        return None
    try:
        days = date(said.year, said.month, said.day).toordinal()
    except ValueError:  # 30 February stands in a story that is not ours to mend
        return None
    return days * DAY + (one.clock.low if one.clock and isfinite(one.clock.low) else 0.0)
