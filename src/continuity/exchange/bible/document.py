"""The story bible as a document: what a copy editor looks up, each fact with its quotes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from continuity.canon.clock import Timeline
from continuity.canon.people import Dossier
from continuity.canon.scenes import SceneReading
from continuity.diagnostics.diagnostic import Diagnostic
from continuity.story.cast import Cast


class Findings(Protocol):
    """What is known of a story; the engine's report is one."""

    @property
    def diagnostics(self) -> Sequence[Diagnostic]: ...
    @property
    def decided(self) -> Sequence[Diagnostic]: ...
    @property
    def cast(self) -> Cast: ...
    @property
    def dossiers(self) -> Sequence[Dossier]: ...
    @property
    def timeline(self) -> Timeline: ...
    @property
    def scenes(self) -> Sequence[SceneReading]: ...
    @property
    def words(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Where:
    """A place in the book, for people: "Chapter 3, scene 2"; the chapter's own title apart."""

    text: str
    chapter_title: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the story in their sentence. `voice` says whose word it is, empty for the
    narration. What the author declares has no place.
    """

    before: str
    marked: str
    after: str
    where: Where | None = None
    voice: str = ""
    note: str = ""

    @property
    def declared(self) -> bool:
        return self.where is None


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that is said, once or more often."""

    value: str
    quotes: tuple[Quote, ...]

    @property
    def declared(self) -> bool:
        return any(quote.declared for quote in self.quotes)


@dataclass(frozen=True, slots=True)
class Facts:
    """All that is said of one trait: "eyes"."""

    name: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class PersonSheet:
    key: str
    """A name for links within the document."""
    name: str
    aliases: tuple[str, ...]
    gender: str
    mentions: int
    main: bool
    first: Where | None
    last: Where | None
    present: int
    """In how many scenes the person is there."""
    facts: tuple[Facts, ...]
    line: str = ""
    """What stays as it is, in one line."""


@dataclass(frozen=True, slots=True)
class PeopleGroup:
    """People who belong together: a family, or the main characters."""

    title: str
    people: tuple[PersonSheet, ...]


@dataclass(frozen=True, slots=True)
class PlaceSheet:
    name: str
    mentions: int
    first: Where | None


@dataclass(frozen=True, slots=True)
class ThingSheet:
    """`mentions` counts how often it is named or spoken of; `last` is where it was last spoken of,
    `state` what is said of it in the order of the book. `owner` is empty where it is nobody's.
    """

    name: str
    mentions: int
    first: Where | None
    owner: str = ""
    last: Where | None = None
    state: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class StyleLine:
    """A habit of the text: "Dialogue marks": "curly, double (812)"."""

    name: str
    value: str
    other: str = ""
    """What also stands in the text, less often."""


@dataclass(frozen=True, slots=True)
class SceneLine:
    chapter: int
    where: Where
    heading: str
    clock: str
    words: int
    present: tuple[str, ...]
    times: tuple[Fact, ...]
    at: float | None = None
    """Story time in minutes, for a picture; counted from the year 1 where a date is known."""
    exact: bool = False
    """Whether the text says when, rather than only after what."""


@dataclass(frozen=True, slots=True)
class ProcessSheet:
    """Something that takes time, and all that is said of how long: a lockdown, a voyage."""

    name: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class CanonLine:
    """What the author declares, or decided about a warning."""

    subject: str
    trait: str
    value: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class QueryLine:
    """An open warning, or one that the author decided upon (`verdict`)."""

    code: str
    severity: str
    message: str
    reason: tuple[str, ...]
    quotes: tuple[Quote, ...]
    verdict: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class WordLine:
    """A word as it is to be spelled, with what it names or what it is not to be."""

    word: str
    note: str

    @property
    def initial(self) -> str:
        return self.word[:1].upper()


@dataclass(frozen=True, slots=True)
class PresenceRow:
    """In which scenes a person is there. Scenes count from 0 through the book."""

    person: str
    scenes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Bond:
    """Two people: what they are to each other in words, if that is said, and how many scenes
    they share.
    """

    first: str
    second: str
    words: str
    together: int


@dataclass(frozen=True, slots=True)
class InjuryRow:
    """The course of a wound, or a death: the scenes in which it is spoken of."""

    person: str
    what: str
    scenes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Bible:
    title: str
    author: str
    words: int
    chapters: int
    scenes: int
    style: tuple[StyleLine, ...] = ()
    spellings: tuple[CanonLine, ...] = ()
    people: tuple[PeopleGroup, ...] = ()
    places: tuple[PlaceSheet, ...] = ()
    timeline: tuple[SceneLine, ...] = ()
    processes: tuple[ProcessSheet, ...] = ()
    canon: tuple[CanonLine, ...] = ()
    queries: tuple[QueryLine, ...] = ()
    decided: tuple[QueryLine, ...] = ()
    things: tuple[ThingSheet, ...] = ()
    index: tuple[WordLine, ...] = ()
    presence: tuple[PresenceRow, ...] = ()
    bonds: tuple[Bond, ...] = ()
    injuries: tuple[InjuryRow, ...] = ()
