"""A line on standard error that says how far the work is, on a terminal only."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_WIDTH = 24

Progress = Callable[[str, float], None]
"""What is being done, and the share of it that is done, from 0 to 1."""


@contextmanager
def progress_bar() -> Iterator[Progress]:
    """The line is wiped when the work is over."""
    if not sys.stderr.isatty():
        yield _quiet
        return
    try:
        yield _draw
    finally:
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()


def _quiet(_what: str, _share: float) -> None:
    pass


def _draw(what: str, share: float) -> None:
    full = round(_WIDTH * min(1.0, max(0.0, share)))
    bar = "█" * full + "░" * (_WIDTH - full)
    sys.stderr.write(f"\r\x1b[K{bar} {what}")
    sys.stderr.flush()
