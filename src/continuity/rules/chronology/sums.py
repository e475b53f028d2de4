"""How a conflict of time is told; shared by the rules that tell of one."""

from continuity.canon.clock import Conflict
from continuity.diagnostics.diagnostic import Note
from continuity.rules.rule import Finding


def finding_of(conflict: Conflict) -> Finding:
    return Finding(
        conflict.message,
        tuple(Note(step.evidence, step.text) for step in conflict.steps),
        conflict.subject,
        conflict.reason,
        doubtful=not conflict.certain,
    )
