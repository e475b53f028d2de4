"""Engines for tests of `EngineProcess`: what a child process may do instead of answering."""

import os
import signal
from collections.abc import Mapping, Sequence
from multiprocessing.connection import Connection
from pathlib import Path

from continuity.engine.child import Opener


class Folder:
    """A memory of one file a row, to be opened by name in a child process."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def recall(self, keys: Sequence[str]) -> dict[str, bytes]:
        paths = {key: self._path / key for key in keys}
        return {key: path.read_bytes() for key, path in paths.items() if path.is_file()}

    def keep(self, rows: Mapping[str, bytes]) -> None:
        for key, row in rows.items():
            (self._path / key).write_bytes(row)


def broken(path: Path) -> Folder:
    """A database that cannot be opened."""
    raise OSError(path)


def dies_at_once(connection: Connection, _: Path | None, __: Opener | None) -> None:
    """Takes the question with it."""
    connection.recv_bytes()
    os.kill(os.getpid(), signal.SIGKILL)
