"""The answer to the whole question: everything found out about a book."""

from dataclasses import dataclass, field

from continuity.canon.clock import Timeline
from continuity.canon.people import Dossier
from continuity.canon.scenes import SceneReading
from continuity.canon.world import Likely
from continuity.diagnostics.diagnostic import Diagnostic
from continuity.story.cast import Cast


@dataclass(frozen=True, slots=True)
class Report:
    """`diagnostics` are worst first, then in reading order; what the author decided upon is in
    `decided` instead. `likely` is what the world of the story seems to have, where the author said
    nothing of it. Equal books with equal decisions make equal reports.
    """

    diagnostics: tuple[Diagnostic, ...] = ()
    decided: tuple[Diagnostic, ...] = ()
    cast: Cast = field(default_factory=Cast)
    dossiers: tuple[Dossier, ...] = ()
    timeline: Timeline = field(default_factory=Timeline)
    scenes: tuple[SceneReading, ...] = ()
    words: int = 0
    likely: tuple[Likely, ...] = ()
