"""Findings as plain records, for programs: the JSON form of `continuity check`."""

from collections.abc import Iterable
from typing import TypedDict

from continuity.diagnostics.diagnostic import Diagnostic, Fix, Note, Replacement
from continuity.story.manuscript import Manuscript
from continuity.story.references import references
from continuity.story.text import ParagraphKind

VERSION = 1


class EvidenceRecord(TypedDict):
    """`start` and `end` are code points of the file that `path` names, as it stands."""

    path: str
    start: int
    end: int
    quote: str
    chapter: int
    scene: int
    note: str


class EditRecord(TypedDict):
    path: str
    start: int
    end: int
    text: str


class FixRecord(TypedDict):
    title: str
    edits: list[EditRecord]


class FindingRecord(TypedDict):
    code: str
    rule: str
    severity: str
    message: str
    reason: list[str]
    fingerprint: str
    evidence: list[EvidenceRecord]
    fixes: list[FixRecord]


class DocumentRecord(TypedDict):
    path: str
    words: int


class CheckRecord(TypedDict):
    version: int
    documents: list[DocumentRecord]
    findings: list[FindingRecord]


def check_record(manuscript: Manuscript, diagnostics: Iterable[Diagnostic]) -> CheckRecord:
    """The whole answer of a check, ready to be written as JSON."""
    recorder = _Recorder(manuscript)
    return {
        "version": VERSION,
        "documents": documents(manuscript),
        "findings": [recorder.finding(diagnostic) for diagnostic in diagnostics],
    }


def documents(manuscript: Manuscript) -> list[DocumentRecord]:
    """The files of the story with their words; headings and the author's notes are not counted."""
    words = [0] * len(manuscript.sources)
    for paragraph in manuscript.book.paragraphs():
        if paragraph.kind is ParagraphKind.PROSE:
            words[manuscript.places[paragraph.id].source] += len(paragraph.text.split())
    return [
        {"path": source.path, "words": count}
        for source, count in zip(manuscript.sources, words, strict=True)
    ]


class _Recorder:
    def __init__(self, manuscript: Manuscript) -> None:
        self._manuscript = manuscript
        self._references = references(manuscript.book)

    def finding(self, diagnostic: Diagnostic) -> FindingRecord:
        return {
            "code": diagnostic.code,
            "rule": diagnostic.rule,
            "severity": diagnostic.severity.word,
            "message": diagnostic.message,
            "reason": list(diagnostic.reason),
            "fingerprint": diagnostic.fingerprint,
            "evidence": [self._evidence(note) for note in diagnostic.notes],
            "fixes": [self._fix(fix) for fix in diagnostic.fixes],
        }

    def _evidence(self, note: Note) -> EvidenceRecord:
        anchor = note.evidence.anchor
        source, span = self._manuscript.locate(anchor)
        reference = self._references[anchor.paragraph]
        return {
            "path": source.path,
            "start": span.start,
            "end": span.end,
            "quote": note.evidence.quote,
            "chapter": reference.chapter,
            "scene": reference.scene,
            "note": note.text,
        }

    def _fix(self, fix: Fix) -> FixRecord:
        return {"title": fix.title, "edits": [self._edit(edit) for edit in fix.edits]}

    def _edit(self, edit: Replacement) -> EditRecord:
        source, span = self._manuscript.locate(edit.evidence.anchor)
        return {"path": source.path, "start": span.start, "end": span.end, "text": edit.text}
