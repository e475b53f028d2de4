"""Three switches: how words are looked for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from continuity.prose.search import Sought
from continuity.ui.words import noted, tr

_SWITCHES = (
    ("case", "Aa", noted("Capitals matter")),
    ("whole", "“ab”", noted("Whole words only")),
    ("expression", ".*", noted("Regular expression")),
)


class Manner(QWidget):
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.switches: dict[str, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for key, text, name in _SWITCHES:
            button = QToolButton()
            button.setText(text)
            button.setToolTip(tr(name))
            button.setAccessibleName(tr(name))
            button.setCheckable(True)
            button.setProperty("tone", "filter")
            button.toggled.connect(lambda _on: self.changed.emit())
            row.addWidget(button)
            self.switches[key] = button

    def sought(self, words: str) -> Sought:
        on = {key: button.isChecked() for key, button in self.switches.items()}
        return Sought(words, **on)
