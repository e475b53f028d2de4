"""The story clock as a list: when each scene plays, and every quote that says so."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from continuity.canon.clock import SceneClock
from continuity.canon.scenes import Stated
from continuity.story.ids import SceneId
from continuity.story.text import Anchor, Span
from continuity.ui.dossier_sheet import said
from continuity.ui.parts.panel import Panel
from continuity.ui.parts.sheet import Sheet
from continuity.ui.survey import Survey, chapter_name
from continuity.ui.theme import LIGHT, Theme

_START = Span(0, 0)


class StoryClockPanel(Panel):
    went = Signal(object)
    """The anchor of a quote or of a scene's first paragraph."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Story clock", parent)
        self.theme: Theme = LIGHT
        self._survey: Survey | None = None
        self._anchors: list[Anchor] = []
        self.sheet = Sheet("Story clock")
        self.body.addWidget(self.sheet, 1)
        self.sheet.followed.connect(lambda number: self.went.emit(self._anchors[number]))

    @override
    def dress(self, theme: Theme) -> None:
        self.theme = theme
        self._write()

    def show_survey(self, survey: Survey) -> None:
        before, self._survey = self._survey, survey
        if (
            before is None
            or before.report.timeline != survey.report.timeline
            or before.manuscript.book != survey.manuscript.book
        ):
            self._write()

    def _write(self) -> None:
        bar = self.sheet.verticalScrollBar()
        place = bar.value()
        self.sheet.begin(self.theme)
        self._anchors = []
        if self._survey is not None:
            self._scenes(self._survey)
        self.sheet.end()
        bar.setValue(place)

    def _scenes(self, survey: Survey) -> None:
        timeline = survey.report.timeline
        if not timeline.stated:
            self.sheet.line("What the story says about time will be listed here.", muted=True)
            return
        clocks = {clock.scene: clock for clock in timeline.scenes}
        stated: dict[SceneId, list[Stated]] = {}
        for one in timeline.stated:
            stated.setdefault(one.scene, []).append(one)
        for number, chapter in enumerate(survey.manuscript.book.chapters, start=1):
            name = chapter_name(chapter, number)
            title = chapter.title.strip()
            self.sheet.heading(name if title in ("", name) else f"{name} · {title}")
            for count, scene in enumerate(chapter.scenes, start=1):
                clock = clocks.get(scene.id)
                link = (
                    self._link(Anchor(scene.paragraphs[0].id, _START)) if scene.paragraphs else None
                )
                self.sheet.fact(f"Scene {count}", _when(clock), link)
                for one in stated.get(scene.id, []):
                    self._statement(one)

    def _statement(self, one: Stated) -> None:
        link = self._link(one.evidence.anchor)
        what = f"{one.claim.trait.value} {said(one.claim.value)}"
        self.sheet.quote("", f"“{one.evidence.quote}”", f"   {what}", link)

    def _link(self, anchor: Anchor) -> int:
        self._anchors.append(anchor)
        return len(self._anchors) - 1


def _when(clock: SceneClock | None) -> str:
    return clock.label if clock is not None and clock.label else "no time said"
