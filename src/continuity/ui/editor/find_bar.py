"""The bar that looks for words in the chapter, and puts others in their place."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from continuity.prose.search import Sought
from continuity.ui.parts.manner import Manner
from continuity.ui.words import tr

_LONGEST_SELECTION = 80


class FindBar(QWidget):
    sought = Signal(int)
    """+1 for the next hit, -1 for the one before, 0 for the first from here on."""
    replaced = Signal()
    """Put the new words in the place of this hit."""
    all_replaced = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = _line(tr("Find in this chapter"), tr("Words to find"))
        self.new = _line(tr("Replace with"), tr("Words to put in their place"))
        self.manner = Manner()
        self.hits = QLabel()
        self.hits.setTextFormat(Qt.TextFormat.PlainText)
        self.hits.setAccessibleName(tr("Hits"))
        self.one, self.all = QPushButton(tr("Replace")), QPushButton(tr("Replace all"))
        self.second = QWidget()
        self._lay_out()
        self.words.textEdited.connect(lambda _text: self.sought.emit(0))
        self.manner.changed.connect(lambda: self.sought.emit(0))
        self.one.clicked.connect(self.replaced)
        self.all.clicked.connect(self.all_replaced)

    def _lay_out(self) -> None:
        before, after, done = (
            QPushButton(tr("Previous")),
            QPushButton(tr("Next")),
            QPushButton(tr("Done")),
        )
        first = QHBoxLayout()
        first.addWidget(self.words, 1)
        first.addWidget(self.manner)
        first.addWidget(self.hits)
        for button in (before, after, done):
            first.addWidget(button)
        second = QHBoxLayout(self.second)
        second.setContentsMargins(0, 0, 0, 0)
        second.addWidget(self.new, 1)
        second.addWidget(self.one)
        second.addWidget(self.all)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 6, 12, 6)
        rows.setSpacing(6)
        rows.addLayout(first)
        rows.addWidget(self.second)
        before.clicked.connect(lambda: self.sought.emit(-1))
        after.clicked.connect(lambda: self.sought.emit(1))
        done.clicked.connect(self.left)
        QWidget.setTabOrder(self.words, self.new)
        QWidget.setTabOrder(self.new, self.manner.switches["case"])

    def open(self, words: str, *, replacing: bool = False) -> None:
        """Show the bar with the words selected on the page, if they are few."""
        if words and "\u2029" not in words and len(words) <= _LONGEST_SELECTION:
            self.words.setText(words)
        self.second.setVisible(replacing)
        self.show()
        self.words.setFocus()
        self.words.selectAll()
        self.sought.emit(0)

    def asked(self) -> Sought:
        return self.manner.sought(self.words.text())

    def tell(self, text: str, *, wrong: bool = False) -> None:
        """Say how many there are, or why there can be none."""
        self.hits.setText(text)
        tone = "error" if wrong else "muted"
        if self.hits.property("tone") != tone:
            self.hits.setProperty("tone", tone)
            self.hits.style().polish(self.hits)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.new.hasFocus():
                every = event.modifiers() & Qt.KeyboardModifier.ControlModifier
                (self.all_replaced if every else self.replaced).emit()
            else:
                back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                self.sought.emit(-1 if back else 1)
        else:
            super().keyPressEvent(event)


def _line(placeholder: str, name: str) -> QLineEdit:
    line = QLineEdit()
    line.setPlaceholderText(placeholder)
    line.setAccessibleName(name)
    line.setClearButtonEnabled(True)
    return line
