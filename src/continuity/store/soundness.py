"""Looks at a database before it is trusted, with what Python brings along: importing SQLAlchemy
takes longer than opening a project may.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

APPLICATION = 0x436F6E74
"""Marks our databases in their header: "Cont"."""


def fault(path: Path) -> str:
    """What is wrong with the database, in a few words; empty if nothing is, or there is none."""
    if not path.exists():
        return ""
    try:
        with closing(reading(path)) as connection:
            return _fault(connection)
    except (sqlite3.Error, OSError, ValueError, OverflowError) as error:
        return str(error) or type(error).__name__


def version(path: Path) -> int:
    """Of the layout of the tables; 0 where there are none or it cannot be read."""
    if not path.exists():
        return 0
    try:
        with closing(reading(path)) as connection:
            return int(connection.execute("PRAGMA user_version").fetchone()[0])
    except (sqlite3.Error, OSError, ValueError):
        return 0


def kept_file(path: Path, name: str) -> bytes | None:
    """The copy of a project file that the database holds, if both can be read."""
    if not path.exists():
        return None
    try:
        with closing(reading(path)) as connection:
            query = "SELECT value FROM metadata WHERE key = ?"
            row = connection.execute(query, (name,)).fetchone()
    except (sqlite3.Error, OSError, ValueError, OverflowError):
        return None
    return row[0] if row and isinstance(row[0], bytes) else None


def copy(path: Path, target: Path) -> None:
    """A whole copy of one moment, also while others write."""
    with closing(reading(path)) as source, closing(sqlite3.connect(target)) as copied:
        source.backup(copied)


def set_aside(path: Path) -> Path | None:
    """Rename a damaged file to ``name.damaged``, or a number behind it; None if there is no file.

    The files that SQLite writes beside a database go with it: the next one must not read them.
    """
    if not path.exists():
        return None
    target, count = path.with_name(f"{path.name}.damaged"), 2
    while target.exists():
        target, count = path.with_name(f"{path.name}.damaged-{count}"), count + 1
    path.rename(target)
    for suffix in ("-wal", "-shm", "-journal"):
        beside = path.with_name(path.name + suffix)
        if beside.exists():
            beside.rename(target.with_name(target.name + suffix))
    return target


def rebuilt(path: Path, aside: Path | None, why: str) -> str:
    """The sentence that tells the user."""
    kept = f"; the damaged one is kept as “{aside.name}”" if aside else ""
    return f"“{path.name}” was damaged ({why}) and is rebuilt from the text and canon.toml{kept}."


def reading(path: Path) -> sqlite3.Connection:
    """A connection that changes nothing, on a read-only disk too.

    There a database with a write-ahead log opens only if it is promised not to change.
    """
    uri = path.resolve().as_uri()
    try:
        connection = sqlite3.connect(f"{uri}?mode=ro", uri=True, timeout=5, check_same_thread=False)
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except sqlite3.OperationalError:
        connection = sqlite3.connect(
            f"{uri}?mode=ro&immutable=1", uri=True, check_same_thread=False
        )
        connection.execute("PRAGMA trusted_schema = OFF")
    return connection


def _fault(connection: sqlite3.Connection) -> str:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    if tables and application not in (APPLICATION, 0):
        return "it belongs to another program"
    strange = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type IN ('trigger', 'view') LIMIT 1"
    ).fetchone()
    if strange is not None:
        return f"it holds “{strange[0]}”, which is not ours"
    (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    return "" if verdict == "ok" else str(verdict)
