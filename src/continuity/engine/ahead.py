"""Parsing ahead: another process loads the language model and parses while this one reads.

On first reading of a book that saves the time of both. The process ends with its answer.
"""

import contextlib
import multiprocessing
import signal
from collections.abc import Mapping, Sequence
from multiprocessing.connection import Connection

from continuity.errors import ReaderUnavailable
from continuity.prose.grammar import load_parser
from continuity.prose.reading import Grammar


class ParsingAhead:
    """Parses texts in a process of its own, from now on."""

    def __init__(self, texts: Sequence[str]) -> None:
        context = multiprocessing.get_context("spawn")
        self._texts = tuple(texts)
        self._connection, theirs = context.Pipe(duplex=False)
        self._process = context.Process(
            target=parse_ahead, args=(theirs, self._texts), daemon=True, name="continuity parser"
        )
        self._process.start()
        theirs.close()

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


def parse_ahead(connection: Connection, texts: Sequence[str]) -> None:
    """What the process runs."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        found: list[Grammar] | str = load_parser().parse(texts)
    except ReaderUnavailable as error:
        found = str(error)
    with contextlib.suppress(OSError):
        connection.send(found)
