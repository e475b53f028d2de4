"""Before the book's order is changed: what would that bring? Asked of the engine, never waited for.

Where the answer comes at once and no warning with it, the change is done without a word; else a
dialog shows what would come of it, or that it is being looked for, and can be agreed to any time.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QObject, QSettings, QTimer

from continuity.diagnostics.diagnostic import Diagnostic, Severity
from continuity.engine.report import Report
from continuity.story.edits import Edit
from continuity.ui.desk import Desk
from continuity.ui.dialogs.asking import Wording
from continuity.ui.dialogs.impact import ImpactDialog
from continuity.ui.doors import Answer
from continuity.ui.project import Project
from continuity.ui.window import Window

PATIENCE = 350
"""Milliseconds before the dialog says that something is being looked for."""
_KEY = "structure/weigh"

_NOTHING: Mapping[str, str] = MappingProxyType({})

EditOf = Callable[[Project], Edit]


@dataclass(slots=True)
class _Change:
    """One change that is being looked at."""

    edit_of: EditOf
    wording: Wording
    do: Callable[[], object]
    renamed: Mapping[str, str]
    dialog: ImpactDialog | None = None
    done: bool = False


class Weighing(QObject):
    def __init__(self, window: Window, desk: Desk, store: QSettings) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._store = store
        self._change: _Change | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE)
        self._timer.timeout.connect(self._show)

    @property
    def wanted(self) -> bool:
        return str(self._store.value(_KEY, "true")) != "false"

    def weigh(
        self,
        edit_of: EditOf,
        wording: Wording,
        do: Callable[[], object],
        renamed: Mapping[str, str] = _NOTHING,
    ) -> None:
        """Call `do` if nothing speaks against the edit or the writer agrees. `wording`: what it is
        called, a sentence about it, and the word that agrees. `renamed`: the fingerprints that
        warnings of now have afterwards, where the edit changes their words and nothing else.
        """
        if not self.wanted:
            do()
            return
        self._leave()
        change = _Change(edit_of, wording, do, renamed)
        self._change = change
        self._timer.start()
        self._desk.weigh(edit_of, lambda answer: self._hear(change, answer))

    def _hear(self, change: _Change, answer: Answer | None) -> None:
        if change is not self._change:
            return
        if answer is None:  # it cannot be done, and why was said
            self._leave()
        elif answer.error:
            self._failed(change)
        elif answer.report is None:
            if change.dialog is not None and answer.stage:
                change.dialog.show_progress(answer.stage, answer.fraction)
        elif answer.final:
            self._answered(change, answer.report)

    def _failed(self, change: _Change) -> None:
        if change.dialog is None:
            self._show()
        if change.dialog is not None:
            change.dialog.show_failure()

    def _answered(self, change: _Change, report: Report) -> None:
        survey = self._desk.survey
        before = survey.report if survey is not None else Report()
        new, solved = difference(before, report, change.renamed)
        if not new:
            self._agree(change)
            return
        if change.dialog is None:
            self._show()
        if change.dialog is not None:
            change.dialog.show_change(new, solved)

    def _show(self) -> None:
        self._timer.stop()
        change = self._change
        if change is None or change.dialog is not None:
            return
        dialog = ImpactDialog(self._window, change.wording, self._window.theme)
        change.dialog = dialog
        dialog.accepted.connect(lambda: self._agree(change))
        dialog.rejected.connect(self._leave)
        dialog.always.toggled.connect(
            lambda on: self._store.setValue(_KEY, "true" if on else "false")
        )
        dialog.open()

    def _agree(self, change: _Change) -> None:
        if change.done:
            return
        change.done = True
        self._leave()
        change.do()

    def _leave(self) -> None:
        change, self._change = self._change, None
        self._timer.stop()
        if change is None:
            return
        if change.dialog is not None:
            change.done = True
            change.dialog.close()
        self._desk.stop_weighing()


def difference(
    before: Report, after: Report, renamed: Mapping[str, str] = _NOTHING
) -> tuple[tuple[Diagnostic, ...], tuple[Diagnostic, ...]]:
    """The warnings that would be new, and those that would be gone; quiet hints do not count.
    `renamed` as for `Weighing.weigh`.
    """
    then = {one.fingerprint for one in _every(after)}
    known = {renamed.get(one.fingerprint, one.fingerprint) for one in _every(before)}
    new = tuple(one for one in _loud(after) if one.fingerprint not in known)
    solved = tuple(
        one for one in _loud(before) if renamed.get(one.fingerprint, one.fingerprint) not in then
    )
    return new, solved


def _every(report: Report) -> tuple[Diagnostic, ...]:
    return (*report.diagnostics, *report.decided)


def _loud(report: Report) -> tuple[Diagnostic, ...]:
    return tuple(one for one in report.diagnostics if one.severity > Severity.HINT)
