"""Which rules run, and how loudly."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Any

from continuity.canon.world import Likely
from continuity.diagnostics.diagnostic import Severity
from continuity.rules.rule import Finding, Rule
from continuity.story.world import OUR_WORLD, World, WorldRule


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
    return lower(loud) if doubtful else loud


def lower(loud: Severity) -> Severity:
    """One step less loud, but never silent."""
    return Severity(max(loud - 1, Severity.HINT))


@dataclass(frozen=True, slots=True)
class Wishes:
    """How loudly the author wants to hear of what, and in what world the story plays.

    `likely` are rules of its world of which the author said nothing, but the story speaks much.
    """

    levels: tuple[tuple[str, Level], ...] = ()
    world: World = OUR_WORLD
    likely: tuple[Likely, ...] = ()

    def loudness(self, rule: Rule[Any], finding: Finding) -> Severity | None:
        """How loudly a finding is told; None if not at all. Where the rule's own fault is none in
        a world that this one seems to be, it asks rather than tells.
        """
        if self.world.holds(rule.unless, finding.subject):
            return None
        loud = severity(rule, self.levels, doubtful=finding.doubtful)
        return loud if loud is None or self.doubt(rule) is None else lower(loud)

    def doubt(self, rule: Rule[Any]) -> WorldRule | None:
        """What the world of the story may have that would make the rule's fault none."""
        return next((one.rule for one in self.likely if one.rule in rule.unless), None)
