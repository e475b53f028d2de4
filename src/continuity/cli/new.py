"""`continuity new`: an empty project."""

import argparse
from pathlib import Path

from continuity.workspace.workspace import Workspace

FIRST_CHAPTER = ("Chapter One", "# Chapter One\n")


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="where; must not exist yet")
    parser.add_argument("--title", help="the title; else the folder's name")
    parser.add_argument("--author", default="")


def run(options: argparse.Namespace) -> int:
    title = options.title or options.folder.name
    project = Workspace.create(
        options.folder, title=title, author=options.author, chapters=(FIRST_CHAPTER,)
    )
    project.close()
    print(f"Made {options.folder}")
    return 0
