"""From what was found out about a book to the rows that say so."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from math import isfinite
from typing import Any, Protocol

from continuity.canon.clock import SceneClock, Timeline
from continuity.canon.people import Dossier
from continuity.canon.scenes import SceneReading, Stated
from continuity.claims.claim import (
    Fate,
    Feature,
    Kin,
    Shades,
    Stretch,
    Trait,
    Value,
    Words,
    Wound,
    Years,
)
from continuity.diagnostics.diagnostic import Diagnostic
from continuity.store import tables
from continuity.story.cast import Cast
from continuity.story.decisions import AuthorsWord
from continuity.story.ids import ParagraphId, SceneId
from continuity.story.manuscript import Chapter, Manuscript
from continuity.story.moments import Bounds, ClockTime, Date
from continuity.story.text import Evidence

Row = dict[str, Any]
Rows = dict[type[tables.Table], list[Row]]


class Findings(Protocol):
    """The shape of the engine's report; the store does not know the engine."""

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]: ...
    @property
    def decided(self) -> tuple[Diagnostic, ...]: ...
    @property
    def cast(self) -> Cast: ...
    @property
    def dossiers(self) -> tuple[Dossier, ...]: ...
    @property
    def timeline(self) -> Timeline: ...
    @property
    def scenes(self) -> tuple[SceneReading, ...]: ...


@dataclass(slots=True)
class _Quotes:
    """Evidence rows, one for each quote however often it is used."""

    homes: dict[ParagraphId, tuple[int, int]]
    ids: dict[Evidence, int] = field(default_factory=dict)

    def id_of(self, evidence: Evidence) -> int:
        return self.ids.setdefault(evidence, len(self.ids) + 1)

    def rows(self) -> list[Row]:
        return [
            {
                "id": key,
                "paragraph": evidence.anchor.paragraph,
                "start": evidence.anchor.span.start,
                "end": evidence.anchor.span.end,
                "quote": evidence.quote,
                "chapter_id": self.homes.get(evidence.anchor.paragraph, (None, None))[0],
                "scene_id": self.homes.get(evidence.anchor.paragraph, (None, None))[1],
            }
            for evidence, key in self.ids.items()
        ]


def rows_of(findings: Findings, manuscript: Manuscript, word: AuthorsWord) -> Rows:
    """Rows for every derived table."""
    chapters = manuscript.book.chapters
    homes = {
        paragraph.id: (int(chapter.id), int(scene.id))
        for chapter in chapters
        for scene in chapter.scenes
        for paragraph in scene.paragraphs
    }
    quotes = _Quotes(homes)
    rows: Rows = {
        tables.ChapterRow: _chapters(manuscript),
        tables.SceneRow: _scenes(chapters, findings),
        **_people(findings),
        **_facts(findings, quotes),
        **_warnings(findings, quotes),
        tables.DecisionRow: _decisions(word),
    }
    rows[tables.EvidenceRow] = quotes.rows()
    return rows


def _chapters(manuscript: Manuscript) -> list[Row]:
    paths = {}
    for chapter in manuscript.book.chapters:
        first = next(chapter.paragraphs(), None)
        place = manuscript.places.get(first.id) if first else None
        paths[chapter.id] = manuscript.sources[place.source].path if place else ""
    return [
        {
            "id": chapter.id,
            "position": position,
            "title": chapter.title,
            "path": paths[chapter.id],
            "words": sum(len(paragraph.text.split()) for paragraph in chapter.paragraphs()),
        }
        for position, chapter in enumerate(manuscript.book.chapters)
    ]


def _scenes(chapters: Iterable[Chapter], findings: Findings) -> list[Row]:
    read = {scene.scene: scene for scene in findings.scenes}
    clocks = {clock.scene: clock for clock in findings.timeline.scenes}
    return [
        {
            "id": scene.id,
            "chapter_id": chapter.id,
            "position": position,
            "title": scene.title,
            **_state(read.get(scene.id, SceneReading(scene.id, (), 0))),
            **_clock(clocks.get(scene.id)),
        }
        for chapter in chapters
        for position, scene in enumerate(chapter.scenes)
    ]


def _state(reading: SceneReading) -> Row:
    return {
        "narrator": reading.narrator,
        "first_person": reading.first_person,
        "flashback": reading.flashback,
        "dream": reading.dream,
    }


def _clock(clock: SceneClock | None) -> Row:
    bounds = clock.since_start if clock else Bounds()
    return {
        "time": clock.label if clock else "",
        "thread": clock.thread if clock else None,
        "low": _finite(bounds.low),
        "high": _finite(bounds.high),
    }


def _people(findings: Findings) -> Rows:
    cast = findings.cast
    known = {person.id for person in cast.people}
    characters = [
        {
            "id": person.id,
            "position": position,
            "name": person.name,
            "gender": person.gender.value,
            "mentions": person.mentions,
            "main": person.main,
        }
        for position, person in enumerate(cast.people)
    ]
    aliases = [
        {"character_id": person.id, "form": form, "position": position}
        for person in cast.people
        for position, form in enumerate(dict.fromkeys(person.aliases))
    ]
    return {
        tables.CharacterRow: characters,
        tables.AliasRow: aliases,
        tables.PresenceRow: _presence(findings.scenes, known),
        tables.PlaceRow: [
            {"id": one.id, "name": one.name, "mentions": one.mentions} for one in cast.places
        ],
        tables.ThingRow: [
            {"id": one.id, "name": one.name, "mentions": one.mentions} for one in cast.things
        ],
    }


