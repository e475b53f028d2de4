"""Which warnings the last session knew, and how the list of them was grouped."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, QSettings

from continuity.ui.desk import Desk
from continuity.ui.grouping import Grouping
from continuity.ui.panels.warnings import WarningsPanel
from continuity.ui.preferences import names
from continuity.ui.survey import Survey

_GROUPING = "review/grouping"


class Familiar(QObject):
    """What a session that ends in a crash saw is not kept: it stays new."""

    def __init__(self, panel: WarningsPanel, desk: Desk, store: QSettings) -> None:
        super().__init__(panel)
        self._panel = panel
        self._desk = desk
        self._store = store
        self._folder: Path | None = None
        self._seen: frozenset[str] | None = None
        kept = str(store.value(_GROUPING, ""))
        panel.group(next((by for by in Grouping if by.value == kept), Grouping.NONE))
        panel.regrouped.connect(lambda: store.setValue(_GROUPING, panel.grouping.value))
        desk.opened.connect(self._opened)
        desk.reported.connect(self._reported)
        desk.closed.connect(self._closed)

    def _opened(self) -> None:
        project = self._desk.project
        if project is not None:
            self._folder, self._seen = project.folder, None
            key = _key(project.folder)
            known = frozenset(names(self._store, key)) if self._store.contains(key) else None
            self._panel.know(known)

    def _reported(self, survey: Survey) -> None:
        report = survey.report
        # The report that comes first is empty: nothing has been read yet.
        if report.words:
            every = (*report.diagnostics, *report.decided)
            self._seen = frozenset(one.fingerprint for one in every)

    def _closed(self) -> None:
        if self._folder is not None and self._seen is not None:
            self._store.setValue(_key(self._folder), sorted(self._seen) or [""])


def _key(folder: Path) -> str:
    """Settings have no room for slashes in a name."""
    return f"seen/{hashlib.blake2b(str(folder).encode(), digest_size=8).hexdigest()}"
