"""Places, story time, canon and queries: the other parts of the bible."""

import re
from collections.abc import Sequence

from continuity.canon.clock import Timeline
from continuity.canon.scenes import SceneReading
from continuity.diagnostics.diagnostic import Diagnostic
from continuity.exchange.bible.document import (
    CanonLine,
    PlaceSheet,
    ProcessSheet,
    QueryLine,
    SceneLine,
    Where,
    WordLine,
)
from continuity.exchange.bible.pictured import story_times
from continuity.exchange.bible.quoting import Quoting
from continuity.story.cast import Cast
from continuity.story.decisions import AuthorsWord, Decision
from continuity.story.manuscript import Book, Scene
from continuity.story.text import ParagraphKind

SPELLING = "spelling"
_FORMS = 4
"""So many other forms of a name are shown in a list of words."""


def places(cast: Cast, quoting: Quoting) -> tuple[PlaceSheet, ...]:
    """Places by name, with where each is first spoken of."""
    return tuple(
        PlaceSheet(one.name, one.mentions, first_named(one.name, quoting)) for one in cast.places
    )


def index(cast: Cast, word: AuthorsWord) -> tuple[WordLine, ...]:
    """Names and declared spellings from A to Z."""
    notes: dict[str, str] = {}
    for person in cast.people:
        notes[person.name] = ", ".join(person.aliases[:_FORMS])
    for place in cast.places:
        notes.setdefault(place.name, "place")
    for thing in cast.things:
        notes.setdefault(thing.name, "thing")
    for line in spellings(word):
        notes[line.subject] = f"not {line.value}" if line.value else line.note
    return tuple(WordLine(key, notes[key]) for key in sorted(notes, key=str.casefold))


def first_named(name: str, quoting: Quoting) -> Where | None:
    """Where the book first has a name."""
    whole = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
    for key, text in quoting.texts.items():
        if name in text and whole.search(text):
            place = quoting.places[key]
            return Where(str(place), place.chapter_title)
    return None


def timeline(
    book: Book, known: Timeline, readings: Sequence[SceneReading], quoting: Quoting
) -> tuple[SceneLine, ...]:
    """Every scene in reading order: its clock, who is there, what is said about time."""
    clocks = {one.scene: one for one in known.scenes}
    moments = story_times(known.scenes)
    present = {one.scene: one.present for one in readings}
    lines = []
    numbered = ((number, one) for number, it in enumerate(book.chapters, 1) for one in it.scenes)
    for number, scene in numbered:
        said = [one for one in known.stated if one.scene == scene.id]
        people = (quoting.names.get(key, "") for key in present.get(scene.id, ()))
        lines.append(
            SceneLine(
                number,
                quoting.scenes[scene.id],
                scene.title,
                clocks[scene.id].label if scene.id in clocks else "",
                _words(scene),
                tuple(name for name in people if name),
                quoting.facts(said),
                moments.get(scene.id),
                scene.id in clocks and bool(clocks[scene.id].label),
            )
        )
    return tuple(lines)


def _words(scene: Scene) -> int:
    return sum(len(p.text.split()) for p in scene.paragraphs if p.kind is not ParagraphKind.NOTE)


def processes(known: Timeline, quoting: Quoting) -> tuple[ProcessSheet, ...]:
    return tuple(ProcessSheet(one.name, quoting.facts(one.stated)) for one in known.processes)


def spellings(word: AuthorsWord) -> tuple[CanonLine, ...]:
    return tuple(
        CanonLine(one.subject, SPELLING, one.value, one.note)
        for one in word.declared
        if one.trait == SPELLING
    )


def canon(word: AuthorsWord) -> tuple[CanonLine, ...]:
    """Declared facts and rules of the world, other than spellings."""
    return tuple(
        CanonLine(one.subject, one.trait, one.value, one.note)
        for one in word.declared
        if one.trait != SPELLING
    )


def queries(found: Sequence[Diagnostic], quoting: Quoting) -> tuple[QueryLine, ...]:
    return tuple(_query(one, None, quoting) for one in found)


def decided(
    found: Sequence[Diagnostic], word: AuthorsWord, quoting: Quoting
) -> tuple[QueryLine, ...]:
    by_print = {one.fingerprint: one for one in word.decisions if one.fingerprint}
    return tuple(_query(one, by_print.get(one.fingerprint), quoting) for one in found)


def _query(one: Diagnostic, decision: Decision | None, quoting: Quoting) -> QueryLine:
    verdict = decision.verdict.value if decision else ""
    why = "; ".join(part for part in (decision.detail, decision.reason) if part) if decision else ""
    return QueryLine(
        code=one.code,
        severity=one.severity.word,
        message=one.message,
        reason=one.reason,
        quotes=tuple(quoting.quote(note.evidence, note=note.text) for note in one.notes),
        verdict=verdict,
        why=why,
    )
