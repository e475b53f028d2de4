"""What the writer notes of a chapter or a scene, as on an index card."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace

from continuity.story.ids import ChapterId, SceneId


@dataclass(frozen=True, slots=True)
class Card:
    """`synopsis` and `notes` are plain text of any length; `status` and `label` are single words
    or short phrases, `status` most often one of the project's own list. `goal` is how many words it
    is meant to have, 0 where nothing is said.
    """

    synopsis: str = ""
    notes: str = ""
    status: str = ""
    label: str = ""
    goal: int = 0

    def __bool__(self) -> bool:
        return any(getattr(self, one.name) for one in fields(self))

    def joined(self, other: "Card") -> "Card":
        """The card of two scenes that become one: the words of both, the marks of the first, and as
        many words as both were meant to have.
        """
        return Card(
            _both(self.synopsis, other.synopsis),
            _both(self.notes, other.notes),
            self.status or other.status,
            self.label or other.label,
            self.goal + other.goal,
        )


BLANK = Card()


@dataclass(frozen=True, slots=True)
class Cards:
    """Every card that is not blank."""

    chapters: Mapping[ChapterId, Card] = field(default_factory=dict)
    scenes: Mapping[SceneId, Card] = field(default_factory=dict)

    def of(self, chapter: ChapterId, scene: SceneId | None = None) -> Card:
        """The card of the scene, or, where none is named, of the chapter itself."""
        if scene is None:
            return self.chapters.get(chapter, BLANK)
        return self.scenes.get(scene, BLANK)


NO_CARDS = Cards()


def carried(now: Card, before: Card, after: Card) -> Card:
    """The change from `before` to `after`, made to `now`: what it did not touch stays."""
    changed = {
        one.name: getattr(after, one.name)
        for one in fields(Card)
        if getattr(after, one.name) != getattr(before, one.name)
    }
    return replace(now, **changed)


def _both(one: str, other: str) -> str:
    return "\n\n".join(text for text in (one, other) if text)
