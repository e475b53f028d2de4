"""A story told in another dress has the same faults.

Each test changes the sample novel in a way that changes nothing of what it tells, and compares
what is found with what is found in the novel as it is (metamorphic testing: Chen, Cheung and Yiu,
1998).
"""

import re
import textwrap
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from continuity import assets
from continuity.engine.analysis import Analysis, Question
from continuity.prose.segmentation import manuscript
from continuity.story.decisions import AuthorsWord
from continuity.story.manuscript import Source

_FOLDER = Path(__file__).parents[2] / "sample_project" / "manuscript"
_OTHERS = {
    "Mina": "Nora",
    "Wilhelmina": "Eleonora",
    "Prowse": "Hallam",
    "Hazel": "Judith",
    "Tranter": "Bicknell",
    "Edwin": "Herbert",
    "Walter": "Arthur",
    "Dilys": "Gwen",
    "Pugh": "Rees",
    "Constance": "Harriet",
    "Delph": "Marsh",
    "Cornelius": "Augustus",
    "Pip": "Ned",
}
"""Other given names of the same sex, other family names that are no words either."""
_FALSE = frozenset(("N101", "N102"))
"""A slip of a letter in a name is another slip in another name."""

Faults = Counter[tuple[str, tuple[str, ...]]]


@cache
def chapters() -> tuple[str, ...]:
    return tuple(path.read_text(encoding="utf-8") for path in sorted(_FOLDER.glob("*.md")))


def faults(sources: Sequence[Source], *, but: frozenset[str] = frozenset()) -> Faults:
    """What is found, with its quotes, however they are wrapped and whatever marks they have."""
    report = Analysis(assets.lexicon()).report(Question(manuscript(sources).book, AuthorsWord()))
    return Counter(
        (one.code, tuple(_plain(note.evidence.quote) for note in one.notes))
        for one in report.diagnostics
        if one.code not in but
    )


def _plain(quote: str) -> str:
    signs = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
    return " ".join(quote.translate(signs).split()).strip("\"'")


def as_files(texts: Sequence[str]) -> list[Source]:
    return [Source(f"{at:02}.md", text, markdown=True) for at, text in enumerate(texts)]


@cache
def as_it_is() -> Faults:
    found = faults(as_files(chapters()))
    assert found.total() > 5
    return found


def renamed(text: str, others: Mapping[str, str]) -> str:
    return re.sub(r"[^\W\d_]+", lambda word: others.get(word[0], word[0]), text)


def test_people_of_other_names_make_the_same_mistakes() -> None:
    found = faults(as_files([renamed(text, _OTHERS) for text in chapters()]), but=_FALSE)
    wanted = Counter(
        (code, tuple(renamed(quote, _OTHERS) for quote in quotes))
        for code, quotes in as_it_is().elements()
        if code not in _FALSE
    )
    assert found == wanted


def test_straight_quotation_marks_hide_nothing() -> None:
    signs = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
    assert faults(as_files([text.translate(signs) for text in chapters()])) == as_it_is()


def test_single_quotation_marks_hide_nothing() -> None:
    inner = str.maketrans({"“": "‘", "”": "’"})
    texts = [text.translate(inner) for text in chapters()]
    assert faults(as_files(texts)) == as_it_is()


def test_hard_wrapped_lines_hide_nothing() -> None:
    texts = ["\n\n".join(map(_wrapped, text.split("\n\n"))) for text in chapters()]
    assert faults(as_files(texts)) == as_it_is()


def _wrapped(paragraph: str) -> str:
    return textwrap.fill(paragraph, 60, break_long_words=False, break_on_hyphens=False)


def test_line_ends_of_another_system_hide_nothing() -> None:
    assert faults(as_files([text.replace("\n", "\r\n") for text in chapters()])) == as_it_is()


def test_one_file_for_all_has_the_faults_of_a_file_a_chapter() -> None:
    assert faults(as_files(["\n\n".join(chapters())])) == as_it_is()


def test_a_chapter_about_strangers_far_away_changes_nothing() -> None:
    strangers = (
        "# Elsewhere\n\nOn the far side of the ocean a farmer mended a gate. “That will hold,” "
        "said the farmer, and the dog agreed.\n"
    )
    assert faults(as_files([*chapters(), strangers])) == as_it_is()
