"""The author's verdicts on warnings, as they are kept."""

from dataclasses import replace

from continuity.diagnostics.diagnostic import Diagnostic
from continuity.story.decisions import AuthorsWord, Decision, Verdict


def decision_on(diagnostic: Diagnostic, verdict: Verdict, reason: str, detail: str) -> Decision:
    """MUTED mutes the rule for its subject; with the detail "everywhere", for all."""
    muted = verdict is Verdict.MUTED
    everywhere = muted and detail == "everywhere"
    return Decision(
        verdict,
        diagnostic.code,
        "" if muted else diagnostic.fingerprint,
        "" if everywhere else diagnostic.subject,
        reason,
        "" if everywhere else detail,
        tuple(note.evidence.quote for note in diagnostic.notes),
    )


def with_decision(word: AuthorsWord, decision: Decision) -> AuthorsWord:
    """It takes the place of an earlier one on the same."""
    others = tuple(one for one in word.decisions if _case(one) != _case(decision))
    return replace(word, decisions=(*others, decision))


def _case(decision: Decision) -> tuple[str, str, str]:
    """What the decision is about: one warning, or a rule, for one subject or for all."""
    fingerprint = decision.fingerprint
    return (decision.code, fingerprint, "" if fingerprint else decision.subject)
