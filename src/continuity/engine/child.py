"""The engine's own process: hears questions, works on the newest, tells what it found.

It ends when nobody listens any more, whatever it is doing: a lost pipe means that the window's
process is gone.
"""

import contextlib
import gc
import logging
import os
import pickle
import signal
import threading
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

from continuity import assets
from continuity.engine.analysis import Analysis, Question
from continuity.engine.grammar import parser_on_demand
from continuity.engine.memory import Memory
from continuity.engine.packing import pack
from continuity.engine.wire import Ask, Failed, Hearing, Step, Stop, Telling, Word
from continuity.errors import Cancelled, ContinuityError

Opener = Callable[[Path], Memory]

_BETWEEN_STEPS = 0.05  # seconds between two reports of progress
_UNTIL_IDLE = 2.0  # seconds without a question before the last report is written down
_NICE = 10
_RARELY = (100_000, 20, 20)

_log = logging.getLogger(__name__)


def serve(connection: Connection, database: Path | None, opener: Opener | None) -> None:
    """What the child process runs. Returns when it is told to stop."""
    # Ctrl-C in a terminal goes to both processes; what it means is for the other one to decide.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with contextlib.suppress(AttributeError, OSError):
        os.nice(_NICE)
    # What is remembered stays; looking through it for rubbish again and again would be in vain.
    gc.set_threshold(*_RARELY)
    ears = _Ears(connection)
    memory = _memory(database, opener)
    analysis = Analysis(assets.lexicon(), memory=memory, parser=parser_on_demand())
    _Engine(connection, ears, analysis).work()


def _memory(database: Path | None, opener: Opener | None) -> Memory | None:
    """The project's database. Without it everything works, only more slowly after a new start."""
    if database is None or opener is None:
        return None
    try:
        return opener(database)
    except (ContinuityError, OSError):
        _log.exception("The engine works without a memory")
        return None


class _Ears:
    """Listens while the engine works, so that a newer question can stop the work on an older."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._hearing = Hearing()
        self._heard = threading.Condition()
        self._newest: tuple[int, Question] | None = None
        self._stopped = False
        threading.Thread(target=self._listen, daemon=True, name="ears").start()

    def newest(self, than: int, wait: float | None) -> tuple[int, Question] | None:
        """The newest question with a higher number; None once told to stop or if none comes."""
        with self._heard:
            self._heard.wait_for(lambda: self._stopped or self._number() > than, wait)
            return self._newest if self._number() > than and not self._stopped else None

    def stopped(self) -> bool:
        return self._stopped

    def overtaken(self, number: int) -> bool:
        """Whether there is something newer to do than this question."""
        return self._stopped or self._number() > number

    def _number(self) -> int:
        return self._newest[0] if self._newest else -1

    def _listen(self) -> None:
        while True:
            try:
                word = pickle.loads(self._connection.recv_bytes())  # noqa: S301 - our own pipe
            except (EOFError, OSError):
                os._exit(0)  # nobody is there any more; there is nothing to put in order
            with self._heard:
                if isinstance(word, Ask):
                    self._newest = (word.number, self._hearing.question(word))
                self._stopped = isinstance(word, Stop)
                self._heard.notify_all()


class _Engine:
    """Answers the newest question, twice if grammar may add to the first answer."""

    def __init__(self, connection: Connection, ears: _Ears, analysis: Analysis) -> None:
        self._connection = connection
        self._ears = ears
        self._analysis = analysis
        self._telling = Telling()
        self._told = 0.0

    def work(self) -> None:
        done, warm = -1, True
        last: Question | None = None
        while not self._ears.stopped():
            asked = self._ears.newest(done, None if warm else _UNTIL_IDLE)
            if asked:
                done, last = asked
                warm = False
                self._answer(done, last)
            elif last and not warm:
                warm = True
                self._settle(done, last)
        with contextlib.suppress(ContinuityError, OSError):
            self._analysis.remember()

    def _answer(self, number: int, question: Question) -> None:
        try:
            known = self._analysis.recall(question)
            if known:
                self._send(*self._telling.parts(number, known, final=True))
            else:
                self._work_out(number, question, grammar=False)
                if not self._analysis.complete:
                    self._work_out(number, question, grammar=True)
        except Cancelled:
            return
        except Exception as error:  # noqa: BLE001 - the seam: the window is told, the engine lives
            _log.exception("The engine failed")
            self._send(Failed(number, f"The check failed: {type(error).__name__}: {error}"))

    def _work_out(self, number: int, question: Question, *, grammar: bool) -> None:
        def cancelled() -> bool:
            return self._ears.overtaken(number)

        def progress(stage: str, fraction: float) -> None:
            now = time.monotonic()
            if now - self._told >= _BETWEEN_STEPS:
                self._told = now
                self._send(Step(number, stage, fraction))

        report = self._analysis.work_out(
            question, grammar=grammar, cancelled=cancelled, progress=progress
        )
        self._send(*self._telling.parts(number, report, final=self._analysis.complete))

    def _settle(self, number: int, question: Question) -> None:
        """In a pause: work out what a remembered report stood for, so that the next edit finds
        everything warm, and write down the report of this session.
        """
        try:
            self._analysis.work_out(question, cancelled=lambda: self._ears.overtaken(number))
            self._analysis.remember()
        except Cancelled:
            return
        except Exception:  # noqa: BLE001 - as above
            _log.exception("The engine could not write its report down")

    def _send(self, *words: Word) -> None:
        for word in words:
            try:
                self._connection.send_bytes(pack(word))
            except OSError:
                os._exit(0)  # as in `_Ears`
