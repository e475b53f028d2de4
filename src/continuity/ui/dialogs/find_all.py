"""Finding words in every chapter, and putting others in the place of those that are ticked."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from continuity.ui.parts.manner import Manner
from continuity.ui.parts.places import Places
from continuity.ui.seeking import ChapterPlaces
from continuity.ui.theme import Theme
from continuity.ui.words import tr

_SIZE = (760, 560)
_PAUSE = 180
"""Milliseconds without a key press before the book is looked through."""


class FindAll(QDialog):
    """Stays beside the window: the page can be written in meanwhile."""

    sought = Signal()
    """What is looked for, or what is to be put there, is another now."""
    replaced = Signal()

    def __init__(self, theme: Theme, parent: QWidget, *, writable: bool) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Find in the whole book"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self.words, self.new = QLineEdit(), QLineEdit()
        self.manner = Manner()
        self.replacing = QCheckBox(tr("Replace with"))
        self.replacing.setEnabled(writable)
        self.places = Places(theme)
        self.replace = QPushButton(tr("Replace"))
        self.replace.setProperty("tone", "primary")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.sought)
        self._lay_out()
        for line in (self.words, self.new):
            line.textChanged.connect(lambda _text: self._pause.start())
        self.manner.changed.connect(self._pause.start)
        self.replacing.toggled.connect(self._switch)
        self.replace.clicked.connect(self.replaced)
        self.places.ticked.connect(self._count)
        self._switch(on=False)

    def _lay_out(self) -> None:
        self.words.setPlaceholderText(tr("Find in every chapter"))
        self.words.setAccessibleName(tr("Words to find"))
        self.new.setPlaceholderText(tr("Leave empty to take the words out"))
        self.new.setAccessibleName(tr("Words to put in their place"))
        close = QPushButton(tr("Close"))
        for button in (close, self.replace):
            button.setAutoDefault(False)
        first, second, last = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.words, 1)
        first.addWidget(self.manner)
        second.addWidget(self.replacing)
        second.addWidget(self.new, 1)
        last.addStretch(1)
        last.addWidget(close)
        last.addWidget(self.replace)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(self.places, 1)
        column.addLayout(last)
        close.clicked.connect(self.reject)

    def show_found(self, found: tuple[ChapterPlaces, ...]) -> None:
        self.places.show_places(found, ticks=self.replacing.isChecked())
        if not self.words.text():
            self.places.tell(tr("Click on a place to see it on the page."))

    def tell(self, text: str) -> None:
        """What is wrong with what is looked for."""
        self.places.show_places((), ticks=False)
        self.places.tell(text, wrong=True)

    def _switch(self, on: bool) -> None:  # noqa: FBT001 - Qt's own signature
        self.new.setEnabled(on)
        self.replace.setVisible(on)
        self._count()
        self._pause.start()
        if on:
            self.new.setFocus()

    def _count(self) -> None:
        count = sum(map(len, self.places.model.chosen().values()))
        self.replace.setEnabled(bool(count) and self.replacing.isChecked())
        self.replace.setText(
            tr("Replace in {count:,} place", many="Replace in {count:,} places", count=count)
        )

    @override
    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        down = arg__1.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)
        if down and (self.words.hasFocus() or self.new.hasFocus()):
            self.places.list.setFocus()
            first = self.places.model.index(0, 0, self.places.model.index(0, 0))
            self.places.list.setCurrentIndex(first)
        else:
            super().keyPressEvent(arg__1)
