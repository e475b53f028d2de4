"""A report together with the text that it is about, in the words and numbers that views show."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from continuity.diagnostics.diagnostic import Diagnostic, Note, Severity
from continuity.engine.report import Report
from continuity.story.ids import ChapterId, ParagraphId, SceneId
from continuity.story.manuscript import Chapter, Manuscript, Scene
from continuity.story.text import Anchor, Evidence, Paragraph, Span
from continuity.ui.words import tr

_OWN_TITLE = re.compile(r"(?:chapter|prologue|epilogue|part|interlude|coda)\b", re.IGNORECASE)
_LONGEST_TITLE = 26
_BEFORE, _BEHIND = 140, 120
"""Characters of context shown before and behind a quote, about."""
_SENTENCE_END = re.compile(r"[.!?…][”’\"')]*\s+")


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a paragraph stands, in the numbers that people use."""

    chapter: Chapter
    scene: Scene
    paragraph: Paragraph
    chapter_number: int
    scene_number: int
    order: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A quote in its context, ready to be shown."""

    heading: str
    before: str
    quote: str
    after: str
    note: str
    anchor: Anchor
    known: bool
    """Whether the quote stands in the manuscript; a declared fact does not."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a chapter's text that a warning speaks of. Offsets are code points."""

    span: Span
    severity: Severity
    fingerprint: str
    note: int


@dataclass(frozen=True, slots=True)
class Counts:
    errors: int = 0
    warnings: int = 0
    hints: int = 0

    @property
    def loud(self) -> int:
        return self.errors + self.warnings

    @property
    def worst(self) -> Severity | None:
        if self.errors:
            return Severity.ERROR
        if self.warnings:
            return Severity.WARNING
        return Severity.HINT if self.hints else None


NOTHING = Counts()


