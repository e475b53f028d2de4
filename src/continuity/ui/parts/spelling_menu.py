"""A menu for a word spelled wrong: what may have been meant comes when it is known."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from continuity.ui.words import tr


class SpellingMenu(QMenu):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._place: QAction | None = None

    def expect(self) -> None:
        """Leave a place for suggestions."""
        self._place = self.addAction(tr("Looking for suggestions …"))
        self._place.setEnabled(False)
        self.addSeparator()

    def suggest(self, found: Sequence[str], put: Callable[[str], None]) -> None:
        """Put the suggestions in their place; the first is chosen."""
        place, self._place = self._place, None
        if place is None:
            return
        if not found:
            place.setText(tr("No suggestions"))
            return
        made = []
        for word in found:
            action = QAction(word, self)
            font = action.font()
            font.setBold(True)
            action.setFont(font)
            action.triggered.connect(lambda _checked, word=word: put(word))
            made.append(action)
        self.insertActions(place, made)
        self.removeAction(place)
        self.setActiveAction(made[0])
        self._keep_on_screen()

    def _keep_on_screen(self) -> None:
        """It has grown while it was open."""
        self.adjustSize()
        below = self.geometry().bottom() - self.screen().availableGeometry().bottom()
        if self.isVisible() and below > 0:
            self.move(self.x(), max(self.y() - below, self.screen().availableGeometry().top()))

    def offer(self, text: str, do: Callable[[], None]) -> None:
        self.addAction(text.replace("&", "&&")).triggered.connect(lambda _checked: do())
