"""Reads and writes TOML tables; says in one sentence what is wrong with a file."""

import tomllib
from collections.abc import Iterable
from typing import Any

import tomli_w

from continuity.errors import CannotRead, ProjectDamaged

Table = dict[str, Any]

FORMAT = 1
"""Version of continuity.toml and canon.toml that this program writes."""


def parse(content: bytes, name: str) -> Table:
    """The table. ProjectDamaged where there is none, CannotRead if a later program wrote it."""
    try:
        table = tomllib.loads(content.decode("utf-8-sig").replace("\r\n", "\n"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        message = f"“{name}” cannot be read: {error}."
        raise ProjectDamaged(message) from error
    version = table.get("format", FORMAT)
    if not isinstance(version, int) or version > FORMAT:
        message = f"“{name}” was written by a later version of Continuity."
        raise CannotRead(message)
    return table


def render(table: Table, comment: str, *, long_strings: bool = False) -> bytes:
    """The table as TOML under a line of comment. Arrays of tables come last, one entry a block
    however short, so that two versions of a file compare well. With `long_strings`, strings of
    several lines are written as several lines.
    """
    blocks = {key: value for key, value in table.items() if _is_blocks(value)}
    rest = {key: value for key, value in table.items() if key not in blocks}
    parts = [f"# {comment}\n", tomli_w.dumps(rest)]
    for key, rows in blocks.items():
        name = tomli_w.dumps({key: 0}).removesuffix(" = 0\n")
        parts += [
            f"[[{name}]]\n{tomli_w.dumps(row, multiline_strings=long_strings)}" for row in rows
        ]
    return "\n".join(parts).encode(errors="replace")


def _is_blocks(value: object) -> bool:
    """Whether it is an array of tables that hold no tables themselves."""
    if not isinstance(value, list) or not value:
        return False
    return all(isinstance(row, dict) and not _nested(row.values()) for row in value)


def _nested(values: Iterable[object]) -> bool:
    return any(
        isinstance(value, dict) or (isinstance(value, list) and _nested(value)) for value in values
    )


def text(table: Table, key: str) -> str:
    """The words under `key`; numbers and truth values as they are written."""
    value = table.get(key, "")
    return value if isinstance(value, str) else plain(value)


def plain(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def tables(table: Table, key: str) -> list[Table]:
    """The array of tables under `key`; what is not a table is left out."""
    value = table.get(key, [])
    return [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []
