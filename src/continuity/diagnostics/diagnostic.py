"""What is told about a fault: severity, message, quotes, fixes."""

import hashlib
import re
from dataclasses import dataclass
from enum import IntEnum

from continuity.story.text import Evidence, Span


class Severity(IntEnum):
    HINT = 1
    """Quiet unless asked for."""
    WARNING = 2
    """An editor would ask."""
    ERROR = 3
    """Cannot both be true."""

    @property
    def word(self) -> str:
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Note:
    """A quote with a few words on what it says."""

    evidence: Evidence
    text: str = ""


@dataclass(frozen=True, slots=True)
class Replacement:
    """Put `text` in the place of `evidence`, if the quote still stands there."""

    evidence: Evidence
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    title: str
    edits: tuple[Replacement, ...]


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """`notes` is never empty. The first note is the place that the writer should look at first."""

    code: str
    rule: str
    severity: Severity
    message: str
    notes: tuple[Note, ...]
    fingerprint: str
    subject: str = ""
    reason: tuple[str, ...] = ()
    """The steps of a sum or an argument, a line each, where there is one."""
    fixes: tuple[Fix, ...] = ()

    def __post_init__(self) -> None:
        if not self.notes:
            message = f"{self.code} without evidence"
            raise ValueError(message)


def fingerprint(code: str, subject: str, notes: tuple[Note, ...]) -> str:
    """The same for the same fault after edits elsewhere; another when the quoted words change."""
    quotes = sorted(re.sub(r"\W+", " ", note.evidence.quote).strip().casefold() for note in notes)
    text = "\x1f".join((code, subject.casefold(), *quotes))
    return hashlib.blake2b(text.encode(), digest_size=8).hexdigest()


def places(diagnostic: Diagnostic) -> tuple[Span, ...]:
    return tuple(note.evidence.anchor.span for note in diagnostic.notes)
