"""`continuity bible`: the story bible, each fact with chapter, scene and quote."""

import argparse
from pathlib import Path

from continuity import assets
from continuity.cli import story
from continuity.exchange.story_bible import HTML_TEMPLATE, MARKDOWN_TEMPLATE, render, story_bible
from continuity.workspace import durable


def arguments(parser: argparse.ArgumentParser) -> None:
    story.arguments(parser)
    parser.add_argument("--format", choices=("markdown", "html"), help="else as --output says")
    parser.add_argument("--output", "-o", type=Path, metavar="FILE", help="else standard output")


def run(options: argparse.Namespace) -> int:
    told = story.told(options)
    bible = story_bible(told.report, told.manuscript, told.word)
    html = _is_html(options.format, options.output)
    template = assets.path(HTML_TEMPLATE if html else MARKDOWN_TEMPLATE).read_text("utf-8")
    page = render(bible, template, html=html)
    if options.output is None:
        print(page, end="")
        return 0
    durable.write(options.output, page.encode("utf-8"))
    print(f"Wrote {options.output}")
    return 0


def _is_html(style: str | None, output: Path | None) -> bool:
    if style is not None:
        return style == "html"
    return output is not None and output.suffix.lower() in (".html", ".htm")
