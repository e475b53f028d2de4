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

SPELLING = "spelling"
TRAITS = (
    (SPELLING, "Right spelling"),
    (Trait.EYE_COLOUR.value, "Colour of the eyes"),
    (Trait.HAIR_COLOUR.value, "Colour of the hair"),
    (Trait.HEIGHT.value, "Height"),
    (Trait.BUILD.value, "Build"),
    (Trait.HANDEDNESS.value, "Left- or right-handed"),
    (Trait.MARK.value, "Marks"),
    (Trait.AGE.value, "Age"),
    (Trait.BIRTH.value, "Birth"),
    (Trait.KINSHIP.value, "Family"),
    (Trait.OCCUPATION.value, "Work"),
    (Trait.HABIT.value, "Habits"),
    (Trait.DEATH.value, "Death"),
    ("cannot die", "Cannot die"),
    ("note", "A note"),
)
_EXAMPLES = {
    SPELLING: "Wrong forms, parted by commas, or nothing",
    Trait.EYE_COLOUR.value: "green",
    Trait.HAIR_COLOUR.value: "dark brown",
    Trait.AGE.value: "41",
    Trait.BIRTH.value: "3 May 1982",
    Trait.KINSHIP.value: "sister of Tom",
    Trait.OCCUPATION.value: "lock-keeper",
    Trait.DEATH.value: "Leave this empty, or say how",
    "cannot die": "Leave this empty",
}


def shown_trait(trait: str) -> str:
    """What a trait of `Declared` is called."""
    return dict(TRAITS).get(trait, trait)


def trait_called(words: str) -> str:
    """The trait that is called so; words of the writer's own stay as they are."""
    known = {shown.casefold(): trait for trait, shown in TRAITS}
    return known.get(words.strip().casefold(), words.strip())


def ask_declared(
    parent: QWidget,
    names: Sequence[str],
    offered: Declared,
    then: Callable[[Declared], None],
) -> QDialog:
    """`offered` is what stands in the fields, as far as it says something."""
    made, layout = dialog(parent, _WORDING)
    subject, what, is_, note = QComboBox(), QComboBox(), QLineEdit(offered.value), QLineEdit()
    subject.setEditable(True)
    subject.addItems(list(names))
    subject.setCurrentText(offered.subject)
    _offer_traits(what, is_, offered)
    note.setPlaceholderText("Why, if you like")
    fields = (("Of", subject), ("What", what), ("Is", is_), ("Note", note))
    rows = form(layout)
    for text, field in fields:
        rows.addRow(text, field)
        field.setAccessibleName(text)

    def answer() -> None:
        who = subject.currentText().strip()
        if who:
            kind = str(what.currentData())
            then(Declared(who, kind, is_.text().strip(), note.text().strip()))

    made.accepted.connect(answer)
    made.open()
    (is_ if offered.subject else subject).setFocus()
    return made


def _offer_traits(what: QComboBox, value: QLineEdit, offered: Declared) -> None:
    """Each with an example of what it may be."""
    for kind, shown in TRAITS:
        what.addItem(shown, kind)
    usual = Trait.EYE_COLOUR.value if offered.subject else SPELLING
    what.setCurrentIndex(max(0, what.findData(offered.trait or usual)))

    def hint() -> None:
        value.setPlaceholderText(_EXAMPLES.get(str(what.currentData()), ""))

    what.currentIndexChanged.connect(hint)
    hint()
