"""What the desk has to tell: at the foot of the window, or in the bar over the page."""

from PySide6.QtCore import QObject

from continuity.ui.desk import Desk
from continuity.ui.window import Window
from continuity.ui.words import tr


class Telling(QObject):
    def __init__(self, window: Window, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        desk.read.connect(self._read)
        desk.stored.connect(self._stored)
        desk.progressed.connect(self._progressed)
        desk.failed.connect(window.message.say)
        desk.engine_failed.connect(self._engine_failed)
        desk.kept_open.connect(self._kept_open)

    def _read(self) -> None:
        """What was mended or is amiss; of several the first."""
        project = self._desk.project
        for notice in project.notices[:1] if project is not None else ():
            self._window.message.say(notice)

    def _stored(self) -> None:
        project = self._desk.project
        if project is None:
            text = ""
        elif project.read_only:
            text = tr("Read only")
        else:
            text = tr("Saved") if self._desk.all_stored else tr("Saving …")
        self._window.saved.setText(text)

    def _progressed(self, stage: str, fraction: float) -> None:
        window = self._window
        window.doing.setText(f"{tr(stage)} …" if stage else "")
        window.progress.setVisible(bool(stage) and fraction > 0)
        window.progress.setValue(round(fraction * 1000))

    def _engine_failed(self, text: str, stopped: bool) -> None:  # noqa: FBT001 - a signal's
        if stopped:
            self._window.message.say(text, tr("Start again"), self._desk.restart_engine)
        else:
            self._window.message.say(text, brief=True)

    def _kept_open(self) -> None:
        self._window.message.say(
            tr("What you typed could not be saved, so the project stays open."),
            tr("Close without saving"),
            lambda: self._desk.close(anyway=True),
        )
