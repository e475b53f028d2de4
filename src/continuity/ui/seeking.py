"""Looking through the whole book, away from the window's thread."""

import contextlib
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from PySide6.QtCore import QObject, Signal

from continuity.errors import Cancelled, ContinuityError
from continuity.prose.search import Found
from continuity.story.ids import ChapterId
from continuity.ui.background import Relay

MOST = 10_000
"""Places that are listed; more than that nobody looks through."""


@dataclass(frozen=True, slots=True)
class ChapterText:
    chapter: ChapterId
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class ChapterPlaces:
    """What was found in a chapter, and the text that was looked through. Places that are `doubtful`
    (by their number) are not ticked at first.
    """

    source: ChapterText
    places: tuple[Found, ...]
    doubtful: frozenset[int] = frozenset()


Finder = Callable[[ChapterText], Iterable[Found]]
Doubt = Callable[[ChapterText, Found], bool]


def _no_doubt(_source: ChapterText, _place: Found) -> bool:
    return False


class Seeker(QObject):
    """The latest question wins; what was asked before is not answered any more."""

    found = Signal(object)
    """A tuple of `ChapterPlaces`."""
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._relay = Relay(self._hear, self)
        self._number = 0

    def seek(
        self,
        sources: Sequence[ChapterText],
        finder: Callable[[], Finder],
        doubt: Doubt = _no_doubt,
    ) -> None:
        """Look through the sources with what `finder` makes, on a thread of its own."""
        self.stop()
        number = self._number

        def work() -> None:
            try:
                look = finder()
                answer: object = tuple(self._through(number, sources, look, doubt))
            except Cancelled:
                return
            except ContinuityError as error:
                answer = str(error)
            with contextlib.suppress(RuntimeError):  # the window is gone already
                self._relay.send((number, answer))

        # What is still looked for when the program ends is of no interest to anybody.
        threading.Thread(target=work, daemon=True, name="seeker").start()

    def stop(self) -> None:
        self._number += 1

    def _through(
        self, number: int, sources: Sequence[ChapterText], look: Finder, doubt: Doubt
    ) -> Iterator[ChapterPlaces]:
        left = MOST
        for source in sources:
            places = tuple(self._watched(number, islice(look(source), left)))
            left -= len(places)
            if places:
                doubtful = frozenset(n for n, one in enumerate(places) if doubt(source, one))
                yield ChapterPlaces(source, places, doubtful)

    def _watched(self, number: int, places: Iterable[Found]) -> Iterator[Found]:
        for place in places:
            if number != self._number:
                raise Cancelled
            yield place

    def _hear(self, told: object) -> None:
        """Of the pair that `seek` sends."""
        if isinstance(told, tuple) and told[0] == self._number:
            (self.failed if isinstance(told[1], str) else self.found).emit(told[1])
