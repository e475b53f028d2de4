"""Work shared with helpers: the same answers, and nobody left behind whatever happens."""

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from continuity import assets
from continuity.canon.acquaintance import SceneNames
from continuity.engine import chain as asked
from continuity.engine import paragraphs, scenewise
from continuity.engine.analysis import Analysis, Question
from continuity.engine.beside import helpers_at_hand, shared
from continuity.story.ids import SceneId
from strategies import Draft

HERE = os.getpid()


def helpers() -> list[str]:
    return [one.name for one in multiprocessing.active_children() if "helper" in one.name]


def square(number: int) -> int:
    return number * number


def done(count: int, work: Callable[[int], object], crew: int) -> dict[int, object]:
    with closing(shared(count, work, crew)) as answers:
        return dict(answers)


@pytest.mark.parametrize("crew", [0, 1, 3])
@pytest.mark.parametrize("count", [0, 1, 40])
def test_every_portion_is_done_once_by_whomever(count: int, crew: int) -> None:
    with closing(shared(count, square, crew)) as answers:
        assert sorted(answers) == [(number, number * number) for number in range(count)]
    assert helpers() == []


def test_helpers_take_a_part_of_the_work() -> None:
    def who(_: int) -> int:
        time.sleep(0.01)
        return os.getpid()

    assert len(set(done(40, who, 1).values())) == 2


def test_what_a_killed_helper_owes_is_done_here() -> None:
    def mortal(number: int) -> int:
        if os.getpid() != HERE:
            os.kill(os.getpid(), signal.SIGKILL)
        time.sleep(0.005)
        return square(number)

    assert done(30, mortal, 2) == {number: number * number for number in range(30)}
    assert helpers() == []


def test_a_fault_of_the_work_shows_here_and_nowhere_else(capfd: pytest.CaptureFixture[str]) -> None:
    def faulty(number: int) -> int:
        return 1 // (number - 20)

    with pytest.raises(ZeroDivisionError):
        done(30, faulty, 2)
    assert helpers() == []
    assert capfd.readouterr() == ("", "")


def test_whoever_has_enough_leaves_no_helper_behind() -> None:
    with closing(shared(1000, square, 2)) as answers:
        next(answers)
        assert len(helpers()) == 2
    assert helpers() == []


def test_a_process_with_several_threads_makes_no_copies_of_itself() -> None:
    halt = threading.Event()
    thread = threading.Thread(target=halt.wait)
    thread.start()
    assert helpers_at_hand() == 0
    halt.set()
    thread.join()


@pytest.mark.parametrize("system", ["darwin", "win32"])
def test_other_systems_do_without_copies(system: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", system)
    assert helpers_at_hand() == 0


ORPHAN = """
import multiprocessing, time
from continuity.engine.beside import shared
def work(number):
    time.sleep(0.05)
for _ in shared(100000, work, 2):
    print(*(one.pid for one in multiprocessing.active_children()), flush=True)
"""


def test_helpers_end_when_the_process_they_help_is_killed() -> None:
    with subprocess.Popen(  # noqa: S603 - our own words
        [sys.executable, "-c", ORPHAN], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        pids = process.stdout.readline().split()
        process.kill()
        assert process.stderr.read() == ""
    assert len(pids) == 2
    until = time.monotonic() + 20
    while any(_runs(pid) for pid in pids):
        assert time.monotonic() < until
        time.sleep(0.02)


def _runs(pid: str) -> bool:
    """Whether the process is there, and not only its name in the table."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").split(") ")[1][0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def story() -> Draft:
    said = (
        "Mara had green eyes. “Wait,” said Tom. She waited for three days.",
        "Mara Lane had brown eyes. Tom Reed, who was thirty, left the room.",
        "“I am her brother,” said Tom. On Monday the twelve ships sailed.",
        "Tom was forty. He lost his left arm. The eleven ships came back on Tuesday.",
    )
    return Draft(
        tuple(
            (scene, tuple((4 * scene + at, text) for at, text in enumerate(said)))
            for scene in range(1, 9)
        )
    )


def analysis(monkeypatch: pytest.MonkeyPatch, crew: int) -> Analysis:
    for module in (paragraphs, scenewise):
        monkeypatch.setattr(module, "helpers_at_hand", lambda: crew)
        monkeypatch.setattr(module, "_MUCH", 0)
    monkeypatch.setattr(scenewise, "_PORTION", 300)
    monkeypatch.setattr(paragraphs, "_BATCH", 3)
    return Analysis(assets.lexicon())


def test_shared_or_alone_the_report_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    question = story().question()
    alone, together = (analysis(monkeypatch, crew).report(question) for crew in (0, 2))
    assert alone.diagnostics
    assert together == alone
    assert helpers() == []


def test_what_helpers_found_is_taken_up_by_later_edits(monkeypatch: pytest.MonkeyPatch) -> None:
    together = analysis(monkeypatch, 2)
    together.report(story().question())
    before = dict(together.database.runs)
    edited = _with(story(), 6, "“I am her brother,” said Tom. On Monday the ten ships sailed.")
    assert together.report(edited) == Analysis(assets.lexicon()).report(edited)
    read = together.database.runs["scene_from_zero"] - before["scene_from_zero"]
    assert read == 1


def _with(draft: Draft, number: int, text: str) -> Question:
    scenes = tuple(
        (scene, tuple((at, text if at == number else said) for at, said in told))
        for scene, told in draft.scenes
    )
    return Draft(scenes).question()


def test_an_answer_whose_grounds_are_not_known_is_not_taken_over() -> None:
    database, scene = Analysis(assets.lexicon()).database, SceneId(1)
    nothing = SceneNames(scene)
    database.adopt(asked.spoken_in, scene, nothing, [(asked.LEXICON, None)])
    assert not database.knows(asked.spoken_in, scene)
