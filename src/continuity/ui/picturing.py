"""Showing the pictures, and writing them into files."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog

from continuity.errors import CannotSave
from continuity.ui.actions import Actions, Doing
from continuity.ui.desk import Desk
from continuity.ui.files import documents
from continuity.ui.pictures.exporting import export
from continuity.ui.theme import LIGHT
from continuity.ui.window import Window
from continuity.ui.words import tr

_KINDS = "Drawing (*.svg);;Image (*.png)"
_OF_THE_PAGE = ("find", "replace", "find_next", "find_previous", "other_area", "follow")


class Picturing(QObject):
    def __init__(self, window: Window, desk: Desk, actions: Actions) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        window.pictures.left.connect(self.leave)
        window.pictures.exported.connect(self.ask_export)
        for name in _OF_THE_PAGE:
            # Before the action itself, which may give the focus to the page.
            actions[name].triggered.connect(self.leave)

    def doing(self) -> Doing:
        return {"export_picture": self.ask_export}

    def leave(self) -> None:
        """Back to the page."""
        if self._window.shown("pictures"):
            self._window.show_panel("pictures", visible=False)
            self._window.editor.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_export(self) -> None:
        project, panel = self._desk.project, self._window.pictures
        if project is None:
            return
        self._window.show_panel("pictures", visible=True)
        if not panel.view.drawing.hots:
            self._window.message.say(tr("There is nothing in this picture yet."), brief=True)
            return
        name = (
            documents() / f"{project.title or tr('Story')} {panel.view.drawing.title.lower()}.svg"
        )
        dialog = QFileDialog(self._window, tr("Export the picture"), str(name), tr(_KINDS))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(str(name))
        dialog.fileSelected.connect(lambda chosen: self.write(Path(chosen)))
        dialog.open()

    def write(self, path: Path) -> None:
        """Write the picture as it is laid out now, on light ground, as it will be printed."""
        project, drawing = self._desk.project, self._window.pictures.view.drawing
        title = f"{project.title} — {drawing.title}" if project is not None else drawing.title
        say = self._window.message.say
        try:
            export(drawing, title, LIGHT, path)
        except CannotSave as error:
            say(str(error))
        else:
            say(tr("The picture is in {name}.", name=path.name), brief=True)
