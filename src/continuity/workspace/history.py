"""Edits that can be taken back, and those that were."""

from dataclasses import dataclass, field

from continuity.story.edits import Edit

DEPTH = 500
"""Edits remembered; a removed chapter is remembered with its text."""


@dataclass(slots=True)
class History:
    """Two stacks. `done` holds edits as they were applied, `undone` edits to apply again."""

    done: list[Edit] = field(default_factory=list)
    undone: list[Edit] = field(default_factory=list)

    def add(self, edit: Edit) -> None:
        """A new edit: what was undone before it can no longer be done again."""
        self.undone.clear()
        self.done.append(edit)
        del self.done[:-DEPTH]

    @property
    def undo_label(self) -> str:
        return self.done[-1].label if self.done else ""

    @property
    def redo_label(self) -> str:
        return self.undone[-1].label if self.undone else ""
