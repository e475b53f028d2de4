"""Reads and writes TOML tables; says in one sentence what is wrong with a file."""

import tomllib
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


def render(table: Table, comment: str) -> bytes:
    """The table as TOML under a line of comment."""
    return f"# {comment}\n\n{tomli_w.dumps(table, multiline_strings=False)}".encode(
        errors="replace"
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
