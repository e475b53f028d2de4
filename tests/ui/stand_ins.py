"""A house without an engine: real projects, and an engine of one rule that answers at once."""

import re
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from continuity.diagnostics.diagnostic import (
    Diagnostic,
    Fix,
    Note,
    Replacement,
    Severity,
    fingerprint,
)
from continuity.engine.analysis import Question
from continuity.engine.report import Report
from continuity.engine.suppression import decision_on
from continuity.exchange.binder import Found, Paper
from continuity.exchange.draft.gathering import chosen
from continuity.prose.segmentation import manuscript
from continuity.story.cast import Cast, Gender, Person
from continuity.story.decisions import AuthorsWord
from continuity.story.diary import Diary
from continuity.story.ids import PersonId
from continuity.story.manuscript import Book, Manuscript, Source
from continuity.story.text import Anchor, Evidence, Span
from continuity.ui.doors import Answer as Told
from continuity.ui.doors import Chapters, Engine, PlacedCards, Words
from continuity.ui.orders import BibleOrder, ManuscriptOrder
from continuity.ui.project import Project
from continuity.workspace import canon_pack, diary_file, durable
from continuity.workspace.workspace import Workspace

_EYES = re.compile(r"\b([A-Z]\w+)[’']s eyes were (\w+)")

STORY = (
    (
        "The Weir",
        (
            "# The Weir\n\nMara’s eyes were green, like her mother’s.\n\n"
            "She went down to the weir before it was light.\n\n***\n\n"
            "Nobody had seen *anything* of the boat.\n"
        ),
    ),
    ("The Mill", "# The Mill\n\nThe wheel stood still. Mara’s eyes were brown in the lamplight.\n"),
    ("The Sea", "# The Sea\n\nTom’s eyes were grey. Nothing else happened.\n"),
)


@dataclass(frozen=True, slots=True)
class Answer:
    number: int
    report: Report | None = None
    error: str = ""
    final: bool = True
    stage: str = ""
    fraction: float = 0.0


def report_on(question: Question) -> Report:
    """Eyes that change colour, and whoever has eyes."""
    seen: dict[str, list[tuple[str, Evidence]]] = {}
    for paragraph in question.book.paragraphs():
        for found in _EYES.finditer(paragraph.text):
            span = Span(found.start(2), found.end(2))
            evidence = Evidence(Anchor(paragraph.id, span), found[2])
            seen.setdefault(found[1], []).append((found[2], evidence))
    diagnostics = [
        _changed(name, *facts[:2])
        for name, facts in seen.items()
        if len({colour for colour, _ in facts}) > 1
    ]
    decided = [one for one in diagnostics if decision_on(one, question.word.decisions)]
    people = tuple(
        Person(PersonId(name.lower()), name, (), Gender.UNKNOWN, len(facts))
        for name, facts in seen.items()
    )
    return Report(
        diagnostics=tuple(one for one in diagnostics if one not in decided),
        decided=tuple(decided),
        cast=Cast(people),
        words=sum(len(one.text.split()) for one in question.book.paragraphs()),
    )


def _changed(name: str, first: tuple[str, Evidence], second: tuple[str, Evidence]) -> Diagnostic:
    notes = (Note(second[1], "and here"), Note(first[1], "said before"))
    return Diagnostic(
        "P101",
        "eye-colour-changes",
        Severity.ERROR,
        f"{name}’s eyes were {first[0]}, and are {second[0]}",
        notes,
        fingerprint("P101", name, notes),
        subject=name,
        reason=(f"{name} has {first[0]} eyes", f"so they are not {second[0]}"),
        fixes=(Fix(f"Say “{first[0]}”", (Replacement(second[1], first[0]),)),),
    )


class StandInEngine:
    """Answers on a thread of its own, as the real one does; `dies` instead if told to."""

    def __init__(self, on_answer: Callable[[Told], None]) -> None:
        self._on_answer = on_answer
        self._number = 0
        self.dies = False
        self.asked: list[Book] = []

    def ask(self, question: Question) -> int:
        self._number += 1
        self.asked.append(question.book)
        answer = (
            Answer(self._number, error="The checker stopped.")
            if self.dies
            else Answer(self._number, report_on(question))
        )
        threading.Thread(target=self._on_answer, args=(answer,)).start()
        return self._number

    def close(self) -> None:
        """Nothing is left running."""


