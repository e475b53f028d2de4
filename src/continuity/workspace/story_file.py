"""Story files that are no projects: checked as they stand, or made into a project."""

from collections.abc import Callable
from pathlib import Path

from continuity import assets
from continuity.engine.analysis import Analysis, Question
from continuity.engine.grammar import parser_on_demand
from continuity.engine.report import Report
from continuity.errors import CannotSave
from continuity.exchange.reading import read_story
from continuity.exchange.split import chapters_of
from continuity.prose.segmentation import manuscript
from continuity.story.decisions import NOTHING_SAID, AuthorsWord
from continuity.story.manuscript import Manuscript
from continuity.workspace.workspace import Progress, Workspace, never, quiet


def check_file(
    path: Path,
    *,
    word: AuthorsWord = NOTHING_SAID,
    use_grammar: bool = True,
    cancelled: Callable[[], bool] = never,
    progress: Progress = quiet,
) -> tuple[Manuscript, Report]:
    """Read a story file, or a folder of them, and find out everything. Nothing is written.

    CannotRead where it is no story; without the language model it goes on without grammar.
    """
    progress("Opening", 0.0)
    story = manuscript(read_story(path))
    analysis = Analysis(assets.lexicon(), parser=parser_on_demand() if use_grammar else None)
    question = Question(story.book, word)
    return story, analysis.report(question, cancelled=cancelled, progress=progress)


def import_story(
    path: Path, folder: Path, *, title: str | None = None, word: AuthorsWord = NOTHING_SAID
) -> Workspace:
    """Make a project of a story file. The folder must be empty or not there."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        message = f"“{folder}” is not empty; a project needs a folder of its own."
        raise CannotSave(message)
    story = manuscript(read_story(path))
    return Workspace.create(
        folder,
        title=title or story.book.title or path.stem,
        author=story.book.author,
        chapters=chapters_of(story),
        word=word,
    )
