"""A button that shows its key."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAction, QColor, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget
from typing_extensions import override

from continuity.ui.theme import LIGHT, Theme
from continuity.ui.words import tr

_GAP = 10


class KeyButton(QPushButton):
    """Does what an action does, and is enabled when that is."""

    def __init__(self, action: QAction, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(tr(text) or action.text(), parent)
        self.theme: Theme = LIGHT
        self._action = action
        self.setAccessibleName(action.text().rstrip("…"))
        self._say_keys()
        action.changed.connect(self._say_keys)
        self.clicked.connect(action.trigger)
        action.enabledChanged.connect(self.setEnabled)
        self.setEnabled(action.isEnabled())

    @property
    def keys(self) -> str:
        return self._action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)

    def _say_keys(self) -> None:
        """The keys may be changed while the button is shown."""
        self.setAccessibleDescription(tr("Key: {keys}", keys=self.keys) if self.keys else "")
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        width = self.fontMetrics().horizontalAdvance(self.keys)
        return QSize(size.width() + width + _GAP, size.height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        inner: QRect = self.rect().adjusted(13, 0, -13, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(self.theme.ink if self.isEnabled() else self.theme.muted))
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignLeft, self.text())
        painter.setPen(QColor(self.theme.muted))
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, self.keys)
        painter.end()
