"""The doors of the window, open: everything behind them that is slow to import.

Imported on the worker's thread when it is first needed, never before the window is shown.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from continuity.diagnostics.diagnostic import Diagnostic
from continuity.engine.analysis import Question
from continuity.engine.report import Report
from continuity.engine.server import EngineProcess
from continuity.exchange import bible_files, report_page
from continuity.exchange.binder import Found, Paper
from continuity.exchange.draft.gathering import Choice, chosen
from continuity.exchange.draft.page_setup import PAPERS
from continuity.exchange.manuscript_files import Manner, form_of, manuscript_file
from continuity.exchange.reading import find_story
from continuity.exchange.split import chapters_of
from continuity.exchange.story_bible import story_bible
from continuity.exchange.templates import template_text
from continuity.prose.segmentation import manuscript
from continuity.rules import EVERY_RULE
from continuity.story.decisions import AuthorsWord
from continuity.story.diary import Diary
from continuity.story.manuscript import Manuscript, Source
from continuity.ui.doors import Answer, Chapters, Engine, PlacedCards, Words
from continuity.ui.orders import BibleOrder, ManuscriptOrder
from continuity.ui.project import Project
from continuity.workspace import canon_pack, diary_file, durable
from continuity.workspace.memory import open_memory
from continuity.workspace.spelling import Spelling
from continuity.workspace.story_file import heeding, lay_down_papers
from continuity.workspace.workspace import Workspace


class House:
    """The real doors; see `Doors` for what each is."""

    def open(self, folder: Path, *, read_only: bool = False) -> Project:
        return Workspace.open(folder, read_only=read_only, hurried=True)

    def create(  # noqa: PLR0913 - see `Doors`
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
        project = Workspace.create(
            folder, title=title, author=author, chapters=chapters, word=word, cards=cards
        )
        lay_down_papers(project.folder, papers)
        return project

    def engine(self, on_answer: Callable[[Answer], None], database: Path | None) -> Engine:
        return EngineProcess(on_answer, database=database, opener=open_memory)

    def read(self, path: Path, stopped: Callable[[], bool]) -> Found:
        return find_story(path, heeding(stopped))

    def split(self, read: Manuscript) -> Chapters:
        return tuple(chapters_of(read))

    def bound(self, chapters: Sequence[tuple[str, str]], title: str) -> Manuscript:
        sources = [
            Source(f"{number:02}.md", text, markdown=True)
            for number, (_, text) in enumerate(chapters, start=1)
        ]
        return manuscript(sources, title=title, one_chapter_each=True)

    def inquire(self, engine: Engine, read: Manuscript) -> None:
        engine.ask(Question(read.book, AuthorsWord()))

    def bible(
        self, report: Report, read: Manuscript, word: AuthorsWord, path: Path, order: BibleOrder
    ) -> bytes:
        form = form_of(path, bible_files.SUFFIXES)
        edition = bible_files.STYLE_SHEET if order.style_sheet else bible_files.FULL
        gathered = story_bible(report, read, word)
        return bible_files.bible_file(gathered, form, edition=edition, quotes=order.quotes)

    def manuscript(self, read: Manuscript, path: Path, order: ManuscriptOrder) -> bytes:
        choice = Choice(
            chosen(order.chapters), order.notes, order.queries, order.contact, order.remarks
        )
        manner = Manner(paper=PAPERS[order.paper], choice=choice)
        return manuscript_file(read, form_of(path), manner)

    def report(
        self, report: Report, read: Manuscript, word: AuthorsWord, found: Sequence[Diagnostic]
    ) -> bytes:
        template = template_text(None, report_page.TEMPLATE)
        return report_page.page(read, report, word, found, template).encode()

    def write(self, path: Path, content: bytes) -> None:
        durable.write(path, content)

    def read_pack(self, path: Path) -> AuthorsWord:
        return canon_pack.read_pack(path)

    def write_pack(self, path: Path, word: AuthorsWord) -> None:
        canon_pack.write_pack(path, word)

    def page(self, code: str) -> str:
        return next((rule.page for rule in EVERY_RULE if rule.code == code), "")

    def pages(self) -> tuple[tuple[str, str], ...]:
        return tuple((one.code, f"# {one.code} {one.name}\n\n{one.page}") for one in EVERY_RULE)

    def words(self) -> Words:
        return Spelling()

    def diary(self, folder: Path) -> Diary:
        return diary_file.read(folder)

    def keep_diary(self, folder: Path, diary: Diary) -> None:
        diary_file.write(folder, diary)
