"""The story clock as a list: when each scene plays, and every quote that says so."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from continuity.canon.clock import SceneClock
from continuity.canon.scenes import Stated
from continuity.claims.claim import Stretch, Trait
from continuity.story.ids import SceneId
from continuity.story.text import Anchor, Span
from continuity.ui.parts.panel import Panel
from continuity.ui.parts.sheet import Sheet
from continuity.ui.survey import Survey, chapter_name
from continuity.ui.theme import LIGHT, Theme
from continuity.ui.words import noted, tr

_START = Span(0, 0)
_PHRASES = {
    Trait.LASTS: (noted("the length"), noted("the length of the {process}")),
    Trait.REMAINS: (noted("what is left"), noted("what is left of the {process}")),
    Trait.ELAPSED: (noted("what is gone"), noted("what is gone of the {process}")),
    Trait.SKIPS: (noted("the story moves on"), noted("the story moves on")),
}


class StoryClockPanel(Panel):
    went = Signal(object)
    """The anchor of a quote or of a scene's first paragraph."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Story clock", parent)
        self.theme: Theme = LIGHT
        self._written: Survey | None = None
        self._anchors: list[Anchor] = []
        self.sheet = Sheet("Story clock")
        self.body.addWidget(self.sheet, 1)
        self.sheet.followed.connect(lambda number: self.went.emit(self._anchors[number]))

    @override
    def dress(self, theme: Theme) -> None:
        self.theme = theme
        self._write()

    @override
    def renew(self, survey: Survey) -> None:
        before, self._written = self._written, survey
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
        if self._written is not None:
            self._scenes(self._written)
        self.sheet.end()
        bar.setValue(place)

    def _scenes(self, survey: Survey) -> None:
        timeline = survey.report.timeline
        if not timeline.stated:
            self.sheet.line(tr("What the story says about time will be listed here."), muted=True)
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
                self.sheet.fact(tr("Scene {number}", number=count), _when(clock), link)
                self.sheet.remarks(
                    [
                        (one.evidence.quote, _meaning(one), self._link(one.evidence.anchor))
                        for one in stated.get(scene.id, [])
                    ]
                )

    def _link(self, anchor: Anchor) -> int:
        self._anchors.append(anchor)
        return len(self._anchors) - 1


def _meaning(one: Stated) -> str:
    """What a quote says of time, where that is more than its own words."""
    phrases = _PHRASES.get(one.claim.trait)
    if phrases is None or not isinstance(one.claim.value, Stretch):
        return ""
    process = one.claim.value.process
    told = tr(phrases[1], process=process) if process else tr(phrases[0])
    return f"({told})"


def _when(clock: SceneClock | None) -> str:
    return clock.label if clock is not None and clock.label else tr("no time said")
