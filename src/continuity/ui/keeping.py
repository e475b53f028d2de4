"""Snapshots and trash: taken by themselves and by name, looked at, brought back.

What reads and writes them is imported on the worker's thread, behind the window.
"""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, QObject, QTimer

from continuity.ui.actions import Doing
from continuity.ui.desk import Desk
from continuity.ui.dialogs.asking import Wording, ask_choice, ask_line
from continuity.ui.dialogs.snapshots import SnapshotsDialog
from continuity.ui.dialogs.trash import TrashDialog
from continuity.ui.parts.two_lines import TwoLines
from continuity.ui.project import Project
from continuity.ui.window import Window
from continuity.ui.words import noted, tr
from continuity.workspace.changes import Changes

if TYPE_CHECKING:  # they come with the project, long after the window
    from continuity.workspace.snapshots import Snapshot
    from continuity.workspace.trash import Removed

EVERY = 10 * 60_000
"""Milliseconds between two snapshots that are made by themselves while something is written."""
_SCOPES = (
    ("all", noted("The whole book")),
    ("chapter", noted("Only the chapter on the page")),
)


class Keeping(QObject):
    def __init__(self, window: Window, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.keep)
        desk.opened.connect(self._timer.start)
        desk.closed.connect(self._timer.stop)

    def doing(self) -> Doing:
        return {
            "take_snapshot": self.ask_name,
            "snapshots": self.show_snapshots,
            "trash": self.show_trash,
        }

    def keep(self) -> None:
        """By itself: where nothing changed, nothing is made, and failing is told to nobody."""

        def take(project: Project) -> None:
            from continuity.workspace.snapshots import Kind  # noqa: PLC0415 - see the module

            project.snapshot(Kind.TIMED)

        if self._desk.project is not None and not self._desk.project.read_only:
            self._desk.save()
            self._desk.learn(take, lambda _none: None, quiet=True)

    def ask_name(self) -> None:
        ask_choice(
            self._window,
            Wording("Take a snapshot", "Of what?", "Next"),
            _SCOPES,
            self._ask_name,
        )

    def _ask_name(self, scope: str) -> None:
        ask_line(
            self._window,
            Wording("Take a snapshot", "What is it called?", "Take"),
            lambda name: self.take(name, whole=scope == "all"),
        )

    def take(self, name: str, *, whole: bool) -> None:
        chapter = None if whole else self._window.editor.chapter

        def take(project: Project) -> None:
            from continuity.workspace.snapshots import Kind  # noqa: PLC0415 - see the module

            project.snapshot(Kind.NAMED, name, chapter)

        def taken(_none: None) -> None:
            self._window.message.say(tr("“{name}” is kept.", name=name), brief=True)
            dialog = self._window.findChild(SnapshotsDialog)
            if dialog is not None:
                self._list(dialog)

        self._desk.save()
        self._desk.learn(take, taken)

    # Snapshots.

    def show_snapshots(self) -> None:
        project = self._desk.project
        if project is None:
            return
        self._desk.save()
        dialog = SnapshotsDialog(self._window, self._window.theme, writing=not project.read_only)
        dialog.selected.connect(lambda key: self._differences(dialog, key))
        dialog.turned.connect(lambda file: self._compare(dialog, dialog.key, file))
        dialog.taken.connect(self.ask_name)
        dialog.deleted.connect(lambda key: self._delete(dialog, key))
        dialog.restored.connect(lambda key, file: self._restore(dialog, key, file))
        self._list(dialog)
        dialog.open()

    def _list(self, dialog: SnapshotsDialog) -> None:
        def rows(project: Project) -> list[TwoLines]:
            from continuity.workspace import snapshots  # noqa: PLC0415 - see the module

            return [_snapshot_row(one, project) for one in snapshots.listed(project.folder)]

        self._desk.learn(rows, dialog.show_snapshots)

    def _differences(self, dialog: SnapshotsDialog, key: str) -> None:
        """Which chapters differ, by their files, with what is to be shown of each."""

        def differing(project: Project) -> list[tuple[str, str]]:
            texts, now = _texts(project, key), _now(project)
            names = [name for name in now if name in texts and now[name] != texts[name]]
            names += [name for name in texts if name not in now]
            titles = _titles(project)
            return [
                (name, titles.get(name, tr("{name}, which is gone", name=name))) for name in names
            ]

        self._desk.learn(differing, dialog.show_chapters)

    def _compare(self, dialog: SnapshotsDialog, key: str, file: str) -> None:
        theme = self._window.theme

        def compare(project: Project) -> tuple[str, str]:
            from continuity.ui.differences import page  # noqa: PLC0415 - see the module
            from continuity.workspace.comparing import changes, compared  # noqa: PLC0415 - too

            pieces = compared(_texts(project, key).get(file, ""), _now(project).get(file, ""))
            count = changes(pieces)
            told = tr(
                "{count} place changed since: gone is struck through, new is underlined.",
                many="{count} places changed since: gone is struck through, new is underlined.",
                count=count,
            )
            return told, page(pieces, theme)

        self._desk.learn(compare, lambda found: dialog.show_page(*found))

    def _restore(self, dialog: SnapshotsDialog, key: str, file: str) -> None:
        def restore(project: Project) -> Changes:
            from continuity.workspace import snapshots  # noqa: PLC0415 - see the module

            return project.apply(snapshots.restoration(project, _snapshot(project, key), file))

        self._desk.perform(restore)
        self._say_undo(tr("The text is as it was.") if file else tr("The book is as it was."))
        dialog.accept()

    def _delete(self, dialog: SnapshotsDialog, key: str) -> None:
        def delete(project: Project) -> None:
            from continuity.workspace import snapshots  # noqa: PLC0415 - see the module

            snapshots.delete(_snapshot(project, key))

        self._desk.learn(delete, lambda _none: self._list(dialog))

    # The trash.

    def show_trash(self) -> None:
        project = self._desk.project
        if project is None:
            return
        dialog = TrashDialog(self._window, self._window.theme, writing=not project.read_only)
        dialog.selected.connect(
            lambda key: self._desk.learn(
                lambda project: _removed(project, key).text(), dialog.show_text
            )
        )
        dialog.restored.connect(lambda key: self._put_back(dialog, key))
        dialog.deleted.connect(lambda key: self._delete_removed(dialog, key))
        self._list_removed(dialog)
        dialog.open()

    def _list_removed(self, dialog: TrashDialog) -> None:
        def rows(project: Project) -> list[TwoLines]:
            from continuity.workspace import trash  # noqa: PLC0415 - see the module

            return [
                TwoLines(
                    one.title, tr("Removed {moment}", moment=_moment(one.when)), key=one.path.name
                )
                for one in trash.listed(project.folder)
            ]

        self._desk.learn(rows, dialog.show_removed)

    def _put_back(self, dialog: TrashDialog, key: str) -> None:
        def put_back(project: Project) -> Changes:
            from continuity.workspace import trash  # noqa: PLC0415 - see the module

            return project.apply(trash.restoration(project, _removed(project, key)))

        self._desk.perform(put_back)
        self._say_undo(tr("It is in the book again."))
        dialog.accept()

    def _delete_removed(self, dialog: TrashDialog, key: str) -> None:
        def delete(project: Project) -> None:
            from continuity.workspace import trash  # noqa: PLC0415 - see the module

            trash.delete(_removed(project, key))

        self._desk.learn(delete, lambda _none: self._list_removed(dialog))

    def _say_undo(self, text: str) -> None:
        undo = self._window.actions_["undo"].trigger
        self._window.message.say(text, tr("Undo"), undo, brief=True)


