"""One page on a scene: where it plays, who is there, who comes and goes, and how it is told."""

from dataclasses import dataclass
from enum import Enum

from continuity.story.ids import PersonId, SceneId
from continuity.story.text import Evidence


class Telling(Enum):
    """Who tells it, by grammatical person."""

    FIRST = "first person"
    THIRD = "third person"
    UNKNOWN = "unknown"


class Tense(Enum):
    """The tense of the narration, spoken words apart."""

    PAST = "past"
    PRESENT = "present"
    MIXED = "mixed"
    UNKNOWN = "unknown"
    """Too few sentences to tell."""


@dataclass(frozen=True, slots=True)
class Shown:
    """Somebody, and the words that show that he or she is there, or is spoken or thought of."""

    person: PersonId
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Coming:
    """Somebody comes (`comes`) or goes; None where it is not known who."""

    person: PersonId | None
    comes: bool
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Setting:
    """A place in the words of the story, without an article at its head where it has a name: "the
    kitchen", "Vienna"; and the words that put the scene there.
    """

    place: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class SceneSheet:
    """What an editor would note of a scene at a glance. When it plays stands in the `SceneClock` of
    the same scene.

    `settings` are the places it plays in, in the order of telling: the first is where it opens, a
    further one is where somebody goes. `present` and `mentioned` hold the same people as the
    `SceneReading` of the scene, each with the first words that show it. `comings` are in reading
    order. `viewpoint` is the teller by name, or, in the third person, the one whose thoughts and
    feelings are told; None where nobody's or several people's are, or the teller has no name. Every
    statement rests on quotes; what the words do not tell is empty, None or unknown.
    """

    scene: SceneId
    settings: tuple[Setting, ...] = ()
    present: tuple[Shown, ...] = ()
    mentioned: tuple[Shown, ...] = ()
    comings: tuple[Coming, ...] = ()
    telling: Telling = Telling.UNKNOWN
    viewpoint: PersonId | None = None
    viewpoint_basis: tuple[Evidence, ...] = ()
    tense: Tense = Tense.UNKNOWN
    tense_basis: tuple[Evidence, ...] = ()
