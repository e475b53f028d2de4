"""What the author decided about warnings."""

from collections.abc import Iterable

from continuity.diagnostics.diagnostic import Diagnostic
from continuity.story.decisions import Decision, Declared, Verdict


def decision_on(diagnostic: Diagnostic, decisions: Iterable[Decision]) -> Decision | None:
    """The first decision that settles the diagnostic, if any."""
    return next((one for one in decisions if _settles(one, diagnostic)), None)


def _settles(decision: Decision, diagnostic: Diagnostic) -> bool:
    if decision.verdict is Verdict.MUTED:
        subject = decision.subject.casefold()
        return decision.code == diagnostic.code and subject in ("", diagnostic.subject.casefold())
    return bool(decision.fingerprint) and decision.fingerprint == diagnostic.fingerprint


def made_canon(decisions: Iterable[Decision], traits: dict[str, str]) -> tuple[Declared, ...]:
    """The facts that the author declared by saying which value of a warning is the right one.

    `traits` says for each rule code of which trait the value is. A spelling has no bearer: there,
    the right form is the subject.
    """
    facts = []
    for one in decisions:
        trait = traits.get(one.code, "")
        if one.verdict is Verdict.CANON and trait and one.detail:
            subject, value = (one.detail, "") if trait == "spelling" else (one.subject, one.detail)
            facts.append(Declared(subject, trait, value, one.reason))
    return tuple(facts)
