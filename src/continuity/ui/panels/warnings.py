"""The list of warnings, worst first, with its filters."""

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStackedWidget,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from continuity.diagnostics.diagnostic import Diagnostic, Severity
from continuity.ui.models.rows import RowsModel
from continuity.ui.parts.panel import Panel, empty_state
from continuity.ui.parts.two_lines import TwoLines, TwoLinesDelegate
from continuity.ui.survey import Survey, capitalised
from continuity.ui.theme import SEVERITY_SHAPES, Theme

_DECIDED = "Decided"


class WarningsPanel(Panel):
    chosen = Signal(str)
    """The fingerprint of the warning that is selected; empty if none is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Warnings", parent)
        self._arrived = False
        """Whether the list came by itself to the warning behind one that was decided upon."""
        self.model: RowsModel[TwoLines] = RowsModel(_spoken, self)
        self._delegate = TwoLinesDelegate(self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName("Warnings")
        self.words = QLineEdit()
        self.words.setPlaceholderText("Filter by words, person or rule")
        self.words.setAccessibleName("Filter warnings")
        self.words.setClearButtonEnabled(True)
        self.filters = {severity: _toggle() for severity in sorted(Severity, reverse=True)}
        self.decided = _toggle()
        self._empty = empty_state("")
        self._stack = QStackedWidget()
        self._lay_out()
        self.filters[Severity.ERROR].setChecked(True)
        self.filters[Severity.WARNING].setChecked(True)
        for toggle in (*self.filters.values(), self.decided):
            toggle.toggled.connect(lambda _on: self._refill())
        self.words.textChanged.connect(lambda _text: self._refill())
        self.list.selectionModel().currentChanged.connect(self._current)
        self._label()

    def _lay_out(self) -> None:
        # The name of the panel stands under it already; the room is needed.
        self.title.hide()
        for place, toggle in enumerate(self.filters.values(), start=1):
            self.bar.insertWidget(place, toggle)
        self.bar.addWidget(self.decided)
        row = QHBoxLayout()
        row.setContentsMargins(10, 0, 10, 6)
        row.addWidget(self.words)
        self.body.addLayout(row)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        self.body.addWidget(self._stack, 1)

    @override
    def dress(self, theme: Theme) -> None:
        self._delegate.theme = theme
        self.list.viewport().update()

    @property
    def fingerprint(self) -> str:
        """Of the warning that is selected."""
        row = self.list.currentIndex().row()
        return self.model.rows[row].key if 0 <= row < len(self.model.rows) else ""

    @override
    def show_survey(self, survey: Survey) -> None:
        # Also while hidden: the keys go from warning to warning all the same.
        self._survey = survey
        self._label()
        self._refill()

    def select(self, fingerprint: str) -> None:
        """Select a warning, and show it even if a filter hid it."""
        if self._survey is None:
            return
        diagnostic = self._survey.diagnostic(fingerprint)
        if diagnostic is None:
            return
        if diagnostic in self._survey.report.decided:
            self.decided.setChecked(True)
        elif all(row.key != fingerprint for row in self.model.rows):
            self.decided.setChecked(False)
            self.filters[diagnostic.severity].setChecked(True)
            self.words.clear()
        for number, row in enumerate(self.model.rows):
            if row.key == fingerprint:
                self.list.setCurrentIndex(self.model.index(number))

    def step(self, by: int) -> None:
        """To the next warning or the one before; from the last to the first."""
        size = len(self.model.rows)
        arrived, self._arrived = self._arrived, False
        if size and not (arrived and by > 0):
            now = self.list.currentIndex().row()
            row = (now + by) % size if now >= 0 else (0 if by > 0 else size - 1)
            self.list.setCurrentIndex(self.model.index(row))

    def _refill(self) -> None:
        survey = self._survey
        if survey is None:
            return
        before, row = self.fingerprint, max(0, self.list.currentIndex().row())
        shown = tuple(self._row(survey, one) for one in self._filtered(survey))
        self.model.show(shown)
        self._empty.setText(self._nothing(survey))
        self._stack.setCurrentWidget(self.list if shown else self._empty)
        again = next((n for n, one in enumerate(shown) if one.key == before), None)
        # Behind a decision the list moves up: the next warning takes the place of the last one.
        target = again if again is not None else min(row, len(shown) - 1)
        if shown:
            self.list.setCurrentIndex(self.model.index(target))
        self._arrived = bool(before) and again is None
        if self.fingerprint != before or not shown:
            self.chosen.emit(self.fingerprint)

    def _filtered(self, survey: Survey) -> list[Diagnostic]:
        words = self.words.text().casefold().split()
        every = survey.report.decided if self.decided.isChecked() else survey.report.diagnostics
        return [
            one
            for one in every
            if (self.decided.isChecked() or self.filters[one.severity].isChecked())
            and all(word in _searched(one) for word in words)
        ]

    def _row(self, survey: Survey, one: Diagnostic) -> TwoLines:
        places = [note.evidence.anchor for note in one.notes]
        known = [anchor for anchor in places if survey.spot(anchor.paragraph) is not None]
        place = survey.heading(known[0] if known else places[0])
        rule = one.rule.replace("-", " ")
        return TwoLines(
            capitalised(one.message),
            f"{place}   ·   {rule}",
            one.severity,
            faded=self.decided.isChecked(),
            key=one.fingerprint,
        )

    def _label(self) -> None:
        report = self._survey.report if self._survey else None
        for severity, toggle in self.filters.items():
            count = (
                sum(1 for one in report.diagnostics if one.severity is severity) if report else 0
            )
            toggle.setText(f"{SEVERITY_SHAPES[severity]} {count}")
            name = f"{severity.word}s".capitalize()
            toggle.setToolTip(f"{name}: {_MEANING[severity]}")
            toggle.setAccessibleName(f"Show {name.lower()}, {count}")
        count = len(report.decided) if report else 0
        self.decided.setText(f"{_DECIDED} {count}" if count else _DECIDED)
        self.decided.setToolTip("Show what you have decided upon")
        self.decided.setAccessibleName(f"Show decided warnings, {count}")

    def _nothing(self, survey: Survey) -> str:
        if self.decided.isChecked():
            return "What you decide about warnings is kept here, and can be taken back."
        if not survey.report.scenes and not survey.report.cast.people:
            return "The story is being read. What does not agree will be listed here."
        hidden = len(survey.report.diagnostics)
        if self.words.text() and hidden:
            return "No warning has these words."
        if hidden:
            what = "quiet notes are" if hidden > 1 else "quiet note is"
            return f"Nothing here contradicts itself. {hidden} {what} hidden."
        return "Nothing here contradicts itself."

    def _current(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.fingerprint)


_MEANING = {
    Severity.ERROR: "cannot both be true",
    Severity.WARNING: "an editor would ask",
    Severity.HINT: "quiet notes",
}


def _toggle() -> QToolButton:
    button = QToolButton()
    button.setCheckable(True)
    button.setProperty("tone", "filter")
    return button


def _searched(one: Diagnostic) -> str:
    quotes = " ".join(note.evidence.quote for note in one.notes)
    return f"{one.message} {one.subject} {one.code} {one.rule} {quotes}".casefold()


def _spoken(row: TwoLines) -> str:
    severity = f"{row.mark.word}: " if isinstance(row.mark, Severity) else ""
    return f"{severity}{row.text}, {row.detail}"
