"""Stories for tests: a few lines in, the same lines with what was found under them out.

Each line is a paragraph. `***` parts scenes, `# Title` opens a chapter, blank lines are for the
eye. A line of spaces and carets says what was found in the words above it:

    Mara has green eyes.
    Mara has brown eyes.
             ^^^^^^^^^^ P101 Mara's eyes were green
"""

import re
from functools import cache

from continuity import assets
from continuity.diagnostics.diagnostic import Diagnostic
from continuity.engine.analysis import Analysis, Question
from continuity.engine.report import Report
from continuity.prose.segmentation import manuscript
from continuity.story.decisions import AuthorsWord
from continuity.story.manuscript import Manuscript, Source
from continuity.story.text import Evidence

NOTHING_SAID = AuthorsWord()
_CARETS = re.compile(r"^ *\^+ [A-Z]\d{3} .*$")


def check(story: str, word: AuthorsWord = NOTHING_SAID) -> str:
    """The story with caret lines for everything that is found in it, by whatever rule."""
    plain = without_carets(story)
    whole = read(plain)
    return with_carets(plain, whole, report_on(whole, word).diagnostics)


def read(story: str) -> Manuscript:
    """The story as the program reads it. Every line is a paragraph of its own."""
    lines = (line for line in story.split("\n") if line.strip())
    return manuscript([Source("story.md", "\n\n".join(lines), markdown=True)])


def report_on(whole: Manuscript, word: AuthorsWord = NOTHING_SAID) -> Report:
    return _analysis().report(Question(whole.book, word))


@cache
def _analysis() -> Analysis:
    """One for all tests: each story is a change of the one before, so every test of a rule also
    tests that asking again gives what asking for the first time gives.
    """
    return Analysis(assets.lexicon())


def without_carets(story: str) -> str:
    return "\n".join(line for line in story.split("\n") if not _CARETS.match(line))


def with_carets(story: str, whole: Manuscript, diagnostics: tuple[Diagnostic, ...]) -> str:
    """`story` with a line of carets for the first place of each diagnostic."""
    under: dict[int, list[tuple[int, str]]] = {}
    for one in diagnostics:
        line, start, end = _place(whole, one.notes[0].evidence)
        carets = f"{' ' * start}{'^' * (end - start)} {one.code} {one.message}"
        under.setdefault(line, []).append((start, carets))
    told = []
    number = 0
    for words in story.split("\n"):
        told.append(words)
        if words.strip():
            told += [carets for _, carets in sorted(under.get(number, []))]
            number += 1
    return "\n".join(told)


def _place(whole: Manuscript, evidence: Evidence) -> tuple[int, int, int]:
    """Line, first and last column. Blank lines do not count; in the source there is one after each
    line.
    """
    source, span = whole.locate(evidence.anchor)
    start = source.text.rfind("\n", 0, span.start) + 1
    return source.text.count("\n", 0, start) // 2, span.start - start, span.end - start
