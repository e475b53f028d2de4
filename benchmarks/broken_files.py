"""Run by hand: thousands of broken and hostile files, each read in a process of its own kind.

    python benchmarks/broken_files.py [COUNT]

For each it is told how long it took, how much memory the process and its children needed, and
whether it was read or refused in one sentence. Whatever else happens is a fault.
"""

import multiprocessing
import resource
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from queue import Empty
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from continuity.errors import ContinuityError
from continuity.exchange.reading import find_story
from continuity.exchange.split import chapters_of
from exchange.broken import attacks, trials

SECONDS = 10.0
MEGABYTES = 300


def read(path: Path) -> str:
    """What became of a file."""
    try:
        chapters_of(find_story(path).manuscript())
    except ContinuityError as error:
        sentence = str(error)
        fine = sentence.endswith(".") and "\n" not in sentence
        return f"refused: {sentence}" if fine else f"FAULT: no sentence: {sentence!r}"
    except BaseException as error:  # noqa: BLE001 - whatever it is, it is what the trial looks for
        return f"FAULT: {type(error).__name__}: {error}"
    return "read"


def alone(path: Path, told: Any) -> None:  # noqa: ANN401 - a queue between processes has no type
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.perf_counter()
    fate = read(path)
    taken = time.perf_counter() - start
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    told.put((fate, taken, (own + children) / 1024))


def tried(path: Path) -> tuple[str, float, float]:
    """In a process of its own, so that memory is told for this file only."""
    told: Any = multiprocessing.Queue()
    process = multiprocessing.Process(target=alone, args=(path, told))
    process.start()
    try:
        fate: tuple[str, float, float] = told.get(timeout=90)
    except Empty:
        process.kill()
        fate = ("FAULT: no answer", 90.0, 0.0)
    process.join()
    return fate


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000
    fates: Counter[str] = Counter()
    slowest = largest = 0.0
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place, "here")
        folder.mkdir()
        hostile = [*attacks(large=True)]
        for number, (name, content) in enumerate((*hostile, *trials(count))):
            path = folder / name
            path.write_bytes(content)
            fate, taken, memory = tried(path)
            path.unlink()
            beyond = memory - len(content) / 1024 / 1024
            slowest, largest = max(slowest, taken), max(largest, beyond)
            fates[fate.partition(":")[0]] += 1
            shown = number < len(hostile) or fate.startswith("FAULT")
            if shown or taken > SECONDS or beyond > MEGABYTES:
                print(f"{name:18} {taken:6.2f} s {memory:7.1f} MB  {fate[:120]}", flush=True)
        outside = [one.name for one in Path(place).iterdir() if one.name != "here"]
    print(dict(fates), f"slowest {slowest:.2f} s, largest {largest:.0f} MB beyond the file")
    print(f"written outside: {outside or 'nothing'}")
    return 1 if fates["FAULT"] or outside else 0


if __name__ == "__main__":
    sys.exit(main())
