"""`continuity timeline`: when what happens."""

import argparse
import json
from math import isfinite

from continuity.canon.scenes import Stated
from continuity.cli import story
from continuity.cli.story import Told
from continuity.story.moments import Bounds
from continuity.story.references import Reference, references
from continuity.story.text import Evidence


def arguments(parser: argparse.ArgumentParser) -> None:
    story.arguments(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text")


def run(options: argparse.Namespace) -> int:
    told = story.told(options)
    if options.format == "json":
        print(json.dumps(_record(told), ensure_ascii=False, indent=1))
    else:
        print("\n".join(_lines(told)))
    return 0


def _lines(told: Told) -> list[str]:
    places = references(told.manuscript.book)
    titles = {scene.scene: scene for scene in told.report.timeline.scenes}
    lines: list[str] = []
    for chapter_number, chapter in enumerate(told.manuscript.book.chapters, start=1):
        for scene_number, scene in enumerate(chapter.scenes, start=1):
            clock = titles.get(scene.id)
            label = clock.label if clock and clock.label else "—"
            lines.append(f"Chapter {chapter_number}, scene {scene_number}: {label}")
            lines += [
                f"    {_statement(stated)}"
                for stated in told.report.timeline.stated
                if stated.scene == scene.id
            ]
    for conflict in told.report.timeline.conflicts:
        lines += ["", conflict.message]
        lines += [
            f"    {places[step.evidence.anchor.paragraph]}: “{step.evidence.quote}” – {step.text}"
            for step in conflict.steps
        ]
    return lines


def _statement(stated: Stated) -> str:
    return f"{stated.claim.trait.value}: “{stated.evidence.quote}”"


def _record(told: Told) -> dict[str, object]:
    places = references(told.manuscript.book)
    timeline = told.report.timeline
    return {
        "scenes": [
            {
                "scene": clock.scene,
                "thread": clock.thread,
                "since_start": _bounds(clock.since_start),
                "label": clock.label,
                "clock": _bounds(clock.clock) if clock.clock else None,
                "basis": [
                    _quote(evidence, places[evidence.anchor.paragraph], told)
                    for evidence in clock.basis
                ],
            }
            for clock in timeline.scenes
        ],
        "statements": [
            {
                "trait": stated.claim.trait.value,
                "voice": stated.claim.voice.manner.value,
                **_quote(stated.evidence, places[stated.evidence.anchor.paragraph], told),
            }
            for stated in timeline.stated
        ],
        "conflicts": [
            {"message": conflict.message, "reason": list(conflict.reason)}
            for conflict in timeline.conflicts
        ],
    }


def _bounds(bounds: Bounds) -> list[float | None]:
    """Minutes from and to; null where open."""
    return [value if isfinite(value) else None for value in (bounds.low, bounds.high)]


def _quote(evidence: Evidence, reference: Reference, told: Told) -> dict[str, object]:
    source, span = told.manuscript.locate(evidence.anchor)
    return {
        "path": source.path,
        "start": span.start,
        "end": span.end,
        "quote": evidence.quote,
        "chapter": reference.chapter,
        "scene": reference.scene,
    }
