"""Lets the inspector follow the caret."""

from PySide6.QtCore import QObject, QTimer

from continuity.story.ids import SceneId
from continuity.ui.desk import Desk
from continuity.ui.editor.marks import difference
from continuity.ui.survey import Survey
from continuity.ui.window import Window

_PAUSE = 120
"""Milliseconds for which the caret rests before the scene is looked for."""


class Inspecting(QObject):
    def __init__(self, window: Window, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.follow)
        for page in window.editor.pages:
            page.cursorPositionChanged.connect(self._moved)
        window.editor.turned.connect(self._moved)
        window.actions_["inspector"].triggered.connect(self._soon)

    def show_survey(self, survey: Survey) -> None:
        self._window.inspector.show_survey(survey)
        self.follow()

    def follow(self) -> None:
        """Show the scene that the caret stands in."""
        if self._window.shown("inspector"):
            self._window.inspector.show_scene(self._scene())

    def _moved(self) -> None:
        if self._window.shown("inspector"):
            self._soon()

    def _soon(self) -> None:
        self._timer.start()

    def _scene(self) -> SceneId | None:
        """In the text that was read last, which may be behind the page."""
        survey, editor = self._desk.survey, self._window.editor
        chapter = editor.chapter
        if survey is None or chapter is None:
            return None
        now, read = editor.text(chapter) or "", survey.text(chapter)
        at, change = editor.selection().start, difference(now, read)
        if at >= change.end_before:
            at += change.end_after - change.end_before
        elif at > change.start:
            at = change.start
        return survey.scene_at(chapter, at)
