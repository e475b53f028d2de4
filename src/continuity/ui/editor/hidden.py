"""What of a line is not shown: the marks of comments. The margin shows what they say.

Offsets are those of Qt, in UTF-16 units.
"""

import re
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeyEvent, QTextBlock, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QTextEdit

from continuity.prose.offsets import to_utf16
from continuity.story.text import Span

_MARK = re.compile(r"<!--\s*/?comment[\s:\d].*?-->")
_BACK = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Backspace})
_ON = frozenset({Qt.Key.Key_Right, Qt.Key.Key_Delete})
_NEXT_TO_NOTHING = 1
"""Pixels of a hidden letter, and per cent of its width that are left of it."""


def hidden(line: str) -> Iterator[tuple[int, int]]:
    """The stretches of a line that are not shown."""
    if "<!--" in line:
        for found in _MARK.finditer(line):
            yield to_utf16(line, found.start()), to_utf16(line, found.end())


def seen(text: str, span: Span) -> bool:
    """Whether the words at `span`, in code points, are shown."""
    line = text.rfind("\n", 0, span.start) + 1
    if "<!--" not in text[line : span.end]:
        return True
    end = text.find("\n", span.end)
    found = _MARK.finditer(text[line : end if end >= 0 else len(text)])
    return not any(line + one.start() < span.end and span.start < line + one.end() for one in found)


def blanked(line: str) -> str:
    """The line, as long as it was, with spaces where it is not shown."""
    if "<!--" not in line:
        return line
    return _MARK.sub(lambda found: " " * len(found[0]), line)


def invisible() -> QTextCharFormat:
    """The format of what is not shown."""
    made = QTextCharFormat()
    made.setProperty(QTextFormat.Property.FontPixelSize.value, _NEXT_TO_NOTHING)
    made.setFontLetterSpacing(_NEXT_TO_NOTHING)
    made.setForeground(QColor(Qt.GlobalColor.transparent))
    return made


def step_over(page: QTextEdit, event: QKeyEvent) -> None:
    """Before a key that goes or deletes by a letter: it means a letter that is seen."""
    key, cursor = event.key(), page.textCursor()
    if key not in _BACK | _ON:
        return
    deletes = key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
    if cursor.hasSelection() and (deletes or not event.modifiers()):
        return
    block = cursor.block()
    at = cursor.position() - block.position()
    for start, end in _met(block, at, back=key in _BACK):
        at = start if key in _BACK else end
    keep = not deletes and bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    _move(page, cursor, block.position() + at, keep=keep)


def step_out(page: QTextEdit, before: int) -> None:
    """The caret is never within what is not shown: it goes on the way that it came."""
    cursor = page.textCursor()
    block = cursor.block()
    at = cursor.position() - block.position()
    for start, end in hidden(block.text()):
        if start < at < end:
            edge = end if cursor.position() >= before else start
            _move(page, cursor, block.position() + edge, keep=cursor.hasSelection())


def _met(block: QTextBlock, at: int, *, back: bool) -> Iterator[tuple[int, int]]:
    """The hidden stretches that follow each other from an offset on."""
    stretches = list(hidden(block.text()))
    for start, end in reversed(stretches) if back else stretches:
        if at == (end if back else start):
            yield start, end
            at = start if back else end


def _move(page: QTextEdit, cursor: QTextCursor, to: int, *, keep: bool) -> None:
    if to != cursor.position():
        mode = QTextCursor.MoveMode.KeepAnchor if keep else QTextCursor.MoveMode.MoveAnchor
        cursor.setPosition(to, mode)
        page.setTextCursor(cursor)
