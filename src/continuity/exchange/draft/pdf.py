"""The manuscript as a PDF, set as a book."""

from typing import Any, Final

from continuity.exchange.draft.document import Draft, Line, LineKind, pieces
from continuity.exchange.draft.page_setup import about
from continuity.exchange.typesetting import typeset

TEMPLATE: Final = "templates/manuscript.typ"
"""Name of a resource; who typesets hands in its text."""


def document(draft: Draft, template: str) -> bytes:
    """The whole file. Raises CannotSave."""
    return typeset(template, record(draft))


def record(draft: Draft) -> dict[str, Any]:
    """What a template finds as its data."""
    return {
        "title": draft.name,
        "author": draft.author,
        "length": about(draft.words),
        "chapters": [[_record(line) for line in chapter] for chapter in draft.chapters],
    }


def _record(line: Line) -> dict[str, Any]:
    runs = [{"text": one.text, "emphatic": one.emphatic} for one in pieces(line)]
    return {"kind": line.kind.value, "runs": [] if line.kind is LineKind.BREAK else runs}
