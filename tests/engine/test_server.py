"""The engine in its own process: answers, deaths, and the end."""

import os
import queue
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from continuity import assets
from continuity.engine.analysis import Analysis, Question
from continuity.engine.server import OFF, RESTARTED, Answer, EngineProcess
from engine.dying import Folder, broken, dies_at_once
from strategies import Draft

PATIENCE = 60  # seconds; the machine may be busy with other things


class Asked:
    """An engine and the answers that it gave."""

    def __init__(self, **options: object) -> None:
        self.answers: queue.Queue[Answer] = queue.Queue()
        self.engine = EngineProcess(self.answers.put, **options)  # type: ignore[arg-type]

    def until_final(self, number: int) -> list[Answer]:
        """The answers to one question, steps left out."""
        answers = []
        while True:
            answer = self.answers.get(timeout=PATIENCE)
            if answer.number == number and not answer.stage:
                answers.append(answer)
                if answer.final:
                    return answers


@pytest.fixture
def asked() -> Iterator[Asked]:
    one = Asked()
    yield one
    one.engine.close()


def story(*scenes: str) -> Question:
    return Draft(tuple((at, ((at, text),)) for at, text in enumerate(scenes, start=1))).question()


FIRST = story("Mara had green eyes.", "Tom laughed. “It rains,” said Tom.", "Mara had brown eyes.")
LATER = story("Mara had green eyes.", "Tom did not laugh.", "Mara had brown eyes.", "It rained.")


def test_answers_are_those_of_an_analysis_in_this_process(asked: Asked) -> None:
    first = asked.until_final(asked.engine.ask(FIRST))[-1]
    later = asked.until_final(asked.engine.ask(LATER))[-1]
    here = Analysis(assets.lexicon())
    assert first.report is not None
    assert later.report is not None
    assert [one.code for one in first.report.diagnostics] == ["P101"]
    assert first.report.cast == here.report(FIRST).cast
    assert later.report.cast == here.report(LATER).cast
    assert [one.scene for one in later.report.scenes] == [1, 2, 3, 4]
    assert later.report.scenes[0] is first.report.scenes[0]


def test_the_newest_question_is_answered_and_older_ones_may_be_dropped(asked: Asked) -> None:
    numbers = [asked.engine.ask(FIRST if at % 2 else LATER) for at in range(40)]
    final = asked.until_final(numbers[-1])[-1]
    assert final.report is not None
    assert len(final.report.scenes) == 3


def test_a_killed_engine_is_started_again_and_asked_again(asked: Asked) -> None:
    asked.until_final(asked.engine.ask(FIRST))
    kill(asked.engine)
    final = asked.until_final(asked.engine.ask(LATER))[-1]
    assert final.report is not None
    assert len(final.report.scenes) == 4


def test_an_engine_killed_at_work_is_started_again_with_a_word() -> None:
    asked = Asked()
    number = asked.engine.ask(FIRST)
    deadline = time.monotonic() + PATIENCE
    while asked.engine.process_id is None and time.monotonic() < deadline:
        time.sleep(0.001)
    kill(asked.engine)
    answers = asked.until_final(number)
    asked.engine.close()
    assert answers[0].error == RESTARTED
    assert answers[-1].report is not None


def kill(engine: EngineProcess) -> None:
    assert engine.process_id is not None
    os.kill(engine.process_id, signal.SIGKILL)


def test_an_engine_that_dies_again_and_again_stays_off() -> None:
    asked = Asked(target=dies_at_once)
    first = asked.until_final(asked.engine.ask(FIRST))
    later = asked.until_final(asked.engine.ask(LATER))
    asked.engine.close()
    assert [one.error for one in first] == [RESTARTED, RESTARTED, OFF]
    assert [one.error for one in later] == [OFF]


def test_what_was_read_is_remembered_by_the_next_engine(tmp_path: Path) -> None:
    for _ in range(2):
        asked = Asked(database=tmp_path, opener=Folder)
        answers = asked.until_final(asked.engine.ask(FIRST))
        asked.engine.close()
    assert (tmp_path / "report").is_file()
    assert len(answers) == 1


def test_a_database_that_cannot_be_opened_is_done_without(tmp_path: Path) -> None:
    asked = Asked(database=tmp_path, opener=broken)
    final = asked.until_final(asked.engine.ask(FIRST))[-1]
    asked.engine.close()
    assert final.report is not None


def test_ctrl_c_does_not_stop_the_engine(asked: Asked) -> None:
    asked.until_final(asked.engine.ask(FIRST))
    process = asked.engine.process_id
    assert process is not None
    os.kill(process, signal.SIGINT)
    asked.until_final(asked.engine.ask(LATER))
    assert asked.engine.process_id == process


def test_a_listener_that_fails_does_not_stop_the_answers() -> None:
    answers: queue.Queue[Answer] = queue.Queue()

    def listen(answer: Answer) -> None:
        answers.put(answer)
        raise RuntimeError(answer)

    engine = EngineProcess(listen)
    engine.ask(FIRST)
    while not answers.get(timeout=PATIENCE).final:
        pass
    engine.close()


ORPHAN = """
import os, signal, sys, time
sys.path[:0] = {path!r}
from continuity.engine.server import EngineProcess
from engine.test_server import FIRST

if __name__ == "__main__":
    seen = []
    engine = EngineProcess(seen.append)
    engine.ask(FIRST)
    while not any(answer.final for answer in seen):
        time.sleep(0.01)
    print(engine.process_id, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_the_engine_ends_when_its_window_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "orphan.py"
    script.write_text(ORPHAN.format(path=sys.path), encoding="utf-8")
    done = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, script], capture_output=True, text=True, timeout=PATIENCE, check=False
    )
    assert done.returncode == -signal.SIGKILL
    deadline = time.monotonic() + PATIENCE
    while alive(int(done.stdout)) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not alive(int(done.stdout))


def alive(process: int) -> bool:
    """Whether the process runs; one that nobody has waited for is dead all the same."""
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="ascii")
    except FileNotFoundError:
        return False
    return state.rpartition(")")[2].split()[0] != "Z"
