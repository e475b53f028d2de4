"""Going to a chapter, a scene or a person by a few letters of its name."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QObject, Signal

from continuity.story.ids import ChapterId
from continuity.story.text import Anchor, Span
from continuity.ui.actions import Doing
from continuity.ui.desk import Desk
from continuity.ui.dialogs.palette import Asking, Offer, Palette
from continuity.ui.survey import Survey, chapter_name
from continuity.ui.window import Window
from continuity.ui.words import tr

_OPENING = 60
_ASKING = Asking(
    "Go to", "A chapter, a scene, a person", "Return goes there, Ctrl+Return lays it beside"
)


class Going(QObject):
    wanted = Signal(int)
    """The id of a chapter that is to be shown."""
    beside = Signal(int)
    """The id of a chapter that is to lie beside the one shown."""
    went = Signal(object)
    """The anchor of a scene's first words."""

    def __init__(self, window: Window, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk

    def doing(self) -> Doing:
        return {"go_to": self.ask}

    def ask(self) -> None:
        survey = self._desk.survey
        if survey is not None:
            Palette(_ASKING, self.offers(survey), self._window.theme, self._window).open()

    def offers(self, survey: Survey) -> Iterator[Offer]:
        """Chapters, then people, then scenes."""
        chapters = survey.manuscript.book.chapters
        for number, chapter in enumerate(chapters, start=1):
            name = chapter_name(chapter, number)
            yield self._chapter(chapter.id, chapter.title or name, name)
        for person in survey.report.cast.people:
            yield Offer(
                person.name,
                tr("Person"),
                partial(self._show_person, person.name),
                words=" ".join(person.forms),
            )
        for number, chapter in enumerate(chapters, start=1):
            for count, scene in enumerate(chapter.scenes, start=1):
                text = scene.paragraphs[0].text if scene.paragraphs else ""
                if text:
                    anchor = Anchor(scene.paragraphs[0].id, Span(0, 0))
                    label = survey.label(scene.id)
                    place = tr(
                        "{chapter} · Scene {number}",
                        chapter=chapter_name(chapter, number),
                        number=count,
                    )
                    yield Offer(
                        _opening(text),
                        f"{place} · {label}" if label else place,
                        partial(self.went.emit, anchor),
                        partial(self._lay_beside, chapter.id, anchor),
                        words=chapter.title,
                    )

    def _chapter(self, key: ChapterId, title: str, name: str) -> Offer:
        return Offer(
            title,
            name if name != title else "",
            lambda: self.wanted.emit(key),
            lambda: self.beside.emit(key),
        )

    def _lay_beside(self, chapter: ChapterId, anchor: Anchor) -> None:
        self.beside.emit(chapter)
        self.went.emit(anchor)

    def _show_person(self, name: str) -> None:
        self._window.show_panel("people", visible=True)
        self._window.people.words.setText(name)


def _opening(text: str) -> str:
    """The first words of a scene."""
    line = " ".join(text.split())
    return line if len(line) <= _OPENING else f"{line[:_OPENING].rsplit(' ', 1)[0]} …"
