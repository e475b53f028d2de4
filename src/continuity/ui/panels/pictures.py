"""The story in pictures, one beside the other behind tabs; they take the place of the page."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from continuity.ui.parts.panel import Panel, empty_state
from continuity.ui.pictures import presence, relations, states, story_clock
from continuity.ui.pictures.view import PictureView
from continuity.ui.survey import Survey
from continuity.ui.theme import LIGHT, Theme
from continuity.ui.words import noted, tr

_PICTURES = (
    (
        story_clock.TITLE,
        story_clock.draw,
        noted(
            "When the scenes play will be seen here, once the story says it: a date, "
            "“an hour later”."
        ),
    ),
    (
        presence.TITLE,
        presence.draw,
        noted("Who is in which scene will be seen here, once somebody has a name."),
    ),
    (
        states.TITLE,
        states.draw,
        noted("Injuries, deaths and looks will be seen here, once the story speaks of them."),
    ),
    (
        relations.TITLE,
        relations.draw,
        noted("Who is whose sister will be seen here, once the story says it, or you (Ctrl+D)."),
    ),
)


class PicturesPanel(Panel):
    went = Signal(object)
    """The anchor of a place in the text."""
    left = Signal()
    """The page is wanted back."""
    exported = Signal()
    """The picture is wanted as a file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Pictures", parent)
        self.theme: Theme = LIGHT
        self.view = PictureView()
        self.tabs = [_button(tr(title), "tab") for title, _, _ in _PICTURES]
        self.smaller, self.fit, self.larger = (
            _button(text, "filter") for text in ("−", "100 %", "+")
        )
        self.export = _button(tr("Export…"), "filter")
        self.back = _button(tr("Back"), "filter")
        self.legend = QLabel()
        self._nothing = empty_state("")
        self._stack = QStackedWidget()
        self._lay_out()
        self._join()

    def _lay_out(self) -> None:
        self.title.hide()
        group = QButtonGroup(self)
        for place, tab in enumerate(self.tabs):
            tab.setCheckable(True)
            group.addButton(tab, place)
            self.bar.insertWidget(place, tab)
        self.tabs[0].setChecked(True)
        for button, name in (
            (self.smaller, tr("Smaller (−)")),
            (self.fit, tr("As large as the room (0)")),
            (self.larger, tr("Larger (+)")),
            (self.export, tr("Save the picture as SVG or PNG")),
            (self.back, tr("Back to the text (Esc)")),
        ):
            button.setToolTip(name)
            self.bar.addWidget(button)
        self.smaller.setAccessibleName(tr("Smaller"))
        self.larger.setAccessibleName(tr("Larger"))
        self.legend.setProperty("tone", "muted")
        self.legend.setTextFormat(Qt.TextFormat.PlainText)
        self.legend.setWordWrap(True)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._nothing)
        self.body.addWidget(self._stack, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 6, 14, 8)
        foot.addWidget(self.legend, 1)
        self.body.addLayout(foot)

    def _join(self) -> None:
        for place, tab in enumerate(self.tabs):
            tab.clicked.connect(lambda _on, place=place: self.show_tab(place))
        self.view.went.connect(self.went)
        self.view.zoomed.connect(lambda zoom: self.fit.setText(f"{zoom:.0%}".replace("%", " %")))
        self.smaller.clicked.connect(lambda: self.view.zoom_by(-1))
        self.larger.clicked.connect(lambda: self.view.zoom_by(1))
        self.fit.clicked.connect(lambda: self.view.set_zoom(1.0))
        self.export.clicked.connect(self.exported)
        self.back.clicked.connect(self.left)

    @property
    def tab(self) -> int:
        return next(place for place, tab in enumerate(self.tabs) if tab.isChecked())

    def show_tab(self, place: int) -> None:
        self.tabs[place].setChecked(True)
        self.view.set_zoom(1.0)
        self._draw()
        self.view.setFocus()

    @override
    def dress(self, theme: Theme) -> None:
        self.theme = theme
        self.view.dress(theme)

    @override
    def renew(self, survey: Survey) -> None:
        self._draw()

    def _draw(self) -> None:
        if self._survey is None:
            return
        title, draw, nothing = _PICTURES[self.tab]
        seen = self.view.show_picture(partial(draw, self._survey))
        self.view.setAccessibleName(title)
        self.legend.setText(self.view.drawing.legend)
        self._nothing.setText(tr(nothing))
        self._stack.setCurrentWidget(self.view if seen else self._nothing)
        for button in (self.smaller, self.fit, self.larger, self.export):
            button.setEnabled(seen)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _button(text: str, tone: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setProperty("tone", tone)
    return button
