"""In which order things were done, so that undo takes back the latest, whatever it was.

Typing is undone by the document of its chapter, everything else by the project. Neither knows of
the other; the trail knows which one comes next.
"""

from dataclasses import dataclass, field

from continuity.story.ids import ChapterId

Step = ChapterId | None
"""A chapter in which something was typed, or None for an edit of the project."""


@dataclass(slots=True)
class Trail:
    done: list[Step] = field(default_factory=list)
    undone: list[Step] = field(default_factory=list)

    def add(self, step: Step) -> None:
        self.done.append(step)
        self.undone.clear()

    def back(self) -> tuple[Step] | None:
        """The step to take back, in a tuple of one; None at the beginning."""
        if not self.done:
            return None
        self.undone.append(self.done.pop())
        return (self.undone[-1],)

    def forth(self) -> tuple[Step] | None:
        if not self.undone:
            return None
        self.done.append(self.undone.pop())
        return (self.done[-1],)
