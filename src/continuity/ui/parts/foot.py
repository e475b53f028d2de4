"""The foot of the window: words, goal, what is being done, and the doors to the panels."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QToolButton

from continuity.ui.parts.goal_bar import GoalBar
from continuity.ui.words import noted, tr


class Foot:
    """Fills a status bar; `panels` are the actions that show one each."""

    def __init__(self, bar: QStatusBar, panels: Iterable[QAction]) -> None:
        bar.setSizeGripEnabled(False)
        self.goal = GoalBar("Goal")
        self.words, self.saved, self.doing = QLabel(), QLabel(), QLabel()
        for label, name in (
            (self.words, noted("Words")),
            (self.saved, noted("Saved")),
            (self.doing, noted("What is being done")),
        ):
            label.setAccessibleName(tr(name))
        self.progress = QProgressBar()
        self.progress.setFixedWidth(140)
        self.progress.setTextVisible(False)
        self.progress.setRange(0, 1000)
        self.progress.setAccessibleName(tr("Progress"))
        self.progress.hide()
        for widget in (self.words, self.goal, self.saved, self.doing, self.progress):
            bar.addWidget(widget)
        self.doors = [_door(action) for action in panels]
        for button in self.doors:
            bar.addPermanentWidget(button)


def _door(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setProperty("tone", "filter")
    button.setIconSize(QSize(16, 16))
    return button
