"""`continuity export`: the manuscript for agents, editors and readers, or a report of the check."""

import argparse
from pathlib import Path

from continuity.cli import story
from continuity.diagnostics.diagnostic import Diagnostic, Severity
from continuity.errors import BadSettings
from continuity.exchange import manuscript_files, report_page
from continuity.exchange.draft.gathering import Choice, chosen
from continuity.exchange.draft.page_setup import PAPERS
from continuity.exchange.manuscript_files import IN_THE_MARGIN, SUFFIXES, Manner, manuscript_file
from continuity.exchange.templates import template_text
from continuity.story.manuscript import Manuscript
from continuity.workspace import durable


def arguments(parser: argparse.ArgumentParser) -> None:
    story.arguments(parser)
    parser.add_argument("--output", "-o", type=Path, metavar="FILE", required=True)
    parser.add_argument("--format", choices=tuple(SUFFIXES), help="else as FILE says")
    parser.add_argument("--chapters", metavar="1-3,5", default="", help="only these chapters")
    parser.add_argument("--notes", action="store_true", help="with the author's notes")
    parser.add_argument(
        "--comments",
        action="store_true",
        help="with the warnings as comments in the margin (DOCX and ODT)",
    )
    parser.add_argument(
        "--remarks",
        action="store_true",
        help="with the comments that stand in the margin of the draft (DOCX, ODT, Markdown)",
    )
    parser.add_argument("--hints", action="store_true", help="with the hints as well")
    parser.add_argument(
        "--contact",
        metavar="LINE",
        action="append",
        default=[],
        help="a line of the address on the title page; may be given more than once",
    )
    parser.add_argument("--paper", choices=tuple(PAPERS), default="letter")
    parser.add_argument("--template", type=Path, metavar="FILE", help="a template of your own")
    parser.add_argument(
        "--report", action="store_true", help="instead: what the check finds, as one HTML page"
    )


def run(options: argparse.Namespace) -> int:
    content = _report(options) if options.report else _manuscript(options)
    durable.write(options.output, content)
    print(f"Wrote {options.output}")
    return 0


def _report(options: argparse.Namespace) -> bytes:
    if options.format not in (None, "html"):
        message = "the report of a check is an HTML page; for programs, use `continuity check`"
        raise BadSettings(message)
    told = story.told(options)
    found = _loud(told.report.diagnostics, options)
    template = template_text(options.template, report_page.TEMPLATE)
    return report_page.page(told.manuscript, told.report, told.word, found, template).encode()


def _manuscript(options: argparse.Namespace) -> bytes:
    form = options.format or manuscript_files.form_of(options.output)
    if options.comments and form not in IN_THE_MARGIN:
        message = f"{form} has no margin for comments; use DOCX or ODT"
        raise BadSettings(message)
    chapters = chosen(options.chapters)
    told, queries = _told(options)
    manner = Manner(
        paper=PAPERS[options.paper],
        template=template_text(options.template) if options.template else None,
        choice=Choice(
            chapters, options.notes, queries, tuple(options.contact), remarks=options.remarks
        ),
    )
    return manuscript_file(told, form, manner)


def _told(options: argparse.Namespace) -> tuple[Manuscript, tuple[Diagnostic, ...]]:
    """The story; it is checked only where the warnings are wanted."""
    if not options.comments:
        return story.manuscript(options.story), ()
    told = story.told(options)
    return told.manuscript, _loud(told.report.diagnostics, options)


def _loud(found: tuple[Diagnostic, ...], options: argparse.Namespace) -> tuple[Diagnostic, ...]:
    lowest = Severity.HINT if options.hints else Severity.WARNING
    return tuple(one for one in found if one.severity >= lowest)
