"""What is to be seen: the actions of the View menu, and the help."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from continuity.ui.actions import Actions, Doing
from continuity.ui.dialogs.asking import tell
from continuity.ui.dialogs.palette import CommandPalette
from continuity.ui.dialogs.shortcuts import show_shortcuts
from continuity.ui.keyboard import Keyboard
from continuity.ui.window import PANELS, Window
from continuity.ui.words import tr

_ABOUT = """
Version {version}

Continuity finds where a story contradicts itself, and shows both places. Everything stays on this
machine: no network, no account, no text that it did not find in yours.
"""


class Viewing(QObject):
    def __init__(self, window: Window, actions: Actions, keyboard: Keyboard) -> None:
        super().__init__(window)
        self._keyboard = keyboard
        self._window = window
        self._actions = actions

    def doing(self) -> Doing:
        return {
            **{name: self.toggle(name) for name in PANELS},
            "focus": self.focus,
            "full_screen": self.full_screen,
            "other_area": self.other_area,
            "palette": self.palette,
            "shortcuts": self.shortcuts,
            "about": self.about,
        }

    def toggle(self, name: str) -> Callable[[], None]:
        """What shows or hides the panel of this name."""
        window = self._window
        return lambda: window.show_panel(name, visible=not window.shown(name))

    def focus(self) -> None:
        self._window.focus_on_page(alone=self._actions["focus"].isChecked())
        self._window.editor.page.setFocus()

    def full_screen(self) -> None:
        if self._window.isFullScreen():
            self._window.showNormal()
        else:
            self._window.showFullScreen()

    def other_area(self) -> None:
        """From the page to the warnings, and back."""
        page = self._window.editor.page
        self._window.show_panel("warnings", visible=True)
        (self._window.warnings.list if page.hasFocus() else page).setFocus()

    def palette(self) -> None:
        CommandPalette(self._actions, self._window.theme, self._window).open()

    def shortcuts(self) -> None:
        show_shortcuts(self._window, self._keyboard)

    def about(self) -> None:
        version = QApplication.applicationVersion()
        tell(self._window, "Continuity", tr(_ABOUT, version=version))
