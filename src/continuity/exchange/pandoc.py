"""The converter in a child process that may not take more than it is granted."""

import json
import subprocess
from typing import Any

from continuity.errors import CannotRead, TooLarge
from continuity.exchange.limits import limited

MEMORY = 1024
"""Megabytes of address space for the child."""
SECONDS = 60
LARGEST_ANSWER = 512 * 1024 * 1024
_HEAP_FULL = 251
"""Exit code of the child's runtime when it is out of memory."""
_KILLED = 0
"""Exit codes below this are signals."""

Json = Any
"""A node of the syntax tree, as the converter wrote it."""


def syntax_tree(content: bytes, form: str, name: str) -> Json:
    """The document as a syntax tree. Reads no file and no network, runs within limits.

    Raises CannotRead or TooLarge.
    """
    try:
        done = subprocess.run(  # noqa: S603 - our own converter, no shell sees the document
            _command(form), input=content, capture_output=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired as error:
        message = f"“{name}” takes longer than {SECONDS} seconds to read; try it in parts."
        raise TooLarge(message) from error
    except OSError as error:
        message = f"“{name}” cannot be read: the converter does not start ({error.strerror})."
        raise CannotRead(message) from error
    if done.returncode == _HEAP_FULL or done.returncode < _KILLED:
        message = f"“{name}” needs more than {MEMORY} MB of memory to read; try it in parts."
        raise TooLarge(message)
    if done.returncode or len(done.stdout) > LARGEST_ANSWER:
        message = f"“{name}” is damaged, or is not what its name says, and cannot be read."
        raise CannotRead(message)
    return json.loads(done.stdout)


def _command(form: str) -> list[str]:
    import pypandoc  # noqa: PLC0415 - only who opens such a file needs it

    convert = [
        pypandoc.get_pandoc_path(),
        "+RTS",
        f"-M{MEMORY - 128}m",
        "-RTS",
        "--sandbox",
        "--track-changes=all",
        "--from",
        form,
        "--to",
        "json",
    ]
    return limited(convert, megabytes=MEMORY, seconds=SECONDS)
