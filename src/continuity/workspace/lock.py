"""One writer a project: a lock file that says whose it is.

The file is locked by the system as well, which lets go of it when its process dies, however it
dies; what is written in it is for people, and for systems and disks without such locks.
"""

import getpass
import json
import os
import socket
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from continuity.errors import ProjectLocked
from continuity.workspace import durable

NAME = "continuity.lock"
_ATTEMPTS = 20
"""Between opening a lock file and locking it, its owner may delete it: then it is tried again."""


@dataclass(frozen=True, slots=True)
class Owner:
    """`started` is when the process began, as the system counts, so that a number given to
    another process later is not mistaken for it; empty where the system does not tell.
    """

    user: str
    host: str
    process: int
    started: str

    @property
    def words(self) -> str:
        return f"{self.user} on {self.host}, process {self.process}"


class Lock:
    """Held from `take` to `release`."""

    def __init__(self, path: Path, descriptor: int, *, left_behind: bool) -> None:
        self.left_behind = left_behind
        """Whether an owner that is gone never released it: the last session ended by a crash."""
        self._path = path
        self._descriptor = descriptor

    @classmethod
    def take(cls, folder: Path) -> "Lock":
        """ProjectLocked says who writes in the project already."""
        path = folder / NAME
        for _ in range(_ATTEMPTS):
            descriptor = _open(path)
            try:
                if not _seize(descriptor):
                    _refuse(_owner_in(descriptor))
                if not _is(path, descriptor):
                    os.close(descriptor)
                    continue
                owner = _owner_in(descriptor)
                if owner is not None and not _gone(owner):
                    _refuse(owner)
                _sign(descriptor, path)
            except BaseException:
                os.close(descriptor)
                raise
            return cls(path, descriptor, left_behind=owner is not None)
        raise _locked(None)

    def release(self) -> None:
        """Delete the file while it is still ours. Twice is no error."""
        if self._descriptor < 0:
            return
        if os.name == "nt":  # Windows deletes no file that is open
            os.close(self._descriptor)
            with suppress(OSError):
                self._path.unlink()
        else:
            if _is(self._path, self._descriptor):
                with suppress(OSError):
                    self._path.unlink()
            os.close(self._descriptor)
        self._descriptor = -1


def this_process() -> Owner:
    try:
        user = getpass.getuser()
    except (KeyError, OSError):
        user = "somebody"
    return Owner(user, socket.gethostname(), os.getpid(), started(os.getpid()))


def started(process: int) -> str:
    """When the process began, in the words of the system; empty where it does not tell."""
    try:
        status = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    # Behind the name in brackets, which may hold anything, comes field 3; the start is field 22.
    return status.rpartition(")")[2].split()[19]


def alive(process: int) -> bool:
    if os.name == "nt":
        return True  # asking there would end it; the system's own lock has told already
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True


def _gone(owner: Owner) -> bool:
    """Whether the owner of a file that the system no longer locks is known to be gone.

    Of another computer nothing can be known.
    """
    here = this_process()
    if owner.host != here.host:
        return False
    if owner.process == here.process or not alive(owner.process):
        return True
    return bool(owner.started) and started(owner.process) != owner.started


def _open(path: Path) -> int:
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o666)
    except OSError as error:
        raise durable.cannot_save(path, error) from error


def _owner_in(descriptor: int) -> Owner | None:
    """Who signed the file; None if nobody legible did, as when a crash came between."""
    os.lseek(descriptor, 0, os.SEEK_SET)
    try:
        content = json.loads(os.read(descriptor, 4096))
        return Owner(
            str(content["user"]),
            str(content["host"]),
            int(content["process"]),
            str(content["started"]),
        )
    except (ValueError, TypeError, KeyError, OSError):
        return None


def _sign(descriptor: int, path: Path) -> None:
    content = json.dumps(asdict(this_process()), ensure_ascii=False, indent=1).encode()
    try:
        os.ftruncate(descriptor, 0)
        os.lseek(descriptor, 0, os.SEEK_SET)
        os.write(descriptor, content + b"\n")
        os.fsync(descriptor)
    except OSError as error:
        raise durable.cannot_save(path, error) from error


def _is(path: Path, descriptor: int) -> bool:
    """Whether the open file is the one that stands there now."""
    try:
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    except OSError:
        return False


def _locked(owner: Owner | None) -> ProjectLocked:
    whose = owner.words if owner else "another window"
    return ProjectLocked(
        f"The project is open already ({whose}). If that is long gone, delete “{NAME}”."
    )


def _refuse(owner: Owner | None) -> None:
    raise _locked(owner)


if sys.platform == "win32":
    import msvcrt

    _FAR = 1 << 20  # a locked byte cannot be read, and what is written must be

    def _seize(descriptor: int) -> bool:
        os.lseek(descriptor, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import errno
    import fcntl

    def _seize(descriptor: int) -> bool:
        """Lock the open file; True also where the disk knows no locks."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            return error.errno not in (errno.EWOULDBLOCK, errno.EACCES)
        return True
