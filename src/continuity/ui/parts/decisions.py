"""All that the author decided upon warnings: each can be looked at and taken back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListView, QPushButton, QVBoxLayout, QWidget

from continuity.diagnostics.diagnostic import Diagnostic
from continuity.story.decisions import Decision, Verdict
from continuity.ui.models.rows import RowsModel
from continuity.ui.parts.panel import empty_state
from continuity.ui.parts.two_lines import TwoLines, TwoLinesDelegate
from continuity.ui.survey import Survey, capitalised
from continuity.ui.theme import LIGHT, Theme
from continuity.ui.words import noted, tr

_EMPTY = (
    "Whatever you decide upon a warning — intended, canon, muted — will be listed here, and can be"
    " taken back."
)
_GONE = noted("the text raises this no longer")


class DecisionsList(QWidget):
    revoked = Signal(object)
    """The Decision that is to be taken back."""
    shown = Signal(str)
    """The fingerprint of the warning that is to be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme: Theme = LIGHT
        self._decisions: tuple[Decision, ...] = ()
        self._decided: dict[str, Diagnostic] = {}
        self._names: dict[str, str] = {}
        self._checked = self._writing = False
        self.model: RowsModel[TwoLines] = RowsModel(lambda row: f"{row.text}. {row.detail}", self)
        self._delegate = TwoLinesDelegate(self)
        self.list = QListView()
        self.back, self.go = QPushButton(tr("Take back")), QPushButton(tr("Show the warning"))
        self.empty = empty_state(tr(_EMPTY))
        self.hint = QLabel(tr("A warning comes back when its decision is taken back."))
        self._lay_out()

    @property
    def count(self) -> int:
        return len(self._decisions)

    @property
    def decision(self) -> Decision | None:
        row = self.list.currentIndex().row()
        return self._decisions[row] if 0 <= row < len(self._decisions) else None

    def show_decisions(self, decisions: tuple[Decision, ...]) -> None:
        self._decisions = tuple(reversed(decisions))
        self._fill()

    def show_survey(self, survey: Survey) -> None:
        self._checked = bool(survey.report.scenes or survey.report.words)
        self._decided = {one.fingerprint: one for one in survey.report.decided}
        every = (*survey.report.decided, *survey.report.diagnostics)
        self._names |= {one.code: one.rule.replace("-", " ") for one in every}
        self._fill()

    def allow(self, *, writing: bool) -> None:
        self._writing = writing
        self._enable()

    def dress(self, theme: Theme) -> None:
        self._delegate.theme = theme
        self.list.viewport().update()

    def _lay_out(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.list.setProperty("surface", "raised")
        self.list.setAccessibleName(tr("Decisions, the latest first"))
        self.list.selectionModel().currentChanged.connect(lambda _new, _old: self._enable())
        self.list.activated.connect(lambda _index: self._go())
        self.back.clicked.connect(self._back)
        self.go.clicked.connect(self._go)
        self.hint.setProperty("tone", "muted")
        row = QHBoxLayout()
        row.addWidget(self.hint)
        row.addStretch(1)
        row.addWidget(self.go)
        row.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 4, 14, 12)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.list, 1)
        column.addWidget(self.empty, 1)

    def _fill(self) -> None:
        at = max(0, self.list.currentIndex().row())
        self.model.show(self._row(one) for one in self._decisions)
        some = bool(self._decisions)
        for widget in (self.list, self.back, self.go, self.hint):
            widget.setVisible(some)
        self.empty.setVisible(not some)
        if some:
            self.list.setCurrentIndex(self.model.index(min(at, len(self._decisions) - 1)))
        self._enable()

    def _row(self, one: Decision) -> TwoLines:
        found = self._decided.get(one.fingerprint)
        kind = self._names.get(one.code, one.code)
        if one.verdict is Verdict.MUTED:
            whom = one.subject or tr("everybody and everything")
            text, gone = tr("Muted: {kind}, for {whom}", kind=kind, whom=whom), False
        else:
            about = found.message if found is not None else _quoted(one)
            gone = self._checked and found is None
            text = f"{tr(capitalised(one.verdict.value))}: {about}"
        parts = [one.detail, one.reason, kind if one.verdict is not Verdict.MUTED else ""]
        told = [part for part in parts if part] + ([tr(_GONE)] if gone else [])
        return TwoLines(text, "   ·   ".join(told) or one.code, faded=gone)

    def _enable(self) -> None:
        one = self.decision
        self.back.setEnabled(self._writing and one is not None)
        self.go.setEnabled(one is not None and one.fingerprint in self._decided)

    def _back(self) -> None:
        if self.decision is not None:
            self.revoked.emit(self.decision)

    def _go(self) -> None:
        one = self.decision
        if one is not None and one.fingerprint in self._decided:
            self.shown.emit(one.fingerprint)


def _quoted(one: Decision) -> str:
    quotes = " / ".join(f"“{quote}”" for quote in one.quotes)
    return quotes or one.subject or one.code
