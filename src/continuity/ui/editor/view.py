"""The editor: the page, the chapters that are open on it, and the search in a chapter."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit, QVBoxLayout, QWidget

from continuity.prose.offsets import to_utf16
from continuity.story.ids import ChapterId
from continuity.story.text import Span
from continuity.ui.editor.highlighter import Emphasis
from continuity.ui.editor.marks import Underline, carry, difference
from continuity.ui.editor.page import Page, text_of
from continuity.ui.editor.rewriting import rewrite
from continuity.ui.editor.searching import Searching
from continuity.ui.editor.typesetting import Setting, typeset
from continuity.ui.survey import Mark
from continuity.ui.theme import Theme


class EditorView(QWidget):
    """Shows one chapter at a time. Every chapter once shown keeps its document and its undo."""

    edited = Signal(int)
    """The id of a chapter whose text was changed by typing."""
    typed = Signal(int)
    """A step that can be undone was added to the document of this chapter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "page")
        self.page = Page()
        self.searching = Searching(self.page, self.replace, self)
        self.chapter: ChapterId | None = None
        self._documents: dict[ChapterId, QTextDocument] = {}
        self._emphasis: dict[ChapterId, Emphasis] = {}
        self._places: dict[ChapterId, tuple[int, int]] = {}
        self._tails: dict[ChapterId, str] = {}
        """The line ends at the end of each file: not shown, for who writes on behind the last word
        writes on in its paragraph.
        """
        self._shown: tuple[Underline, ...] = ()
        self._loading = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.page, 1)
        layout.addWidget(self.searching.bar)
        self.searching.shown.connect(self._paint_selections)

    def dress(self, theme: Theme, setting: Setting) -> None:
        renewed = setting != self.page.setting or theme != self.page.theme
        self.page.dress(theme, setting)
        if not renewed:
            return
        font = self.page.font_of_book()
        with self._quietly():
            for chapter, document in self._documents.items():
                self._emphasis[chapter].recolour(theme, font)
                typeset(document, setting, font)
                self._emphasis[chapter].rehighlight()

    def clear(self) -> None:
        self._put(QTextDocument(self.page))
        for document in self._documents.values():
            document.deleteLater()
        self._documents, self._emphasis, self._places, self._tails = {}, {}, {}, {}
        self.chapter = None
        self.page.show_marks(())

    def show_chapter(self, chapter: ChapterId, text: Callable[[ChapterId], str]) -> None:
        """Put a chapter on the page where it was left; its text is asked for once."""
        if chapter == self.chapter:
            return
        if self.chapter is not None:
            at = self.page.textCursor().position(), self.page.verticalScrollBar().value()
            self._places[self.chapter] = at
        document = self._document(chapter, text)
        self.chapter = chapter
        self._put(document)
        caret, scroll = self._places.get(chapter, (0, 0))
        cursor = QTextCursor(document)
        cursor.setPosition(min(caret, document.characterCount() - 1))
        self.page.setTextCursor(cursor)
        self.page.verticalScrollBar().setValue(scroll)
        self.highlight(None)

    def open_chapters(self) -> tuple[ChapterId, ...]:
        return tuple(self._documents)

    def text(self, chapter: ChapterId) -> str | None:
        """The text as it stands on the page; None if the chapter was never opened."""
        document = self._documents.get(chapter)
        return None if document is None else text_of(document) + self._tails[chapter]

    def reload(self, chapter: ChapterId, text: str) -> None:
        """Take over a text that was changed elsewhere. The caret stays by its words."""
        document = self._documents.get(chapter)
        if document is None:
            return
        text, self._tails[chapter] = _parted(text)
        if text_of(document) == text:
            return
        with self._telling_nobody():
            # What the project takes back was one step of the document, too: were it another one,
            # what was typed before could not be undone any more.
            self.page.restoring = True
            known = _steps(document, text, back=True) or _steps(document, text, back=False)
            self.page.restoring = False
            if not known:
                rewrite(document, text)

    @contextmanager
    def _telling_nobody(self) -> Iterator[None]:
        self._loading = True
        try:
            yield
        finally:
            self._loading = False

    def forget(self, chapter: ChapterId) -> None:
        """A chapter is no longer in the book."""
        document = self._documents.pop(chapter, None)
        self._emphasis.pop(chapter, None)
        if document is not None and self.chapter == chapter:
            self.chapter = None
            self._put(QTextDocument(self.page))

    def show_marks(self, marks: tuple[Mark, ...], read: str) -> None:
        """Underline, in the chapter shown, what was found in its text `read`."""
        if self.chapter is not None:
            self.page.show_marks(carry(marks, read, text_of(self.page.document())))

    def highlight(self, fingerprint: str | None) -> None:
        """Give the words of one warning a soft background."""
        chosen = tuple(mark for mark in self.page.marks if mark.fingerprint == fingerprint)
        self._shown = chosen
        self._paint_selections()

    def go(self, span: Span, read: str, *, select: bool = False) -> None:
        """Show a stretch of the text `read` of the chapter shown, and put the caret there."""
        now = text_of(self.page.document())
        change = difference(read, now)
        shift = change.end_after - change.end_before if span.start >= change.end_before else 0
        start = to_utf16(now, min(span.start + shift, len(now)))
        cursor = self.page.textCursor()
        cursor.setPosition(start)
        if select:
            end = to_utf16(now, min(span.end + shift, len(now)))
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.page.setTextCursor(cursor)
        self.page.centre()

    def replace(self, edits: tuple[tuple[Span, str, str], ...]) -> bool:
        """Replace stretches of the chapter shown, given with the words that should stand there, in
        one step that can be undone. Nothing is done unless all of them stand there.
        """
        now = text_of(self.page.document())
        if any(span.of(now) != words for span, words, _ in edits):
            return False
        cursor = QTextCursor(self.page.document())
        cursor.beginEditBlock()
        for span, _, text in sorted(edits, key=lambda edit: edit[0], reverse=True):
            cursor.setPosition(to_utf16(now, span.start))
            cursor.setPosition(to_utf16(now, span.end), QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(text)
        cursor.endEditBlock()
        return True

    def undo(self, chapter: ChapterId) -> bool:
        return self._restore(chapter, QTextDocument.isUndoAvailable, undo=True)

    def redo(self, chapter: ChapterId) -> bool:
        return self._restore(chapter, QTextDocument.isRedoAvailable, undo=False)

    def _restore(
        self, chapter: ChapterId, possible: Callable[[QTextDocument], bool], *, undo: bool
    ) -> bool:
        document = self._documents.get(chapter)
        if document is None or not possible(document):
            return False
        cursor = QTextCursor(document)
        self.page.restoring = True
        if undo:
            document.undo(cursor)
        else:
            document.redo(cursor)
        self.page.restoring = False
        if chapter == self.chapter:
            self.page.setTextCursor(cursor)
        return True

    def quieten(self, *, quiet: bool) -> None:
        """Show no warning at all, neither lines nor marks nor the background of the one chosen; or
        show them again.
        """
        self.page.quiet = quiet
        self._paint_selections()
        self.page.viewport().update()

    def _put(self, document: QTextDocument) -> None:
        """Put a document on the page. Selections of the one before must not outlive it."""
        self._shown, self.searching.hits = (), []
        self.page.setExtraSelections([])
        self.page.marks = ()
        with self._quietly():
            self.page.setDocument(document)

    @contextmanager
    def _quietly(self) -> Iterator[None]:
        """While documents are loaded or set anew: nobody is told, for no word changes."""
        before, self._loading = self._loading, True
        try:
            with self.page.unwatched():
                yield
        finally:
            self._loading = before

    def _document(self, chapter: ChapterId, text: Callable[[ChapterId], str]) -> QTextDocument:
        known = self._documents.get(chapter)
        if known is not None:
            return known
        document = QTextDocument(self)
        shown, self._tails[chapter] = _parted(text(chapter))
        document.setPlainText(shown)
        typeset(document, self.page.setting, self.page.font_of_book())
        self._emphasis[chapter] = Emphasis(document, self.page.theme, self.page.font_of_book())
        self._documents[chapter] = document
        self.page.watch(document)
        document.contentsChange.connect(
            lambda _at, removed, added: self._edited(chapter, removed, added)
        )
        document.undoCommandAdded.connect(lambda: self._typed(chapter))
        return document

    def _edited(self, chapter: ChapterId, removed: int, added: int) -> None:
        if not self._loading and (removed or added):
            self.edited.emit(chapter)

    def _typed(self, chapter: ChapterId) -> None:
        if not self._loading:
            self.typed.emit(chapter)

    def _paint_selections(self) -> None:
        selections = []
        theme = self.page.theme
        shown = () if self.page.quiet else self._shown
        soft = [(m.start, m.end, theme.severity_soft(m.severity)) for m in shown]
        soft += [(start, end, QColor(theme.accent_soft)) for start, end in self.searching.hits]
        for start, end, colour in soft:
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.page.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            form = QTextCharFormat()
            form.setBackground(colour)
            selection.cursor = cursor
            selection.format = form
            selections.append(selection)
        self.page.setExtraSelections(selections)


def _parted(text: str) -> tuple[str, str]:
    """What is shown of a file, and the line ends behind it."""
    shown = text.rstrip("\n")
    return shown, text[len(shown) :]


def _steps(document: QTextDocument, text: str, *, back: bool) -> bool:
    """Undo or redo one step, if that makes the document the text."""
    possible = document.isUndoAvailable() if back else document.isRedoAvailable()
    if not possible:
        return False
    cursor = QTextCursor(document)
    forth = (document.undo, document.redo) if back else (document.redo, document.undo)
    forth[0](cursor)
    if text_of(document) == text:
        return True
    forth[1](cursor)
    return False
