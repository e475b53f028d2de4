"""The chapters that were opened: a document each, which keeps its undo, its place and its type."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QFont, QTextCursor, QTextDocument

from continuity.story.ids import ChapterId
from continuity.ui.editor.choices import Setting
from continuity.ui.editor.highlighter import Emphasis
from continuity.ui.editor.rewriting import rewrite, text_of
from continuity.ui.editor.typesetting import reset, typeset
from continuity.ui.theme import LIGHT, Theme, book_font

TextOf = Callable[[ChapterId], str]


class OpenChapters(QObject):
    changed = Signal(object, int, int, int)
    """A document whose words changed, with where, how many went and how many came."""
    edited = Signal(int)
    """The id of a chapter whose text was changed by typing."""
    typed = Signal(int)
    """A step that can be undone was added to the document of this chapter."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._theme: Theme = LIGHT
        self._setting = Setting()
        self._font: QFont = book_font("", self._setting.size)
        self._documents: dict[ChapterId, QTextDocument] = {}
        self._emphasis: dict[ChapterId, Emphasis] = {}
        self._tails: dict[ChapterId, str] = {}
        """The line ends at the end of each file: not shown, for who writes on behind the last word
        writes on in its paragraph.
        """
        self._loading = False
        self._typesetting = False
        self._restoring = False
        """While an undo or redo is under way, which brings its own line formats."""
        self._unset: dict[QTextDocument, tuple[int, int]] = {}
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self.settle)

    def dress(self, theme: Theme, setting: Setting, font: QFont) -> None:
        if (theme, setting) == (self._theme, self._setting):
            return
        self._theme, self._setting, self._font = theme, setting, font
        with self.quietly():
            for chapter, document in self._documents.items():
                self._emphasis[chapter].recolour(theme, font)
                typeset(document, setting, font)
                self._emphasis[chapter].rehighlight()

    def __iter__(self) -> Iterator[ChapterId]:
        return iter(tuple(self._documents))

    def clear(self) -> None:
        for document in self._documents.values():
            document.deleteLater()
        self._documents, self._emphasis, self._tails = {}, {}, {}

    def forget(self, chapter: ChapterId) -> None:
        """A chapter is no longer in the book."""
        self._documents.pop(chapter, None)
        self._emphasis.pop(chapter, None)

    def document(self, chapter: ChapterId, text: TextOf) -> QTextDocument:
        """The document of a chapter; its text is asked for once."""
        known = self._documents.get(chapter)
        if known is not None:
            return known
        document = QTextDocument(self)
        shown, self._tails[chapter] = _parted(text(chapter))
        document.setPlainText(shown)
        typeset(document, self._setting, self._font)
        self._emphasis[chapter] = Emphasis(document, self._theme, self._font)
        self._documents[chapter] = document
        document.contentsChange.connect(
            lambda at, removed, added: self._changed(chapter, at, removed, added)
        )
        document.undoCommandAdded.connect(lambda: self._typed(chapter))
        return document

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
        before, self._loading = self._loading, True
        # What the project takes back was one step of the document, too: were it another one,
        # what was typed before could not be undone any more.
        self._restoring = True
        known = _steps(document, text, back=True) or _steps(document, text, back=False)
        self._restoring = False
        if not known:
            rewrite(document, text)
        self._loading = before

    def restore(self, chapter: ChapterId, *, undo: bool) -> QTextCursor | None:
        """Undo or redo one step; where the caret belongs, or None if there is no step."""
        document = self._documents.get(chapter)
        if document is None:
            return None
        if not (document.isUndoAvailable() if undo else document.isRedoAvailable()):
            return None
        cursor = QTextCursor(document)
        self._restoring = True
        if undo:
            document.undo(cursor)
        else:
            document.redo(cursor)
        self._restoring = False
        return cursor

    def settle(self) -> None:
        """Set anew the lines that were typed in, as part of the same step of undo."""
        self._later.stop()
        unset, self._unset = self._unset, {}
        with self._as_set():
            for document, (start, end) in unset.items():
                reset(document, start, end, self._setting, self._font)

    @contextmanager
    def quietly(self) -> Iterator[None]:
        """While documents are loaded or set anew: nobody is told, for no word changes."""
        before, self._loading = self._loading, True
        try:
            with self._as_set():
                yield
        finally:
            self._loading = before

    @contextmanager
    def _as_set(self) -> Iterator[None]:
        before, self._typesetting = self._typesetting, True
        try:
            yield
        finally:
            self._typesetting = before

    def _changed(self, chapter: ChapterId, at: int, removed: int, added: int) -> None:
        document = self._documents.get(chapter)
        if document is None:
            return
        if not self._typesetting:
            self.changed.emit(document, at, removed, added)
            if not self._restoring:
                # A document must not be changed while it tells of a change.
                start, end = self._unset.get(document, (at, at))
                self._unset[document] = (min(start, at), max(end + added - removed, at + added))
                self._later.start()
        if not self._loading and (removed or added):
            self.edited.emit(chapter)

    def _typed(self, chapter: ChapterId) -> None:
        if not self._loading:
            self.typed.emit(chapter)


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
