"""Findings as SARIF 2.1.0 (OASIS standard), for build servers and code hosts."""

from collections.abc import Iterable, Mapping

from continuity.diagnostics.diagnostic import Diagnostic, Fix, Note, Severity
from continuity.story.manuscript import Manuscript

Json = dict[str, "Json | list[Json] | str | int"]

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def sarif(
    manuscript: Manuscript,
    diagnostics: Iterable[Diagnostic],
    *,
    summaries: Mapping[str, str],
    version: str,
) -> Json:
    """One run. `summaries` gives for each code the first line of its rule's page, `version` is the
    program's.
    """
    log = _Log(manuscript)
    found = list(diagnostics)
    names = {one.code: one.rule for one in found}
    rules: list[Json] = [
        {
            "id": code,
            "name": names[code],
            "shortDescription": {"text": summaries.get(code, names[code])},
        }
        for code in sorted(names)
    ]
    driver: Json = {"name": "continuity", "version": version, "rules": rules}
    run: Json = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [log.result(one) for one in found],
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


class _Log:
    def __init__(self, manuscript: Manuscript) -> None:
        self._manuscript = manuscript

    def result(self, diagnostic: Diagnostic) -> Json:
        first, *others = diagnostic.notes
        result: Json = {
            "ruleId": diagnostic.code,
            "level": _LEVELS[diagnostic.severity],
            "message": {"text": "\n".join((diagnostic.message, *diagnostic.reason))},
            "locations": [self._location(first)],
            "partialFingerprints": {"continuity/v1": diagnostic.fingerprint},
        }
        if others:
            result["relatedLocations"] = [self._location(note) for note in others]
        if diagnostic.fixes:
            result["fixes"] = [self._fix(fix) for fix in diagnostic.fixes]
        return result

    def _location(self, note: Note) -> Json:
        source, span = self._manuscript.locate(note.evidence.anchor)
        region: Json = {
            **_start(source.text, span.start),
            "charOffset": span.start,
            "charLength": span.end - span.start,
            "snippet": {"text": note.evidence.quote},
        }
        location: Json = {
            "physicalLocation": {"artifactLocation": {"uri": source.path}, "region": region}
        }
        if note.text:
            location["message"] = {"text": note.text}
        return location

    def _fix(self, fix: Fix) -> Json:
        changes: list[Json] = []
        for edit in fix.edits:
            source, span = self._manuscript.locate(edit.evidence.anchor)
            replacement: Json = {
                "deletedRegion": {"charOffset": span.start, "charLength": span.end - span.start},
                "insertedContent": {"text": edit.text},
            }
            changes.append(
                {"artifactLocation": {"uri": source.path}, "replacements": [replacement]}
            )
        return {"description": {"text": fix.title}, "artifactChanges": changes}


def _start(text: str, offset: int) -> Json:
    before = text[:offset]
    return {
        "startLine": before.count("\n") + 1,
        "startColumn": offset - before.rfind("\n"),
    }
