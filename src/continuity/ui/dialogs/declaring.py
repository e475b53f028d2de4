"""Declaring a fact: it outranks whatever the text says."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QWidget

from continuity.claims.claim import Trait
from continuity.story.decisions import Declared
from continuity.ui.dialogs.asking import Wording, dialog, form

_WORDING = Wording(
    "Declare a fact",
    "What you declare outranks what the text says, and the text is checked against it.",
    "Declare",
)

TRAITS = (
    ("spelling", "Right spelling of a name or word"),
    (Trait.EYE_COLOUR.value, "Colour of the eyes"),
    (Trait.HAIR_COLOUR.value, "Colour of the hair"),
    (Trait.AGE.value, "Age"),
    (Trait.BIRTH.value, "Birth"),
    (Trait.KINSHIP.value, "Family"),
    (Trait.OCCUPATION.value, "Work"),
    (Trait.DEATH.value, "Death"),
    ("cannot die", "Cannot die"),
    ("note", "A note"),
)


def ask_declared(
    parent: QWidget, names: Sequence[str], name: str, then: Callable[[Declared], None]
) -> QDialog:
    made, layout = dialog(parent, _WORDING)
    rows = form(layout)
    subject = QComboBox()
    subject.setEditable(True)
    subject.addItems(list(names))
    subject.setCurrentText(name)
    trait = QComboBox()
    for kind, shown in TRAITS:
        trait.addItem(shown, kind)
    if name:
        trait.setCurrentIndex(1)
    value = QLineEdit()
    note = QLineEdit()
    value.setPlaceholderText("For a spelling: wrong forms, parted by commas, or nothing")
    note.setPlaceholderText("Why, if you like")
    fields: tuple[tuple[str, QWidget], ...] = (
        ("Of", subject),
        ("What", trait),
        ("Is", value),
        ("Note", note),
    )
    for text, field in fields:
        rows.addRow(text, field)
        field.setAccessibleName(text)

    def answer() -> None:
        who = subject.currentText().strip()
        if who:
            what = str(trait.currentData())
            then(Declared(who, what, value.text().strip(), note.text().strip()))

    made.accepted.connect(answer)
    made.open()
    subject.setFocus()
    return made
