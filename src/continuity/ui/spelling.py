"""Spelling: which words of the page are wrong, what may have been meant, and what is right here."""

import contextlib
import queue
import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QSettings, QTimer
from PySide6.QtGui import QTextBlock, QTextCursor

from continuity.errors import ContinuityError
from continuity.prose.spelling import plain, words
from continuity.story.decisions import Declared
from continuity.story.text import Span
from continuity.ui.actions import Doing
from continuity.ui.background import Relay
from continuity.ui.desk import Desk
from continuity.ui.doors import Words
from continuity.ui.editor.page import Page, Stretch
from continuity.ui.parts.spelling_menu import SpellingMenu
from continuity.ui.preferences import Preferences, Spelled, names
from continuity.ui.window import Window
from continuity.ui.words import tr

_LINES = 200
"""So many lines are remembered."""
_PAUSE = 60
"""Milliseconds in which words that are not known yet are gathered."""
_KEY = "spelling/words"
_SPELLING = "spelling"
_OTHERS = ("edit-undo", "edit-redo")


class Spelling(QObject):
    def __init__(self, window: Window, desk: Desk, store: QSettings) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._store = store
        self._right: dict[str, bool] = {}
        self._lines: dict[str, tuple[Span, ...]] = {}
        """What is wrong in lines that were painted: every key paints all that is in sight."""
        self._wanted: set[str] = set()
        self._mine = set(names(store, _KEY))
        self._ignored: set[str] = set()
        self._named: frozenset[str] = frozenset()
        self._spelled = Spelled.OFF
        self._tasks: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._words: Words | None = None
        self._relay = Relay(_run, self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._look_up)
        for page in window.editor.pages:
            page.misspelt = self.misspelt
            page.customContextMenuRequested.connect(
                lambda where, page=page: self._menu_at(page, where)
            )
        desk.reported.connect(lambda _survey: self._renew())
        desk.changed.connect(lambda changes: self._renew() if changes.word else None)

    @property
    def _page(self) -> Page:
        """Where the keys go."""
        return self._window.editor.page

    def _paint(self) -> None:
        """Whatever was known of a line may be otherwise now."""
        self._lines.clear()
        for page in self._window.editor.pages:
            page.viewport().update()

    def doing(self) -> Doing:
        return {"misspelling": self.next}

    def prefer(self, preferences: Preferences) -> None:
        if preferences.spelling is not self._spelled:
            self._spelled = preferences.spelling
            self._right.clear()
            self._paint()

    def misspelt(self, text: str) -> tuple[Span, ...]:
        """The words of a line known to be wrong. Those not known yet are looked up meanwhile."""
        if self._spelled is Spelled.OFF:
            return ()
        remembered = self._lines.get(text)
        if remembered is not None:
            return remembered
        found, complete = [], True
        for at, word in words(text):
            right = self._right.get(word)
            if right is None:
                self._wanted.add(word)
                complete = False
            elif not right and not self._known(word):
                found.append(Span(at, at + len(word)))
        if self._wanted and not self._pause.isActive():
            self._pause.start()
        spans = tuple(found)
        if complete:
            if len(self._lines) >= _LINES:
                self._lines.clear()
            self._lines[text] = spans
        return spans

    def next(self) -> None:
        """Select the next word spelled wrong, from the caret on, and offer what was meant."""
        if self._spelled is Spelled.OFF:
            self._window.message.say(tr("Spelling is off; Preferences turn it on."), brief=True)
            return
        every = set()
        block = self._page.document().begin()
        while block.isValid():
            every |= {word for _, word in words(block.text())}
            block = block.next()
        unknown = every - self._right.keys()
        if unknown:
            self._ask(unknown, self._go_next)
        else:
            self._go_next()

    def _go_next(self) -> None:
        page = self._page
        caret, document = page.textCursor().selectionEnd(), page.document()
        found = [one for block in _blocks(document.begin()) for one in page.misspellings(block)]
        if not found:
            self._window.message.say(tr("No word of this chapter is spelled wrong."), brief=True)
            return
        one = next((one for one in found if one.start >= caret), found[0])
        cursor = page.textCursor()
        cursor.setPosition(one.start)
        cursor.setPosition(one.end, QTextCursor.MoveMode.KeepAnchor)
        page.setTextCursor(cursor)
        page.centre()
        menu = SpellingMenu(page)
        self._offer(menu, one)
        menu.popup(page.viewport().mapToGlobal(page.cursorRect().bottomLeft() + QPoint(0, 6)))

    def _menu_at(self, page: Page, where: QPoint) -> None:
        page.setFocus()
        cursor = self._page.cursorForPosition(where)
        menu = SpellingMenu(self._page)
        at = cursor.position()
        here = (
            one for one in self._page.misspellings(cursor.block()) if one.start <= at <= one.end
        )
        one = next(here, None)
        if one is not None and not self._page.quiet:
            self._offer(menu, one)
            menu.addSeparator()
        else:
            self._offer_back(menu, cursor)
        standard = self._page.createStandardContextMenu(where)
        menu.destroyed.connect(standard.deleteLater)
        if not self._page.isReadOnly():
            # Qt's own undo knows nothing of what is done to the project.
            menu.addActions([self._window.actions_[name] for name in ("undo", "redo")])
            menu.addSeparator()
        kept = (one for one in standard.actions() if one.objectName() not in _OTHERS)
        menu.addActions([one for one in kept if one.text() or menu.actions()])
        menu.popup(self._page.viewport().mapToGlobal(where))

    def _offer(self, menu: SpellingMenu, one: Stretch) -> None:
        word = one.words
        if not self._page.isReadOnly():
            menu.expect()

            def suggested(found: list[str]) -> None:
                menu.suggest(found, lambda new: self._put(one, new))

            self._do(lambda known: known.suggestions(word), suggested)
        bare = plain(word).replace("'", "’")
        menu.offer(tr("Add “{word}” to my words", word=bare), lambda: self._add(bare))
        if not self._page.isReadOnly():
            menu.offer(tr("Add “{word}” to this book", word=bare), lambda: self._declare(bare))
        menu.offer(tr("Ignore “{word}” for now", word=bare), lambda: self._ignore(bare))

    def _offer_back(self, menu: SpellingMenu, cursor: QTextCursor) -> None:
        """A word that was added can be taken off the list again."""
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        word = cursor.selectedText()
        if word in self._mine:
            menu.offer(tr("Take “{word}” off my words", word=word), lambda: self._take_off(word))
            menu.addSeparator()

    def _put(self, one: Stretch, new: str) -> None:
        cursor = self._page.textCursor()
        cursor.setPosition(one.start)
        cursor.setPosition(one.end, QTextCursor.MoveMode.KeepAnchor)
        if cursor.selectedText() == one.words:
            cursor.insertText(new)
            self._page.setTextCursor(cursor)

    def _add(self, word: str) -> None:
        self._mine.add(word)
        self._store.setValue(_KEY, sorted(self._mine))
        self._paint()

    def _take_off(self, word: str) -> None:
        self._mine.discard(word)
        self._store.setValue(_KEY, sorted(self._mine))
        self._paint()

    def _declare(self, word: str) -> None:
        self._desk.perform(lambda project: project.declare(Declared(word, _SPELLING, "")))

    def _ignore(self, word: str) -> None:
        self._ignored.add(word)
        self._paint()

    def _known(self, word: str) -> bool:
        """Whether the word is a name of the story, or one that the writer added."""
        bare = plain(word).replace("'", "’")
        if bare in self._mine or bare in self._ignored:
            return True
        low = bare.casefold()
        mine = {one.casefold() for one in self._mine} if low != bare else self._mine
        every = (low, low.removesuffix("s"), low.removesuffix("es"))
        if any(form in self._named or form in mine for form in every):
            return True
        parts = low.split("-")
        return len(parts) > 1 and all(
            part in self._named or self._right.get(part, False) for part in parts
        )

    def _renew(self) -> None:
        """Other names are known, or other words were declared."""
        survey, project = self._desk.survey, self._desk.project
        found: list[str] = []
        if survey is not None:
            cast = survey.report.cast
            found += [form for one in cast.people for form in one.forms]
            found += [one.name for one in cast.places] + [one.name for one in cast.things]
        if project is not None:
            declared = project.word.declared
            found += [one.subject for one in declared if one.trait == _SPELLING]
        named = frozenset(
            plain(word).replace("'", "’").casefold() for name in found for _, word in words(name)
        )
        if named != self._named:
            self._named = named
            self._paint()

    def _look_up(self) -> None:
        wanted, self._wanted = self._wanted, set()
        self._ask(wanted, self._paint)

    def _ask(self, every: set[str], then: Callable[[], None]) -> None:
        british = self._spelled is Spelled.EITHER
        asked, spelled = sorted(every), self._spelled

        def answered(wrong: list[str]) -> None:
            if spelled is self._spelled:
                self._right.update(dict.fromkeys(asked, True) | dict.fromkeys(wrong, False))
                then()

        self._do(lambda known: known.wrong(asked, british=british), answered)

    def _do(self, task: Callable[[Words], list[str]], then: Callable[[list[str]], None]) -> None:
        """Ask the dictionary on a thread of its own, which ends with the program."""
        doors = self._desk.doors

        def work() -> None:
            try:
                if self._words is None:
                    self._words = doors().words()
                found = task(self._words)
            except ContinuityError as error:
                told = str(error)
                self._send(lambda: self._give_up(told))
            else:
                self._send(lambda: then(found))

        if self._thread is None:
            self._thread = threading.Thread(target=self._work, daemon=True, name="spelling")
            self._thread.start()
        self._tasks.put(work)

    def _work(self) -> None:
        while True:
            self._tasks.get()()

    def _send(self, do: Callable[[], None]) -> None:
        with contextlib.suppress(RuntimeError):  # the window is gone already
            self._relay.send(do)

    def _give_up(self, text: str) -> None:
        """Without a dictionary the rest of the program works on."""
        self._spelled = Spelled.OFF
        self._window.message.say(text, brief=True)


def _run(told: object) -> None:
    if callable(told):
        told()


def _blocks(block: QTextBlock) -> list[QTextBlock]:
    found = []
    while block.isValid():
        found.append(block)
        block = block.next()
    return found
