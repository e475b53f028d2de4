"""Which rules run, and how loudly."""

from collections.abc import Iterable
from enum import Enum
from typing import Any

from continuity.diagnostics.diagnostic import Severity
from continuity.rules.rule import Rule


class Level(Enum):
    """What the author wants of a rule."""

    OFF = "off"
    HINT = "hint"
    WARNING = "warning"
    ERROR = "error"


def severity(
    rule: Rule[Any], levels: Iterable[tuple[str, Level]], *, doubtful: bool
) -> Severity | None:
    """How loudly a finding is told; None if not at all.

    Where the author chose no level the rule's own holds, one step lower for a doubtful finding.
    A chosen level is lowered in the same way. `levels` names rules by code or by name.
    """
    table = dict(levels)
    chosen = table.get(rule.code, table.get(rule.name))
    if chosen is Level.OFF:
        return None
    loud = rule.severity if chosen is None else Severity[chosen.name]
    return Severity(max(loud - 1, Severity.HINT)) if doubtful else loud
