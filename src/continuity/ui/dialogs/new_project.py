"""A new, empty project: its title, its author, its folder."""

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from continuity.ui.dialogs.asking import Wording, dialog, form
from continuity.ui.words import tr

_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


class Where(QWidget):
    """Title, author and the folder, which follows the title until it is changed by hand."""

    def __init__(self, parent_folder: Path, title: str = "", author: str = "") -> None:
        super().__init__()
        self._parent_folder = parent_folder
        self.title, self.author, self.folder = QLineEdit(title), QLineEdit(author), QLineEdit()
        self._by_hand = False
        choose = QPushButton(tr("Choose…"))
        row = QHBoxLayout()
        row.addWidget(self.folder, 1)
        row.addWidget(choose)
        place = QWidget()
        place.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        rows = form(_column(layout))
        rows.addRow(tr("Title"), self.title)
        rows.addRow(tr("Author"), self.author)
        rows.addRow(tr("Folder"), place)
        for name, widget in (
            (tr("Title"), self.title),
            (tr("Author"), self.author),
            (tr("Folder"), self.folder),
        ):
            widget.setAccessibleName(name)
        self.title.textChanged.connect(lambda _text: self._follow())
        self.folder.textEdited.connect(lambda _text: self._keep())
        choose.clicked.connect(self._choose)
        self._follow()

    def chosen(self) -> tuple[str, str, Path]:
        title = self.title.text().strip() or tr("Untitled")
        folder = Path(self.folder.text().strip() or self._parent_folder / title).expanduser()
        return title, self.author.text().strip(), folder

    def _follow(self) -> None:
        if not self._by_hand:
            name = folder_name(self.title.text())
            self.folder.setText(str(free(self._parent_folder / name)))

    def _keep(self) -> None:
        self._by_hand = True

    def _choose(self) -> None:
        picker = QFileDialog(self, tr("Where should the project be?"), str(self._parent_folder))
        picker.setFileMode(QFileDialog.FileMode.Directory)
        picker.fileSelected.connect(self._chosen)
        picker.open()

    def _chosen(self, parent: str) -> None:
        self._parent_folder = Path(parent)
        self._by_hand = False
        self._follow()


def ask_new(
    parent: QWidget, parent_folder: Path, then: Callable[[str, str, Path], None]
) -> QDialog:
    made, layout = dialog(parent, Wording("New project", "", "Create"))
    where = Where(parent_folder)
    layout.addWidget(where)
    made.accepted.connect(lambda: then(*where.chosen()))
    made.open()
    where.title.setFocus()
    return made


def folder_name(title: str) -> str:
    return " ".join(_FORBIDDEN.sub(" ", title).split()).strip(" .") or tr("Untitled")


def free(folder: Path) -> Path:
    """The folder, or one with a number behind its name that does not exist yet."""
    if not folder.exists():
        return folder
    number = 2
    while (numbered := folder.with_name(f"{folder.name} {number}")).exists():
        number += 1
    return numbered


def _column(row: QHBoxLayout) -> QVBoxLayout:
    column = QVBoxLayout()
    row.addLayout(column, 1)
    return column
