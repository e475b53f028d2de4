"""`continuity import`: a project made of a story file."""

import argparse
from pathlib import Path

from continuity.workspace.story_file import import_story


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="where; must not exist yet")
    parser.add_argument("--title", help="the title; else what the file says, or its name")


def run(options: argparse.Namespace) -> int:
    project = import_story(options.file, options.folder, title=options.title)
    chapters = project.manuscript.book.chapters
    scenes = sum(len(chapter.scenes) for chapter in chapters)
    project.close()
    print(f"Made {options.folder}: {len(chapters)} chapters, {scenes} scenes")
    return 0
