"""The review card: one warning, its reason, its passages side by side, and what can be done."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from continuity.diagnostics.diagnostic import Diagnostic, Severity
from continuity.story.decisions import Decision, Verdict
from continuity.ui.editor.strokes import shape
from continuity.ui.parts.flow import Flow
from continuity.ui.parts.key_button import KeyButton
from continuity.ui.parts.panel import empty_state
from continuity.ui.parts.passage import PassageView
from continuity.ui.survey import Passage, Survey, capitalised
from continuity.ui.theme import LIGHT, Theme
from continuity.ui.words import noted, tr

_SIDE_BY_SIDE = 420
"""Pixels from which two passages stand beside each other."""

_PLACES = ("go_first", "go_second", "go_third")
_OPEN = ("fix", "canon", "intended", "different", "not_so", "mute")
_DECIDED = ("revoke",)
_SHORT = {
    "not_so": noted("Dream or lie"),
    "revoke": noted("Take back"),
}
_ALL = (*_OPEN, *_DECIDED)

_VERDICTS = {
    Verdict.INTENDED: noted("You said that this is intended."),
    Verdict.CANON: noted("You said which one is right."),
    Verdict.DIFFERENT_PEOPLE: noted("You said that these are different people."),
    Verdict.NOT_SO: noted("You said that this is a dream or a lie."),
    Verdict.MUTED: noted("This rule is muted here."),
}


class ReviewCard(QWidget):
    went = Signal(int)
    """The number of the note whose place is wanted."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme: Theme = LIGHT
        self.passages: list[PassageView] = []
        self._actions = actions
        self._columns: QBoxLayout | None = None
        self._now: tuple[object, ...] | None = None
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._foot = QWidget()
        self._buttons = {name: KeyButton(actions[name], _SHORT.get(name, "")) for name in _ALL}
        flow = Flow(self._foot)
        flow.setContentsMargins(20, 8, 20, 12)
        for button in self._buttons.values():
            flow.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self._foot)
        self.setAccessibleName(tr("The warning in full"))
        self.show_nothing()

    def show_nothing(self, text: str = "") -> None:
        self.passages = []
        self._columns = None
        self._now = None
        self._foot.hide()
        self._scroll.setWidget(empty_state(text))

    def show_warning(
        self, diagnostic: Diagnostic, survey: Survey, decision: Decision | None, theme: Theme
    ) -> None:
        shown = tuple(survey.passage(note) for note in diagnostic.notes)
        now = (diagnostic, shown, decision, theme)
        if now == self._now:
            return
        self._now = now
        self.theme = theme
        card = QWidget()
        layout = QVBoxLayout(card)
        layout.setContentsMargins(20, 14, 20, 8)
        layout.setSpacing(10)
        layout.addWidget(_Headline(diagnostic, theme))
        if decision is not None:
            layout.addWidget(_verdict(decision))
        if diagnostic.reason:
            layout.addWidget(_sum(diagnostic.reason))
        layout.addLayout(self._side_by_side(diagnostic.severity, shown))
        layout.addStretch(1)
        self._scroll.setWidget(card)
        self._offer(diagnostic, decided=decision is not None)
        self._turn()

    def _side_by_side(self, severity: Severity, passages: tuple[Passage, ...]) -> QBoxLayout:
        columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        columns.setSpacing(12)
        self.passages = []
        for number, passage in enumerate(passages):
            keys = ""
            if number < len(_PLACES):
                shortcut = self._actions[_PLACES[number]].shortcut()
                keys = shortcut.toString(QKeySequence.SequenceFormat.NativeText)
            view = PassageView(passage, severity, self.theme, keys)
            view.chosen.connect(lambda number=number: self.went.emit(number))
            columns.addWidget(view, 1)
            self.passages.append(view)
        self._columns = columns
        return columns

    def _offer(self, diagnostic: Diagnostic, *, decided: bool) -> None:
        """Show the buttons of what can be done."""
        self._foot.show()
        offered = set(_DECIDED if decided else _OPEN)
        if not diagnostic.fixes:
            offered.discard("fix")
        for name, button in self._buttons.items():
            button.theme = self.theme
            button.setVisible(name in offered)
        layout = self._foot.layout()
        if layout is not None:
            layout.invalidate()

    def _turn(self) -> None:
        if self._columns is not None:
            needed = _SIDE_BY_SIDE // 2 * max(2, len(self.passages))
            wide = self._scroll.viewport().width() >= needed
            way = QBoxLayout.Direction
            self._columns.setDirection(way.LeftToRight if wide else way.TopToBottom)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._turn()
        super().resizeEvent(event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(720, 320)


class _Headline(QWidget):
    """The sentence, with the severity as a shape and a word."""

    def __init__(self, diagnostic: Diagnostic, theme: Theme) -> None:
        super().__init__()
        text = QLabel(capitalised(diagnostic.message))
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        text.setProperty("tone", "title")
        kind = QLabel(f"{tr(diagnostic.severity.word.capitalize())} · {diagnostic.code}")
        kind.setProperty("tone", "muted")
        kind.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(_Shape(diagnostic.severity, theme), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(text, 1)
        row.addWidget(kind, 0, Qt.AlignmentFlag.AlignTop)


class _Shape(QWidget):
    def __init__(self, severity: Severity, theme: Theme) -> None:
        super().__init__()
        self._severity, self._theme = severity, theme
        self.setFixedSize(13, 20)
        self.setAccessibleName(tr(severity.word.capitalize()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        shape(painter, QRectF(1, 5, 11, 11), self._severity, self._theme)
        painter.end()


def _sum(reason: tuple[str, ...]) -> QWidget:
    """The lines of the reason one under the other, a rule above the last as under a sum."""
    frame = QFrame()
    frame.setAccessibleName(tr("The reason"))
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(23, 0, 4, 2)
    layout.setSpacing(2)
    for number, line in enumerate(reason):
        if number and number == len(reason) - 1:
            rule = QFrame()
            rule.setFrameShape(QFrame.Shape.HLine)
            rule.setMaximumWidth(360)
            rule.setProperty("tone", "rule")
            layout.addWidget(rule)
        label = QLabel(line)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        if number < len(reason) - 1:
            label.setProperty("tone", "muted")
        layout.addWidget(label)
    return frame


def _verdict(decision: Decision) -> QLabel:
    text = tr(_VERDICTS[decision.verdict])
    said = [part for part in (decision.detail, decision.reason) if part]
    label = QLabel(" ".join([text, *(f"“{part}”" for part in said)]))
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("tone", "muted")
    return label
