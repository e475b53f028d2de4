from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from continuity.errors import CannotRead
from continuity.story.cast import Correction, CorrectionKind
from continuity.story.decisions import AuthorsWord, Decision, Declared, Verdict
from continuity.workspace.canon_file import CanonFile, read, read_word, render

FULL = """\
# What the author said of the story. May be edited by hand; comments are not kept.

format = 1
keeper = "an other program"

[[corrections]]
kind = "merge"
name = "Toshiko Sato"
other = "Tosh"

[[declared]]
subject = "Mara"
trait = "eyes"
value = "green"
since = 1999

[[decisions]]
verdict = "intended"
code = "T101"
subject = "lockdown"
reason = "The clock is broken."
fingerprint = "0123456789abcdef"
quotes = [
    "six hours",
    "seven hours left",
]

[[decisions]]
verdict = "of a later program"
code = "Z999"
"""

WORD = AuthorsWord(
    (Correction(CorrectionKind.MERGE, "Toshiko Sato", "Tosh"),),
    (Declared("Mara", "eyes", "green"),),
    (
        Decision(
            Verdict.INTENDED,
            "T101",
            "0123456789abcdef",
            "lockdown",
            "The clock is broken.",
            quotes=("six hours", "seven hours left"),
        ),
    ),
)

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
corrections = st.builds(Correction, st.sampled_from(CorrectionKind), words, words)
declared = st.builds(Declared, words.filter(bool), words.filter(bool), words, words)
decisions = st.builds(
    Decision,
    st.sampled_from(Verdict),
    words,
    words,
    words,
    words,
    words,
    st.lists(words.filter(bool), max_size=3).map(tuple),
)


def lists(one: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(one, max_size=4).map(tuple)


def test_the_file_is_read_and_what_is_not_understood_is_counted() -> None:
    file = read(FULL.encode())
    assert file.word == WORD
    assert file.strange == 1


def test_what_is_read_and_written_is_the_same_with_all_that_is_not_understood() -> None:
    assert render(read(FULL.encode())).decode() == FULL


def test_a_revoked_decision_leaves_and_nothing_else_does() -> None:
    file = read(FULL.encode())
    fewer = AuthorsWord(WORD.corrections, WORD.declared)
    written = read(render(CanonFile(fewer, file.table)))
    assert written.word == fewer
    assert written.strange == 1
    assert b"since = 1999" in render(written)


@pytest.mark.parametrize(
    "row",
    [
        '[[corrections]]\nkind = "no such kind"\nname = "x"',
        '[[declared]]\nvalue = "green"',
        '[[decisions]]\nverdict = "muted"\nquotes = "none"',
    ],
)
def test_an_entry_that_is_not_understood_is_kept(row: str) -> None:
    file = read(row.encode())
    assert file.word == AuthorsWord()
    assert file.strange == 1
    assert row in render(file).decode()


@given(st.builds(AuthorsWord, lists(corrections), lists(declared), lists(decisions)))
def test_all_that_an_author_may_say_survives_the_file(word: AuthorsWord) -> None:
    assert read(render(CanonFile(word))).word == word


def test_a_canon_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match="cannot be read"):
        read_word(tmp_path / "canon.toml")
    (tmp_path / "canon.toml").write_text(FULL, encoding="utf-8")
    assert read_word(tmp_path / "canon.toml") == WORD