def _snapshot(project: Project, key: str) -> "Snapshot":
    from continuity.workspace import snapshots  # noqa: PLC0415 - see the module

    return next(one for one in snapshots.listed(project.folder) if one.path.name == key)


def _removed(project: Project, key: str) -> "Removed":
    from continuity.workspace import trash  # noqa: PLC0415 - see the module

    return next(one for one in trash.listed(project.folder) if one.path.name == key)


def _texts(project: Project, key: str) -> dict[str, str]:
    return _snapshot(project, key).texts()


def _now(project: Project) -> dict[str, str]:
    """The texts of the chapters by the names of their files."""
    read = project.manuscript
    files = [source.path.rpartition("/")[2] for source in read.sources]
    return {
        file: project.text(chapter.id)
        for file, chapter in zip(files, read.book.chapters, strict=True)
    }


def _titles(project: Project) -> dict[str, str]:
    read = project.manuscript
    files = [source.path.rpartition("/")[2] for source in read.sources]
    titles = (chapter.title for chapter in read.book.chapters)
    return {file: title or file for file, title in zip(files, titles, strict=True)}


def _snapshot_row(one: "Snapshot", project: Project) -> TwoLines:
    made = {"opened": tr("When the project was opened"), "timed": tr("While writing")}
    kind = one.kind.value
    text = one.name if kind == "named" else made.get(kind, tr("Before: {what}", what=tr(one.name)))
    titles = _titles(project)
    scope = " · " + tr("only {title}", title=titles.get(one.file, one.file)) if one.file else ""
    mark = "#2F5D8C" if kind == "named" else None
    return TwoLines(text, f"{_moment(one.when)}{scope}", mark, key=one.path.name)


def _moment(when: datetime) -> str:
    """As the writer's own system writes it."""
    day = QDateTime.fromSecsSinceEpoch(int(when.timestamp()))
    return QLocale().toString(day, QLocale.FormatType.ShortFormat)
