"""The window: where everything stands. It decides nothing."""

from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from continuity.ui.actions import MENUS, SEPARATOR, Actions, every_action
from continuity.ui.icons import Icons
from continuity.ui.panels.welcome import Welcome
from continuity.ui.preferences import Preferences, names
from continuity.ui.style_sheet import style_sheet
from continuity.ui.theme import Theme, interface_font, palette, theme_of
from continuity.ui.words import tr

if TYPE_CHECKING:  # the views come when the window is there
    from continuity.ui.parts.panel import Panel

_SIZE = QSize(1440, 900)
_SHARE = 0.94
"""Of the screen that the window takes at most when it is first opened."""
_FOR_WORDS, _BESIDE_NAME = 640, 44
"""Pixels at the foot: for words, goal and what is being done; around the name of a panel."""
_SIDES = ("inspector", "people", "places", "clock", "comments")
PANELS = ("chapters", "warnings", *_SIDES, "pictures")
CENTRE = ("draft", "cards", "outline", "pictures", "canon_view")
"""What may stand in the middle, one at a time."""
COMING = (
    "continuity.claims.claim",
    "continuity.engine.report",
    "continuity.ui.survey",
    "continuity.ui.editor.page",
    "continuity.ui.editor.view",
    "continuity.ui.panels.canon",
    "continuity.ui.panels.people",
    "continuity.ui.pictures.states",
    "continuity.ui.panels.pictures",
    "continuity.ui.panels.review",
    "continuity.ui.panels.warnings",
    "continuity.ui.panels.cards",
    "continuity.ui.plan",
    "continuity.ui.furniture",
    "continuity.ui.doors",
    "continuity.ui.chaptering",
    "continuity.ui.deciding",
    "continuity.ui.files",
    "continuity.ui.guiding",
    "continuity.ui.picturing",
    "continuity.ui.renaming",
    "continuity.ui.spelling",
    "continuity.ui.session",
)
"""Modules that the views are made of, and what joins them: steps of some hundredths of a second."""


def tune_application(theme: Theme) -> None:
    """To be called before the first widget is made: those made earlier keep the old font. The
    sheet comes when all are made, for with one every widget that finds its place is polished again.
    """
    application = QApplication.instance()
    if isinstance(application, QApplication) and not application.styleSheet():
        application.setPalette(palette(theme))
        application.setFont(interface_font())


def dress_application(theme: Theme) -> None:
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        return
    sheet = style_sheet(theme)
    # Setting the same sheet again would polish every widget anew.
    if application.styleSheet() != sheet:
        application.setPalette(palette(theme))
        application.setFont(interface_font())
        application.setStyleSheet(sheet)


