"""A report of the check as one page."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from continuity.diagnostics.diagnostic import Diagnostic, Severity
from continuity.exchange.bible import passages
from continuity.exchange.bible.document import Findings
from continuity.exchange.bible.quoting import Quoting
from continuity.exchange.templates import rendered
from continuity.story.decisions import AuthorsWord
from continuity.story.manuscript import Manuscript

TEMPLATE: Final = "templates/report.html.j2"
"""Name of a resource; who renders hands in its text."""


def page(
    manuscript: Manuscript,
    report: Findings,
    word: AuthorsWord,
    found: Sequence[Diagnostic],
    template: str,
) -> str:
    """`found` is what of the report is shown; what is decided is shown as well, and quieter."""
    book = manuscript.book
    quoting = Quoting.of(book, {person.id: person.name for person in report.cast.people})
    counts = Counter(one.severity for one in found)
    words: dict[str, object] = {
        "title": book.title or "Untitled",
        "author": book.author,
        "words": report.words,
        "chapters": len(book.chapters),
        "scenes": sum(1 for _ in book.scenes()),
        "counts": [
            (one.word, counts[one]) for one in sorted(Severity, reverse=True) if counts[one]
        ],
        "queries": passages.queries(found, quoting),
        "decided": passages.decided(report.decided, word, quoting),
    }
    return rendered(template, words, html=True) + "\n"