def _presence(scenes: Iterable[SceneReading], known: Iterable[str]) -> list[Row]:
    seen: dict[tuple[SceneId, str], bool] = {}
    for scene in scenes:
        for person in scene.mentioned:
            seen[scene.scene, person] = False
        for person in scene.present:
            seen[scene.scene, person] = True
    people = set(known)
    return [
        {"scene_id": scene, "character_id": person, "present": present}
        for (scene, person), present in seen.items()
        if person in people
    ]


def _facts(findings: Findings, quotes: _Quotes) -> Rows:
    found = [one for scene in findings.scenes for one in scene.stated]
    declared = [
        one
        for sheet in findings.dossiers
        for one in sheet.stated
        if one.evidence.anchor.paragraph not in quotes.homes
    ]
    facts = [
        _fact(one, quotes, declared=is_declared)
        for stated, is_declared in ((list(dict.fromkeys(declared)), True), (found, False))
        for one in stated
    ]
    injuries = [
        _injury(one, one.claim.value, quotes)
        for one in found
        if one.claim.trait is Trait.WOUND and isinstance(one.claim.value, Wound)
    ]
    events = [_event(one, quotes) for one in findings.timeline.stated]
    return {tables.FactRow: facts, tables.InjuryRow: injuries, tables.EventRow: events}


def _fact(stated: Stated, quotes: _Quotes, *, declared: bool) -> Row:
    claim = stated.claim
    return {
        "position": stated.order,
        "owner": stated.owner,
        "subject": claim.subject.text if claim.subject else "",
        "trait": claim.trait.value,
        "value": words_of(claim.value),
        "holds": claim.holds,
        "other": stated.other,
        "holder": stated.holder,
        "manner": claim.voice.manner.value,
        "confidence": claim.confidence.name.lower(),
        "declared": declared,
        "evidence_id": quotes.id_of(stated.evidence),
    }


def _injury(stated: Stated, wound: Wound, quotes: _Quotes) -> Row:
    return {
        "position": stated.order,
        "owner": stated.owner,
        "part": wound.part,
        "side": wound.side,
        "kind": wound.kind,
        "holds": stated.claim.holds,
        "evidence_id": quotes.id_of(stated.evidence),
    }


def _event(stated: Stated, quotes: _Quotes) -> Row:
    value = stated.claim.value
    hard = value.duration.hard if isinstance(value, Stretch) else Bounds()
    return {
        "position": stated.order,
        "kind": stated.claim.trait.value,
        "process": value.process if isinstance(value, Stretch) else "",
        "said": words_of(value),
        "low": _finite(hard.low),
        "high": _finite(hard.high),
        "evidence_id": quotes.id_of(stated.evidence),
    }


def _warnings(findings: Findings, quotes: _Quotes) -> Rows:
    every = [(one, False) for one in findings.diagnostics]
    every += [(one, True) for one in findings.decided]
    rows: list[Row] = []
    links: list[Row] = []
    for number, (one, decided) in enumerate(every, start=1):
        rows.append(
            {
                "id": number,
                "position": number,
                "code": one.code,
                "rule": one.rule,
                "severity": one.severity.word,
                "message": one.message,
                "subject": one.subject,
                "reason": "\n".join(one.reason),
                "fingerprint": one.fingerprint,
                "decided": decided,
            }
        )
        links += [
            {
                "warning_id": number,
                "position": position,
                "evidence_id": quotes.id_of(note.evidence),
                "note": note.text,
            }
            for position, note in enumerate(one.notes)
        ]
    return {tables.WarningRow: rows, tables.WarningEvidenceRow: links}


def _decisions(word: AuthorsWord) -> list[Row]:
    return [
        {
            "verdict": one.verdict.value,
            "code": one.code,
            "fingerprint": one.fingerprint,
            "subject": one.subject,
            "reason": one.reason,
            "detail": one.detail,
            "quotes": "\n".join(one.quotes),
        }
        for one in word.decisions
    ]


def words_of(value: Value) -> str:
    """The value as it was said, or in the words that come nearest."""
    match value:
        case Shades() | Feature() | Years() | ClockTime() | Words():
            return value.said
        case Kin():
            return value.relation
        case Wound():
            return " ".join(part for part in (value.kind, value.side, value.part) if part)
        case Fate():
            return value.manner
        case Stretch():
            return value.duration.said
        case Date():
            return _date(value)


def _date(date: Date) -> str:
    """Numbers, largest first, ? for what is not said; the weekday by its number behind."""
    parts = [str(part) if part is not None else "?" for part in (date.year, date.month, date.day)]
    return "-".join(parts) + (f" weekday {date.weekday}" if date.weekday else "")


def _finite(minutes: float) -> float | None:
    return minutes if isfinite(minutes) else None
