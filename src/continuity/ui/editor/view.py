"""The editor: one page or two side by side, the chapters that are open, the search in a chapter."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from continuity.prose.offsets import from_utf16, to_utf16
from continuity.story.ids import ChapterId
from continuity.story.text import Span
from continuity.ui.editor.choices import Habits, Setting
from continuity.ui.editor.leaf import Leaf
from continuity.ui.editor.marks import carry, difference
from continuity.ui.editor.open_chapters import OpenChapters, TextOf
from continuity.ui.editor.page import Page
from continuity.ui.editor.rewriting import text_of
from continuity.ui.editor.searching import Searching
from continuity.ui.survey import Mark
from continuity.ui.theme import Theme
from continuity.ui.words import noted

_NO_HABITS = Habits()


class EditorView(QWidget):
    """Every chapter once shown keeps its document and its undo. No chapter is on both pages; what
    is done is done to the page that the keys went to last.
    """

    edited = Signal(int)
    """The id of a chapter whose text was changed by typing."""
    typed = Signal(int)
    """A step that can be undone was added to the document of this chapter."""
    turned = Signal()
    """Another chapter is where the keys go, or another one is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "page")
        self.chapters = OpenChapters(self)
        self.leaves = (Leaf(noted("Manuscript")), Leaf(noted("The page beside")))
        self._active, self._beside = self.leaves
        self._places: dict[ChapterId, tuple[int, int]] = {}
        self.searching = Searching(self.page, self.replace, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._rows = QSplitter(Qt.Orientation.Horizontal)
        self._rows.setHandleWidth(1)
        self._rows.setChildrenCollapsible(False)
        layout.addWidget(self._rows, 1)
        layout.addWidget(self.searching.bar)
        for leaf in self.leaves:
            self._rows.addWidget(leaf)
            leaf.page.settle = self.chapters.settle
            leaf.page.focused.connect(lambda leaf=leaf: self._focused(leaf))
            leaf.closed.connect(lambda leaf=leaf: self._put_away(leaf))
        self.leaves[1].hide()
        self.chapters.edited.connect(self.edited)
        self.chapters.typed.connect(self.typed)
        self.chapters.changed.connect(self._changed)
        self.searching.shown.connect(lambda: self._active.show_hits(self.searching.hits))

    @property
    def page(self) -> Page:
        """The page that the keys go to."""
        return self._active.page

    @property
    def pages(self) -> tuple[Page, ...]:
        return tuple(leaf.page for leaf in self.leaves)

    @property
    def chapter(self) -> ChapterId | None:
        """The chapter on that page."""
        return self._active.chapter

    @property
    def shown_chapters(self) -> tuple[ChapterId, ...]:
        """The chapters on both pages."""
        return tuple(leaf.chapter for leaf in self.leaves if leaf.chapter is not None)

    @property
    def side_by_side(self) -> bool:
        return not self.leaves[1].isHidden()

    def dress(self, theme: Theme, setting: Setting, habits: Habits = _NO_HABITS) -> None:
        for page in self.pages:
            page.dress(theme, setting)
            page.habits = habits
        self.chapters.dress(theme, setting, self.page.font_of_book())

    def allow(self, *, writing: bool) -> None:
        for page in self.pages:
            page.setReadOnly(not writing)

    def clear(self) -> None:
        for leaf in self.leaves:
            self._empty(leaf)
        self.chapters.clear()
        self._places = {}
        self.close_beside()

    def show_chapter(self, chapter: ChapterId, text: TextOf) -> None:
        """Put a chapter where it was left on the page that the keys go to; if the other page has it
        already, the keys go there.
        """
        there = next((leaf for leaf in self.leaves if leaf.chapter == chapter), None)
        if there is not None:
            self._activate(there)
        else:
            self._show(self._active, chapter, text)
        self.turned.emit()

    def show_beside(self, chapter: ChapterId, text: TextOf) -> None:
        """Put a chapter on the other page, and let the keys go there."""
        if chapter != self.chapter:
            other = self.leaves[1] if self._active is self.leaves[0] else self.leaves[0]
            self._lay_side_by_side(shown=True)
            if other.chapter != chapter:
                self._show(other, chapter, text)
            self._activate(other)
            other.page.setFocus()
            self.turned.emit()

    def close_beside(self) -> None:
        """Back to one page, with the chapter that the keys go to."""
        if self.side_by_side:
            self._put_away(self.leaves[1] if self._active is self.leaves[0] else self.leaves[0])

    def open_chapters(self) -> tuple[ChapterId, ...]:
        return tuple(self.chapters)

    def text(self, chapter: ChapterId) -> str | None:
        """The text as it stands on the page; None if the chapter was never opened."""
        return self.chapters.text(chapter)

    def reload(self, chapter: ChapterId, text: str) -> None:
        """Take over a text that was changed elsewhere. The caret stays by its words."""
        self.chapters.reload(chapter, text)

    def forget(self, chapter: ChapterId) -> None:
        """A chapter is no longer in the book."""
        for leaf in self.leaves:
            if leaf.chapter == chapter:
                self._empty(leaf)
        self.chapters.forget(chapter)
        if self.side_by_side and None in (leaf.chapter for leaf in self.leaves):
            empty = self.leaves[0] if self.leaves[0].chapter is None else self.leaves[1]
            self._put_away(empty)

    def show_marks(self, chapter: ChapterId, marks: tuple[Mark, ...], read: str) -> None:
        """Underline, in a chapter that is shown, what was found in its text `read`."""
        for leaf in self.leaves:
            if leaf.chapter == chapter:
                leaf.page.show_marks(carry(marks, read, text_of(leaf.page.document())))

    def highlight(self, fingerprint: str | None) -> None:
        """Give the words of one warning a soft background."""
        for leaf in self.leaves:
            leaf.highlight(fingerprint)

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

    def selection(self) -> Span:
        """What is selected in the chapter shown, or where the caret is, in its text."""
        cursor, now = self.page.textCursor(), text_of(self.page.document())
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        if max(now, default="") > "\uffff":
            start, end = from_utf16(now, start), from_utf16(now, end)
        return Span(start, end)

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
        return self._restore(chapter, undo=True)

    def redo(self, chapter: ChapterId) -> bool:
        return self._restore(chapter, undo=False)

    def quieten(self, *, quiet: bool) -> None:
        """Show no warning at all, neither lines nor marks nor the background of the one chosen; or
        show them again.
        """
        for leaf in self.leaves:
            leaf.page.quiet = quiet
            leaf.paint_selections()
            leaf.page.viewport().update()

    def _focused(self, leaf: Leaf) -> None:
        if leaf is not self._active:
            self._activate(leaf)
            self.turned.emit()

    def _activate(self, leaf: Leaf) -> None:
        if leaf is self._active:
            return
        focused = self.page.hasFocus()
        self._active.show_hits([])
        self._active = leaf
        self.searching.turn_to(leaf.page)
        for one in self.leaves:
            one.name_actively(active=one is leaf)
        if focused:
            leaf.page.setFocus()

    def _show(self, leaf: Leaf, chapter: ChapterId, text: TextOf) -> None:
        self._leave(leaf)
        document = self.chapters.document(chapter, text)
        self._put(leaf, document, chapter)
        caret, scroll = self._places.get(chapter, (0, 0))
        cursor = QTextCursor(document)
        cursor.setPosition(min(caret, document.characterCount() - 1))
        leaf.page.setTextCursor(cursor)
        leaf.page.verticalScrollBar().setValue(scroll)
        leaf.highlight(None)

    def _leave(self, leaf: Leaf) -> None:
        """Remember where the chapter was left."""
        if leaf.chapter is not None:
            bar = leaf.page.verticalScrollBar()
            self._places[leaf.chapter] = leaf.page.textCursor().position(), bar.value()

    def _empty(self, leaf: Leaf) -> None:
        self._put(leaf, QTextDocument(leaf.page), None)
        leaf.page.show_marks(())

    def _put(self, leaf: Leaf, document: QTextDocument, chapter: ChapterId | None) -> None:
        if leaf is self._active:
            self.searching.hits = []
        with self.chapters.quietly():
            leaf.put(document, chapter)

    def _put_away(self, leaf: Leaf) -> None:
        """Of two pages the other one stays, at the left."""
        self._leave(leaf)
        other = self.leaves[0] if leaf is self.leaves[1] else self.leaves[1]
        self._activate(other)
        self._empty(leaf)
        if other is not self.leaves[0]:
            self.leaves = (other, leaf)
            self._rows.insertWidget(0, other)
        self._lay_side_by_side(shown=False)
        other.page.setFocus()
        self.turned.emit()

    def _lay_side_by_side(self, *, shown: bool) -> None:
        self.leaves[1].setVisible(shown)
        for leaf in self.leaves:
            leaf.head.setVisible(shown)
            leaf.name_actively(active=leaf is self._active)
        half = self._rows.width() // 2
        self._rows.setSizes([half, half])

    def _restore(self, chapter: ChapterId, *, undo: bool) -> bool:
        cursor = self.chapters.restore(chapter, undo=undo)
        if cursor is not None and chapter == self.chapter:
            self.page.setTextCursor(cursor)
        return cursor is not None

    def _changed(self, document: QTextDocument, at: int, removed: int, added: int) -> None:
        for page in self.pages:
            if page.document() is document:
                page.follow(at, removed, added)
