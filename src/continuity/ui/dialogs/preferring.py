"""The form of the preferences, drawn from their definition."""

from collections.abc import Callable
from dataclasses import fields, replace
from enum import Enum
from typing import Any

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QSpinBox,
    QWidget,
)

from continuity.ui.dialogs.asking import Wording, dialog, form
from continuity.ui.preferences import About, Preferences, about
from continuity.ui.theme import faces

_AUTOMATIC = "Automatic"


def ask_preferences(
    parent: QWidget, now: Preferences, then: Callable[[Preferences], None]
) -> QDialog:
    made, layout = dialog(parent, Wording("Preferences", "", "Apply"))
    rows = form(layout)
    readers: dict[str, Callable[[], object]] = {}
    for one in fields(Preferences):
        said = about(one.name)
        widget, readers[one.name] = _field(getattr(now, one.name), said)
        widget.setAccessibleName(said.title)
        widget.setToolTip(said.help)
        rows.addRow(said.title, widget)

    def answer() -> None:
        found: dict[str, Any] = {name: read() for name, read in readers.items()}
        then(replace(now, **found))

    made.accepted.connect(answer)
    made.open()
    return made


def _field(value: object, said: About) -> tuple[QWidget, Callable[[], object]]:
    if isinstance(value, Enum):
        return _choice(value)
    if isinstance(value, bool):
        box = QCheckBox(said.help)
        box.setChecked(value)
        return box, box.isChecked
    if isinstance(value, int):
        whole = QSpinBox()
        whole.setRange(int(said.least), int(said.most))
        whole.setValue(value)
        return whole, whole.value
    if isinstance(value, float):
        number = QDoubleSpinBox()
        number.setRange(said.least, said.most)
        number.setSingleStep(said.step)
        number.setValue(value)
        return number, lambda: round(number.value(), 2)
    return _face(str(value))


def _choice(value: Enum) -> tuple[QWidget, Callable[[], object]]:
    members = list(type(value))
    box = QComboBox()
    box.addItems([str(one.value).capitalize() for one in members])
    box.setCurrentIndex(members.index(value))
    return box, lambda: members[box.currentIndex()]


def _face(value: str) -> tuple[QWidget, Callable[[], object]]:
    box = QComboBox()
    box.addItems([_AUTOMATIC, *faces()])
    box.setCurrentText(value or _AUTOMATIC)
    return box, lambda: "" if box.currentText() == _AUTOMATIC else box.currentText()
