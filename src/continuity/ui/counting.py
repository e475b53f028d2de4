"""Words: of what is selected, of the chapter, of the book; and those written since last told."""

import re

from PySide6.QtCore import QObject, QTimer, Signal

from continuity.story.ids import ChapterId
from continuity.story.remarks import without_remarks
from continuity.ui.desk import Desk
from continuity.ui.window import Window
from continuity.ui.words import tr
from continuity.workspace.changes import Changes

_PAUSE = 250
"""Milliseconds after a key before the chapter is counted anew."""
_SIGNS = re.compile(r"(?<!\S)[^\w\s]+(?!\S)")
"""What stands alone and is no word: marks of headings and scene breaks, dashes."""
_PARAGRAPH_SEPARATOR = "\u2029"


def words_of(text: str) -> int:
    """How many words a stretch of Markdown has."""
    bare = without_remarks(text) if "<!--" in text else text
    return len(bare.split()) - len(_SIGNS.findall(bare))


class Counting(QObject):
    wrote = Signal(int)
    """So many words were typed, or so many were taken out, if negative."""
    counted = Signal()
    """The chapter or the book has another count."""

    def __init__(self, window: Window, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._editor = window.editor
        self._known: dict[ChapterId, int] = {}
        self._changed: set[ChapterId] = set()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE)
        self._later.timeout.connect(self.count)
        self._editor.edited.connect(self._edited)
        self._editor.turned.connect(self._turned)
        for page in self._editor.pages:
            page.selectionChanged.connect(self._later.start)
        desk.opened.connect(self._opened)
        desk.closed.connect(self._opened)
        desk.changed.connect(self._project_changed)
        desk.reported.connect(lambda _survey: self._later.start())

    @property
    def chapter(self) -> int:
        """Words of the chapter where the keys go."""
        here = self._editor.chapter
        return self._known.get(here, 0) if here is not None else 0

    @property
    def book(self) -> int:
        """Words of the book as it was last read."""
        survey = self._desk.survey
        return survey.report.words if survey is not None else 0

    def count(self) -> None:
        """Count what was typed in, and say how much it was."""
        self._later.stop()
        written = 0
        for chapter in self._changed:
            now = self._words(chapter)
            written += now - self._known.get(chapter, now)
            self._known[chapter] = now
        self._changed.clear()
        if written:
            self.wrote.emit(written)
        self._show()

    def _opened(self) -> None:
        self._known.clear()
        self._changed.clear()
        self._turned()

    def _edited(self, chapter: int) -> None:
        self._changed.add(ChapterId(chapter))
        self._later.start()

    def _turned(self) -> None:
        for chapter in self._editor.shown_chapters:
            if chapter not in self._known:
                self._known[chapter] = self._words(chapter)
        self._show()

    def _project_changed(self, changes: Changes) -> None:
        self.count()
        # What the project itself changes is not written: it is on the page a moment later.
        QTimer.singleShot(0, self, lambda: self._start_anew(changes))

    def _start_anew(self, changes: Changes) -> None:
        for chapter in changes.chapters:
            if chapter in self._known and chapter not in self._changed:
                self._known[chapter] = self._words(chapter)
        self._show()

    def _words(self, chapter: ChapterId) -> int:
        return words_of(self._editor.text(chapter) or "")

    def _show(self) -> None:
        parts = []
        if self._editor.chapter is not None:
            of_chapter = tr(
                "{count:,} word in this chapter",
                many="{count:,} words in this chapter",
                count=self.chapter,
            )
            selected = self._editor.page.textCursor().selectedText()
            if selected:
                some = words_of(selected.replace(_PARAGRAPH_SEPARATOR, "\n"))
                of_chapter = tr("{some:,} of {words}", some=some, words=of_chapter)
            parts.append(of_chapter)
        if self.book:
            parts.append(tr("{count:,} in the book", count=self.book))
        self._window.words.setText(" · ".join(parts))
        self.counted.emit()
