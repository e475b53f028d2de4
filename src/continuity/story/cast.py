"""People, places and things, and the names they answer to."""

from dataclasses import dataclass
from enum import Enum

from continuity.story.ids import PersonId, PlaceId, ThingId
from continuity.story.text import Span


class Gender(Enum):
    FEMALE = "female"
    MALE = "male"
    UNKNOWN = "unknown"

    # Each is the only one of its kind; an enumeration's own hash is written in Python and slow.
    __hash__ = object.__hash__


class MentionKind(Enum):
    NAME = "name"
    PRONOUN = "pronoun"
    FIRST_PERSON = "first person"
    NOMINAL = "nominal"
    """A common noun that points at somebody: "the captain", "his sister"."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that point at somebody, as written. The canon decides at whom."""

    span: Span
    text: str
    kind: MentionKind


@dataclass(frozen=True, slots=True)
class Person:
    """`aliases` are the other forms that stand in the text, the commonest first."""

    id: PersonId
    name: str
    aliases: tuple[str, ...] = ()
    gender: Gender = Gender.UNKNOWN
    mentions: int = 0
    main: bool = False

    @property
    def forms(self) -> tuple[str, ...]:
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True)
class NamedPlace:
    id: PlaceId
    name: str
    mentions: int = 0


@dataclass(frozen=True, slots=True)
class NamedThing:
    id: ThingId
    name: str
    mentions: int = 0


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody and everything with a name. People come in falling number of mentions.
    `spoken_of` are those of them who take no part in the story, as far as its scenes are known.
    """

    people: tuple[Person, ...] = ()
    places: tuple[NamedPlace, ...] = ()
    things: tuple[NamedThing, ...] = ()
    spoken_of: frozenset[PersonId] = frozenset()

    def person(self, key: PersonId) -> Person | None:
        return next((person for person in self.people if person.id == key), None)


class CorrectionKind(Enum):
    MERGE = "merge"
    """`name` and `other` are one person, who goes by `name`."""
    SPLIT = "split"
    """The form `other` is not a name of `name`, but of somebody else."""
    RENAME = "rename"
    """The person found as `name` is to be called `other`."""
    DROP = "drop"
    """`name` is nobody."""
    ADD = "add"
    """`name` is somebody, though the reader did not think so."""
    MAIN = "main"
    MINOR = "minor"
    GENDER = "gender"
    """`other` is a value of `Gender`."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What the author said about the cast. Refers to people by name, so it survives re-reading."""

    kind: CorrectionKind
    name: str
    other: str = ""
