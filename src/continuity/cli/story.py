"""What most commands begin with: a story named on the command line, read and checked."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from continuity.cli.progress import progress_bar
from continuity.engine.report import Report
from continuity.errors import CannotSave, ProjectLocked
from continuity.exchange.reading import find_story
from continuity.story.decisions import AuthorsWord
from continuity.story.manuscript import Manuscript
from continuity.workspace.canon_pack import read_pack
from continuity.workspace.opening import is_project
from continuity.workspace.story_file import check_file
from continuity.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Told:
    """A story, what was found out about it, and what its author said of it."""

    manuscript: Manuscript
    report: Report
    word: AuthorsWord


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "story", type=Path, metavar="STORY", help="a project folder or a story file"
    )
    parser.add_argument(
        "--canon",
        type=Path,
        metavar="FILE",
        help="a canon pack (TOML or CSV) whose facts the story should keep",
    )
    parser.add_argument(
        "--no-grammar", action="store_true", help="leave the grammar of sentences alone: quicker"
    )


def told(options: argparse.Namespace) -> Told:
    """Read and check the story that `arguments` describes."""
    use_grammar = not options.no_grammar
    extra = read_pack(options.canon) if options.canon else AuthorsWord()
    with progress_bar() as progress:
        if not is_project(options.story):
            manuscript, report = check_file(
                options.story,
                word=extra,
                use_grammar=use_grammar,
                parser=options.parser,
                progress=progress,
            )
            return Told(manuscript, report, extra)
        with _project(options.story) as project:
            word = project.word.joined(extra)
            report = project.check(word=word, use_grammar=use_grammar, progress=progress)
            return Told(project.manuscript, report, word)


def manuscript(path: Path) -> Manuscript:
    """The story without a check of it."""
    if not is_project(path):
        return find_story(path).manuscript()
    with _project(path) as project:
        return project.manuscript


@contextmanager
def _project(folder: Path) -> Iterator[Workspace]:
    """The project, to read only where somebody else writes in it or it cannot be written."""
    try:
        project = Workspace.open(folder)
    except (ProjectLocked, CannotSave):
        project = Workspace.open(folder, read_only=True)
    try:
        yield project
    finally:
        project.close()
