"""`continuity bible`: the story bible, each fact with chapter, scene and quote."""

import argparse
from pathlib import Path

from continuity.cli import story
from continuity.errors import BadSettings
from continuity.exchange.bible.document import Bible
from continuity.exchange.bible.tables import tables
from continuity.exchange.bible_files import EDITIONS, FULL, SUFFIXES, bible_file
from continuity.exchange.manuscript_files import form_of
from continuity.exchange.story_bible import story_bible
from continuity.exchange.templates import template_text
from continuity.workspace import durable

_PRINTED = ("markdown", "html", "json")
"""Formats that are text, and may go to standard output."""


def arguments(parser: argparse.ArgumentParser) -> None:
    story.arguments(parser)
    parser.add_argument("--format", choices=tuple(SUFFIXES), help="else as --output says")
    parser.add_argument(
        "--output",
        "-o",
        type=Path,
        metavar="FILE",
        help="else standard output; for CSV a folder, or a file that ends in .zip",
    )
    parser.add_argument(
        "--edition",
        choices=EDITIONS,
        default=FULL,
        help="style-sheet: two to six pages for a copy editor",
    )
    parser.add_argument(
        "--quotes",
        action=argparse.BooleanOptionalAction,
        help="every fact with its quotes; else in what is read on a screen, not on paper",
    )
    parser.add_argument("--template", type=Path, metavar="FILE", help="a template of your own")


def run(options: argparse.Namespace) -> int:
    form = _form(options)
    template = template_text(options.template) if options.template else None
    told = story.told(options)
    bible = story_bible(told.report, told.manuscript, told.word)
    if form == "csv" and options.output.suffix == "":
        return _folder(bible, options.output)
    content = bible_file(
        bible, form, edition=options.edition, template=template, quotes=options.quotes
    )
    if options.output is None:
        print(content.decode(), end="")
        return 0
    durable.write(options.output, content)
    print(f"Wrote {options.output}")
    return 0


def _form(options: argparse.Namespace) -> str:
    output: Path | None = options.output
    form: str = options.format or (form_of(output, SUFFIXES) if output else _PRINTED[0])
    if output is None and form not in _PRINTED:
        message = f"{form} is no text to print; say with --output where it is to be written"
        raise BadSettings(message)
    return form


def _folder(bible: Bible, folder: Path) -> int:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise durable.cannot_save(folder, error) from error
    for name, content in tables(bible).items():
        durable.write(folder / name, content)
    print(f"Wrote the tables into {folder}")
    return 0