class StandInHouse:
    def __init__(self) -> None:
        self.papers: tuple[Paper, ...] = ()
        self.engines: list[StandInEngine] = []
        self.presses = threading.Event()
        """While it is not set, no manuscript comes out."""
        self.presses.set()

    def open(self, folder: Path, *, read_only: bool = False) -> Project:
        return Workspace.open(folder, read_only=read_only, hurried=True)

    def create(  # noqa: PLR0913 - as the doors have it
        self,
        folder: Path,
        *,
        title: str,
        author: str,
        chapters: Chapters,
        word: AuthorsWord,
        cards: PlacedCards | None = None,
        papers: Sequence[Paper] = (),
    ) -> Project:
        self.papers = tuple(papers)
        return Workspace.create(
            folder, title=title, author=author, chapters=chapters, word=word, cards=cards
        )

    def engine(self, on_answer: Callable[[Told], None], database: Path | None) -> Engine:
        assert database is None or database.name == "story.db"
        self.engines.append(StandInEngine(on_answer))
        return self.engines[-1]

    def read(self, path: Path, stopped: Callable[[], bool]) -> Found:
        assert not stopped()
        return Found((Source(str(path), path.read_text(encoding="utf-8"), markdown=True),))

    def split(self, read: Manuscript) -> Chapters:
        return tuple(
            (one.title, _markdown(one.title, read, number))
            for number, one in enumerate(read.book.chapters)
        )

    def bound(self, chapters: Sequence[tuple[str, str]], title: str) -> Manuscript:
        sources = [
            Source(f"{number}.md", text, markdown=True) for number, (_, text) in enumerate(chapters)
        ]
        return manuscript(sources, title=title, one_chapter_each=True)

    def inquire(self, engine: Engine, read: Manuscript) -> None:
        engine.ask(Question(read.book, AuthorsWord()))

    def bible(
        self, report: Report, read: Manuscript, word: AuthorsWord, path: Path, order: BibleOrder
    ) -> bytes:
        assert word == AuthorsWord()
        kind = path.suffix.removeprefix(".")
        edition = ", style sheet" if order.style_sheet else ""
        return f"{read.book.title}: {len(report.cast.people)} people, {kind}{edition}".encode()

    def manuscript(self, read: Manuscript, path: Path, order: ManuscriptOrder) -> bytes:
        if not self.presses.wait(10):
            message = "the press stood still"
            raise TimeoutError(message)
        chosen(order.chapters)
        beside = ", ".join(one.code for one in order.queries) or "none"
        return f"{read.book.title} as {path.suffix}, in the margin: {beside}".encode()

    def report(
        self, report: Report, read: Manuscript, word: AuthorsWord, found: Sequence[Diagnostic]
    ) -> bytes:
        people, said = len(report.cast.people), len(word.decisions)
        told = f"{len(found)} found, {people} people, {said} decisions"
        return f"{read.book.title}: {told}".encode()

    def write(self, path: Path, content: bytes) -> None:
        durable.write(path, content)

    def read_pack(self, path: Path) -> AuthorsWord:
        return canon_pack.read_pack(path)

    def write_pack(self, path: Path, word: AuthorsWord) -> None:
        canon_pack.write_pack(path, word)

    def page(self, code: str) -> str:
        return f"The page of {code}"

    def pages(self) -> tuple[tuple[str, str], ...]:
        return (("P101", "# P101 eye-colour-changes\n\nAn ogre’s eyes change colour."),)

    def words(self) -> Words:
        return StandInWords()

    def diary(self, folder: Path) -> Diary:
        return diary_file.read(folder)

    def keep_diary(self, folder: Path, diary: Diary) -> None:
        diary_file.write(folder, diary)


class StandInWords:
    """Words with a q are wrong."""

    def wrong(self, words: list[str], *, british: bool) -> list[str]:
        return [word for word in words if "q" in word and not (british and "qq" in word)]

    def suggestions(self, word: str) -> list[str]:
        return [word.replace("q", "g"), word.replace("q", "")]


def _markdown(title: str, read: Manuscript, number: int) -> str:
    scenes = [
        "\n\n".join(one.text for one in scene.paragraphs if one.text != title)
        for scene in read.book.chapters[number].scenes
    ]
    return f"# {title}\n\n" + "\n\n***\n\n".join(scenes)


def make_project(folder: Path, chapters: Chapters = STORY) -> Path:
    Workspace.create(folder, title="The Weir House", author="A. Writer", chapters=chapters).close()
    return folder
