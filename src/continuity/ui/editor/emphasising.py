"""Putting emphasis on words, and taking it off again: marks of Markdown around them."""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

EMPHASIS = "*"
STRONG = "**"
_PARAGRAPH_SEPARATOR = "\u2029"


def toggle(page: QTextEdit, mark: str) -> None:
    """Of the words selected, or of the word at the caret; in one step that can be undone. Words
    of several paragraphs stay as they are: marks reach no further than one.
    """
    cursor = page.textCursor()
    if page.isReadOnly() or _PARAGRAPH_SEPARATOR in cursor.selectedText():
        return
    if not cursor.hasSelection():
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
    _trim(cursor)
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    around = len(mark)
    if start == end:
        cursor.insertText(mark * 2)
        cursor.setPosition(start + around)
    elif _marked(page, start, end, mark):
        _select(cursor, start - around, end + around)
        cursor.insertText(cursor.selectedText()[around:-around])
        _select(cursor, start - around, end - around)
    else:
        cursor.insertText(f"{mark}{cursor.selectedText()}{mark}")
        _select(cursor, start + around, end + around)
    page.setTextCursor(cursor)


def _trim(cursor: QTextCursor) -> None:
    """Leave out spaces at the ends: a mark beside a space is none."""
    words = cursor.selectedText()
    first, last = cursor.selectionStart(), cursor.selectionEnd()
    start = first + len(words) - len(words.lstrip())
    _select(cursor, start, max(start, last - (len(words) - len(words.rstrip()))))


def _marked(page: QTextEdit, start: int, end: int, mark: str) -> bool:
    """Whether just these marks stand around the words."""
    block = page.document().findBlock(start)
    before = block.text()[: start - block.position()]
    after = block.text()[end - block.position() :]
    both = len(EMPHASIS) + len(STRONG)
    return all(size in (len(mark), both) for size in (_run(before[::-1]), _run(after)))


def _run(text: str) -> int:
    """How many stars the text begins with."""
    return len(text) - len(text.lstrip("*"))


def _select(cursor: QTextCursor, start: int, end: int) -> None:
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
