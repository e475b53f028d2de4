"""What every panel has: a heading with room for buttons, and a body."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from continuity.ui.survey import Survey
from continuity.ui.theme import Theme
from continuity.ui.words import tr


class Panel(QWidget):
    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._survey: Survey | None = None
        self._stale = False
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr(title))
        self.title = QLabel(tr(title))
        self.title.setProperty("tone", "heading")
        self.bar = QHBoxLayout()
        self.bar.setContentsMargins(14, 8, 8, 6)
        self.bar.setSpacing(6)
        self.bar.addWidget(self.title)
        self.bar.addStretch(1)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.body.addLayout(self.bar)

    def show_survey(self, survey: Survey) -> None:
        """Show what was found; a panel that nobody sees waits until somebody does."""
        self._survey = survey
        self._stale = True
        if self.isVisible():
            self._renew()

    def renew(self, survey: Survey) -> None:
        """Fill the panel. Panels that show what was found override this."""

    def _renew(self) -> None:
        if self._stale and self._survey is not None:
            self._stale = False
            self.renew(self._survey)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._renew()

    def dress(self, theme: Theme) -> None:
        """Take on the colours of a theme. Panels that paint themselves override this."""


def empty_state(text: str) -> QLabel:
    """A sentence for where nothing is to be seen yet."""
    label = QLabel(text)
    label.setProperty("tone", "muted")
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
    label.setContentsMargins(24, 32, 24, 24)
    return label
