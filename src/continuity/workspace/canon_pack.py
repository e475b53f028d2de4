"""Canon packs: declared facts to share between books and writers, as TOML or as a table (CSV).

A pack in TOML has the form of canon.toml without its decisions, which belong to one text. A table
has a fact a row, under the headings subject, trait, value and note.
"""

import csv
from collections.abc import Iterable
from io import StringIO
from pathlib import Path

from continuity.errors import CannotRead
from continuity.story.decisions import AuthorsWord, Declared
from continuity.workspace import canon_file
from continuity.workspace.durable import write

_COLUMNS = ("subject", "trait", "value", "note")
_NEEDED = _COLUMNS[:2]
_PARTED_BY = ",;\t"


def read_pack(path: Path) -> AuthorsWord:
    """The facts of a table, or all that a file in the form of canon.toml says. CannotRead or
    ProjectDamaged tell in a sentence what is wrong with it.
    """
    if path.suffix.lower() != ".csv":
        return canon_file.read_word(path)
    try:
        content = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        message = f"“{path}” cannot be read: {error.strerror}."
        raise CannotRead(message) from error
    except UnicodeDecodeError as error:
        message = f"“{path.name}” is not text in UTF-8; save the table as “CSV UTF-8”."
        raise CannotRead(message) from error
    return AuthorsWord(declared=tuple(_facts(content, path.name)))


def write_pack(path: Path, word: AuthorsWord) -> None:
    """Write facts (and, as TOML, corrections) into a file, by the ending of its name.

    CannotSave where it cannot be written.
    """
    pack = AuthorsWord(word.corrections, word.declared)
    table = path.suffix.lower() == ".csv"
    write(path, _table(pack.declared) if table else canon_file.render(canon_file.CanonFile(pack)))


def _facts(content: str, name: str) -> Iterable[Declared]:
    heading = content.partition("\n")[0]
    parted_by = max(_PARTED_BY, key=heading.count)
    rows = csv.reader(StringIO(content, newline=""), delimiter=parted_by)
    columns = [column.strip().lower() for column in next(rows, [])]
    missing = [column for column in _NEEDED if column not in columns]
    if missing:
        message = f"“{name}” has no column “{missing[0]}” in its first line."
        raise CannotRead(message)
    try:
        for row in rows:
            cells = dict(zip(columns, map(str.strip, row), strict=False))
            fact = Declared(*(cells.get(column, "") for column in _COLUMNS))
            if fact.subject and fact.trait:
                yield fact
    except csv.Error as error:
        message = f"“{name}” cannot be read as a table: {error} in line {rows.line_num}."
        raise CannotRead(message) from error


def _table(facts: Iterable[Declared]) -> bytes:
    out = StringIO()
    rows = csv.writer(out)
    rows.writerow(_COLUMNS)
    rows.writerows((one.subject, one.trait, one.value, one.note) for one in facts)
    return out.getvalue().encode("utf-8-sig", errors="replace")
