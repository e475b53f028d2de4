"""The places and the things of the story, and the sheet of one of them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListView, QSplitter, QWidget
from typing_extensions import override

from continuity.story.text import Anchor
from continuity.ui.belongings_sheet import Subject, subjects, write_subject
from continuity.ui.models.rows import RowsModel
from continuity.ui.parts.panel import Panel
from continuity.ui.parts.sheet import Sheet
from continuity.ui.parts.two_lines import TwoLines, TwoLinesDelegate
from continuity.ui.survey import Survey
from continuity.ui.theme import LIGHT, Theme
from continuity.ui.words import tr


class PlacesPanel(Panel):
    went = Signal(object)
    """The anchor of a quote that was followed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Places and things"), parent)
        self.theme: Theme = LIGHT
        self._subjects: tuple[Subject, ...] = ()
        self._anchors: list[Anchor] = []
        self.model: RowsModel[TwoLines] = RowsModel(lambda row: f"{row.text}, {row.detail}", self)
        self._delegate = TwoLinesDelegate(self)
        self.list = QListView()
        self.sheet = Sheet(tr("Sheet of the place or thing"))
        self.words = QLineEdit()
        self._lay_out()
        self.list.selectionModel().currentChanged.connect(lambda _new, _old: self._write())
        self.words.textChanged.connect(lambda _text: self._fill())
        self.sheet.followed.connect(lambda number: self.went.emit(self._anchors[number]))

    @property
    def subject(self) -> Subject | None:
        row = self.list.currentIndex().row()
        if not 0 <= row < len(self.model.rows):
            return None
        key = self.model.rows[row].key
        return next((one for one in self._subjects if one.key == key), None)

    @override
    def dress(self, theme: Theme) -> None:
        self.theme = theme
        self._delegate.theme = theme
        self.list.viewport().update()
        self._write()

    @override
    def renew(self, survey: Survey) -> None:
        self._subjects = subjects(survey)
        self._fill()

    def _lay_out(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(tr("Places and things"))
        self.words.setPlaceholderText(tr("Find a place or a thing"))
        self.words.setAccessibleName(tr("Find a place or a thing"))
        self.words.setClearButtonEnabled(True)
        row = QHBoxLayout()
        row.setContentsMargins(10, 0, 10, 6)
        row.addWidget(self.words)
        self.body.addLayout(row)
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.setHandleWidth(1)
        halves.addWidget(self.list)
        halves.addWidget(self.sheet)
        halves.setSizes([260, 460])
        halves.setChildrenCollapsible(False)
        self.body.addWidget(halves, 1)

    def _fill(self) -> None:
        before = self.subject
        words = self.words.text().casefold()
        shown = tuple(_row(one) for one in self._subjects if words in one.name.casefold())
        self.model.show(shown)
        keys = [row.key for row in shown]
        at = keys.index(before.key) if before is not None and before.key in keys else 0
        self.list.setCurrentIndex(self.model.index(at))
        self._write()

    def _write(self) -> None:
        self.sheet.begin(self.theme)
        self._anchors = []
        if self._survey is not None and self.subject is not None:
            self._anchors = write_subject(self.sheet, self.subject, self._survey)
        else:
            text = tr("Places with a name and things that come again will be listed here.")
            self.sheet.line(text, muted=True)
        self.sheet.end()


def _row(one: Subject) -> TwoLines:
    parts = [tr("thing") if one.thing else tr("place")]
    if one.mentions:
        parts.append(tr("{count} mention", many="{count} mentions", count=one.mentions))
    if one.settings:
        parts.append(tr("{count} scene", many="{count} scenes", count=len(one.settings)))
    if one.stated:
        parts.append(tr("said {count} time", many="said {count} times", count=len(one.stated)))
    return TwoLines(one.name, "   ·   ".join(parts), key=one.key)
