"""The bar that looks for words in the chapter."""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget
from typing_extensions import override


class FindBar(QWidget):
    sought = Signal(int)
    """+1 for the next hit, -1 for the one before, 0 for the first from here on."""
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = QLineEdit()
        self.words.setPlaceholderText("Find in this chapter")
        self.words.setAccessibleName("Words to find")
        self.words.setClearButtonEnabled(True)
        self.hits = QLabel()
        self.hits.setProperty("tone", "muted")
        self.hits.setAccessibleName("Hits")
        before, after, done = QPushButton("Previous"), QPushButton("Next"), QPushButton("Done")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.addWidget(self.words, 1)
        row.addWidget(self.hits)
        for button in (before, after, done):
            row.addWidget(button)
        self.words.textEdited.connect(lambda _text: self.sought.emit(0))
        before.clicked.connect(lambda: self.sought.emit(-1))
        after.clicked.connect(lambda: self.sought.emit(1))
        done.clicked.connect(self.left)

    def open(self, words: str) -> None:
        if words and "\u2029" not in words:
            self.words.setText(words)
        self.show()
        self.words.setFocus()
        self.words.selectAll()
        self.sought.emit(0)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.sought.emit(-1 if back else 1)
        else:
            super().keyPressEvent(event)


def hits(words: str, text: str) -> list[tuple[int, int]]:
    """Where the words stand in the text, capitals aside."""
    if not words:
        return []
    pattern = re.compile(re.escape(words), re.IGNORECASE)
    return [found.span() for found in pattern.finditer(text)]
