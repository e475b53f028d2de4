"""What a canon pack says, shown before any of it is taken over."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QWidget,
)

from continuity.story.cast import Correction, CorrectionKind
from continuity.story.decisions import AuthorsWord, Declared
from continuity.story.world import WORLD, WorldRule
from continuity.ui.dialogs.asking import Wording, dialog, without_cancel
from continuity.ui.dialogs.declaring import shown_trait
from continuity.ui.models.tables import Column, TableModel
from continuity.ui.words import noted, tr

_SIZE = QSize(820, 520)
_SHARE = 0.9
_KINDS = {
    CorrectionKind.MERGE: noted("is the same person as"),
    CorrectionKind.SPLIT: noted("is somebody else than"),
    CorrectionKind.RENAME: noted("is to be called"),
    CorrectionKind.DROP: noted("is nobody"),
    CorrectionKind.ADD: noted("is somebody"),
    CorrectionKind.MAIN: noted("is a main character"),
    CorrectionKind.MINOR: noted("is a minor character"),
    CorrectionKind.GENDER: "is",
}


@dataclass(frozen=True, slots=True)
class Line:
    """What a pack says that is not said here yet. `beside` is what is said here of the same."""

    said: Declared | Correction
    beside: str = ""
    keep: bool = True

    @property
    def subject(self) -> str:
        return self.said.subject if isinstance(self.said, Declared) else self.said.name

    @property
    def what(self) -> str:
        if isinstance(self.said, Correction):
            return tr(_KINDS[self.said.kind])
        return tr("In this world") if self.said.trait == WORLD else shown_trait(self.said.trait)

    @property
    def value(self) -> str:
        if isinstance(self.said, Correction):
            return self.said.other
        known = {one.value: tr(one.words) for one in WorldRule}
        value = self.said.value
        return known.get(value, value) if self.said.trait == WORLD else value


def new_lines(here: AuthorsWord, pack: AuthorsWord) -> tuple[Line, ...]:
    """Facts, then corrections of the cast. Decisions belong to one text: a pack brings none."""
    facts = (
        Line(one, _beside(here.declared, one))
        for one in dict.fromkeys(pack.declared)
        if one not in here.declared
    )
    corrections = (
        Line(one) for one in dict.fromkeys(pack.corrections) if one not in here.corrections
    )
    return (*facts, *corrections)


def taken(here: AuthorsWord, lines: Iterable[Line]) -> AuthorsWord:
    """The word with those lines that are ticked."""
    said = [line.said for line in lines if line.keep]
    return here.joined(
        AuthorsWord(
            tuple(one for one in said if isinstance(one, Correction)),
            tuple(one for one in said if isinstance(one, Declared)),
        )
    )


def _beside(declared: Iterable[Declared], one: Declared) -> str:
    """What stands here of the same subject and trait: told, for both will be checked against."""
    same = (one.subject.casefold(), one.trait)
    values = [it.value for it in declared if (it.subject.casefold(), it.trait) == same]
    return ", ".join(dict.fromkeys(values)) if one.trait not in {WORLD, "note"} else ""


_COLUMNS: tuple[Column[Line], ...] = (
    Column(
        "Of",
        lambda line: line.subject,
        ticked=lambda line: line.keep,
        tick=lambda line, on: replace(line, keep=on),
    ),
    Column("What", lambda line: line.what),
    Column("Is", lambda line: line.value),
    Column("Note", lambda line: line.said.note if isinstance(line.said, Declared) else ""),
    Column("You have", lambda line: line.beside),
)


class CanonPack:
    """The dialog: `lines` with a tick each."""

    def __init__(
        self,
        parent: QWidget,
        path: Path,
        lines: tuple[Line, ...],
        then: Callable[[tuple[Line, ...]], object],
    ) -> None:
        title = tr("Import “{name}”", name=path.name)
        if not lines:
            text = tr("All that “{name}” says is declared here already.", name=path.name)
            self.dialog, _ = dialog(parent, Wording(title, text, "Done"))
            without_cancel(self.dialog)
            self.dialog.open()
            return
        number = len(lines)
        text = tr(
            "{count} line is new. Take what you want.",
            many="{count} lines are new. Take what you want.",
            count=number,
        )
        self.dialog, layout = dialog(parent, Wording(title, text, "Take over"))
        self.model: TableModel[Line] = TableModel(_COLUMNS, self.dialog)
        self.table = _table(self.model)
        layout.addWidget(self.table, 1)
        told = QLabel(tr("“You have” is what is declared here of the same; both will hold."))
        told.setProperty("tone", "muted")
        told.setVisible(any(line.beside for line in lines))
        layout.addWidget(told)
        self.model.show(lines)
        self.table.setCurrentIndex(self.model.index(0, 0))
        self.dialog.accepted.connect(lambda: then(self.model.rows))
        self.model.dataChanged.connect(self._enable)
        self.dialog.resize(_SIZE.boundedTo(parent.screen().availableSize() * _SHARE))
        self.dialog.open()
        self.table.setFocus()

    def _enable(self) -> None:
        button = self.dialog.findChild(QPushButton, "accept")
        if button is not None:
            button.setEnabled(any(line.keep for line in self.model.rows))


def ask_pack(
    parent: QWidget,
    path: Path,
    lines: tuple[Line, ...],
    then: Callable[[tuple[Line, ...]], object],
) -> QDialog:
    return CanonPack(parent, path, lines, then).dialog


def _table(model: TableModel[Line]) -> QTableView:
    table = QTableView()
    table.setModel(model)
    table.setProperty("surface", "raised")
    table.setAccessibleName(tr("What is new"))
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(32)
    header = table.horizontalHeader()
    for column, width in enumerate((180, 170, 170, 150)):
        header.resizeSection(column, width)
    header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
    return table
