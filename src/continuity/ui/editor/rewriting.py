"""The text of a document, and putting another into it as one step that can be undone."""

from PySide6.QtGui import QTextCursor, QTextDocument

from continuity.prose.offsets import to_utf16
from continuity.ui.editor.marks import difference

_PARAGRAPH_SEPARATOR = "\u2029"


def text_of(document: QTextDocument) -> str:
    """The text as it stands in the file: `toPlainText` would make hard spaces soft."""
    return document.toRawText().replace(_PARAGRAPH_SEPARATOR, "\n")


def rewrite(document: QTextDocument, text: str) -> None:
    """Only the words that differ are touched, so that caret and marks stay by theirs."""
    now = text_of(document)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for start, before, after in reversed(_differing(now, text)):
        change = difference(before, after)
        cursor.setPosition(to_utf16(now, start + change.start))
        end = to_utf16(now, start + change.end_before)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(after[change.start : change.end_after])
    cursor.endEditBlock()


def _differing(now: str, text: str) -> list[tuple[int, str, str]]:
    """What differs: offset, old words, new ones. Line by line where there are as many lines."""
    old, new = now.split("\n"), text.split("\n")
    if len(old) != len(new):
        return [(0, now, text)]
    found, at = [], 0
    for before, after in zip(old, new, strict=True):
        if before != after:
            found.append((at, before, after))
        at += len(before) + 1
    return found
