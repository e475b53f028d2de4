"""What is to be in a manuscript, a story bible or a report, before it is asked where it goes."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from continuity.ui.dialogs.asking import Wording, dialog, form
from continuity.ui.orders import (
    BIBLES,
    DATA,
    MANUSCRIPTS,
    MARGINS,
    REMARKS,
    WITH_QUOTES,
    BibleOrder,
    Format,
    ManuscriptOrder,
    ReportOrder,
)
from continuity.ui.words import tr

_PAPERS = (("letter", "US Letter"), ("a4", "A4"))
_ADDRESS = 68


class ManuscriptForm:
    def __init__(self, parent: QWidget, order: ManuscriptOrder, chapters: int) -> None:
        wording = Wording(tr("Export the manuscript"), "", tr("Choose where…"))
        self.dialog, layout = dialog(parent, wording)
        rows = form(layout)
        self.format = _formats(MANUSCRIPTS, order.form)
        self.chapters = QLineEdit(order.chapters)
        self.chapters.setPlaceholderText(
            tr("All {count}, or some, such as 1-3, 5", count=chapters) if chapters > 1 else ""
        )
        self.paper = QComboBox()
        for key, shown in _PAPERS:
            self.paper.addItem(shown, key)
        self.paper.setCurrentIndex(max(0, self.paper.findData(order.paper)))
        self.contact = QPlainTextEdit("\n".join(order.contact))
        self.contact.setFixedHeight(_ADDRESS)
        self.contact.setTabChangesFocus(True)
        self.contact.setPlaceholderText(tr("Your address, as agents want it on the first page"))
        self.notes = _tick(tr("My notes to myself"), on=order.notes)
        self.remarks = _tick(tr("The comments in the margin"), on=order.remarks)
        self.warnings = _tick(tr("The warnings, as comments in the margin"), on=order.warnings)
        self.hints = _tick(tr("The hints as well"), on=order.hints)
        _rows(
            rows.addRow,
            (
                (tr("Format"), self.format),
                (tr("Chapters"), self.chapters),
                (tr("Paper"), self.paper),
                (tr("Title page"), self.contact),
            ),
        )
        ticks = (self.notes, self.remarks, self.warnings, self.hints)
        for number, tick in enumerate(ticks):
            rows.addRow("" if number else tr("With"), tick)
        self.format.currentIndexChanged.connect(self._enable)
        self.warnings.toggled.connect(self._enable)
        self._enable()

    def _enable(self) -> None:
        """What the format has no room for cannot be chosen."""
        name = str(self.format.currentData())
        for widget in (self.paper, self.contact, self.warnings):
            widget.setEnabled(name in MARGINS)
        self.remarks.setEnabled(name in REMARKS)
        self.hints.setEnabled(name in MARGINS and self.warnings.isChecked())

    @property
    def order(self) -> ManuscriptOrder:
        return ManuscriptOrder(
            str(self.format.currentData()),
            self.chapters.text().strip(),
            self.notes.isChecked(),
            self.remarks.isChecked() and self.remarks.isEnabled(),
            self.warnings.isChecked() and self.warnings.isEnabled(),
            self.hints.isChecked() and self.hints.isEnabled(),
            str(self.paper.currentData()),
            tuple(line.strip() for line in self.contact.toPlainText().split("\n") if line.strip()),
        )


class BibleForm:
    def __init__(self, parent: QWidget, order: BibleOrder) -> None:
        wording = Wording(tr("Export the story bible"), "", tr("Choose where…"))
        self.dialog, layout = dialog(parent, wording)
        rows = form(layout)
        self.format = _formats(BIBLES, order.form)
        self.edition = QComboBox()
        self.edition.addItem(tr("The whole bible"), False)  # noqa: FBT003 - the item's own value
        self.edition.addItem(tr("Style sheet, a few pages for a copy editor"), True)  # noqa: FBT003 - likewise
        self.edition.setCurrentIndex(int(order.style_sheet))
        self.quotes = _tick(tr("Every fact with its quotes"), on=bool(order.quotes))
        _rows(rows.addRow, ((tr("Format"), self.format), (tr("Edition"), self.edition)))
        rows.addRow(tr("With"), self.quotes)
        self.format.currentIndexChanged.connect(self._format_chosen)
        self._format_chosen()

    def _format_chosen(self) -> None:
        name = str(self.format.currentData())
        if name in DATA:
            self.edition.setCurrentIndex(0)
        self.edition.setEnabled(name not in DATA)
        self.quotes.setEnabled(name not in DATA)
        self.quotes.setChecked(name in WITH_QUOTES or name in DATA)

    @property
    def order(self) -> BibleOrder:
        name = str(self.format.currentData())
        quotes = self.quotes.isChecked() if name not in DATA else None
        return BibleOrder(name, self.edition.currentIndex() == 1, quotes)


def ask_manuscript(
    parent: QWidget,
    order: ManuscriptOrder,
    chapters: int,
    then: Callable[[ManuscriptOrder], object],
) -> QDialog:
    """`order` is what is offered, `chapters` how many the story has."""
    asked = ManuscriptForm(parent, order, chapters)
    asked.dialog.accepted.connect(lambda: then(asked.order))
    asked.dialog.open()
    asked.format.setFocus()
    return asked.dialog


def ask_bible(parent: QWidget, order: BibleOrder, then: Callable[[BibleOrder], object]) -> QDialog:
    asked = BibleForm(parent, order)
    asked.dialog.accepted.connect(lambda: then(asked.order))
    asked.dialog.open()
    asked.format.setFocus()
    return asked.dialog


def ask_report(parent: QWidget, then: Callable[[ReportOrder], object]) -> QDialog:
    text = tr("What the check finds, with the quotes, as one web page.")
    made, layout = dialog(parent, Wording(tr("Report of the check"), text, tr("Choose where…")))
    hints = _tick(tr("With the hints as well"), on=False)
    layout.addWidget(hints)
    made.accepted.connect(lambda: then(ReportOrder(hints.isChecked())))
    made.open()
    hints.setFocus()
    return made


def _formats(formats: Sequence[Format], chosen: str) -> QComboBox:
    box = QComboBox()
    for one in formats:
        box.addItem(tr(one.shown), one.name)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    return box


def _tick(text: str, *, on: bool) -> QCheckBox:
    tick = QCheckBox(text)
    tick.setChecked(on)
    return tick


def _rows(add: Callable[[QWidget, QWidget], object], fields: Iterable[tuple[str, QWidget]]) -> None:
    for text, field in fields:
        label = QLabel(text)
        label.setBuddy(field)
        field.setAccessibleName(text)
        add(label, field)
