"""The list of warnings, worst first, with its filters and its groups."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListView,
    QMenu,
    QStackedWidget,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from continuity.diagnostics.diagnostic import Diagnostic, Severity
from continuity.ui.editor.strokes import SHAPES
from continuity.ui.grouping import Grouping, groups
from continuity.ui.models.rows import RowsModel
from continuity.ui.parts.headed import HeadedDelegate, Heading, Row
from continuity.ui.parts.panel import Panel, empty_state
from continuity.ui.parts.two_lines import TwoLines
from continuity.ui.survey import Survey, capitalised
from continuity.ui.theme import Theme
from continuity.ui.words import tr

_DECIDED = "Decided"


class WarningsPanel(Panel):
    chosen = Signal(str)
    """The fingerprint of the warning that is selected; empty if none is."""
    regrouped = Signal()
    """See `grouping`, which is another one now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Warnings", parent)
        self._arrived = False
        """Whether the list came by itself to the warning behind one that was decided upon."""
        self._known: frozenset[str] | None = None
        """Fingerprints that the last session knew; None if there was none."""
        self.grouping = Grouping.NONE
        self._folded: set[str] = set()
        self._order: list[tuple[str, str]] = []
        """Every warning with the title of its group, folded away or not."""
        self.model: RowsModel[Row] = RowsModel(_spoken, self)
        self._delegate = HeadedDelegate(self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setMouseTracking(True)
        self.list.installEventFilter(self)
        self.list.setAccessibleName(tr("Warnings"))
        self.words = QLineEdit()
        self.words.setPlaceholderText(tr("Filter by words, person or rule"))
        self.words.setAccessibleName(tr("Filter warnings"))
        self.words.setClearButtonEnabled(True)
        self.filters = {severity: _toggle() for severity in sorted(Severity, reverse=True)}
        self.decided = _toggle()
        self.fresh = _toggle()
        self.fresh.hide()
        self.group_button = QToolButton()
        self.group_menu = self._grouping_menu()
        self._empty = empty_state("")
        self._stack = QStackedWidget()
        self._lay_out()
        self.filters[Severity.ERROR].setChecked(True)
        self.filters[Severity.WARNING].setChecked(True)
        for toggle in (*self.filters.values(), self.decided, self.fresh):
            toggle.toggled.connect(lambda _on: self._refill())
        self.words.textChanged.connect(lambda _text: self._refill())
        self.list.selectionModel().currentChanged.connect(self._current)
        self.list.clicked.connect(lambda index: self._turn(index.row()))
        self._label()

    def _lay_out(self) -> None:
        # The name of the panel stands under it already; the room is needed.
        self.title.hide()
        for place, toggle in enumerate(self.filters.values(), start=1):
            self.bar.insertWidget(place, toggle)
        self.bar.addWidget(self.decided)
        row = QHBoxLayout()
        row.setContentsMargins(10, 0, 10, 6)
        row.setSpacing(4)
        row.addWidget(self.words, 1)
        row.addWidget(self.fresh)
        row.addWidget(self.group_button)
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
        row = self._row_at(self.list.currentIndex().row())
        return row.key if isinstance(row, TwoLines) else ""

    @property
    def shown(self) -> tuple[TwoLines, ...]:
        """The warnings in the list, without headings and what is folded away."""
        return tuple(row for row in self.model.rows if isinstance(row, TwoLines))

    def know(self, fingerprints: frozenset[str] | None) -> None:
        """Say what the last session knew: all else is new. None if there was none."""
        self._known = fingerprints
        self.fresh.setChecked(False)
        self._label()

    def group(self, by: Grouping) -> None:
        """Part the list; what was folded is open again."""
        self.grouping = by
        self._folded.clear()
        self._label()
        self._refill()
        self.regrouped.emit()

    def ask_grouping(self) -> None:
        corner = QPoint(0, self.group_button.height())
        self.group_menu.popup(self.group_button.mapToGlobal(corner))

    def fold(self, title: str, *, folded: bool) -> None:
        """Fold a group away, or open it; its heading is selected."""
        (self._folded.add if folded else self._folded.discard)(title)
        self._refill()
        for number, row in enumerate(self.model.rows):
            if isinstance(row, Heading) and row.text == title:
                self.list.setCurrentIndex(self.model.index(number))

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
        elif fingerprint not in dict(self._order):
            self.decided.setChecked(False)
            self.filters[diagnostic.severity].setChecked(True)
            self.fresh.setChecked(False)
            self.words.clear()
        self._show_row(fingerprint)

    def step(self, by: int) -> None:
        """To the next warning or the one before; from the last to the first. A group that was
        folded away opens.
        """
        arrived, self._arrived = self._arrived, False
        size = len(self._order)
        if size and not (arrived and by > 0):
            now = self._place()
            place = (now + by) % size if now >= 0 else (0 if by > 0 else size - 1)
            self._show_row(self._order[place][0])

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.list and isinstance(event, QKeyEvent):
            return event.type() is QEvent.Type.KeyPress and self._key(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _key(self, key: Qt.Key) -> bool:
        """Fold and open groups: the arrows as in a tree, Return and the space bar to and fro."""
        number = self.list.currentIndex().row()
        row = self._row_at(number)
        if isinstance(row, Heading):
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
                self._turn(number)
                return True
            if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
                self.fold(row.text, folded=key is Qt.Key.Key_Left)
                return True
        elif key is Qt.Key.Key_Left and isinstance(row, TwoLines) and self.grouping.value != "none":
            heads = (n for n in range(number, -1, -1) if isinstance(self._row_at(n), Heading))
            self.list.setCurrentIndex(self.model.index(next(heads)))
            return True
        return False

    def _turn(self, number: int) -> None:
        """Fold or open the group whose heading this row is."""
        row = self._row_at(number)
        if isinstance(row, Heading):
            self.fold(row.text, folded=not row.folded)

    def _row_at(self, number: int) -> Row | None:
        return self.model.rows[number] if 0 <= number < len(self.model.rows) else None

    def _place(self) -> int:
        """Of the warning selected among all; before its first one where a heading is selected."""
        row = self._row_at(self.list.currentIndex().row())
        if isinstance(row, Heading):
            first = next(n for n, (_, title) in enumerate(self._order) if title == row.text)
            return first - 1
        keys = [fingerprint for fingerprint, _ in self._order]
        return keys.index(self.fingerprint) if self.fingerprint in keys else -1

    def _show_row(self, fingerprint: str) -> None:
        title = dict(self._order).get(fingerprint, "")
        if title in self._folded:
            self._folded.discard(title)
            self._refill()
        for number, row in enumerate(self.model.rows):
            if isinstance(row, TwoLines) and row.key == fingerprint:
                self.list.setCurrentIndex(self.model.index(number))

    def _refill(self) -> None:
        survey = self._survey
        if survey is None:
            return
        row = max(0, self.list.currentIndex().row())
        before, selected = self.fingerprint, _identity(self._row_at(row))
        shown = self._rows(survey)
        self.model.show(shown)
        self._empty.setText(self._nothing(survey))
        self._stack.setCurrentWidget(self.list if shown else self._empty)
        again = next((n for n, one in enumerate(shown) if _identity(one) == selected), None)
        # Behind a decision the list moves up: the next warning takes the place of the last one.
        target = again if again is not None else _warning_near(shown, row)
        if shown:
            self.list.setCurrentIndex(self.model.index(target))
        self._arrived = bool(before) and again is None
        if self.fingerprint != before or not shown:
            self.chosen.emit(self.fingerprint)

    def _rows(self, survey: Survey) -> tuple[Row, ...]:
        rows: list[Row] = []
        self._order = []
        for group in groups(self._filtered(survey), self.grouping, survey):
            self._order += [(one.fingerprint, group.title) for one in group.members]
            folded = group.title in self._folded
            if group.title:
                rows.append(Heading(group.title, len(group.members), folded))
            if not folded:
                rows += [self._row(survey, one) for one in group.members]
        return tuple(rows)

    def _filtered(self, survey: Survey) -> list[Diagnostic]:
        words = self.words.text().casefold().split()
        every = survey.report.decided if self.decided.isChecked() else survey.report.diagnostics
        return [
            one
            for one in every
            if (self.decided.isChecked() or self.filters[one.severity].isChecked())
            and all(word in _searched(one) for word in words)
            and (self.decided.isChecked() or not self.fresh.isChecked() or self._is_new(one))
        ]

    def _is_new(self, one: Diagnostic) -> bool:
        return self._known is not None and one.fingerprint not in self._known

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
            toggle.setText(f"{SHAPES[severity]} {count}")
            name = tr(f"{severity.word}s".capitalize())
            toggle.setToolTip(f"{name}: {tr(_MEANING[severity])}")
            toggle.setAccessibleName(tr("Show {name}, {count}", name=name, count=count))
        count = len(report.decided) if report else 0
        self.decided.setText(f"{_DECIDED} {count}" if count else tr(_DECIDED))
        self.decided.setToolTip(tr("Show what you have decided upon"))
        self.decided.setAccessibleName(tr("Show decided warnings, {count}", count=count))
        new = sum(1 for one in report.diagnostics if self._is_new(one)) if report else 0
        self.fresh.setText(tr("New {new}", new=new))
        self.fresh.setToolTip(tr("Only what is new since the last session"))
        self.fresh.setAccessibleName(
            tr("Show only what is new since the last session, {new}", new=new)
        )
        self.fresh.setVisible(new > 0 or self.fresh.isChecked())
        by = self.grouping
        self.group_button.setText(tr("Group") if by is Grouping.NONE else by.words)
        self.group_button.setAccessibleName(tr("Group the warnings, now: {words}", words=by.words))

    def _grouping_menu(self) -> QMenu:
        menu, group = QMenu(self), QActionGroup(self)
        for by in Grouping:
            action = QAction(by.words, group)
            action.setCheckable(True)
            action.triggered.connect(lambda _on, by=by: self.group(by))
            menu.addAction(action)
        # What is ticked is looked up when it is seen: the grouping may come from elsewhere.
        menu.aboutToShow.connect(
            lambda: group.actions()[list(Grouping).index(self.grouping)].setChecked(True)
        )
        self.group_button.setMenu(menu)
        self.group_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.group_button.setProperty("tone", "menu")
        self.group_button.setToolTip(tr("Group by chapter, person, rule or severity"))
        return menu

    def _nothing(self, survey: Survey) -> str:
        if self.decided.isChecked():
            return tr("What you decide about warnings is kept here, and can be taken back.")
        if not survey.report.scenes and not survey.report.cast.people:
            return tr("The story is being read. What does not agree will be listed here.")
        hidden = len(survey.report.diagnostics)
        if self.fresh.isChecked() and hidden:
            return tr("Nothing is new since the last session.")
        if self.words.text() and hidden:
            return tr("No warning has these words.")
        if hidden:
            return tr(
                "Nothing here contradicts itself. {count} quiet note is hidden.",
                many="Nothing here contradicts itself. {count} quiet notes are hidden.",
                count=hidden,
            )
        return tr("Nothing here contradicts itself.")

    def _current(self, index: QModelIndex) -> None:
        # A heading leaves the warning on the card that was there.
        if index.isValid() and self.fingerprint:
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


def _spoken(row: Row) -> str:
    if isinstance(row, Heading):
        return f"{row.text}, {row.count}, {'folded' if row.folded else 'open'}"
    severity = f"{row.mark.word}: " if isinstance(row.mark, Severity) else ""
    return f"{severity}{row.text}, {row.detail}"


def _identity(row: Row | None) -> tuple[str, str]:
    """What stays of a row when it is counted anew."""
    if isinstance(row, Heading):
        return "group", row.text
    return "warning", row.key if row is not None else ""


def _warning_near(rows: tuple[Row, ...], at: int) -> int:
    """The first warning from a row on, else the last one, else the last heading."""
    warnings = [number for number, row in enumerate(rows) if isinstance(row, TwoLines)]
    behind = [number for number in warnings if number >= at]
    return (behind or warnings[-1:] or [len(rows) - 1])[0]
