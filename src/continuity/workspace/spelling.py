"""The dictionary in a process of its own: looking words up there holds nobody up here."""

import contextlib
import multiprocessing
import signal
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from continuity.errors import ReaderUnavailable
from continuity.prose.spelling import Dictionary

_LOST = "Spelling cannot be checked: the dictionary stopped."


class Spelling:
    """Started with the first question. Every call waits for the answer: to be used by one thread
    that nobody waits for. Raises ReaderUnavailable.
    """

    def __init__(self) -> None:
        self._process: BaseProcess | None = None
        self._connection: Connection | None = None

    def wrong(self, words: list[str], *, british: bool) -> list[str]:
        """Those of the words that are spelled wrong."""
        return self._ask("wrong", words, british)

    def suggestions(self, word: str) -> list[str]:
        return self._ask("suggest", [word], False)  # noqa: FBT003 - goes over the wire as it is

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
        if self._process is not None:
            self._process.join(1)
            self._process.kill()
        self._process = self._connection = None

    def _ask(self, what: str, words: list[str], british: bool) -> list[str]:  # noqa: FBT001 - see above
        connection = self._connection or self._start()
        try:
            connection.send((what, words, british))
            answer: list[str] | str = connection.recv()
        except (EOFError, OSError) as error:
            self.close()
            raise ReaderUnavailable(_LOST) from error
        if isinstance(answer, str):
            raise ReaderUnavailable(answer)
        return answer

    def _start(self) -> Connection:
        context = multiprocessing.get_context("spawn")
        here, there = context.Pipe()
        self._process = context.Process(
            target=serve, args=(there,), daemon=True, name="continuity-spelling"
        )
        self._process.start()
        there.close()
        self._connection = here
        return here


def serve(connection: Connection) -> None:
    """What the process runs, until nobody listens any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    dictionary: Dictionary | None = None
    with contextlib.suppress(EOFError, OSError):
        while True:
            what, words, british = connection.recv()
            try:
                dictionary = dictionary or Dictionary()
                answer: list[str] | str = (
                    list(dictionary.suggestions(words[0]))
                    if what == "suggest"
                    else [word for word in words if not dictionary.right(word, british=british)]
                )
            except ReaderUnavailable as error:
                answer = str(error)
            connection.send(answer)
