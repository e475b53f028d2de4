"""`continuity timeline`: when what happens."""

import argparse
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import isfinite

from continuity.canon.clock import Passage, SceneClock, said_passage
from continuity.canon.scene_sheet import SceneSheet, Telling, Tense
from continuity.canon.scenes import Stated
from continuity.cli import story
from continuity.cli.story import Told
from continuity.story.ids import ParagraphId, PersonId
from continuity.story.moments import Bounds
from continuity.story.references import Reference, references
from continuity.story.saying import said_date
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
    timeline = told.report.timeline
    clocks = {clock.scene: clock for clock in timeline.scenes}
    sheets = {one.scene: one.sheet for one in told.report.scenes}
    names = {person.id: person.name for person in told.report.cast.people}
    lines: list[str] = []
    for chapter_number, chapter in enumerate(told.manuscript.book.chapters, start=1):
        for scene_number, scene in enumerate(chapter.scenes, start=1):
            clock, sheet = clocks.get(scene.id), sheets.get(scene.id)
            label = clock.label if clock and clock.label else "—"
            lines.append(f"Chapter {chapter_number}, scene {scene_number}: {label}")
            lines += [f"    {line}" for line in _hours(clock)] if clock else []
            lines += [f"    {line}" for line in _staged(sheet, names)] if sheet else []
            lines += [
                f"    {_statement(stated)}"
                for stated in timeline.stated
                if stated.scene == scene.id
            ]
    for conflict in timeline.conflicts:
        lines += ["", conflict.message]
        lines += [
            f"    {places[step.evidence.anchor.paragraph]}: “{step.evidence.quote}” – {step.text}"
            for step in conflict.steps
        ]
    return lines


def _hours(clock: SceneClock) -> list[str]:
    """When each passage of the scene plays, with its quotes."""
    return [
        f"{said}: {', '.join(f'“{one.quote}”' for one in passage.basis)}"
        for passage in clock.passages
        if passage.basis and (said := said_passage(passage))
    ]


def _staged(sheet: SceneSheet, names: Mapping[PersonId, str]) -> list[str]:
    """Where it plays, who is there, and how it is told."""
    rows = (
        ("where", [one.place for one in sheet.settings]),
        ("there", [names.get(one.person, one.person) for one in sheet.present]),
        ("mentioned", [names.get(one.person, one.person) for one in sheet.mentioned]),
        ("comes and goes", [f"“{one.evidence.quote}”" for one in sheet.comings]),
        ("told", _manner(sheet, names)),
    )
    return [f"{name}: {', '.join(said)}" for name, said in rows if said]


def _manner(sheet: SceneSheet, names: Mapping[PersonId, str]) -> list[str]:
    said = [] if sheet.telling is Telling.UNKNOWN else [f"in the {sheet.telling.value}"]
    if sheet.viewpoint is not None:
        said.append(f"as {names.get(sheet.viewpoint, sheet.viewpoint)} sees it")
    if sheet.tense is not Tense.UNKNOWN:
        said.append(f"in the {sheet.tense.value}" if sheet.tense is not Tense.MIXED else "mixed")
    return said


def _statement(stated: Stated) -> str:
    return f"{stated.claim.trait.value}: “{stated.evidence.quote}”"


def _record(told: Told) -> dict[str, object]:
    places = references(told.manuscript.book)
    timeline = told.report.timeline
    quoting = _Quoting(told, places)
    sheets = {one.scene: one.sheet for one in told.report.scenes}
    return {
        "scenes": [
            {
                "scene": clock.scene,
                "thread": clock.thread,
                "rank": clock.rank,
                "since_start": _bounds(clock.since_start),
                "label": clock.label,
                "clock": _bounds(clock.clock) if clock.clock else None,
                "basis": quoting.all(clock.basis),
                "passages": [_passage(passage, quoting) for passage in clock.passages],
                "sheet": _sheet(sheets.get(clock.scene), quoting),
            }
            for clock in timeline.scenes
        ],
        "statements": [
            {
                "trait": stated.claim.trait.value,
                "voice": stated.claim.voice.manner.value,
                **quoting.one(stated.evidence),
            }
            for stated in (*timeline.stated, *timeline.signs, *timeline.beside)
        ],
        "conflicts": [
            {"message": conflict.message, "reason": list(conflict.reason)}
            for conflict in timeline.conflicts
        ],
    }


def _passage(passage: Passage, quoting: "_Quoting") -> dict[str, object]:
    return {
        "paragraphs": [passage.first, passage.last],
        "label": said_passage(passage),
        "day": _bounds(passage.day),
        "part": passage.part,
        "clock": _bounds(passage.clock) if passage.clock else None,
        "date": said_date(passage.date) if passage.date else "",
        "season": passage.season,
        "basis": quoting.all(passage.basis),
    }


def _sheet(sheet: SceneSheet | None, quoting: "_Quoting") -> dict[str, object] | None:
    if sheet is None:
        return None
    return {
        "settings": [{"place": one.place, **quoting.one(one.evidence)} for one in sheet.settings],
        "present": [{"person": one.person, **quoting.one(one.evidence)} for one in sheet.present],
        "mentioned": [
            {"person": one.person, **quoting.one(one.evidence)} for one in sheet.mentioned
        ],
        "comings": [
            {"person": one.person, "comes": one.comes, **quoting.one(one.evidence)}
            for one in sheet.comings
        ],
        "telling": sheet.telling.value,
        "viewpoint": sheet.viewpoint,
        "viewpoint_basis": quoting.all(sheet.viewpoint_basis),
        "tense": sheet.tense.value,
        "tense_basis": quoting.all(sheet.tense_basis),
    }


def _bounds(bounds: Bounds) -> list[float | None]:
    """Minutes from and to; null where open."""
    return [value if isfinite(value) else None for value in (bounds.low, bounds.high)]


@dataclass(frozen=True, slots=True)
class _Quoting:
    """Quotes as records, each with its place in its file."""

    told: Told
    places: Mapping[ParagraphId, Reference]

    def all(self, quotes: Sequence[Evidence]) -> list[dict[str, object]]:
        return [self.one(evidence) for evidence in quotes]

    def one(self, evidence: Evidence) -> dict[str, object]:
        source, span = self.told.manuscript.locate(evidence.anchor)
        reference = self.places[evidence.anchor.paragraph]
        return {
            "path": source.path,
            "start": span.start,
            "end": span.end,
            "quote": evidence.quote,
            "chapter": reference.chapter,
            "scene": reference.scene,
        }
