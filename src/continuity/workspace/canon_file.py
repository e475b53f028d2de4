"""canon.toml: all that the author said. One entry a table, so that two versions compare well.

What this program does not understand (keys, or entries of a later one) is kept and written back.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from continuity.errors import CannotRead
from continuity.story.cast import Correction, CorrectionKind
from continuity.story.decisions import NOTHING_SAID, AuthorsWord, Decision, Declared, Verdict
from continuity.workspace import toml

NAME = "canon.toml"
_COMMENT = "What the author said of the story. May be edited by hand; comments are not kept."
_LISTS = ("corrections", "declared", "decisions")

Entry = TypeVar("Entry", Correction, Declared, Decision)


@dataclass(frozen=True, slots=True)
class CanonFile:
    """`table` is the file as it was read; `strange` counts entries that were not understood."""

    word: AuthorsWord = NOTHING_SAID
    table: toml.Table = field(default_factory=dict)
    strange: int = 0


def read(content: bytes, name: str = NAME) -> CanonFile:
    table = toml.parse(content, name)
    rows = {key: toml.tables(table, key) for key in _LISTS}
    corrections = _understood(rows["corrections"], _correction)
    declared = _understood(rows["declared"], _declared)
    decisions = _understood(rows["decisions"], _decision)
    understood = len(corrections) + len(declared) + len(decisions)
    strange = sum(map(len, rows.values())) - understood
    return CanonFile(AuthorsWord(corrections, declared, decisions), table, strange)


def read_word(path: Path) -> AuthorsWord:
    """What a canon file anywhere says. CannotRead or ProjectDamaged tell what is wrong with it."""
    try:
        content = path.read_bytes()
    except OSError as error:
        message = f"“{path}” cannot be read: {error.strerror}."
        raise CannotRead(message) from error
    return read(content, path.name).word


def render(file: CanonFile) -> bytes:
    word, before = file.word, file.table
    lists = {
        "corrections": _rows(before, "corrections", word.corrections, _correction, _of_correction),
        "declared": _rows(before, "declared", word.declared, _declared, _of_declared),
        "decisions": _rows(before, "decisions", word.decisions, _decision, _of_decision),
    }
    others = {key: value for key, value in before.items() if key not in lists and key != "format"}
    plain = {key: value for key, value in others.items() if not isinstance(value, dict | list)}
    deep = {key: value for key, value in others.items() if key not in plain}
    table = {"format": toml.FORMAT, **plain, **deep, **{k: v for k, v in lists.items() if v}}
    return toml.render(table, _COMMENT)


def _understood(
    rows: Iterable[toml.Table], make: Callable[[toml.Table], Entry | None]
) -> tuple[Entry, ...]:
    return tuple(entry for row in rows if (entry := make(row)) is not None)


def _rows(
    before: toml.Table,
    key: str,
    entries: Iterable[Entry],
    make: Callable[[toml.Table], Entry | None],
    row_of: Callable[[Entry], dict[str, str | list[str]]],
) -> list[toml.Table]:
    """The entries with what else stood in their rows; at the end the rows not understood."""
    known: dict[Entry, toml.Table] = {}
    strange: list[toml.Table] = []
    for row in toml.tables(before, key):
        entry = make(row)
        if entry is None:
            strange.append(row)
        else:
            known[entry] = row
    rows: list[toml.Table] = []
    for entry in entries:
        row = {name: value for name, value in row_of(entry).items() if value}
        more = {name: value for name, value in known.get(entry, {}).items() if name not in row}
        rows.append(row | {name: value for name, value in more.items() if value not in ("", [])})
    return rows + strange


def _correction(row: toml.Table) -> Correction | None:
    try:
        kind = CorrectionKind(toml.text(row, "kind"))
    except ValueError:
        return None
    return Correction(kind, toml.text(row, "name"), toml.text(row, "other"))


def _of_correction(one: Correction) -> dict[str, str | list[str]]:
    return {"kind": one.kind.value, "name": one.name, "other": one.other}


def _declared(row: toml.Table) -> Declared | None:
    if not toml.text(row, "subject") or not toml.text(row, "trait"):
        return None
    return Declared(
        toml.text(row, "subject"),
        toml.text(row, "trait"),
        toml.text(row, "value"),
        toml.text(row, "note"),
    )


def _of_declared(one: Declared) -> dict[str, str | list[str]]:
    return {"subject": one.subject, "trait": one.trait, "value": one.value, "note": one.note}


def _decision(row: toml.Table) -> Decision | None:
    quotes = row.get("quotes", [])
    try:
        verdict = Verdict(toml.text(row, "verdict"))
    except ValueError:
        return None
    if not isinstance(quotes, list):
        return None
    return Decision(
        verdict,
        toml.text(row, "code"),
        toml.text(row, "fingerprint"),
        toml.text(row, "subject"),
        toml.text(row, "reason"),
        toml.text(row, "detail"),
        tuple(toml.plain(quote) for quote in quotes),
    )


def _of_decision(one: Decision) -> dict[str, str | list[str]]:
    return {
        "verdict": one.verdict.value,
        "code": one.code,
        "subject": one.subject,
        "reason": one.reason,
        "detail": one.detail,
        "fingerprint": one.fingerprint,
        "quotes": list(one.quotes),
    }
