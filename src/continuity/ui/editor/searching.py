"""The search in a chapter: which words stand out, and what is put in their place."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor

from continuity.errors import BadPattern
from continuity.prose.offsets import to_utf16
from continuity.prose.search import Found, Search
from continuity.story.text import Span
from continuity.ui.editor.find_bar import FindBar
from continuity.ui.editor.hidden import seen
from continuity.ui.editor.page import Page
from continuity.ui.editor.rewriting import text_of
from continuity.ui.words import tr

_MOST_HITS = 300
"""Hits that stand out at once."""
_PATIENCE = 0.05
"""Seconds that an expression may take: the window waits for it."""

Change = tuple[Span, str, str]
"""A stretch of the chapter's text, the words there, and the new ones."""


class Searching(QObject):
    shown = Signal()
    """Other hits stand out now."""

    def __init__(
        self, page: Page, replace: Callable[[tuple[Change, ...]], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self.bar = FindBar()
        self.bar.hide()
        self.hits: list[tuple[int, int]] = []
        """Where they stand, in the units of the page."""
        self._page = page
        self._replace = replace
        self.bar.sought.connect(self.seek)
        self.bar.replaced.connect(self.replace_one)
        self.bar.all_replaced.connect(self.replace_all)
        self.bar.left.connect(self.end)

    def turn_to(self, page: Page) -> None:
        """Look on another page from now on."""
        self._page = page
        self.hits = []

    def start(self, *, replacing: bool = False) -> None:
        for button in (self.bar.one, self.bar.all):
            button.setDisabled(self._page.isReadOnly())
        self.bar.open(self._page.textCursor().selectedText(), replacing=replacing)

    def on(self, step: int) -> None:
        """To the next hit or the one before, opening the search if it is not open."""
        if self.bar.isHidden():
            self.start()
        else:
            self.seek(step)

    def end(self) -> None:
        self._mark([])
        self.bar.hide()
        self._page.setFocus()

    def seek(self, step: int) -> None:
        text = text_of(self._page.document())
        found = self._found(text)
        self._mark([_units(text, one.span) for one in found[:_MOST_HITS]])
        if not found:
            return
        cursor = self._page.textCursor()
        number = _next(self.hits, cursor.selectionStart(), cursor.selectionEnd(), step)
        self.bar.tell(tr("{value} of {count}", value=number + 1, count=len(found)))
        first, last = self.hits[number]
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        self._page.setTextCursor(cursor)
        self._page.centre()

    def _found(self, text: str) -> list[Found]:
        """The hits; where there are none, the bar says why."""
        asked = self.bar.asked()
        self.bar.tell("")
        if not asked.words:
            return []
        try:
            every = Search(asked, self.bar.new.text(), patience=_PATIENCE).found(text)
            found = [one for one in every if seen(text, one.span)]
        except BadPattern as error:
            self.bar.tell(str(error), wrong=True)
            return []
        if not found:
            self.bar.tell(tr("Nothing found"))
        return found

    def replace_one(self) -> None:
        """The hit that is selected; where none is, go to the next."""
        text = text_of(self._page.document())
        cursor = self._page.textCursor()
        here = (cursor.selectionStart(), cursor.selectionEnd())
        chosen = [one for one in self._found(text) if _units(text, one.span) == here]
        if chosen and self._put(chosen):
            cursor = self._page.textCursor()
            cursor.setPosition(here[0] + to_utf16(chosen[0].new, len(chosen[0].new)))
            self._page.setTextCursor(cursor)
        self.seek(1)

    def replace_all(self) -> None:
        found = self._found(text_of(self._page.document()))
        if found and self._put(found):
            self._mark([])
            places = tr("{count} place", many="{count} places", count=len(found))
            self.bar.tell(tr("Replaced in {places}", places=places))

    def _put(self, found: list[Found]) -> bool:
        changes = tuple((one.span, one.words, one.new) for one in found)
        return not self._page.isReadOnly() and self._replace(changes)

    def _mark(self, hits: list[tuple[int, int]]) -> None:
        self.hits = hits
        self.shown.emit()


def _units(text: str, span: Span) -> tuple[int, int]:
    return to_utf16(text, span.start), to_utf16(text, span.end)


def _next(hits: list[tuple[int, int]], start: int, end: int, step: int) -> int:
    """The number of the hit to go to from the selection between `start` and `end`."""
    if step < 0:
        behind = [number for number, hit in enumerate(hits) if hit[1] <= start]
        return behind[-1] if behind else len(hits) - 1
    ahead = [n for n, hit in enumerate(hits) if hit[0] >= (end if step > 0 else start)]
    return ahead[0] if ahead else 0
