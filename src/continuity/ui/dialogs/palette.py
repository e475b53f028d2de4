"""A palette: type a few letters of what is wanted."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from continuity.ui.actions import Actions, every_action
from continuity.ui.models.rows import RowsModel
from continuity.ui.parts.key_rows import KeyRowDelegate
from continuity.ui.theme import Theme
from continuity.ui.words import tr

_SIZE = (560, 420)
_MOST = 400
"""Rows that are listed; nobody looks through more."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be had: `keys` stands at its right, quieter; it is found by both and by `words`.
    `do_beside` is done instead of `do` where Ctrl is held.
    """

    text: str
    keys: str
    do: Callable[[], object]
    do_beside: Callable[[], object] | None = None
    name: str = ""
    words: str = ""

    @property
    def sought(self) -> str:
        return f"{self.text} {self.keys} {self.words}".casefold()


@dataclass(frozen=True, slots=True)
class Asking:
    """The title of a palette, what stands in its empty field, and a hint under the list."""

    title: str
    placeholder: str
    hint: str = ""


class Palette(QDialog):
    def __init__(
        self, asking: Asking, offers: Iterable[Offer], theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr(asking.title))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self._offers = tuple((offer, offer.sought) for offer in offers)
        self.words = QLineEdit()
        self.words.setPlaceholderText(tr(asking.placeholder))
        self.words.setAccessibleName(tr(asking.title))
        self.model: RowsModel[Offer] = RowsModel(_shown, self)
        self.list = QListView()
        self.list.setProperty("surface", "raised")
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        delegate = KeyRowDelegate(self)
        delegate.theme = theme
        self.list.setItemDelegate(delegate)
        self.list.setAccessibleName(tr("What fits"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 14, 14, 14)
        layout.addWidget(self.words)
        layout.addWidget(self.list, 1)
        if asking.hint:
            hint = QLabel(tr(asking.hint))
            hint.setProperty("tone", "muted")
            layout.addWidget(hint)
        self.words.textChanged.connect(lambda _text: self._refill())
        self.list.activated.connect(lambda _index: self._run())
        self.list.clicked.connect(lambda _index: self._run())
        self.words.installEventFilter(self)
        self._refill()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(beside=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
            return True
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self.model.rows:
            by = 1 if key == Qt.Key.Key_Down else -1
            row = (self.list.currentIndex().row() + by) % len(self.model.rows)
            self.list.setCurrentIndex(self.model.index(row))
            return True
        return super().eventFilter(watched, event)

    def _refill(self) -> None:
        words = self.words.text().casefold().split()
        fitting = [offer for offer, sought in self._offers if all(word in sought for word in words)]
        if words:
            # What begins with the words comes first; else the order is kept.
            fitting.sort(key=lambda offer: not offer.text.casefold().startswith(words[0]))
        self.model.show(fitting[:_MOST])
        self.list.setCurrentIndex(self.model.index(0))

    def _run(self, *, beside: bool = False) -> None:
        row = self.list.currentIndex().row()
        if 0 <= row < len(self.model.rows):
            offer = self.model.rows[row]
            self.accept()
            (offer.do_beside if beside and offer.do_beside is not None else offer.do)()


class CommandPalette(Palette):
    """Every command that can be used now."""

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget) -> None:
        offers = (
            Offer(tr(one.text), actions.keys(one.name), actions[one.name].trigger, name=one.name)
            for one in every_action()
            if actions[one.name].isEnabled() and one.name != "palette"
        )
        asking = Asking("All commands", "What do you want to do?")
        super().__init__(asking, offers, theme, parent)


def _shown(offer: Offer) -> str:
    return f"{offer.text}      {offer.keys}" if offer.keys else offer.text
