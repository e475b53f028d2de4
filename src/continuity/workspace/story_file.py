"""Story files that are no projects: checked as they stand, or made into a project."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from continuity import assets
from continuity.engine.analysis import Analysis, Question
from continuity.engine.grammar import parser_on_demand
from continuity.engine.paragraphs import Parsing
from continuity.engine.report import Report
from continuity.errors import Cancelled, CannotSave
from continuity.exchange.binder import Paper
from continuity.exchange.reading import find_story
from continuity.exchange.split import chapters_of
from continuity.story.decisions import NOTHING_SAID, AuthorsWord
from continuity.story.manuscript import Manuscript
from continuity.workspace import backups, durable, file_names
from continuity.workspace.workspace import Progress, Workspace, never, quiet

NOTES: Final = "notes"
"""The folder of a project for what is written beside the story."""


def check_file(  # noqa: PLR0913 - all but the path are named
    path: Path,
    *,
    word: AuthorsWord = NOTHING_SAID,
    use_grammar: bool = True,
    parser: Parsing | None = None,
    cancelled: Callable[[], bool] = never,
    progress: Progress = quiet,
) -> tuple[Manuscript, Report]:
    """Read a story file, or a folder of them, and find out everything. Nothing is written.
    `parser` is one that is being loaded already.

    CannotRead where it is no story; without the language model it goes on without grammar.
    """
    progress("Opening", 0.0)
    story = find_story(path, heeding(cancelled)).manuscript()
    parser = (parser or parser_on_demand()) if use_grammar else None
    analysis = Analysis(assets.lexicon(), parser=parser)
    question = Question(story.book, word)
    return story, analysis.report(question, cancelled=cancelled, progress=progress)


def import_story(  # noqa: PLR0913 - all but the two paths are named
    path: Path,
    folder: Path,
    *,
    title: str | None = None,
    word: AuthorsWord = NOTHING_SAID,
    cancelled: Callable[[], bool] = never,
    progress: Progress = quiet,
) -> Workspace:
    """Make a project of a story file. The folder must be empty or not there. Where it is Cancelled,
    nothing was written.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        message = f"“{folder}” is not empty; a project needs a folder of its own."
        raise CannotSave(message)
    heed = heeding(cancelled)
    progress("Reading the story", 0.0)
    found = find_story(path, heed)
    progress("Finding chapters and scenes", 0.5)
    story = found.manuscript()
    heed()
    progress("Writing the chapters", 0.8)
    chapters = chapters_of(story)
    heed()
    project = Workspace.create(
        folder,
        title=title or story.book.title or path.stem,
        author=story.book.author,
        chapters=chapters,
        word=word,
        cards=found.cards,
    )
    lay_down_papers(project.folder, found.papers)
    return project


def lay_down_papers(folder: Path, papers: Sequence[Paper]) -> None:
    """What came beside the story, as Markdown files in a folder. Raises CannotSave."""
    if not papers:
        return
    backups.make_folder(folder / NOTES)
    taken = {one.name for one in (folder / NOTES).iterdir()}
    for number, paper in enumerate(papers, len(taken) + 1):
        name = file_names.chapter_file(paper.title, number, taken)
        taken.add(name)
        content = f"# {' '.join(paper.title.split())}\n\n{paper.text.strip()}\n"
        durable.write(folder / NOTES / name, content.encode("utf-8", "replace"))


def heeding(cancelled: Callable[[], bool]) -> Callable[[], None]:
    """What raises Cancelled as soon as nobody waits any more."""

    def heed() -> None:
        if cancelled():
            raise Cancelled

    return heed
