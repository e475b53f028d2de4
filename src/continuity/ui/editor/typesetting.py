"""How the lines of a chapter's Markdown are set on the page.

A paragraph is one block of the document and the blank line behind it another. That blank line is
set so low that paragraphs follow each other without a gap, as in a book.
"""

import re
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextBlock, QTextBlockFormat, QTextCursor, QTextDocument

from continuity.ui.editor.choices import Setting

_HEADING = re.compile(r"#{1,6}\s+\S")
_BREAK = re.compile(r"\s*(?:\*(?:\s*\*){2,}|#|-{3,}|_{3,}|~{1,}|•(?:\s*•){2,})\s*")
_SIGNS = "*#-_~•"
"""With which a mark between two scenes may begin: every key asks whether a line is one."""
_PAD = 44
"""Space over the first line, in pixels."""
_FOOT = 640
"""Space below the last line: so much that it can stand in the middle of the page."""


class Line(Enum):
    HEADING = "heading"
    BREAK = "scene break"
    GAP = "gap"
    """The blank line that parts two paragraphs."""
    OPENING = "opening"
    """The first paragraph of a scene, set without an indent."""
    PROSE = "prose"


def heading(text: str) -> bool:
    return text.startswith("#") and _HEADING.match(text) is not None


def scene_break(text: str) -> bool:
    first = text[:1]
    return (first in _SIGNS or first.isspace()) and _BREAK.fullmatch(text) is not None


def line_of(block: QTextBlock) -> Line:
    """What a block is, by its text and by what stands before it."""
    text = block.text()
    before = block.previous()
    if not text.strip():
        parts = before.isValid() and bool(before.text().strip()) and block.next().isValid()
        return Line.GAP if parts else Line.PROSE
    if heading(text):
        return Line.HEADING
    if scene_break(text):
        return Line.BREAK
    if before.isValid() and before.text().strip():
        # A line of a hard-wrapped paragraph.
        return Line.OPENING
    while before.isValid() and not before.text().strip():
        before = before.previous()
    opens = not before.isValid() or heading(before.text()) or scene_break(before.text())
    return Line.OPENING if opens else Line.PROSE


def block_format(line: Line, setting: Setting, font: QFont) -> QTextBlockFormat:
    made = QTextBlockFormat()
    proportional = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
    made.setLineHeight(setting.height * 100, proportional)
    size = font.pixelSize()
    if line is Line.GAP:
        made.setLineHeight(3, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    elif line is Line.HEADING:
        made.setLineHeight(120, proportional)
        made.setTopMargin(size * 0.8)
        made.setBottomMargin(size * 0.9)
    elif line is Line.BREAK:
        made.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        made.setTopMargin(size * 0.5)
        made.setBottomMargin(size * 0.5)
    elif line is Line.PROSE:
        made.setTextIndent(size * setting.indent)
    return made


def typeset(document: QTextDocument, setting: Setting, font: QFont) -> None:
    """Set a whole document; leaves nothing to undo."""
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(font)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.setBlockFormat(block_format(Line.PROSE, setting, font))
    formats = {line: block_format(line, setting, font) for line in Line}
    block = document.begin()
    while block.isValid():
        line = line_of(block)
        if line is not Line.PROSE:
            cursor.setPosition(block.position())
            cursor.setBlockFormat(formats[line])
        block = block.next()
    cursor.endEditBlock()
    frame = document.rootFrame().frameFormat()
    frame.setTopMargin(_PAD)
    frame.setBottomMargin(_FOOT)
    frame.setLeftMargin(0)
    frame.setRightMargin(0)
    document.rootFrame().setFrameFormat(frame)
    document.setUndoRedoEnabled(True)


def reset(document: QTextDocument, start: int, end: int, setting: Setting, font: QFont) -> None:
    """Set the blocks from offset `start` to `end` anew, and the two behind them, as part of the
    edit that changed them.
    """
    block = document.findBlock(start)
    behind = 2
    cursor: QTextCursor | None = None
    while block.isValid() and behind >= 0:
        if block.position() > end:
            behind -= 1
        wanted = block_format(line_of(block), setting, font)
        if block.blockFormat() != wanted:
            if cursor is None:
                cursor = QTextCursor(document)
                cursor.joinPreviousEditBlock()
            cursor.setPosition(block.position())
            cursor.setBlockFormat(wanted)
        block = block.next()
    if cursor is not None:
        cursor.endEditBlock()
