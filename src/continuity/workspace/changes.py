"""What an edit, or another program, changed: enough for every view to know whether it is meant."""

from dataclasses import dataclass

from continuity.story.ids import ChapterId


@dataclass(frozen=True, slots=True)
class Changes:
    """`chapters` have another text; `structure` means another set or order of chapters or other
    titles.
    """

    chapters: frozenset[ChapterId] = frozenset()
    structure: bool = False
    word: bool = False
    settings: bool = False
    cards: bool = False
    """What is noted of chapters and scenes, on which no report depends."""

    def __bool__(self) -> bool:
        return self.checkable or self.cards

    @property
    def checkable(self) -> bool:
        """Whether a report may be another one now."""
        return bool(self.chapters) or self.structure or self.word or self.settings

    def __or__(self, other: "Changes") -> "Changes":
        return Changes(
            self.chapters | other.chapters,
            self.structure or other.structure,
            self.word or other.word,
            self.settings or other.settings,
            self.cards or other.cards,
        )
