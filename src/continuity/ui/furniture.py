"""The views of an open project, and where they stand. Made while the welcome page is looked at."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from continuity.ui.editor.view import EditorView
from continuity.ui.panels.canon import CanonPanel
from continuity.ui.panels.chapters import ChaptersPanel
from continuity.ui.panels.comments import CommentsPanel
from continuity.ui.panels.inspector import InspectorPanel
from continuity.ui.panels.people import PeoplePanel
from continuity.ui.panels.pictures import PicturesPanel
from continuity.ui.panels.places import PlacesPanel
from continuity.ui.panels.review import ReviewCard
from continuity.ui.panels.story_clock import StoryClockPanel
from continuity.ui.panels.warnings import WarningsPanel
from continuity.ui.parts.message_bar import MessageBar
from continuity.ui.plan import Plan


class Furniture:
    """What `build` makes, step by step, so that whoever uses the window is heard in between."""

    def __init__(self, actions: Mapping[str, QAction]) -> None:
        self._actions = actions
        self.lower = QSplitter(Qt.Orientation.Horizontal)
        self.rows = QSplitter(Qt.Orientation.Vertical)
        self.columns = QSplitter(Qt.Orientation.Horizontal)
        self.side, self.centre = QStackedWidget(), QStackedWidget()
        self.message = MessageBar()
        self.desk = QWidget()
        """All of it."""

    def build(self) -> Iterator[None]:
        self.editor = EditorView()
        self.chapters = ChaptersPanel()
        self.warnings = WarningsPanel()
        self.card = ReviewCard(self._actions)
        yield
        self.inspector = InspectorPanel()
        self.people = PeoplePanel()
        self.places = PlacesPanel()
        self.clock = StoryClockPanel()
        self.comments = CommentsPanel()
        yield
        self.pictures = PicturesPanel()
        yield
        self.plan = Plan()
        yield
        self.canon = CanonPanel()
        yield
        self._place()

    def _place(self) -> None:
        _fill(self.lower, (self.warnings, 400, 1), (self.card, 800, 3))
        _fill(self.rows, (self.editor, 470, 1), (self.lower, 380, 0))
        for panel in (self.inspector, self.people, self.places, self.clock, self.comments):
            self.side.addWidget(panel)
        for view in (self.rows, self.pictures, self.plan, self.canon):
            self.centre.addWidget(view)
        middle = self._middle()
        _fill(self.columns, (self.chapters, 240, 0), (middle, 840, 1), (self.side, 360, 0))
        for widget, width in (
            (self.chapters, 180),
            (self.side, 284),
            (self.warnings, 272),
            (self.card, 300),
        ):
            widget.setMinimumWidth(width)
        self.lower.setMinimumHeight(180)
        self.editor.setMinimumHeight(160)
        row = QHBoxLayout(self.desk)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.columns)

    def _middle(self) -> QWidget:
        """Whatever stands in the middle, with the bar for messages over it."""
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.message)
        column.addWidget(self.centre, 1)
        return middle


def _fill(splitter: QSplitter, *parts: tuple[QWidget, int, int]) -> None:
    """Put widgets in, each with its size in pixels and its share of what is left."""
    for place, (widget, _, share) in enumerate(parts):
        splitter.addWidget(widget)
        splitter.setStretchFactor(place, share)
    splitter.setSizes([size for _, size, _ in parts])
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
