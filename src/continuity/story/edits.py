"""Changes to a project, one invertible value each.

An edit says what was there before as well as what comes after, so its inverse is known without
looking at the project.
"""

from dataclasses import dataclass

from continuity.story.cards import Card
from continuity.story.decisions import AuthorsWord
from continuity.story.ids import ChapterId, SceneId
from continuity.story.settings import ProjectSettings


@dataclass(frozen=True, slots=True)
class SetText:
    """The whole text of a chapter's file, heading included. Lines end in a line feed."""

    chapter: ChapterId
    before: str
    after: str

    @property
    def label(self) -> str:
        return "Typing"

    def inverse(self) -> "SetText":
        return SetText(self.chapter, self.after, self.before)


@dataclass(frozen=True, slots=True)
class AddChapter:
    """A new chapter that stands at `index` of the order afterwards.

    Where `file` is empty, a file name is made from the title, and a heading is put before `text`
    if it has none. Where it is named, `text` is the whole text of the file with its own line ends,
    and `chapter` the id that the chapter had before it was removed.
    """

    index: int
    title: str
    text: str = ""
    file: str = ""
    chapter: ChapterId | None = None

    @property
    def label(self) -> str:
        return f"Add “{self.title}”"

    def inverse(self) -> "RemoveChapter":
        """Of an edit that names its file and chapter; before they are chosen there is none."""
        if self.chapter is None or not self.file:
            message = "a chapter that is not yet in the book cannot be removed"
            raise ValueError(message)
        return RemoveChapter(self.chapter, self.index, self.title, self.text, self.file)


@dataclass(frozen=True, slots=True)
class RemoveChapter:
    chapter: ChapterId
    index: int
    title: str
    text: str
    file: str

    @property
    def label(self) -> str:
        return f"Remove “{self.title}”"

    def inverse(self) -> AddChapter:
        return AddChapter(self.index, self.title, self.text, self.file, self.chapter)


@dataclass(frozen=True, slots=True)
class MoveChapter:
    """From place `before` of the order to place `after`, counted from 0."""

    chapter: ChapterId
    before: int
    after: int

    @property
    def label(self) -> str:
        return "Move chapter"

    def inverse(self) -> "MoveChapter":
        return MoveChapter(self.chapter, self.after, self.before)


@dataclass(frozen=True, slots=True)
class RenameChapter:
    """`head_before` and `head_after` are the beginning of the file as it stands without and with
    the new heading, so that a heading of any form comes back as it was.
    """

    chapter: ChapterId
    before: str
    after: str
    head_before: str
    head_after: str

    @property
    def label(self) -> str:
        return f"Rename to “{self.after}”"

    def inverse(self) -> "RenameChapter":
        return RenameChapter(
            self.chapter, self.after, self.before, self.head_after, self.head_before
        )


@dataclass(frozen=True, slots=True)
class SetWord:
    """What the author says. `what` names it for the undo menu."""

    before: AuthorsWord
    after: AuthorsWord
    what: str = "Decision"

    @property
    def label(self) -> str:
        return self.what

    def inverse(self) -> "SetWord":
        return SetWord(self.after, self.before, self.what)


@dataclass(frozen=True, slots=True)
class SetSettings:
    before: ProjectSettings
    after: ProjectSettings

    @property
    def label(self) -> str:
        return "Settings"

    def inverse(self) -> "SetSettings":
        return SetSettings(self.after, self.before)


@dataclass(frozen=True, slots=True)
class SetCard:
    """What is noted of a scene or, where none is named, of the chapter itself."""

    chapter: ChapterId
    scene: SceneId | None
    before: Card
    after: Card

    @property
    def label(self) -> str:
        return "Notes"

    def inverse(self) -> "SetCard":
        return SetCard(self.chapter, self.scene, self.after, self.before)


@dataclass(frozen=True, slots=True)
class SetOutline:
    """All that is noted of chapters and scenes, as the bytes of its file."""

    before: bytes
    after: bytes

    @property
    def label(self) -> str:
        return "Notes"

    def inverse(self) -> "SetOutline":
        return SetOutline(self.after, self.before)


Part = SetText | AddChapter | RemoveChapter | MoveChapter | SetWord | SetCard | SetOutline


@dataclass(frozen=True, slots=True)
class Together:
    """Several changes that are one to the writer, done in this order. `what` names them for the
    undo menu.
    """

    parts: tuple[Part, ...]
    what: str

    @property
    def label(self) -> str:
        return self.what

    def inverse(self) -> "Together":
        return Together(tuple(part.inverse() for part in reversed(self.parts)), self.what)


Edit = (
    SetText
    | AddChapter
    | RemoveChapter
    | MoveChapter
    | RenameChapter
    | SetWord
    | SetSettings
    | SetCard
    | SetOutline
    | Together
)  # closed: the workspace handles every member
