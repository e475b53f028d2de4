"""The comments of the chapter on the page: read, answered, done with."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from continuity.ui.editor.notes import Note
from continuity.ui.models.rows import RowsModel
from continuity.ui.parts.panel import Panel, empty_state
from continuity.ui.parts.sheet import Sheet
from continuity.ui.parts.two_lines import TwoLines, TwoLinesDelegate
from continuity.ui.theme import LIGHT, Theme
from continuity.ui.words import tr

_EMPTY = "Select words on the page and press Ctrl+Shift+M to say something of them."
_NOTHING_OPEN = "Every comment of this chapter is done with."
_LONG, _HEAD, _TAIL = 90, 60, 25
"""Letters of a quote that are shown whole, and those of its ends if it is longer."""


class CommentsPanel(Panel):
    """Comments are told by their number in the chapter."""

    went = Signal(int)
    answered = Signal(int, str)
    finished = Signal(int)
    """The comment is done with; or it is not, after all."""
    changing = Signal(int)
    removed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Comments", parent)
        self.theme: Theme = LIGHT
        self._notes: tuple[Note, ...] = ()
        self._rows: tuple[int, ...] = ()
        self._writing = True
        self.with_done = QToolButton()
        self.with_done.setText(tr("Done"))
        self.with_done.setCheckable(True)
        self.with_done.setProperty("tone", "filter")
        self.with_done.setAccessibleName(tr("Show comments that are done with"))
        self.with_done.toggled.connect(lambda _on: self._fill(self.number))
        self.bar.addWidget(self.with_done)
        self.model: RowsModel[TwoLines] = RowsModel(lambda row: f"{row.text}. {row.detail}", self)
        self.list = QListView()
        self.list.setAccessibleName(tr("Comments"))
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self._delegate = TwoLinesDelegate(self)
        self.list.setItemDelegate(self._delegate)
        self.list.selectionModel().currentChanged.connect(lambda _new, _old: self._chosen())
        self.list.activated.connect(lambda _index: self._go())
        self.list.clicked.connect(lambda _index: self._go())
        self.empty = empty_state(tr(_EMPTY))
        self.sheet = Sheet("The comment")
        self._foot = self._made_foot()
        self.body.addWidget(self.empty)
        self.body.addWidget(self.list, 3)
        self.body.addWidget(_rule())
        self.body.addWidget(self.sheet, 2)
        self.body.addWidget(self._foot)
        self._fill(None)

    def _made_foot(self) -> QWidget:
        foot = QWidget()
        self.answer = QLineEdit()
        self.answer.setPlaceholderText(tr("Answer"))
        self.answer.setAccessibleName(tr("Answer"))
        self.answer.returnPressed.connect(self._answer)
        self.finish, self.change, self.remove = (
            QPushButton(text) for text in (tr("Done"), tr("Change…"), tr("Remove"))
        )
        for button, signal in (
            (self.finish, self.finished),
            (self.change, self.changing),
            (self.remove, self.removed),
        ):
            button.clicked.connect(lambda _on=False, signal=signal: self._tell(signal))
        row = QHBoxLayout()
        for button in (self.finish, self.change, self.remove):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(foot)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.answer)
        column.addLayout(row)
        return foot

    @property
    def number(self) -> int | None:
        """The number of the comment that is chosen."""
        row = self.list.currentIndex().row()
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def allow(self, *, writing: bool) -> None:
        self._writing = writing
        self._show()

    def show_notes(self, notes: tuple[Note, ...]) -> None:
        """Show what the page holds; the comment that was chosen stays so."""
        if notes != self._notes:
            before = self.number
            self._notes = notes
            self._fill(before)

    def select(self, number: int) -> None:
        if 0 <= number < len(self._notes) and self._notes[number].done:
            self.with_done.setChecked(True)
        self._fill(number)

    @override
    def dress(self, theme: Theme) -> None:
        self.theme = theme
        self._delegate.theme = theme
        self._fill(self.number)

    def _fill(self, number: int | None) -> None:
        done = self.with_done.isChecked()
        self._rows = tuple(n for n, one in enumerate(self._notes) if done or not one.done)
        colour = self.theme.accent
        self.model.show(_row(self._notes[n], colour) for n in self._rows)
        row = self._rows.index(number) if number in self._rows else 0
        self.list.setCurrentIndex(self.model.index(row))
        self.empty.setText(tr(_NOTHING_OPEN) if self._notes else tr(_EMPTY))
        self.empty.setVisible(not self._rows)
        for widget in (self.list, self.sheet, self._foot):
            widget.setVisible(bool(self._rows))
        self.with_done.setVisible(any(one.done for one in self._notes))
        self._show()

    def _chosen(self) -> None:
        self.answer.clear()
        self._show()

    def _show(self) -> None:
        number = self.number
        self.sheet.begin(self.theme)
        self._foot.setEnabled(self._writing and number is not None)
        if number is None:
            return
        note = self._notes[number]
        if note.quote.strip():
            self.sheet.quote("“", _short(note.quote), "”")
        self.sheet.fact(note.first, "")
        for line in note.answers:
            self.sheet.line(line, top=6)
        told = " · ".join(part for part in (note.remark.author, note.remark.date[:10]) if part)
        if told:
            self.sheet.line(told, muted=True, top=8)
        self.finish.setText(tr("Open again") if note.done else tr("Done"))
        self.sheet.end()

    def _go(self) -> None:
        if self.number is not None:
            self.went.emit(self.number)

    def _answer(self) -> None:
        words = self.answer.text().strip()
        if words and self.number is not None:
            number = self.number
            self.answer.clear()
            self.answered.emit(number, words)

    def _tell(self, signal: object) -> None:
        if self.number is not None:
            signal.emit(self.number)  # type: ignore[attr-defined] # one of our signals


def _row(note: Note, colour: str) -> TwoLines:
    quote = f"“{_short(note.quote)}”" if note.quote.strip() else tr("on no words")
    answers = len(note.answers)
    said = " · " + tr("{count} answer", many="{count} answers", count=answers) if answers else ""
    return TwoLines(note.first, f"{quote}{said}", colour, faded=note.done)


def _short(words: str) -> str:
    """Words of one line; the middle of long ones is left out."""
    line = " ".join(words.split())
    return line if len(line) <= _LONG else f"{line[:_HEAD].rstrip()} … {line[-_TAIL:].lstrip()}"


def _rule() -> QFrame:
    rule = QFrame()
    rule.setProperty("tone", "rule")
    return rule
