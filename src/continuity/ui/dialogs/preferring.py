"""The form of the preferences, drawn from their definition, and a page that shows them."""

from collections.abc import Callable
from dataclasses import fields, replace
from enum import Enum
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from continuity.ui.dialogs.asking import Wording, dialog
from continuity.ui.editor.highlighter import Emphasis
from continuity.ui.editor.page import Page
from continuity.ui.editor.typesetting import typeset
from continuity.ui.preferences import About, Part, Preferences, about
from continuity.ui.theme import faces, theme_of
from continuity.ui.words import tr

_AUTOMATIC = "Automatic"
_SIZE = QSize(1060, 640)
_SHARE = 0.9
"""Of the screen that the dialog takes at most."""
_FORM_WIDTH = 440
_LABEL_WIDTH = 120
_INSET = (6, 0, 0, 0)
_SHOWN = 17
"""Pixels of a face's name in its list."""
_PREVIEW = """# The ferry

The ferry did not run on Sundays, so they waited for the tide with their boots in their hands. \
Nobody spoke of the *other* crossing.

“You counted them?” she said.

“Twice,” said the boy. “There were nine lamps on the quay when we left, and there are nine of them \
now—but one of them is ours.”

***

By noon the fog had gone back to wherever it was kept."""


def ask_preferences(
    parent: QWidget, now: Preferences, then: Callable[[Preferences], None]
) -> QDialog:
    made, layout = dialog(parent, Wording("Preferences", "", "Apply"))
    form, preview = _Form(now), _Preview()
    row = QHBoxLayout()
    row.setSpacing(16)
    row.addWidget(_scrolled(form))
    row.addWidget(preview, 1)
    layout.addLayout(row, 1)
    form.changed.connect(lambda: preview.show_preferences(form.read()))
    preview.show_preferences(now)
    made.accepted.connect(lambda: then(form.read()))
    made.resize(_SIZE.boundedTo(parent.screen().availableSize() * _SHARE))
    made.open()
    return made


class _Form(QWidget):
    changed = Signal()

    def __init__(self, now: Preferences) -> None:
        super().__init__()
        self._now = now
        self._readers: dict[str, Callable[[], object]] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 16, 0)
        column.setSpacing(18)
        for part in Part:
            column.addLayout(self._part(part))
        column.addStretch(1)

    def read(self) -> Preferences:
        found: dict[str, Any] = {name: read() for name, read in self._readers.items()}
        return replace(self._now, **found)

    def _part(self, part: Part) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        heading = QLabel(tr(part.value))
        heading.setProperty("tone", "title")
        column.addWidget(heading)
        rows = QFormLayout()
        rows.setHorizontalSpacing(16)
        rows.setVerticalSpacing(8)
        column.addLayout(rows)
        for one in fields(Preferences):
            said = about(one.name)
            if said.part is part:
                widget, self._readers[one.name] = self._field(getattr(self._now, one.name), said)
                widget.setAccessibleName(tr(said.title))
                widget.setAccessibleDescription(tr(said.help))
                widget.setToolTip(tr(said.help))
                if isinstance(widget, QCheckBox):
                    rows.addRow(widget)
                    rows.addRow(_explained(tr(said.help)))
                else:
                    label = QLabel(tr(said.title))
                    label.setBuddy(widget)
                    label.setMinimumSize(_LABEL_WIDTH, widget.sizeHint().height())
                    rows.addRow(label, widget)
        return column

    def _field(self, value: object, said: About) -> tuple[QWidget, Callable[[], object]]:
        if isinstance(value, Enum):
            return self._choice(value)
        if isinstance(value, bool):
            box = QCheckBox(tr(said.title))
            box.setChecked(value)
            box.toggled.connect(self.changed)
            return box, box.isChecked
        if isinstance(value, int):
            whole = QSpinBox()
            whole.setRange(int(said.least), int(said.most))
            whole.setValue(value)
            whole.lineEdit().setTextMargins(*_INSET)
            whole.valueChanged.connect(self.changed)
            return self._calm(whole), whole.value
        if isinstance(value, float):
            number = QDoubleSpinBox()
            number.setRange(said.least, said.most)
            number.setSingleStep(said.step)
            number.setValue(value)
            number.lineEdit().setTextMargins(*_INSET)
            number.valueChanged.connect(self.changed)
            return self._calm(number), lambda: round(number.value(), 2)
        return self._face(str(value))

    def _choice(self, value: Enum) -> tuple[QWidget, Callable[[], object]]:
        members = list(type(value))
        box = QComboBox()
        box.addItems([tr(str(one.value).capitalize()) for one in members])
        box.setCurrentIndex(members.index(value))
        box.currentIndexChanged.connect(self.changed)
        return self._calm(box), lambda: members[box.currentIndex()]

    def _face(self, value: str) -> tuple[QWidget, Callable[[], object]]:
        """The faces that are good to write in, each in its own letters; then all others."""
        good, others = faces()
        box = QComboBox()
        box.addItem(tr(_AUTOMATIC))
        for family in good:
            font = QFont(family)
            font.setPixelSize(_SHOWN)
            box.addItem(family)
            box.setItemData(box.count() - 1, font, Qt.ItemDataRole.FontRole)
        box.insertSeparator(box.count())
        box.addItems(others)
        if value and value not in (*good, *others):
            # Chosen on another machine: it stays chosen, though another stands in for it here.
            box.addItem(value)
        box.setCurrentText(value or tr(_AUTOMATIC))
        box.currentIndexChanged.connect(self.changed)
        return (
            self._calm(box),
            lambda: "" if box.currentIndex() == 0 else box.currentText(),
        )

    def _calm(self, widget: QWidget) -> QWidget:
        widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        widget.installEventFilter(self)
        return widget

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Scrolling through the form changes nothing that the pointer comes across."""
        if event.type() is QEvent.Type.Wheel and isinstance(watched, QWidget):
            event.ignore()
            return not watched.hasFocus()
        return super().eventFilter(watched, event)


class _Preview(QFrame):
    """A page, and the words on it as the preferences would set them."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self.page = Page()
        self.page.setAccessibleName(tr("How the page will look"))
        self.page.setReadOnly(True)
        self.page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.page.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.page.quiet = True
        self.page.document().setPlainText(_PREVIEW)
        self._emphasis = Emphasis(self.page.document(), self.page.theme, self.page.font_of_book())
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.page)

    def show_preferences(self, preferences: Preferences) -> None:
        theme = theme_of(preferences.theme)
        self.page.dress(theme, preferences.setting)
        font = self.page.font_of_book()
        self._emphasis.recolour(theme, font)
        typeset(self.page.document(), preferences.setting, font)
        self._emphasis.rehighlight()


def _explained(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("tone", "muted")
    label.setWordWrap(True)
    label.setIndent(26)
    label.setContentsMargins(0, 0, 0, 6)
    return label


def _scrolled(form: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidget(form)
    area.setWidgetResizable(True)
    area.setFixedWidth(_FORM_WIDTH)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setAccessibleName(tr("Preferences"))
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
