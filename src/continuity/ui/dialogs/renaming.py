"""Another name for somebody or some place: its forms, and every place where one stands."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from continuity.canon.renaming import Form, forms
from continuity.ui.models.tables import Column, TableModel
from continuity.ui.parts.places import Places
from continuity.ui.seeking import ChapterPlaces
from continuity.ui.theme import Theme
from continuity.ui.words import tr

_SIZE = (780, 660)
_PAUSE = 200
_MOST_ROWS = 5


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody or some place, with the other forms of the name."""

    name: str
    others: tuple[str, ...] = ()


class Rename(QDialog):
    sought = Signal()
    """The forms are other ones now."""
    wanted = Signal()
    """What is ticked is to be renamed."""

    def __init__(self, theme: Theme, parent: QWidget, named: Sequence[Named], name: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Rename through the book"))
        self.resize(*_SIZE)
        self._named = {one.name: one for one in named}
        self.name, self.new = QComboBox(), QLineEdit()
        self.forms: TableModel[Form] = TableModel(
            (
                Column("Written in the book", lambda form: form.old),
                Column("Becomes", lambda form: form.new, lambda form, new: replace(form, new=new)),
            ),
            self,
        )
        self.table = QTableView()
        self.places = Places(theme)
        self.rename = QPushButton(tr("Rename"))
        self.rename.setProperty("tone", "primary")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.sought)
        self._lay_out()
        self.name.addItems([one.name for one in named])
        self.name.setCurrentText(name)
        self.name.currentTextChanged.connect(lambda _name: self._begin())
        self.new.textChanged.connect(lambda _new: self._refill())
        self.forms.dataChanged.connect(lambda *_places: self._pause.start())
        self.places.ticked.connect(self._count)
        self.rename.clicked.connect(self.wanted)
        self._begin()
        self._count()
        self.new.setFocus()

    def _lay_out(self) -> None:
        self.name.setAccessibleName(tr("Who or what is renamed"))
        self.new.setAccessibleName(tr("The new name"))
        self.table.setModel(self.forms)
        self.table.setAccessibleName(tr("Forms of the name"))
        self.table.setProperty("surface", "raised")
        self.table.verticalHeader().hide()
        self.table.setTabKeyNavigation(False)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        rows = QFormLayout()
        rows.setHorizontalSpacing(16)
        rows.addRow(tr("Rename"), self.name)
        rows.addRow(tr("to"), self.new)
        cancel = QPushButton(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        cancel.setAutoDefault(False)
        self.rename.setAutoDefault(False)
        last = QHBoxLayout()
        last.addStretch(1)
        last.addWidget(cancel)
        last.addWidget(self.rename)
        hint = QLabel(
            tr("Each form can be changed by hand: a nickname, for example, stays as it is.")
        )
        hint.setProperty("tone", "muted")
        hint.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addLayout(rows)
        column.addWidget(self.table)
        column.addWidget(hint)
        column.addWidget(self.places, 1)
        column.addLayout(last)

    def named(self) -> Named:
        return self._named.get(self.name.currentText(), Named(self.name.currentText()))

    def show_found(self, found: tuple[ChapterPlaces, ...]) -> None:
        self.places.show_places(found, ticks=True)
        doubtful = sum(len(one.doubtful) for one in found)
        text, new = self.places.told.text(), self.forms.rows[0].new
        if self._taken(new):
            self.places.tell(
                tr("Somebody or something is called {new} already. {words}", new=new, words=text),
                wrong=True,
            )
        elif doubtful:
            self.places.tell(
                tr(
                    "{words} {doubtful} without a tick may mean somebody else.",
                    words=text,
                    doubtful=doubtful,
                )
            )
        elif not self.new.text().strip():
            self.places.tell(tr("Each change will be shown here before it is made."))

    def _taken(self, new: str) -> bool:
        mine = self.named()
        others = (one for one in self._named.values() if one != mine)
        return any(new in (one.name, *one.others) for one in others)

    def _begin(self) -> None:
        """Somebody else is to be renamed."""
        if self.new.text() == self.name.currentText():
            self._refill()
        else:
            self.new.setText(self.name.currentText())
        self.new.selectAll()

    def _refill(self) -> None:
        one = self.named()
        self.forms.show(forms(one.name, one.others, " ".join(self.new.text().split()) or one.name))
        row, head = self.table.rowHeight(0), self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(head + row * min(len(self.forms.rows), _MOST_ROWS) + 4)
        self._pause.start()

    def _count(self) -> None:
        count = sum(map(len, self.places.model.chosen().values()))
        self.rename.setEnabled(bool(count))
        self.rename.setText(
            tr("Rename in {count:,} place", many="Rename in {count:,} places", count=count)
        )
