"""Small questions. None of them blocks: the answer arrives by a call, later or never."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from continuity.ui.words import tr

_WIDTH = 460
_LONG = 200
_READING = (640, 560)


@dataclass(frozen=True, slots=True)
class Wording:
    """Title of the dialog, a sentence or nothing, and the word on the button that agrees."""

    title: str
    text: str
    accept: str


def dialog(parent: QWidget, wording: Wording) -> tuple[QDialog, QVBoxLayout]:
    """An empty dialog with a sentence, and the layout to put the question into."""
    made = QDialog(parent)
    made.setWindowTitle(tr(wording.title))
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    made.setMinimumWidth(_WIDTH)
    outer = QVBoxLayout(made)
    outer.setContentsMargins(20, 18, 20, 16)
    outer.setSpacing(12)
    if wording.text:
        label = QLabel(tr(wording.text))
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        outer.addWidget(label)
    inner = QVBoxLayout()
    inner.setSpacing(8)
    outer.addLayout(inner)
    buttons = QDialogButtonBox()
    buttons.setObjectName("buttons")
    yes = QPushButton(tr(wording.accept))
    yes.setProperty("tone", "primary")
    yes.setDefault(True)
    yes.setObjectName("accept")
    buttons.addButton(yes, QDialogButtonBox.ButtonRole.AcceptRole)
    buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
    buttons.accepted.connect(made.accept)
    buttons.rejected.connect(made.reject)
    outer.addWidget(buttons)
    return made, inner


def ask_line(
    parent: QWidget,
    wording: Wording,
    then: Callable[[str], None],
    *,
    value: str = "",
    may_be_empty: bool = False,
) -> QDialog:
    """Ask for a line of text."""
    made, layout = dialog(parent, wording)
    line = QLineEdit(value)
    line.setAccessibleName(tr(wording.title))
    line.selectAll()
    layout.addWidget(line)

    def answer() -> None:
        if may_be_empty or line.text().strip():
            then(line.text().strip())

    made.accepted.connect(answer)
    made.open()
    line.setFocus()
    return made


def ask_choice(
    parent: QWidget,
    wording: Wording,
    choices: Sequence[tuple[str, str]],
    then: Callable[[str], None],
) -> QDialog:
    """Ask for one of a few: pairs of what is answered and what is shown."""
    made, layout = dialog(parent, wording)
    buttons = []
    for number, (_, shown) in enumerate(choices):
        button = QRadioButton(tr(shown).replace("&", "&&"))
        button.setChecked(number == 0)
        layout.addWidget(button)
        buttons.append(button)

    def answer() -> None:
        for (value, _), button in zip(choices, buttons, strict=True):
            if button.isChecked():
                then(value)

    made.accepted.connect(answer)
    made.open()
    if buttons:
        buttons[0].setFocus()
    return made


def ask_from_list(
    parent: QWidget,
    wording: Wording,
    choices: Sequence[str],
    then: Callable[[str], None],
) -> QDialog:
    """Ask for one of many."""
    made, layout = dialog(parent, wording)
    box = QComboBox()
    box.setAccessibleName(tr(wording.title))
    box.addItems(list(choices))
    layout.addWidget(box)
    made.accepted.connect(lambda: then(box.currentText()))
    made.open()
    box.setFocus()
    return made


def tell(parent: QWidget, title: str, text: str) -> QDialog:
    """Show a text of ours, in Markdown, that cannot be answered, only read."""
    made, layout = dialog(parent, Wording(title, "", "Done"))
    without_cancel(made)
    shown = QTextBrowser()
    shown.setMarkdown(tr(text))
    shown.setAccessibleName(tr(title))
    shown.setFrameShape(QFrame.Shape.NoFrame)
    shown.document().setDocumentMargin(0)
    shown.setStyleSheet("QTextBrowser { background: transparent; }")
    layout.addWidget(shown)
    if len(text) > _LONG:
        made.resize(*_READING)
    made.open()
    return made


def without_cancel(made: QDialog) -> None:
    """For dialogs that ask nothing."""
    box = made.findChild(QDialogButtonBox, "buttons")
    for button in box.buttons() if box is not None else ():
        if button.objectName() != "accept":
            button.hide()


def form(layout: QVBoxLayout) -> QFormLayout:
    rows = QFormLayout()
    rows.setHorizontalSpacing(16)
    rows.setVerticalSpacing(10)
    layout.addLayout(rows)
    return rows
