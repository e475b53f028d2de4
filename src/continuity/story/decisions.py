"""What the author said about the story and about warnings. Survives every re-reading."""

from dataclasses import dataclass
from enum import Enum
from typing import TypeVar

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
    (subject = the right spelling, value = wrong forms parted by commas, may be empty), "world"
    (value = a rule of `story.world`, subject = for whom it holds), "cannot die" and "note".
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

    def joined(self, other: "AuthorsWord") -> "AuthorsWord":
        """This word and, behind it, what the other one says beside it."""
        return self.merged(NOTHING_SAID, other)

    def merged(self, before: "AuthorsWord", after: "AuthorsWord") -> "AuthorsWord":
        """The change from `before` to `after`, made to this word, which may differ from `before`:
        what others said meanwhile stays said.
        """
        if self == before:
            return after
        return AuthorsWord(
            _merged(self.corrections, before.corrections, after.corrections),
            _merged(self.declared, before.declared, after.declared),
            _merged(self.decisions, before.decisions, after.decisions),
        )


NOTHING_SAID = AuthorsWord()

Entry = TypeVar("Entry", Correction, Declared, Decision)


def _merged(
    now: tuple[Entry, ...], before: tuple[Entry, ...], after: tuple[Entry, ...]
) -> tuple[Entry, ...]:
    kept = tuple(entry for entry in now if entry in after or entry not in before)
    return kept + tuple(entry for entry in after if entry not in before and entry not in kept)
