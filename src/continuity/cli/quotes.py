"""`continuity quotes`: who says what."""

import argparse
import json

from continuity.cli import story
from continuity.cli.story import Told
from continuity.story.text import Span


def arguments(parser: argparse.ArgumentParser) -> None:
    story.arguments(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text")


def run(options: argparse.Namespace) -> int:
    told = story.told(options)
    rows = _rows(told)
    if options.format == "json":
        quotes = [
            {"start": span.start, "end": span.end, "speaker": speaker} for span, speaker, _ in rows
        ]
        print(json.dumps({"quotes": quotes}, ensure_ascii=False))
        return 0
    for _, speaker, words in rows:
        print(f"{speaker or '?'}: {words}")
    return 0


def _rows(told: Told) -> list[tuple[Span, str | None, str]]:
    """Where each quotation stands in its file, who speaks, and the words."""
    names = {person.id: person.name for person in told.report.cast.people}
    texts = {paragraph.id: paragraph.text for paragraph in told.manuscript.book.paragraphs()}
    return [
        (
            told.manuscript.locate(quotation.anchor)[1],
            names.get(quotation.speaker) if quotation.speaker else None,
            quotation.anchor.span.of(texts[quotation.anchor.paragraph]),
        )
        for scene in told.report.scenes
        for quotation in scene.quotations
    ]
