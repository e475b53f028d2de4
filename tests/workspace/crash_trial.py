"""Kills a writing program at random moments and looks whether every acknowledged save is there.

    python tests/workspace/crash_trial.py --times 100

The child saves chapters, adds, moves and removes them, decides, and checks in between. After each
call that returned it writes a line to its pipe. It is killed (signal 9) at a random moment. Then
the project is opened: it must open by itself, and hold at least what was acknowledged last.
"""

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from continuity.store import soundness
from continuity.story.cast import Correction, CorrectionKind
from continuity.story.edits import SetText
from continuity.workspace.workspace import CRASHED, Workspace

CHAPTERS = 4
LONGEST_LIFE = 0.6
"""Seconds that a child lives at most after its first word."""


def write_for_ever(folder: Path, seed: int, *, checking: bool) -> None:
    """The child. Each acknowledged line says all that must be there from now on."""
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    workspace = Workspace.open(folder, hurried=chance.random() < 0.5)
    count = 0
    while True:
        count += 1
        book = workspace.manuscript.book
        chapters = {int(one.title.split()[-1]): one.id for one in book.chapters}
        kind = chance.random()
        if kind < 0.7:
            at = chance.randrange(CHAPTERS)
            words = " ".join(f"{seed}.{count}.{number}" for number in range(300))
            text = f"# Chapter {at}\n\nMara had green eyes. {words}\n\n***\n\n{words[::-1]}\n"
            tell(promise={"at": at, "text": text})
            if chance.random() < 0.5:  # as the window does it; read anew with whatever comes next
                workspace.write(chapters[at], text)
            else:
                workspace.apply(SetText(chapters[at], workspace.text(chapters[at]), text))
        elif kind < 0.8:
            tell(promise={"name": f"Nobody {seed}.{count}"})
            workspace.correct(Correction(CorrectionKind.DROP, f"Nobody {seed}.{count}"))
        elif kind < 0.9:
            workspace.move(book.chapters[0].id, CHAPTERS - 1)
            workspace.undo()
        elif checking:
            workspace.check(use_grammar=False)
        tell(done=True)


def tell(**words: object) -> None:
    print(json.dumps(words), flush=True)  # noqa: T201 - the pipe to the parent


@dataclass
class Oracle:
    """What must be there: the last acknowledged text of each chapter, or the one promised but not
    acknowledged when the end came; and all acknowledged decisions.
    """

    texts: dict[int, str] = field(default_factory=dict)
    names: list[str] = field(default_factory=list)
    open_promise: dict[str, object] | None = None
    acknowledged: int = 0

    def hear(self, line: str) -> None:
        try:
            words = json.loads(line)
        except ValueError:
            return  # the end came in the middle of a line
        if "promise" in words:
            self.open_promise = words["promise"]
            return
        self.acknowledged += 1
        promise, self.open_promise = self.open_promise, None
        if promise and "text" in promise:
            self.texts[int(str(promise["at"]))] = str(promise["text"])
        elif promise:
            self.names.append(str(promise["name"]))

    def faults(self, workspace: Workspace) -> list[str]:
        """What is not as it must be, a sentence each."""
        found = []
        chapters = [chapter.id for chapter in workspace.manuscript.book.chapters]
        if len(chapters) != CHAPTERS:
            found.append(f"{len(chapters)} chapters")
        texts = [workspace.text(chapter) for chapter in chapters]
        promise = self.open_promise or {}
        for at, text in self.texts.items():
            if text not in texts and not (promise.get("at") == at and promise["text"] in texts):
                found.append(f"the text of chapter {at} is lost")
        names = [one.name for one in workspace.word.corrections]
        found += [f"the decision on {name} is lost" for name in self.names if name not in names]
        return found


@dataclass
class Tally:
    kills: int = 0
    acknowledged: int = 0
    told: int = 0
    slowest: float = 0.0
    notices: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def trial(times: int, *, seed: int = 0, checking: bool = True) -> Tally:
    """Kill `times` children one after another in one project, as on bad days."""
    chance, tally = random.Random(seed), Tally()  # noqa: S311 - nothing secret
    with tempfile.TemporaryDirectory() as root:
        folder = Path(root) / "book"
        chapters = [(f"Chapter {at}", "Words.") for at in range(CHAPTERS)]
        Workspace.create(folder, title="Book", chapters=chapters).close()
        oracle = Oracle()
        for number in range(times):
            tally.acknowledged += kill_one(folder, number, oracle, chance, checking=checking)
            tally.kills += 1
            look(folder, oracle, tally)
    return tally


def kill_one(
    folder: Path, number: int, oracle: Oracle, chance: random.Random, *, checking: bool
) -> int:
    """Let a child live for a while. How many of its calls it acknowledged."""
    command = [sys.executable, __file__, "--child", str(folder), "--seed", str(number)]
    environment = os.environ | {"OMP_NUM_THREADS": "1"}
    before = oracle.acknowledged
    oracle.open_promise = None
    with subprocess.Popen(  # noqa: S603 - our own interpreter and program
        command + (["--checking"] if checking else []),
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    ) as child:
        assert child.stdout is not None
        oracle.hear(child.stdout.readline())
        time.sleep(chance.uniform(0, LONGEST_LIFE))
        child.send_signal(signal.SIGKILL)
        for line in child.stdout:
            oracle.hear(line)
    return oracle.acknowledged - before


def look(folder: Path, oracle: Oracle, tally: Tally) -> None:
    start = time.perf_counter()
    workspace = Workspace.open(folder)
    tally.slowest = max(tally.slowest, time.perf_counter() - start)
    tally.faults += oracle.faults(workspace)
    tally.notices += [notice for notice in workspace.notices if notice != CRASHED]
    tally.told += CRASHED in workspace.notices
    fault = soundness.fault(folder / "story.db")
    tally.faults += [f"the database: {fault}"] if fault else []
    # What was promised when the end came may be there or not: from now on it is what it is.
    promise = oracle.open_promise
    if promise and "text" in promise:
        at = int(str(promise["at"]))
        texts = [workspace.text(chapter.id) for chapter in workspace.manuscript.book.chapters]
        oracle.texts = {
            key: text for key, text in oracle.texts.items() if key != at or text in texts
        }
        if promise["text"] in texts:
            oracle.texts[at] = str(promise["text"])
    workspace.close()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--child", type=Path)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--checking", action="store_true")
    options = parser.parse_args()
    if options.child:
        write_for_ever(options.child, options.seed, checking=options.checking)
    tally = trial(options.times, seed=options.seed)
    sys.stdout.write(
        f"{tally.kills} kills, {tally.acknowledged} acknowledged calls, "
        f"{len(tally.faults)} lost or damaged, opening took at most {tally.slowest:.2f} s\n"
    )
    for words in (*tally.faults, *sorted(set(tally.notices))):
        sys.stdout.write(f"  {words}\n")
    return 1 if tally.faults else 0


if __name__ == "__main__":
    sys.exit(main())
