"""The answer to the whole question: everything found out about a book."""

from dataclasses import dataclass, field

from continuity.canon.clock import Timeline
from continuity.canon.people import Dossier
from continuity.canon.scenes import SceneReading
from continuity.diagnostics.diagnostic import Diagnostic
from continuity.story.cast import Cast


@dataclass(frozen=True, slots=True)
class Report:
    """`diagnostics` are worst first, then in reading order; what the author decided upon is in
    `decided` instead. Equal books with equal decisions make equal reports.
    """

    diagnostics: tuple[Diagnostic, ...] = ()
    decided: tuple[Diagnostic, ...] = ()
    cast: Cast = field(default_factory=Cast)
    dossiers: tuple[Dossier, ...] = ()
    timeline: Timeline = field(default_factory=Timeline)
    scenes: tuple[SceneReading, ...] = ()
    words: int = 0
