"""The rules of the world of a story: for whom each holds, and what the story seems to say."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from continuity.canon.world import Likely
from continuity.story.decisions import Declared
from continuity.story.declaring import people_of
from continuity.story.world import EVERYBODY, NOBODY, WorldRule
from continuity.ui.parts.sheet import Sheet
from continuity.ui.survey import Survey, capitalised
from continuity.ui.theme import LIGHT, Theme
from continuity.ui.words import noted, tr

_HEAD = (
    "What is so in this world and not in ours. Where you say so, the warnings that would complain"
    " of it keep silent."
)
_CHOICES = (noted("Not said"), noted("Everybody"), noted("Nobody"), noted("Named people"))
_NOT_SAID, _ALL, _NONE, _SOME = range(4)
_WIDTH = 780
_BESIDE = 60
"""Letters of the text around a quote."""


class WorldForm(QScrollArea):
    changed = Signal(object, object)
    """A WorldRule, and for whom it holds: names, or None where nothing is to be said."""
    went = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setAccessibleName(tr("The world of the story"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows: dict[WorldRule, RuleRow] = {}
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(20, 8, 20, 20)
        column.setSpacing(10)
        head = QLabel(tr(_HEAD))
        head.setWordWrap(True)
        head.setProperty("tone", "muted")
        head.setMaximumWidth(_WIDTH)
        column.addWidget(head)
        for rule in WorldRule:
            row = self.rows[rule] = RuleRow(rule)
            row.setMaximumWidth(_WIDTH)
            row.said.connect(lambda people, rule=rule: self.changed.emit(rule, people))
            row.went.connect(self.went)
            column.addWidget(row)
        column.addStretch(1)
        self.setWidget(inner)

    @property
    def questions(self) -> int:
        return sum(1 for row in self.rows.values() if row.likely is not None)

    def show_declared(self, declared: Iterable[Declared]) -> None:
        facts = tuple(declared)
        for rule, row in self.rows.items():
            row.show_people(people_of(facts, rule))

    def show_survey(self, survey: Survey) -> None:
        likely = {one.rule: one for one in survey.report.likely}
        for rule, row in self.rows.items():
            row.ask(likely.get(rule), survey)

    def allow(self, *, writing: bool) -> None:
        for row in self.rows.values():
            row.allow(writing=writing)

    def dress(self, theme: Theme) -> None:
        for row in self.rows.values():
            row.dress(theme)


class RuleRow(QFrame):
    """One rule: what it says, for whom it holds, and the question where the story seems to say."""

    said = Signal(object)
    went = Signal(object)

    def __init__(self, rule: WorldRule, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "card")
        self.rule = rule
        self.theme: Theme = LIGHT
        self.likely: Likely | None = None
        self._survey: Survey | None = None
        self._people: tuple[str, ...] | None = None
        self.choice, self.names = QComboBox(), QLineEdit()
        self.yes, self.no = QPushButton(tr("Yes, for everybody")), QPushButton(tr("No"))
        self.quotes = Sheet(
            tr("Words that speak of it: {words}", words=tr(rule.words)), raised=True
        )
        self.question = QWidget()
        self._lay_out()
        self.choice.activated.connect(self._chosen)
        self.names.editingFinished.connect(self._named)
        self.yes.clicked.connect(lambda: self.said.emit((EVERYBODY,)))
        self.no.clicked.connect(lambda: self.said.emit((NOBODY,)))
        self.quotes.followed.connect(self._follow)

    def show_people(self, people: tuple[str, ...] | None) -> None:
        self._people = people
        place = _SOME
        if people is None:
            place = _NOT_SAID
        elif people in ((EVERYBODY,), (NOBODY,)):
            place = _ALL if people == (EVERYBODY,) else _NONE
        self.choice.setCurrentIndex(place)
        self.names.setText(", ".join(people or ()) if place == _SOME else "")
        self.names.setVisible(place == _SOME)
        if people is not None:
            self._put(None)

    def ask(self, likely: Likely | None, survey: Survey) -> None:
        self._survey = survey
        self._put(likely if self._people is None else None)

    def allow(self, *, writing: bool) -> None:
        for widget in (self.choice, self.names, self.yes, self.no):
            widget.setEnabled(writing)

    def dress(self, theme: Theme) -> None:
        self.theme = theme
        self._put(self.likely)

    def _put(self, likely: Likely | None) -> None:
        self.likely = likely
        self.question.setVisible(likely is not None)
        if likely is None or self._survey is None:
            return
        self.quotes.begin(self.theme)
        for number, sign in enumerate(likely.signs):
            spot = self._survey.spot(sign.evidence.anchor.paragraph)
            text, span = (spot.paragraph.text if spot else ""), sign.evidence.anchor.span
            before, after = text[: span.start], text[span.end :]
            if len(before) > _BESIDE:
                before = "… " + before[-_BESIDE:].partition(" ")[2]
            if len(after) > _BESIDE:
                after = after[:_BESIDE].rpartition(" ")[0] + " …"
            self.quotes.quote(before, sign.evidence.quote, after, number)
            heading = self._survey.heading(sign.evidence.anchor)
            self.quotes.line(heading, muted=True, top=0)
        self.quotes.end()

    def _lay_out(self) -> None:
        words = QLabel(capitalised(tr(self.rule.words)))
        words.setProperty("tone", "title")
        self.choice.addItems([tr(choice) for choice in _CHOICES])
        for part in (self.choice, self.choice.view()):
            part.setAccessibleName(tr("For whom: {words}", words=tr(self.rule.words)))
        self.names.setPlaceholderText(tr("Names, parted by commas"))
        self.names.setAccessibleName(
            tr("Names of those for whom {words}", words=tr(self.rule.words))
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(0, 1)
        grid.addWidget(words, 0, 0)
        grid.addWidget(self.names, 0, 1)
        grid.addWidget(self.choice, 0, 2)
        self.names.setMinimumWidth(220)
        self.names.hide()
        column = QVBoxLayout(self.question)
        column.setContentsMargins(0, 8, 0, 0)
        asked = QLabel(tr("The story seems to say so. Is it?"))
        self.quotes.setFixedHeight(150)
        self.quotes.document().setDocumentMargin(8)
        row = QHBoxLayout()
        row.addWidget(asked)
        row.addStretch(1)
        for button, text in ((self.yes, tr("Yes")), (self.no, tr("No"))):
            button.setAccessibleName(f"{text}: {tr(self.rule.words)}")
            row.addWidget(button)
        column.addLayout(row)
        column.addWidget(self.quotes)
        grid.addWidget(self.question, 1, 0, 1, 3)
        self.question.hide()

    def _chosen(self, place: int) -> None:
        self.names.setVisible(place == _SOME)
        if place == _SOME:
            self.names.setFocus()
        else:
            self.said.emit({_NOT_SAID: None, _ALL: (EVERYBODY,), _NONE: (NOBODY,)}[place])

    def _named(self) -> None:
        names = tuple(one.strip() for one in self.names.text().split(",") if one.strip())
        if names and names != self._people and self.choice.currentIndex() == _SOME:
            self.said.emit(tuple(dict.fromkeys(names)))

    def _follow(self, number: int) -> None:
        if self.likely is not None:
            self.went.emit(self.likely.signs[number].evidence.anchor)
