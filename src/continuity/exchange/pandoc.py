"""The converter in a child process that may not take more than it is granted."""

import json
import subprocess
import time
from collections.abc import Callable
from typing import Any

from continuity.errors import CannotRead, TooLarge
from continuity.exchange.limits import limited, nothing

MEMORY = 1024
"""Megabytes of address space that the child has at most."""
SECONDS = 60
"""The longest that it may take."""
_MEMORY_OF_ITS_OWN = 384
_MEMORY_A_MEGABYTE = 500
_SECONDS_OF_ITS_OWN = 10
_SECONDS_A_MEGABYTE = 30
"""What is granted grows with the document, so that a small one made to do harm does little."""
LARGEST_ANSWER = 512 * 1024 * 1024
_PATIENCE = 0.1
"""Seconds between two looks at whether anybody still waits."""
_HEAP_FULL = 251
"""Exit code of the child's runtime when it is out of memory."""
_KILLED = 0
"""Exit codes below this are signals."""

Json = Any
"""A node of the syntax tree, as the converter wrote it."""


def syntax_tree(content: bytes, form: str, name: str, heed: Callable[[], None] = nothing) -> Json:
    """The document as a syntax tree. Reads no file and no network, runs within limits. `heed` is
    called several times a second, and may raise Cancelled.

    Raises CannotRead or TooLarge.
    """
    memory, seconds = _granted(len(content))
    try:
        code, answer = _answer(_command(form, memory), content, seconds, heed)
    except subprocess.TimeoutExpired as error:
        message = f"“{name}” takes longer than {seconds} seconds to read; try it in parts."
        raise TooLarge(message) from error
    except OSError as error:
        message = f"“{name}” cannot be read: the converter does not start ({error.strerror})."
        raise CannotRead(message) from error
    if code == _HEAP_FULL or code < _KILLED:
        message = f"“{name}” needs more than {memory} MB of memory to read; try it in parts."
        raise TooLarge(message)
    if code or len(answer) > LARGEST_ANSWER:
        message = f"“{name}” is damaged, or is not what its name says, and cannot be read."
        raise CannotRead(message)
    return json.loads(answer)


def _granted(size: int) -> tuple[int, float]:
    """Megabytes and seconds for a document of so many bytes."""
    megabytes = size / 1024 / 1024
    memory = _MEMORY_OF_ITS_OWN + round(_MEMORY_A_MEGABYTE * megabytes)
    seconds = _SECONDS_OF_ITS_OWN + round(_SECONDS_A_MEGABYTE * megabytes)
    return min(MEMORY, memory), min(SECONDS, seconds)


def _answer(
    command: list[str], content: bytes, seconds: float, heed: Callable[[], None]
) -> tuple[int, bytes]:
    """Exit code and output of the child, which does not outlive this call."""
    end = time.monotonic() + seconds
    with subprocess.Popen(  # noqa: S603 - our own converter, no shell sees the document
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as child:
        given: bytes | None = content
        try:
            while True:
                heed()
                try:
                    answer, _ = child.communicate(given, timeout=_PATIENCE)
                except subprocess.TimeoutExpired:
                    given = None
                    if time.monotonic() > end:
                        raise
                else:
                    return child.returncode, answer
        except BaseException:
            child.kill()
            raise


def _command(form: str, memory: int) -> list[str]:
    import pypandoc  # noqa: PLC0415 - only who opens such a file needs it

    convert = [
        pypandoc.get_pandoc_path(),
        "+RTS",
        f"-M{memory - 128}m",
        "-RTS",
        "--sandbox",
        "--track-changes=all",
        "--from",
        form,
        "--to",
        "json",
    ]
    return limited(convert, megabytes=memory, seconds=SECONDS)
