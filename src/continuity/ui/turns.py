"""Long work in steps: between two of them whoever uses the window is heard."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer


def after(pause: int, do: Callable[[], object], parent: QObject) -> QTimer:
    """A timer that calls `do` so many milliseconds after it was last started."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(pause)
    timer.timeout.connect(do)
    return timer


class Turns(QObject):
    """Takes one work at a time; what is given later takes the place of what is not done yet."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Iterator[object] = iter(())
        self._then: Callable[[], object] | None = None
        self._timer = after(0, self._step, self)

    def take(self, steps: Iterator[object], then: Callable[[], object] | None = None) -> None:
        """Do each step when the window has nothing else to do, and `then` at the end."""
        self._steps, self._then = steps, then
        self._timer.start()

    def finish(self) -> None:
        """Do at once what is not done yet; `then` is not called."""
        steps = self._steps
        self.drop()
        for _ in steps:
            pass

    def drop(self) -> None:
        """Leave undone what is not done yet."""
        self._timer.stop()
        self._steps, self._then = iter(()), None

    def _step(self) -> None:
        for _ in self._steps:
            self._timer.start()
            return
        then = self._then
        self.drop()
        if then is not None:
            then()
