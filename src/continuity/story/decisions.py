"""What the author said about the story and about warnings. Survives every re-reading."""

from dataclasses import dataclass
from enum import Enum

from continuity.story.cast import Correction


class Verdict(Enum):
    INTENDED = "intended"
    CANON = "canon"
    """`detail` is the value that is right."""
    DIFFERENT_PEOPLE = "different people"
    NOT_SO = "dream or lie"
    MUTED = "muted"
    """Rule `code` is muted: for the person `subject`, or everywhere if that is empty."""


@dataclass(frozen=True, slots=True)
class Decision:
    """A verdict on one warning (by `fingerprint`), or, for MUTED, on a rule."""

    verdict: Verdict
    code: str
    fingerprint: str = ""
    subject: str = ""
    reason: str = ""
    detail: str = ""
    quotes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Declared:
    """A fact that the author declares. `trait` is a value of `claims.Trait` or one of "spelling"
    (subject = the right spelling, value = wrong forms parted by commas, may be empty),
    "cannot die" and "note".
    """

    subject: str
    trait: str
    value: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class AuthorsWord:
    """All that the author said; the content of canon.toml."""

    corrections: tuple[Correction, ...] = ()
    declared: tuple[Declared, ...] = ()
    decisions: tuple[Decision, ...] = ()
