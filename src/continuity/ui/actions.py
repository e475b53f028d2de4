"""Every action once: its name, words, key, and when it can be used.

Menus, command palette and the sheet of shortcuts are drawn from this table.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QMetaObject, QObject, QTimer
from PySide6.QtGui import QAction, QKeySequence

from continuity.ui.words import tr


class When(Enum):
    """What an action needs."""

    ALWAYS = auto()
    PROJECT = auto()
    """A project is open."""
    WRITABLE = auto()
    """A project is open, and it is ours to write in."""
    CHAPTER = auto()
    """A chapter is on the page."""
    WARNING = auto()
    """A warning is shown."""
    OPEN_WARNING = auto()
    """A warning is shown, not yet decided, and the project is ours to write in."""
    DECIDED = auto()
    """A decided warning is shown, and the project is ours to write in."""
    FIX = auto()
    """The warning shown offers a fix."""


@dataclass(frozen=True, slots=True)
class Action:
    name: str
    text: str
    keys: str = ""
    when: When = When.ALWAYS
    icon: str = ""
    checkable: bool = False


SEPARATOR = Action("", "")

MENUS: tuple[tuple[str, tuple[Action, ...]], ...] = (
    (
        "&File",
        (
            Action("new", "New project…", "Ctrl+N", icon="file-plus"),
            Action("open", "Open project…", "Ctrl+O", icon="folder-open"),
            Action("import", "Import a story…", "Ctrl+Shift+I", icon="download-simple"),
            Action("import_again", "Import again into this project…", "", When.WRITABLE),
            Action("import_canon", "Import a canon pack…", "", When.WRITABLE),
            Action("sample", "Open the sample", icon="book-open"),
            SEPARATOR,
            Action("save", "Save", "Ctrl+S", When.WRITABLE, "floppy-disk"),
            Action("export_manuscript", "Export the manuscript…", "", When.PROJECT),
            Action("export_bible", "Export the story bible…", "Ctrl+E", When.PROJECT, "export"),
            Action("export_report", "Report of the check…", "", When.PROJECT),
            Action("export_picture", "Export the picture…", "", When.PROJECT, "image"),
            Action("export_canon", "Export a canon pack…", "", When.PROJECT),
            SEPARATOR,
            Action("preferences", "Preferences…", "Ctrl+,", icon="sliders"),
            SEPARATOR,
            Action("close", "Close project", "Ctrl+W", When.PROJECT),
            Action("quit", "Quit", "Ctrl+Q"),
        ),
    ),
    (
        "&Edit",
        (
            Action("undo", "Undo", "Ctrl+Z", When.WRITABLE, "arrow-u-up-left"),
            Action("redo", "Redo", "Ctrl+Shift+Z", When.WRITABLE, "arrow-u-up-right"),
            SEPARATOR,
            Action("find", "Find in the chapter", "Ctrl+F", When.CHAPTER, "magnifying-glass"),
            Action("replace", "Replace in the chapter", "Ctrl+H", When.CHAPTER),
            Action("find_next", "Find next", "F3", When.CHAPTER),
            Action("find_previous", "Find previous", "Shift+F3", When.CHAPTER),
            SEPARATOR,
            Action("find_all", "Find in the whole book…", "Ctrl+Shift+F", When.PROJECT, "files"),
            SEPARATOR,
            Action("emphasis", "Emphasis", "Ctrl+I", When.CHAPTER, "text-italic"),
            Action("strong", "Strong emphasis", "Ctrl+B", When.CHAPTER, "text-bolder"),
            SEPARATOR,
            Action("comment", "Comment…", "Ctrl+Shift+M", When.CHAPTER, "chat-centered-text"),
            Action("next_comment", "Next comment", "Alt+N", When.CHAPTER),
            Action("previous_comment", "Previous comment", "Alt+P", When.CHAPTER),
            SEPARATOR,
            Action("misspelling", "Next misspelling", "F7", When.CHAPTER, "text-aa"),
        ),
    ),
    (
        "&View",
        (
            Action("draft", "Draft", "Ctrl+Shift+D", When.PROJECT, "article", checkable=True),
            Action("cards", "Cards", "Ctrl+Shift+K", When.PROJECT, "cards", checkable=True),
            Action("outline", "Outline", "Ctrl+Shift+O", When.PROJECT, "table", checkable=True),
            Action("canon_view", "Canon", "Ctrl+Shift+C", When.PROJECT, "push-pin", checkable=True),
            SEPARATOR,
            Action("chapters", "Chapters", "Ctrl+1", When.PROJECT, "list-dashes", checkable=True),
            Action("warnings", "Warnings", "Ctrl+2", When.PROJECT, "warning", checkable=True),
            Action("inspector", "Scene", "Ctrl+7", When.PROJECT, "clipboard-text", checkable=True),
            Action("people", "People", "Ctrl+3", When.PROJECT, "users", checkable=True),
            Action("places", "Places", "Ctrl+8", When.PROJECT, "map-pin", checkable=True),
            Action("clock", "Story clock", "Ctrl+4", When.PROJECT, "clock", checkable=True),
            Action(
                "comments", "Comments", "Ctrl+6", When.PROJECT, "chat-centered-text", checkable=True
            ),
            Action("pictures", "Pictures", "Ctrl+5", When.PROJECT, "chart-line-up", checkable=True),
            SEPARATOR,
            Action(
                "beside", "Two chapters side by side", "Ctrl+Shift+B", When.CHAPTER, checkable=True
            ),
            Action("other_page", "Go to the page beside", "Alt+F6", When.CHAPTER),
            SEPARATOR,
            Action("focus", "Focus mode", "F8", When.CHAPTER, "eye-slash", checkable=True),
            Action("typewriter", "Typewriter scrolling", "Ctrl+F8", checkable=True),
            Action("full_screen", "Full screen", "F11", icon="corners-out", checkable=True),
            SEPARATOR,
            Action("other_area", "Go to the page or the warnings", "F6", When.PROJECT),
            Action("palette", "All commands…", "Ctrl+Shift+P", icon="command"),
        ),
    ),
    (
        "&Story",
        (
            Action("go_to", "Go to…", "Ctrl+P", When.PROJECT, "compass"),
            Action("next_chapter", "Next chapter", "Ctrl+PgDown", When.CHAPTER),
            Action("previous_chapter", "Previous chapter", "Ctrl+PgUp", When.CHAPTER),
            SEPARATOR,
            Action("add_chapter", "Add a chapter…", "", When.WRITABLE, "plus"),
            Action("split", "Split here…", "Ctrl+K", When.WRITABLE, "scissors"),
            Action("merge", "Merge with the next", "Ctrl+M", When.WRITABLE, "git-merge"),
            Action("move_up", "Move up", "", When.WRITABLE),
            Action("move_down", "Move down", "", When.WRITABLE),
            Action("statuses", "Status words…", "", When.WRITABLE),
            Action("trash", "Trash…", "", When.PROJECT, "trash"),
            SEPARATOR,
            Action("take_snapshot", "Take a snapshot…", "Ctrl+Shift+T", When.WRITABLE, "camera"),
            Action(
                "snapshots", "Snapshots…", "Ctrl+Shift+H", When.PROJECT, "clock-counter-clockwise"
            ),
            SEPARATOR,
            Action("goals", "Goals…", "Ctrl+Shift+G", When.PROJECT, "target"),
            Action("check", "Check now", "F9", When.PROJECT, "check-circle"),
            Action("declare", "Declare a fact…", "Ctrl+D", When.WRITABLE, "push-pin"),
            Action(
                "rename", "Rename through the book…", "F2", When.WRITABLE, "identification-card"
            ),
            Action("refresh", "Look for changes by other programs", "F5", When.PROJECT),
        ),
    ),
    (
        "&Review",
        (
            Action("next_warning", "Next warning", "F4", When.PROJECT, "arrow-down"),
            Action("previous_warning", "Previous warning", "Shift+F4", When.PROJECT, "arrow-up"),
            SEPARATOR,
            Action("group", "Group the warnings…", "Alt+G", When.PROJECT, "rows"),
            Action("follow", "Show the warning at the caret", "Ctrl+Return", When.CHAPTER),
            Action("go_first", "Go to the first place", "Alt+1", When.WARNING),
            Action("go_second", "Go to the second place", "Alt+2", When.WARNING),
            Action("go_third", "Go to the third place", "Alt+3", When.WARNING),
            SEPARATOR,
            Action("fix", "Take the fix…", "Alt+X", When.FIX, "wrench"),
            Action("canon", "Make canon…", "Alt+C", When.OPEN_WARNING, "circle-wavy-check"),
            Action("intended", "Intended…", "Alt+I", When.OPEN_WARNING, "check"),
            Action("different", "Different people", "Alt+D", When.OPEN_WARNING, "users"),
            Action("not_so", "A dream or a lie", "Alt+L", When.OPEN_WARNING, "cloud-moon"),
            Action("mute", "Mute…", "Alt+M", When.OPEN_WARNING, "bell-slash"),
            SEPARATOR,
            Action("revoke", "Take the decision back", "Alt+B", When.DECIDED, "arrow-u-up-left"),
        ),
    ),
    (
        "&Help",
        (
            Action("help", "Help", "F1", icon="question"),
            Action("tour", "Take the tour", icon="map-trifold"),
            Action("shortcuts", "Keyboard shortcuts", "Ctrl+F1", icon="keyboard"),
            Action("explain", "What is this warning?", "Shift+F1", When.WARNING, "question"),
            Action("about", "About Continuity"),
        ),
    ),
)


def every_action() -> tuple[Action, ...]:
    return tuple(action for _, actions in MENUS for action in actions if action is not SEPARATOR)


Doing = Mapping[str, Callable[[], object]]
"""What each of some actions does, by its name."""


class Actions(QObject):
    """The actions as Qt knows them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._made: dict[str, QAction] = {}
        self._early: list[str] = []
        """What was asked for before it was said what the actions do."""
        self._waiting: list[QMetaObject.Connection] = []
        for action in every_action():
            made = QAction(tr(action.text), parent)
            made.setObjectName(action.name)
            made.setCheckable(action.checkable)
            if action.keys:
                made.setShortcut(QKeySequence(action.keys))
            self._made[action.name] = made
            self._waiting.append(made.triggered.connect(self._keeper(made)))

    def join(self, doing: Doing) -> None:
        """Say what each action does; all of them must be named. What was asked for already is done
        as soon as this is over.
        """
        for connection in self._waiting:
            QObject.disconnect(connection)
        for name, made in self._made.items():
            made.triggered.connect(_without_state(doing[name]))
        for name in self._early:
            QTimer.singleShot(0, self._made[name].trigger)
        self._early.clear()

    def _keeper(self, made: QAction) -> Callable[[bool], None]:
        def triggered(checked: bool) -> None:  # noqa: FBT001 - Qt's own signature
            self._early.append(made.objectName())
            if made.isCheckable():
                made.setChecked(not checked)

        return triggered

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    def keys(self, name: str) -> str:
        """The keys of an action now, which may not be those of the table."""
        return self._made[name].shortcut().toString(QKeySequence.SequenceFormat.NativeText)

    def enable(self, holds: Iterable[When]) -> None:
        """Enable what can be used now; ALWAYS is always among what holds."""
        now = {When.ALWAYS, *holds}
        for action in every_action():
            self._made[action.name].setEnabled(action.when in now)


def _without_state(do: Callable[[], object]) -> Callable[[bool], None]:
    def triggered(_checked: bool) -> None:  # noqa: FBT001 - Qt's own signature
        do()

    return triggered
