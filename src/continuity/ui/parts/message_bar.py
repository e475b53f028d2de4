"""One line over the page that says what happened, with at most one thing to do about it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from continuity.ui.words import tr

_SHORT = 6000
"""Milliseconds that a message stays which asks for nothing."""


class MessageBar(QFrame):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "message")
        self.setAccessibleName(tr("Message"))
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._do = QPushButton()
        self._close = QPushButton(tr("Dismiss"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 12, 6)
        row.addWidget(self._text, 1)
        row.addWidget(self._do)
        row.addWidget(self._close)
        self._then: Callable[[], object] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self._do.clicked.connect(self._act)
        self._close.clicked.connect(self.hide)
        self.hide()

    @property
    def text(self) -> str:
        return "" if self.isHidden() else self._text.text()

    def say(
        self,
        text: str,
        do: str = "",
        then: Callable[[], object] | None = None,
        *,
        brief: bool = False,
    ) -> None:
        """Show a sentence; with `do`, a button that calls `then`. `brief` ones go by themselves."""
        self._text.setText(tr(text))
        self._do.setText(tr(do))
        self._do.setVisible(bool(do))
        self._then = then
        self.show()
        if brief:
            self._timer.start(_SHORT)
        else:
            self._timer.stop()

    def _act(self) -> None:
        self.hide()
        if self._then is not None:
            self._then()
