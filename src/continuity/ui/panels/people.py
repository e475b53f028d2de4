"""The people of the story, and the sheet of one of them: every fact with its quote."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListView,
    QMenu,
    QSplitter,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from continuity.canon.people import Dossier
from continuity.story.cast import Person
from continuity.story.text import Anchor
from continuity.ui.dossier_sheet import facts_shown, write_dossier
from continuity.ui.models.people import PeopleModel
from continuity.ui.parts.panel import Panel
from continuity.ui.parts.sheet import Sheet
from continuity.ui.parts.two_lines import TwoLines, TwoLinesDelegate
from continuity.ui.survey import Survey
from continuity.ui.theme import LIGHT, PEOPLE, Theme
from continuity.ui.words import noted, tr

_TO_DO = (
    (noted("Rename through the book…"), "rename"),
    (noted("Name on the sheets…"), "call"),
    (noted("Is the same person as…"), "merge"),
    (noted("A name is somebody else’s…"), "split"),
    (noted("Main character"), "main"),
    (noted("Minor character"), "minor"),
    (noted("Not a person"), "drop"),
    (noted("Declare a fact…"), "declare"),
)


class PeoplePanel(Panel):
    went = Signal(object)
    """The anchor of a quote that was followed."""
    wanted = Signal(str, str)
    """What is to be done (see `_TO_DO`), and the name of the person."""
    united = Signal(str, str)
    """Two names of one person, who goes by the second."""
    judged = Signal(str, object)
    """The name of the person, and the Stated that is right."""
    doubted = Signal(str, object)
    """The name of the person, and the Stated that is wrong."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("People", parent)
        self.theme: Theme = LIGHT
        self._anchors: list[Anchor] = []
        self._writable = True
        self.model = PeopleModel(lambda row: f"{row.text}, {row.detail}", self)
        self._delegate = TwoLinesDelegate(self)
        self.list = QListView()
        self.sheet = Sheet("Sheet of the person")
        self.words = QLineEdit()
        self.menu_button = QToolButton()
        self._lay_out()
        self.list.selectionModel().currentChanged.connect(self._current)
        self.list.customContextMenuRequested.connect(self._menu)
        self.menu_button.clicked.connect(self._menu_below)
        self.words.textChanged.connect(lambda _text: self._refill())
        self.sheet.followed.connect(lambda number: self.went.emit(self._anchors[number]))
        self.sheet.asked.connect(self._fact_menu)

    def _lay_out(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(tr("People"))
        self.list.setDragDropMode(QListView.DragDropMode.DragDrop)
        self.list.setDefaultDropAction(Qt.DropAction.CopyAction)
        self.list.setDragDropOverwriteMode(True)
        self.model.united.connect(self._unite)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.words.setPlaceholderText(tr("Find a person"))
        self.words.setAccessibleName(tr("Find a person"))
        self.words.setClearButtonEnabled(True)
        self.menu_button.setText(tr("Correct…"))
        self.menu_button.setToolTip(
            tr("Rename, merge or drop the person selected, or declare a fact")
        )
        self.bar.addWidget(self.menu_button)
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

    @override
    def dress(self, theme: Theme) -> None:
        self.theme = theme
        self._delegate.theme = theme
        self.list.viewport().update()
        self._write()

    def allow(self, *, writing: bool) -> None:
        self._writable = writing
        self.model.writable = writing
        self.menu_button.setVisible(writing)

    @override
    def renew(self, survey: Survey) -> None:
        self._refill()

    @property
    def person(self) -> Person | None:
        row = self.list.currentIndex().row()
        if self._survey is None or not 0 <= row < len(self.model.rows):
            return None
        key = self.model.rows[row].key
        return next((one for one in self._survey.report.cast.people if one.id == key), None)

    def _refill(self) -> None:
        if self._survey is None:
            return
        before = self.person
        words = self.words.text().casefold()
        people = self._survey.report.cast.people
        shown = tuple(
            _row(number, one, there=one.id not in self._survey.report.cast.spoken_of)
            for number, one in enumerate(people)
            if any(words in form.casefold() for form in one.forms)
        )
        self.model.show(shown)
        keys = [row.key for row in shown]
        at = keys.index(before.id) if before is not None and before.id in keys else 0
        if shown:
            self.list.setCurrentIndex(self.model.index(at))
        self._write()

    def _current(self, _index: QModelIndex) -> None:
        self._write()

    def _write(self) -> None:
        self.sheet.begin(self.theme)
        self._anchors = []
        if self._survey is not None and self.person is not None:
            self._anchors = write_dossier(self.sheet, self._dossier(self.person), self._survey)
        elif self._survey is not None:
            self.sheet.line(tr("Whoever has a name in the story will be listed here."), muted=True)
        self.sheet.end()

    def _dossier(self, person: Person) -> Dossier:
        """The sheet of a person; the one in the cast counts the mentions."""
        dossiers = self._survey.report.dossiers if self._survey is not None else ()
        known = next((one for one in dossiers if one.person.id == person.id), Dossier(person))
        return Dossier(person, known.stated, known.scenes, known.mentioned_in)

    def _fact_menu(self, number: int, where: QPoint) -> None:
        """What can be said of a fact of the sheet."""
        person = self.person
        if person is None or number >= len(self._anchors):
            return
        fact = facts_shown(self._dossier(person))[number]
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Go to the words")).triggered.connect(
            lambda: self.went.emit(self._anchors[number])
        )
        if self._writable and fact.owner == person.id:
            menu.addAction(tr("This is right: make it canon")).triggered.connect(
                lambda: self.judged.emit(person.name, fact)
            )
            menu.addAction(tr("This is wrong: declare what is right…")).triggered.connect(
                lambda: self.doubted.emit(person.name, fact)
            )
        menu.popup(where)

    def _unite(self, dragged: str, onto: str) -> None:
        """Whoever is dragged onto another is the same person, and goes by the other's name."""
        names = {row.key: row.text for row in self.model.rows}
        self.united.emit(names[dragged], names[onto])

    def _menu_below(self) -> None:
        corner = self.menu_button.mapToGlobal(QPoint(0, self.menu_button.height()))
        self._pop_up(corner)

    def _menu(self, where: QPoint) -> None:
        self._pop_up(self.list.viewport().mapToGlobal(where))

    def _pop_up(self, where: QPoint) -> None:
        person = self.person
        if person is None or not self._writable:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, what in _TO_DO:
            hidden = (what == "main" and person.main) or (what == "minor" and not person.main)
            if not hidden:
                menu.addAction(tr(text)).triggered.connect(
                    lambda _checked, what=what: self.wanted.emit(what, person.name)
                )
        menu.popup(where)


def _row(number: int, person: Person, *, there: bool) -> TwoLines:
    times = tr("{count} mention", many="{count} mentions", count=person.mentions)
    if not there:
        times = f"{times}   ·   {tr('Only mentioned')}"
    also = ", ".join(person.aliases[:4])
    detail = f"{times}   ·   {also}" if also else times
    return TwoLines(person.name, detail, PEOPLE[number % len(PEOPLE)], key=person.id)
