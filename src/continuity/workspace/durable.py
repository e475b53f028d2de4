"""Writes files so that a crash or a power cut leaves the old content or the new, whole.

Temporary file in the same folder, fsync, rename, fsync of the folder: of the schemes tried, the
only one for plain files that neither damaged a file nor lost an acknowledged one.
"""

import errno
import os
import secrets
import sys
import time
from contextlib import suppress
from pathlib import Path

from continuity.errors import CannotSave

SUFFIX = ".continuity-tmp"
"""Ends the name of every temporary file, so that those left by a crash are known."""

_RETRIES = 10 if os.name == "nt" else 0
"""Scanners for viruses hold a file open for a moment; Windows then refuses to replace it."""

_REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk quota is used up",
    errno.EROFS: "the disk is read-only",
    errno.EACCES: "there is no permission to write there",
    errno.EPERM: "there is no permission to write there",
    errno.ENOENT: "the folder is gone",
    errno.ENAMETOOLONG: "the name is too long",
}


def write(path: Path, content: bytes) -> None:
    """Replace the file. On return the content is on the disk; on CannotSave the old one is.

    Permissions are kept, and a symbolic link keeps pointing at the file that is written.
    """
    target = Path(os.path.realpath(path))
    temporary = target.parent / f".{secrets.token_hex(6)}{SUFFIX}"
    try:
        _write_new(temporary, content, _mode(target))
        _replace(temporary, target)
        sync_folder(target.parent)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink()
        raise cannot_save(path, error) from error


def remove(path: Path) -> None:
    """Delete the file for good; that it is gone already is no error."""
    try:
        path.unlink(missing_ok=True)
        sync_folder(path.parent)
    except OSError as error:
        raise cannot_save(path, error) from error


def cannot_save(path: Path, error: OSError) -> CannotSave:
    reason = _REASONS.get(error.errno or 0) or error.strerror or str(error)
    return CannotSave(f"“{path.name}” could not be saved: {reason}.")


def sync_folder(folder: Path) -> None:
    """Make renames in the folder survive a power cut. Windows has no such call and needs none."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        _sync(descriptor)
    finally:
        os.close(descriptor)


def sweep(folder: Path) -> None:
    """Delete temporary files that a crash left behind. They were never acknowledged."""
    for stray in folder.glob(f".*{SUFFIX}"):
        with suppress(OSError):
            stray.unlink()


def _write_new(path: Path, content: bytes, mode: int | None) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with open(os.open(path, flags, 0o666), "wb") as file:  # noqa: PTH123 - a descriptor, no path
        if mode is not None and hasattr(os, "fchmod"):
            with suppress(OSError):  # some file systems have no permissions to keep
                os.fchmod(file.fileno(), mode)
        file.write(content)
        file.flush()
        _sync(file.fileno())


def _mode(path: Path) -> int | None:
    try:
        return path.stat().st_mode & 0o7777
    except FileNotFoundError:
        return None


def _replace(temporary: Path, target: Path) -> None:
    for attempt in range(_RETRIES):
        try:
            temporary.replace(target)
        except PermissionError:
            time.sleep(0.01 * 2**attempt)
        else:
            return
    temporary.replace(target)


def _sync(descriptor: int) -> None:
    os.fsync(descriptor)
    if sys.platform == "darwin":
        import fcntl  # noqa: PLC0415 - there is none on Windows

        # fsync alone leaves the content in the drive's own cache on macOS.
        with suppress(OSError):
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
