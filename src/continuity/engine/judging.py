"""From findings to diagnostics: severity, fingerprint, decisions, order; and failures of rules."""

import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from continuity.canon.clock import Timeline
from continuity.canon.naming import Naming
from continuity.canon.people import Dossier
from continuity.canon.scenes import SceneReading
from continuity.canon.surroundings import Surroundings
from continuity.canon.things import ThingSheet
from continuity.diagnostics.diagnostic import Diagnostic, Note, Severity, fingerprint
from continuity.engine.declared import CANON
from continuity.engine.selection import Wishes
from continuity.rules.rule import Finding, Rule
from continuity.story.ids import ParagraphId
from continuity.story.text import Evidence
from continuity.story.world import WorldRule

FAILED = "X001"

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Failure:
    """A rule that could not be asked about something; `looking_at` is a quote from there."""

    error: str
    looking_at: Evidence | None


Outcome = tuple[Finding, ...] | Failure


def ask(rule: Rule[Any], thing: Any) -> Outcome:  # noqa: ANN401 - whatever the rule is over
    """What the rule finds. An exception in a rule ends here and nowhere else."""
    try:
        return tuple(rule.check(thing))
    except Exception as error:  # noqa: BLE001 - the one place where a rule may fail
        _log.exception("Rule %s failed", rule.code)
        return Failure(f"{type(error).__name__}: {error}", _somewhere_in(thing))


def _somewhere_in(thing: object) -> Evidence | None:
    """Words that the thing rests on."""
    match thing:
        case Dossier() | SceneReading() | Surroundings() | ThingSheet() | Timeline():
            return next((one.evidence for one in thing.stated if _in_text(one.evidence)), None)
        case Naming():
            return next((place for word in thing.words for place in word.places), None)
        case _:
            return None


def _in_text(evidence: Evidence) -> bool:
    """Whether the words stand in the story; what the author declared does not."""
    return evidence.anchor.paragraph != CANON


def diagnostics_of(
    rule: Rule[Any], outcome: Outcome, wishes: Wishes, opening: Evidence
) -> list[Diagnostic]:
    """What is told of an outcome. `opening` is quoted where a failure has no better place."""
    if isinstance(outcome, Failure):
        return [_failed(rule, outcome, opening)]
    told = []
    doubt = wishes.doubt(rule)
    asked = () if doubt is None else (_asking(doubt),)
    for finding in outcome:
        notes = tuple(note for note in finding.notes if _in_text(note.evidence))
        loud = wishes.loudness(rule, finding)
        if loud is not None and notes:
            told.append(
                _diagnostic(rule, replace(finding, reason=(*finding.reason, *asked)), notes, loud)
            )
    return told


def _asking(doubt: WorldRule) -> str:
    return f"Declare it if, in this story, {doubt.words} ({doubt.value})."


def _diagnostic(
    rule: Rule[Any], finding: Finding, notes: tuple[Note, ...], loud: Severity
) -> Diagnostic:
    """Notes on what the author declared become lines of the reason: there is no place to go to."""
    declared = tuple(
        f"You declared: {note.evidence.quote}"
        for note in finding.notes
        if not _in_text(note.evidence)
    )
    return Diagnostic(
        code=rule.code,
        rule=rule.name,
        severity=loud,
        message=finding.message,
        notes=notes,
        fingerprint=fingerprint(rule.code, finding.subject, notes),
        subject=finding.subject,
        reason=(*declared, *finding.reason),
        fixes=finding.fixes,
    )


def _failed(rule: Rule[Any], failure: Failure, opening: Evidence) -> Diagnostic:
    notes = (Note(failure.looking_at or opening, "the rule was looking here"),)
    return Diagnostic(
        code=FAILED,
        rule="rule-fails",
        severity=Severity.HINT,
        message=f"{rule.code} {rule.name} could not be checked here",
        notes=notes,
        fingerprint=fingerprint(FAILED, rule.code, notes),
        subject=rule.code,
        reason=(failure.error,),
    )


def in_order(
    diagnostics: Iterable[Diagnostic], place: Mapping[ParagraphId, int]
) -> tuple[Diagnostic, ...]:
    """Worst first, then in reading order; of near-duplicates only the worst."""

    def rank(one: Diagnostic) -> tuple[int, int, int, str, str]:
        first = one.notes[0].evidence.anchor
        return (
            -one.severity,
            place.get(first.paragraph, -1),
            first.span.start,
            one.code,
            one.message,
        )

    kept: list[Diagnostic] = []
    seen: dict[tuple[str, frozenset[ParagraphId]], list[Diagnostic]] = {}
    for one in sorted(diagnostics, key=rank):
        where = frozenset(note.evidence.anchor.paragraph for note in one.notes)
        near = seen.setdefault((one.code, where), [])
        if not any(_same_fault(one, other) for other in near):
            near.append(one)
            kept.append(one)
    return tuple(kept)


def _same_fault(one: Diagnostic, other: Diagnostic) -> bool:
    """Whether two diagnostics of one rule put side by side what are the same words."""
    return one.subject == other.subject and all(
        any(
            note.evidence.anchor.paragraph == their.evidence.anchor.paragraph
            and note.evidence.anchor.span.overlaps(their.evidence.anchor.span)
            for their in other.notes
        )
        for note in one.notes
    )
