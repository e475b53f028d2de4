"""A list of places in the book, by chapter, with ticks where something is to be done to them."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QLabel, QTreeView, QVBoxLayout, QWidget

from continuity.ui.models.places import PlacesModel
from continuity.ui.parts.place_rows import PlaceRowDelegate
from continuity.ui.seeking import MOST, ChapterPlaces
from continuity.ui.theme import Theme
from continuity.ui.words import tr

_UNFOLDED = 1000
"""Places up to which all chapters are unfolded at once."""


class Places(QWidget):
    went = Signal(object, object)
    """A place that is to be shown: the chapter with its text, and what was found there."""
    ticked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = PlacesModel(self)
        self.list = QTreeView()
        self.told = QLabel()
        self._delegate = PlaceRowDelegate(self)
        self._delegate.theme = theme
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setHeaderHidden(True)
        self.list.setUniformRowHeights(True)
        self.list.setRootIsDecorated(False)
        self.list.setProperty("surface", "raised")
        self.list.setAccessibleName(tr("Places found"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self.told.setProperty("tone", "muted")
        self.told.setAccessibleName(tr("What was found"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.list, 1)
        column.addWidget(self.told)
        self.list.clicked.connect(self._go)
        self.list.activated.connect(self._go)
        self.model.ticked.connect(self.ticked)

    def show_places(self, found: tuple[ChapterPlaces, ...], *, ticks: bool) -> None:
        self._delegate.changes = ticks
        self.model.show(found, ticks=ticks)
        self.tell(counted(found))
        if self.model.count() <= _UNFOLDED:
            self.list.expandAll()
        elif found:
            # Laying out thousands of rows would hold up the window.
            self.list.expand(self.model.index(0, 0))
            self.tell(
                tr("{counted} Double-click a chapter to see its places.", counted=counted(found))
            )

    def tell(self, text: str, *, wrong: bool = False) -> None:
        self.told.setText(text)
        self.told.setProperty("tone", "error" if wrong else "muted")
        self.told.style().polish(self.told)

    def _go(self, index: QModelIndex) -> None:
        found = self.model.place(index)
        if found is not None:
            self.went.emit(found[0].source, found[1])


def counted(found: tuple[ChapterPlaces, ...]) -> str:
    count = sum(len(one.places) for one in found)
    if not count:
        return tr("Nothing found.")
    if count >= MOST:
        return tr("The first {most:,} places are listed. There may be more.", most=MOST)
    chapters = tr("one chapter", many="{count:,} chapters", count=len(found))
    places = tr("{count:,} place", many="{count:,} places", count=count)
    return tr("{places} in {chapters}.", places=places, chapters=chapters)
