"""The card of the scene or chapter that is chosen, to be written on."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from continuity.story.cards import Card
from continuity.ui.scene_lines import ChapterLine, Outline, SceneLine
from continuity.ui.words import noted, number, tr

WRITE_AFTER = 1500
"""Milliseconds without a key before what was noted is written down."""
_FACTS = ("Story time", "Place", "People", "Point of view", "Words", "Warnings")
"""Titles of columns as well, and translated there."""
_WIDTH = 288
_INSET = (6, 0, 0, 0)
_MOST, _STEP = 100_000, 100
"""Words that can be aimed at."""


class CardForm(QWidget):
    noted = Signal(int, object, object)
    """A chapter, a scene or None, and the card that it should have."""
    named = Signal(int, object, str)
    opened = Signal(int, object)
    """The chapter and scene are to be shown in the draft."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Card"))
        self.setMinimumWidth(_WIDTH)
        self._line: ChapterLine | SceneLine | None = None
        self._filling = False
        self.where = QLabel()
        self.title = QLineEdit()
        self.status, self.label = QComboBox(), QComboBox()
        self.goal = QSpinBox()
        self.synopsis, self.notes = QPlainTextEdit(), QPlainTextEdit()
        self.facts = {name: QLabel() for name in _FACTS}
        self.go = QPushButton(tr("Open in the draft"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WRITE_AFTER)
        self._timer.timeout.connect(self.write)
        self._build()
        self.allow(writing=False)

    def allow(self, *, writing: bool) -> None:
        for widget in (self.title, self.goal, self.synopsis, self.notes):
            widget.setReadOnly(not writing)
        for box in (self.status, self.label):
            box.setEnabled(writing)

    def show_line(self, line: ChapterLine | SceneLine | None, outline: Outline) -> None:
        """What is being written on the card before is written down first. The same card again
        takes nothing away that is being written.
        """
        same = _key(line) == _key(self._line)
        if not same:
            self.write()
        self.setVisible(line is not None)
        if line is None or (same and self._timer.isActive()):
            self._line = line if line is not None else None
            return
        self._filling, self._line = True, line
        self._fill(line, outline)
        self._filling = False

    def write(self) -> None:
        """Hand on what was written, if it is anything new."""
        self._timer.stop()
        line = self._line
        if line is None:
            return
        card = Card(
            self.synopsis.toPlainText().strip(),
            self.notes.toPlainText().strip(),
            self.status.currentText().strip(),
            self.label.currentText().strip(),
            self.goal.value(),
        )
        if card != line.card:
            self.noted.emit(line.chapter, _key(line)[1], card)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.write()
        return False

    def _build(self) -> None:
        for widget, name in (
            (self.title, noted("Title")),
            (self.status, "Status"),
            (self.label, "Label"),
            (self.goal, noted("Goal in words")),
            (self.synopsis, "Synopsis"),
            (self.notes, noted("Notes")),
        ):
            widget.setAccessibleName(tr(name))
            widget.installEventFilter(self)
        for box, name in ((self.status, "Status"), (self.label, "Label")):
            box.setEditable(True)
            box.view().setAccessibleName(tr(name))
            line = box.lineEdit()
            if line is not None:
                line.setAccessibleName(tr(name))
            box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            box.setSizePolicy(box.sizePolicy().Policy.Expanding, box.sizePolicy().Policy.Fixed)
            box.currentTextChanged.connect(self._written)
            box.activated.connect(self.write)
        for text, hint in (
            (self.synopsis, noted("What happens here")),
            (self.notes, noted("Only for you")),
        ):
            text.setPlaceholderText(tr(hint))
            text.setTabChangesFocus(True)
            text.textChanged.connect(self._written)
        self.synopsis.setFixedHeight(92)
        self.notes.setMinimumHeight(64)
        self.where.setProperty("tone", "heading")
        self.title.editingFinished.connect(self._rename)
        self.go.clicked.connect(self._open)
        self._set_goal()
        self._lay_out()

    def _set_goal(self) -> None:
        self.goal.setRange(0, _MOST)
        self.goal.setSingleStep(_STEP)
        self.goal.setGroupSeparatorShown(True)
        self.goal.setSpecialValueText(tr("No goal"))
        self.goal.valueChanged.connect(self._written)
        self.goal.lineEdit().setTextMargins(*_INSET)
        self.goal.lineEdit().setAccessibleName(tr("Goal in words"))

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 10, 16, 14)
        column.setSpacing(6)
        column.addWidget(self.where)
        column.addWidget(self.title)
        rows = _form()
        rows.addRow(tr("Status"), self.status)
        rows.addRow(tr("Label"), self.label)
        rows.addRow(tr("Goal"), self.goal)
        column.addLayout(rows)
        for name, text in (("Synopsis", self.synopsis), ("Notes", self.notes)):
            heading = QLabel(tr(name))
            heading.setProperty("tone", "heading")
            heading.setContentsMargins(0, 6, 0, 0)
            column.addWidget(heading)
            column.addWidget(text, 1 if text is self.notes else 0)
        self._rows = _form()
        for name, label in self.facts.items():
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            head = QLabel(tr(name))
            head.setProperty("tone", "muted")
            self._rows.addRow(head, label)
        column.addLayout(self._rows)
        column.addWidget(self.go)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def _fill(self, line: ChapterLine | SceneLine, outline: Outline) -> None:
        if isinstance(line, SceneLine):
            self.where.setText(
                tr(
                    "{chapter_name} · Scene {number}",
                    chapter_name=line.chapter_name,
                    number=line.number,
                )
            )
            self.title.setPlaceholderText(line.begins)
        else:
            self.where.setText(tr("Chapter {number}", number=line.number))
            self.title.setPlaceholderText(tr("Title"))
        self.title.setText(line.title)
        self.title.setCursorPosition(0)
        _offer(self.status, outline.statuses, line.card.status)
        _offer(self.label, outline.labels, line.card.label)
        self.goal.setValue(line.card.goal)
        for text, words in ((self.synopsis, line.card.synopsis), (self.notes, line.card.notes)):
            if text.toPlainText().strip() != words:
                text.setPlainText(words)
        self._tell(line)

    def _tell(self, line: ChapterLine | SceneLine) -> None:
        """What was found out: rows of which nothing is known are left out."""
        loud = line.counts.loud
        told = {
            "Words": _of_goal(line.words, line.card.goal),
            "Warnings": str(loud) if loud else tr("none"),
        }
        if isinstance(line, SceneLine):
            told |= {
                "Story time": line.when,
                "Place": line.place,
                "People": ", ".join(line.people),
                "Point of view": line.viewpoint,
            }
        for name, label in self.facts.items():
            label.setText(told.get(name, ""))
            self._rows.setRowVisible(label, bool(told.get(name)))

    def _written(self) -> None:
        if not self._filling:
            self._timer.start()

    def _rename(self) -> None:
        line = self._line
        if line is not None and self.title.text().strip() != line.title:
            self.named.emit(line.chapter, _key(line)[1], self.title.text().strip())

    def _open(self) -> None:
        if self._line is not None:
            self.opened.emit(self._line.chapter, _key(self._line)[1])


def _of_goal(words: int, goal: int) -> str:
    return tr("{some:,} of {goal:,}", some=words, goal=goal) if goal else number(words)


def _form() -> QFormLayout:
    rows = QFormLayout()
    rows.setContentsMargins(0, 6, 0, 4)
    rows.setHorizontalSpacing(14)
    rows.setVerticalSpacing(6)
    rows.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return rows


def _offer(box: QComboBox, words: tuple[str, ...], now: str) -> None:
    box.clear()
    box.addItems(["", *words])
    box.setCurrentText(now)


def _key(line: ChapterLine | SceneLine | None) -> tuple[int, object]:
    if line is None:
        return -1, None
    return line.chapter, line.scene if isinstance(line, SceneLine) else None
