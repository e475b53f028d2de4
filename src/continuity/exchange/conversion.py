"""Pandoc as a writer: pages to DOCX, ODT and EPUB, in a child that is held to limits."""

import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from continuity.errors import CannotSave
from continuity.exchange.limits import limited

MEMORY = 2048
"""Megabytes of address space for the child."""
SECONDS = 60


def converted(
    content: str,
    *,
    source: str,
    target: str,
    options: Sequence[str] = (),
    files: Mapping[str, bytes] | None = None,
) -> bytes:
    """A page written as another format. `files` lie in the child's folder under their names, for
    the options to name. Raises CannotSave.
    """
    with tempfile.TemporaryDirectory(prefix="continuity-") as folder:
        for name, held in (files or {}).items():
            (Path(folder) / name).write_bytes(held)
        return _run(_command(source, target, options), content.encode(), folder)


def _run(command: Sequence[str], content: bytes, folder: str) -> bytes:
    try:
        done = subprocess.run(  # noqa: S603 - our own converter, no shell sees the page
            command, input=content, capture_output=True, timeout=SECONDS, check=False, cwd=folder
        )
    except subprocess.TimeoutExpired as error:
        message = f"The document takes longer than {SECONDS} seconds to write; export it in parts."
        raise CannotSave(message) from error
    except OSError as error:
        message = f"The document cannot be written: the converter does not start ({error.strerror})"
        raise CannotSave(message) from error
    if done.returncode:
        lines = done.stderr.decode("utf-8", "replace").strip().splitlines() or ["no reason given"]
        message = f"The document cannot be written: the converter says “{lines[0]}”."
        raise CannotSave(message)
    return done.stdout


def _command(source: str, target: str, options: Sequence[str]) -> list[str]:
    import pypandoc  # noqa: PLC0415 - only who writes such a file needs it

    convert = [pypandoc.get_pandoc_path(), "+RTS", f"-M{MEMORY - 128}m", "-RTS", "--sandbox"]
    convert += ["--standalone", "--from", source, "--to", target, *options, "--output", "-"]
    return limited(convert, megabytes=MEMORY, seconds=SECONDS)