class Survey:
    """Report and manuscript, with an index. Never changes once made. It is made away from the
    window's thread, so whatever takes time is done at once.
    """

    def __init__(self, manuscript: Manuscript, report: Report) -> None:
        self.manuscript = manuscript
        self.report = report
        self._spots = dict(_spots(manuscript))
        self._labels = {clock.scene: clock.label for clock in report.timeline.scenes if clock.label}
        self._sources = {
            manuscript.places[paragraph.id].source: chapter.id
            for chapter in manuscript.book.chapters
            for paragraph in chapter.paragraphs()
            if paragraph.id in manuscript.places
        }
        self._marks = self._marked()
        self._counts = self._counted()
        every = (*report.diagnostics, *report.decided)
        self._diagnostics = {one.fingerprint: one for one in every}

    def spot(self, paragraph: ParagraphId) -> Spot | None:
        return self._spots.get(paragraph)

    def label(self, scene: SceneId) -> str:
        """When the scene plays, as far as the story says."""
        return self._labels.get(scene, "")

    def heading(self, anchor: Anchor) -> str:
        """Such as ``Chapter 3 · Scene 2 · Tuesday, about 14:00``."""
        spot = self.spot(anchor.paragraph)
        if spot is None:
            return tr("Declared by you")
        parts = [
            chapter_name(spot.chapter, spot.chapter_number),
            tr("Scene {number}", number=spot.scene_number),
        ]
        label = self.label(spot.scene.id)
        return " · ".join([*parts, label] if label else parts)

    def scene_name(self, scene: SceneId) -> str:
        """Such as ``Chapter 3 · Scene 2``."""
        for number, chapter in enumerate(self.manuscript.book.chapters, start=1):
            for count, one in enumerate(chapter.scenes, start=1):
                if one.id == scene:
                    name = chapter_name(chapter, number)
                    return f"{name} · {tr('Scene {number}', number=count)}"
        return ""

    def scene_at(self, chapter: ChapterId, offset: int) -> SceneId | None:
        """The scene in which an offset of the chapter's text lies; breaks belong to what ends."""
        found = None
        for one in self.manuscript.book.chapters:
            for scene in one.scenes if one.id == chapter else ():
                place = (
                    self.manuscript.places.get(scene.paragraphs[0].id) if scene.paragraphs else None
                )
                if found is None or (place is not None and place.span(Span(0, 0)).start <= offset):
                    found = scene.id
        return found

    def passage(self, note: Note) -> Passage:
        evidence = note.evidence
        heading = self.heading(evidence.anchor)
        spot = self.spot(evidence.anchor.paragraph)
        if spot is None or not self.stands(evidence):
            return Passage(heading, "", evidence.quote, "", note.text, evidence.anchor, known=False)
        text, span = spot.paragraph.text, evidence.anchor.span
        before, after = _context(text, span)
        return Passage(
            heading, before, span.of(text), after, note.text, evidence.anchor, known=True
        )

    def stands(self, evidence: Evidence) -> bool:
        """Whether the quote is still to be read at its place."""
        spot = self.spot(evidence.anchor.paragraph)
        return spot is not None and evidence.anchor.span.of(spot.paragraph.text) == evidence.quote

    def located(self, anchor: Anchor) -> tuple[ChapterId, Span] | None:
        """The chapter, and the stretch of its text, that an address points at."""
        place = self.manuscript.places.get(anchor.paragraph)
        if place is None or place.source not in self._sources:
            return None
        return self._sources[place.source], place.span(anchor.span)

    def text(self, chapter: ChapterId) -> str:
        """The text of the chapter that was read."""
        for source, owner in self._sources.items():
            if owner == chapter:
                return self.manuscript.sources[source].text
        return ""

    def marks(self, chapter: ChapterId) -> tuple[Mark, ...]:
        """What to underline in a chapter, in order."""
        return tuple(
            sorted(self._marks.get(chapter, ()), key=lambda mark: (mark.span, -mark.severity))
        )

    def _marked(self) -> dict[ChapterId, list[Mark]]:
        found: dict[ChapterId, list[Mark]] = {}
        for diagnostic in self.report.diagnostics:
            for number, note in enumerate(diagnostic.notes):
                place = self.located(note.evidence.anchor)
                if place is not None and self.stands(note.evidence):
                    mark = Mark(place[1], diagnostic.severity, diagnostic.fingerprint, number)
                    found.setdefault(place[0], []).append(mark)
        return found

    def diagnostic(self, fingerprint: str) -> Diagnostic | None:
        return self._diagnostics.get(fingerprint)

    def counts(self) -> dict[int, Counts]:
        """Open warnings by chapter and by scene, each counted where it is to be looked at first.

        Chapters and scenes are numbered apart, so keys of scenes are negative.
        """
        return self._counts

    def _counted(self) -> dict[int, Counts]:
        tally: Counter[tuple[int, Severity]] = Counter()
        for diagnostic in self.report.diagnostics:
            spot = self.spot(diagnostic.notes[0].evidence.anchor.paragraph)
            if spot is not None:
                tally[spot.chapter.id, diagnostic.severity] += 1
                tally[scene_key(spot.scene.id), diagnostic.severity] += 1
        return {
            key: Counts(*(tally[key, severity] for severity in sorted(Severity, reverse=True)))
            for key, _ in tally
        }

    def order(self, evidence: Evidence) -> int:
        spot = self.spot(evidence.anchor.paragraph)
        return spot.order if spot is not None else -1


def chapter_name(chapter: Chapter, number: int) -> str:
    """The title where it says which part of the book it is, else ``Chapter 3``."""
    title = chapter.title.strip()
    if _OWN_TITLE.match(title) and len(title) <= _LONGEST_TITLE:
        return title
    return tr("Chapter {number}", number=number)


def scene_key(scene: SceneId) -> int:
    """The key of a scene in `Survey.counts`."""
    return -scene - 1


def _spots(manuscript: Manuscript) -> Iterator[tuple[ParagraphId, Spot]]:
    order = 0
    for number, chapter in enumerate(manuscript.book.chapters, start=1):
        for count, scene in enumerate(chapter.scenes, start=1):
            for paragraph in scene.paragraphs:
                yield paragraph.id, Spot(chapter, scene, paragraph, number, count, order)
                order += 1


def _context(text: str, span: Span) -> tuple[str, str]:
    """What stands before and behind: from the start of a sentence, if one starts near enough."""
    start, end = max(0, span.start - _BEFORE), min(len(text), span.end + _BEHIND)
    if start:
        starts = [found.end() for found in _SENTENCE_END.finditer(text, start, span.start)]
        gap = text.find(" ", start, span.start) + 1
        start = starts[0] if starts else (gap or start)
    if end < len(text):
        ends = [found.end() for found in _SENTENCE_END.finditer(text, span.end, end)]
        gap = text.rfind(" ", span.end, end)
        end = ends[-1] if ends else (gap if gap >= 0 else end)
    before = ("… " if start else "") + text[start : span.start]
    after = text[span.end : end].rstrip() + (" …" if end < len(text) else "")
    return before, after


def capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
