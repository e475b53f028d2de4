"""Work away from the window's thread, and one bridge back.

The bridges are owned by the application and outlive the work. A worker sees no Qt: it returns a
value or raises, and the answer arrives on the window's thread as a queued signal.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from continuity.ui.words import tr

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What to call on the window's thread, and with what."""

    receive: Callable[[object], object]
    value: object


def sentence(error: Exception) -> str:
    """What went wrong, in words for the user."""
    text = str(error).strip()
    return text or tr("Something unexpected happened ({kind}).", kind=type(error).__name__)


class Relay(QObject):
    """Hands a value from any thread to `receive` on the window's thread."""

    _arrived = Signal(object)

    def __init__(self, receive: Callable[[object], None], parent: QObject) -> None:
        super().__init__(parent)
        self._receive = receive
        self._open = True
        self._arrived.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)

    def send(self, value: object) -> None:
        """May be called from any thread. Nothing happens any more once the relay is closed."""
        if self._open:
            self._arrived.emit(value)

    def close(self) -> None:
        self._open = False

    def _hand_over(self, value: object) -> None:
        if self._open:
            self._receive(value)


class Background(QObject):
    """One worker thread: tasks run in the order in which they were given."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="continuity")
        self._relay = Relay(_deliver, self)
        self._running: set[Future[None]] = set()

    def do(
        self,
        task: Callable[[], T],
        then: Callable[[T], object],
        failed: Callable[[Exception], object],
    ) -> None:
        """Run `task` on the worker, then `then` or `failed` on the window's thread."""

        def work() -> None:
            try:
                value = task()
            except Exception as error:  # noqa: BLE001 - the seam: the window says what went wrong
                self._relay.send(_Outcome(failed, error))  # type: ignore[arg-type] # its own kind
            else:
                self._relay.send(_Outcome(then, value))  # type: ignore[arg-type] # its own kind

        future = self._pool.submit(work)
        self._running.add(future)
        future.add_done_callback(self._running.discard)

    def finish(self) -> None:
        """Wait for the tasks given so far."""
        for future in tuple(self._running):
            future.result()

    def close(self) -> None:
        """Finish what was begun and accept nothing more; answers are not delivered any more."""
        self._relay.close()
        self._pool.shutdown(wait=True)


def _deliver(outcome: object) -> None:
    if isinstance(outcome, _Outcome):
        outcome.receive(outcome.value)