class Window(QMainWindow):
    dropped = Signal(object)
    """The path of a story that was dropped on the window."""
    turned = Signal()
    """Another view stands in the middle."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.actions_ = actions
        self.may_close: Callable[[], bool] = lambda: True
        self.setObjectName("window")
        self.setWindowTitle("Continuity")
        self.resize(_SIZE.boundedTo(self.screen().availableSize() * _SHARE))
        self.theme = theme_of(Preferences().theme)
        self.icons = Icons(self.theme)
        self.welcome = Welcome({action.name: actions[action.name] for action in every_action()})
        self._before_focus: tuple[str, ...] = ()
        self._view_before_focus = "draft"
        self._doors: list[QToolButton] = []
        self._furnished = False
        self.setAcceptDrops(True)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.welcome)
        self.setCentralWidget(self._pages)
        self._build_menus()

    def furnish(self) -> Iterator[None]:
        """Bring in the views, step by step; between two steps whoever uses the window is heard.
        Nothing but the welcome page, the menus and the title may be used before.
        """
        for name in COMING:
            import_module(name)
            yield
        from continuity.ui.furniture import Furniture  # noqa: PLC0415 - after the first paint
        from continuity.ui.parts.foot import Foot  # noqa: PLC0415 - as above

        made = Furniture({action.name: self.actions_[action.name] for action in every_action()})
        yield from made.build()
        self.message, self.chapters, self.editor = made.message, made.chapters, made.editor
        self.warnings, self.card, self.inspector = made.warnings, made.card, made.inspector
        self.people, self.places, self.clock = made.people, made.places, made.clock
        self.comments, self.pictures = made.comments, made.pictures
        self.plan, self.canon = made.plan, made.canon
        self._lower, self._rows, self._columns = made.lower, made.rows, made.columns
        self._side, self._centre, self._desk = made.side, made.centre, made.desk
        # Without a sheet while the views find their place: with one, each would be polished again
        # at every step of it.
        self.setStyleSheet("")
        self._pages.addWidget(self._desk)
        # Pictures have their place in the door of views.
        foot = Foot(self.statusBar(), [self.actions_[name] for name in PANELS[:-1]])
        self.words, self.saved, self.doing = foot.words, foot.saved, foot.doing
        self.progress, self.goal, self._doors = foot.progress, foot.goal, foot.doors
        self._furnished = True
        dress_application(self.theme)

    def dress(self, preferences: Preferences) -> None:
        """Colours and type, everywhere."""
        self.theme = theme_of(preferences.theme)
        self.icons.theme = self.theme
        self.welcome.dress(self.icons)
        if self._furnished:
            dress_application(self.theme)
            self._dress_views(preferences)
        else:
            self.setStyleSheet(style_sheet(self.theme))

    def _dress_views(self, preferences: Preferences) -> None:
        for action in every_action():
            if action.icon:
                self.actions_[action.name].setIcon(self.icons.icon(action.icon))
        self.goal.theme = self.theme
        self.editor.dress(self.theme, preferences.setting, preferences.habits)
        for panel in (self.chapters, self.warnings, *self._sides().values(), self.pictures):
            panel.dress(self.theme)
        self.plan.dress(self.theme)
        self.canon.dress(self.theme)

    def show_welcome(self) -> None:
        self._pages.setCurrentWidget(self.welcome)
        self.door.hide()
        self.statusBar().hide()
        self.setWindowTitle("Continuity")

    def show_desk(self, title: str) -> None:
        self._pages.setCurrentWidget(self._desk)
        self.door.show()
        self.statusBar().show()
        self.setWindowTitle(f"{title} — Continuity")

    @property
    def view(self) -> str:
        """The name of what stands in the middle, one of CENTRE."""
        widget = self._centre.currentWidget()
        if widget is self.plan:
            return self.plan.view
        if widget is self.canon:
            return "canon_view"
        return "pictures" if widget is self.pictures else "draft"

    def show_view(self, name: str) -> None:
        before = self.view
        whole = {"draft": self._rows, "pictures": self.pictures, "canon_view": self.canon}
        if name in whole:
            self._turn_to(whole[name])
        else:
            self.plan.show_view(name)
            self._turn_to(self.plan)
        for one in CENTRE:
            self.actions_[one].setChecked(one == name)
        self.actions_["warnings"].setChecked(self.shown("warnings"))
        if name != before:
            self.turned.emit()

    def _turn_to(self, page: QWidget) -> None:
        """The pages behind it claim no room: the window is as narrow as what is seen allows."""
        policy = QSizePolicy.Policy
        for one in (self._rows, self.pictures, self.plan, self.canon):
            one.setSizePolicy(policy.Preferred if one is page else policy.Ignored, policy.Preferred)
        self._centre.setCurrentWidget(page)

    def shown(self, name: str) -> bool:
        """Whether a panel is to be seen (in its place; the welcome page may hide all)."""
        if name == "pictures":
            return self.view == "pictures"
        if name in _SIDES:
            widget = self._sides()[name]
            return not self._side.isHidden() and self._side.currentWidget() is widget
        if name == "warnings":
            return self.view == "draft" and not self._lower.isHidden()
        return not self.chapters.isHidden()

    def _sides(self) -> "dict[str, Panel]":
        """The panels of which one at a time stands at the right."""
        return {
            "inspector": self.inspector,
            "people": self.people,
            "places": self.places,
            "clock": self.clock,
            "comments": self.comments,
        }

    def show_panel(self, name: str, *, visible: bool) -> None:
        if name == "pictures":
            self.show_view("pictures" if visible else "draft")
        elif name == "warnings" and self.view != "draft":
            if visible:  # they stand under the page, and come with it
                self._lower.show()
                self.show_view("draft")
        elif name in _SIDES:
            if visible:
                self._side.setCurrentWidget(self._sides()[name])
            if visible or self.shown(name):
                self._side.setVisible(visible)
        else:
            (self.chapters if name == "chapters" else self._lower).setVisible(visible)
        for panel in PANELS:
            self.actions_[panel].setChecked(self.shown(panel))

    def focus_on_page(self, *, alone: bool) -> None:
        """Only the page, or what was there before."""
        if alone:
            self._view_before_focus = self.view
            self.show_view("draft")
            self._before_focus = tuple(name for name in PANELS if self.shown(name))
            for name in reversed(PANELS):
                self.show_panel(name, visible=False)
        else:
            for name in self._before_focus:
                self.show_panel(name, visible=True)
            self.show_view(self._view_before_focus)
        self.menuBar().setVisible(not alone)
        self.statusBar().setVisible(not alone)
        self.editor.quieten(quiet=alone)

    def remember(self, store: QSettings) -> None:
        self.show_view("draft")
        store.setValue("window/geometry", self.saveGeometry())
        store.setValue("window/columns", self._columns.saveState())
        store.setValue("window/rows", self._rows.saveState())
        store.setValue("window/review", self._lower.saveState())
        store.setValue("window/panels", [name for name in PANELS if self.shown(name)])

    def recall_place(self, store: QSettings) -> None:
        """Where it was on the screen the last time; before it is shown."""
        geometry = store.value("window/geometry")
        if geometry is not None:
            self.restoreGeometry(geometry)

    def recall(self, store: QSettings) -> None:
        """How the views stood to each other, once they are there."""
        if store.value("window/columns") is not None:
            self._columns.restoreState(store.value("window/columns"))
            self._rows.restoreState(store.value("window/rows"))
            self._lower.restoreState(store.value("window/review"))
        panels = names(store, "window/panels", ("chapters", "warnings"))
        for name in PANELS:
            self.show_panel(name, visible=name in panels)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self.may_close():
            super().closeEvent(event)
        else:
            event.ignore()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where words and panels have no room side by side, the panels keep their icons alone."""
        super().resizeEvent(event)
        style = Qt.ToolButtonStyle
        names = sum(one.fontMetrics().horizontalAdvance(one.text()) for one in self._doors)
        narrow = self.width() < _FOR_WORDS + names + _BESIDE_NAME * len(self._doors)
        for button in self._doors:
            button.setToolButtonStyle(
                style.ToolButtonIconOnly if narrow else style.ToolButtonTextBesideIcon
            )

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(Path(paths[0]))

    def _build_menus(self) -> None:
        for title, actions in MENUS:
            menu = self.menuBar().addMenu(tr(title))
            for action in actions:
                if action is SEPARATOR:
                    menu.addSeparator()
                else:
                    menu.addAction(self.actions_[action.name])
        # Kept by name: the menu bar alone would let it go again.
        self.door = self._views()
        self.menuBar().setCornerWidget(self.door, Qt.Corner.TopRightCorner)
        # Keys work even while the menu bar is hidden.
        self.addActions([self.actions_[action.name] for action in every_action()])

    def _views(self) -> QWidget:
        """The one door from view to view, at the end of the menu bar."""
        door = QWidget(self.menuBar())
        door.setAccessibleName(tr("Views"))
        row = QHBoxLayout(door)
        row.setContentsMargins(0, 2, 8, 2)
        row.setSpacing(2)
        for name in CENTRE:
            button = QToolButton()
            button.setDefaultAction(self.actions_[name])
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setProperty("tone", "tab")
            button.setIconSize(QSize(16, 16))
            row.addWidget(button)
        return door
