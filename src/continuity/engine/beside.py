"""Work that falls into portions, shared with helpers in processes of their own.

What is done to a portion is a pure function of what is there already, so a helper is a copy of this
process (`fork`): it has the words, the lists and the patterns without a copy being sent to it, and
sends back values alone. A copy of a process with several threads, or of one with a window, is not
safe, and only Linux makes any; elsewhere, on one core, or for little work, all is done here. The
answers are the same in either case: portions are independent, and each comes with its number.

A helper never outlives the work: it ends when the pipe does, and is ended if it does not. One that
comes to grief costs the time that its portions take here.
"""

import gc
import multiprocessing
import os
import pickle
import signal
import sys
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import suppress
from multiprocessing import connection
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final, TypeVar

from continuity.engine.packing import pack

V = TypeVar("V")

_MOST: Final = 3
"""More helpers than that would wait for this process to take their answers."""
_AHEAD: Final = 2
"""Portions that a helper is given at a time, so that it need not wait for the next."""
_THREADS: Final = Path("/proc/self/task")


def helpers_at_hand() -> int:
    """How many helpers this process may have."""
    if sys.platform != "linux" or multiprocessing.current_process().daemon:
        return 0
    try:
        alone = len(os.listdir(_THREADS)) == 1  # noqa: PTH208 - one number of a pseudo-file system
        return min(_MOST, len(os.sched_getaffinity(0)) - 1) if alone else 0
    except OSError:
        return 0


def shared(
    count: int, work: Callable[[int], V], helpers: int
) -> Generator[tuple[int, V], None, None]:
    """What `work` makes of each number below `count`, as it gets ready: the numbers come in any
    order. To be closed if it is not gone through to the end.
    """
    left = deque(range(count))
    crew: list[_Helper] = []
    try:
        for _ in range(helpers):
            with _still():
                crew.append(_Helper(work, [one.pipe for one in crew]))
        while left or any(one.owing for one in crew):
            for one in crew:
                yield from one.answers(left)
                one.feed(left)
            if left:
                number = left.popleft()
                yield number, work(number)
            elif waiting := [one.pipe for one in crew if one.owing]:
                connection.wait(waiting)
    finally:
        for one in crew:
            one.end()


class _still:  # noqa: N801 - a context, as `suppress`
    """While a copy is made nothing is moved about, for both go on sharing what neither touches; and
    the copy is deaf to Ctrl-C for good: what that means is for this process to decide.
    """

    def __enter__(self) -> None:
        gc.freeze()
        self._heard = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})

    def __exit__(self, *_: object) -> None:
        signal.pthread_sigmask(signal.SIG_SETMASK, self._heard)
        gc.unfreeze()


class _Helper:
    """A copy of this process that works on portions. `owing` are those it has not answered."""

    def __init__(self, work: Callable[[int], object], others: Sequence[Connection]) -> None:
        context = multiprocessing.get_context("fork")
        self.pipe, theirs = context.Pipe()
        self.owing: list[int] = []
        self._lost = False
        self._process = context.Process(
            target=_help,
            args=(theirs, (self.pipe, *others), work),
            daemon=True,
            name="continuity helper",
        )
        self._process.start()
        theirs.close()

    def feed(self, left: "deque[int]") -> None:
        """Hand out the last of what is left; the first is done here."""
        while left and len(self.owing) < _AHEAD and not self._lost:
            number = left.pop()
            self.owing.append(number)
            try:
                self.pipe.send(number)
            except OSError:
                self._lose(left)

    def answers(self, left: "deque[int]") -> "Iterator[tuple[int, V]]":
        """What has arrived. What a helper that came to grief owes is to be done again."""
        while self.owing and not self._lost:
            try:
                if not self.pipe.poll():
                    return
                number, value = pickle.loads(self.pipe.recv_bytes())  # noqa: S301 - our own pipe
            except (EOFError, OSError, pickle.UnpicklingError):
                self._lose(left)
                return
            self.owing.remove(number)
            yield number, value

    def _lose(self, left: "deque[int]") -> None:
        left.extend(self.owing)
        self.owing.clear()
        self._lost = True

    def end(self) -> None:
        self.pipe.close()
        if self.owing or self._lost:
            self._process.kill()
        self._process.join()
        self._process.close()


def _help(pipe: Connection, others: Sequence[Connection], work: Callable[[int], object]) -> None:
    """What the process runs."""
    gc.disable()
    for other in others:
        other.close()
    # A fault of the work shows when the same portion is done again, in the other process.
    with suppress(Exception):
        while True:
            number = pipe.recv()
            pipe.send_bytes(pack((number, work(number))))
