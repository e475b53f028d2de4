"""Declaring a fact: it outranks whatever the text says."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QWidget

from continuity.claims.claim import Trait
from continuity.story.decisions import Declared
from continuity.ui.dialogs.asking import Wording, dialog, form
from continuity.ui.words import noted, tr

_WORDING = Wording(
    "Declare a fact",
    "What you declare outranks what the text says, and the text is checked against it.",
    "Declare",
)

SPELLING = "spelling"
TRAITS = (
    (SPELLING, noted("Right spelling")),
    (Trait.EYE_COLOUR.value, noted("Colour of the eyes")),
    (Trait.HAIR_COLOUR.value, noted("Colour of the hair")),
    (Trait.HEIGHT.value, noted("Height")),
    (Trait.BUILD.value, noted("Build")),
    (Trait.HANDEDNESS.value, noted("Left- or right-handed")),
    (Trait.MARK.value, noted("Marks")),
    (Trait.AGE.value, noted("Age")),
    (Trait.BIRTH.value, noted("Birth")),
    (Trait.KINSHIP.value, noted("Family")),
    (Trait.OCCUPATION.value, noted("Work")),
    (Trait.HABIT.value, noted("Habits")),
    (Trait.DEATH.value, noted("Death")),
    ("cannot die", noted("Cannot die")),
    ("note", noted("A note")),
)
_EXAMPLES = {
    SPELLING: noted("Wrong forms, parted by commas, or nothing"),
    Trait.EYE_COLOUR.value: noted("green"),
    Trait.HAIR_COLOUR.value: noted("dark brown"),
    Trait.AGE.value: "41",
    Trait.BIRTH.value: noted("3 May 1982"),
    Trait.KINSHIP.value: noted("sister of Tom"),
    Trait.OCCUPATION.value: noted("lock-keeper"),
    Trait.DEATH.value: noted("Leave this empty, or say how"),
    "cannot die": noted("Leave this empty"),
}


def shown_trait(trait: str) -> str:
    """What a trait of `Declared` is called."""
    known = dict(TRAITS)
    return tr(known[trait]) if trait in known else trait


def trait_called(words: str) -> str:
    """The trait that is called so; words of the writer's own stay as they are."""
    known = {tr(shown).casefold(): trait for trait, shown in TRAITS}
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
    note.setPlaceholderText(tr("Why, if you like"))
    fields = (("Of", subject), ("What", what), ("Is", is_), ("Note", note))
    rows = form(layout)
    for text, field in fields:
        rows.addRow(tr(text), field)
        field.setAccessibleName(tr(text))

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
        what.addItem(tr(shown), kind)
    usual = Trait.EYE_COLOUR.value if offered.subject else SPELLING
    what.setCurrentIndex(max(0, what.findData(offered.trait or usual)))

    def hint() -> None:
        value.setPlaceholderText(tr(_EXAMPLES.get(str(what.currentData()), "")))

    what.currentIndexChanged.connect(hint)
    hint()
