"""A claim: someone or something is said to be so, here."""

from dataclasses import dataclass
from enum import Enum, IntEnum

from continuity.story.cast import Mention
from continuity.story.moments import ClockTime, Date, Duration
from continuity.story.text import Excerpt


class Manner(Enum):
    """In what way something is said. Only equal voices can contradict each other for certain."""

    NARRATED = "narrated"
    SPOKEN = "spoken"
    THOUGHT = "thought"
    WRITTEN = "written"
    DREAMT = "dreamt"
    SUPPOSED = "supposed"
    """Asked, wished, conditional, pretended, compared: not said to be so."""


@dataclass(frozen=True, slots=True)
class Voice:
    """`by` is whoever speaks, thinks or writes, where the paragraph itself says so."""

    manner: Manner = Manner.NARRATED
    by: Mention | None = None


class Confidence(IntEnum):
    GUESSED = 1
    IMPLIED = 2
    STATED = 3


class Trait(Enum):
    """What about the subject is said. A sheet groups facts by these words."""

    EYE_COLOUR = "eyes"
    HAIR_COLOUR = "hair"
    BUILD = "build"
    HEIGHT = "height"
    MARK = "marks"
    HANDEDNESS = "handedness"
    CLOTHES = "clothes"
    """What somebody has on, for a scene."""
    AGE = "age"
    BIRTH = "birth"
    KINSHIP = "family"
    OCCUPATION = "work"
    RANK = "rank"
    """By title, and by what is said of somebody."""
    WOUND = "injuries"
    DEATH = "death"
    ACTS = "acts"
    """Does or says something that only the living do."""
    WHEREABOUTS = "whereabouts"
    HOLDS = "belongings"
    LASTS = "lasts"
    """A named process or event takes so long in all."""
    REMAINS = "remains"
    """So much of it is left, at the scene's now."""
    ELAPSED = "elapsed"
    """So much time has gone since something, at the scene's now."""
    SKIPS = "later"
    """The story moves on by so much: "One hour later"."""
    SPELL = "how long"
    """A state has lasted so long, or something happened so long ago, at the passage's now."""
    AT_CLOCK = "clock"
    ON_DATE = "date"
    IN_DAYPART = "time of day"
    DAY_SIGN = "sign of the hour"
    """Light, air, greetings and the like, which show the part of the day without telling it."""
    SEASON = "time of year"
    DAY_NUMBER = "day"
    """The day is counted: "Day 3", "on the third day"."""
    BESIDE_NOW = "beside now"
    """A moment counted from the now of whoever speaks: "yesterday", "an hour ago"."""
    OCCASION = "occasion"
    """When something is of which there is one: "the wedding is tomorrow"."""
    COUNTDOWN = "countdown"
    """A count that has an end: so many in all, done, or still to come."""
    THING = "things"
    """What becomes of somebody's thing, and what kind of thing it is."""
    FATE = "fates"
    """A thing is lost, burned, lent, sold, mended, or in hand."""
    COUNT = "numbers"
    FLOOR = "floors"
    """Floors, numbers of houses and rooms, sides."""
    TALLY = "tally"
    """Counted sets as the story goes on with them: what is set apart, lost, left; and money."""
    LAYOUT = "layout"
    """How places lie to one another: floors, sides, ways in, outlooks, distances."""
    LIGHT = "light"
    WEATHER = "weather"
    SIBLINGS = "siblings"
    """Has brothers or sisters, a husband or a wife, or children; or none."""
    COMINGS = "comings"
    """Who goes away from where the scene plays, and who comes there."""
    HABIT = "habits"
    """What somebody never does, or cannot do; and that somebody does it."""
    PAST = "past"
    """What somebody has never done, and what somebody did before."""


@dataclass(frozen=True, slots=True)
class Shades:
    """A colour as said, and the basic colours that a reader would accept for it."""

    said: str
    basic: frozenset[str]

    def fits(self, other: "Shades") -> bool:
        return bool(self.basic & other.basic)


@dataclass(frozen=True, slots=True)
class Feature:
    """A quality in words, with the family in which qualities exclude each other, such as
    ("tall", "height").
    """

    said: str
    family: str


@dataclass(frozen=True, slots=True)
class Thing(Feature):
    """What is said of a thing. `noun` is what it is called, in the singular where that is known,
    `words` what else it is called by, and `number` counts it or its place in a row. `family` tells
    in which respect: each extractor names its own.
    """

    noun: str = ""
    words: tuple[str, ...] = ()
    number: float = 0


@dataclass(frozen=True, slots=True)
class Years:
    """An age: at least `low` and less than `high` years."""

    said: str
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Kin:
    """`relation` is the word for what the subject is to the other: "sister"."""

    relation: str
    other: Mention | None


@dataclass(frozen=True, slots=True)
class Wound:
    part: str
    side: str
    """"left", "right" or empty."""
    kind: str


@dataclass(frozen=True, slots=True)
class Fate:
    """How somebody died, as far as it is said."""

    manner: str = ""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A length of time of the named process ("lockdown"), or of none."""

    duration: Duration
    process: str = ""
    about: tuple[str, ...] = ()
    """The words that tell what it is the length of."""


@dataclass(frozen=True, slots=True)
class Words:
    """A value that is only words."""

    said: str


Value = (
    Shades | Feature | Thing | Years | Kin | Wound | Fate | Stretch | ClockTime | Date | Words
)  # closed: who matches on it handles every member


@dataclass(frozen=True, slots=True)
class Claim:
    """Someone or something is said to be so. A function of one paragraph's text: who the subject
    is stays open until the canon decides.
    """

    subject: Mention | None
    trait: Trait
    value: Value
    excerpt: Excerpt
    holds: bool = True
    voice: Voice = Voice()
    confidence: Confidence = Confidence.STATED
