"""The step of an import that shows the people who were found."""

from dataclasses import replace

from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from continuity.engine.report import Report
from continuity.story.cast import Correction, Gender
from continuity.ui.import_plan import PlannedPerson, corrections, nobody, people, united
from continuity.ui.models.tables import Column, TableModel
from continuity.ui.words import number, tr


class CastStep(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        columns: tuple[Column[PlannedPerson], ...] = (
            Column(
                "Name",
                lambda row: row.name,
                write=lambda row, name: replace(row, name=" ".join(name.split()) or row.name),
                ticked=lambda row: row.keep,
                tick=lambda row, on: replace(row, keep=on),
            ),
            Column("Also called", lambda row: ", ".join(row.forms[1:])),
            Column(
                "Main",
                _part,
                ticked=lambda row: row.main,
                tick=lambda row, on: replace(row, main=on),
            ),
            Column(
                "Gender", lambda row: "" if row.gender is Gender.UNKNOWN else tr(row.gender.value)
            ),
            Column("Mentions", lambda row: number(row.mentions), number=True),
        )
        self.model = TableModel(columns, self)
        self.table = QTableView()
        self.one = QPushButton(tr("They are one person"))
        self.drop = QPushButton(tr("Not a person"))
        self._lay_out()
        self.table.selectionModel().selectionChanged.connect(lambda _now, _before: self._enable())
        self.one.clicked.connect(self._unite)
        self.drop.clicked.connect(self._drop)
        self._enable()

    def _lay_out(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setProperty("surface", "raised")
        table.setAccessibleName(tr("People"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(32)
        table.setShowGrid(False)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column in (0, 1):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        buttons = QHBoxLayout()
        for button in (self.one, self.drop):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(table, 1)
        layout.addLayout(buttons)

    def show_people(self, report: Report) -> None:
        self.model.show(people(report.cast))
        self.table.setCurrentIndex(self.model.index(0, 0))
        self.table.setFocus()

    def corrections(self) -> tuple[Correction, ...]:
        return corrections(self.model.rows)

    @property
    def summary(self) -> str:
        count = sum(1 for row in self.model.rows if not row.spoken_of)
        if not self.model.rows:
            return tr("I found nobody with a name.")
        return tr(
            "I found {count} person. Is this right?",
            many="I found {count} people. Is this right?",
            count=count,
        )

    def _selected(self) -> list[int]:
        return sorted(index.row() for index in self.table.selectionModel().selectedRows())

    def _enable(self) -> None:
        chosen = len(self._selected())
        self.one.setEnabled(chosen > 1)
        self.drop.setEnabled(chosen > 0)

    def _unite(self) -> None:
        """The one with the most mentions, who stands first, keeps the name."""
        rows = self._selected()
        self.model.show(united(self.model.rows, rows[0], rows))
        self.table.setCurrentIndex(self.model.index(rows[0], 0))

    def _drop(self) -> None:
        chosen = set(self._selected())
        self.model.show(
            nobody(row) if number in chosen else row for number, row in enumerate(self.model.rows)
        )


def _part(row: PlannedPerson) -> str:
    """What part somebody has in the story, in words."""
    if row.spoken_of and not row.keep:
        return tr("Only mentioned")
    return tr("main") if row.main else ""
