"""How long a long story takes to come in and to go out, in every format.

    python benchmarks/hand_over.py NOVEL.txt [WORDS]

Takes so many words of a text (100,000 for what goes out; twice as many for what comes in, the text
over again if need be) and tells seconds for each format. The check that the story bible rests on is
timed by itself.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from continuity import assets
from continuity.engine.analysis import Analysis, Question
from continuity.exchange.bible_files import EDITIONS, SUFFIXES, bible_file
from continuity.exchange.manuscript_files import SUFFIXES as FORMS
from continuity.exchange.manuscript_files import Manner, manuscript_file
from continuity.exchange.reading import find_story
from continuity.exchange.split import chapters_of
from continuity.exchange.story_bible import story_bible
from continuity.prose.segmentation import manuscript
from continuity.story.decisions import AuthorsWord
from continuity.story.manuscript import Manuscript, Source

READ = ("docx", "odt", "epub", "html", "markdown", "text")
_NUMBERS = 2


def timed(what: str, work: Callable[[], object]) -> None:
    start = time.perf_counter()
    made = work()
    size = f"{len(made) / 1024:9,.0f} KB" if isinstance(made, bytes) else ""
    print(f"{what:28} {time.perf_counter() - start:6.2f} s {size}", flush=True)


def story(text: str, words: int) -> Manuscript:
    paragraphs = text.split("\n\n")
    taken: list[str] = []
    count = at = 0
    while count < words:
        taken.append(paragraphs[at % len(paragraphs)])
        count += len(taken[-1].split())
        at += 1
    return manuscript([Source("story.txt", "\n\n".join(taken))])


def read_in(path: Path) -> object:
    return chapters_of(find_story(path).manuscript())


def brought_in(whole: Manuscript) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for form in READ:
            path = Path(folder, f"story{FORMS[form][0]}")
            path.write_bytes(manuscript_file(whole, form, Manner()))
            timed(f"in: {form}", partial(read_in, path))


def main() -> int:
    if len(sys.argv) == 1:
        sys.exit(__doc__)
    text = Path(sys.argv[1]).read_text("utf-8", "replace")
    words = int(sys.argv[2]) if len(sys.argv) > _NUMBERS else 100_000
    print(f"{2 * words:,} words in")
    brought_in(story(text, 2 * words))
    whole = story(text, words)
    print(f"{words:,} words out")
    for form in FORMS:
        timed(f"manuscript: {form}", partial(manuscript_file, whole, form, Manner()))
    start = time.perf_counter()
    report = Analysis(assets.lexicon()).report(Question(whole.book, AuthorsWord()))
    print(f"{'the check, without grammar':28} {time.perf_counter() - start:6.2f} s")
    bible = story_bible(report, whole, AuthorsWord())
    for edition in EDITIONS:
        for form in SUFFIXES:
            if edition == EDITIONS[0] or form not in {"json", "csv"}:
                work = partial(bible_file, bible, form, edition=edition)
                timed(f"{edition} bible: {form}", work)
    return 0


if __name__ == "__main__":
    sys.exit(main())
