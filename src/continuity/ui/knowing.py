"""What is known of the story, and what its author says of it: people, places, things, scenes."""

from PySide6.QtCore import QObject, Signal

from continuity.ui.actions import Doing
from continuity.ui.canon_keeping import CanonKeeping
from continuity.ui.casting import Casting
from continuity.ui.desk import Desk
from continuity.ui.inspecting import Inspecting
from continuity.ui.survey import Survey
from continuity.ui.window import Window


class Knowing(QObject):
    went = Signal(object)
    """The anchor of a place that is to be shown."""

    def __init__(self, window: Window, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self.casting = Casting(window, desk)
        self.canon = CanonKeeping(window, desk)
        self.inspecting = Inspecting(window, desk)
        panels = (window.inspector, window.people, window.places, window.clock)
        for one in (*panels, self.canon):
            one.went.connect(self.went)

    def doing(self) -> Doing:
        return {**self.canon.doing(), "declare": self.casting.declare}

    def allow(self, *, writing: bool) -> None:
        self._window.people.allow(writing=writing)

    def show_survey(self, survey: Survey) -> None:
        self._window.people.show_survey(survey)
        self._window.places.show_survey(survey)
        self.inspecting.show_survey(survey)
        self.canon.show_survey(survey)
