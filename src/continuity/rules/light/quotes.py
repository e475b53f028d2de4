"""The quotes of a disagreement about light or weather."""

from continuity.canon.sky import Disagreement
from continuity.diagnostics.diagnostic import Note


def notes_of(told: Disagreement) -> tuple[Note, ...]:
    """The statement here, the nearest against it, and what else says the same as that one."""
    return (
        Note(told.here.evidence, told.now.family),
        Note(told.there.evidence, told.was.family),
        *(Note(one.evidence, told.was.family) for one in told.more),
    )
