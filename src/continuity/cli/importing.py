"""`continuity import`: a project made of a story file, or the file read into one again."""

import argparse
from pathlib import Path

from continuity.cli.progress import progress_bar
from continuity.errors import BadSettings
from continuity.exchange.reading import find_story
from continuity.exchange.split import chapters_of
from continuity.workspace.reimport import ChapterChange, Fate, compared, take_up
from continuity.workspace.story_file import import_story
from continuity.workspace.workspace import Workspace


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument(
        "folder", type=Path, metavar="FOLDER", nargs="?", help="where; must not exist yet"
    )
    parser.add_argument("--title", help="the title; else what the file says, or its name")
    parser.add_argument(
        "--into",
        type=Path,
        metavar="PROJECT",
        help="instead: read the story into a project that there is, and keep all that was decided",
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="with --into: only show what would change"
    )
    parser.add_argument(
        "--remove-missing",
        action="store_true",
        help="with --into: remove chapters that the file does not have",
    )


def run(options: argparse.Namespace) -> int:
    if (options.folder is None) is (options.into is None):
        message = "say where the story goes: into a FOLDER of its own, or --into a PROJECT"
        raise BadSettings(message)
    if options.into is not None:
        return _again(options)
    with progress_bar() as progress:
        project = import_story(options.file, options.folder, title=options.title, progress=progress)
    chapters = project.manuscript.book.chapters
    scenes = sum(len(chapter.scenes) for chapter in chapters)
    project.close()
    print(f"Made {options.folder}: {len(chapters)} chapters, {scenes} scenes")
    return 0


def _again(options: argparse.Namespace) -> int:
    with progress_bar() as progress:
        progress("Reading the story", 0.0)
        chapters = chapters_of(find_story(options.file).manuscript())
    project = Workspace.open(options.into, read_only=options.dry_run)
    try:
        changes = compared(project, chapters)
        for one in changes:
            print(_line(one, remove=options.remove_missing))
        if not options.dry_run:
            take_up(project, changes, remove_gone=options.remove_missing)
    finally:
        project.close()
    return 0


def _line(one: ChapterChange, *, remove: bool) -> str:
    fate = one.fate.value
    if one.fate is Fate.GONE:
        fate = f"{fate}, {'removed' if remove else 'kept'}"
    told = f" ({one.summary})" if one.fate is Fate.CHANGED else ""
    return f"{fate}: {one.title}{told}"
