"""The book as a plan: cards or outline, and beside them the card that is chosen."""

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from continuity.ui.panels.cards import CardsPanel
from continuity.ui.panels.outline import OutlinePanel
from continuity.ui.parts.card_form import CardForm
from continuity.ui.scene_lines import ChapterLine, Outline, SceneLine
from continuity.ui.theme import Theme

VIEWS = ("cards", "outline")


class Plan(QSplitter):
    wanted = Signal(str, int, object)
    """What is to be done to a chapter or a scene of it, as `Chaptering.do` has it, or "open"."""
    dropped = Signal(int, int, int)
    """The id of a scene, of the chapter it goes to, and its place there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.cards, self.outline, self.form = CardsPanel(), OutlinePanel(), CardForm()
        self._shown = Outline()
        self._views = QStackedWidget()
        for panel in (self.cards, self.outline):
            self._views.addWidget(panel)
            panel.wanted.connect(self.wanted)
            panel.dropped.connect(self.dropped)
            panel.chosen.connect(self.choose)
        for at, widget in enumerate((self._views, self.form)):
            self.addWidget(widget)
            self.setStretchFactor(at, 1 - at)
        self.setChildrenCollapsible(False)
        self.setSizes([800, 300])
        self.setHandleWidth(1)
        self.form.opened.connect(lambda chapter, scene: self.wanted.emit("open", chapter, scene))
        self.form.hide()

    @property
    def view(self) -> str:
        return VIEWS[self._views.currentIndex()]

    def show_view(self, name: str) -> None:
        self._views.setCurrentIndex(VIEWS.index(name))

    def take_keys(self) -> None:
        (self.cards.list if self.view == "cards" else self.outline.table).setFocus()

    def show_outline(self, outline: Outline) -> None:
        self._shown = outline
        here = self.current()
        self.cards.show_outline(outline)
        self.outline.show_outline(outline)
        self.choose(*here)

    def current(self) -> tuple[int, int | None]:
        """The ids of the chapter and scene that are chosen; -1 and None if nothing is."""
        line = self.cards.current() if self.view == "cards" else self.outline.current()
        if line is None:
            return -1, None
        return line.chapter, line.scene if isinstance(line, SceneLine) else None

    def choose(self, chapter: int, scene: object) -> None:
        """In both views, so that who changes from one to the other finds the place again. A scene
        that went to another chapter is chosen there.
        """
        line = self._line(chapter, scene)
        if isinstance(line, SceneLine):
            self.cards.choose(line.chapter, line.scene)
            self.outline.choose(line.scene)
        elif line is not None:
            self.cards.choose(line.chapter, None)
        self.form.show_line(line, self._shown)

    def allow(self, *, writing: bool) -> None:
        for widget in (self.cards, self.outline, self.form):
            widget.allow(writing=writing)

    def dress(self, theme: Theme) -> None:
        self.cards.dress(theme)
        self.outline.dress(theme)

    def recall(self, store: QSettings) -> None:
        self.outline.recall(store)
        state = store.value("window/plan")
        if state is not None:
            self.restoreState(state)

    def remember(self, store: QSettings) -> None:
        self.outline.remember(store)
        store.setValue("window/plan", self.saveState())

    def _line(self, chapter: int, scene: object) -> ChapterLine | SceneLine | None:
        for one in self._shown.chapters:
            if scene is None and one.chapter == chapter:
                return one
            for line in one.scenes:
                if line.scene == scene:
                    return line
        return None
