"""The first thing that is seen: what can be opened."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from continuity.ui.icons import Icons
from continuity.ui.theme import book_font
from continuity.ui.words import noted, tr

_WIDTH = 760

_DOORS = (
    (
        "import",
        "download-simple",
        noted("Import a story"),
        noted("A Word file, EPUB, Markdown or plain text"),
    ),
    ("open", "folder-open", noted("Open a project"), noted("A folder that Continuity has made")),
    ("new", "pen-nib", noted("Start a new one"), noted("An empty project to write in")),
    (
        "sample",
        "book-open",
        noted("Look at the sample"),
        noted("A short novel with faults planted in it"),
    ),
)
_ICON = 26


class Welcome(QWidget):
    chosen = Signal(object)
    """The folder of a recent project."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Welcome"))
        self._actions = actions
        self.recent = QVBoxLayout()
        self.recent.setSpacing(2)
        column = QWidget()
        column.setMaximumWidth(_WIDTH)
        inner = QVBoxLayout(column)
        inner.setSpacing(8)
        name = QLabel("Continuity")
        name.setFont(book_font("", 44))
        what = QLabel(tr("Finds where your story contradicts itself, and shows you both places."))
        what.setProperty("tone", "muted")
        for label in (name, what):
            inner.addWidget(label)
        inner.addSpacing(24)
        inner.addLayout(self._doors())
        hint = QLabel(tr("Or drop a manuscript on this window."))
        hint.setProperty("tone", "muted")
        inner.addSpacing(4)
        inner.addWidget(hint)
        inner.addSpacing(28)
        inner.addWidget(self._tour(), 0, Qt.AlignmentFlag.AlignLeft)
        self._heading = QLabel(tr("Recent projects"))
        self._heading.setProperty("tone", "heading")
        inner.addWidget(self._heading)
        inner.addLayout(self.recent)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(column, 6)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addLayout(row)
        layout.addStretch(3)
        self.show_recent(())

    def _tour(self) -> QPushButton:
        """For whoever is here for the first time."""
        self.tour = QPushButton(tr("Take the tour: five steps, with the sample"))
        self.tour.clicked.connect(self._actions["tour"].trigger)
        return self.tour

    def _doors(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        self.buttons: dict[str, _Door] = {}
        for name, _, title, text in _DOORS:
            button = _Door(title, text)
            button.clicked.connect(self._actions[name].trigger)
            row.addWidget(button, 1)
            self.buttons[name] = button
        return row

    def dress(self, icons: Icons) -> None:
        for name, icon, _, _ in _DOORS:
            self.buttons[name].show_icon(icons.icon(icon, icons.theme.accent))

    def show_recent(self, folders: tuple[Path, ...]) -> None:
        while (item := self.recent.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._heading.setVisible(bool(folders))
        self.tour.setVisible(not folders)
        for folder in folders:
            button = QPushButton(f"{folder.name}    {_short(folder)}")
            button.setProperty("tone", "row")
            button.setAccessibleName(tr("Open {name}", name=folder.name))
            button.clicked.connect(lambda _checked, folder=folder: self.chosen.emit(folder))
            self.recent.addWidget(button)


class _Door(QPushButton):
    """A large button: a title and, quieter, what is behind it."""

    def __init__(self, title: str, text: str) -> None:
        super().__init__()
        self.setProperty("tone", "door")
        self.setAccessibleName(tr(title))
        self.setAccessibleDescription(tr(text))
        self._icon = QLabel()
        heading, detail = QLabel(tr(title)), QLabel(tr(text))
        heading.setProperty("tone", "title")
        detail.setProperty("tone", "muted")
        detail.setWordWrap(True)
        for label in (self._icon, heading, detail):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.addWidget(self._icon)
        layout.addSpacing(6)
        layout.addWidget(heading)
        layout.addWidget(detail)
        layout.addStretch(1)

    def show_icon(self, icon: QIcon) -> None:
        self._icon.setPixmap(icon.pixmap(_ICON, _ICON))

    @override
    def sizeHint(self) -> QSize:
        return QSize(170, 138)


def _short(folder: Path) -> str:
    parent, home = folder.parent, Path.home()
    return f"~/{parent.relative_to(home)}" if parent.is_relative_to(home) else str(parent)
