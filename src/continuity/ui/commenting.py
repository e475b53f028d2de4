"""Comments: made at what is selected, answered, done with, removed, gone through."""

from collections.abc import Iterable
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal

from continuity.story.ids import ChapterId
from continuity.story.remarks import Replacement, added, changed, removed, without_remarks
from continuity.story.text import Span
from continuity.ui.actions import Doing
from continuity.ui.desk import Desk
from continuity.ui.dialogs.asking import Wording
from continuity.ui.dialogs.writing import ask_text
from continuity.ui.editor.notes import Note, answered, notes_of, with_done, without_done
from continuity.ui.window import Window
from continuity.ui.words import tr

_QUOTED = 120


class Commenting(QObject):
    wanted = Signal(int)
    """The id of a chapter that is to be shown."""

    def __init__(self, window: Window, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._editor = window.editor
        self._panel = window.comments
        for page in self._editor.pages:
            page.noted.connect(self._renew)
            page.note_chosen.connect(self._chosen_in_margin)
        self._editor.turned.connect(self._renew)
        panel = self._panel
        panel.went.connect(self.go)
        panel.answered.connect(self.answer)
        panel.finished.connect(self.finish)
        panel.changing.connect(self.change)
        panel.removed.connect(self.remove)
        desk.opened.connect(self._opened)

    def doing(self) -> Doing:
        return {
            "comment": self.comment,
            "next_comment": lambda: self.step(1),
            "previous_comment": lambda: self.step(-1),
        }

    def comment(self) -> None:
        """Ask what is to be said of the words selected, and say it in the margin."""
        chapter, span = self._editor.chapter, _without_hashes(self._text, self._editor.selection())
        if chapter is None:
            return
        quote = " ".join(without_remarks(span.of(self._text)).split())
        short = quote[:_QUOTED] + ("…" if len(quote) > _QUOTED else "")
        told = tr("On “{quote}”", quote=short) if quote else ""

        def then(words: str) -> None:
            author = self._desk.project.author if self._desk.project is not None else ""
            date = datetime.now(tz=UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
            if self._editor.chapter == chapter:
                self._put(added(self._text, span, words, author=author, date=date))

        ask_text(self._window, Wording("Comment", told, "Comment"), then)

    def answer(self, number: int, words: str) -> None:
        note, project = self._note(number), self._desk.project
        if note is not None and project is not None:
            said = answered(note.remark.text, words, project.author)
            self._put(changed(self._text, note.remark, said))

    def finish(self, number: int) -> None:
        """Say of a comment that it is done with; or of one that was, that it is not."""
        note = self._note(number)
        if note is not None:
            said = note.remark.text
            self._put(
                changed(
                    self._text, note.remark, without_done(said) if note.done else with_done(said)
                )
            )

    def change(self, number: int) -> None:
        note, chapter = self._note(number), self._editor.chapter
        if note is None:
            return

        def then(words: str) -> None:
            if self._editor.chapter == chapter and self._note(number) == note:
                said = with_done(words) if note.done else words
                self._put(changed(self._text, note.remark, said))

        ask_text(self._window, Wording("Comment", "", "Change"), then, value=note.text)

    def remove(self, number: int) -> None:
        note = self._note(number)
        if note is not None and self._put(removed(self._text, note.remark)):
            undo = self._window.actions_["undo"].trigger
            self._window.message.say(tr("The comment was removed."), tr("Undo"), undo, brief=True)

    def go(self, number: int) -> None:
        """Show the words of a comment, and put the caret there."""
        note = self._note(number)
        if note is not None:
            page = self._editor.page
            cursor = page.textCursor()
            cursor.setPosition(note.start)
            page.setTextCursor(cursor)
            page.centre()
            self._panel.select(number)

    def step(self, by: int) -> None:
        """To the next comment from the caret on, or to the one before; through the whole book."""
        notes, at = self._editor.page.notes, self._editor.page.textCursor().position()
        ahead = [
            number
            for number, note in enumerate(notes)
            if (note.start > at if by > 0 else note.end < at)
        ]
        if ahead:
            self.go(ahead[0] if by > 0 else ahead[-1])
            return
        chapter = self._chapter_with_comments(by)
        if chapter is None:
            self._window.message.say(tr("There are no more comments."), brief=True)
        else:
            self.wanted.emit(chapter)
            self.go(0 if by > 0 else len(self._editor.page.notes) - 1)

    def _chapter_with_comments(self, by: int) -> ChapterId | None:
        project, here = self._desk.project, self._editor.chapter
        if project is None or here is None:
            return None
        order = [chapter.id for chapter in project.manuscript.book.chapters]
        place = order.index(here) if here in order else 0
        others = order[place + 1 :] if by > 0 else order[:place][::-1]
        texts = ((one, self._editor.text(one) or project.text(one)) for one in others)
        return next((one for one, text in texts if notes_of(text)), None)

    @property
    def _text(self) -> str:
        chapter = self._editor.chapter
        return (self._editor.text(chapter) or "") if chapter is not None else ""

    def _note(self, number: int) -> Note | None:
        notes = self._editor.page.notes
        return notes[number] if 0 <= number < len(notes) else None

    def _put(self, replacements: Iterable[Replacement]) -> bool:
        text = self._text
        if self._editor.page.isReadOnly():
            return False
        return self._editor.replace(
            tuple((one.span, one.span.of(text), one.text) for one in replacements)
        )

    def _renew(self) -> None:
        self._panel.show_notes(self._editor.page.notes)

    def _opened(self) -> None:
        project = self._desk.project
        self._panel.allow(writing=project is not None and not project.read_only)

    def _chosen_in_margin(self, number: int) -> None:
        self._window.show_panel("comments", visible=True)
        self.go(number)


def _without_hashes(text: str, span: Span) -> Span:
    """The words of a heading without the signs that make it one, which must begin its line."""
    line = text.rfind("\n", 0, span.start) + 1
    head = text[line : span.end]
    signs = len(head) - len(head.lstrip("#"))
    return Span(max(span.start, line + signs), span.end) if signs else span
