"""What is remembered between sessions, and under which keys."""

import hashlib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Protocol

import continuity


class Memory(Protocol):
    """Somewhere to keep bytes, usually the project's database. A key that is kept again is
    overwritten.
    """

    def recall(self, keys: Sequence[str]) -> dict[str, bytes]:
        """The rows that are known; others are missing from the answer."""

    def keep(self, rows: Mapping[str, bytes]) -> None:
        """Write the rows."""


@cache
def edition() -> str:
    """Names the program that made a remembered value: what another one computed is not true here.

    The version alone would do for a released program. While the program is being worked on, its
    files tell more, and looking at their size and time takes a millisecond.
    """
    folder = Path(continuity.__file__).parent
    digest = hashlib.blake2b(version("continuity").encode(), digest_size=8)
    for package in ("story", "prose", "claims", "canon", "diagnostics", "rules", "engine"):
        for file in sorted((folder / package).rglob("*.py")):
            state = file.stat()
            digest.update(f"{file.name} {state.st_size} {state.st_mtime_ns}".encode())
    return digest.hexdigest()


def key_of(*parts: str) -> str:
    """One short key for several texts."""
    digest = hashlib.blake2b(digest_size=16)
    for part in parts:
        content = part.encode("utf-8", "surrogatepass")
        digest.update(len(content).to_bytes(8, "big"))
        digest.update(content)
    return digest.hexdigest()
