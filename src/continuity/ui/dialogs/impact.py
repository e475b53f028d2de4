"""What a change would bring: new warnings and solved ones, shown before it is done."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListView,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from continuity.diagnostics.diagnostic import Diagnostic
from continuity.ui.dialogs.asking import Wording
from continuity.ui.models.rows import RowsModel
from continuity.ui.parts.two_lines import TwoLines, TwoLinesDelegate
from continuity.ui.theme import Theme
from continuity.ui.words import tr

_SIZE = (560, 420)
_ROOM, _HEIGHT = 3, 48
"""So many rows are seen without scrolling, and the pixels that each takes."""


class ImpactDialog(QDialog):
    """Shown while the engine looks. `accept` is always possible: nobody has to wait."""

    def __init__(self, parent: QWidget, wording: Wording, theme: Theme) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr(wording.title))
        self.setMinimumWidth(_SIZE[0])
        self.heading = QLabel(tr("Looking at what this would change …"))
        self.heading.setProperty("tone", "title")
        self.stage = QLabel(tr(wording.text))
        self.stage.setProperty("tone", "muted")
        self.stage.setWordWrap(True)
        self.progress = QProgressBar()
        self.progress.setRange(0, 1000)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(tr("Progress"))
        self.rows = RowsModel[TwoLines](lambda row: f"{row.detail}: {row.text}", self)
        self.list = QListView()
        self.list.setModel(self.rows)
        self.list.setAccessibleName(tr("What would change"))
        self.list.setProperty("surface", "raised")
        delegate = TwoLinesDelegate(self.list)
        delegate.theme = theme
        self.list.setItemDelegate(delegate)
        self.list.hide()
        self.always = QCheckBox(tr("Look at this before every change of the book’s order"))
        self.always.setChecked(True)
        self.do = QPushButton(tr("{accept} without waiting", accept=tr(wording.accept)))
        self._do = tr(wording.accept)
        self._build()

    def show_progress(self, stage: str, fraction: float) -> None:
        self.stage.setText(tr(stage) + " …")
        self.progress.setValue(round(fraction * 1000))

    def show_change(self, new: Sequence[Diagnostic], solved: Sequence[Diagnostic]) -> None:
        self.heading.setText(told(len(new), len(solved)))
        self.progress.hide()
        self.stage.setVisible(False)
        rows = [TwoLines(one.message, tr("New"), one.severity, key=one.fingerprint) for one in new]
        rows += [TwoLines(one.message, tr("Solved"), one.severity, faded=True) for one in solved]
        self.rows.show(rows)
        self.list.setVisible(bool(rows))
        self.list.setMinimumHeight(_HEIGHT * min(len(rows), _ROOM) + 4)
        self.do.setFocus()
        self.do.setText(self._do)
        if len(rows) > _ROOM:
            self.resize(*_SIZE)

    def show_failure(self) -> None:
        self.heading.setText(tr("What this would change could not be found out"))
        self.progress.hide()
        self.do.setText(self._do)

    def _build(self) -> None:
        buttons = QDialogButtonBox()
        self.do.setObjectName("accept")
        self.do.setProperty("tone", "primary")
        self.do.setDefault(True)
        buttons.addButton(self.do, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        for widget in (self.heading, self.stage, self.progress):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        column.addWidget(self.always)
        column.addWidget(buttons)


def told(new: int, solved: int) -> str:
    """Such as “2 new warnings, 1 solved”."""
    parts = []
    if new:
        parts.append(tr("{count} new warning", many="{count} new warnings", count=new))
    if solved:
        parts.append(tr("{count} solved", count=solved))
    return ", ".join(parts) if parts else tr("No warning comes and none goes")
