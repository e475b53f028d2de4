"""Finding and replacing through the whole book."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from continuity.prose.search import Search
from continuity.story.decisions import AuthorsWord
from continuity.ui.actions import Doing
from continuity.ui.desk import Desk
from continuity.ui.dialogs.find_all import FindAll
from continuity.ui.project import Project
from continuity.ui.seeking import ChapterText, Finder, Seeker
from continuity.ui.window import Window
from continuity.ui.words import tr
from continuity.workspace.changes import Changes
from continuity.workspace.replacing import Chosen, replacement


class Replacing(QObject):
    went = Signal(object, object)
    """A place that is to be shown: the chapter with its text, and what was found there."""

    def __init__(self, window: Window, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._dialog: FindAll | None = None
        self._seeker = Seeker(self)
        self._seeker.found.connect(self._found)
        self._seeker.failed.connect(self._failed)
        desk.closed.connect(self._close)
        desk.changed.connect(lambda _changes: self._renew())

    def doing(self) -> Doing:
        return {"find_all": self.find_all}

    def find_all(self) -> None:
        project = self._desk.project
        if project is None:
            return
        if self._dialog is None:
            made = FindAll(self._window.theme, self._window, writable=not project.read_only)
            made.sought.connect(self._seek)
            made.replaced.connect(self._replace)
            made.places.went.connect(self.went)
            made.destroyed.connect(self._forget)
            self._dialog = made
        selected = self._window.editor.page.textCursor().selectedText()
        if selected and "\u2029" not in selected:
            self._dialog.words.setText(selected)
        self._dialog.show()
        self._dialog.activateWindow()
        self._dialog.words.setFocus()
        self._dialog.words.selectAll()

    def sources(self) -> tuple[ChapterText, ...]:
        """The chapters as they stand now, with what is on the page and not yet saved."""
        project, editor = self._desk.project, self._window.editor
        if project is None:
            return ()
        open_ones = editor.open_chapters()
        return tuple(
            ChapterText(
                one.id,
                one.title or tr("Chapter {number}", number=number),
                (editor.text(one.id) if one.id in open_ones else None) or project.text(one.id),
            )
            for number, one in enumerate(project.manuscript.book.chapters, start=1)
        )

    def carry_out(
        self,
        chosen: Chosen,
        what: str,
        then: Callable[[], None],
        word: Callable[[AuthorsWord], AuthorsWord] | None = None,
    ) -> None:
        """Replace what is chosen, in one step, then call `then`. `word` makes the author's word of
        what it was.
        """
        done: list[bool] = []

        def operation(project: Project) -> Changes:
            new = word(project.word) if word is not None else None
            changes = project.apply(replacement(project, chosen, what, new))
            done.append(bool(changes))
            return changes

        def finished() -> None:
            project = self._desk.project
            if project is not None:
                self._window.editor.allow(writing=not project.read_only)
            if any(done):
                then()

        # Nothing can be typed until it is done: what is typed is meant for the new text.
        self._window.editor.allow(writing=False)
        self._desk.perform(operation)
        self._desk.background.do(lambda: None, lambda _none: finished(), lambda _error: None)

    def _seek(self) -> None:
        dialog = self._dialog
        if dialog is None:
            return
        sought, new = dialog.manner.sought(dialog.words.text()), dialog.new.text()
        if not sought.words:
            self._seeker.stop()
            dialog.show_found(())
            return

        def finder() -> Finder:
            search = Search(sought, new)
            return lambda source: search.found(source.text)

        self._seeker.seek(self.sources(), finder)

    def _renew(self) -> None:
        """The text is another one. Where something is being chosen, the choice stays."""
        if self._dialog is not None and not self._dialog.replacing.isChecked():
            self._seek()

    def _found(self, found: object) -> None:
        if self._dialog is not None:
            self._dialog.show_found(found)  # type: ignore[arg-type] # see `Seeker.found`

    def _failed(self, text: str) -> None:
        if self._dialog is not None:
            self._dialog.tell(text)

    def _replace(self) -> None:
        dialog = self._dialog
        if dialog is None:
            return
        chosen = dialog.places.model.chosen()
        words, new = dialog.words.text(), dialog.new.text()
        what = (
            tr("Replace “{words}” by “{new}”", words=words, new=new)
            if new
            else tr("Take “{words}” out", words=words)
        )

        def done() -> None:
            count = sum(map(len, chosen.values()))
            self.say(
                tr(
                    "Replaced in {count:,} place.",
                    many="Replaced in {count:,} places.",
                    count=count,
                )
            )
            self._seek()

        self.carry_out(chosen, what, done)

    def say(self, text: str) -> None:
        undo = self._window.actions_["undo"].trigger
        self._window.message.say(text, tr("Undo"), undo, brief=True)

    def _forget(self) -> None:
        self._dialog = None
        self._seeker.stop()

    def _close(self) -> None:
        if self._dialog is not None:
            self._dialog.close()
