"""Conflicts, drawn as brackets that join the places that do not agree."""

from collections.abc import Mapping
from dataclasses import dataclass

from continuity.diagnostics.diagnostic import Diagnostic
from continuity.story.ids import ParagraphId
from continuity.story.text import Anchor
from continuity.ui.pictures.drawing import Quote
from continuity.ui.survey import Survey, capitalised


@dataclass(frozen=True, slots=True)
class End:
    """One place of a conflict: where it stands in the picture, and in the text."""

    at: int
    anchor: Anchor
    quote: Quote


@dataclass(frozen=True, slots=True)
class Conflict:
    """The end that the writer should look at first comes first."""

    diagnostic: Diagnostic
    ends: tuple[End, ...]

    @property
    def title(self) -> str:
        return capitalised(self.diagnostic.message)

    @property
    def first(self) -> int:
        return min(end.at for end in self.ends)

    @property
    def last(self) -> int:
        return max(end.at for end in self.ends)


def conflicts(survey: Survey, at: Mapping[ParagraphId, int]) -> tuple[Conflict, ...]:
    """The open warnings all of whose places in the text are in the picture."""
    found = []
    for diagnostic in survey.report.diagnostics:
        ends = tuple(
            End(at[anchor.paragraph], anchor, Quote(note.evidence.quote, survey.heading(anchor)))
            for note in diagnostic.notes
            if (anchor := note.evidence.anchor).paragraph in at
        )
        if ends:
            found.append(Conflict(diagnostic, ends))
    return tuple(found)


def lanes(spans: tuple[tuple[int, int], ...]) -> tuple[int, ...]:
    """A lane for each stretch, such that no two in one lane meet; the short ones lie inside."""
    order = sorted(range(len(spans)), key=lambda one: (spans[one][1] - spans[one][0], one))
    taken: list[list[tuple[int, int]]] = []
    chosen = [0] * len(spans)
    for one in order:
        first, last = spans[one]
        free = (
            number
            for number, lane in enumerate(taken)
            if all(last < start or end < first for start, end in lane)
        )
        lane = next(free, len(taken))
        if lane == len(taken):
            taken.append([])
        taken[lane].append((first, last))
        chosen[one] = lane
    return tuple(chosen)
