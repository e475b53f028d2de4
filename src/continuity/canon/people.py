"""The sheet of a person: all that is said of them, each with its quote."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from continuity.canon.scenes import NAMELESS, SceneReading, Stated
from continuity.claims.claim import Manner, Stretch, Trait
from continuity.story.cast import Cast, Person
from continuity.story.ids import PersonId, SceneId
from continuity.story.moments import DAY, MONTH, Date


@dataclass(frozen=True, slots=True)
class Dossier:
    """`stated` is in reading order; what the author declared comes first."""

    person: Person
    stated: tuple[Stated, ...] = ()
    scenes: tuple[SceneId, ...] = ()
    """Where the person is present."""
    mentioned_in: tuple[SceneId, ...] = ()
    apart: frozenset[SceneId] = frozenset()
    """Those of the scenes with something said of the person that are dreams or look back."""
    leaps: tuple[int, ...] = ()
    """Where, in these scenes, the story moves on by months or years: orders of paragraphs."""
    skips: tuple[int, ...] = ()
    """Where it moves on by days or more."""

    def years_between(self, one: Stated, other: Stated) -> bool:
        """Whether months or years pass between the two places, whichever comes first."""
        low, high = sorted((one.order, other.order))
        return any(low < leap <= high for leap in self.leaps)

    def said_of(self, *traits: Trait) -> tuple[Stated, ...]:
        """What holds according to the text, in reading order."""
        return tuple(
            stated for stated in self.stated if stated.claim.trait in traits and stated.claim.holds
        )


def dossier(
    person: Person, scenes: Iterable[SceneReading], declared: tuple[Stated, ...] = ()
) -> Dossier:
    """Gather what the scenes, in reading order, say of one person."""
    stated: list[Stated] = [fact for fact in declared if fact.owner == person.id]
    present: list[SceneId] = []
    mentioned: list[SceneId] = []
    apart: set[SceneId] = set()
    leaps: list[int] = []
    skips: list[int] = []
    year = 0
    for scene in scenes:
        leaps += [one.order for one in scene.stated if _moves_on(one, 3 * MONTH)]
        skips += [one.order for one in scene.stated if _moves_on(one, 2 * DAY)]
        for order, told in _years_told(scene):
            leaps += [order] if year < told else []
            year = max(year, told)
        said = [one for one in scene.stated if person.id in (one.owner, one.other)]
        stated += said
        if said and (scene.flashback or scene.dream):
            apart.add(scene.scene)
        if person.id in scene.present:
            present.append(scene.scene)
        elif person.id in scene.mentioned:
            mentioned.append(scene.scene)
    return Dossier(
        person,
        tuple(stated),
        tuple(present),
        tuple(mentioned),
        frozenset(apart),
        tuple(leaps),
        tuple(skips),
    )


def known_people(cast: Cast, narrator: PersonId | None) -> Mapping[PersonId, Person]:
    """Everybody of whom something may be said, without counts: a name used once more makes nobody
    another person. A narrator whom nobody calls by name is one person, too.
    """
    known = {one.id: replace(one, mentions=0) for one in cast.people}
    return known if narrator is not None else known | {NAMELESS: Person(NAMELESS, "The narrator")}


def _years_told(scene: SceneReading) -> list[tuple[int, int]]:
    """The years that the narration gives, each with its place. A later one may be a leap."""
    dates = (
        (one.order, one.claim.value)
        for one in scene.stated
        if one.claim.trait is Trait.ON_DATE and one.claim.voice.manner is Manner.NARRATED
    )
    return [(order, date.year) for order, date in dates if isinstance(date, Date) and date.year]


def _moves_on(stated: Stated, least: float) -> bool:
    """Whether the story moves on by so many seconds or more."""
    value = stated.claim.value
    if stated.claim.trait is not Trait.SKIPS or not isinstance(value, Stretch):
        return False
    return value.duration.hard.high >= least
