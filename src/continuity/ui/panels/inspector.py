"""The scene at the caret: what the story tells of it, each with its quote."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from continuity.story.ids import SceneId
from continuity.story.text import Anchor
from continuity.ui.parts.panel import Panel
from continuity.ui.parts.sheet import Sheet
from continuity.ui.scene_page import write_scene
from continuity.ui.survey import Survey
from continuity.ui.theme import LIGHT, Theme
from continuity.ui.words import tr


class InspectorPanel(Panel):
    went = Signal(object)
    """The anchor of a quote that was followed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Scene"), parent)
        self.theme: Theme = LIGHT
        self.scene: SceneId | None = None
        self._anchors: list[Anchor] = []
        self._written: tuple[Survey, SceneId, Theme] | None = None
        self.sheet = Sheet(tr("What the story tells of the scene"))
        self.body.addWidget(self.sheet, 1)
        self.sheet.followed.connect(lambda number: self.went.emit(self._anchors[number]))

    def show_scene(self, scene: SceneId | None) -> None:
        self.scene = scene
        self._write()

    @override
    def renew(self, survey: Survey) -> None:
        self._write()

    @override
    def dress(self, theme: Theme) -> None:
        self.theme = theme
        self._write()

    def _write(self) -> None:
        """Nothing is written twice: the reader keeps the place and whatever is selected."""
        survey, scene = self._survey, self.scene
        if survey is None or scene is None:
            self._empty()
            return
        before, self._written = self._written, (survey, scene, self.theme)
        if self._written == before:
            return
        bar = self.sheet.verticalScrollBar()
        place = bar.value() if before is not None and before[1] == scene else 0
        self.sheet.begin(self.theme)
        self._anchors = write_scene(self.sheet, scene, survey)
        self.sheet.end()
        bar.setValue(place)

    def _empty(self) -> None:
        self._written, self._anchors = None, []
        self.sheet.begin(self.theme)
        text = tr("Put the caret into a scene: its hour, its place and its people will stand here.")
        self.sheet.line(text, muted=True)
        self.sheet.end()
