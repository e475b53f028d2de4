"""Keys as a writer means them."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit

from continuity.ui.editor.smart_signs import smart
from continuity.ui.editor.typesetting import Line, line_of


def paragraph_key(page: QTextEdit, event: QKeyEvent) -> bool:
    """Return, Backspace and Delete: a paragraph's end is one thing, though the file has a blank
    line there. Whether the key was one of these, and is done with. So is a letter with Alt: where
    the command that it stands for cannot be given just now, the letter is not written instead.
    """
    cursor = page.textCursor()
    if event.modifiers() == Qt.KeyboardModifier.AltModifier and sys.platform != "darwin":
        return event.text().isalnum()
    plain = event.modifiers() in (
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.KeypadModifier,
    )
    if not plain:
        return False
    if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return _new_paragraph(page, cursor)
    if event.key() == Qt.Key.Key_Backspace:
        return _join(page, cursor, cursor.block().previous(), backwards=True)
    if event.key() == Qt.Key.Key_Delete:
        return _join(page, cursor, cursor.block().next(), backwards=False)
    return False


def smart_key(page: QTextEdit, event: QKeyEvent) -> bool:
    """Put the sign that a printer would set. Whether there is one for the key."""
    cursor = page.textCursor()
    start = cursor.selectionStart()
    block = page.document().findBlock(start)
    made = smart(block.text()[: start - block.position()], event.text())
    if made is None:
        return False
    cursor.setPosition(start - made[0])
    cursor.setPosition(page.textCursor().selectionEnd(), QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(made[1])
    page.setTextCursor(cursor)
    page.ensureCursorVisible()
    return True


def _new_paragraph(page: QTextEdit, cursor: QTextCursor) -> bool:
    if not cursor.hasSelection() and not cursor.block().text().strip():
        return False
    cursor.insertText("\n\n")
    page.setTextCursor(cursor)
    page.ensureCursorVisible()
    return True


def _join(page: QTextEdit, cursor: QTextCursor, gap: QTextBlock, *, backwards: bool) -> bool:
    edge = cursor.atBlockStart() if backwards else cursor.atBlockEnd()
    if cursor.hasSelection() or not edge or not gap.isValid():
        return False
    if gap.text() or line_of(gap) is not Line.GAP:
        return False
    move = QTextCursor.MoveOperation
    way = move.PreviousCharacter if backwards else move.NextCharacter
    cursor.movePosition(way, QTextCursor.MoveMode.KeepAnchor, 2)
    cursor.removeSelectedText()
    page.setTextCursor(cursor)
    return True
