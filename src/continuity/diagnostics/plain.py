"""Findings for people at a terminal: the sentence, the quotes, the words underlined, the sum."""

from collections import Counter
from collections.abc import Iterable, Sequence

from continuity.diagnostics.diagnostic import Diagnostic, Note, Severity
from continuity.story.manuscript import Manuscript
from continuity.story.references import references
from continuity.story.text import Span

_AROUND = 40
"""Characters of context shown on each side of a quote."""

_LONGEST = 110
"""Longer quotes are cut in the middle."""


def report(manuscript: Manuscript, diagnostics: Sequence[Diagnostic]) -> str:
    """All findings, a blank line between them, and a line that counts them."""
    page = _Page(manuscript)
    return "\n".join([*(page.finding(one) for one in diagnostics), summary(diagnostics)]) + "\n"


def summary(diagnostics: Iterable[Diagnostic]) -> str:
    """One line, such as "2 errors, 1 warning"."""
    counts = Counter(diagnostic.severity for diagnostic in diagnostics)
    if not counts:
        return "Nothing found."
    parts = [
        f"{counts[severity]} {severity.word}{'' if counts[severity] == 1 else 's'}"
        for severity in sorted(Severity, reverse=True)
        if counts[severity]
    ]
    return ", ".join(parts)


class _Page:
    def __init__(self, manuscript: Manuscript) -> None:
        self._manuscript = manuscript
        self._references = references(manuscript.book)
        self._texts = {paragraph.id: paragraph.text for paragraph in manuscript.book.paragraphs()}

    def finding(self, diagnostic: Diagnostic) -> str:
        first = self._position(diagnostic.notes[0])
        head = f"{first}: {diagnostic.severity.word} {diagnostic.code}: {diagnostic.message}"
        lines = [head]
        for note in diagnostic.notes:
            lines += self._quote(note)
        lines += [f"    = {line}" for line in diagnostic.reason]
        lines += [f"    fix: {fix.title}" for fix in diagnostic.fixes]
        return "\n".join(lines) + "\n"

    def _position(self, note: Note) -> str:
        """``path:line:column`` of the first word, both counted from 1."""
        source, span = self._manuscript.locate(note.evidence.anchor)
        before = source.text[: span.start]
        return f"{source.path}:{before.count(chr(10)) + 1}:{span.start - before.rfind(chr(10))}"

    def _quote(self, note: Note) -> list[str]:
        anchor = note.evidence.anchor
        where = str(self._references[anchor.paragraph])
        shown, marked = _window(self._texts[anchor.paragraph], anchor.span)
        return [
            f"    {where}{f': {note.text}' if note.text else ''}",
            f"        {shown}",
            f"        {' ' * marked.start}{'^' * (marked.end - marked.start)}",
        ]


def _window(text: str, span: Span) -> tuple[str, Span]:
    """The words at `span` with some context, on one line, and where they stand in it."""
    start, end = max(0, span.start - _AROUND), min(len(text), span.end + _AROUND)
    if start > 0:
        start = text.find(" ", start, span.start) + 1 or span.start
    if end < len(text):
        cut = text.rfind(" ", span.end, end)
        end = cut if cut >= 0 else span.end
    before = ("… " if start > 0 else "") + text[start : span.start]
    words = span.of(text)
    if len(words) > _LONGEST:
        words = f"{words[: _LONGEST // 2].rstrip()} … {words[-_LONGEST // 2 :].lstrip()}"
    after = text[span.end : end] + (" …" if end < len(text) else "")
    return before + words + after, Span(len(before), len(before) + max(1, len(words)))
