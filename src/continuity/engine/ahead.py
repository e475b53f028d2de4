"""Parsing ahead: another process loads the language model and parses while this one reads.

On first reading of a book that saves the time of both. The process ends with its answer, or with
the one that started it.
"""

import contextlib
import multiprocessing
import signal
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection

from continuity.errors import ReaderUnavailable
from continuity.prose.grammar import load_parser
from continuity.prose.reading import Grammar


class ParsingAhead:
    """A process of its own, which loads the model from now on and parses what it is given."""

    def __init__(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._texts: tuple[str, ...] = ()
        self._connection, theirs = context.Pipe()
        self._process = context.Process(
            target=parse_ahead, args=(theirs,), daemon=True, name="continuity parser"
        )
        with _deaf():
            self._process.start()
        theirs.close()

    def give(self, texts: Sequence[str]) -> None:
        """Have the texts parsed. Once only."""
        self._texts = tuple(texts)
        with contextlib.suppress(OSError):
            self._connection.send(self._texts)

    def answer(self) -> Mapping[str, Grammar]:
        """The grammar of each text, as soon as it is there; nothing if the process came to grief.
        Raises `ReaderUnavailable` where there is no model.
        """
        found: list[Grammar] | str = []
        with contextlib.suppress(EOFError, OSError):
            found = self._connection.recv()
        self._connection.close()
        self._process.join()
        if isinstance(found, str):
            raise ReaderUnavailable(found)
        return dict(zip(self._texts, found, strict=False))


def possible() -> bool:
    """Whether this process may start another: the window's engine may not, and has no need to."""
    return not multiprocessing.current_process().daemon


@contextlib.contextmanager
def _deaf() -> Iterator[None]:
    """What is started here never hears Ctrl-C, not even before it is ready: what that means is for
    this process to decide. Only the first thread may say so.
    """
    try:
        heard = signal.signal(signal.SIGINT, signal.SIG_IGN)
    except ValueError:
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, heard)


def parse_ahead(connection: Connection) -> None:
    """What the process runs. It listens while it loads, so that whoever gives it much to parse need
    not wait.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with contextlib.suppress(EOFError, OSError), ThreadPoolExecutor(1) as ears:
        heard = ears.submit(connection.recv)
        try:
            parser = load_parser()
            found: list[Grammar] | str = parser.parse(heard.result())
        except ReaderUnavailable as error:
            found = str(error)
        connection.send(found)
