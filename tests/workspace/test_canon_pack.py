"""Facts go from book to book as TOML or as a table."""

from pathlib import Path

import pytest

from continuity.errors import CannotRead, ProjectDamaged
from continuity.story.cast import Correction, CorrectionKind
from continuity.story.decisions import AuthorsWord, Decision, Declared, Verdict
from continuity.workspace.canon_pack import read_pack, write_pack

TOO_LONG = "field larger than field limit (131072) in line 2."
FACTS = (
    Declared("Mara Holt", "eyes", "green", "book one, chapter 3"),
    Declared("Sørby", "spelling", "Sorby, Soerby"),
    Declared("everybody", "world", "ghosts-speak", "said “once”,\nand again"),
)
WORD = AuthorsWord(
    (Correction(CorrectionKind.MERGE, "Mara Holt", "Mab"),),
    FACTS,
    (Decision(Verdict.INTENDED, "P101", "0123"),),
)


def test_a_pack_as_toml_keeps_facts_and_corrections_but_no_decisions(tmp_path: Path) -> None:
    path = tmp_path / "series.toml"
    write_pack(path, WORD)
    assert read_pack(path) == AuthorsWord(WORD.corrections, FACTS)


def test_a_pack_as_a_table_keeps_the_facts(tmp_path: Path) -> None:
    path = tmp_path / "Series.CSV"
    write_pack(path, WORD)
    assert read_pack(path) == AuthorsWord(declared=FACTS)


@pytest.mark.parametrize(
    "table",
    [
        "Subject;Trait;Value\nMara;eyes;green\n",
        "\ufeffsubject\ttrait\tvalue\tnote\r\nMara\teyes\tgreen\t\r\n",
        'value,who cares,trait,subject\n"green",x, eyes , Mara\n,,,\n"",,eyes,\n',
    ],
)
def test_tables_of_other_programs_are_understood(tmp_path: Path, table: str) -> None:
    path = tmp_path / "pack.csv"
    path.write_text(table, encoding="utf-8", newline="")
    assert read_pack(path).declared == (Declared("Mara", "eyes", "green"),)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "“pack.csv” has no column “subject” in its first line."),
        (b"subject,value\nMara,green\n", "“pack.csv” has no column “trait” in its first line."),
        (b"\xff\xfe", "“pack.csv” is not text in UTF-8; save the table as “CSV UTF-8”."),
        (
            b"subject,trait\n" + b"g" * 140_000,
            "“pack.csv” cannot be read as a table: " + TOO_LONG,
        ),
    ],
)
def test_what_is_no_pack_is_refused_in_a_sentence(
    tmp_path: Path, content: bytes, sentence: str
) -> None:
    path = tmp_path / "pack.csv"
    path.write_bytes(content)
    with pytest.raises(CannotRead) as refused:
        read_pack(path)
    assert str(refused.value) == sentence


def test_a_pack_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match=r"gone\.csv” cannot be read"):
        read_pack(tmp_path / "gone.csv")
    (tmp_path / "broken.toml").write_text("[[declared", encoding="utf-8")
    with pytest.raises(ProjectDamaged, match=r"broken\.toml” cannot be read"):
        read_pack(tmp_path / "broken.toml")
