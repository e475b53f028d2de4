"""What the window needs of the rest of the house.

Database, engine and converters take longer to import than the window takes to appear. So they are
behind doors that open only when something is asked, on the worker's thread.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from continuity.diagnostics.diagnostic import Diagnostic
from continuity.engine.report import Report
from continuity.story.cards import Card
from continuity.story.decisions import AuthorsWord
from continuity.story.diary import Diary
from continuity.story.manuscript import Manuscript
from continuity.ui.orders import BibleOrder, ManuscriptOrder
from continuity.ui.project import Project

if TYPE_CHECKING:  # it comes with every rule and extractor, which the window does not wait for
    from continuity.engine.analysis import Question
    from continuity.exchange.binder import Found, Paper

Chapters = tuple[tuple[str, str], ...]
"""Title and Markdown text of each chapter."""


PlacedCards = Mapping[tuple[int, int], Card]
"""Cards by the number of the chapter and of the scene in it, both from 1; 0 is the chapter."""


class Answer(Protocol):
    """What comes back from the engine. `engine.server.Answer` is one."""

    @property
    def number(self) -> int: ...
    @property
    def report(self) -> Report | None: ...
    @property
    def error(self) -> str: ...
    @property
    def stage(self) -> str: ...
    @property
    def fraction(self) -> float: ...
    @property
    def final(self) -> bool: ...


class Engine(Protocol):
    def ask(self, question: "Question") -> int: ...
    def close(self) -> None: ...


class Words(Protocol):
    """A dictionary. `workspace.spelling.Spelling` is one."""

    def wrong(self, words: list[str], *, british: bool) -> list[str]: ...
    def suggestions(self, word: str) -> list[str]: ...


class Doors(Protocol):
    def open(self, folder: Path, *, read_only: bool = False) -> Project: ...
    def create(  # noqa: PLR0913 - the parts of a project; all but the folder are named
        self,
        folder: Path,
        *,
        title: str,
        author: str,
        chapters: Chapters,
        word: AuthorsWord,
        cards: PlacedCards | None = None,
        papers: Sequence["Paper"] = (),
    ) -> Project: ...
    def engine(self, on_answer: Callable[[Answer], None], database: Path | None) -> Engine: ...
    def read(self, path: Path, stopped: Callable[[], bool]) -> "Found":
        """A story with what comes with it. Raises Cancelled soon after `stopped` says so."""
        ...

    def split(self, read: Manuscript) -> Chapters: ...
    def bound(self, chapters: Sequence[tuple[str, str]], title: str) -> Manuscript:
        """The manuscript that a project of these chapters has."""
        ...

    def inquire(self, engine: Engine, read: Manuscript) -> None:
        """Ask about a manuscript that is in no project yet."""
        ...

    def bible(
        self, report: Report, read: Manuscript, word: AuthorsWord, path: Path, order: BibleOrder
    ) -> bytes:
        """The story bible in the format that the end of the path's name asks for."""
        ...

    def manuscript(self, read: Manuscript, path: Path, order: ManuscriptOrder) -> bytes:
        """The manuscript, likewise. Raises CannotSave and BadSettings, as `bible` does."""
        ...

    def report(
        self, report: Report, read: Manuscript, word: AuthorsWord, found: Sequence[Diagnostic]
    ) -> bytes:
        """What the check found, as a web page."""
        ...

    def write(self, path: Path, content: bytes) -> None:
        """Write a file whole or not at all. Raises CannotSave."""
        ...

    def read_pack(self, path: Path) -> AuthorsWord:
        """What a canon pack says. Raises CannotRead or ProjectDamaged."""
        ...

    def write_pack(self, path: Path, word: AuthorsWord) -> None: ...
    def page(self, code: str) -> str:
        """The page of the rule with this code, Markdown."""
        ...

    def pages(self) -> tuple[tuple[str, str], ...]:
        """Code and page of every rule, Markdown; a page begins with the code and the name."""
        ...

    def words(self) -> Words: ...
    def diary(self, folder: Path) -> Diary: ...
    def keep_diary(self, folder: Path, diary: Diary) -> None: ...


OpenDoors = Callable[[], Doors]
"""Imports what is behind the doors the first time; to be called on the worker's thread."""


def open_doors() -> Doors:
    """The real ones."""
    from continuity.ui.house import House  # noqa: PLC0415 - see the docstring of this module

    return House()
