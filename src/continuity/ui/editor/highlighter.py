"""Shows Markdown emphasis as emphasis and headings as headings. Never shows what a report says:
a pass over a long document takes seconds.
"""

import re

from PySide6.QtGui import (
    QColor,
    QFont,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
)
from typing_extensions import override

from continuity.prose.offsets import to_utf16
from continuity.ui.editor.hidden import hidden, invisible
from continuity.ui.editor.typesetting import heading, scene_break
from continuity.ui.theme import Theme

_EMPHASIS = re.compile(
    r"(?<![\w*_])(?P<mark>\*\*\*|\*\*|\*|__|_)(?=\S)(?P<words>.+?)(?<=\S)(?P=mark)(?![\w*_])"
)
_COMMENT = re.compile(r"<!--.*?-->")
_HASHES = re.compile(r"#{1,6}\s+")
_HEADING_SIZE = 1.45
_SCENE_HEADING_SIZE = 1.12
_CHAPTER_HASHES = 2


class Emphasis(QSyntaxHighlighter):
    def __init__(self, document: QTextDocument, theme: Theme, font: QFont) -> None:
        super().__init__(document)
        self._quiet = QTextCharFormat()
        self._unseen = invisible()
        self._font = font
        self.recolour(theme, font)

    def recolour(self, theme: Theme, font: QFont) -> None:
        """Takes effect with the next pass; the caller decides when to pay for it."""
        self._font = font
        self._quiet.setForeground(QColor(theme.muted))

    @override
    def highlightBlock(self, text: str) -> None:
        if heading(text):
            self._heading(text)
        elif scene_break(text):
            self.setFormat(0, len(text), self._quiet)
        else:
            if "*" in text or "_" in text:
                for found in _EMPHASIS.finditer(text):
                    self._emphasis(found)
            if "<!--" in text:
                for found in _COMMENT.finditer(text):
                    start = _units(text[: found.start()])
                    self.setFormat(start, _units(found[0]), self._quiet)
        for first, last in hidden(text):
            self.setFormat(first, last - first, self._unseen)

    def _heading(self, text: str) -> None:
        found = _HASHES.match(text)
        hashes = found.end() if found else 0
        chapter = hashes - 1 <= _CHAPTER_HASHES
        words = QTextCharFormat()
        words.setFontWeight(QFont.Weight.DemiBold)
        size = self._font.pixelSize() * (_HEADING_SIZE if chapter else _SCENE_HEADING_SIZE)
        words.setProperty(QTextFormat.Property.FontPixelSize.value, round(size))
        quiet = QTextCharFormat(self._quiet)
        self.setFormat(0, hashes, quiet)
        self.setFormat(hashes, _units(text) - hashes, words)

    def _emphasis(self, found: re.Match[str]) -> None:
        text = found.string
        mark = found["mark"]
        words = QTextCharFormat()
        words.setFontItalic(len(mark) != len("**"))
        if len(mark) > 1:
            words.setFontWeight(QFont.Weight.Bold)
        start, size = _units(text[: found.start()]), _units(found[0])
        inner = _units(mark)
        self.setFormat(start, inner, self._quiet)
        self.setFormat(start + inner, size - 2 * inner, words)
        self.setFormat(start + size - inner, inner, self._quiet)


def _units(text: str) -> int:
    return to_utf16(text, len(text))
