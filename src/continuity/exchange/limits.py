"""Commands that may take no more than they are granted."""

import sys
from collections.abc import Sequence


def limited(command: Sequence[str], *, megabytes: int, seconds: int) -> list[str]:
    """The command, held to so much address space and time of a processor where the system can."""
    if sys.platform != "linux":
        return list(command)
    limit = 'ulimit -v "$0" -t "$1" 2>/dev/null; shift; exec "$@"'
    return ["/bin/sh", "-c", limit, str(megabytes * 1024), str(seconds), *command]


def nothing() -> None:
    """Nobody wants to stop."""
