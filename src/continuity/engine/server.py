"""The engine in a process of its own, as the window sees it.

The window's thread never waits: `ask` only leaves the question on the table. One thread sends, one
listens and calls back. If the child dies, it is started again and asked again; if it dies again and
again, it stays off, and every question is answered with a sentence that says so.
"""

import logging
import multiprocessing
import pickle
import threading
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path

from continuity.engine.analysis import Question
from continuity.engine.child import Opener, serve
from continuity.engine.packing import pack
from continuity.engine.report import Report
from continuity.engine.wire import Asking, Failed, Gathering, Rest, Scenes, Sheets, Step, Stop

_DEATHS = 3
"""So many deaths without an answer in between, and the engine stays off."""
_PATIENCE = 2.0  # seconds that a child has to stop when told to

RESTARTED = "The checker stopped unexpectedly and was started again."
OFF = "The checker stopped several times and stays off until the project is opened again."

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Answer:
    """One of several answers to a question: steps (`stage` is set), reports, the last of which is
    `final`, or an error in one sentence.
    """

    number: int
    report: Report | None = None
    error: str = ""
    final: bool = False
    stage: str = ""
    fraction: float = 0.0


class EngineProcess:
    """Answers come on a plain thread. `opener` opens the project's database in the child; it must
    be a function that can be imported by name.
    """

    def __init__(
        self,
        on_answer: Callable[[Answer], None],
        *,
        database: Path | None = None,
        opener: Opener | None = None,
        target: Callable[[Connection, Path | None, Opener | None], None] = serve,
    ) -> None:
        self._on_answer = on_answer
        self._context = multiprocessing.get_context("spawn")
        self._make = (target, database, opener)
        self._table = threading.Condition()
        self._newest: tuple[int, Question] | None = None
        self._sent = 0
        self._answered = 0
        self._deaths = 0
        self._closing = False
        self._child: _Child | None = None
        self._sender = threading.Thread(target=self._serve, daemon=True, name="engine sender")
        self._sender.start()

    def ask(self, question: Question) -> int:
        """Leave a question; it overtakes the ones before. The number is that of its answers."""
        with self._table:
            number = (self._newest[0] if self._newest else 0) + 1
            self._newest = (number, question)
            self._table.notify_all()
            return number

    @property
    def process_id(self) -> int | None:
        """Of the child, while there is one."""
        child = self._child
        return child.process.pid if child else None

    def close(self) -> None:
        """Stop the child. No answer comes any more."""
        with self._table:
            self._closing = True
            self._table.notify_all()
        self._sender.join()

    def _serve(self) -> None:
        """Send what is on the table; start the child where there is none, and again if it died."""
        while True:
            with self._table:
                self._table.wait_for(self._something_to_do)
                if self._closing:
                    break
                newest = self._newest
            if newest is None:
                continue
            number, question = newest
            self._sent = number
            child = self._living_child()
            if child is None:
                self._answered = number
                self._tell(Answer(number, error=OFF, final=True))
            else:
                child.ask(number, question)
        child = self._child
        if child is not None:
            child.close()

    def _living_child(self) -> "_Child | None":
        """The child, started if need be; None if that is of no use any more."""
        if self._child is None and self._deaths < _DEATHS:
            try:
                self._child = _Child(self._context, self._make, self._heard, self._lost)
            except (OSError, RuntimeError):  # spawn refuses a main module that starts it anew
                _log.exception("The engine's process cannot be started")
                self._deaths = _DEATHS
        return self._child

    def _something_to_do(self) -> bool:
        return self._closing or (self._newest is not None and self._newest[0] > self._sent)

    def _heard(self, child: "_Child", word: object) -> None:
        answer = child.understand(word)
        if answer is not None:
            if not answer.stage:
                self._deaths = 0
            if answer.final:
                self._answered = max(self._answered, answer.number)
            self._tell(answer)

    def _lost(self, child: "_Child") -> None:
        """The child is gone. What it was asked last is asked again."""
        with self._table:
            if self._closing or child is not self._child:
                return
            self._child = None
            waiting = self._sent > self._answered
            self._deaths += 1 if waiting else 0
            number = self._sent
            if waiting:
                self._sent -= 1  # so that the newest question counts as not sent
            restart = waiting and self._deaths < _DEATHS
            self._table.notify_all()
        if restart:
            self._tell(Answer(number, error=RESTARTED))

    def _tell(self, answer: Answer) -> None:
        if self._closing:
            return
        try:
            self._on_answer(answer)
        except Exception:  # noqa: BLE001 - a fault of the listener is not ours
            _log.exception("An answer of the engine was not taken well")


class _Child:
    """One life of the engine's process, and the thread that listens to it."""

    def __init__(
        self,
        context: multiprocessing.context.SpawnContext,
        make: tuple[Callable[..., None], Path | None, Opener | None],
        heard: Callable[["_Child", object], None],
        lost: Callable[["_Child"], None],
    ) -> None:
        self._connection, theirs = context.Pipe()
        target, *arguments = make
        self.process: SpawnProcess = context.Process(
            target=target, args=(theirs, *arguments), daemon=True, name="continuity engine"
        )
        self.process.start()
        theirs.close()
        self._asking = Asking()
        self._gathering = Gathering()
        self._heard = heard
        self._lost = lost
        self._listener = threading.Thread(target=self._listen, daemon=True, name="engine listener")
        self._listener.start()

    def ask(self, number: int, question: Question) -> None:
        self._send(self._asking.ask(number, question))

    def close(self) -> None:
        self._send(Stop())
        self.process.join(_PATIENCE)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()
        self._listener.join()
        self._connection.close()

    def _send(self, word: object) -> None:
        try:
            self._connection.send_bytes(pack(word))
        except OSError:
            _log.debug("The engine's process is gone")  # the listener notices, too, and acts

    def _listen(self) -> None:
        while True:
            try:
                word = pickle.loads(self._connection.recv_bytes())  # noqa: S301 - our own pipe
            except (EOFError, OSError):
                break
            self._heard(self, word)
        self.process.join()
        self._lost(self)

    def understand(self, word: object) -> Answer | None:
        """The answer that a word from the child completes, if any."""
        match word:
            case Step(number, stage, fraction):
                return Answer(number, stage=stage, fraction=fraction)
            case Failed(number, sentence):
                return Answer(number, error=sentence, final=True)
            case Scenes():
                self._gathering.scenes_changed(word)
            case Sheets():
                self._gathering.sheets_changed(word)
            case Rest():
                report = self._gathering.report(word)
                return Answer(word.number, report, final=word.final)
        return None
