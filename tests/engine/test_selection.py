"""How loudly a finding is told, and which decision settles it."""

from collections.abc import Iterator

import pytest

from continuity.canon.people import Dossier
from continuity.diagnostics.diagnostic import Diagnostic, Note, Severity
from continuity.engine.selection import Level, severity
from continuity.engine.suppression import decision_on, made_canon
from continuity.rules.rule import Finding, rule
from continuity.story.decisions import Decision, Declared, Verdict
from continuity.story.ids import ParagraphId
from continuity.story.text import Anchor, Evidence, Span


@rule("Z900", over=Dossier, severity=Severity.WARNING)
def hats_change(person: Dossier) -> Iterator[Finding]:
    """A rule about hats."""
    yield Finding(f"{person.person.name} has another hat", ())


@pytest.mark.parametrize(
    ("levels", "doubtful", "told"),
    [
        ((), False, Severity.WARNING),
        ((), True, Severity.HINT),
        ((("Z900", Level.OFF),), False, None),
        ((("Z900", Level.HINT),), False, Severity.HINT),
        ((("hats-change", Level.ERROR),), False, Severity.ERROR),
        ((("hats-change", Level.ERROR),), True, Severity.WARNING),
        ((("Z900", Level.HINT),), True, Severity.HINT),
        ((("Z901", Level.OFF),), False, Severity.WARNING),
    ],
)
def test_a_finding_is_told_as_loudly_as_rule_author_and_doubt_say(
    levels: tuple[tuple[str, Level], ...],
    doubtful: bool,  # noqa: FBT001 - a column of the table above
    told: Severity | None,
) -> None:
    assert severity(hats_change, levels, doubtful=doubtful) is told


HAT = Diagnostic(
    "Z900",
    "hats-change",
    Severity.WARNING,
    "Mara's hat was red",
    (Note(Evidence(Anchor(ParagraphId(1), Span(0, 3)), "hat")),),
    "f00",
    subject="Mara",
)


@pytest.mark.parametrize(
    ("decision", "settled"),
    [
        (Decision(Verdict.INTENDED, "Z900", "f00"), True),
        (Decision(Verdict.NOT_SO, "Z900", "f00"), True),
        (Decision(Verdict.DIFFERENT_PEOPLE, "Z900", "f00"), True),
        (Decision(Verdict.CANON, "Z900", "f00"), True),
        (Decision(Verdict.INTENDED, "Z900", "f01"), False),
        (Decision(Verdict.INTENDED, "Z900", ""), False),
        (Decision(Verdict.MUTED, "Z900"), True),
        (Decision(Verdict.MUTED, "Z900", subject="MARA"), True),
        (Decision(Verdict.MUTED, "Z900", subject="Tom"), False),
        (Decision(Verdict.MUTED, "Z901"), False),
    ],
)
def test_a_decision_settles_what_it_was_made_about(
    decision: Decision,
    settled: bool,  # noqa: FBT001 - a column of the table above
) -> None:
    assert (decision_on(HAT, [decision]) is decision) is settled


def test_only_a_canon_verdict_with_a_value_declares_something() -> None:
    traits = {"Z900": "hat", "N101": "spelling", "T101": ""}
    decisions = [
        Decision(Verdict.CANON, "Z900", subject="Mara", detail="red", reason="as in book one"),
        Decision(Verdict.CANON, "N101", subject="Mara", detail="Marra"),
        Decision(Verdict.CANON, "Z900", subject="Mara"),
        Decision(Verdict.CANON, "T101", subject="Mara", detail="six hours"),
        Decision(Verdict.CANON, "Z999", subject="Mara", detail="six"),
        Decision(Verdict.INTENDED, "Z900", subject="Mara", detail="blue"),
    ]
    assert made_canon(decisions, traits) == (
        Declared("Mara", "hat", "red", "as in book one"),
        Declared("Marra", "spelling", ""),
    )
